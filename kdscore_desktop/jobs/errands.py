"""What the worker does for errands: short work on the project itself. Never imports torch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kdscore_desktop.jobs.exporting import export_gradebook
from kdscore_desktop.jobs.scoring import score_item
from kdscore_desktop.jobs.specs import ExportJob, ScoreJob
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.store import Project


def score(job: ScoreJob, reporter: Reporter) -> dict[str, Any]:
    """Score what is not scored yet and say how many that were."""
    with Project.open(job.project) as project:
        return {"scored": score_item(project, project.item(job.item), reporter)}


def export(job: ExportJob, reporter: Reporter) -> dict[str, Any]:
    """Write the gradebook and say how many rows it has."""
    with Project.open(job.project, read_only=True) as project:
        return {"rows": export_gradebook(project, job.result, reporter).rows}


ERRANDS: dict[type, Callable[..., dict[str, Any]]] = {
    ScoreJob: score,
    ExportJob: export,
}
