"""Every window beside the main one in every language: nothing clipped, everything named."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from small_project import ITEM
from tiny_scorer import parts
from walking import clipped, texts, without_a_name

from kdscore_desktop.folders import config_folder
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.student.package import write_scorer
from kdscore_desktop.ui.about_window import AboutWindow
from kdscore_desktop.ui.closing import ClosingBox
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.handing_over import OverwriteBox
from kdscore_desktop.ui.help_window import HelpWindow
from kdscore_desktop.ui.running_job import JobKind, RunningJob
from kdscore_desktop.ui.scorer_file import ScorerFileWindow
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.settings_window import SettingsWindow
from kdscore_desktop.ui.translation import LANGUAGES, translate_into


def _closing(kind: JobKind, folder: Path, parent: QWidget) -> ClosingBox:
    return ClosingBox(RunningJob(kind, ITEM, JobFolder(folder), parent), parent)


def _scorer_file(folder: Path, parent: QWidget) -> ScorerFileWindow:
    file = folder / "acid rain.kdscorer"
    write_scorer(file, parts())
    desk = Desk(Settings(config_folder() / "window.json"), parent)
    window = ScorerFileWindow(desk, file)
    parent.destroyed.connect(desk.close)
    return window


_WORDS = re.compile(r"[A-Za-z]{2,}")

# Made for a folder and a parent that the test gives.
_DIALOGS: dict[str, Callable[[Path, QWidget], QWidget]] = {
    "about": lambda folder, parent: AboutWindow(),
    "help": lambda folder, parent: HelpWindow(),
    "settings": lambda folder, parent: SettingsWindow(Settings(folder / "window.json")),
    "closing while a scorer is made": lambda folder, parent: _closing(
        JobKind.DISTILL, folder, parent
    ),
    "closing while an expert model is prepared": lambda folder, parent: _closing(
        JobKind.PREPARE, folder, parent
    ),
    "overwriting": lambda folder, parent: OverwriteBox(folder / "scored gradebook.xlsx", parent),
    "a scorer's file": _scorer_file,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _DIALOGS)
def test_every_dialog_fits_and_is_named(
    name: str, language: str, application: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    translate_into(application, language)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = _DIALOGS[name](tmp_path, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.wait(50)
    assert clipped(dialog) == []
    assert without_a_name(dialog) == []
    assert dialog.windowTitle()


@pytest.mark.parametrize("name", _DIALOGS)
def test_no_sentence_of_a_dialog_is_left_untranslated(
    name: str, application: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    said = []
    for language in ("en", "es"):
        translate_into(application, language)
        parent = QWidget()
        qtbot.addWidget(parent)
        folder = tmp_path / language
        folder.mkdir()
        dialog = _DIALOGS[name](folder, parent)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.wait(50)
        said.append({text for text in texts(dialog) if len(_WORDS.findall(text)) >= 3})
    assert said[0]
    assert {text for text in said[0] & said[1] if not Path(text).is_absolute()} == set()
