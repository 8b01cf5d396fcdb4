"""The parent's side of a worker: start it, hear it, stop it, and take its end for what it is."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from kdscore_desktop.errors import InputError, JobCancelledError, WorkerFailedError
from kdscore_desktop.folders import log_folder
from kdscore_desktop.frozen import worker_command
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import (
    Control,
    Done,
    Failed,
    FailureKind,
    LogLine,
    Message,
    Metric,
    decode,
    encode,
)
from kdscore_desktop.jobs.running import PATIENT_THREADS

Listener = Callable[[Message], None]
_CANCEL_GRACE = 1.0  # seconds a cancelled worker has for ending by itself
_END_GRACE = 5.0  # seconds a worker has to exit after its last message
_POLL = 0.2
_KEPT_LOGS = 20
# Only Windows opens a console for a child of a windowed program.
_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class WorkerRun:
    """A running worker.

    Parameters
    ----------
    folder
        The job; see :class:`~kdscore_desktop.jobs.job_folder.JobFolder`.

    Attributes
    ----------
    log : pathlib.Path
        What the worker said and printed.
    """

    def __init__(self, folder: JobFolder) -> None:
        self.log = _new_log(folder)
        self._log_stream = self.log.open("a", encoding="utf-8")
        try:
            self._process = subprocess.Popen(
                worker_command(folder.folder),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log_stream,
                text=True,
                encoding="utf-8",
                env=_worker_environment(),
                creationflags=_NO_CONSOLE,
            )
        except OSError:
            self._log_stream.close()
            raise
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._cancelled_at: float | None = None
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def stop(self) -> None:
        """Ask the worker to end early and keep the best so far."""
        self._say(Control.STOP)

    def cancel(self) -> None:
        """Ask the worker to end and discard; one that does not answer is killed."""
        self._cancelled_at = time.monotonic()
        self._say(Control.CANCEL)

    def detach(self) -> None:
        """Let the worker go on by itself when this process ends; see :mod:`.detached`."""
        self._say(Control.DETACH)

    def wait(self, listener: Listener) -> dict[str, Any]:
        """Pass every message to `listener` until the last and return the result.

        `KeyboardInterrupt` and errors of the listener pass through; call again to go on waiting.

        Raises
        ------
        JobCancelledError
            After :meth:`cancel`.
        InputError
            If the job's input is at fault.
        WorkerFailedError
            If the worker failed or died; the message says how and where the log lies.
        """
        while True:
            message = self._next()
            if message is None:
                continue
            if isinstance(message, Done):
                self.close()
                return message.result
            if isinstance(message, Failed):
                self.close()
                raise self._as_error(message)
            listener(message)

    def _next(self) -> Message | None:
        try:
            line = self._lines.get(timeout=_POLL)
        except queue.Empty:
            if self._cancelled_at and time.monotonic() - self._cancelled_at > _CANCEL_GRACE:
                self._process.kill()
            return None
        message = self._died() if line is None else decode(line)
        if isinstance(message, LogLine | Metric | Failed):
            self._log_stream.write(encode(message) + "\n")
            self._log_stream.flush()
        return message

    def _died(self) -> Failed:
        code = self._process.wait()
        if self._cancelled_at is not None:
            return Failed(FailureKind.CANCELLED, "The work was cancelled.")
        how = f"was ended by signal {-code}" if code < 0 else f"ended with status {code}"
        return Failed(FailureKind.FAULT, f"The background work {how} before it was done.")

    def _as_error(self, failed: Failed) -> Exception:
        if failed.kind is FailureKind.CANCELLED:
            return JobCancelledError(failed.message)
        if failed.kind is FailureKind.INPUT:
            return InputError(failed.message)
        return WorkerFailedError(
            f"{failed.message} The project is unharmed, and the work can be taken up again from "
            f"its last checkpoint. What happened is in '{self.log}'."
        )

    def _read(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        for line in stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _say(self, control: Control) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        # A worker that has just ended is no error: its last message is on its way.
        with contextlib.suppress(BrokenPipeError, ValueError, OSError):
            stdin.write(f"{control}\n")
            stdin.flush()

    def close(self) -> None:
        """End the worker if it still runs, and let go of its pipes and its log."""
        try:
            self._process.wait(timeout=_END_GRACE if self._cancelled_at is None else _CANCEL_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._log_stream):
            _close(stream)


def _close(stream: IO[str] | None) -> None:
    if stream is not None:
        with contextlib.suppress(BrokenPipeError):  # closing flushes into a pipe that is gone
            stream.close()


def _worker_environment() -> dict[str, str]:
    return os.environ | PATIENT_THREADS | {"PYTHONUTF8": "1"}


def _new_log(folder: JobFolder) -> Path:
    """Return a fresh log's path; the oldest logs make room."""
    logs = log_folder()
    for old in sorted(logs.glob("job-*.log"))[: -_KEPT_LOGS + 1]:
        old.unlink(missing_ok=True)
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%f")
    return logs / f"job-{stamp}-{folder.folder.name}.log"
