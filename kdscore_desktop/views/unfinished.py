"""Work of an earlier time that is not in the project yet: interrupted, still going on, or done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kdscore_desktop.jobs import cross_checking, detached, distilling, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.project.store import Project

FINISHERS: Mapping[str, Callable[[Project, JobFolder, Mapping[str, Any]], object]] = {
    "prepare": teachers.finish_preparing,
    "distill": distilling.finish_making,
    cross_checking.KIND: cross_checking.finish_checking,
}
"""What takes the result of each kind of work that is worth going on with into the project."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Work that was begun for an item.

    Parameters
    ----------
    kind, item, folder
        What it is, for which item, and where it lies.
    running
        Whether a worker is at it, without a window.
    finished
        Whether its result waits to be taken.
    """

    kind: str
    item: str
    folder: JobFolder
    running: bool
    finished: bool


def unfinished(project: Project) -> list[Unfinished]:
    """Return the work that was begun for the project's items and is not taken in yet."""
    found = []
    for item in project.items():
        for kind in FINISHERS:
            folder = job_folder(project, item.name, kind)
            if folder.exists():
                found.append(
                    Unfinished(
                        kind=kind,
                        item=item.name,
                        folder=folder,
                        running=detached.is_running(folder),
                        finished=folder.finished() is not None,
                    )
                )
    return found
