"""The buttons that decide on one answer; every one says its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.words import level_key
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.scores import NONE

_SHORT, _MIDDLING = 3, 12  # characters of labels of which five, or two, stand in a row


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
        self.level_buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self.can_decide_together = False
        self.together = QCheckBox()
        self.together.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.together.toggled.connect(lambda _: self._name_accept())
        column.addWidget(self.together)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACE_1)
        column.addLayout(self._grid)
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
        if rubric == self._rubric:
            return
        self._rubric = rubric
        for button in self.level_buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        longest = max(len(label) for label in rubric.labels)
        in_a_row = 5 if longest <= _SHORT else 2 if longest <= _MIDDLING else 1
        self.level_buttons = [self._level_button(rubric, level) for level in range(len(rubric))]
        for level, button in enumerate(self.level_buttons):
            self._grid.addWidget(button, level // in_a_row, level % in_a_row)
        for before, after in zip(self.level_buttons, self.level_buttons[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _level_button(self, rubric: Rubric, level: int) -> QPushButton:
        one, key = rubric.levels[level], level_key(rubric.labels, level)
        button = QPushButton(one.label if one.label == key else f"{key}   {one.label}".strip())
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(
            self.tr("Final level %1; key %2").replace("%1", one.label).replace("%2", key)
        )
        button.setToolTip("\n".join(text for text in (one.label, one.description) if text))
        button.clicked.connect(lambda _=False: self.level_chosen.emit(level))
        return button

    def show_state(self, *, suggested: int, final: int, can_change: bool) -> None:
        """Show what is suggested and what is decided."""
        rubric = self._rubric
        assert rubric is not None
        for level, button in enumerate(self.level_buttons):
            button.setChecked(level == final)
            button.setEnabled(can_change)
            button.setAccessibleDescription(self._described(level, suggested, final))
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

    def _described(self, level: int, suggested: int, final: int) -> str:
        if level == final:
            return self.tr("this is the final level")
        return self.tr("the scorer suggests it") if level == suggested else ""
