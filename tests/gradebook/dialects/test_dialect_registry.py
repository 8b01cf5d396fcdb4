"""Telling formats apart, overruling what was told, and never failing on any table."""

from __future__ import annotations

from pathlib import Path

import pytest
from exported import answer, meant, write_text
from hypothesis import given, settings
from hypothesis import strategies as st

from kdscore_desktop.domain import SourceSheet
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects.registry import DIALECTS, FORMATS, understand
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import propose_roles, roles_from_options
from kdscore_desktop.gradebook.sheet import Sheet

HAND_MADE = [
    ["ID", "Answer", "Score"],
    ["Student", "ID", "Section", "Essay answer", "Points"],
    ["Name", "Status", "Response 1", "Grade"],
    ["Username", "Answer", "Total"],
    ["Student", "ID", "Section", "Answer", "Essay (10)"],
    ["Timestamp", "Name", "Answer"],
    ["id", "Name", "Start time", "Answer"],
    ["Identifier", "Grade", "Online text"],
    ["Nachname", "Vorname", "Antwort 1", "Bewertung"],
]
TELLING = [
    *["Student", "ID", "Section", "SIS User ID", "Essay (12)", "8801: Why?", "1.0", "submitted"],
    *["Identifier", "Grade", "Online text", "Last modified (grade)", "State", "Started on"],
    *["Response 1", "Question 1", "Grade/10.00", "Timestamp", "Email Address", "Score", "Why?"],
    *["Start time", "Completion time", "Points - Why?", "Feedback - Why?", "Name", "Username"],
    *["Essay |12", "Answer 1", "Manual Score 1", "First name", "Last name", "", "Why? [Score]"],
]
QUIZ = [
    ["First name", "Last name", "State", "Started on", "Grade/10.00", "Response 1"],
    *(["Ada", f"Curie {n}", "Finished", "today", "-", f"<p>{answer(n)}</p>"] for n in range(4)),
]


@pytest.mark.parametrize("headings", HAND_MADE, ids=" ".join)
def test_a_hand_made_sheet_is_in_no_format(tmp_path: Path, headings: list[str]) -> None:
    rows = [[f"{heading} {n} and some more" for heading in headings] for n in range(4)]
    sheet = read_sheet(write_text(tmp_path / "a.csv", [headings, *rows]))
    understood = understand(sheet)
    assert understood.explanation == ""
    assert understood.sheet is sheet
    assert understood.roles is None


def test_recognition_can_be_overruled(tmp_path: Path) -> None:
    path = write_text(tmp_path / "a.csv", QUIZ)
    assert "Moodle quiz" in meant(path).understood.explanation
    assert meant(path).texts()[0] == [answer(0)]
    plain = meant(path, "plain")
    assert plain.understood.explanation == ""
    assert plain.texts()[0] == [f"<p>{answer(0)}</p>"]


def test_a_format_can_be_asked_for_where_it_is_not_recognized(tmp_path: Path) -> None:
    rows = [["Kennung", "Texteingabe online"], *([f"T{n}", f"<p>{answer(n)}</p>"] for n in (1, 2))]
    read = meant(write_text(tmp_path / "a.csv", rows), "moodle-assignment")
    assert read.understood.explanation == "Read as a Moodle assignment worksheet, as asked."
    assert read.learners() == [("T1", ""), ("T2", "")]
    assert read.texts() == [[answer(1)], [answer(2)]]


def test_an_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    sheet = read_sheet(write_text(tmp_path / "a.csv", QUIZ))
    with pytest.raises(InputError, match="no format 'schoology'"):
        understand(sheet, "schoology")


def test_named_columns_win_over_the_format(tmp_path: Path) -> None:
    rows = [[*row, f"{row[0]} says that it is very cold {n}"] for n, row in enumerate(QUIZ)]
    rows[0][-1] = "Notes of the day"
    understood = understand(read_sheet(write_text(tmp_path / "a.csv", rows)))
    roles = roles_from_options(
        understood.sheet, response="Notes of the day", learner="State", told=understood.roles
    )
    assert roles.learner == 2
    assert [item.response for item in roles.items] == [6]


def test_an_average_alone_is_no_reason_to_drop_every_row(tmp_path: Path) -> None:
    rows = [QUIZ[0], ["Overall average", "", "", "", "", "-"]]
    assert len(understand(read_sheet(write_text(tmp_path / "a.csv", rows))).sheet.rows) == 1


cells = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["-", "EX", "3 / 4", "<p>a</p>", "<![if x]>", "<!", '="x"', "Points Possible"]),
    st.integers(),
    st.floats(),
    st.dates(),
    st.timedeltas(),
    st.booleans(),
)


@st.composite
def tables(draw: st.DrawFn) -> Sheet:
    headings = st.one_of(st.sampled_from(TELLING), st.text(max_size=20))
    columns = tuple(draw(st.lists(headings, min_size=1, max_size=9)))
    row = st.tuples(*[cells] * len(columns))
    rows = draw(st.lists(row, min_size=1, max_size=6))
    source = SourceSheet("a.xlsx", "A", "0" * 64, 1, columns)
    return Sheet(source, tuple(enumerate(rows, start=2)))


@settings(max_examples=150)
@given(sheet=tables(), wanted=st.sampled_from(FORMATS))
def test_any_table_is_understood_in_any_format(sheet: Sheet, wanted: str) -> None:
    before = sheet.rows
    understood = understand(sheet, wanted)
    roles = propose_roles(understood.sheet, understood.roles)
    assert set(roles.columns()) <= set(range(len(sheet.source.columns)))
    assert sheet.rows is before
    kept = [number for number, _ in understood.sheet.rows]
    assert sorted([*kept, *understood.extra_rows]) == [number for number, _ in sheet.rows]


def test_every_format_has_a_name_of_its_own() -> None:
    assert len(set(FORMATS)) == len(DIALECTS) + 2
