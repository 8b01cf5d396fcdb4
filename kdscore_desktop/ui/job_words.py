"""What the window says of running work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.ui.running_job import JobKind, RunningJob
from kdscore_desktop.ui.sentences import in_words

_MINUTE = 60


def title_of(job: RunningJob) -> str:
    """Return what a job does, in an educator's words."""
    translate = QCoreApplication.translate
    return {
        JobKind.PLAN_IMPORT: translate("jobs", "Reading the spreadsheet"),
        JobKind.IMPORT: translate("jobs", "Importing"),
        JobKind.ATTACH: translate("jobs", "Opening the expert model"),
        JobKind.PREPARE: translate("jobs", "Preparing the expert model"),
        JobKind.PROBABILITIES: translate("jobs", "Reading the probabilities"),
        JobKind.LOOK_AT_PROBABILITIES: translate("jobs", "Looking at the probabilities"),
        JobKind.DISTILL: translate("jobs", "Making the scorer"),
        JobKind.CHECK: translate("jobs", "Cross-validation"),
        JobKind.SCORE: translate("jobs", "Scoring"),
        JobKind.EXPORT: translate("jobs", "Writing the gradebook"),
        JobKind.MEASURE: translate("jobs", "Measuring this computer"),
        JobKind.PLAN_FILL: translate("jobs", "Looking at your file"),
        JobKind.FILL: translate("jobs", "Filling your file"),
    }[job.kind]


def stage_in_words(stage: str) -> str:
    """Return the stage that a worker tells, in the educator's language where it is known."""
    return in_words(stage)


def progress_in_words(progress: Progress) -> str:
    """Return "Training the scorer · 62 % · about 1 min left"."""
    percent = QCoreApplication.translate("jobs", "%1 %").replace(
        "%1", str(round(100 * progress.fraction))
    )
    left = "" if progress.seconds_left is None else time_left_in_words(progress.seconds_left)
    return " · ".join(filter(None, (stage_in_words(progress.stage), percent, left)))


def time_left_in_words(seconds: float) -> str:
    """Return "about 2 min left"."""
    translate = QCoreApplication.translate
    if seconds < _MINUTE:
        return translate("jobs", "less than a minute left")
    return translate("jobs", "about %1 min left").replace("%1", str(round(seconds / _MINUTE)))


def duration_in_words(seconds: float) -> str:
    """Return "about 3 minutes" for a duration that is estimated."""
    translate = QCoreApplication.translate
    if seconds < _MINUTE:
        return translate("jobs", "less than a minute")
    return translate("jobs", "about %n minute(s)", "", round(seconds / _MINUTE))
