"""What tests of the window share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from kdscore_desktop.ui.importing.planner import State
from kdscore_desktop.ui.pages.answers_page import AnswersPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

WAIT = 20_000
"""Milliseconds within which the window has to do what it was asked, on a busy machine, too."""

OpenWindow = Callable[[Path], MainWindow]


def shown(window: MainWindow, step: Step, qtbot: QtBot) -> MainWindow:
    """Show a step and wait until what it asked of the project has come."""
    window.show_step(step)
    settle(window, qtbot)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the project's thread has answered everything asked so far."""
    session = window.desk.session
    if session is None:
        return
    answered: list[None] = []
    session.read(lambda project: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    qtbot.wait(20)


def planned(page: AnswersPage, qtbot: QtBot) -> AnswersPage:
    """Wait until a sheet is shown as it was last arranged."""
    qtbot.waitUntil(
        lambda: (
            page.planner.state is State.SHOWN
            and not page.planner.busy
            and page.review.table.roles.is_complete()
        ),
        timeout=WAIT,
    )
    return page


def choose_by_keyboard(box: QComboBox, text: str, qtbot: QtBot) -> None:
    """Open a drop-down by an arrow key, go to a line, and take it with Enter."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    view = box.view()
    qtbot.waitUntil(view.isVisible, timeout=WAIT)
    steps = box.findText(text) - view.currentIndex().row()
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    for _ in range(abs(steps)):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_Return)
