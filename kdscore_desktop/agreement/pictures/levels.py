"""Level by level: how much of each is found, and how much of what is suggested is right."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Picture

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.pictures.canvas import (
    caption,
    empty,
    plain,
    restyle,
    rgb,
    sheet,
    titles,
    wrapped,
    write,
)
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words, sides
from kdscore_desktop.colors import Color, level_colors
from kdscore_desktop.domain import Rubric

PERCENT_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
PERCENT_LABELS = ("0", "25", "50", "75", "100 %")
_TEXT_AT, _RIGHT_END = 1.05, 1.55
_MOST_WITH_ROOM = 12


def level_picture(comparison: Comparison, look: Look = LIGHT, words: Words = ENGLISH) -> Picture:
    """Draw recall and precision of each level as bars with their intervals."""
    agreement = comparison.agreement
    if agreement.n == 0:
        return empty(look, words.nothing)
    figure = sheet(look, 1.9 + row_height(len(agreement.rubric)) * len(agreement.rubric))
    left, right = figure.subplots(1, 2, sharey=True)
    colors = level_colors(agreement.rubric)
    hits = [level.agreed for level in agreement.levels]
    recalls = [level.recall for level in agreement.levels]
    precisions = [level.precision for level in agreement.levels]
    named = sides(comparison)
    for axes, figures, top, below in (
        (left, recalls, words.recall_title, words.recall_subtitle),
        (right, precisions, words.precision_title, words.precision_subtitle),
    ):
        plain(axes, look)
        titles(axes, look, top=top, x=below.format(**named))
        _draw_bars(axes, look, words, hits=hits, figures=figures, colors=colors)
    name_rows(left, agreement.rubric)
    for axes in (left, right):
        restyle(axes, look)
    counted = words.caption.format(n=f"{agreement.n:,}", split=comparison.split)
    caption(figure, look, f"{counted}. {words.side_caption}")
    return figure


def _draw_bars(
    axes: Axes,
    look: Look,
    words: Words,
    *,
    hits: Sequence[int],
    figures: Sequence[Figure],
    colors: Sequence[Color],
) -> None:
    for place, (agreed, figure, color) in enumerate(zip(hits, figures, colors, strict=True)):
        if figure.value is None:
            write(axes, look, 0.02, place, words.no_example, color=look.muted, va="center")
            continue
        axes.barh(
            place,
            figure.value,
            height=0.62,
            color=rgb(color),
            edgecolor=rgb(look.muted),
            linewidth=0.8,
        )
        if figure.low is not None and figure.high is not None:
            draw_interval(axes, look, (figure.low, figure.high), place)
        told = words.hits.format(hits=f"{agreed:,}", n=f"{figure.n:,}")
        write(axes, look, _TEXT_AT, place, told, va="center")
    axes.set_xlim(0, _RIGHT_END)
    axes.set_xticks(PERCENT_TICKS, PERCENT_LABELS)
    axes.spines["bottom"].set_bounds(0, 1)


def row_height(levels: int) -> float:
    """Return the inches that a level's row takes."""
    return 0.36 if levels <= _MOST_WITH_ROOM else 0.24


def name_rows(axes: Axes, rubric: Rubric) -> None:
    """Name the rows of horizontal bars by the rubric's levels, the lowest on top."""
    labels = [wrapped(label, 20, lines=2) for label in rubric.labels]
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(len(labels) - 0.4, -0.6)


def draw_interval(axes: Axes, look: Look, ends: tuple[float, float], y: float) -> None:
    """Draw a horizontal interval that stands out from any color below it."""
    for color, width in ((look.background, 4.2), (look.foreground, 1.6)):
        axes.plot(ends, (y, y), color=rgb(color), linewidth=width, solid_capstyle="butt", zorder=3)
