"""A training while it runs: how far it is, its curves, and its two ways to end early."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.agreement.wording import coefficient
from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.job_words import progress_in_words
from kdscore_desktop.ui.model_words import number
from kdscore_desktop.ui.running_job import RunningJob
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.ui.widgets.live_curve import LiveCurve
from kdscore_desktop.views.training import Training, training_of


class TrainingPanel(QFrame):
    """The panel; it shows the job that it follows, from its beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self._steps = 0
        self._checked_on = 0
        self._training = Training()
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        title = QLabel(self.tr("The scorer is being made"))
        theme.make_bold(title)
        column.addWidget(title)
        self.stage = QLabel()
        self.stage.setTextFormat(Qt.TextFormat.PlainText)
        self.stage.setWordWrap(True)
        column.addWidget(self.stage)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        column.addWidget(self._bar)
        column.addLayout(self._curves(), 1)
        self.words = body_label()
        column.addWidget(self.words)
        self.note = small_label()
        column.addWidget(self.note)
        column.addLayout(self._buttons())

    def _curves(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_6)
        steps = self.tr("Steps of training")
        self.agreement = LiveCurve(self.tr("Agreement with your scores"), steps, low=0.0, high=1.0)
        self.distance = LiveCurve(
            self.tr("Distance from the expert model"), steps, low=0.0, high=0.1
        )
        row.addWidget(self.agreement)
        row.addWidget(self.distance)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.stop = QPushButton(self.tr("Stop and keep the best so far"))
        self.stop.clicked.connect(self._stop)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.cancel = QPushButton(self.tr("Cancel and keep nothing"))
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.cancel)
        return row

    def follow(self, job: RunningJob | None) -> None:
        """Show a job from now on, or none."""
        if job is self._job:
            return
        if self._job is not None:
            self._job.progressed.disconnect(self._progressed)
            self._job.measured.disconnect(self._measured)
        self._job = job
        self.stop.setEnabled(False)
        self.cancel.setEnabled(False)
        if job is not None:
            self._steps = 0
            job.progressed.connect(self._progressed)
            job.measured.connect(self._measured)
            self._progressed(job.progress)
            self._measured()

    def show_extent(self, *, steps: int, checked_on: int) -> None:
        """Take in how many steps there will be, and on how many answers agreement is measured."""
        self._steps, self._checked_on = steps, checked_on
        self._show_training()

    def _progressed(self, progress: Progress) -> None:
        job = self._job
        assert job is not None
        text = progress_in_words(progress)
        if job.cancelling:
            text = self.tr("Ending; nothing of it is kept.")
        elif job.stopping:
            text = self.tr("Stopping; the best scorer so far is kept.")
        self.stage.setText(text)
        self._bar.setValue(round(1000 * progress.fraction))
        self._bar.setAccessibleName(text)
        self._show_buttons()

    def _measured(self, _: object = None) -> None:
        assert self._job is not None
        self._training = training_of(self._job.metrics)
        self._show_training()
        self._show_buttons()

    def _show_training(self) -> None:
        words = self._in_words()
        self.words.setText(words)
        self.agreement.show_points(
            self._training.agreement,
            steps=self._steps,
            best=self._training.best,
            words=words,
        )
        self.distance.show_points(self._training.distance, steps=self._steps, words=words)
        self.note.setText(
            self.tr(
                "Agreement is quadratic weighted kappa, or the mean F1 for levels without an "
                "order, on %n answer(s) that you scored and that the scorer does not learn from; 1 "
                "is always the same level.",
                "",
                self._checked_on,
            )
            if self._checked_on
            else ""
        )
        self.note.setVisible(bool(self._checked_on))

    def _in_words(self) -> str:
        training = self._training
        if not training.has_begun:
            return self.tr(
                "First the expert model says what it thinks of many texts: your answers, scored "
                "or not, and variations of them. Then the scorer learns from that, and the curves "
                "begin. You can go on working meanwhile."
            )
        best = training.best
        if best is None and self._checked_on:
            return self.tr("The scorer begins to learn. You can go on working meanwhile.")
        if best is None:
            return self.tr(
                "After %1 steps. No scored answer is held out, so nothing is known of the "
                "agreement with you."
            ).replace("%1", number(training.step))
        return (
            self.tr(
                "After %1 steps, the agreement with your scores is %2; the best so far, %3, came "
                "at step %4. You can go on working meanwhile."
            )
            .replace("%1", number(training.step))
            .replace("%2", coefficient(training.agreement[-1][1]))
            .replace("%3", coefficient(best[1]))
            .replace("%4", number(best[0]))
        )

    def _show_buttons(self) -> None:
        job = self._job
        assert job is not None
        is_ending = job.stopping or job.cancelling
        self.stop.setEnabled(self._training.has_begun and not is_ending)
        self.stop.setToolTip(
            ""
            if self._training.has_begun
            else self.tr("There is no scorer yet that could be kept.")
        )
        self.cancel.setEnabled(not job.cancelling)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._progressed(self._job.progress)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._progressed(self._job.progress)
