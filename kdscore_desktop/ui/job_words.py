"""What the window says of running work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
        JobKind.DISTILL: translate("jobs", "Making the scorer"),
        JobKind.SCORE: translate("jobs", "Scoring"),
        JobKind.EXPORT: translate("jobs", "Writing the gradebook"),
        JobKind.MEASURE: translate("jobs", "Measuring this computer"),
        JobKind.FILL: translate("jobs", "Filling your file"),
    }[job.kind]


def stage_in_words(stage: str) -> str:
    """Return the stage that a worker tells, in the educator's language where it is known."""
    return in_words(stage)


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
