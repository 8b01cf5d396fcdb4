"""The headings of sheets that begin with a title."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from spreadsheets import ANSWERS, write_csv, write_xlsx

from kdscore_desktop.gradebook.header_row import (
    has_groups_above,
    header_index,
    joined_headings,
)
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import propose_roles

HEADINGS = ("ID", "Answer", "Score")
LEARNERS = [("007", "It is cold.", 2), ("008", "It is warm.", 1)]


@pytest.mark.parametrize(
    "title",
    [
        [("Acid rain",)],
        [("Homework answers, class 7B",)],
        [("Acid rain", "Period 3")],
        [("Acid rain",), ("Ms. Curie", "Autumn")],
        [("Acid rain",), (None, "Autumn"), ("scored by hand",)],
        [(2026,)],
    ],
)
def test_the_headings_stand_below_a_title(title: list[Sequence[str]]) -> None:
    assert header_index([*title, HEADINGS, *LEARNERS]) == len(title)


@pytest.mark.parametrize(
    "rows",
    [
        [HEADINGS, *LEARNERS],
        [("ID", "Answer"), ("007", "It is cold.", "late"), ("008", "It is warm.", "")],
        [("Answer",), ("It is cold.",), ("It is warm.",)],
        [("Name", "Q1"), ("Ada", "Score of the class"), ("Max", "time", "x")],
        [("Acid rain",), HEADINGS],
        [("Acid rain",), ("007", "It is cold.", 2), ("008", "It is warm.", 1)],
        [("Acid rain",), ("Answer", "Answer", "Answer"), *LEARNERS],
        [("Acid rain", "Period 3", "Autumn"), HEADINGS, *LEARNERS],
        [("only one row",)],
    ],
)
def test_without_a_title_the_first_row_holds_the_headings(rows: list[Sequence[str]]) -> None:
    assert header_index(rows) == 0


def test_a_title_is_told_and_row_numbers_stay_those_of_the_file(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [("Acid rain", "Period 3"), (), *ANSWERS])
    sheet = read_sheet(path)
    assert sheet.source.header_row == 3
    assert sheet.source.columns == ANSWERS[0]
    assert [number for number, _ in sheet.rows] == [4, 5, 6]
    (note,) = sheet.notes
    assert (note.kind, note.place.row) == ("title line", 1)
    assert note.message == (
        "'Acid rain Period 3' stands above the headings, which are in row 3; it brings no response."
    )
    batch = plan_import(sheet, propose_roles(sheet), {})
    assert note in batch.findings
    assert [row.learner.key for row in batch.rows] == ["007", "008", "010"]


def test_a_merged_title_over_a_class_merged_over_its_learners(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Acid rain"])
    page.append(["ID", "Class", "Answer"])
    page.append(["007", "7B", "It is cold."])
    page.append(["008", None, "It is warm."])
    page.merge_cells("A1:C1")
    page.merge_cells("B3:B4")
    book.save(path)
    sheet = read_sheet(path)
    assert sheet.source.header_row == 2
    assert [cells[1] for _, cells in sheet.rows] == ["7B", "7B"]
    assert [note.kind for note in sheet.notes] == ["title line", "merged cells"]


def test_a_title_and_a_guessed_encoding_are_both_said(tmp_path: Path) -> None:
    rows = [
        ("Wärme", "", ""),
        ("ID", "Antwort", "Punkte"),
        ("007", "Es fließt.", "2"),
        ("8", "", ""),
    ]
    sheet = read_sheet(write_csv(tmp_path / "a.csv", rows, encoding="cp1252"))
    assert [note.kind for note in sheet.notes] == ["title line", "guessed encoding"]


GROUPS = (None, None, "Question 1", None, "Question 2")
BELOW = ("ID", "Name", "Answer", "Score", "Answer", "Score", "Class")
UPRIGHT = ("ID", "Name", "Question 1", None, "Question 2")
BELOW_UPRIGHT = (None, None, "Answer", "Score", "Answer", "Score")
LEARNERS_TOO = ("Student", None, "Question 1", None, "Question 2")
BELOW_ALL = ("Student ID", "Name", "Answer", "Score", "Answer", "Score")
ROW = ("007", "Ada", "It is cold.", 2, "It is warm.", 1, "7B")


@pytest.mark.parametrize("title", [[], [("Acid rain",)], [("Acid rain",), ("Ms Ruiz", "Autumn")]])
@pytest.mark.parametrize(
    ("above", "below"), [(GROUPS, BELOW), (UPRIGHT, BELOW_UPRIGHT), (LEARNERS_TOO, BELOW_ALL)]
)
def test_headings_may_have_groups_above_them(
    title: list[Sequence[str]], above: Sequence[str | None], below: Sequence[str | None]
) -> None:
    assert has_groups_above([*title, above, below, ROW, ROW]) == len(title) + 1


@pytest.mark.parametrize(
    "rows",
    [
        [HEADINGS, *LEARNERS],
        [("Acid rain",), HEADINGS, *LEARNERS],
        [("Acid rain",), ("ID", "Score", "Score"), *LEARNERS],
        [(None, "Question 1"), ("ID", "Answer", "Score"), *LEARNERS],
        [("ID", "Question 1", None), ("007", "It is cold.", 2), ("008", "It is warm.", 1)],
        [GROUPS, BELOW],
        [(None, None, 1, None, 2), BELOW, ROW],
        [("Acid rain", None, "Autumn"), BELOW_ALL, ROW, ROW],
    ],
)
def test_ordinary_headings_have_no_groups(rows: list[Sequence[str]]) -> None:
    assert has_groups_above(rows) is None


def test_a_group_goes_before_each_of_its_headings() -> None:
    assert joined_headings(GROUPS, BELOW) == [
        "ID",
        "Name",
        "Question 1 Answer",
        "Question 1 Score",
        "Question 2 Answer",
        "Question 2 Score",
        "Class",
    ]
    assert joined_headings(UPRIGHT, BELOW_UPRIGHT) == [
        "ID",
        "Name",
        "Question 1 Answer",
        "Question 1 Score",
        "Question 2 Answer",
        "Question 2 Score",
    ]


def test_a_group_that_its_heading_begins_with_is_not_said_twice() -> None:
    assert joined_headings(LEARNERS_TOO, BELOW_ALL)[:3] == [
        "Student ID",
        "Student Name",
        "Question 1 Answer",
    ]


def test_two_rows_of_headings_are_told_and_their_items_understood(tmp_path: Path) -> None:
    answers = [
        ("007", "Ada", "It is cold as the metal takes heat.", 2, "It is warm then.", 1, "7B"),
        ("008", "Max", "It is warm so the heat goes away.", 0, "It is cold there.", 0, "7A"),
        ("009", "Mia", "Heat moves from hand to the metal.", 1, "No idea what it does.", 2, "7B"),
    ]
    path = write_xlsx(tmp_path / "a.xlsx", [("Acid rain",), GROUPS, BELOW, *answers])
    book = openpyxl.load_workbook(path)
    for merged in ("C2:D2", "E2:F2"):
        book.active.merge_cells(merged)
    book.save(path)
    sheet = read_sheet(path)
    assert sheet.source.header_row == 3
    assert [note.kind for note in sheet.notes] == ["title line", "two rows of headings"]
    roles = propose_roles(sheet)
    assert [(item.response, [c for _, c in item.ratings]) for item in roles.items] == [
        (2, [3]),
        (4, [5]),
    ]
    assert [item.item for item in roles.items] == ["Question 1", "Question 2"]
