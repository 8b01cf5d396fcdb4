"""What a filling would write, counted and told, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kdscore_desktop.domain import Place, SourceSheet
from kdscore_desktop.gradebook.cells import column_letters
from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.targets import FillWhat

_SHOWN = 10
_SHOWN_TOTALS = 3


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A column that is filled.

    Parameters
    ----------
    what
        What it is filled with.
    items
        The names of the questions that count.
    column
        Counted from 0.
    heading
        What stands above it.
    is_new
        Whether it is added right of the sheet's columns.
    rule
        How its values come about, in a sentence or several.
    filled
        How many rows get a value.
    same
        How many rows hold that very value already.
    first
        The first rows that get a score, with the levels it comes from.
    """

    what: FillWhat
    items: tuple[str, ...]
    column: int
    heading: str
    is_new: bool
    rule: tuple[str, ...]
    filled: int
    same: int
    first: tuple[FilledRow, ...] = ()

    @property
    def letters(self) -> str:
        """The column's letters, as a spreadsheet shows them."""
        return column_letters(self.column)


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row that gets a score.

    Parameters
    ----------
    row, learner
        Its 1-based number, and whose it is.
    levels
        The names of the levels that the score comes from, in the order of the column's items.
    value
        The score as it is filled in.
    """

    row: int
    learner: str
    levels: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class EmptyRow:
    """A row that gets no score, and why."""

    place: Place
    learner: str
    reason: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that holds something else than what would be filled in.

    Parameters
    ----------
    place, learner
        The cell, and whose it is.
    existing, value
        What stands there, and what would come.
    is_replaced
        Whether the value comes in its place, as the educator asked.
    """

    place: Place
    learner: str
    existing: str
    value: str
    is_replaced: bool


@dataclass(frozen=True, slots=True)
class FillPlan:
    """What a filling would write.

    Parameters
    ----------
    source
        The sheet that is filled.
    explanation
        Which format it is in, and why; "" for a plain sheet.
    rows
        How many rows of learners there are.
    columns
        The columns that are filled.
    empty
        The rows that get no score.
    conflicts
        The cells that hold something else.
    notes
        What the educator should know besides.
    edits
        The cells to write.
    content
        The file as it came.
    decimal_mark
        How a text file writes decimals.
    """

    source: SourceSheet
    explanation: str
    rows: int
    columns: tuple[PlannedColumn, ...]
    empty: tuple[EmptyRow, ...]
    conflicts: tuple[Conflict, ...]
    notes: tuple[str, ...]
    edits: Edits = field(repr=False)
    content: bytes = field(repr=False)
    decimal_mark: str = "."

    @property
    def changes_nothing(self) -> bool:
        """Whether no row gets anything."""
        return not any(column.filled for column in self.columns)

    def reasons(self) -> dict[str, int]:
        """Return how many rows stay empty for each reason, the most frequent first."""
        return dict(Counter(row.reason for row in self.empty).most_common())

    def describe(self) -> str:
        """Return the plan as text for an educator."""
        source = self.source
        sheet = f", sheet '{source.sheet}'" if source.sheet else ""
        lines = [f"{source.file_name}{sheet}: {_counted(self.rows, 'row')} of learners"]
        lines += [self.explanation] if self.explanation else []
        for column in self.columns:
            lines += ["", *_column_lines(column)]
        lines += ["", *_empty_lines(self.empty, self.reasons())]
        lines += _conflict_lines(self.conflicts)
        lines += [line for note in self.notes for line in ("", note)]
        return "\n".join(lines)


def _column_lines(column: PlannedColumn) -> Iterator[str]:
    where = "a new column" if column.is_new else "the column"
    yield f"Fills {where} '{column.heading}' ({column.letters}) with the {_WHAT[column.what]}"
    yield f"  {' '.join(column.rule)}"
    same = f", {column.same:,} hold it already" if column.same else ""
    yield f"  {_counted(column.filled, 'row')} filled{same}"
    for row in column.first[:_SHOWN_TOTALS]:
        yield f"    row {row.row}, {row.learner}: {' and '.join(row.levels)} becomes {row.value}"


_WHAT = {
    FillWhat.SCORE: "final scores",
    FillWhat.FEEDBACK: "feedback",
    FillWhat.SUGGESTED: "scorer's suggestions, which nobody decided",
}


def _empty_lines(empty: Sequence[EmptyRow], reasons: dict[str, int]) -> Iterator[str]:
    if not empty:
        yield "Every row has its final score."
        return
    yield f"{_counted(len(empty), 'row')} without a final score (left as they are, never 0)"
    for reason, count in reasons.items():
        yield f"  {reason} ({count:,})"
        shown = [row for row in empty if row.reason == reason][:3]
        more = f" and {count - len(shown):,} more" if count > len(shown) else ""
        yield f"    {', '.join(f'row {row.place.row}' for row in shown)}{more}"


def _conflict_lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    for replaced, title in ((True, "replaced, as asked"), (False, "already there and kept")):
        some = [conflict for conflict in conflicts if conflict.is_replaced is replaced]
        if not some:
            continue
        yield ""
        yield f"{_counted(len(some), 'other value')} {title}"
        for conflict in some[:_SHOWN]:
            yield (
                f"  {conflict.place}: '{conflict.existing}'"
                f"{' becomes' if replaced else ' stays, not'} '{conflict.value}'"
            )
        if len(some) > _SHOWN:
            yield f"  and {len(some) - _SHOWN:,} more"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
