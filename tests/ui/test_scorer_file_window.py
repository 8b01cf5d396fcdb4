"""A scorer that is opened by a double click scores a spreadsheet by itself."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tiny_scorer import parts
from walking import clipped, without_a_name
from window_helpers import WAIT

from kdscore_desktop.app import FilesOpened
from kdscore_desktop.student.package import write_scorer
from kdscore_desktop.ui.scorer_file import ScorerFileWindow
from kdscore_desktop.ui.widgets.notice import Kind, Notice
from kdscore_desktop.ui.window import MainWindow


@pytest.fixture
def scorer(tmp_path: Path) -> Path:
    path = tmp_path / "acid rain.kdscorer"
    write_scorer(path, parts())
    return path


@pytest.fixture
def opened(window: MainWindow, scorer: Path, qtbot: QtBot) -> ScorerFileWindow:
    window.start_page.open_dropped(scorer)
    shown = window.start_page.scorer_window
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: "Acid rain" in shown.about.text(), timeout=WAIT)
    return shown


def _notice(shown: ScorerFileWindow) -> Notice:
    return shown.notices.findChildren(Notice)[-1]


def test_a_spreadsheet_is_scored_beside_itself(
    opened: ScorerFileWindow, workbook: Path, qtbot: QtBot
) -> None:
    assert not opened.score_button.isEnabled()
    opened.look_at(workbook)
    qtbot.waitUntil(opened.score_button.isEnabled, timeout=WAIT)
    assert opened.column_box.currentText() == "Answer"
    opened.score_button.click()
    qtbot.waitUntil(lambda: bool(opened.notices.findChildren(Notice)), timeout=WAIT)
    out = workbook.with_name("period3 scored.xlsx")
    assert str(out) in _notice(opened).message
    before, after = (openpyxl.load_workbook(path) for path in (workbook, out))
    rows = before.worksheets[0].max_row
    assert any(sheet.max_row >= rows for sheet in after.worksheets)
    assert [*workbook.parent.glob("*.kdscore")] == []


def test_a_file_that_is_no_scorer_is_said_to_be_none(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "notes.kdscorer"
    path.write_text("no scorer")
    window.start_page.open_dropped(path)
    shown = window.start_page.scorer_window
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: bool(shown.notices.findChildren(Notice)), timeout=WAIT)
    assert _notice(shown).kind is Kind.ERROR
    assert "notes.kdscorer" in _notice(shown).message
    assert not shown.score_button.isEnabled()


def test_every_control_has_a_name_and_every_text_fits(opened: ScorerFileWindow) -> None:
    assert without_a_name(opened) == []
    assert clipped(opened) == []


def test_an_expert_model_is_told_where_it_belongs(window: MainWindow, tmp_path: Path) -> None:
    window.start_page.open_dropped(tmp_path / "a.kdteacher")
    told = window.start_page.notices.findChildren(Notice)[-1]
    assert "'a.kdteacher' is an expert model" in told.message


def test_a_file_from_the_finder_is_opened(
    window: MainWindow, application: QApplication, scorer: Path, qtbot: QtBot
) -> None:
    opener = FilesOpened(window)
    application.installEventFilter(opener)
    QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(scorer))))
    application.removeEventFilter(opener)
    qtbot.addWidget(window.start_page.scorer_window)
    qtbot.waitUntil(
        lambda: "Acid rain" in window.start_page.scorer_window.about.text(), timeout=WAIT
    )
