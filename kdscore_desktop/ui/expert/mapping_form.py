"""What each label of a classifier means, where it does not say so itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_row, body_label, new_form
from kdscore_desktop.views.expert import LabelMatch


class MappingForm(QFrame):
    """A row for each label with the levels to choose from.

    Attributes
    ----------
    accepted : Signal(pathlib.Path, dict)
        The classifier, and its labels with the level's label that each means.
    cancelled : Signal()
    """

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(
        self, source: Path, match: LabelMatch, rubric: Rubric, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(
            body_label(
                self.tr(
                    "'%1' calls its levels differently. Say what each of its labels means here; "
                    "several may mean the same level."
                ).replace("%1", source.name)
            )
        )
        form = new_form()
        self.choices: dict[str, QComboBox] = {}
        for label, level in zip(match.labels, match.levels, strict=True):
            choice = ChoiceBox()
            choice.addItem(self.tr("Choose a level"))
            choice.addItems(list(rubric.labels))
            choice.setCurrentIndex(0 if level is None else level + 1)
            choice.currentIndexChanged.connect(self._look)
            self.choices[label] = choice
            add_row(form, self.tr("Its label '%1' means").replace("%1", label), choice)
        column.addLayout(form)
        row = QHBoxLayout()
        self.use = QPushButton(self.tr("Use it with these levels"))
        self.use.clicked.connect(self._accept)
        cancel = QPushButton(self.tr("Leave it"))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(self.use)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        self._look()

    def _look(self) -> None:
        self.use.setEnabled(all(choice.currentIndex() > 0 for choice in self.choices.values()))

    def _accept(self) -> None:
        chosen = {label: choice.currentText() for label, choice in self.choices.items()}
        self.accepted.emit(self._source, chosen)
