"""Moodle's quiz responses, with headings in four languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from exported import answer, meant, write_text

HEADINGS = {
    "en": (
        "Last name,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00,"
        "Question 1,Response 1,Right answer 1"
    ),
    "older en": (
        "Surname,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00,"
        "Question 1,Response 1,Right answer 1"
    ),
    "es": (
        "Apellido(s),Nombre,Dirección de correo,Estado,Comenzado el,Finalizado,Tiempo requerido,"
        "Calificación/10.00,Pregunta 1,Respuesta 1,Respuesta correcta 1"
    ),
    "de": (
        "Nachname,Vorname,E-Mail-Adresse,Status,Begonnen am,Beendet,Verbrauchte Zeit,"
        "Bewertung/10.00,Frage 1,Antwort 1,Richtige Antwort 1"
    ),
    "fr": (
        "Nom de famille,Prénom,Adresse de courriel,État,Commencé le,Terminé,Temps utilisé,"
        "Note/10.00,Question 1,Réponse 1,Réponse correcte 1"
    ),
}
AVERAGES = {
    "en": "Overall average",
    "older en": "Overall average",
    "es": "Promedio general",
    "de": "Gesamtdurchschnitt",
    "fr": "Moyenne générale",
}


def learner(number: int, grade: str = "4.00", text: str = "") -> list[str]:
    who = ["Curie", f"Ada {number}", f"a{number}@school.example", "Finished"]
    times = ["4 May 2026 9:00 AM", "4 May 2026 9:10 AM", "10 mins"]
    return [*who, *times, grade, "Why is metal cold?", text or answer(number), "Heat flows."]


@pytest.mark.parametrize("language", HEADINGS)
def test_the_roles_in_each_language(tmp_path: Path, language: str) -> None:
    headings = HEADINGS[language].split(",")
    average = [AVERAGES[language], *[""] * 6, "4.00", "", "", ""]
    rows = [*map(learner, range(4)), average]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows], "utf-8-sig", ";"))
    assert read.columns() == {
        "learner": headings[2],
        "name": headings[1],
        "last name": headings[0],
        "items": {headings[9]: [headings[7]]},
    }
    assert read.understood.explanation == (
        f"Looks like a Moodle quiz export: it has the columns '{headings[3]}', '{headings[4]}' "
        f"and '{headings[9]}'."
    )
    assert read.learners()[0] == ("a0@school.example", "Ada 0 Curie")
    assert read.batch.items[0].prompt == "Why is metal cold?"
    assert read.extra_rows() == [6]
    assert read.batch.rows[4].responses == ()


def test_a_dash_is_blank_and_the_cell_stays(tmp_path: Path) -> None:
    rows = [learner(1, "-", "-"), learner(2), learner(3), learner(4, "2,00")]
    headings = HEADINGS["en"].replace("10.00", "10;00").split(",")
    headings = [heading.replace("10;00", "10,00") for heading in headings]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows]))
    assert read.texts()[0] == [""]
    assert read.levels() == [[None], [4], [4], [2]]
    assert read.batch.rows[0].cells[9] == "-"


def test_the_grade_of_several_questions_is_no_rating(tmp_path: Path) -> None:
    headings = [*HEADINGS["en"].split(","), "Response 2"]
    rows = [[*learner(number), answer(number + 9)] for number in range(4)]
    read = meant(write_text(tmp_path / "a.csv", [headings, *rows]))
    assert read.columns()["items"] == {"Response 1": [], "Response 2": []}


def test_questions_drawn_at_random_are_no_prompt(tmp_path: Path) -> None:
    rows = [learner(number) for number in range(4)]
    rows[2][8] = "Why does ice float?"
    read = meant(write_text(tmp_path / "a.csv", [HEADINGS["en"].split(","), *rows]))
    assert read.batch.items[0].prompt == ""


def test_without_an_address_first_and_last_name_tell_learners_apart(tmp_path: Path) -> None:
    def hidden(row: list[str]) -> list[str]:
        return [*row[:2], *row[3:]]

    rows = [hidden(HEADINGS["en"].split(",")), *(hidden(learner(number)) for number in range(4))]
    read = meant(write_text(tmp_path / "a.csv", rows))
    assert read.learners()[1] == ("Ada 1 Curie", "Ada 1 Curie")
    assert not {"missing learner id", "duplicate learner"} & {f.kind for f in read.batch.findings}
