"""Version, folders and licenses, from the guide's window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from walking import clipped, without_a_name

import kdscore_desktop
from kdscore_desktop import resources
from kdscore_desktop.folders import data_folder, log_folder
from kdscore_desktop.ui.about_window import AboutWindow
from kdscore_desktop.ui.help_window import HelpWindow


@pytest.fixture
def about(application: QApplication, qtbot: QtBot) -> AboutWindow:
    guide = HelpWindow()
    qtbot.addWidget(guide)
    guide.about_button.click()
    qtbot.addWidget(guide.about)
    qtbot.waitExposed(guide.about)
    return guide.about


def test_folders_of_data_and_logs_are_told(about: AboutWindow) -> None:
    told = {line.text() for line in about.findChildren(QLineEdit)}
    assert {str(data_folder()), str(log_folder())} <= told
    assert "Python environment" in about.licenses.toPlainText()


def test_every_control_has_a_name_and_every_text_fits(about: AboutWindow) -> None:
    assert without_a_name(about) == []
    assert clipped(about) == []


def test_an_installed_program_shows_its_licenses_and_its_edition(
    application: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_resources").mkdir()
    (tmp_path / "_resources" / resources.LICENSES).write_text("numpy: BSD\n", encoding="utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    monkeypatch.setitem(sys.modules, "torch", None)
    shown = AboutWindow()
    qtbot.addWidget(shown)
    assert shown.licenses.toPlainText() == "numpy: BSD\n"
    name = f"KDScore Scorer {kdscore_desktop.__version__}"
    assert any(label.text() == name for label in shown.findChildren(QLabel))
