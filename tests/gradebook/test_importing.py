"""What a sheet brings into a project, and what the educator is told of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from spreadsheets import sheet_of, write_xlsx

from kdscore_desktop.domain import (
    CellValue,
    Finding,
    ImportBatch,
    ImportedResponse,
    Learner,
    Level,
    Place,
    Rubric,
)
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns, propose_roles

HEADINGS = ("ID", "Answer", "Score", "Second score", "Class")
ROLES = ColumnRoles(0, None, (4,), (ItemColumns("Spoon", 1, (("Score", 2), ("Second score", 3))),))
POINTS = Rubric(tuple(Level(str(points), float(points)) for points in range(4)))


def planned(*rows: Sequence[CellValue], rubric: Rubric | None = POINTS) -> ImportBatch:
    sheet = sheet_of([HEADINGS, *rows])
    return plan_import(sheet, ROLES, {"Spoon": rubric} if rubric else {})


def kinds(batch: ImportBatch) -> list[tuple[str, int, str]]:
    return [(found.kind, found.place.row, found.place.column) for found in batch.findings]


def test_a_row_becomes_a_learner_and_a_response_with_its_ratings() -> None:
    cells = ("007", "It is cold.", 2.0, "3", "7A")
    batch = planned(cells)
    (row,) = batch.rows
    assert row.row == 2
    assert row.cells == cells
    assert row.learner == Learner("007", "", (("Class", "7A"),))
    assert row.responses == (
        ImportedResponse("Spoon", "It is cold.", (("Score", 2), ("Second score", 3))),
    )
    assert batch.findings == ()


def test_a_blank_response_is_kept_as_blank() -> None:
    batch = planned(("007", None, 0, None, None), ("008", "  ", None, None, None))
    assert [row.responses[0].text for row in batch.rows] == ["", "  "]
    assert batch.rows[0].responses[0].ratings == (("Score", 0),)
    assert kinds(batch) == [("blank response", 2, "Answer"), ("blank response", 3, "Answer")]


def test_a_rating_that_names_no_level_leaves_the_response_unrated() -> None:
    batch = planned(("007", "x", "absent", "7", None), ("008", "y", "2-3", 1, None))
    assert [row.responses[0].ratings for row in batch.rows] == [(), (("Second score", 1),)]
    assert kinds(batch) == [
        ("unknown level", 2, "Score"),
        ("unknown level", 2, "Second score"),
        ("unknown level", 3, "Score"),
    ]
    assert batch.findings[0].message == (
        "'absent' is no level of 'Spoon' (0, 1, 2, 3). The response is left unrated."
    )


def test_a_rating_that_became_a_date_is_said_to_be_one() -> None:
    batch = planned(("007", "x", dt.date(2026, 3, 4), "4-Mar", None))
    assert batch.rows[0].responses[0].ratings == ()
    assert kinds(batch) == [("possible date", 2, "Score"), ("possible date", 2, "Second score")]


def test_what_was_read_into_a_rating_is_said_unless_it_is_plain() -> None:
    batch = planned(("007", "x", "3 / 3", "2.0", None))
    assert batch.rows[0].responses[0].ratings == (("Score", 3), ("Second score", 2))
    assert batch.findings == (
        Finding(
            "normalized rating",
            "'3 / 3' was read as the level '3'.",
            Place("answers.xlsx", "Answers", 2, "Score"),
        ),
    )


def test_both_rows_of_a_repeated_learner_are_kept() -> None:
    batch = planned(*((key, "x", None, None, None) for key in ("007", "008", "007")))
    assert [row.learner.key for row in batch.rows] == ["007", "008", "007"]
    assert kinds(batch) == [("duplicate learner", 4, "ID")]
    assert "stands in row 2, too" in batch.findings[0].message


def test_the_same_answer_of_two_learners_is_nothing_to_speak_of() -> None:
    assert planned(("1", "same", 1, None, None), ("2", "same", 1, None, None)).findings == ()


def test_a_missing_id_is_made_and_said() -> None:
    batch = planned((None, "x", 1, None, None))
    assert batch.rows[0].learner.key == "row 2"
    assert kinds(batch) == [("missing learner id", 2, "ID")]


def test_without_a_column_of_ids_every_row_is_a_learner() -> None:
    sheet = sheet_of([("Answer", "Score"), ("x", 1), ("y", 2)])
    roles = ColumnRoles(None, None, (), (ItemColumns("Spoon", 0, (("Score", 1),)),))
    batch = plan_import(sheet, roles, {"Spoon": POINTS})
    assert [row.learner.key for row in batch.rows] == ["row 2", "row 3"]
    assert kinds(batch) == [("missing learner id", 2, ""), ("missing learner id", 3, "")]


@pytest.mark.parametrize("value", [1.2345678901234567e16, "1.23E+16"])
def test_an_id_that_lost_its_last_digits_is_said(value: CellValue) -> None:
    batch = planned((value, "x", 1, None, None))
    assert kinds(batch) == [("number-like id", 2, "ID")]
    assert "E+16" in batch.rows[0].learner.key


@pytest.mark.parametrize(
    ("value", "key"), [(dt.date(2026, 5, 4), "2026-05-04"), ("4-May", "4-May")]
)
def test_an_id_that_became_a_date_is_said(value: CellValue, key: str) -> None:
    batch = planned((value, "x", 1, None, None))
    assert batch.rows[0].learner.key == key
    assert kinds(batch) == [("possible date", 2, "ID")]


def test_an_id_of_numbers_and_dashes_is_no_date() -> None:
    assert planned(("2026-05-004", "x", 1, None, None)).findings == ()


def test_a_response_that_became_a_date_is_kept_and_said() -> None:
    batch = planned(("007", dt.date(2026, 3, 4), 1, None, None))
    assert batch.rows[0].responses[0].text == "2026-03-04"
    assert kinds(batch) == [("possible date", 2, "Answer")]


def test_numbers_and_truth_values_are_responses_as_they_read() -> None:
    batch = planned(("1", 42.0, None, None, None), ("2", True, None, None, None))
    assert [row.responses[0].text for row in batch.rows] == ["42", "TRUE"]


def test_a_row_without_any_role_is_kept_but_brings_no_response() -> None:
    sheet = sheet_of([(*HEADINGS, "Note"), (None, " ", None, None, None, "Mean 2.4")])
    batch = plan_import(sheet, ROLES, {"Spoon": POINTS})
    (row,) = batch.rows
    assert row.responses == ()
    assert row.cells[-1] == "Mean 2.4"
    assert kinds(batch) == [("row without answers", 2, "")]


def test_a_new_item_takes_its_levels_from_both_raters() -> None:
    rows = [("1", "x", 0, 1, None), ("2", "y", None, 3, None), ("3", "z", "odd", None, None)]
    batch = planned(*rows, rubric=None)
    assert batch.items[0].rubric == POINTS
    assert kinds(batch) == [
        ("levels from the ratings", 1, "Score"),
        ("level without ratings", 1, "Score"),
        ("unknown level", 4, "Score"),
    ]
    assert batch.findings[0].message == (
        "The levels of 'Spoon' were taken from its ratings, lowest first: 0 (1), 1 (1), 2 (0), "
        "3 (1)."
    )
    assert "'2'" in batch.findings[1].message


def test_a_known_item_keeps_its_rubric_whatever_the_ratings_say() -> None:
    batch = planned(("1", "x", 1, 2, None))
    assert batch.items[0].rubric is POINTS


def test_unscored_answers_to_a_known_item_need_no_ratings() -> None:
    assert planned(("1", "x", None, None, None)).findings == ()


def test_a_new_item_without_ratings_is_refused_with_what_to_do() -> None:
    with pytest.raises(InputError, match="Import scored answers first, or name the levels"):
        planned(("1", "x", None, "-", None), rubric=None)


def test_ratings_of_one_level_are_refused_with_the_item_they_belong_to() -> None:
    with pytest.raises(InputError, match=r"The scores of 'Spoon' \('answers.xlsx'\) all name"):
        planned(("1", "x", 2, 2, None), rubric=None)


def test_without_a_column_of_answers_the_headings_are_listed() -> None:
    sheet = sheet_of([("ID", "Score"), ("1", 1)])
    with pytest.raises(InputError, match=r"no column that is clearly .* there are: 'ID', 'Score'"):
        plan_import(sheet, ColumnRoles(0, None, (), ()), {})


def test_a_question_as_heading_becomes_the_prompt() -> None:
    question = "Why does the metal  spoon feel colder?"
    sheet = sheet_of([("ID", question), ("1", "x")])
    roles = ColumnRoles(0, None, (), (ItemColumns("Spoon", 1),))
    (item,) = plan_import(sheet, roles, {"Spoon": POINTS}).items
    assert item.prompt == "Why does the metal spoon feel colder?"


def test_missing_and_repeated_headings_are_said() -> None:
    sheet = sheet_of([("ID", "Answer", "", "Score", "Score"), ("1", "x", "?", 1, 2)])
    roles = ColumnRoles(0, None, (), (ItemColumns("Spoon", 1, (("Score (column D)", 3),)),))
    assert kinds(plan_import(sheet, roles, {"Spoon": POINTS})) == [
        ("blank heading", 1, "column C"),
        ("duplicate heading", 1, "Score (column D)"),
        ("duplicate heading", 1, "Score (column E)"),
    ]


def test_the_readers_notes_count_where_a_column_has_a_role(tmp_path: Path) -> None:
    rows = [
        ("ID", "Answer", "Score", "Remark"),
        ("1", "a long enough answer here", 2, "A"),
        ("2", "and yet another answer here", 3, "B"),
    ]
    path = write_xlsx(tmp_path / "a.xlsx", rows)
    book = openpyxl.load_workbook(path)
    book.active["C3"] = "=1+1"
    book.active["D3"] = "=1+1"
    book.save(path)
    sheet = read_sheet(path)
    batch = plan_import(sheet, propose_roles(sheet), {"Answer": POINTS})
    assert kinds(batch) == [("formula without a result", 3, "Score")]
    assert batch.rows[1].responses[0].ratings == ()
