"""Averages and sums below the learners of a hand-made workbook are no learners."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spreadsheets import sheet_of

from kdscore_desktop.domain import CellValue, ImportBatch, ImportedRow
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.gradebook.total_rows import without_total_rows

HEADINGS = ("ID", "Name", "Answer", "Score")
ROLES = ColumnRoles(0, 1, (), (ItemColumns("Egg", 2, (("Score", 3),)),))
LEARNERS = (
    ("s1", "Ada", "It floats in salt water.", 2),
    ("s2", "Ben", "It sinks.", 0),
    ("s3", "Cem", "The salt makes it float.", 1),
)


def planned(
    *rows: Sequence[CellValue],
    headings: Sequence[CellValue] = HEADINGS,
    roles: ColumnRoles = ROLES,
) -> ImportBatch:
    sheet = sheet_of([headings, *rows])
    return plan_import(sheet, roles, {}, without_total_rows(Understood(sheet), roles))


def with_answers(batch: ImportBatch) -> list[ImportedRow]:
    return [row for row in batch.rows if row.responses]


@pytest.mark.parametrize(
    "name", ["Class average", "TOTAL", "Sum:", "Points possible", "Promedio", "Summe", "Médiane"]
)
def test_a_row_of_totals_is_no_learner_and_its_figure_no_level(name: str) -> None:
    batch = planned(*LEARNERS, (None, name, None, 1.4))
    assert [row.row for row in with_answers(batch)] == [2, 3, 4]
    assert batch.items[0].rubric.labels == ("0", "1", "2")
    (total,) = [row for row in batch.rows if not row.responses]
    assert total.cells == (None, name, None, 1.4)
    (said,) = [found for found in batch.findings if found.kind == "row of no learner"]
    assert said.place.row == 5
    assert "figures of the whole class" in said.message


def test_possible_points_below_the_headings_are_found_too() -> None:
    batch = planned(("Points possible", None, None, 3), *LEARNERS)
    assert [row.row for row in with_answers(batch)] == [3, 4, 5]
    assert batch.items[0].rubric.labels == ("0", "1", "2")


def test_a_row_with_an_answer_is_a_learners_whatever_the_learner_is_called() -> None:
    batch = planned(*LEARNERS, ("s4", "Total", "It floats.", 1))
    assert len(with_answers(batch)) == 4


@pytest.mark.parametrize("row", [("s4", "Total", None, 0), (None, "Max", None, 0)])
def test_whoever_has_an_id_or_a_first_name_stays_a_learner(row: Sequence[CellValue]) -> None:
    assert len(with_answers(planned(*LEARNERS, row))) == 4


def test_a_learner_in_the_middle_who_wrote_nothing_stays_a_learner() -> None:
    many = [(f"s{number}", f"Learner {number}", "It floats.", number % 3) for number in range(20)]
    batch = planned(*many[:10], (None, "Total", None, 0), *many[10:])
    assert len(with_answers(batch)) == 21


def test_an_answer_that_is_such_a_word_stays_an_answer() -> None:
    rows = [("Total", 1), ("Sum", 0), ("Average", 1)]
    roles = ColumnRoles(None, None, (), (ItemColumns("Egg", 0, (("Score", 1),)),))
    batch = planned(*rows, headings=("Answer", "Score"), roles=roles)
    assert [row.responses[0].text for row in batch.rows] == ["Total", "Sum", "Average"]
