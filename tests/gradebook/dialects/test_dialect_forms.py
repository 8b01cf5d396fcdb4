"""The responses that Google Forms and Microsoft Forms collect."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from exported import Rows, answer, meant, write_text

METAL, ICE = "Why is metal cold?", "Why does ice float?"


@pytest.mark.parametrize(
    ("timestamp", "address", "time"),
    [
        ("Timestamp", "Email Address", "2026/09/27 3:00:00 PM GMT+3"),
        ("Timestamp", "Email address", "8/4/2025 23:25:41"),
        ("Zeitstempel", "E-Mail-Adresse", "27.09.2026 15:00:00"),
        ("Marca temporal", "Dirección de correo electrónico", "27/9/2026 15:00:00"),
        ("Horodateur", "Adresse e-mail", "27/09/2026 15:00:00"),
    ],
)
def test_a_google_form_with_its_score(
    tmp_path: Path, timestamp: str, address: str, time: str
) -> None:
    headings = [timestamp, address, "Score", METAL, "Class"]
    rows = [[time, f"a{n}@x.example", f"{n % 4} / 5", answer(n), "7B"] for n in range(8)]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows]))
    assert read.understood.explanation == (
        f"Looks like the responses of a Google form: it has the columns '{timestamp}' and "
        f"'{address}'."
    )
    assert read.columns() == {
        "learner": address,
        "groups": ["Class"],
        "items": {METAL: ["Score"]},
    }
    assert read.levels()[3] == [3]
    assert read.batch.items[0].prompt == METAL


def test_the_score_of_a_google_form_with_several_questions_is_no_rating(tmp_path: Path) -> None:
    headings = ["Timestamp", "Score", METAL, f"{METAL} [Score]", f"{METAL} [Feedback]", ICE]
    rows = [
        ["8/4/2025 23:25:41", "4 / 9", answer(n), f"{n % 3} / 5", "Well argued", answer(n + 9)]
        for n in range(8)
    ]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows]))
    assert read.columns()["items"] == {METAL: [f"{METAL} [Score]"], ICE: []}


MICROSOFT = {
    "en": ["ID", "Start time", "Completion time", "Email", "Name"],
    "es": ["Id", "Hora de inicio", "Hora de finalización", "Correo electrónico", "Nombre"],
    "de": ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
    "fr": ["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"],
}
QUESTIONS = [
    *["Total points", "Quiz feedback"],
    *[f"{METAL}\n", f"Points - {METAL}\n", f"Feedback - {METAL}\n"],
    *["Which is a metal?", "Points - Which is a metal?", "Feedback - Which is a metal?"],
    *["Why does ice\xa0float?", "Points\xa0- Why does ice\xa0float?"],
]


def submission(number: int, address: str | None = None) -> list[object]:
    when = dt.datetime(2026, 5, 4, 9, number)
    who = [number, when, when, address or f"a{number}@x.example", f"Ada {number}"]
    answers = [answer(number), number % 4, None, "zinc", 1, None, answer(number + 50), 3]
    return [*who, 4, None, *answers]


def write_book(path: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


@pytest.mark.parametrize("language", MICROSOFT)
def test_a_microsoft_quiz_with_points_for_each_question(tmp_path: Path, language: str) -> None:
    headings = MICROSOFT[language]
    rows = [[*headings, *QUESTIONS], *map(submission, range(1, 8))]
    read = meant(write_book(tmp_path / "a.xlsx", rows))
    shown = f"'{headings[0]}', '{headings[1]}' and '{headings[2]}'"
    assert read.understood.explanation == (
        f"Looks like the responses of a Microsoft form: it has the columns {shown}."
    )
    assert read.columns() == {
        "learner": headings[3],
        "name": headings[4],
        "items": {METAL: [f"Points - {METAL}"], ICE: [f"Points - {ICE}"]},
    }
    assert read.levels()[1] == [2, 3]


def test_anonymous_submissions_are_told_apart_by_their_number(tmp_path: Path) -> None:
    rows = [submission(number, "anonymous") for number in range(1, 6)]
    path = write_book(tmp_path / "a.xlsx", [[*MICROSOFT["en"], *QUESTIONS], *rows])
    read = meant(path)
    assert read.columns()["learner"] == "ID"
    assert [key for key, _ in read.learners()] == ["1", "2", "3", "4", "5"]
