"""The worker process from its parent's side: stop, cancel, death, and going on afterwards."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_project import DISTILL, ITEM, run, run_here

from kdscore_desktop.errors import InputError, JobCancelledError, WorkerFailedError
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Message, Metric, Progress
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.jobs.specs import AttachJob
from kdscore_desktop.jobs.worker import ORPHANED
from kdscore_desktop.project.store import Project

LONG = replace(DISTILL, steps=200_000, evaluate_every=20)
SHORT = replace(DISTILL, steps=120, evaluate_every=10)


def _distill(project: Project, settings: Any, runner: Callable[[JobFolder], dict[str, Any]]) -> Any:
    return distilling.make_scorer(project, ITEM, settings=settings, resume=False, run=runner)


def _at_first_metric(act: Callable[[WorkerRun], object]) -> Callable[[JobFolder], dict[str, Any]]:
    """Run a job and do something to its worker once training is under way."""

    def runner(folder: JobFolder) -> dict[str, Any]:
        worker = WorkerRun(folder)
        done: list[float] = []

        def listener(message: Message) -> None:
            if isinstance(message, Metric) and not done:
                done.append(time.monotonic())
                act(worker)

        try:
            return worker.wait(listener)
        finally:
            worker.close()
            assert done
            assert time.monotonic() - done[0] < 5

    return runner


@pytest.fixture
def attached(project: Project, classifier: Path) -> Project:
    teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    return project


def test_stop_keeps_the_best_so_far(attached: Project) -> None:
    made = _distill(attached, LONG, _at_first_metric(WorkerRun.stop))
    assert made.stopped
    assert any("stopped after" in note for note in made.card.notes)
    assert attached.scorer(ITEM) is not None


def test_cancel_discards(attached: Project) -> None:
    with pytest.raises(JobCancelledError):
        _distill(attached, LONG, _at_first_metric(WorkerRun.cancel))
    assert attached.scorer(ITEM) is None


def test_a_killed_worker_is_told_in_words_with_its_log(attached: Project) -> None:
    kill = _at_first_metric(lambda worker: os.kill(worker.pid, signal.SIGKILL))
    with pytest.raises(WorkerFailedError, match="signal 9") as caught:
        _distill(attached, LONG, kill)
    log = Path(str(caught.value).rsplit("'", 2)[1])
    said = log.read_text()
    assert "metric" in said
    assert "signal 9" in said.splitlines()[-1]


def test_work_goes_on_after_a_kill_and_ends_as_if_nothing_had_been(attached: Project) -> None:
    undisturbed = attached.scorer_package(_distill(attached, SHORT, run_here).id)
    kill = _at_first_metric(lambda worker: os.kill(worker.pid, signal.SIGKILL))
    with pytest.raises(WorkerFailedError):
        _distill(attached, SHORT, kill)
    resumed = distilling.make_scorer(attached, ITEM, settings=DISTILL, resume=True, run=run_here)
    assert attached.scorer_package(resumed.id) == undisturbed


def test_a_result_that_nobody_took_is_taken_at_the_next_start(attached: Project) -> None:
    class CrashError(Exception):
        pass

    def runner(folder: JobFolder) -> dict[str, Any]:
        run(folder)
        raise CrashError

    with pytest.raises(CrashError):
        _distill(attached, SHORT, runner)
    heard: list[Message] = []
    made = _distill(attached, SHORT, lambda folder: run(folder, heard.append))
    assert attached.scorer(ITEM) is not None
    assert made.card.student == "lstm"
    assert not [message for message in heard if isinstance(message, Metric)]


def test_a_worker_without_a_parent_ends_and_leaves_its_checkpoint(attached: Project) -> None:
    ends: list[int] = []

    def leave_alone(worker: WorkerRun) -> None:
        stdin = worker._process.stdin
        assert stdin is not None
        stdin.close()  # what the system does when a parent is gone
        ends.append(worker._process.wait(timeout=5))

    with pytest.raises(WorkerFailedError):
        _distill(attached, LONG, _at_first_metric(leave_alone))
    assert ends == [ORPHANED]
    folder = job_folder(attached, ITEM, "distill")
    assert folder.exists()
    assert list(folder.work.iterdir())


def test_a_fault_in_the_input_comes_back_as_its_sentence(project: Project, tmp_path: Path) -> None:
    folder = JobFolder(tmp_path / "job")
    folder.create(AttachJob(project.item(ITEM), tmp_path / "missing"), [])
    with pytest.raises(InputError, match="missing"):
        run(folder)


def test_progress_never_falls_and_ends_at_the_whole(attached: Project) -> None:
    heard: list[Message] = []
    _distill(attached, SHORT, lambda folder: run(folder, heard.append))
    fractions = [message.fraction for message in heard if isinstance(message, Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert len({message.stage for message in heard if isinstance(message, Progress)}) > 2
