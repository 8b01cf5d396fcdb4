"""What went wrong or deserves a look, said on the page itself instead of in a box before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.forms import InkedLabel


class Kind(Enum):
    """How much a notice matters."""

    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a notice: what stands on it and what it does."""

    text: str
    do: Callable[[], object]


_INKS = {Kind.INFORMATION: theme.accent, Kind.WARNING: theme.warning, Kind.ERROR: theme.error}


class Notice(QFrame):
    """A sentence with a word for its kind, details to unfold and copy, and what can be done.

    Parameters
    ----------
    kind, message
        What is said.
    details
        For whoever helps; folded away. Empty for none.
    actions
        Buttons.
    closable
        Whether the educator may put it away.
    """

    def __init__(
        self,
        kind: Kind,
        message: str,
        *,
        details: str = "",
        actions: tuple[Action, ...] = (),
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.kind = kind
        self.message = message
        self._details = details
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        layout.addLayout(self._first_row(actions, closable=closable))
        if details:
            layout.addWidget(self._details_text())
        self.setAccessibleName(f"{self._word()}: {message}")

    def _first_row(self, actions: tuple[Action, ...], *, closable: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        word = InkedLabel(_INKS[self.kind], self._word())
        theme.make_bold(word)
        text = QLabel(self.message)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        buttons = self._buttons(actions, closable=closable)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if buttons:  # the first line stands at the height of the buttons' words
            higher = buttons[0].sizeHint().height() - word.sizeHint().height()
            for label in (word, text):
                label.setContentsMargins(0, max(0, higher // 2), 0, 0)
        return row

    def _buttons(self, actions: tuple[Action, ...], *, closable: bool) -> list[QPushButton]:
        buttons = []
        for action in actions:
            button = QPushButton(action.text)
            button.clicked.connect(lambda _=False, do=action.do: do())
            buttons.append(button)
        if self._details:
            fold = QPushButton(self.tr("Details"))
            fold.setCheckable(True)
            fold.toggled.connect(self._unfold)
            copy = QPushButton(self.tr("Copy"))
            copy.setAccessibleName(self.tr("Copy the message and its details"))
            copy.clicked.connect(self._copy)
            buttons += [fold, copy]
        if closable:
            close = QPushButton(self.tr("Close"))
            close.setAccessibleName(self.tr("Close this message"))
            close.clicked.connect(self.deleteLater)
            buttons.append(close)
        return buttons

    def _details_text(self) -> QPlainTextEdit:
        self._text = QPlainTextEdit(self._details)
        self._text.setReadOnly(True)
        self._text.setFont(theme.fixed_font())
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Details"))
        self._text.setMaximumHeight(10 * self.fontMetrics().lineSpacing())
        self._text.hide()
        return self._text

    def _unfold(self, shown: bool) -> None:
        self._text.setVisible(shown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.message}\n\n{self._details}")

    def _word(self) -> str:
        return {
            Kind.INFORMATION: self.tr("Note"),
            Kind.WARNING: self.tr("Worth a look"),
            Kind.ERROR: self.tr("Did not work"),
        }[self.kind]


class NoticeArea(QWidget):
    """Where notices stand, one below the other; empty, it takes no space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.SPACE_2)

    def show_notice(self, notice: Notice) -> None:
        """Add a notice; one that says the same already is replaced."""
        for other in self.notices():
            if (other.kind, other.message) == (notice.kind, notice.message):
                self._remove(other)
        self._layout.addWidget(notice)

    def notices(self) -> list[Notice]:
        """Return the notices that stand here."""
        children = self.findChildren(Notice, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [one for one in children if self._layout.indexOf(one) >= 0]

    def clear(self) -> None:
        """Take every notice away."""
        for notice in self.notices():
            self._remove(notice)

    def _remove(self, notice: Notice) -> None:
        self._layout.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
