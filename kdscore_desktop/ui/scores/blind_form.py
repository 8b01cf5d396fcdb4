"""What is asked before a sample is scored blind: how many answers, and of which."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from kdscore_desktop.project.records import Among
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.words import filled, number
from kdscore_desktop.ui.widgets.forms import (
    add_row,
    body_label,
    main_button,
    new_form,
)

_USUAL = 20
_WIDEST = 90  # in average characters


class BlindForm(QWidget):
    """Offers to draw a sample.

    Attributes
    ----------
    wanted : Signal(int, Among)
        So many of these.
    given_up : Signal()
    """

    wanted = Signal(int, object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most: Mapping[Among, int] = {}
        self.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_3)
        column.addWidget(
            body_label(
                self.tr(
                    "A level that you choose beside a suggestion is swayed by it. Here you score "
                    "some answers, drawn by chance, while suggestions and what other people gave "
                    "are hidden. So you learn how far the scorer, or a colleague, really agrees "
                    "with you."
                )
            )
        )
        column.addWidget(
            body_label(
                self.tr(
                    "Your levels are kept as scores by a human, beside those of your spreadsheet. "
                    "They are no decisions: nothing becomes final by them. Answers that are blank, "
                    "or that you have decided on before, are not drawn. You can stop at any time "
                    "and go on later."
                )
            )
        )
        form = new_form()
        self.count = QSpinBox()
        self.count.setMinimum(1)
        self.among = QComboBox()
        self.among.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.among.currentIndexChanged.connect(lambda _: self._limit())
        add_row(form, self.tr("How &many answers"), self.count)
        add_row(form, self.tr("Drawn &from"), self.among)
        column.addLayout(form)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.start_button = main_button(self.tr("Start"))
        self.start_button.clicked.connect(
            lambda: self.wanted.emit(self.count.value(), Among(self.among.currentData()))
        )
        self.back_button = QPushButton(self.tr("Not now"))
        self.back_button.clicked.connect(self.given_up)
        row.addWidget(self.start_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def offer(self, most: Mapping[Among, int]) -> None:
        """Offer what there is to draw from."""
        self._most = most
        self.among.clear()
        words = {
            Among.ALL: self.tr("all answers (%1)"),
            Among.UNRATED: self.tr("answers that no human has scored (%1)"),
            Among.RATED: self.tr("answers that a human has scored (%1)"),
        }
        for among, text in words.items():
            if most[among] or among is Among.ALL:
                self.among.addItem(filled(text, number(most[among])), among)
        self._limit()
        self.count.setValue(_USUAL)
        (self.start_button if self.start_button.isEnabled() else self.back_button).setFocus()

    def _limit(self) -> None:
        most = self._most.get(self.among.currentData(), 0)
        self.count.setMaximum(max(1, most))
        self.start_button.setEnabled(most > 0)
