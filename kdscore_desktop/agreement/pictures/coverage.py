"""How much can be scored without review, and how far it then agrees."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Picture

from kdscore_desktop.agreement.coverage import CoverageCurve, CoveragePoint
from kdscore_desktop.agreement.pictures.canvas import (
    caption,
    empty,
    plain,
    restyle,
    rgb,
    sheet,
    titles,
    write,
)
from kdscore_desktop.agreement.pictures.levels import PERCENT_LABELS, PERCENT_TICKS
from kdscore_desktop.agreement.pictures.look import LIGHT, Look, mixed
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words

_MOST_POINTS = 400  # more could not be told apart in the picture's width, and cost time
_TELLING = 10  # the axis does not stretch for what rests on fewer answers


def coverage_picture(
    curve: CoverageCurve,
    look: Look = LIGHT,
    words: Words = ENGLISH,
    *,
    cutoff: float | None = None,
    wanted: float | None = None,
) -> Picture:
    """Draw agreement against the share of answers that nobody reviews.

    Parameters
    ----------
    curve
        From :func:`kdscore_desktop.agreement.coverage.coverage_curve`.
    look, words
        How it looks and what it says.
    cutoff
        The chosen one, marked with what it leads to.
    wanted
        The agreement wanted, as a line across.
    """
    if not curve.points:
        return empty(look, words.nothing)
    figure = sheet(look, 0.62 * look.width)
    axes = figure.add_subplot()
    plain(axes, look)
    points = _thinned(curve.points)
    bottom = _bottom(points, wanted)
    axes.set_xlim(0, 1)
    axes.set_ylim(bottom, 1 + 0.04 * (1 - bottom))
    _draw_curve(axes, look, points)
    if wanted is not None:
        axes.axhline(wanted, color=rgb(look.muted), linewidth=1, linestyle=(0, (4, 3)))
        told = words.coverage_wanted.format(wanted=words.percent(wanted))
        write(axes, look, 1.015, wanted, told, va="center", clip_on=False)
    chosen = None if cutoff is None else curve.at(cutoff)
    if chosen is not None:
        _draw_chosen(axes, look, words, chosen)
    axes.set_xticks(PERCENT_TICKS, PERCENT_LABELS)
    ticks = [tick / 10 for tick in range(round(10 * bottom), 11)]
    axes.set_yticks(ticks, [f"{100 * tick:.0f} %" for tick in ticks])
    titles(axes, look, x=words.coverage_x, y=words.coverage_y)
    restyle(axes, look)
    caption(figure, look, words.coverage_caption.format(n=f"{curve.n:,}"))
    return figure


def _draw_curve(axes: Axes, look: Look, points: Sequence[CoveragePoint]) -> None:
    shares = [point.share.value or 0.0 for point in points]
    axes.fill_between(
        shares,
        [point.agreement.low or 0.0 for point in points],
        [point.agreement.high or 0.0 for point in points],
        color=rgb(mixed(look.background, look.accent, 0.25)),
        linewidth=0,
    )
    values = [point.agreement.value or 0.0 for point in points]
    axes.plot(shares, values, color=rgb(look.accent), linewidth=1.8)


def _draw_chosen(axes: Axes, look: Look, words: Words, chosen: CoveragePoint) -> None:
    x, y = chosen.share.value or 0.0, chosen.agreement.value or 0.0
    bottom = axes.get_ylim()[0]
    axes.plot((x, x), (bottom, y), color=rgb(look.foreground), linewidth=1)
    axes.plot(x, y, "o", color=rgb(look.accent), markeredgecolor=rgb(look.foreground), markersize=8)
    told = words.coverage_cutoff.format(
        share=words.percent(x),
        cutoff=words.percent(chosen.cutoff),
        agreement=words.percent(y),
    )
    to_left = x > 0.5
    write(
        axes,
        look,
        x - 0.015 if to_left else x + 0.015,
        bottom + 0.03 * (1 - bottom),
        told,
        ha="right" if to_left else "left",
        va="bottom",
    )


def _bottom(points: Sequence[CoveragePoint], wanted: float | None) -> float:
    """Return where the axis begins: a tenth below what rests on enough answers."""
    lows = [p.agreement.low or 0.0 for p in points if p.agreement.n >= _TELLING]
    least = min([*lows, 0.8 if wanted is None else wanted])
    return max(0.0, math.floor(10 * least) / 10)


def _thinned(points: Sequence[CoveragePoint]) -> Sequence[CoveragePoint]:
    step = math.ceil(len(points) / _MOST_POINTS)
    return [*points[:-1:step], points[-1]]
