"""Proposes answers to score by hand: a list to take to the spreadsheet. It promises no saving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.jobs.choosing import ChosenFor
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import number
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_fold, small_label
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.views.to_score import COUNTS, AnswerToScore, ToScore

_EXCERPT = 160  # letters
_WIDEST = 60  # average characters of a column


class ToScorePanel(QWidget):
    """A folded panel.

    Attributes
    ----------
    wanted : Signal(int)
        So many answers are asked for.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self._inner = QWidget()
        self.fold = add_fold(column, self.tr("Which answers to score next"), self._inner)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE_2)
        inner.addWidget(
            small_label(
                self.tr(
                    "Proposes answers that differ from each other and from those you have scored, "
                    "so that your scores cover what your learners wrote; once there is a scorer, "
                    "those that it doubts most. Do not count on scoring fewer answers this way: "
                    "where it was measured, it did not reliably do better than answers picked at "
                    "random."
                )
            )
        )
        inner.addLayout(self._row())
        self.told = small_label()
        self.told.hide()
        inner.addWidget(self.told)
        self.table = NumbersTable(self.tr("Answers to score by hand"), most_wide=_WIDEST)
        self.table.hide()
        inner.addWidget(self.table)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.count = ChoiceBox()
        self.count.setAccessibleName(self.tr("How many answers to propose"))
        for count in COUNTS:
            self.count.addItem(self.tr("%n answer(s)", "", count), count)
        self.propose = QPushButton(self.tr("Propose them"))
        self.propose.clicked.connect(self._ask)
        self.copy = QPushButton(self.tr("Copy the list"))
        self.copy.clicked.connect(self.table_to_clipboard)
        self.copy.setEnabled(False)
        for part in (self.count, self.propose, self.copy):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def table_to_clipboard(self) -> None:
        """Copy the list for pasting into a spreadsheet."""
        self.table.copy_all()

    def forget(self) -> None:
        """Show no list: it is another question's, or answers were scored meanwhile."""
        self.table.hide()
        self.told.hide()
        self.copy.setEnabled(False)
        self.propose.setEnabled(True)

    def show_answers(self, found: ToScore) -> None:
        """Show the proposed answers."""
        self.propose.setEnabled(True)
        self.copy.setEnabled(bool(found.answers))
        self._tell(self._in_words(found))
        headings = (self.tr("Where it stands"), self.tr("Learner"), self.tr("Answer"))
        rows = tuple(self._line(answer) for answer in found.answers)
        self.table.show_numbers(Numbers(headings, rows, (0, 1, 2)))
        self.table.setVisible(bool(rows))

    def _ask(self) -> None:
        self.propose.setEnabled(False)
        self._tell(self.tr("Looking for them..."))
        self.wanted.emit(self.count.currentData())

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _in_words(self, found: ToScore) -> str:
        if found.chosen_for is None:
            return self.tr("There is no answer left to score.")
        if found.chosen_for is ChosenFor.DOUBTED:
            return self.tr(
                "These are the answers that the scorer in use doubts most. Score them in your "
                "spreadsheet and import it again."
            )
        return self.tr(
            "The first ones stand for most of the others. Score them in your spreadsheet and "
            "import it again."
        )

    def _line(self, answer: AnswerToScore) -> tuple[str, str, str]:
        place = (
            self.tr("Row %1 of '%2'")
            .replace("%1", number(answer.place.row))
            .replace("%2", answer.place.sheet or answer.place.file)
        )
        text = " ".join(answer.text.split())
        if len(text) > _EXCERPT:
            text = f"{text[:_EXCERPT]}\u2026"
        return place, answer.learner, text
