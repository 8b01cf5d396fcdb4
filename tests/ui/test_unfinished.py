"""A window that died while a scorer was being made: the next one offers to go on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from small_project import ITEM, run_here
from window_helpers import WAIT, OpenWindow, settle

from kdscore_desktop.jobs import detached, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.window import MainWindow

TESTS = Path(__file__).parents[1]
_WINDOW = """
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from small_project import DISTILL

from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

application = QApplication([])
window = MainWindow(Desk(Settings(Path(sys.argv[2])), application))
window.show()
window.desk.open(Path(sys.argv[1]))

def look():
    if window.step is None:
        return
    window.show_step(Step.SCORER)
    page, job = window.page(Step.SCORER), window.desk.jobs.learning
    if job is None and page.main_button.isVisible():
        page.advanced.show_defaults(replace(DISTILL, steps=200_000, evaluate_every=20))
        page.main_button.click()
    elif job is not None and job.metrics and job.metrics[-1].step >= 100:
        timer.stop()
        print("learning", flush=True)

timer = QTimer()
timer.timeout.connect(look)
timer.start(200)
application.exec()
"""


def _killed_window(project: Path, settings: Path) -> None:
    """Let a window of its own make a scorer, and kill it in the middle."""
    process = subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(project), str(settings)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=TESTS,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS.parent), *sys.path])},
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "learning\n"
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()


def _folder(path: Path) -> JobFolder:
    with Project.open(path, read_only=True) as project:
        return job_folder(project, ITEM, "distill")


def _wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT / 1000
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def _button(window: MainWindow, text: str) -> QPushButton:
    (notice,) = window.notices.notices()
    (button,) = [one for one in notice.findChildren(QPushButton) if one.text() == text]
    return button


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
def test_work_of_a_killed_window_goes_on_from_where_it_was_and_every_answer_is_scored(
    imported_project: Path,
    classifier: Path,
    tmp_path: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
) -> None:
    with Project.open(imported_project) as project:
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    _killed_window(imported_project, tmp_path / "window.json")
    folder = _folder(imported_project)
    _wait_until(lambda: not detached.is_running(folder))  # the worker ends with its window
    assert folder.exists()
    window = open_project(imported_project)
    assert window.desk.can_change  # the dead window's right to write ended with it
    qtbot.waitUntil(lambda: bool(window.notices.notices()), timeout=WAIT)
    assert "was interrupted" in window.notices.notices()[0].message
    qtbot.mouseClick(_button(window, "Go on"), Qt.MouseButton.LeftButton)
    jobs = window.desk.jobs
    qtbot.waitUntil(lambda: bool(jobs.learning and jobs.learning.metrics), timeout=3 * WAIT)
    assert jobs.learning is not None
    assert jobs.learning.metrics[0].step >= 100
    jobs.learning.stop()
    _until_all_is_scored(window, qtbot)
    with Project.open(imported_project, read_only=True) as project:
        scorer = project.scorer(ITEM)
        assert scorer is not None
        assert project.unscored_responses(ITEM, scorer.id) == []
    assert not folder.exists()


def _until_all_is_scored(window: MainWindow, qtbot: QtBot) -> None:
    def done() -> bool:
        one = window.desk.item_overview
        return bool(one and one.scorer and not one.unscored and not window.desk.jobs.running)

    qtbot.waitUntil(done, timeout=3 * WAIT)
    settle(window, qtbot)
