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

Style = tuple[str, str | tuple[int, tuple[int, int]]]

# Told apart without color.
_STYLES: tuple[Style, ...] = (("o", "-"), ("s", "--"), ("^", ":"), ("D", "-."), ("v", (0, (1, 3))))
_ROOM_FOR_NAMES = 1.45
_ASIDE = 1.015
_LINE_OF_TEXT = 0.055  # of the height of the axes: names that end as high stand apart by this
_CHARACTER = 0.0125  # of the width of the axes, for each letter of a name


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
    """Draw at most five curves, named at their ends.

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
    for place, (each, style) in enumerate(zip(shown, _STYLES, strict=False)):
        # A little beside each other, or the intervals would lie on one line.
        _draw(axes, look, each, style, aside=_ASIDE ** (place - (len(shown) - 1) / 2))
    labels = sorted({count for each in shown for count, _ in each.points})
    axes.set_xscale("log")
    left = labels[0] / 1.1
    longest = max(len(each.name) for each in shown)
    room = (labels[-1] / left) ** (1 / max(0.4, 1 - _CHARACTER * longest))
    axes.set_xlim(left, max(labels[-1] * _ROOM_FOR_NAMES, left * room))
    _name(axes, look, shown)
    axes.set_xticks(labels, [f"{count:,}" for count in labels])
    axes.minorticks_off()
    if as_percent:
        axes.yaxis.set_major_formatter(lambda value, _: f"{100 * value:.0f} %")
    titles(axes, look, x=words.labels_x, y=figure_name)
    restyle(axes, look)
    caption(picture, look, words.labels_caption.format(n=f"{n:,}"))
    return picture


def _draw(axes: Axes, look: Look, curve: LearningCurve, style: Style, *, aside: float) -> None:
    marker, line = style
    known = [(count, f) for count, f in curve.points if f.value is not None]
    counts = [count * aside for count, _ in known]
    values = [figure.value or 0.0 for _, figure in known]
    first = style is _STYLES[0]
    color = rgb(look.accent if first else look.muted)
    axes.plot(counts, values, color=color, linestyle=line, marker=marker, linewidth=1.6)
    for count, (_, figure) in zip(counts, known, strict=True):
        if figure.low is not None and figure.high is not None:
            axes.plot((count, count), (figure.low, figure.high), color=color, linewidth=1.2)


def _name(axes: Axes, look: Look, curves: Sequence[LearningCurve]) -> None:
    """Write each curve's name at its end, the names of like height below each other."""
    ends = []
    for curve in curves:
        count, value = [(n, f.value) for n, f in curve.points if f.value is not None][-1]
        ends.append((value, count, curve.name))
    bottom, top = axes.get_ylim()
    for (_, count, name), height in zip(
        sorted(ends), _apart([end[0] for end in ends], _LINE_OF_TEXT * (top - bottom)), strict=True
    ):
        write(axes, look, count * 1.07, height, name, va="center")


def _apart(heights: Sequence[float], least: float) -> list[float]:
    """Return the heights, rising, moved as little as keeps each `least` above the one before."""
    groups: list[list[float]] = []
    for height in sorted(heights):
        groups.append([height])
        while len(groups) > 1 and _lowest(groups[-1], least) < _highest(groups[-2], least) + least:
            groups[-2:] = [groups[-2] + groups[-1]]
    return [
        _lowest(group, least) + least * place for group in groups for place in range(len(group))
    ]


def _lowest(group: Sequence[float], least: float) -> float:
    return sum(group) / len(group) - least * (len(group) - 1) / 2


def _highest(group: Sequence[float], least: float) -> float:
    return sum(group) / len(group) + least * (len(group) - 1) / 2
