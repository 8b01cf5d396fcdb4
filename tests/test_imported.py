"""An import's rows as columns are the rows that they were made of."""

from __future__ import annotations

from kdscore_desktop.domain import ImportedResponse, ImportedRow, Learner
from kdscore_desktop.imported import ImportedRows

TWO = ImportedRow(
    2,
    ("007", "cold", "wet", 3),
    Learner("007", "Ada", (("Class", "7B"),)),
    (ImportedResponse("Ice", "cold", (("Score", 3),)), ImportedResponse("Sea", "wet")),
)
TOTALS = ImportedRow(3, ("Mean", None, None, 2.5), Learner("row 3"), ())
FOUR = ImportedRow(4, ("009", "warm", "", None), Learner("009"), (ImportedResponse("Ice", "warm"),))
ROWS = (TWO, TOTALS, FOUR)


def test_columns_hold_the_rows_whatever_number_of_responses_each_brings() -> None:
    columns = ImportedRows.of(ROWS)
    assert tuple(columns) == ROWS
    assert (len(columns), columns.counts) == (3, [2, 0, 1])
    assert columns.texts == ["cold", "wet", "warm"]
    assert ImportedRows.of(columns) is columns


def test_single_rows_and_slices_are_made_when_they_are_asked_for() -> None:
    columns = ImportedRows.of(ROWS)
    assert columns[-1] == FOUR
    assert columns[1] == TOTALS
    assert tuple(columns[1:]) == (TOTALS, FOUR)
    assert tuple(columns.at([2, 0])) == (FOUR, TWO)


def test_rows_come_together_by_their_numbers() -> None:
    assert tuple(ImportedRows.of((TWO, FOUR)).among([TOTALS])) == ROWS


def test_what_a_row_has_is_said_of_each_of_its_responses() -> None:
    assert ImportedRows.of(ROWS).of_responses(["a", "b", "c"]) == ["a", "a", "c"]
    assert ImportedRows.of((FOUR,)).of_responses(["only"]) == ["only"]
