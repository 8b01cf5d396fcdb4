"""Blackboard's gradebook and the results of its tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from exported import answer, meant, write_text

WHO = ["Last Name", "First Name", "Username", "Student ID", "Last Access", "Availability"]
GRADE = "Spoon [Total Pts: 5 Score] |8801"


def learner(number: int) -> list[str]:
    return ["Curie", f"Ada {number}", f"ada{number}", f"00{number}", "2026-05-04 09:00", "Yes"]


@pytest.mark.parametrize(
    ("name", "encoding", "delimiter"),
    [("gc_full.xls", "utf-16", "\t"), ("gc_full.csv", "utf-8-sig", ",")],
)
def test_a_gradebook_with_a_column_of_answers(
    tmp_path: Path, name: str, encoding: str, delimiter: str
) -> None:
    headings = [*WHO, "Total [Total Pts: 5 Score] |8800", GRADE, "Answer to the spoon question"]
    grades = ["3.00", "Needs Grading(2.00)", "In Progress", "0"]
    rows = [[*learner(n), "3.00", grade, answer(n)] for n, grade in enumerate(grades)]
    path = write_text(tmp_path / name, [headings, *rows], encoding, delimiter)
    read = meant(path)
    assert read.understood.explanation == (
        "Looks like a Blackboard download: it has the columns 'Username' and "
        "'Total [Total Pts: 5 Score] |8800'."
    )
    assert read.columns() == {
        "learner": "Username",
        "name": "First Name",
        "last name": "Last Name",
        "items": {"Answer to the spoon question": [GRADE]},
    }
    assert read.learners()[1] == ("ada1", "Ada 1 Curie")
    assert read.levels() == [[3], [None], [None], [0]]
    assert read.batch.rows[1].cells[7] == "Needs Grading(2.00)"


def test_the_results_of_a_test_by_learner(tmp_path: Path) -> None:
    parts = ["Question ID", "Question", "Answer", "Possible Points", "Auto Score", "Manual Score"]
    headings = [*WHO[:3], *(f"{part} {number}" for number in (1, 2, 3) for part in parts)]

    def row(n: int) -> list[str]:
        first = ["Q1", "<p>Why is metal cold?</p>", f"<p>{answer(n)}</p>", "5", "", "2"]
        choice = ["Q2", "Which is a metal?", "zinc", "1", "1", ""]
        third = ["Q3", "Why does ice float?", answer(n + 50), "5", "", "4"]
        return [*learner(n)[:3], *first, *choice, *third]

    read = meant(write_text(tmp_path / "a.csv", [headings, *map(row, range(5))]))
    assert read.columns()["items"] == {
        "Answer 1": ["Manual Score 1"],
        "Answer 3": ["Manual Score 3"],
    }
    assert read.texts()[2] == [answer(2), answer(52)]
    assert [item.prompt for item in read.batch.items] == [
        "Why is metal cold?",
        "Why does ice float?",
    ]
