"""The page on which a scorer is made, with the real worker and a tiny expert model."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from event_loop import WORST, EventLoopProbe
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from small_project import DISTILL, ITEM, run_here
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.jobs import teachers
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import read_scorer
from kdscore_desktop.ui.pages.scorer_page import ScorerPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

LONG = replace(DISTILL, steps=200_000, evaluate_every=20)
_AGREES = "agreement with your scores is"
LEFT = Qt.MouseButton.LeftButton

Begin = Callable[[DistillSettings], ScorerPage]


@pytest.fixture
def attached_project(imported_project: Path, classifier: Path) -> Path:
    """The project with a tiny classifier as its expert model; closed."""
    with Project.open(imported_project) as project:
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    return imported_project


@pytest.fixture
def begin(attached_project: Path, open_project: OpenWindow, qtbot: QtBot) -> Begin:
    """Open the page and click the button that makes a scorer with these settings."""

    def begun(settings: DistillSettings) -> ScorerPage:
        page = opened(open_project(attached_project), qtbot)
        page.settings_for = lambda budget: settings
        page.advanced.show_defaults(settings)
        qtbot.mouseClick(page.main_button, LEFT)
        qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
        return page

    return begun


def opened(window: MainWindow, qtbot: QtBot) -> ScorerPage:
    return cast(ScorerPage, shown(window, Step.SCORER, qtbot).page(Step.SCORER))


def until_it_learns(page: ScorerPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.panel.stop.isEnabled, timeout=3 * WAIT)


def until_it_is_over(page: ScorerPage, qtbot: QtBot) -> None:
    window = cast(MainWindow, page.window())
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=3 * WAIT)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=3 * WAIT)
    settle(window, qtbot)


def test_without_an_expert_model_the_page_links_to_it(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    assert not page.form.isVisible()
    (link,) = [one for one in page.findChildren(QPushButton) if one.text().startswith("Get an")]
    qtbot.mouseClick(link, LEFT)
    assert window.step is Step.EXPERT


def test_each_budget_says_how_long_it_takes(
    attached_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(attached_project)
    page = opened(window, qtbot)
    assert all("minute" in button.text() for button in page.budgets.buttons.values())
    thorough = page.budgets.buttons["thorough"]
    qtbot.mouseClick(thorough, LEFT, pos=QPoint(10, thorough.height() // 2))
    assert window.desk.settings.choices.budget == "thorough"
    assert page.advanced.settings() == DistillSettings.for_budget("thorough")


def test_weights_that_teach_nothing_are_refused(
    attached_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(attached_project)
    page = opened(window, qtbot)
    page.advanced.soft.setValue(0)
    qtbot.mouseClick(page.main_button, LEFT)
    assert "above 0" in page.notices.notices()[0].message
    assert window.desk.jobs.learning is None


def test_a_scorer_is_made_as_it_was_asked_for_and_every_answer_is_scored_with_it(
    attached_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(open_project(attached_project), qtbot)
    page.advanced.show_defaults(DISTILL)
    qtbot.mouseClick(page.advanced.fold, LEFT)
    page.advanced.hard.setValue(0.5)
    page.advanced.temperature.setValue(2)
    page.advanced.seed.setValue(7)
    qtbot.mouseClick(page.main_button, LEFT)
    qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
    until_it_is_over(page, qtbot)
    with Project.open(attached_project, read_only=True) as project:
        scorer = project.scorer(ITEM)
        assert scorer is not None
        assert project.unscored_responses(ITEM, scorer.id) == []
        package = project.scorer_package(scorer.id)
    card = scorer.card
    settings = dict(card["settings"])
    assert (settings["hard_weight"], settings["temperature"], card["seed"]) == (0.5, 2, 7)
    assert page.card.isVisible()
    assert f"of {dict(card['validation'])['responses']} " in page.card.agreement.text()
    assert not page.card.score.isVisible()
    assert page.main_button.text() == "Go on to the scores"
    file = tmp_path / "mine.kdscorer"
    page.save_scorer(scorer.id, file)
    qtbot.waitUntil(file.is_file, timeout=WAIT)
    assert file.read_bytes() == package
    assert read_scorer(file).item.name == ITEM


def test_stop_keeps_the_best_so_far(begin: Begin, attached_project: Path, qtbot: QtBot) -> None:
    page = begin(LONG)
    assert not page.panel.stop.isEnabled()  # there is nothing to keep yet
    until_it_learns(page, qtbot)
    qtbot.waitUntil(lambda: _AGREES in page.panel.words.text(), timeout=WAIT)
    later = ScorerPage(cast(MainWindow, page.window()).desk)
    qtbot.addWidget(later)
    later.show()
    qtbot.waitUntil(later.panel.isVisible, timeout=WAIT)
    assert _AGREES in later.panel.words.text()
    qtbot.mouseClick(page.panel.stop, LEFT)
    assert not page.panel.stop.isEnabled()
    until_it_is_over(page, qtbot)
    with Project.open(attached_project, read_only=True) as project:
        scorer = project.scorer(ITEM)
        assert scorer is not None
        assert any("stopped" in note for note in scorer.card["notes"])
    assert page.card.isVisible()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
def test_a_killed_worker_is_told_and_its_work_goes_on_until_it_is_cancelled(
    begin: Begin, attached_project: Path, qtbot: QtBot
) -> None:
    page = begin(LONG)
    window = cast(MainWindow, page.window())
    until_it_learns(page, qtbot)
    job = window.desk.jobs.learning
    assert job is not None
    qtbot.waitUntil(lambda: job.metrics[-1].step >= 60, timeout=WAIT)
    assert job.pid is not None
    os.kill(job.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(window.notices.notices()), timeout=WAIT)
    (notice,) = window.notices.notices()
    assert "The project is unharmed" in notice.message
    settle(window, qtbot)
    with Project.open(attached_project, read_only=True) as project:
        assert project.scorers(ITEM) == []
        assert job_folder(project, ITEM, "distill").exists()
    assert page.main_button.isEnabled()
    qtbot.mouseClick(page.main_button, LEFT)
    until_it_learns(page, qtbot)
    resumed = window.desk.jobs.learning
    assert resumed is not None
    assert resumed.metrics[0].step > 20  # what was done is not done again
    qtbot.mouseClick(page.panel.cancel, LEFT)
    until_it_is_over(page, qtbot)
    with Project.open(attached_project, read_only=True) as project:
        assert project.scorers(ITEM) == []
        assert not job_folder(project, ITEM, "distill").exists()
    assert page.form.isVisible()
    assert page.main_button.isEnabled()


def test_the_window_answers_at_once_while_a_scorer_is_made(begin: Begin, qtbot: QtBot) -> None:
    page = begin(LONG)
    until_it_learns(page, qtbot)
    job = cast(MainWindow, page.window()).desk.jobs.learning
    assert job is not None
    seen = len(job.metrics)
    with EventLoopProbe() as probe:
        qtbot.wait(1500)
        qtbot.mouseClick(page.panel.cancel, LEFT)
        qtbot.wait(200)
    assert len(job.metrics) > seen  # it went on meanwhile
    assert probe.ticks > 50
    assert probe.worst < WORST, sorted(probe.gaps)[-5:]
