"""How much time a scorer may take to make."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kdscore_desktop.distill.settings import Budget
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.job_words import duration_in_words
from kdscore_desktop.ui.model_words import budget_in_words
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.scorer import BUDGETS


class BudgetForm(QWidget):
    """Three radio buttons with one line each.

    Attributes
    ----------
    chosen : Signal(str)
        The budget.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: dict[Budget, QRadioButton] = {}
        for budget in BUDGETS:
            button = QRadioButton()
            button.setAccessibleDescription(self._line(budget))
            button.clicked.connect(lambda _=False, budget=budget: self.chosen.emit(budget))
            self._group.addButton(button)
            self.buttons[budget] = button
            column.addWidget(button)
            line = small_label(self._line(budget))
            line.setContentsMargins(theme.SPACE_6, 0, 0, theme.SPACE_2)
            column.addWidget(line)
        self.show_times({})

    @property
    def budget(self) -> Budget:
        """The chosen budget."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def choose(self, budget: str) -> None:
        """Choose a budget; an unknown one is the standard."""
        known: Budget = next((one for one in BUDGETS if one == budget), "standard")
        self.buttons[known].setChecked(True)

    def show_times(self, seconds: Mapping[Budget, float]) -> None:
        """Say how long each takes, where that is known."""
        for budget, button in self.buttons.items():
            text = budget_in_words(budget)
            if budget in seconds:
                text = (
                    self.tr("%1: %2")
                    .replace("%1", text)
                    .replace("%2", duration_in_words(seconds[budget]))
                )
            button.setText(text)
            button.setAccessibleName(text)

    def _line(self, budget: Budget) -> str:
        return {
            "quick": self.tr("A first scorer, to see how far it gets."),
            "standard": self.tr("Learns longer and from more text. The one to begin with."),
            "thorough": self.tr(
                "A larger scorer that learns from still more text, for when the standard one "
                "stays behind its expert model."
            ),
        }[budget]
