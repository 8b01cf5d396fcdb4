"""The page "Agreement" on few test answers: cross-validating, and choosing the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from small_project import ITEM, run_here
from test_agreement_page import page_of
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.agreement.comparison import Between, Evidence
from kdscore_desktop.jobs import cross_checking
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.project.records import StoredCrossCheck
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.agreement.drawing import Shown
from kdscore_desktop.ui.pages.agreement_page import AgreementPage
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

RATED = 59
HELD_OUT, CROSS = Evidence.HELD_OUT, Evidence.CROSS_VALIDATED


@pytest.fixture
def checked(made_project: Path) -> Path:
    with Project.open(made_project) as project:
        cross_checking.check_scorer(project, ITEM, folds=3, run=run_here)
    return made_project


@pytest.fixture
def agreement(made_project: Path, open_project: OpenWindow, qtbot: QtBot) -> MainWindow:
    return opened(made_project, open_project, qtbot)


def opened(path: Path, open_project: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = shown(open_project(path), Step.AGREEMENT, qtbot)
    settle(window, qtbot)
    return window


def said(page: AgreementPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def tabs(page: AgreementPage) -> set[Shown]:
    return {Shown(page.tabs.tabData(place)) for place in range(page.tabs.count())}


def stored(path: Path) -> StoredCrossCheck | None:
    with Project.open(path, read_only=True) as project:
        scorer = project.scorer(ITEM)
        assert scorer is not None
        return project.cross_check(ITEM, scorer.id)


def test_what_it_does_and_how_long_it_takes_is_said_before_it_starts(agreement: MainWindow) -> None:
    panel = page_of(agreement).evidence
    assert panel.card.isVisible()
    assert not panel.choice.isVisible()
    assert "too few to go by" in panel.title.text()
    assert "on all 59 answers" in panel.what.text()
    assert "into 5 parts" in panel.what.text()
    assert "The expert model is not made anew" in panel.what.text()  # it was made elsewhere
    assert "on this computer; you can go on working" in panel.time.text()
    assert panel.start.isEnabled()
    assert any("Cross-validation tries the way" in text for text in said(page_of(agreement)))


def test_a_check_is_started_by_key_and_its_figures_are_shown_when_it_is_done(
    agreement: MainWindow, made_project: Path, qtbot: QtBot
) -> None:
    page = page_of(agreement)
    page.evidence.start.setFocus()
    qtbot.keyClick(page.evidence.start, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: agreement.desk.jobs.learning is not None, timeout=WAIT)
    job = agreement.desk.jobs.learning
    assert job is not None
    assert job.kind is JobKind.CHECK
    assert page.evidence.running.isVisible()
    assert not page.evidence.card.isVisible()
    qtbot.waitUntil(
        lambda: page.evidence.buttons[CROSS].isChecked() and page.evidence.choice.isVisible(),
        timeout=4 * WAIT,
    )
    settle(agreement, qtbot)
    assert page.evidence.buttons[CROSS].text() == f"Cross-validated ({RATED} answers)"
    assert not page.evidence.running.isVisible()
    assert any(text.startswith("A scorer made this way agrees with you on") for text in said(page))
    check = stored(made_project)
    assert check is not None
    assert len(check.found.checked) == RATED
    assert check.found.folds == 5


def test_cancel_keeps_nothing(agreement: MainWindow, made_project: Path, qtbot: QtBot) -> None:
    page = page_of(agreement)
    qtbot.mouseClick(page.evidence.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: agreement.desk.jobs.learning is not None, timeout=WAIT)
    job = agreement.desk.jobs.learning
    assert job is not None
    job.cancel()
    qtbot.waitUntil(lambda: agreement.desk.jobs.learning is None, timeout=WAIT)
    settle(agreement, qtbot)
    assert stored(made_project) is None
    with Project.open(made_project, read_only=True) as project:
        assert not job_folder(project, ITEM, cross_checking.KIND).exists()
    assert page.evidence.card.isVisible()
    assert page.evidence.start.isEnabled()


def test_all_figures_follow_the_chosen_evidence(
    checked: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = opened(checked, open_project, qtbot)
    page = page_of(window)
    panel = page.evidence
    assert panel.buttons[CROSS].isChecked()  # the held-out answers are too few
    assert not panel.card.isVisible()
    assert "This estimates what scorers made this way reach" in panel.how_tried.text()
    assert Shown.LEARNING not in tabs(page)
    crossed = numbers(page, qtbot)
    assert crossed[Between.HUMAN_AND_STUDENT] == RATED
    assert page._coverage is not None
    assert page._coverage.held_out.n == RATED
    qtbot.mouseClick(panel.buttons[HELD_OUT], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: Shown.LEARNING in tabs(page), timeout=WAIT)
    settle(window, qtbot)
    settle(window, qtbot)
    held = numbers(page, qtbot)
    assert held[Between.HUMAN_AND_STUDENT] < 20
    assert held[Between.HUMANS] == crossed[Between.HUMANS]
    assert page._coverage.held_out.n == held[Between.HUMAN_AND_STUDENT]
    assert not panel.how_tried.isVisible()


def numbers(page: AgreementPage, qtbot: QtBot) -> dict[Between, int]:
    """Return how many answers each comparison that is shown stands on."""
    assert page._view is not None
    qtbot.waitUntil(lambda: page._coverage is not None, timeout=WAIT)
    return {each.between: each.agreement.n for each in page._view.comparisons}


def test_an_interrupted_check_is_offered_and_gone_on_with(
    made_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(made_project) as project:
        # a window that died at once
        folder = cross_checking.begin_checking(project, ITEM, folds=2, seed=5)
    window = opened(made_project, open_project, qtbot)
    qtbot.waitUntil(lambda: bool(window.notices.notices()), timeout=WAIT)
    (notice,) = window.notices.notices()
    assert "The cross-validation for 'Acid rain' was interrupted" in notice.message
    (button,) = [one for one in notice.findChildren(QPushButton) if one.text() == "Go on"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    page = page_of(window)
    qtbot.waitUntil(page.evidence.choice.isVisible, timeout=4 * WAIT)
    assert page.evidence.buttons[CROSS].isChecked()
    assert not folder.exists()
    check = stored(made_project)
    assert check is not None
    assert (check.found.folds, check.found.seed) == (2, 5)


def test_a_project_open_for_reading_only_says_why_it_cannot_be_started(
    made_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(made_project):  # another program writes
        window = opened(made_project, open_project, qtbot)
        panel = page_of(window).evidence
        assert not window.desk.can_change
        assert not panel.start.isEnabled()
        assert "open for reading only" in panel.why_not.text()
