"""A box for a few lines of text that says when its editing is finished."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kdscore_desktop.ui import theme


class TextBox(QPlainTextEdit):
    """Several lines of plain text; Tab goes on to the next control.

    Parameters
    ----------
    lines, most
        The box grows with its text from so many lines to so many; the rest scrolls.

    Attributes
    ----------
    finished : Signal()
        The cursor left the box, or Ctrl+Return was pressed.
    """

    finished = Signal()

    def __init__(self, lines: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.SPACE_1)
        self.textChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        needed = round(self.document().size().height())  # Qt gives it in lines
        lines = min(max(needed, self._lines), self._most)
        frame = 2 * (theme.SPACE_1 + self.frameWidth() + 1)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the text needs in the new width."""
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Editing is finished when the cursor leaves, but not for a menu of the box itself."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Return as the end of editing; other keys write."""
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
