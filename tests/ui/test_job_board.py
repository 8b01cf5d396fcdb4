"""Workers as the window follows them, with the real worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT

from kdscore_desktop.jobs.errand_specs import ExportJob, ScoreJob
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.specs import AttachJob
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.job_board import JobBoard
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob
from kdscore_desktop.ui.session import Session, Touched


@pytest.fixture
def board(qtbot: QtBot) -> JobBoard:
    return JobBoard()


@pytest.fixture
def session(scored_project: Path, qtbot: QtBot) -> Iterator[Session]:
    opened: list[Session] = []
    Session.open(scored_project, opened.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
    yield opened[0]
    opened[0].close()


def test_an_errand_on_a_lent_project_changes_it_and_gives_it_back(
    board: JobBoard, session: Session, qtbot: QtBot
) -> None:
    results: list[dict[str, object]] = []
    job = board.run_errand(
        session,
        kind=JobKind.SCORE,
        item=ITEM,
        errand=ScoreJob(session.path, ITEM),
        touched=Touched.SCORES,
        then=results.append,
    )
    assert job is not None
    assert (
        board.run_errand(
            session, kind=JobKind.SCORE, item=ITEM, errand=ScoreJob(session.path, ITEM)
        )
        is None
    )  # one at a time
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        pass
    assert results == [{"scored": 0}]  # everything was scored before
    assert board.running == []
    assert not job.folder.folder.exists()
    assert not session.read_only


def test_an_export_runs_beside_the_open_project(
    board: JobBoard, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "scored gradebook.xlsx"
    results: list[dict[str, object]] = []
    board.run_errand(
        session,
        kind=JobKind.EXPORT,
        item="",
        errand=ExportJob(session.path, out),
        then=results.append,
    )
    qtbot.waitUntil(lambda: bool(results), timeout=WAIT)
    assert results == [{"rows": 72}]
    assert out.stat().st_size > 5000


def test_a_refusal_of_an_errand_is_a_sentence_and_the_project_is_back(
    board: JobBoard, session: Session, qtbot: QtBot
) -> None:
    told: list[JobFailure] = []
    board.run_errand(
        session,
        kind=JobKind.SCORE,
        item="no such question",
        errand=ScoreJob(session.path, "no such question"),
        failed=told.append,
    )
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert "no question 'no such question'" in told[0].message
    assert not told[0].fault
    done: list[int] = []
    session.change(lambda project: project.set_prompt(ITEM, "Why?"), Touched.RUBRIC)
    session.read(lambda project: len(project.items()), done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)


def test_a_killed_worker_is_told_plainly_with_its_log_and_harms_nothing(
    board: JobBoard, session: Session, classifier: Path, qtbot: QtBot
) -> None:
    def begin(project: Project) -> JobFolder:
        folder = JobFolder(classifier.parent / "job")
        folder.create(AttachJob(project.item(ITEM), classifier), [])
        return folder

    def kill(job: RunningJob) -> None:
        job.progressed.connect(lambda _: job.pid and os.kill(job.pid, signal.SIGKILL))

    board.started.connect(kill)
    with qtbot.waitSignal(board.failed, timeout=WAIT) as failed:
        board.learn(
            session,
            kind=JobKind.ATTACH,
            item=ITEM,
            begin=begin,
            finish=lambda *_: pytest.fail("there is nothing to finish"),
            touched=Touched.TEACHER,
        )
    failure = failed.args[0]
    assert failure.fault
    assert "signal 9" in failure.message
    assert failure.log.is_file()
    assert board.learning is None
    with Project.open(session.path, read_only=True) as project:
        assert len(project.responses(ITEM)) == 72


def test_what_describing_a_job_refuses_reaches_its_caller(
    board: JobBoard, session: Session, qtbot: QtBot
) -> None:
    told: list[BaseException] = []

    def begin(project: Project) -> JobFolder:
        project.item("no such question")
        raise AssertionError

    board.learn(
        session,
        kind=JobKind.PREPARE,
        item=ITEM,
        begin=begin,
        finish=lambda *_: None,
        touched=Touched.TEACHER,
        failed=told.append,
    )
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert board.learning is None


def test_a_project_that_cannot_be_lent_ends_the_errand_and_is_taken_back(
    board: JobBoard, session: Session, qtbot: QtBot
) -> None:
    told: list[JobFailure] = []
    moved = session.path.rename(session.path.with_name("moved.kdscore"))
    board.ended.connect(lambda _: moved.rename(session.path))
    board.run_errand(
        session,
        kind=JobKind.SCORE,
        item=ITEM,
        errand=ScoreJob(session.path, ITEM),
        failed=told.append,
    )
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert session.path.name in told[0].message
    assert board.errand is None
    done: list[int] = []
    session.change(lambda project: project.set_prompt(ITEM, "Why?"), Touched.RUBRIC)
    session.read(lambda project: len(project.responses(ITEM)), done.append)
    qtbot.waitUntil(lambda: done == [72], timeout=WAIT)
