"""Who gave what: the confusion matrix as a picture."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from kdscore_desktop.agreement.comparison import Comparison
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
from kdscore_desktop.agreement.pictures.look import LIGHT, Look, mixed
from kdscore_desktop.agreement.pictures.words import ENGLISH, Words, sides
from kdscore_desktop.agreement.wording import percent
from kdscore_desktop.colors import level_colors, text_on

_MOST_WITH_SHARES = 8
_MOST_WITH_COUNTS = 16


def confusion_picture(comparison: Comparison, look: Look = LIGHT, words: Words = ENGLISH) -> Figure:
    """Draw the counts and each row's shares; the darker a cell, the larger its share of the row.

    The bars beside the levels have their colors from everywhere else. With many levels first the
    shares and then the counts are left out: the table beside the picture has them.
    """
    agreement = comparison.agreement
    if agreement.n == 0:
        return empty(look, words.nothing)
    levels = len(agreement.rubric)
    cell = 0.62 if levels <= _MOST_WITH_SHARES else max(0.2, 5.0 / levels)
    figure = sheet(look, 1.7 + cell * levels)
    axes = figure.add_subplot()
    plain(axes, look)
    for row, counts in enumerate(agreement.confusion):
        for column, count in enumerate(counts):
            _draw_cell(
                axes, look, place=(row, column), count=count, of_row=sum(counts), levels=levels
            )
    _draw_level_marks(axes, comparison)
    _label(axes, look, agreement.rubric.labels)
    named = sides(comparison)
    titles(
        axes,
        look,
        x=words.matrix_columns.format(**named),
        y=words.matrix_rows.format(**named),
    )
    caption(
        figure,
        look,
        f"{words.caption.format(n=f'{agreement.n:,}', split=comparison.split)}. "
        + words.matrix_caption.format(**named),
    )
    return figure


def _draw_cell(
    axes: Axes, look: Look, *, place: tuple[int, int], count: int, of_row: int, levels: int
) -> None:
    row, column = place
    share = count / of_row if of_row else 0.0
    ground = mixed(look.background, look.accent, share)
    same = row == column
    axes.add_patch(
        Rectangle(
            (column - 0.5, row - 0.5),
            1,
            1,
            facecolor=rgb(ground),
            edgecolor=rgb(look.faint),
            linewidth=0.8,
        )
    )
    if same:
        axes.add_patch(
            Rectangle(
                (column - 0.47, row - 0.47),
                0.94,
                0.94,
                fill=False,
                edgecolor=rgb(look.foreground),
                linewidth=1.2,
            )
        )
    if levels > _MOST_WITH_COUNTS or (levels > _MOST_WITH_SHARES and not count):
        return
    with_share = levels <= _MOST_WITH_SHARES and of_row > 0
    ink = text_on(ground)
    write(
        axes,
        look,
        column,
        row + (0.12 if with_share else 0),
        f"{count:,}",
        color=ink,
        size=1.1 if with_share else 0.8,
        ha="center",
        va="bottom" if with_share else "center",
    )
    if with_share:
        shown = percent(share) if count else "-"
        write(axes, look, column, row + 0.14, shown, color=ink, ha="center", va="top", size=0.8)


def _draw_level_marks(axes: Axes, comparison: Comparison) -> None:
    """Draw each level's color as a bar beside its row and above its column."""
    levels = len(comparison.agreement.rubric)
    for place, color in enumerate(level_colors(comparison.agreement.rubric)):
        for corner, width, height in (
            ((-0.68, place - 0.5), 0.13, 1.0),
            ((place - 0.5, levels - 0.45), 1.0, 0.13),
        ):
            axes.add_patch(Rectangle(corner, width, height, facecolor=rgb(color), edgecolor="none"))
    axes.set_xlim(-0.72, levels - 0.5)
    axes.set_ylim(levels - 0.28, -0.52)


def _label(axes: Axes, look: Look, labels: tuple[str, ...]) -> None:
    across = max(4, 66 // len(labels))
    axes.set_xticks(range(len(labels)), [wrapped(label, across) for label in labels])
    axes.set_yticks(range(len(labels)), [wrapped(label, 18) for label in labels])
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    restyle(axes, look)
