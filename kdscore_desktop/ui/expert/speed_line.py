"""What estimated times rest on, and a way to make them those of this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kdscore_desktop.jobs.estimates import begin_measuring, finish_measuring
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.session import NOTHING
from kdscore_desktop.ui.widgets.forms import small_label


class SpeedLine(QWidget):
    """A line below the times.

    Parameters
    ----------
    desk
        What the pages share.
    measured
        Called when this computer has been measured.
    """

    def __init__(
        self, desk: Desk, measured: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._measured = measured
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_3)
        self.label = small_label()
        row.addWidget(self.label, 1)
        self.measure = QPushButton(self.tr("Measure this computer"))
        self.measure.setToolTip(
            self.tr("Takes about twenty seconds; then the times are those of this computer")
        )
        self.measure.clicked.connect(self._begin)
        row.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignTop)

    def show_speed(self, *, is_measured: bool, can_measure: bool) -> None:
        """Say whether this computer was measured."""
        self.label.setText(
            self.tr("The time is estimated from what this computer was measured to do.")
            if is_measured
            else self.tr(
                "The time is estimated for a modest laptop; this computer was not measured yet."
            )
        )
        self.measure.setVisible(not is_measured)
        self.measure.setEnabled(can_measure)

    def _begin(self) -> None:
        session = self._desk.session
        if session is None or self._desk.jobs.learning is not None:
            return
        self.measure.setEnabled(False)
        self._desk.jobs.learn(
            session,
            kind=JobKind.MEASURE,
            item="",
            begin=lambda _: begin_measuring(),
            finish=lambda _, folder, result: finish_measuring(folder, result),
            touched=NOTHING,
            then=lambda _: self._measured(),
        )
