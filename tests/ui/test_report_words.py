"""The report in the window's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import marble_project
import pytest
from PySide6.QtWidgets import QApplication

from kdscore_desktop.agreement.report.page import as_html
from kdscore_desktop.agreement.report.words import ENGLISH
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.jobs.reporting import report_of
from kdscore_desktop.project.records import NewCutoff
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.exporting.report_words import WordsOfReport
from kdscore_desktop.ui.translation import translate_into

_ENGLISH = re.compile(
    r"\b(answers?|score[ds]?|level|human|likely|between|agree|from|with|without|what|how)\b", re.I
)


@pytest.fixture
def spanish(application: QApplication) -> Iterator[WordsOfReport]:
    translate_into(application, "es")
    yield WordsOfReport()
    translate_into(application, "en")


@pytest.mark.usefixtures("application")
def test_in_english_the_window_writes_what_the_command_writes() -> None:
    assert WordsOfReport().words() is ENGLISH


def test_no_english_sentence_is_left_in_a_spanish_report(
    spanish: WordsOfReport, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "tarea.kdscore", "Canica") as project:
        marble_project.import_answers(project, tmp_path)
        first, second, *_ = marble_project.score_answers(project)
        marble_project.split_answers(project, tested=40)
        item = marble_project.ITEM
        project.choose_cutoff(item, NewCutoff(0.75, wanted=0.4), "Ada")
        project.decide(first, DecisionKind.OVERRIDDEN, 0, "Ada", "porque no")
        project.decide(second, DecisionKind.SET, 0, "Ada")
        words = spanish.words()
        page = as_html(report_of(project, words=words), words=words)
    assert '<html lang="es">' in page
    told = re.sub(
        r"<pre>.*?</pre>|<style>.*?</style>|<svg.*?</svg>|<[^>]*>", "\n", page, flags=re.S
    )
    # The columns of the sheet, commands and the folder's own words stay as they are.
    told = re.sub(r"Second score|Score|KDScore Desktop", "", told)
    left = [line for line in told.splitlines() if _ENGLISH.search(line)]
    assert left == []
    assert "El calificador coincide con la persona en 20 de 40 respuestas" in told


def test_settings_figures_and_notes_of_the_models_are_told_in_spanish(
    spanish: WordsOfReport, scored_project: Path
) -> None:
    with Project.open(scored_project) as project:
        (item,) = project.items()
        scorer = project.scorer(item.name)
        assert scorer is not None
        told = scorer.card | {
            "settings": [["temperature", 1.5], ["most_texts", 4000]],
            "notes": [
                "2 blank answers were left out.",
                "The expert model labels in 8 bits: its probabilities differ by 0.003 on average "
                "(64 answers compared).",  # as earlier versions wrote it
            ],
        }
        project.add_scorer(item.name, None, project.scorer_package(scorer.id), told)
        words = spanish.words()
        page = as_html(report_of(project, words=words), words=words)
    assert "temperatura: 1,5; textos que etiqueta el modelo experto como máximo: 4000" in page
    assert "de media (64 respuestas comparadas)" in page
    assert "most_texts" not in page
    assert "8 bits" not in page
