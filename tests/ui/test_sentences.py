"""Sentences of the lower layers are recognized and told in the window's language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from kdscore_desktop.ui import sentences
from kdscore_desktop.ui.sentence_templates import TEMPLATES
from kdscore_desktop.ui.translation import translate_into

_ROOT = Path(__file__).parents[2]


class _Backwards(QTranslator):
    """Turns placeholders around, as a language with another order of words does."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context != "sentences":
            return None
        return "xx" if text == "en" else f"<{text}>"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def backwards(application: QApplication) -> Iterator[None]:
    translator = _Backwards(application)
    application.installTranslator(translator)
    sentences._translated.cache_clear()
    yield
    application.removeTranslator(translator)
    sentences._translated.cache_clear()


def test_what_stands_between_the_words_is_kept(backwards: None) -> None:
    told = sentences.in_words("'a file.xlsx' is empty. Choose the file that holds the answers.")
    assert told == "<'a file.xlsx' is empty. Choose the file that holds the answers.>"


def test_a_sentence_that_is_not_known_is_shown_as_it_came(backwards: None) -> None:
    assert sentences.in_words("Never said anywhere.") == "Never said anywhere."


def test_english_is_left_alone(application: QApplication) -> None:
    assert sentences.in_words("Reading the rows") == "Reading the rows"


def test_the_stage_of_one_of_several_trainings_is_told_in_spanish(
    application: QApplication,
) -> None:
    stage = "This is training 2 of 3. Preparing the expert model: pass 1 of 6"
    sentences._translated.cache_clear()
    translate_into(application, "es")
    told = sentences.in_words(stage)
    translate_into(application, "en")
    sentences._translated.cache_clear()
    assert told == ("Este es el entrenamiento 2 de 3. Preparando el modelo experto: pasada 1 de 6")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Looks like a Canvas gradebook export: it has the columns 'Student', 'ID' and "
            "'Who's who'.",
            "Parece una exportación del libro de calificaciones de Canvas: tiene las columnas "
            "«Student», «ID» y «Who's who».",
        ),
        (
            "The row holds the points possible. It brings no response; its cells stay in the "
            "gradebook.",
            "La fila contiene los puntos posibles. No aporta ninguna respuesta; sus celdas "
            "permanecen en el libro de calificaciones.",
        ),
        (
            "The points of 'Heat' and 'Sound', added up.",
            "La suma de los puntos de «Heat» y «Sound».",
        ),
        (
            "12 learners stand in no row of this file: 'ana', 'ben' and 10 more.",
            "12 alumnos no están en ninguna fila de este archivo: «ana», «ben» y 10 más.",
        ),
        ("'it's' is empty. Choose the file that holds the answers.", "«it's» está vacío."),
    ],
)
def test_words_and_names_that_fill_a_sentence_are_told_in_spanish(
    said: str, told: str, application: QApplication
) -> None:
    sentences._translated.cache_clear()
    translate_into(application, "es")
    try:
        assert sentences.in_words(said).startswith(told)
    finally:
        translate_into(application, "en")
        sentences._translated.cache_clear()


def test_every_template_recognizes_itself() -> None:
    for template, pattern in sentences._patterns():
        assert pattern.fullmatch(sentences._PLACEHOLDER.sub("x", template))


def test_the_templates_are_those_of_the_source() -> None:
    command = [sys.executable, "packaging/translate.py", "--check"]
    subprocess.run(command, cwd=_ROOT, check=True, timeout=60)
    assert len(TEMPLATES) > 200
