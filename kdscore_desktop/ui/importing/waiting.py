"""What is shown while a file is read for the first time or comes in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.job_words import stage_in_words
from kdscore_desktop.ui.widgets.forms import body_label, small_label

_WIDTH = 64  # in average characters


class Waiting(QWidget):
    """A sentence, how far it is, and what is being done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE_2)
        layout.addStretch(2)
        # In a holder of its own, whose width decides how many lines the labels need.
        holder = QWidget()
        holder.setFixedWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(holder)
        column.setSpacing(theme.SPACE_2)
        self._text, self._stage = body_label(), small_label()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        for widget in (self._text, self._bar, self._stage):
            column.addWidget(widget)
        layout.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def begin(self, text: str) -> None:
        """Say what is waited for; the bar begins anew where that is something else."""
        if text != self._text.text():
            self._text.setText(text)
            self._bar.setAccessibleName(text)
            self._bar.setValue(0)
            self._stage.setText("")

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        self._bar.setValue(round(1000 * progress.fraction))
        self._stage.setText(stage_in_words(progress.stage))
