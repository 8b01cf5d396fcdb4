"""How agreement grows with the answers that humans scored: the learning curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.pictures.canvas import (
    Picture,
    caption,
    empty,
    plain,
    restyle,
    rgb,
    sheet,
    titles,
    write,
)
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words

_STYLES = (("o", "-"), ("s", "--"), ("^", ":"))  # told apart without color
_ROOM_FOR_NAMES = 1.45


@dataclass(frozen=True, slots=True)
class LearningCurve:
    """How well one kind of model agrees, by the number of scored answers it learned from.

    Parameters
    ----------
    name
        What it is, such as "The scorer".
    points
        Numbers of scored answers and the figure reached with them, rising.
    """

    name: str
    points: tuple[tuple[int, Figure], ...]


def learning_picture(
    curves: Sequence[LearningCurve],
    n: int,
    look: Look = LIGHT,
    words: Words = ENGLISH,
    *,
    figure_name: str = "",
    as_percent: bool = False,
) -> Picture:
    """Draw at most three curves, named at their ends.

    Parameters
    ----------
    curves
        What to draw.
    n
        On how many held-out answers the figures rest.
    look, words
        How it looks and what it says.
    figure_name
        What is measured, such as "Quadratic weighted kappa".
    as_percent
        Whether it is a share.
    """
    shown = [each for each in curves if any(figure.value is not None for _, figure in each.points)]
    if not shown or len(shown) > len(_STYLES):
        return empty(look, words.nothing)
    picture = sheet(look, 0.6 * look.width)
    axes = picture.add_subplot()
    plain(axes, look)
    for each, style in zip(shown, _STYLES, strict=False):
        _draw(axes, look, each, style)
    labels = sorted({count for each in shown for count, _ in each.points})
    axes.set_xscale("log")
    axes.set_xlim(labels[0] / 1.1, labels[-1] * _ROOM_FOR_NAMES)
    axes.set_xticks(labels, [f"{count:,}" for count in labels])
    axes.minorticks_off()
    if as_percent:
        axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
    titles(axes, look, x=words.labels_x, y=figure_name)
    restyle(axes, look)
    caption(picture, look, words.labels_caption.format(n=f"{n:,}"))
    return picture


def _draw(axes: Axes, look: Look, curve: LearningCurve, style: tuple[str, str]) -> None:
    marker, line = style
    known = [(count, f) for count, f in curve.points if f.value is not None]
    counts = [count for count, _ in known]
    values = [figure.value or 0.0 for _, figure in known]
    first = style is _STYLES[0]
    color = rgb(look.accent if first else look.muted)
    axes.plot(counts, values, color=color, linestyle=line, marker=marker, linewidth=1.6)
    for count, figure in known:
        if figure.low is not None and figure.high is not None:
            axes.plot((count, count), (figure.low, figure.high), color=color, linewidth=1.2)
    write(axes, look, counts[-1] * 1.05, values[-1], curve.name, va="center")
