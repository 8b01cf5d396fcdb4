"""What an educator sets once."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import clipped, without_a_name

from kdscore_desktop.folders import config_folder
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.settings_window import SettingsWindow
from kdscore_desktop.ui.translation import LANGUAGES, translate_into


def opened(qtbot: QtBot) -> tuple[SettingsWindow, Settings]:
    settings = Settings(config_folder() / "window.json")
    window = SettingsWindow.on(settings, None)
    qtbot.addWidget(window)
    return window, settings


def test_the_name_beside_decisions_is_kept(application: QApplication, qtbot: QtBot) -> None:
    window, settings = opened(qtbot)
    assert settings.educator == settings.account
    qtbot.keyClicks(window.educator, " Ms. Rivera ")
    qtbot.keyClick(window.educator, Qt.Key.Key_Return)
    assert settings.educator == "Ms. Rivera"
    again = Settings(config_folder() / "window.json")
    assert again.educator == "Ms. Rivera"
    window.educator.clear()
    qtbot.keyClick(window.educator, Qt.Key.Key_Backspace)
    window._keep_educator("")
    assert settings.educator == settings.account


def test_another_language_is_kept_and_comes_with_the_next_start(
    application: QApplication, qtbot: QtBot
) -> None:
    window, _ = opened(qtbot)
    assert not window.later.isVisible()
    window.language.setFocus()
    while window.language.currentData() != "es":
        qtbot.keyClick(window.language, Qt.Key.Key_Down)
    assert window.later.isVisible()
    kept = json.loads((config_folder() / "window.json").read_text(encoding="utf-8"))
    assert kept["language"] == "es"
    again = SettingsWindow(Settings(config_folder() / "window.json"))
    qtbot.addWidget(again)
    assert again.language.currentText() == LANGUAGES["es"]


def test_it_fits_and_is_named_in_every_language(application: QApplication, qtbot: QtBot) -> None:
    for language in LANGUAGES:
        translate_into(application, language)
        window, _ = opened(qtbot)
        qtbot.wait(20)
        assert clipped(window) == []
        window.language.setCurrentIndex(1)
        window.language.activated.emit(1)
        qtbot.wait(20)
        assert clipped(window) == []
        assert without_a_name(window) == []
    translate_into(application, "en")


def test_what_is_open_already_comes_to_the_front(application: QApplication, qtbot: QtBot) -> None:
    window, settings = opened(qtbot)
    assert SettingsWindow.on(settings, window) is window
    qtbot.waitActive(window)
    qtbot.keyClick(window.educator, Qt.Key.Key_Escape)
    assert not window.isVisible()
