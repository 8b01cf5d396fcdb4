"""Which workers run for the window: at most one that learns, and one on an errand beside it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.folders import data_folder
from kdscore_desktop.jobs.errand_specs import Errand
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.background import Failed
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob
from kdscore_desktop.ui.session import NOTHING, Session, Touched

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class JobBoard(QObject):
    """Starts workers for the open project and takes what they make into it.

    Attributes
    ----------
    started : Signal(RunningJob)
    ended : Signal(RunningJob)
    failed : Signal(JobFailure, RunningJob)
        Where the caller of :meth:`learn` or :meth:`run_errand` gave no other ear.
    """

    started = Signal(object)
    ended = Signal(object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.learning: RunningJob | None = None
        self.errand: RunningJob | None = None
        self._errands = 0

    @property
    def running(self) -> list[RunningJob]:
        """The jobs that run, the one that learns first."""
        return [job for job in (self.learning, self.errand) if job is not None]

    def learn(
        self,
        session: Session,
        *,
        kind: JobKind,
        item: str,
        begin: Callable[[Project], JobFolder],
        finish: Callable[[Project, JobFolder, dict[str, Any]], T],
        touched: Touched,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Describe a job, let a worker do it, and take its result into the project.

        Parameters
        ----------
        session
            The open project.
        kind, item
            What the job is and which item it is for.
        begin
            Writes the job and returns its folder; done in the project's thread.
        finish
            Takes the worker's result into the project; done there, too.
        touched
            What `finish` changes.
        then
            Called with what `finish` returns.
        failed
            Called with what `begin` raises, such as too few scored responses. What happens later
            is told by the signal `failed`.

        Raises
        ------
        RuntimeError
            If something is being learned already; pages do not offer it then.
        """
        if self.learning is not None:
            raise RuntimeError("something is being learned already")

        def follow(folder: JobFolder) -> None:
            job = RunningJob(kind, item, folder, self)
            self.learning = job
            job.succeeded.connect(lambda result: take_over(folder, result))
            job.failed.connect(lambda failure: self._tell(failure, job))
            job.ended.connect(lambda: self._end(job))
            self.started.emit(job)
            job.start()

        def take_over(folder: JobFolder, result: dict[str, Any]) -> None:
            session.change(lambda project: finish(project, folder, result), touched, then)

        # A split that is made while the job is described is a change, so no mere reading.
        session.change(begin, NOTHING, follow, failed)

    def run_errand(
        self,
        session: Session,
        *,
        kind: JobKind,
        item: str,
        errand: Errand,
        touched: Touched = NOTHING,
        then: Callable[[dict[str, Any]], None] | None = None,
        failed: Callable[[JobFailure], None] | None = None,
    ) -> RunningJob | None:
        """Let a worker do short work on the project, which is lent to it where it writes.

        Returns
        -------
        RunningJob or None
            The job; None if another errand is under way, which pages say before they offer one.
        """
        if self.errand is not None:
            return None
        self._errands += 1
        folder = JobFolder(
            data_folder() / "jobs" / str(session.identifier) / f"{kind.value}-{self._errands}"
        )
        folder.discard()
        folder.create(errand, [])
        job = self.errand = RunningJob(kind, item, folder, self)

        def finish(tell: Callable[[], None]) -> None:
            self._end(job)
            folder.discard()
            if errand.writes:
                session.take_back(touched, tell)
            else:
                tell()

        def succeed(result: dict[str, Any]) -> None:
            finish(lambda: then(result) if then else None)

        def fail(failure: JobFailure) -> None:
            finish(lambda: failed(failure) if failed else self._tell(failure, job))

        job.succeeded.connect(succeed)
        job.failed.connect(fail)
        self.started.emit(job)
        if errand.writes:
            session.lend(job.start, lambda error: fail(JobFailure(str(error))))
        else:
            job.start()
        return job

    def let_go(self, job: RunningJob) -> None:
        """Follow a detached job no longer."""
        self._end(job)

    def _tell(self, failure: JobFailure, job: RunningJob) -> None:
        if failure.cancelled:
            job.folder.discard()
        elif failure.fault:
            _LOG.error("job %s: %s", job.kind.value, failure.message)
        self.failed.emit(failure, job)

    def _end(self, job: RunningJob) -> None:
        if job is self.learning:
            self.learning = None
        if job is self.errand:
            self.errand = None
        self.ended.emit(job)
