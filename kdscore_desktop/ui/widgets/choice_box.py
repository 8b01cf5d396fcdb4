"""A drop-down that changes only when something is chosen from its list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from kdscore_desktop.ui import theme

_OPENING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class ChoiceBox(QComboBox):
    """A drop-down for choices that have consequences.

    Arrow keys and letters open the list instead of going through the choices one by one, each of
    which would take effect, and the wheel scrolls what is around it.
    """

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest line."""
        metrics = self.fontMetrics()
        lines = (self.itemText(place) for place in range(self.count()))
        longest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        self.view().setMinimumWidth(longest + 4 * theme.SPACE_4)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list; Enter in it chooses."""
        if event.key() in _OPENING or event.text().strip():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()
