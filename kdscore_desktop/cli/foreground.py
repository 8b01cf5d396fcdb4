"""A worker in front of a person at a terminal: progress shown, Ctrl-C understood."""

from __future__ import annotations

import sys
from typing import Any

from kdscore_desktop.cli.console import Console
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.runner import WorkerRun


class Foreground:
    """Runs jobs one after another and shows each on the console.

    The first Ctrl-C stops a job and keeps the best it has made; the second cancels it.

    Parameters
    ----------
    console
        Where progress is shown.
    kept
        What a stopped job keeps, as a clause.
    """

    def __init__(self, console: Console, kept: str = "the best so far is kept") -> None:
        self._console = console
        self._kept = kept

    def __call__(self, folder: JobFolder) -> dict[str, Any]:
        """Run a job to its end and return its result; see :meth:`WorkerRun.wait` for errors."""
        self._console.begin()
        run = WorkerRun(folder)
        try:
            return self._wait(run)
        finally:
            self._console.end_line()
            run.close()

    def _wait(self, run: WorkerRun) -> dict[str, Any]:
        stopping = False
        while True:
            try:
                return run.wait(self._console)
            except KeyboardInterrupt:
                self._console.end_line()
                if stopping:
                    run.cancel()
                    continue
                stopping = True
                print(f"Stopping: {self._kept}. Press Ctrl-C again to cancel.", file=sys.stderr)
                run.stop()
