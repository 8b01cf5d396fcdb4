"""Who agrees how well with whom: humans with each other, and each model with the human."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from kdscore_desktop.agreement.pictures.levels import PERCENT_LABELS, PERCENT_TICKS, draw_interval
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words, sides


def side_by_side_picture(
    comparisons: Sequence[Comparison], look: Look = LIGHT, words: Words = ENGLISH
) -> Picture:
    """Draw exact agreement, and quadratic weighted kappa where the levels have an order.

    Parameters
    ----------
    comparisons
        Of one item, top down: human-human first is what the others are held against.
    look, words
        How it looks and what it says.
    """
    shown = [each for each in comparisons if each.agreement.n]
    if not shown:
        return empty(look, words.nothing)
    ordered = all(each.agreement.rubric.ordered for each in shown)
    figure = sheet(look, 1.5 + 0.66 * len(shown))
    panels = figure.subplots(1, 1 + ordered, sharey=True, squeeze=False)[0]
    exact = [each.agreement.exact for each in shown]
    draw_figures(panels[0], look, exact, words.percent)
    titles(panels[0], look, top=wrapped(words.exact_title, 22))
    panels[0].set_xticks(PERCENT_TICKS, PERCENT_LABELS)
    if ordered:
        kappas = [each.agreement.quadratic_kappa for each in shown]
        draw_figures(panels[1], look, kappas, words.coefficient)
        panels[1].xaxis.set_major_formatter(lambda value, _: words.number(f"{value:g}"))
        titles(panels[1], look, top=wrapped(words.kappa_title, 22))
    names = [
        f"{wrapped(words.versus.format(**sides(each)), 30)}\n"
        f"{words.caption_plain.format(n=f'{each.agreement.n:,}')}"
        for each in shown
    ]
    panels[0].set_yticks(range(len(shown)), names)
    panels[0].set_ylim(len(shown) - 0.5, -0.65)
    for axes in panels:
        restyle(axes, look)
    caption(figure, look, words.side_caption)
    return figure


def draw_figures(
    axes: Axes,
    look: Look,
    figures: Sequence[Figure | None],
    told: Callable[[float], str],
    *,
    without: str = "-",
) -> None:
    """Draw figures with their intervals, one below the other, from the least to 1.

    Parameters
    ----------
    axes, look
        Where, and how it looks.
    figures
        Top down.
    told
        Writes a value.
    without
        Stands where there is no value.
    """
    plain(axes, look)
    least = 0.0
    for place, figure in enumerate(figures):
        if figure is None or figure.value is None:
            _write_without(axes, look, place, without)
            continue
        least = min(least, figure.value, figure.low or 0.0)
        axes.axhline(place, color=rgb(look.faint), linewidth=0.8, zorder=0)
        if figure.low is not None and figure.high is not None:
            draw_interval(axes, look, (figure.low, figure.high), place)
        axes.plot(
            figure.value, place, "o", color=rgb(look.accent), markersize=7, zorder=4, clip_on=False
        )
        write(
            axes,
            look,
            figure.value,
            place - 0.16,
            told(figure.value),
            ha="center",
            va="bottom",
            fontweight="bold",
        )
    axes.set_xlim(least, 1.0)


def _write_without(axes: Axes, look: Look, place: int, without: str) -> None:
    write(
        axes,
        look,
        0.5,
        place,
        without,
        color=look.muted,
        ha="center",
        va="center",
        transform=axes.get_yaxis_transform(),
        zorder=5,  # over a line that runs down the axes
        bbox={"facecolor": rgb(look.background), "edgecolor": "none", "pad": 2},
    )
