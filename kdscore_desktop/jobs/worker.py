"""The worker process: `python -m kdscore_desktop.jobs.worker JOB_FOLDER`.

In an installed program it is the program itself; see :mod:`kdscore_desktop.entry`.

Messages go out on standard output, one JSON object a line; *stop* and *cancel* come in on
standard input. Anything else that is printed goes to standard error, which the parent keeps as
the job's log.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import threading
import traceback
from pathlib import Path
from typing import Any, NoReturn, TextIO

from kdscore_desktop.edition import require_learning
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.jobs import detached
from kdscore_desktop.jobs.clock import TimeLeft
from kdscore_desktop.jobs.errand_specs import Errand
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import (
    Control,
    Done,
    Failed,
    FailureKind,
    LogLine,
    Message,
    Metric,
    Progress,
    encode,
)
from kdscore_desktop.jobs.specs import Job, JobText

ORPHANED = 3
"""The exit status of a worker whose parent is gone; its checkpoints stay."""


class PipeReporter:
    """Reports to the parent and hears what it asks for.

    Parameters
    ----------
    out
        Where messages are written, a line each.
    folder
        The job, through whose files a detached worker goes on to tell and hear.
    """

    def __init__(self, out: TextIO, folder: JobFolder) -> None:
        self._out = out
        self._line = detached.DetachedLine(folder, self._hear)
        self._detached = threading.Event()
        self._lock = threading.Lock()
        self._time_left = TimeLeft()
        self._stop = threading.Event()
        self._cancel = threading.Event()

    def send(self, message: Message) -> None:
        """Write one message and flush it."""
        if self._detached.is_set():
            self._line.tell(message)
            return
        # A parent that is gone is no error here: the listening thread knows what follows of it.
        with self._lock, contextlib.suppress(BrokenPipeError):
            self._out.write(encode(message) + "\n")
            self._out.flush()

    def progress(self, fraction: float, stage: str) -> None:
        """Send the fraction with the time left."""
        self._give_way()
        self.send(Progress(fraction, self._time_left.after(fraction), stage))

    def metric(self, name: str, step: int, value: float) -> None:
        """Send a point of a curve."""
        self.send(Metric(name, step, value))

    def log(self, text: str) -> None:
        """Send a line for the log."""
        self.send(LogLine(text))

    def stop_requested(self) -> bool:
        """Whether the parent asked to stop."""
        self._give_way()
        return self._stop.is_set()

    def _give_way(self) -> None:
        if self._cancel.is_set():
            raise JobCancelledError("The work was cancelled.")

    def listen(self, controls: TextIO) -> None:
        """Take in what the parent asks for until it is gone, then end this process.

        A worker without a parent has nobody to give its result to; its last checkpoint stays on
        the disk for the next start. One that was asked to detach goes on.
        """
        for line in controls:
            self._hear(Control(line.strip()))
        if not self._detached.is_set():
            os._exit(ORPHANED)

    @property
    def is_detached(self) -> bool:
        """Whether the parent asked to go on without it."""
        return self._detached.is_set()

    def _hear(self, control: Control) -> None:
        if control is Control.DETACH:
            self._line.listen()  # at once: the parent may live on and say no more by the pipe
        {
            Control.STOP: self._stop,
            Control.CANCEL: self._cancel,
            Control.DETACH: self._detached,
        }[control].set()


def run(folder: JobFolder, reporter: PipeReporter) -> Message:
    """Do the job in `folder` and return its last message."""
    try:
        lock = detached.hold(folder)
        try:
            folder.control_file.unlink(missing_ok=True)  # was meant for an earlier worker
            return Done(_do(folder, reporter))
        finally:
            lock.release()
    except JobCancelledError as error:
        return Failed(FailureKind.CANCELLED, str(error))
    except InputError as error:
        return Failed(FailureKind.INPUT, str(error))
    except MemoryError:
        return Failed(
            FailureKind.INPUT,
            "This computer has too little free memory for the work. Close other programs and try "
            "again, or use a smaller expert model.",
        )
    except Exception as error:  # noqa: BLE001 - the last frame: told to the parent, never dropped
        return Failed(FailureKind.FAULT, f"{type(error).__name__}: {error}", traceback.format_exc())


def _do(folder: JobFolder, reporter: PipeReporter) -> dict[str, Any]:
    reporter.progress(0.0, "Starting")
    result = folder.finished()
    if result is None:
        job, texts = folder.load()
        result = _body(job, texts, folder, reporter)
        folder.finish(result)
    return result


def _body(
    job: Job, texts: list[JobText], folder: JobFolder, reporter: PipeReporter
) -> dict[str, Any]:
    if isinstance(job, Errand):
        from kdscore_desktop.jobs.errands import ERRANDS

        return ERRANDS[type(job)](job, reporter)
    require_learning()
    # Imported late: only the worker pays for torch, and only once there is something to learn.
    from kdscore_desktop.jobs.bodies import BODIES

    return BODIES[type(job)](job, texts, folder.work, reporter)


def main(folder: Path) -> NoReturn:
    """Do the job in `folder` and end the process; its exit status is 0 if the job was done."""
    # Ctrl-C in a terminal reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.enable()  # a crash inside a library leaves its place in the log
    messages = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # what libraries print must not get between the messages
    job = JobFolder(folder)
    reporter = PipeReporter(messages, job)
    threading.Thread(target=reporter.listen, args=(sys.stdin,), daemon=True).start()
    last = run(job, reporter)
    if reporter.is_detached and isinstance(last, Failed) and last.kind is FailureKind.CANCELLED:
        job.discard()  # there is no parent to do it
    reporter.send(last)
    if isinstance(last, Failed) and last.details:
        sys.stderr.write(last.details)
    sys.stderr.flush()
    # The listening thread may still wait for a line; ending here does not wait for it.
    os._exit(0 if isinstance(last, Done) else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
