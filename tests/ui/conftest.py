"""A real window, drawn offscreen, on real projects in a home of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_project import LEVELS
from small_projects import (  # noqa: F401 - fixtures
    imported_project,
    made_project,
    scored_project,
    workbook,
    written_workbook,
)
from tiny_models import save_tiny_bert
from window_helpers import WAIT, OpenWindow

from kdscore_desktop.folders import config_folder
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.ui.window import MainWindow


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "kdscore home"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    translate_into(qapp, "en")
    theme.apply(qapp)
    return qapp


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program's window without a project."""
    window = MainWindow(Desk(Settings(config_folder() / "window.json"), application))
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    for job in window.desk.jobs.running:
        job.cancel()
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=WAIT)
    window.close()
    window.deleteLater()


@pytest.fixture
def open_project(window: MainWindow, qtbot: QtBot) -> OpenWindow:
    """Open a project in the window and wait until it is shown."""

    def opened(path: Path) -> MainWindow:
        with qtbot.waitSignal(window.desk.overview_changed, timeout=WAIT):
            window.desk.open(path)
        qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
        return window

    return opened


@pytest.fixture
def classifier(tmp_path: Path) -> Path:
    """A tiny BERT with the workbook's levels."""
    return save_tiny_bert(tmp_path / "classifier" / "tiny", LEVELS)
