"""The buttons that decide on one answer; every one says its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.level_buttons import LevelButtons
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.scores import NONE


class DecideBox(QWidget):
    """Level buttons, a reason, and the ways on and back.

    Attributes
    ----------
    level_chosen : Signal(int)
    accept_wanted, next_wanted, undo_wanted : Signal()
    reason_entered : Signal()
        Enter was pressed in the reason.
    """

    level_chosen = Signal(int)
    accept_wanted = Signal()
    next_wanted = Signal()
    undo_wanted = Signal()
    reason_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric: Rubric | None = None
        self._suggested = NONE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self.can_decide_together = False
        self.together = QCheckBox()
        self.together.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.together.toggled.connect(lambda _: self._name_accept())
        column.addWidget(self.together)
        self.levels = LevelButtons()
        self.levels.level_chosen.connect(self.level_chosen)
        column.addWidget(self.levels)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_1)
        self.accept_button = self._button(row, self.accept_wanted)
        self._name_accept()
        self.next_button = self._button(row, self.next_wanted)
        self.next_button.setText(self.tr("Next (N)"))
        self.next_button.setToolTip(
            self.tr("Goes to the next answer that should be looked at. Keys: N or the space bar")
        )
        column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_1)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, if you like"))
        self.reason.setAccessibleName(self.tr("Reason for your decision, kept in the history"))
        self.reason.setToolTip(self.tr("Kept in the history of your decisions"))
        self.reason.returnPressed.connect(self.reason_entered)
        row.addWidget(self.reason, 1)
        self.undo_button = self._button(row, self.undo_wanted)
        self.undo_button.setText(self.tr("Take back (U)"))
        self.undo_button.setToolTip(
            self.tr("Takes back the last decision on this answer. Keys: U or Backspace")
        )
        column.addLayout(row)
        self.said = small_label()
        column.addWidget(self.said)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say what a key could not do; an empty sentence goes back to what the keys are."""
        self.said.setText(sentence or self.tr("The digits on the levels are their keys."))
        if sentence and self.said.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, sentence))

    def _button(self, row: QHBoxLayout, signal: SignalInstance) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the table
        button.clicked.connect(signal)
        row.addWidget(button, 1)
        return button

    def set_rubric(self, rubric: Rubric) -> None:
        """Offer a rubric's levels."""
        self._rubric = rubric
        self.levels.set_rubric(rubric)

    def show_state(self, *, suggested: int, final: int, can_change: bool) -> None:
        """Show what is suggested and what is decided."""
        described = {
            suggested: self.tr("the scorer suggests it"),
            final: self.tr("this is the final level"),
        }
        self.levels.show_state(final, enabled=can_change, described=described)
        self._suggested = suggested
        self._name_accept()
        self.together.setEnabled(can_change)
        self.accept_button.setEnabled(can_change and suggested != NONE and final == NONE)
        self.undo_button.setEnabled(can_change and final != NONE)
        self.reason.setEnabled(can_change)

    def offer_together(self, others: int) -> None:
        """Offer to decide on so many other answers that say the same, too."""
        self.can_decide_together = others > 0
        self.together.setVisible(others > 0)
        self.together.setText(self.tr("Decide on all %n at once (A)", "", others + 1))
        self.together.setToolTip(
            self.tr(
                "The level that you choose next goes to each of them; answers that are decided or "
                "scored by a human stay as they are. Key: A"
            )
        )
        if not others:
            self.together.setChecked(False)

    def _name_accept(self) -> None:
        if self._rubric is None or self._suggested == NONE:
            self.accept_button.setText(self.tr("Accept (Enter)"))
            return
        text = self.tr("Accept %1 (Enter)")
        if self.together.isChecked():
            text = self.tr("Accept %1 for all (Enter)")
        self.accept_button.setText(text.replace("%1", self._rubric.labels[self._suggested]))
