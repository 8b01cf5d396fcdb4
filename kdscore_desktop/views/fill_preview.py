"""The preview of a filling in order, as the command prints it and the window lays it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kdscore_desktop.gradebook.filling.plan import PlannedColumn
from kdscore_desktop.jobs.fill_json import ShownFill
from kdscore_desktop.views import fill_words as words
from kdscore_desktop.views.phrases import Phrase, sentence

_STEP = "  "

Cells = tuple[Phrase | str, ...]


@dataclass(frozen=True, slots=True)
class ListedCells:
    """Cells in rows, below what they are and their headings."""

    title: Phrase
    headings: Cells
    rows: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """What is said of a column that is filled.

    Parameters
    ----------
    fills
        Which one, and with what.
    details
        How its values come about, and how many stand there already.
    first
        Its first rows; None where none gets a score.
    """

    fills: Phrase
    details: tuple[tuple[Phrase, ...], ...]
    first: ListedCells | None


@dataclass(frozen=True, slots=True)
class FillPreview:
    """What is said of a filling before it is written, from top to bottom.

    Parameters
    ----------
    explanation
        How the file was understood; nothing for a plain sheet.
    columns
        Each column that is filled.
    empty
        How many rows stay empty.
    reasons
        Why.
    conflicts
        The cells that hold something else; None where none does.
    notes
        What the educator should know besides; first of all, if not all conflicts are listed.
    """

    explanation: tuple[Phrase, ...]
    columns: tuple[ColumnPreview, ...]
    empty: Phrase
    reasons: tuple[Phrase, ...]
    conflicts: ListedCells | None
    notes: tuple[Phrase, ...]


def fill_preview_of(plan: ShownFill) -> FillPreview:
    """Return what is said of a plan."""
    return FillPreview(
        explanation=(sentence(plan.explanation),) if plan.explanation else (),
        columns=tuple(map(_column, plan.columns)),
        empty=words.stay_empty(plan),
        reasons=tuple(map(words.empty_for, plan.reasons)),
        conflicts=_conflicts(plan) if plan.conflicts else None,
        notes=(*words.first_conflicts(plan), *map(sentence, plan.notes)),
    )


def _column(column: PlannedColumn) -> ColumnPreview:
    first = ListedCells(
        words.first_rows_of(column),
        words.headings_of(column),
        tuple(map(words.cells_of, column.first)),
    )
    same = words.same_in(column)
    details = (words.rule_of(column), same) if same else (words.rule_of(column),)
    return ColumnPreview(words.fills(column), details, first if column.first else None)


def _conflicts(plan: ShownFill) -> ListedCells:
    listed = plan.conflicts[: words.MOST_CONFLICTS]
    return ListedCells(
        words.conflicts_in(plan),
        words.headings_of_conflicts(),
        tuple(map(words.cells_of_conflict, listed)),
    )


# As text


def fill_preview_in_english(plan: ShownFill) -> str:
    """Return the preview as lines of text for an educator."""
    preview = fill_preview_of(plan)
    source = plan.source
    lines = [f"{source.file_name}, sheet '{source.sheet}'" if source.sheet else source.file_name]
    lines += map(str, preview.explanation)
    for column in preview.columns:
        lines += ["", str(column.fills)]
        lines += [f"{_STEP}{' '.join(map(str, told))}" for told in column.details]
        lines += _listed_lines(column.first) if column.first else ()
    lines += ["", str(preview.empty), *(f"{_STEP}{reason}" for reason in preview.reasons)]
    if preview.conflicts is not None:
        lines += ["", *_listed_lines(preview.conflicts, step="")]
    for note in preview.notes:
        lines += ["", str(note)]
    return "\n".join(lines)


def _listed_lines(cells: ListedCells, step: str = _STEP) -> Iterator[str]:
    yield f"{step}{cells.title}"
    for row in (cells.headings, *cells.rows):
        yield f"{step}{_STEP}{' | '.join(map(str, row))}"
