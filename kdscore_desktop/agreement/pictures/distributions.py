"""How often each side gives each level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Picture

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.pictures.canvas import (
    SMALL,
    caption,
    empty,
    families,
    plain,
    restyle,
    rgb,
    sheet,
    titles,
    wrapped,
)
from kdscore_desktop.agreement.pictures.levels import name_rows, row_height
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words
from kdscore_desktop.colors import Color, level_colors
from kdscore_desktop.domain import Rubric

_ROOM_FOR_COUNTS = 1.25


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many answers one side gave each level.

    Parameters
    ----------
    name
        Whose levels, such as "The scorer".
    counts
        One per level of the rubric.
    """

    name: str
    counts: tuple[int, ...]


def distributions_of(comparison: Comparison) -> tuple[Distribution, Distribution]:
    """Return the levels of a comparison's two sides, the reference's first."""
    levels = comparison.agreement.levels
    reference = comparison.reference[:1].upper() + comparison.reference[1:]
    return (
        Distribution(reference, tuple(level.given for level in levels)),
        Distribution(comparison.other, tuple(level.suggested for level in levels)),
    )


def distribution_picture(
    distributions: Sequence[Distribution],
    rubric: Rubric,
    look: Look = LIGHT,
    words: Words = ENGLISH,
    *,
    split: str = "",
) -> Picture:
    """Draw each side's shares of the levels in a panel of its own, on one scale.

    Parameters
    ----------
    distributions
        Left to right.
    rubric
        The item's rubric.
    look, words
        How it looks and what it says.
    split
        Which answers these are, for the caption.
    """
    totals = [sum(each.counts) for each in distributions]
    if not distributions or not all(totals):
        return empty(look, words.nothing)
    figure = sheet(look, 1.4 + row_height(len(rubric)) * len(rubric))
    panels = figure.subplots(1, len(distributions), sharex=True, sharey=True, squeeze=False)[0]
    longest = max(
        max(each.counts) / total for each, total in zip(distributions, totals, strict=True)
    )
    for axes, each, total in zip(panels, distributions, totals, strict=True):
        plain(axes, look)
        titles(axes, look, top=wrapped(each.name, 60 // len(panels)), x=words.shares_axis)
        _draw_bars(axes, look, each, total, level_colors(rubric))
    ticks = [tick / 10 for tick in range(0, 11, 2 if longest > 0.3 else 1) if tick / 10 <= longest]
    panels[0].set_xticks(ticks, [f"{100 * tick:.0f} %" for tick in ticks])
    panels[0].set_xlim(0, _ROOM_FOR_COUNTS * longest)
    name_rows(panels[0], rubric)
    for axes in panels:
        restyle(axes, look)
    caption(figure, look, _counted(totals, split, words))
    return figure


def _draw_bars(
    axes: Axes, look: Look, each: Distribution, total: int, colors: Sequence[Color]
) -> None:
    for place, (count, color) in enumerate(zip(each.counts, colors, strict=True)):
        share = count / total
        axes.barh(
            place,
            share,
            height=0.72,
            color=rgb(color),
            edgecolor=rgb(look.muted),
            linewidth=0.8 if count else 0,
        )
        axes.annotate(
            f"{count:,}",
            (share, place),
            (4, 0),
            textcoords="offset points",
            va="center",
            color=rgb(look.foreground),
            fontsize=look.font_size * SMALL,
            fontfamily=families(look),
        )


def _counted(totals: Sequence[int], split: str, words: Words) -> str:
    if len(set(totals)) == 1:
        n = f"{totals[0]:,}"
        return words.caption.format(n=n, split=split) if split else words.caption_plain.format(n=n)
    told = ", ".join(f"{total:,}" for total in totals)
    return (
        words.caption.format(n=told, split=split) if split else words.caption_plain.format(n=told)
    )
