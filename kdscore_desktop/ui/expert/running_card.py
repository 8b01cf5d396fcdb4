"""What is being done for the expert model, how far it is, and that one need not wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.job_words import progress_in_words, title_of
from kdscore_desktop.ui.running_job import RunningJob
from kdscore_desktop.ui.widgets.forms import body_label


class RunningCard(QFrame):
    """The card; it shows the job that it follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        self._title = QLabel()
        theme.make_bold(self._title)
        column.addWidget(self._title)
        self.stage = QLabel()
        self.stage.setTextFormat(Qt.TextFormat.PlainText)
        self.stage.setWordWrap(True)
        column.addWidget(self.stage)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        column.addWidget(self._bar)
        column.addWidget(
            body_label(
                self.tr(
                    "You can go on working: read answers, write the levels' descriptions, or "
                    "leave this page. The bar at the bottom of the window ends the work."
                )
            )
        )

    def follow(self, job: RunningJob | None) -> None:
        """Show a job from now on, or none."""
        if job is self._job:
            return
        if self._job is not None:
            self._job.progressed.disconnect(self._show)
        self._job = job
        if job is not None:
            self._title.setText(title_of(job))
            job.progressed.connect(self._show)
            self._show(job.progress)

    def _show(self, progress: Progress) -> None:
        text = progress_in_words(progress)
        self.stage.setText(text)
        self._bar.setValue(round(1000 * progress.fraction))
        self._bar.setAccessibleName(text)
