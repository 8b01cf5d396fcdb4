"""What a filling would write, counted and told, before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kdscore_desktop.domain import Place, SourceSheet
from kdscore_desktop.gradebook.cells import column_letters
from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.reasons import Reason
from kdscore_desktop.gradebook.filling.targets import FillWhat


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
    reason: Reason


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

    def reasons(self) -> dict[Reason, int]:
        """Return how many rows stay empty for each reason, the most frequent first."""
        return dict(Counter(row.reason for row in self.empty).most_common())
