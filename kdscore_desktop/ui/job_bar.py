"""The bar at the bottom: what runs, how far it is, and how to end it. It covers nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.job_words import progress_in_words, title_of
from kdscore_desktop.ui.running_job import JobKind, RunningJob
from kdscore_desktop.ui.steps import Step

_STEP_OF = {
    JobKind.PLAN_IMPORT: Step.ANSWERS,
    JobKind.IMPORT: Step.ANSWERS,
    JobKind.ATTACH: Step.EXPERT,
    JobKind.PREPARE: Step.EXPERT,
    JobKind.PROBABILITIES: Step.EXPERT,
    JobKind.LOOK_AT_PROBABILITIES: Step.EXPERT,
    JobKind.DISTILL: Step.SCORER,
    JobKind.CHECK: Step.AGREEMENT,
    JobKind.SCORE: Step.SCORES,
    JobKind.EXPORT: Step.EXPORT,
    JobKind.PLAN_FILL: Step.EXPORT,
    JobKind.FILL: Step.EXPORT,
    JobKind.MEASURE: Step.EXPERT,
}


class JobRow(QFrame):
    """One running job.

    Attributes
    ----------
    details_wanted : Signal(Step)
    """

    details_wanted = Signal(object)

    def __init__(self, job: RunningJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.setProperty("bar", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_4, theme.SPACE_2, theme.SPACE_4, theme.SPACE_2)
        layout.setSpacing(theme.SPACE_3)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(self._text, 1)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(22 * self.fontMetrics().averageCharWidth())
        layout.addWidget(self._bar)
        if job.kind is JobKind.DISTILL:
            self._stop = QPushButton(self.tr("Stop"))
            self._stop.setToolTip(self.tr("Ends now and keeps the best scorer so far"))
            self._stop.clicked.connect(self._stop_job)
            layout.addWidget(self._stop)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Ends now and keeps nothing of it"))
        self._cancel.clicked.connect(self._cancel_job)
        layout.addWidget(self._cancel)
        details = QPushButton(self.tr("Details"))
        details.clicked.connect(lambda: self.details_wanted.emit(_STEP_OF[job.kind]))
        layout.addWidget(details)
        job.progressed.connect(self._show)
        self._show(job.progress)

    def _show(self, progress: Progress) -> None:
        text = self._words(progress)
        self._text.setText(text)
        self._text.setToolTip(text)
        self._bar.setValue(round(1000 * progress.fraction))
        self._bar.setAccessibleName(text)

    def _words(self, progress: Progress) -> str:
        title = title_of(self.job)
        if self.job.cancelling:
            said = self.tr("cancelling")
        elif self.job.stopping:
            said = self.tr("stopping, the best so far is kept")
        else:
            said = progress_in_words(progress)
            if said.startswith(title):  # a stage that bears the work's name need not say it twice
                return said
        return f"{title} · {said}"

    def _stop_job(self) -> None:
        self._stop.setEnabled(False)
        self.job.stop()
        self._show(self.job.progress)

    def _cancel_job(self) -> None:
        self._cancel.setEnabled(False)
        self.job.cancel()
        self._show(self.job.progress)


class JobBar(QWidget):
    """The rows of everything that runs.

    Attributes
    ----------
    details_wanted : Signal(Step)
    """

    details_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Running work"))
        self._rows: dict[int, JobRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        desk.jobs.started.connect(self._add)
        desk.jobs.ended.connect(self._remove)

    def rows(self) -> list[JobRow]:
        """Return the rows that are shown."""
        return list(self._rows.values())

    def _add(self, job: RunningJob) -> None:
        row = self._rows[id(job)] = JobRow(job)
        row.details_wanted.connect(self.details_wanted)
        self._layout.addWidget(row)

    def _remove(self, job: RunningJob) -> None:
        row = self._rows.pop(id(job))
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
