"""Canvas: the gradebook, with its rows that are no learner's, and the analysis of a quiz."""

from __future__ import annotations

from pathlib import Path

import pytest
from exported import answer, meant, write_text

from kdscore_desktop.errors import InputError

IDENTITY = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
TOTALS = ["Current Score (read only)", "Assignments Final Score", "Final Grade"]
HEADINGS = [*IDENTITY, "Why is metal cold? answer", "Spoon (4711)", *TOTALS]
MANUAL = ["", "", "", "", "", "", "Manual Posting", "", "", ""]
POSSIBLE = ["    Points Possible", "", "", "", "", "", "5.00", "(read only)", "", ""]


def learner(number: int, score: str = "3.00") -> list[str]:
    name = f"Curie {number}, Ada"
    identity = [name, f"10{number}", f"s-{number}", f"ada{number}", "Period 3"]
    return [*identity, answer(number), score, "88.1", "88.1", "B"]


@pytest.fixture
def gradebook(tmp_path: Path) -> Path:
    learners = [learner(1), learner(2, "EX"), learner(3, "N/A"), learner(4, "0")]
    return write_text(tmp_path / "grades.csv", [HEADINGS, MANUAL, POSSIBLE, *learners], "utf-8-sig")


def test_a_gradebook_is_recognized_and_says_why(gradebook: Path) -> None:
    assert meant(gradebook).understood.explanation == (
        "Looks like a Canvas gradebook export: it has the columns 'Student', 'ID', 'SIS User ID' "
        "and 'Section'."
    )


def test_a_gradebook_without_sis_columns_is_known_by_its_points(tmp_path: Path) -> None:
    headings = ["Student", "ID", "Section", "Essay answer", "Essay (4711)"]
    rows = [[f"Ada {n}", f"10{n}", "P3", answer(n), "2.00"] for n in range(3)]
    possible = ["    Points Possible", "", "", "", "5.00"]
    read = meant(write_text(tmp_path / "a.csv", [headings, possible, *rows]))
    assert "'Essay (4711)'" in read.understood.explanation
    assert read.extra_rows() == [2]


def test_the_roles_of_a_gradebook(gradebook: Path) -> None:
    assert meant(gradebook).columns() == {
        "learner": "ID",
        "name": "Student",
        "groups": ["Section"],
        "items": {"Why is metal cold? answer": ["Spoon (4711)"]},
    }


def test_rows_of_points_and_posting_bring_no_learner_but_stay(gradebook: Path) -> None:
    read = meant(gradebook)
    assert read.extra_rows() == [2, 3]
    assert [row.responses for row in read.batch.rows[:2]] == [(), ()]
    assert read.batch.rows[1].cells[0] == "    Points Possible"
    assert [key for key, _ in read.learners()] == ["101", "102", "103", "104"]


@pytest.mark.parametrize("name", ["Student, Test", "Test Student"])
def test_the_test_student_is_no_learner(tmp_path: Path, name: str) -> None:
    row = [name, "", "", "", "Period 3", "", "", "", "", ""]
    read = meant(write_text(tmp_path / "a.csv", [HEADINGS, POSSIBLE, learner(1), learner(2), row]))
    assert read.extra_rows() == [2, 5]
    assert len(read.learners()) == 2


def test_excused_and_missing_scores_are_no_ratings(gradebook: Path) -> None:
    read = meant(gradebook)
    assert read.levels() == [[3], [None], [None], [0]]
    assert "unknown level" not in {finding.kind for finding in read.batch.findings}


def test_names_that_are_kept_from_being_formulas(tmp_path: Path) -> None:
    row = learner(1)
    row[0] = '="=Ada ""the"" Curie"'
    read = meant(write_text(tmp_path / "a.csv", [HEADINGS, POSSIBLE, row, learner(2)]))
    assert read.learners()[0] == ("101", '=Ada "the" Curie')
    assert read.batch.rows[1].cells[0] == '="=Ada ""the"" Curie"'


def test_names_in_two_columns(tmp_path: Path) -> None:
    headings = ["LastName", "FirstName", *HEADINGS[1:]]
    rows = [["Curie", "Ada", *learner(number)[1:]] for number in range(3)]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows]))
    assert read.learners()[0] == ("100", "Ada Curie")


def test_scores_of_several_assignments_are_no_ratings(tmp_path: Path) -> None:
    rows = [[*learner(number), "1.00"] for number in range(3)]
    read = meant(write_text(tmp_path / "a.csv", [[*HEADINGS, "Volcano (4712)"], *rows]))
    assert read.columns()["items"] == {"Why is metal cold? answer": []}


def test_a_gradebook_without_answers_says_what_it_is(tmp_path: Path) -> None:
    headings = [heading for heading in HEADINGS if "answer" not in heading]
    rows = [[*learner(number)[:5], *learner(number)[6:]] for number in range(3)]
    path = write_text(tmp_path / "a.csv", [headings, *rows])
    with pytest.raises(InputError, match=r"^Looks like a Canvas gradebook export: .* no column"):
        meant(path)


QUIZ_HEADINGS = [
    *["name", "id", "sis_id", "section", "section_id", "section_sis_id", "submitted", "attempt"],
    *["8801: Why is metal cold?", "5.0", "8802: Which is a metal?", "1.0"],
    *["8803: Why does ice\xa0float?", "5.0", "n correct", "n incorrect", "score"],
]


def analysis(number: int) -> list[str]:
    who = [f"Ada {number}", f"10{number}", f"s-{number}", "Period 3", "77", "P3"]
    answers = [f"<p>{answer(number)}</p>", "2", "zinc", "1", answer(number + 50), "4"]
    return [*who, "2026-05-04 09:00:00 UTC", "1", *answers, "1", "0", "7"]


@pytest.fixture
def quiz(tmp_path: Path) -> Path:
    return write_text(tmp_path / "quiz.csv", [QUIZ_HEADINGS, *map(analysis, range(5))])


def test_a_quiz_analysis_is_recognized_with_its_open_questions(quiz: Path) -> None:
    read = meant(quiz)
    assert read.understood.explanation == (
        "Looks like a student analysis of a Canvas quiz: it has the columns 'id', 'submitted' and "
        "'8801: Why is metal cold?'."
    )
    assert read.columns() == {
        "learner": "id",
        "name": "name",
        "groups": ["section"],
        "items": {
            "8801: Why is metal cold?": ["5.0 (column J)"],
            "8803: Why does ice float?": ["5.0 (column N)"],
        },
    }
    assert [item.prompt for item in read.batch.items] == [
        "Why is metal cold?",
        "Why does ice float?",
    ]


def test_answers_of_a_quiz_are_read_as_text(quiz: Path) -> None:
    read = meant(quiz)
    assert read.texts()[1] == [answer(1), answer(51)]
    assert read.levels()[1] == [2, 4]
