"""From which confidence on nobody needs to look, and taking all that is as sure as that."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.numbers import percent_text
from kdscore_desktop.ui.widgets.forms import link_button, small_label
from kdscore_desktop.views.scores import ScoreCounts

_PAUSE = 400  # milliseconds without a key until the number counts


class CutoffBar(QWidget):
    """The row that sets the cut-off and accepts what lies above it.

    Accepting is asked in the row itself: the first button opens the question, the second answers.

    Attributes
    ----------
    cutoff_chosen : Signal(float)
    accepted : Signal()
        All that need no review shall be accepted.
    reasons_wanted : Signal()
        How often answers that need no review are right shall be shown.
    """

    cutoff_chosen = Signal(float)
    accepted = Signal()
    reasons_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        heading = QLabel(self.tr("Needs no review &from"))
        self.number = QSpinBox()
        self.number.setRange(0, 100)
        self.number.setSuffix(self.tr(" % sure"))
        self.number.setKeyboardTracking(False)
        self.number.setAccessibleName(self.tr("Needs no review from this many percent sure"))
        self.number.setToolTip(
            self.tr(
                "Answers for which the scorer is at least this sure need no review. Blank and "
                "almost empty answers always do."
            )
        )
        heading.setBuddy(self.number)
        row.addWidget(heading)
        row.addWidget(self.number)
        self.why_link = link_button("")
        self.why_link.setToolTip(
            self.tr(
                "Opens “Without review” on the page “Agreement”: how often answers that sure get "
                "your level, and a number chosen by the agreement you want."
            )
        )
        self.why_link.clicked.connect(self.reasons_wanted)
        self.why_link.setFont(theme.scaled_font(self.why_link, theme.SMALL))
        self.count = small_label()
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.count)
        told.addWidget(self.why_link, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(told, 1)
        self.accept_button = QPushButton()
        self.accept_button.clicked.connect(lambda: self._ask(True))
        row.addWidget(self.accept_button)
        self.question = QLabel()
        self.question.setWordWrap(True)
        row.addWidget(self.question, 1)
        self.yes_button = QPushButton(self.tr("Accept them"))
        self.yes_button.clicked.connect(self._accept)
        self.no_button = QPushButton(self.tr("Not now"))
        self.no_button.clicked.connect(lambda: self._ask(False))
        row.addWidget(self.yes_button)
        row.addWidget(self.no_button)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.cutoff_chosen.emit(self.number.value() / 100))
        self.number.valueChanged.connect(lambda _: self._pause.start())
        self._acceptable = 0
        self._can_change = True
        self._asking = False
        self._arrange()

    def set_cutoff(self, cutoff: float, wanted: float | None) -> None:
        """Show a cut-off that was chosen elsewhere or before, for an agreement or without one."""
        self.why_link.setText(
            self.tr("How often is that right?")
            if wanted is None
            else self.tr("Chosen for %1 agreement").replace("%1", percent_text(wanted))
        )
        if self._pause.isActive():
            return  # the educator is choosing another
        with QSignalBlocker(self.number):
            self.number.setValue(round(100 * cutoff))

    def set_counts(self, counts: ScoreCounts, *, can_change: bool) -> None:
        """Say how many answers need no review."""
        number = QLocale().toString
        self.count.setText(
            self.tr("%1 of %2 need no review")
            .replace("%1", number(counts.without_review))
            .replace("%2", number(counts.open))
        )
        self.count.setToolTip(
            self.tr("Answers that a human has scored already are not counted here.")
        )
        self._acceptable = counts.acceptable
        self._can_change = can_change
        self.number.setEnabled(can_change)
        self._asking = self._asking and bool(counts.acceptable)
        self.accept_button.setText(
            self.tr("&Accept all %n that need no review", "", counts.acceptable)
        )
        self.question.setText(
            self.tr("Make the suggestion final for %n answer(s)?", "", counts.acceptable)
        )
        self._arrange()

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        self._arrange()
        (self.yes_button if asking else self.accept_button).setFocus()

    def _accept(self) -> None:
        self._asking = False
        self._arrange()
        self.accepted.emit()

    def _arrange(self) -> None:
        self.accept_button.setVisible(not self._asking)
        self.accept_button.setEnabled(self._can_change and self._acceptable > 0)
        for part in (self.question, self.yes_button, self.no_button):
            part.setVisible(self._asking)
        for part in (self.why_link, self.count):
            part.setVisible(not self._asking)
