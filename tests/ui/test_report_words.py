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
