"""How many trainings a new expert model is the average of: one, unless there is time for more."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.job_words import duration_in_words
from kdscore_desktop.ui.widgets.forms import add_fold, body_label, small_label
from kdscore_desktop.views.expert import TRAININGS


class TrainingsForm(QWidget):
    """A folded choice.

    Attributes
    ----------
    chosen : Signal()
        Another number of trainings is chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self._inner = QWidget()
        self.fold = add_fold(column, self.tr("Advanced settings"), self._inner)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE_1)
        self._heading = body_label(self.tr("Trainings to average"))
        inner.addWidget(self._heading)
        meaning = small_label(
            self.tr(
                "Each training begins at random anew, so each errs on other answers; in their "
                "average such errors weigh less. Preparing takes as many times as long, and the "
                "scorer that learns from it waits for each of them. One is enough to begin with."
            )
        )
        inner.addWidget(meaning)
        self._group = QButtonGroup(self)
        self.buttons: dict[int, QRadioButton] = {}
        for count in TRAININGS:
            button = QRadioButton()
            button.setAccessibleDescription(meaning.text())
            self._group.addButton(button, count)
            self.buttons[count] = button
            inner.addWidget(button)
        self._group.idToggled.connect(lambda _, checked: self.chosen.emit() if checked else None)
        self.show_times({})
        self.choose(1)

    @property
    def count(self) -> int:
        """How many are chosen."""
        return self._group.checkedId()

    def choose(self, count: int) -> None:
        """Choose how many."""
        self.buttons[count].setChecked(True)

    def show_times(self, seconds: Mapping[int, float]) -> None:
        """Say how long each choice takes, where that is known."""
        names = {
            1: self.tr("One training"),
            2: self.tr("The average of two, about twice as long"),
            3: self.tr("The average of three, about three times as long"),
        }
        for count, button in self.buttons.items():
            text = names[count]
            if count in seconds:
                text = (
                    self.tr("%1: %2")
                    .replace("%1", text)
                    .replace("%2", duration_in_words(seconds[count]))
                )
            button.setText(text)
            button.setAccessibleName(text)
