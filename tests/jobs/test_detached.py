"""Work that outlives its parent, with the real worker: told, heard, and taken at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, run, run_here

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import detached, distilling, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Control
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.unfinished import FINISHERS, unfinished

TESTS = Path(__file__).parents[1]
LONG = replace(DISTILL, steps=200_000, evaluate_every=20)
WAIT = 60  # seconds, on a busy machine, too
# A window that is closed while its worker learns: it asks the worker to detach and is gone.
_PARENT = """
import os, sys
from pathlib import Path
from kdscore_desktop.jobs.messages import Metric
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.job_folder import JobFolder

worker = WorkerRun(JobFolder(Path(sys.argv[1])))

def leave(message):
    if isinstance(message, Metric):
        worker.detach()
        os._exit(0)

worker.wait(leave)
"""


@pytest.fixture
def left_alone(project: Project, classifier: Path) -> Iterator[JobFolder]:
    """The folder of a scorer's making, whose parent ended after it asked the worker to go on."""
    teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    folder = distilling.begin_making(project, ITEM, settings=LONG)
    detached.say(folder, Control.CANCEL)  # to an earlier worker that had just ended
    subprocess.run(
        [sys.executable, "-c", _PARENT, str(folder.folder)],
        check=True,
        cwd=TESTS,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS.parent), *sys.path])},
        timeout=WAIT,
    )
    yield folder
    if detached.is_running(folder):
        detached.say(folder, Control.CANCEL)
        _wait_until(lambda: not detached.is_running(folder))


def _wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_it_goes_on_tells_its_progress_and_keeps_its_result_for_the_next_start(
    project: Project, left_alone: JobFolder
) -> None:
    _wait_until(lambda: detached.last_progress(left_alone) is not None)
    first = detached.last_progress(left_alone)
    assert first is not None
    assert 0.5 < first.fraction < 1
    (work,) = unfinished(project)
    assert (work.kind, work.item, work.running, work.finished) == ("distill", ITEM, True, False)
    with pytest.raises(InputError, match="still going on in the background"):
        run(left_alone)
    assert detached.is_running(left_alone)  # the second worker did not disturb it
    detached.say(left_alone, Control.STOP)
    _wait_until(lambda: not detached.is_running(left_alone))
    assert project.scorer(ITEM) is None  # a worker never writes into the project
    (work,) = unfinished(project)
    assert (work.running, work.finished) == (False, True)
    FINISHERS[work.kind](project, work.folder, run(work.folder))
    scorer = project.scorer(ITEM)
    assert scorer is not None
    assert any("stopped" in note for note in scorer.card["notes"])
    assert unfinished(project) == []


def test_cancelled_it_ends_at_once_and_leaves_nothing(
    project: Project, left_alone: JobFolder
) -> None:
    detached.say(left_alone, Control.CANCEL)
    asked = time.monotonic()
    _wait_until(lambda: not left_alone.folder.exists())
    assert time.monotonic() - asked < 10
    assert unfinished(project) == []
    assert project.scorer(ITEM) is None
