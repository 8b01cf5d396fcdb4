"""The translations are complete, keep every placeholder, and are compiled from what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from kdscore_desktop.resources import resource
from kdscore_desktop.ui.sentence_templates import TEMPLATES
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.translation import LANGUAGES, translate_into

_FOLDER = resource("translations")


def _messages(language: str) -> Iterator[tuple[str, list[str], bool]]:
    """Yield each source text with its translations and whether they are finished."""
    for message in ElementTree.parse(_FOLDER / f"kdscore_{language}.ts").iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        finished = translation.get("type") is None
        yield source, forms or [translation.text or ""], finished


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert [source for source, _, finished in _messages(language) if not finished] == []
    assert [source for source, texts, _ in _messages(language) if not all(texts)] == []


def test_every_placeholder_is_kept() -> None:
    wrong = [
        source
        for source, texts, _ in _messages("es")
        for text in texts
        if set(re.findall(r"%\d|%n|\{\w+\}", source)) != set(re.findall(r"%\d|%n|\{\w+\}", text))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_was_compiled_from_what_is_there(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    source = _FOLDER / f"kdscore_{language}.ts"
    subprocess.run([lrelease, "-silent", source, "-qm", compiled], check=True, timeout=60)
    assert compiled.read_bytes() == (_FOLDER / f"kdscore_{language}.qm").read_bytes()


def test_a_sentence_of_a_lower_layer_is_told_in_spanish(application: QApplication) -> None:
    assert translate_into(application, "es") == "es"
    told = in_words("'period 3.csv' is empty. Choose the file that holds the answers.")
    assert told == "«period 3.csv» está vacío. Elija el archivo que contiene las respuestas."
    assert in_words("Scoring 'Acid rain'") == "Calificando «Acid rain»"


def test_no_sentence_that_reaches_the_window_names_a_command_or_its_options() -> None:
    """They are shown where there is no command line; the commands' own help names options."""
    command = re.compile(r"(?<![\w-])--\w|'kdscore |Run the command")
    assert [str(template) for template in TEMPLATES if command.search(str(template))] == []
