"""Every page in every language: nothing clipped, everything named and reached by the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from small_project import ITEM
from walking import clipped, texts, without_a_name
from window_helpers import WAIT, settle, shown

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.folders import config_folder
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import LANGUAGES, translate_into
from kdscore_desktop.ui.window import MainWindow

_WORDS = re.compile(r"[A-Za-z]{2,}")
_SIZES = ((900, 520), (1280, 800))


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, application: QApplication) -> str:
    language: str = request.param
    return translate_into(application, language)


@pytest.fixture(params=["imported_project", "scored_project"])
def project_path(request: pytest.FixtureRequest) -> Path:
    path: Path = request.getfixturevalue(request.param)
    return path


@pytest.fixture
def spoken_window(spoken: str, application: QApplication, qtbot: QtBot) -> MainWindow:
    """A window that was made after its language was chosen."""
    desk = Desk(Settings(config_folder() / "window.json"), application)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    return window


def close_project(window: MainWindow, qtbot: QtBot) -> None:
    """Close the project, and wait for the look at a file that a page had begun."""
    window.desk.close_project()
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=WAIT)


def test_the_first_page_fits_and_is_named(spoken_window: MainWindow, qtbot: QtBot) -> None:
    for width, height in _SIZES:
        spoken_window.resize(width, height)
        qtbot.wait(20)
        assert clipped(spoken_window) == []
    assert without_a_name(spoken_window) == []


@pytest.fixture
def large_text(application: QApplication) -> Iterator[None]:
    """Have the system's text half as large again, as educators set it who see less."""
    usual = application.font()
    larger = QFont(usual)
    larger.setPointSizeF(1.5 * usual.pointSizeF())
    application.setFont(larger)
    yield
    application.setFont(usual)


def test_every_step_fits_with_larger_text(
    large_text: None, spoken_window: MainWindow, scored_project: Path, qtbot: QtBot
) -> None:
    window = spoken_window
    window.desk.open(scored_project)
    qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
    window.resize(1280, 800)
    faults: dict[str, list[str]] = {}
    for step in Step:
        shown(window, step, qtbot)
        faults[step.name] = clipped(window)
    assert {where: what for where, what in faults.items() if what} == {}
    assert (window.width(), window.height()) == (1280, 800)  # it was not made to grow
    close_project(window, qtbot)


def test_every_step_fits_and_is_named(
    spoken_window: MainWindow, project_path: Path, qtbot: QtBot
) -> None:
    window = spoken_window
    window.desk.open(project_path)
    qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
    faults: dict[str, list[str]] = {}
    for step in Step:
        shown(window, step, qtbot)
        for width, height in _SIZES:
            window.resize(width, height)
            settle(window, qtbot)
            faults[f"{step.name} at {width}, clipped"] = clipped(window)
        faults[f"{step.name}, without a name"] = without_a_name(window)
    assert {where: what for where, what in faults.items() if what} == {}
    close_project(window, qtbot)


def test_no_sentence_is_left_untranslated(
    application: QApplication, scored_project: Path, qtbot: QtBot
) -> None:
    with Project.open(scored_project) as project:
        project.decide(1, DecisionKind.SET, 1, "R")
        answers = [response.text for response in project.responses(ITEM) if response.text]
    said: dict[str, set[str]] = {}
    for language in ("en", "es"):
        translate_into(application, language)
        window = MainWindow(Desk(Settings(config_folder() / "window.json"), application))
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        window.desk.open(scored_project)
        qtbot.waitUntil(lambda shown=window: shown.step is not None, timeout=WAIT)
        said[language] = texts(window)
        for step in Step:
            shown(window, step, qtbot)
            qtbot.wait(200)
            said[language] |= texts(window)
        close_project(window, qtbot)
        window.close()
    alike = {
        text
        for text in said["en"] & said["es"]
        if len(_WORDS.findall(text)) >= 3
        and not Path(text).is_absolute()
        and not any(answer in text for answer in answers)
    }
    assert len(said["es"]) > 100
    assert alike == {"It is made for tests."}  # what the fixture's scorer says of itself


def test_tab_reaches_every_control_of_every_step(
    window: MainWindow, scored_project: Path, qtbot: QtBot
) -> None:
    window.desk.open(scored_project)
    qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
    missed: dict[str, set[str]] = {}
    for step in Step:
        shown(window, step, qtbot)
        page = window.page(step)
        wanted = {
            one
            for one in page.findChildren(QWidget)
            if one.isVisible()
            and one.isEnabled()
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.focusProxy() is None
            # of radio buttons Tab reaches the chosen one, and the arrows the others
            and not (isinstance(one, QRadioButton) and not one.isChecked())
        }
        window.rail.button(step).setFocus()
        reached: set[QWidget] = set()
        for _ in range(4 * len(wanted) + 40):
            focused = QApplication.focusWidget()
            if focused is not None:
                reached.add(focused)
            QTest.keyClick(focused or window, Qt.Key.Key_Tab)
        left = {f"{type(one).__name__} {one.accessibleName()}" for one in wanted - reached}
        if left:
            missed[step.name] = left
    assert missed == {}
