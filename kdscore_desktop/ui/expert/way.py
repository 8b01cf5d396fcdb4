"""One of the ways to an expert model: what it is in two sentences, and how to take it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.forms import body_label


class Way(QFrame):
    """The card of a way.

    Parameters
    ----------
    title, sentences
        What it is.

    Attributes
    ----------
    body : QVBoxLayout
        Between the sentences and the buttons.
    """

    def __init__(self, title: str, sentences: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        theme.make_bold(heading)
        column.addWidget(heading)
        self.sentences = body_label(sentences)
        column.addWidget(self.sentences)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE_2)
        column.addLayout(self.body)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.SPACE_2)
        self._row.addStretch(1)
        column.addLayout(self._row)
        self.setAccessibleName(title)

    def add_button(self, text: str) -> QPushButton:
        """Add a button at the end of the row."""
        button = QPushButton(text)
        self._row.insertWidget(self._row.count() - 1, button)
        return button
