"""A worker as the window follows it: signals instead of a loop that waits."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from kdscore_desktop.errors import InputError, JobCancelledError, WorkerFailedError
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Message, Metric, Progress
from kdscore_desktop.jobs.runner import WorkerRun

_MOST_DETAILS = 20_000  # characters


class JobKind(Enum):
    """What a job does; the window tells it in its own words."""

    PLAN_IMPORT = "plan import"
    IMPORT = "import"
    ATTACH = "attach"
    PREPARE = "prepare"
    PROBABILITIES = "probabilities"
    LOOK_AT_PROBABILITIES = "look at probabilities"
    DISTILL = "distill"
    CHECK = "check"
    SCORE = "score"
    EXPORT = "export"
    PLAN_FILL = "plan fill"
    FILL = "fill"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class JobFailure:
    """How a job ended without a result.

    Parameters
    ----------
    message
        For an educator.
    cancelled
        Whether the educator wanted it.
    fault
        Whether it was a fault of ours; `log` then holds what happened.
    log
        The worker's log, None where it did not even start.
    """

    message: str
    cancelled: bool = False
    fault: bool = False
    log: Path | None = None

    @property
    def details(self) -> str:
        """The end of the log for whoever helps with a fault of ours; else empty."""
        if not self.fault or self.log is None or not self.log.is_file():
            return ""
        return self.log.read_text(encoding="utf-8", errors="replace")[-_MOST_DETAILS:]


class RunningJob(QObject):
    """One worker, from its start to its end.

    Parameters
    ----------
    kind
        What it does.
    item
        The item it works for; "" where it is for none.
    folder
        The job.
    parent
        The Qt parent.

    Attributes
    ----------
    progressed : Signal(Progress)
    measured : Signal(Metric)
    succeeded : Signal(dict)
        The worker's result.
    failed : Signal(JobFailure)
    ended : Signal()
        After either.
    """

    progressed = Signal(object)
    measured = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _heard = Signal(object)

    def __init__(
        self, kind: JobKind, item: str, folder: JobFolder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.item = item
        self.folder = folder
        self.progress = Progress(0.0, None, "")
        self.metrics: list[Metric] = []
        self.stopping = False
        self.cancelling = False
        self.detached = False
        self._run: WorkerRun | None = None
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._follow, name=f"job {kind.value}", daemon=True)

    def start(self) -> None:
        """Start the worker."""
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The worker's process id, once it runs."""
        return None if self._run is None else self._run.pid

    def stop(self) -> None:
        """Ask for an early end that keeps the best so far."""
        self.stopping = True
        if self._run is not None:
            self._run.stop()

    def cancel(self) -> None:
        """Ask for an end that discards."""
        self.cancelling = True
        if self._run is not None:
            self._run.cancel()

    def detach(self) -> None:
        """Let the worker go on when the window is gone."""
        self.detached = True
        if self._run is not None:
            self._run.detach()

    def _follow(self) -> None:
        """Follow the worker in a thread of its own; what it says is heard in the window's."""
        try:
            self._run = run = WorkerRun(self.folder)
            if self.cancelling:  # asked before there was anybody to hear it
                run.cancel()
            result = run.wait(self._tell)
        except Exception as error:  # noqa: BLE001 - the thread's last frame: told, never dropped
            self._tell(self._failure(error))
        else:
            self._tell(result)

    def _tell(self, heard: Message | dict[str, Any] | JobFailure) -> None:
        if not self.detached:  # the window is about to go
            self._heard.emit(heard)

    def _failure(self, error: Exception) -> JobFailure:
        log = None if self._run is None else self._run.log
        if isinstance(error, JobCancelledError):
            return JobFailure(str(error), cancelled=True, log=log)
        if isinstance(error, InputError):
            return JobFailure(str(error), log=log)
        fault = str(error) if isinstance(error, WorkerFailedError) else repr(error)
        return JobFailure(fault, fault=True, log=log)

    def _hear(self, heard: Message | dict[str, Any] | JobFailure) -> None:
        if isinstance(heard, Progress):
            self.progress = heard
            self.progressed.emit(heard)
        elif isinstance(heard, Metric):
            self.metrics.append(heard)
            self.measured.emit(heard)
        elif isinstance(heard, JobFailure):
            self.failed.emit(heard)
            self.ended.emit()
        elif isinstance(heard, dict):
            self.succeeded.emit(heard)
            self.ended.emit()
