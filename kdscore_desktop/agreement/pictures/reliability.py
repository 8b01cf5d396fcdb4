"""Whether "80 % sure" is right in 80 of 100 answers: the reliability diagram."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Picture

from kdscore_desktop.agreement.calibration import ReliabilityBin
from kdscore_desktop.agreement.comparison import Comparison
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
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words, sides


def reliability_picture(
    comparison: Comparison, look: Look = LIGHT, words: Words = ENGLISH
) -> Picture:
    """Draw how often suggestions agree against how sure they are, in bins of a tenth."""
    bins = comparison.agreement.reliability
    if not bins:
        return empty(look, words.nothing)
    figure = sheet(look, 0.68 * look.width)
    axes = figure.add_subplot()
    plain(axes, look)
    _draw_diagonal(axes, look, words)
    places = [each.confidence for each in bins]
    shares = [each.agreement.value or 0.0 for each in bins]
    axes.plot(places, shares, color=rgb(look.accent), linewidth=1.2, zorder=2)
    for each in bins:
        _draw_bin(axes, look, each)
    axes.set_xlim(0, 1.02)
    axes.set_ylim(-0.02, 1.08)
    axes.set_xticks(PERCENT_TICKS, PERCENT_LABELS)
    axes.set_yticks(PERCENT_TICKS, PERCENT_LABELS)
    titles(axes, look, x=words.reliability_x, y=words.reliability_y.format(**sides(comparison)))
    restyle(axes, look)
    caption(figure, look, _caption(comparison, words))
    return figure


def _draw_diagonal(axes: Axes, look: Look, words: Words) -> None:
    axes.plot((0, 1), (0, 1), color=rgb(look.muted), linewidth=1, linestyle=(0, (4, 3)), zorder=1)
    write(
        axes,
        look,
        0.2,
        0.22,
        words.as_sure_as_right,
        color=look.muted,
        rotation=45,
        rotation_mode="anchor",
        transform_rotates_text=True,
        ha="center",
        va="bottom",
    )


def _draw_bin(axes: Axes, look: Look, of_bin: ReliabilityBin) -> None:
    agreement = of_bin.agreement
    if agreement.value is None or agreement.low is None or agreement.high is None:
        return
    x = of_bin.confidence
    axes.plot((x, x), (agreement.low, agreement.high), color=rgb(look.foreground), linewidth=1.2)
    axes.plot(x, agreement.value, "o", color=rgb(look.accent), markersize=6, zorder=4)
    write(
        axes,
        look,
        x,
        agreement.high + 0.015,
        f"{agreement.n:,}",
        ha="center",
        va="bottom",
        size=0.8,
    )


def _caption(comparison: Comparison, words: Words) -> str:
    agreement = comparison.agreement
    counted = words.caption.format(n=f"{agreement.n:,}", split=comparison.split)
    error = agreement.calibration_error
    if error is None or error.value is None:
        return f"{counted}. {words.reliability_caption}"
    far = words.reliability_error.format(error=words.percent(error.value))
    return f"{counted}. {words.reliability_caption} {far}"
