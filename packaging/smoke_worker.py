"""The part of the smoke test that works through the window's program, as its worker."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from smoke_box import Box, step

from kdscore_desktop.cli.model_commands import teacher_in_words
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError, WorkerFailedError
from kdscore_desktop.jobs import distilling, importing, teachers
from kdscore_desktop.jobs.errand_specs import ExportJob, ScoreJob
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.scorer_cards import card_as_json
from kdscore_desktop.jobs.specs import Job, MeasureJob
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.resources import EXAMPLE, resource
from kdscore_desktop.teacher.settings import PrepareSettings

_ITEM = "Metal and wood"
_RESPONSES = 324


@contextmanager
def _as_installed(program: Path, home: Path) -> Iterator[None]:
    """Let this process start workers as the window of the built program would."""
    before = sys.executable
    os.environ["KDSCORE_HOME"] = str(home)
    sys.executable, sys.frozen = str(program), True  # type: ignore[attr-defined]
    try:
        yield
    finally:
        del sys.frozen  # type: ignore[attr-defined]
        sys.executable = before


def run(job: Job, folder: Path) -> dict[str, Any]:
    """Let a worker do a job without texts and return its result."""
    described = JobFolder(folder)
    described.create(job, [])
    return _wait(described)


def _wait(folder: JobFolder) -> dict[str, Any]:
    worker = WorkerRun(folder)
    try:
        return worker.wait(lambda message: None)
    finally:
        worker.close()


def try_example(box: Box, edition: str, folder: Path) -> None:
    """Run the example through the worker: prepare and distill (full edition), score, export."""
    path, gradebook = box.work / "example.kdscore", box.work / "example gradebook.xlsx"
    script = box.executable("kdscore-desktop", folder / "watched worker", under=box.watched)
    with _as_installed(script, folder / "parent"):
        with Project.create(path) as project:
            options = ImportOptions(item=_ITEM)
            planned = importing.plan(project, resource(EXAMPLE), options, SilentReporter())
            project.add_import(planned.batch, SilentReporter())
            item = project.item(_ITEM)
            if edition == "full":
                _learn(project, item, box.work / "example.kdteacher")
            else:
                _take_ready_scorer(project, item)
        with step("the window's worker scores and exports the example"):
            run(ScoreJob(path, _ITEM), folder / "job score")
            with Project.open(path) as project:
                scorer = project.scorer(_ITEM)
                assert scorer
                assert not project.unscored_responses(_ITEM, scorer.id)
            assert run(ExportJob(path, gradebook), folder / "job export")["rows"] >= _RESPONSES


def _learn(project: Project, item: Item, teacher: Path) -> None:
    with step("the window's worker prepares an expert model from the example"):
        settings = PrepareSettings(seed=0, threads=usable_cores())
        made = teachers.prepare_teacher(
            project, item.name, out=teacher, base=None, settings=settings, run=_wait
        )
        print(f"      {teacher_in_words(made)}")
    with step("the window's worker distills it (quick)"):
        quick = DistillSettings.for_budget("quick", seed=0)
        distilling.make_scorer(project, item.name, settings=quick, resume=False, run=_wait)


def _take_ready_scorer(project: Project, item: Item) -> None:
    from tiny_scorer import parts

    from kdscore_desktop.student.package import write_scorer

    made = parts(item=item)
    package = project.path.with_name("example.kdscorer")
    write_scorer(package, made)
    project.add_scorer(item.name, None, package.read_bytes(), card_as_json(made))


def try_ends(box: Box, project: Path, edition: str, folder: Path) -> None:
    """Let the worker refuse, be killed and crash; each end is told, and has its log."""
    script = box.executable("kdscore-desktop", folder / "worker")
    with _as_installed(script, folder / "parent"):
        if edition == "scorer":
            with step("the window's worker refuses to learn, in words"):
                said = _end_of(_described(MeasureJob(1), folder / "job refused"), InputError)[0]
                assert "install KDScore Desktop" in said, said
        if sys.platform == "win32":
            return
        with step("a killed worker is told in words and in the log"):
            export = _described(ExportJob(project, box.work / "never.xlsx"), folder / "job killed")
            said, log = _end_of(export, WorkerFailedError, signal.SIGKILL)
            assert "signal 9" in said, said
            assert "signal 9" in log, log
        with step("a crash inside a library leaves its place in the log"):
            export = _described(ExportJob(project, box.work / "never.xlsx"), folder / "job crashed")
            said, log = _end_of(export, WorkerFailedError, signal.SIGSEGV)
            assert "signal 11" in said, said
            assert "Segmentation fault" in log, log


def _described(job: Job, folder: Path) -> JobFolder:
    described = JobFolder(folder)
    described.create(job, [])
    return described


def _end_of(
    folder: JobFolder, kind: type[Exception], sent: signal.Signals | None = None
) -> tuple[str, str]:
    """Return the sentence that a worker's run ends with, and its log.

    `sent` goes to the worker as soon as it has said something.
    """
    worker = WorkerRun(folder)
    try:
        worker.wait(lambda message: os.kill(worker.pid, sent) if sent else None)
    except kind as error:
        return str(error), worker.log.read_text(encoding="utf-8")
    finally:
        worker.close()
    raise SystemExit(f"The worker should have ended with {kind.__name__}.")
