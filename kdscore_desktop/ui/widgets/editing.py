"""What fields share that are edited where they stand: pending text, and undo beyond the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def text_in(field: QLineEdit | QPlainTextEdit) -> str:
    """Return what stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def put_text(field: QLineEdit | QPlainTextEdit, new: str, before: str) -> None:
    """Show a text, unless the educator is writing another and it did not change elsewhere.

    Parameters
    ----------
    field
        Where it is shown.
    new, before
        The text now and when it was last put there.
    """
    if text_in(field) == new or (field.hasFocus() and new == before):
        return
    if isinstance(field, QLineEdit):
        field.setText(new)
        field.setCursorPosition(0)  # of a long text, the beginning is seen
    else:
        field.setPlainText(new)


class UndoBeyond(QObject):
    """Lets Ctrl+Z and its reverse through to the page where a field has nothing pending.

    A field keeps them for the letters that are being written; once those are saved, it is the
    page that takes changes back.

    Parameters
    ----------
    is_pending
        Whether something was written that is not saved.
    parent
        The Qt parent.
    """

    def __init__(self, is_pending: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_pending = is_pending

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the field's claim on the keys, so that the page's shortcut has them."""
        if isinstance(event, QKeyEvent) and _is_undo(event) and not self._is_pending():
            event.ignore()
            return event.type() == QEvent.Type.ShortcutOverride
        return super().eventFilter(watched, event)


def _is_undo(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)
