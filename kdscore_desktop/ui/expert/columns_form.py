"""Which column of a spreadsheet of probabilities belongs to which level, where headings differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_row, body_label, new_form


class ColumnsForm(QFrame):
    """A row for each level with the columns to choose from.

    Parameters
    ----------
    source
        The spreadsheet.
    headings
        A name for each of its columns.
    proposed
        The levels' labels, lowest first, with the heading that fits each; None where none does.

    Attributes
    ----------
    accepted : Signal(pathlib.Path, dict)
        The spreadsheet, and each level's label with the heading of its column.
    cancelled : Signal()
    """

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(
        self,
        source: Path,
        headings: Sequence[str],
        proposed: Mapping[str, str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_2)
        told = self.tr("Say which column of '%1' holds the probability of which level.")
        column.addWidget(body_label(told.replace("%1", source.name)))
        form = new_form()
        self.choices: dict[str, ChoiceBox] = {}
        for label, heading in proposed.items():
            choice = ChoiceBox()
            choice.addItem(self.tr("Choose a column"))
            choice.addItems(list(headings))
            choice.setCurrentIndex(0 if heading is None else headings.index(heading) + 1)
            choice.currentIndexChanged.connect(self._look)
            self.choices[label] = choice
            add_row(form, self.tr("Level '%1' stands in").replace("%1", label), choice)
        column.addLayout(form)
        row = QHBoxLayout()
        self.use = QPushButton(self.tr("Read these columns"))
        self.use.clicked.connect(self._accept)
        leave = QPushButton(self.tr("Leave it"))
        leave.clicked.connect(self.cancelled)
        for button in (self.use, leave):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._look()

    def _look(self) -> None:
        chosen = [choice.currentIndex() for choice in self.choices.values()]
        self.use.setEnabled(all(chosen) and len(set(chosen)) == len(chosen))

    def _accept(self) -> None:
        chosen = {label: choice.currentText() for label, choice in self.choices.items()}
        self.accepted.emit(self._source, chosen)
