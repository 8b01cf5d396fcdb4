"""The scorer beside the human, group of learners by group."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure as Picture

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.pictures.canvas import (
    caption,
    empty,
    restyle,
    rgb,
    sheet,
    titles,
    wrapped,
)
from kdscore_desktop.agreement.pictures.levels import PERCENT_LABELS, PERCENT_TICKS
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.side_by_side import draw_figures
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words
from kdscore_desktop.agreement.subgroups import Group, Subgroups

_MOST_ROWS = 24  # more groups are in the table alone
_LEAST_ASIDE = 0.3  # standard deviations that the axis shows at least


def group_picture(
    panels: Sequence[Subgroups], look: Look = LIGHT, words: Words = ENGLISH
) -> Picture:
    """Draw each group's exact agreement, and where it is placed higher or lower.

    Parameters
    ----------
    panels
        From :func:`kdscore_desktop.agreement.subgroups.subgroups`.
    look, words
        How it looks and what it says.
    """
    named = [(panel.heading, group) for panel in panels for group in panel.groups][:_MOST_ROWS]
    if not named:
        return empty(look, words.nothing)
    groups = [group for _, group in named]
    ordered = any(group.difference is not None for group in groups)
    figure = sheet(look, 1.5 + 0.5 * len(groups))
    parts = figure.subplots(1, 1 + ordered, sharey=True, squeeze=False)[0]
    exact = [group.exact for group in groups]
    draw_figures(parts[0], look, exact, words.percent, without=words.too_few)
    titles(parts[0], look, top=wrapped(words.exact_title, 24))
    parts[0].set_xlim(0, 1)
    parts[0].set_xticks(PERCENT_TICKS, PERCENT_LABELS)
    if ordered:
        differences = [group.difference for group in groups]
        draw_figures(parts[1], look, differences, words.coefficient, without=words.too_few)
        parts[1].xaxis.set_major_formatter(lambda value, _: words.number(f"{value:g}"))
        titles(parts[1], look, top=wrapped(words.group_difference_title, 24))
        aside = max([_LEAST_ASIDE, *map(_farthest, differences)])
        parts[1].set_xlim(-1.1 * aside, 1.1 * aside)
        parts[1].axvline(0, color=rgb(look.muted), linewidth=1, linestyle=(0, (4, 3)), zorder=0)
    parts[0].set_yticks(range(len(groups)), [_name(*each, words) for each in named])
    parts[0].set_ylim(len(groups) - 0.5, -0.65)
    for axes in parts:
        restyle(axes, look)
    caption(figure, look, words.groups_caption)
    return figure


def _name(heading: str, group: Group, words: Words) -> str:
    told = wrapped(f"{heading}: {group.value}", 26, 2)
    return f"{told}\n{words.caption_plain.format(n=f'{group.n:,}')}"


def _farthest(figure: Figure | None) -> float:
    if figure is None:
        return 0.0
    return max(
        abs(each) for each in (figure.value, figure.low, figure.high, 0.0) if each is not None
    )
