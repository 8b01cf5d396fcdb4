"""What every job of the worker shares on its parent's side: its folder, its threads, its run."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kdscore_desktop.folders import data_folder
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.project.store import Project

RunJob = Callable[[JobFolder], dict[str, Any]]
"""Runs a job to its end and returns its result; how it is shown and stopped is the caller's."""


PATIENT_THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}
"""Environment in which torch's threads wait asleep; to be set before torch is imported.

By default they wait spinning, and where another program wants a core too, they mostly take it
from each other: beside one busy process on two cores a training step then took 7.3 s instead of
1.1 s.
"""


def job_folder(project: Project, item: str, kind: str) -> JobFolder:
    """Return the folder of a project's job; there is one for each item and kind."""
    item_key = hashlib.sha256(item.encode()).hexdigest()[:12]
    return JobFolder(data_folder() / "jobs" / str(project.identifier) / f"{kind}-{item_key}")


def usable_cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def absolute(path: Path | None) -> Path | None:
    """Return the path as a worker in another folder finds it."""
    return None if path is None else path.resolve()
