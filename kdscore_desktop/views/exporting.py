"""What the export page shows before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kdscore_desktop.domain import Item
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.feedback import has_feedback
from kdscore_desktop.gradebook.writing.score_columns import (
    feedback_words,
    level_values,
    review_words,
    score_columns,
)
from kdscore_desktop.gradebook.writing.scored import GradebookRow, GradebookSheet, ItemResult
from kdscore_desktop.jobs.exporting import gradebook_sheets
from kdscore_desktop.project.store import Project

FIRST_ROWS = 20
"""How many rows of each sheet are shown."""

_ENDING = ".xlsx"
_FIXED = 4  # columns of an item beside those of its levels: suggested, how sure, review, final


@dataclass(frozen=True, slots=True)
class ItemProgress:
    """How many answers to an item are in which state; the four add up to all answers.

    Parameters
    ----------
    item
        The item's name.
    final
        The educator decided on them.
    suggested
        The scorer suggests a level and asks for no review; nobody decided.
    to_review
        A human should look at them.
    unscored
        Neither scored nor decided.
    """

    item: str
    final: int
    suggested: int
    to_review: int
    unscored: int


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column of the gradebook.

    Parameters
    ----------
    heading
        What stands above it.
    is_added
        Whether it comes right of the educator's own.
    is_final
        Whether it holds the educator's decisions.
    is_probability
        Whether it holds one level's probability.
    """

    heading: str
    is_added: bool = False
    is_final: bool = False
    is_probability: bool = False


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """A sheet of the gradebook as it will be: its columns and first rows.

    A cell is text, or a share that is shown as a percentage.
    """

    file_name: str
    sheet: str
    columns: tuple[PreviewColumn, ...]
    rows: tuple[tuple[str | float, ...], ...]
    row_count: int


@dataclass(frozen=True, slots=True)
class ExportView:
    """What would be written."""

    progress: tuple[ItemProgress, ...]
    sheets: tuple[SheetPreview, ...]


def export_view(project: Project) -> ExportView:
    """Return what the gradebook of a project would hold."""
    return ExportView(
        tuple(_progress(project, item) for item in project.items()),
        tuple(_preview(sheet) for sheet in gradebook_sheets(project)),
    )


def proposed_name(project: Path) -> Path:
    """Return where a gradebook is proposed to be written: beside the project."""
    return project.with_name(f"{project.stem} scored{_ENDING}")


def _progress(project: Project, item: Item) -> ItemProgress:
    counts = project.counts(item.name)
    decided = project.decisions(item.name).keys()
    undecided = sum(1 for s in project.scores(item.name) if s.response_id not in decided)
    return ItemProgress(
        item.name,
        final=counts.decided,
        suggested=undecided - counts.to_review,
        to_review=counts.to_review,
        unscored=counts.responses - counts.decided - undecided,
    )


def _preview(sheet: GradebookSheet) -> SheetPreview:
    return SheetPreview(
        sheet.source.file_name,
        sheet.source.sheet,
        tuple(_columns(sheet)),
        tuple(_cells(row, sheet.items) for row in islice(sheet.rows, FIRST_ROWS)),
        sheet.row_count,
    )


def _columns(sheet: GradebookSheet) -> list[PreviewColumn]:
    columns = [PreviewColumn(heading) for heading in sheet.source.columns]
    finals = set()
    last = -1
    for item in sheet.items:
        last += len(item.rubric) + _FIXED
        finals.add(last)
    for place, added in enumerate(score_columns(sheet.items, sheet.source.columns)):
        columns.append(
            PreviewColumn(
                added.heading,
                is_added=True,
                is_final=place in finals,
                is_probability=added.is_probability,
            )
        )
    return columns


def _cells(row: GradebookRow, items: Sequence[Item]) -> tuple[str | float, ...]:
    cells: list[str | float] = [text_of(cell) for cell in row.cells]
    for item, result in zip(items, row.results, strict=True):
        cells.extend(_result_cells(item, result))
    if has_feedback(items):
        cells.append(feedback_words(items, row.results) or "")
    return tuple(cells)


def _result_cells(item: Item, result: ItemResult | None) -> list[str | float]:
    """Return an item's cells, in the order of the columns that the gradebook adds."""
    levels = [str(value) for value in level_values(item.rubric)]
    if result is None:
        return [""] * (len(levels) + _FIXED)
    score = result.score
    shares: Sequence[str | float] = score.probabilities if score else ()
    confidence = score.confidence if score else None
    return [
        levels[score.level] if score and score.level is not None else "",
        *(shares or [""] * len(levels)),
        "" if confidence is None else confidence,
        review_words(result),
        "" if result.final is None else levels[result.final],
    ]
