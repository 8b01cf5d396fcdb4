"""A button for each level of a rubric; every one says its key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.words import level_key

_SHORT, _MIDDLING = 3, 12  # characters of labels of which five, or two, stand in a row


class LevelButtons(QWidget):
    """The levels to choose from.

    Attributes
    ----------
    level_chosen : Signal(int)
    buttons : list of QPushButton
        By level.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric: Rubric | None = None
        self.buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_1)

    def set_rubric(self, rubric: Rubric) -> None:
        """Offer a rubric's levels."""
        if rubric == self._rubric:
            return
        self._rubric = rubric
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        longest = max(len(label) for label in rubric.labels)
        in_a_row = 5 if longest <= _SHORT else 2 if longest <= _MIDDLING else 1
        self.buttons = [self._level_button(rubric, level) for level in range(len(rubric))]
        for level, button in enumerate(self.buttons):
            self._grid.addWidget(button, level // in_a_row, level % in_a_row)
        for before, after in zip(self.buttons, self.buttons[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _level_button(self, rubric: Rubric, level: int) -> QPushButton:
        one, key = rubric.levels[level], level_key(rubric.labels, level)
        button = QPushButton(one.label if one.label == key else f"{key}   {one.label}".strip())
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(
            self.tr("Level %1; key %2").replace("%1", one.label).replace("%2", key)
        )
        button.setToolTip("\n".join(text for text in (one.label, one.description) if text))
        button.clicked.connect(lambda _=False: self.level_chosen.emit(level))
        return button

    def show_state(
        self, chosen: int, *, enabled: bool, described: Mapping[int, str] | None = None
    ) -> None:
        """Show which level is chosen, and what else is known of some."""
        for level, button in enumerate(self.buttons):
            button.setChecked(level == chosen)
            button.setEnabled(enabled)
            button.setAccessibleDescription((described or {}).get(level, ""))
