"""Closing the window while a scorer is being made, with the real worker."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from small_project import DISTILL, ITEM, run_here
from window_helpers import WAIT, OpenWindow

from kdscore_desktop.jobs import detached, distilling, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Control
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.closing import ClosingBox
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.window import MainWindow

LONG = replace(DISTILL, steps=200_000, evaluate_every=20)


@pytest.fixture
def making(
    imported_project: Path, classifier: Path, open_project: OpenWindow, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window in which a scorer is being made and the first student was looked at."""
    with Project.open(imported_project) as project:
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    window = open_project(imported_project)
    session = window.desk.session
    assert session is not None
    window.desk.jobs.learn(
        session,
        kind=JobKind.DISTILL,
        item=ITEM,
        begin=lambda project: distilling.begin_making(project, ITEM, settings=LONG),
        finish=distilling.finish_making,
        touched=Touched.SCORER,
    )
    jobs = window.desk.jobs
    qtbot.waitUntil(lambda: bool(jobs.learning and jobs.learning.metrics), timeout=3 * WAIT)
    yield window
    if window.desk.jobs.learning is not None:
        return  # the window's own fixture cancels it
    with Project.open(imported_project, read_only=True) as project:
        folder = job_folder(project, ITEM, "distill")
    if folder.exists():
        detached.say(folder, Control.CANCEL)
        _wait_until(lambda: not detached.is_running(folder))


def _wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT / 1000
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def _choose(pick: Callable[[ClosingBox], QAbstractButton | None]) -> None:
    """Click a button of the box once it is there."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, ClosingBox):
            button = pick(box)
            assert button is not None
            button.click()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def _folder(project: Project) -> JobFolder:
    return job_folder(project, ITEM, "distill")


def test_staying_leaves_everything_as_it_is(making: MainWindow, qtbot: QtBot) -> None:
    asked: list[ClosingBox] = []

    def stay(box: ClosingBox) -> QAbstractButton:
        asked.append(box)
        return box.stay

    _choose(stay)
    making.close()
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
    qtbot.wait(100)
    assert making.isVisible()
    assert making.desk.jobs.learning is not None


def test_stopping_keeps_the_best_so_far_and_then_closes(
    making: MainWindow, imported_project: Path, qtbot: QtBot
) -> None:
    _choose(lambda box: box.stop)
    making.close()
    qtbot.waitUntil(lambda: not making.isVisible(), timeout=WAIT)
    with Project.open(imported_project) as project:
        assert project.scorer(ITEM) is not None
        assert not _folder(project).exists()


def test_cancelling_discards_and_then_closes(
    making: MainWindow, imported_project: Path, qtbot: QtBot
) -> None:
    _choose(lambda box: box.cancel)
    making.close()
    qtbot.waitUntil(lambda: not making.isVisible(), timeout=WAIT)
    with Project.open(imported_project) as project:
        assert project.scorer(ITEM) is None
        assert not _folder(project).exists()


def test_going_on_in_the_background_closes_at_once_and_the_worker_lives(
    making: MainWindow, imported_project: Path, qtbot: QtBot
) -> None:
    _choose(lambda box: box.keep)
    making.close()
    qtbot.waitUntil(lambda: not making.isVisible(), timeout=WAIT)
    with Project.open(imported_project) as project:
        folder = _folder(project)
        assert detached.is_running(folder)
        _wait_until(lambda: detached.last_progress(folder) is not None)


def test_a_project_dropped_on_an_open_one_asks_about_its_work_first(
    making: MainWindow, imported_project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Project.create(tmp_path / "another.kdscore") as another:
        path = another.path
    _choose(lambda box: box.cancel)
    making.start_page.open_dropped(path)
    session = making.desk.session
    qtbot.waitUntil(lambda: making.desk.session not in (None, session), timeout=WAIT)
    assert making.desk.session is not None
    assert making.desk.session.path == path
    with Project.open(imported_project) as project:
        assert project.scorer(ITEM) is None
        assert not _folder(project).exists()
