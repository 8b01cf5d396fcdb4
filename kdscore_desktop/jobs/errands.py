"""What the worker does for errands: short work on the project itself. Never imports torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import filling, importing
from kdscore_desktop.jobs.errand_specs import (
    ExportJob,
    FillJob,
    ImportJob,
    LookAtProbabilitiesJob,
    PlanFillJob,
    PlanImportJob,
    ProbabilitiesJob,
    ScoreJob,
)
from kdscore_desktop.jobs.exporting import export_gradebook
from kdscore_desktop.jobs.fill_json import fill_options_from_json, shown, shown_to_json
from kdscore_desktop.jobs.import_options import options_from_json
from kdscore_desktop.jobs.scoring import score_item
from kdscore_desktop.jobs.sheet_plan import sheet_plan_to_json
from kdscore_desktop.jobs.sheet_planning import plan_for_window
from kdscore_desktop.jobs.soft_labels import (
    ProbabilityColumns,
    look_at_soft_labels,
    read_soft_labels,
)
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.project.collecting import kept_objects
from kdscore_desktop.project.store import Project


def score(job: ScoreJob, reporter: Reporter) -> dict[str, Any]:
    """Score what is not scored yet and say how many that were."""
    with Project.open(job.project) as project:
        return {"scored": score_item(project, project.item(job.item), reporter)}


def export(job: ExportJob, reporter: Reporter) -> dict[str, Any]:
    """Write the gradebook and say how many rows it has."""
    with Project.open(job.project, read_only=True) as project:
        return {"rows": export_gradebook(project, job.result, reporter).rows}


def plan_fill(job: PlanFillJob, reporter: Reporter) -> dict[str, Any]:
    """Say what filling a file would do."""
    options = fill_options_from_json(job.options)
    with kept_objects(), Project.open(job.project, read_only=True) as project:
        return shown_to_json(
            shown(filling.plan_fill(project, job.source, options, job.file, reporter))
        )


def fill(job: FillJob, reporter: Reporter) -> dict[str, Any]:
    """Write the filled file and say how many cells were filled."""
    options = fill_options_from_json(job.options)
    with kept_objects(), Project.open(job.project, read_only=True) as project:
        plan = filling.plan_fill(
            project, job.source, options, job.file, PartReporter(reporter, 0.0, 0.6)
        )
        written = filling.fill(project, plan, job.result, PartReporter(reporter, 0.6, 1.0))
    return {"cells": written.cells}


def plan_import(job: PlanImportJob, reporter: Reporter) -> dict[str, Any]:
    """Say what an import would bring."""
    options = options_from_json(job.options)
    with kept_objects(), Project.open(job.project, read_only=True) as project:
        return sheet_plan_to_json(
            plan_for_window(project, job.spreadsheet, options, reporter, job.kept)
        )


def import_sheet(job: ImportJob, reporter: Reporter) -> dict[str, Any]:
    """Bring a spreadsheet in and say how many answers and ratings that were."""
    with kept_objects():  # until the last of them is gone
        return _imported(job, reporter)


def _imported(job: ImportJob, reporter: Reporter) -> dict[str, Any]:
    options = options_from_json(job.options)
    with Project.open(job.project) as project:
        planned = importing.plan(
            project, job.spreadsheet, options, PartReporter(reporter, 0.0, 0.4), job.kept
        )
        if planned.batch.source.sha256 != job.sha256:
            raise InputError(
                f"'{job.spreadsheet.name}' has changed since you looked at it here. Nothing was "
                "brought in. Look at what it holds now."
            )
        outcome = project.add_import(planned.batch, PartReporter(reporter, 0.4, 1.0))
    return {
        "new_answers": outcome.new_responses,
        "changed_answers": len(outcome.changed_answers),
        "known_answers": outcome.known_responses,
        "new_ratings": outcome.new_ratings,
        "changed_ratings": len(outcome.changed_ratings),
        "items": [item.name for item in planned.batch.items],
    }


def read_probabilities(job: ProbabilitiesJob, reporter: Reporter) -> dict[str, Any]:
    """Make a spreadsheet of probabilities the item's teacher and say what was read."""
    columns = ProbabilityColumns(job.sheet, job.learner, job.response, job.levels)
    with Project.open(job.project) as project:
        read = read_soft_labels(project, job.item, job.spreadsheet, columns, reporter)
    return {"matched": read.matched, "notes": list(read.notes)}


def look_at_probabilities(job: LookAtProbabilitiesJob, reporter: Reporter) -> dict[str, Any]:
    """Say what reading a spreadsheet of probabilities would do."""
    columns = ProbabilityColumns(job.sheet, job.learner, job.response, job.levels)
    with Project.open(job.project, read_only=True) as project:
        return asdict(look_at_soft_labels(project, job.item, job.spreadsheet, columns, reporter))


ERRANDS: dict[type, Callable[..., dict[str, Any]]] = {
    ScoreJob: score,
    ExportJob: export,
    PlanFillJob: plan_fill,
    FillJob: fill,
    PlanImportJob: plan_import,
    ImportJob: import_sheet,
    ProbabilitiesJob: read_probabilities,
    LookAtProbabilitiesJob: look_at_probabilities,
}
