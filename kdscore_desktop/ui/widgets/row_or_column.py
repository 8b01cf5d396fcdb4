"""Things that stand beside each other where there is room, and below each other where not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.forms import empty


class RowOrColumn(QWidget):
    """A row that becomes a column when the window is narrow.

    Parameters
    ----------
    row_from
        Returns the width in pixels from which on there is room for a row.
    """

    def __init__(self, row_from: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_from = row_from
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.SPACE_3)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget after the others."""
        self._layout.addWidget(widget, stretch)

    def clear(self) -> None:
        """Take every widget away."""
        empty(self._layout)

    def arrange(self) -> None:
        """Choose between row and column for the width there is."""
        room = self.width() >= self._row_from()
        direction = QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom
        if direction != self._layout.direction():
            self._layout.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose again."""
        super().resizeEvent(event)
        self.arrange()
