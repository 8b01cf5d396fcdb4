"""Moodle's grading worksheet, with answers in HTML and headings in four languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from exported import answer, meant, write_text

HEADINGS = {
    "en": (
        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (submission),Online text,Last modified (grade),Feedback comments"
    ),
    "es": (
        "Identificador,Nombre completo,Dirección de correo,Estado,Calificación,"
        "Calificación máxima,La calificación puede ser cambiada,Última modificación (entrega),"
        "Texto en línea,Última modificación (calificación),Comentarios de retroalimentación"
    ),
    "de": (
        "ID,Vollständiger Name,E-Mail-Adresse,Status,Bewertung,Bestwertung,"
        "Bewertung kann geändert werden,Zuletzt geändert (Abgabe),Texteingabe online,"
        "Zuletzt geändert (Bewertung),Feedback als Kommentar"
    ),
    "fr": (
        "Identifiant,Nom complet,Adresse de courriel,Statut,Note,Note maximale,"
        "La note peut être modifiée,Dernière modification (travail remis),Texte en ligne,"
        "Dernière modification (note),Feedback par commentaires"
    ),
}


def learner(number: int, text: str | None = None, grade: str = "3.00") -> list[str]:
    status = "Submitted for grading - Not marked"
    given = [f"Participant {number}", f"Ada {number}", f"a{number}@school.example", status, grade]
    text = f"<p>{answer(number)}</p>" if text is None else text
    return [*given, "5.00", "Yes", "Monday, 4 May 2026, 9:00 AM", text, "-", "<p>Good start</p>"]


def worksheet(path: Path, *rows: list[str], language: str = "en") -> Path:
    return write_text(path, [HEADINGS[language].split(","), *rows, learner(8), learner(9)])


@pytest.mark.parametrize("language", HEADINGS)
def test_the_roles_in_each_language(tmp_path: Path, language: str) -> None:
    headings = HEADINGS[language].split(",")
    read = meant(worksheet(tmp_path / "a.csv", language=language))
    assert read.columns() == {
        "learner": headings[0],
        "name": headings[1],
        "items": {headings[8]: [headings[4]]},
    }
    shown = [f"'{headings[column]}'" for column in (0, 4, 8, 9)]
    assert read.understood.explanation == (
        f"Looks like a Moodle assignment worksheet: it has the columns {', '.join(shown[:3])} "
        f"and {shown[3]}."
    )
    assert read.learners()[0] == ("Participant 8", "Ada 8")
    assert read.levels()[0] == [3]


def test_answers_in_html_become_text_and_the_cells_stay(tmp_path: Path) -> None:
    html = (
        '<p>Heat&nbsp;moves<br>into the metal.</p><ul><li>so it is cold</li></ul><p dir="ltr"></p>'
    )
    read = meant(worksheet(tmp_path / "a.csv", learner(1, html)))
    assert read.texts()[0] == ["Heat moves\ninto the metal.\nso it is cold"]
    assert read.batch.rows[0].cells[8] == html


@pytest.mark.parametrize("nothing", ["", "-", "<p></p>", '<p dir="ltr"><br></p>', "&nbsp;"])
def test_a_blank_answer_is_blank(tmp_path: Path, nothing: str) -> None:
    read = meant(worksheet(tmp_path / "a.csv", learner(1, nothing, grade="-")))
    assert read.texts()[0] == [""]
    assert read.levels()[0] == [None]
    assert [found.place.row for found in read.batch.findings if found.kind == "blank response"] == [
        2
    ]


def test_an_answer_without_html_stays_as_it_stands(tmp_path: Path) -> None:
    text = "if a < b and b > c\nthen it is cold"
    assert meant(worksheet(tmp_path / "a.csv", learner(1, text))).texts()[0] == [text]


def test_a_worksheet_without_names_and_times(tmp_path: Path) -> None:
    rows = [[f"Participant {n}", "", answer(n)] for n in range(4)]
    read = meant(write_text(tmp_path / "a.csv", [["Identifier", "Grade", "Online text"], *rows]))
    assert read.columns()["learner"] == "Identifier"
    assert "Moodle assignment" in read.understood.explanation
