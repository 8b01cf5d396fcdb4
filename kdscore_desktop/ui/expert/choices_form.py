"""A choice for each of several names, and two buttons: take them, or leave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_row, body_label, new_form


class ChoicesForm(QFrame):
    """A row for each name; what is not chosen yet keeps the form from being taken.

    Attributes
    ----------
    accepted : Signal(pathlib.Path, dict)
        The file that is asked about, and each name with what was chosen for it.
    cancelled : Signal()
    """

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, source: Path, told: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.choices: dict[str, ChoiceBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(body_label(told))
        self._form = new_form()
        column.addLayout(self._form)
        row = QHBoxLayout()
        self.use = QPushButton(accept)
        self.use.clicked.connect(self._accept)
        leave = QPushButton(self.tr("Leave it"))
        leave.clicked.connect(self.cancelled)
        for button in (self.use, leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _ask(
        self, rows: Iterable[tuple[str, str, int | None]], none_yet: str, offered: Sequence[str]
    ) -> None:
        """Add a row for each name, its label and the position of what is proposed for it."""
        for name, label, proposed in rows:
            choice = ChoiceBox()
            choice.addItem(none_yet)
            choice.addItems(list(offered))
            choice.setCurrentIndex(0 if proposed is None else proposed + 1)
            choice.currentIndexChanged.connect(self._look)
            self.choices[name] = choice
            add_row(self._form, label, choice)
        self._look()

    def _look(self) -> None:
        self.use.setEnabled(
            self._is_complete([box.currentIndex() for box in self.choices.values()])
        )

    def _is_complete(self, chosen: Sequence[int]) -> bool:
        """Whether the form can be taken; 0 stands for what is not chosen yet."""
        return all(chosen)

    def _accept(self) -> None:
        chosen = {name: choice.currentText() for name, choice in self.choices.items()}
        self.accepted.emit(self._source, chosen)
