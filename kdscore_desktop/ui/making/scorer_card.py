"""The scorer that there is, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import (
    held_out_in_words,
    measure_in_words,
    moment,
    number,
    size_in_words,
)
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.scorer import ScorerFacts


class ScorerCard(QFrame):
    """The newest scorer.

    Attributes
    ----------
    save_wanted : Signal(int)
        The scorer's id.
    score_wanted, other_wanted : Signal()
        To score what is not scored yet; to make another scorer.
    """

    save_wanted = Signal(int)
    score_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        title = QLabel(self.tr("Your scorer"))
        theme.make_bold(title)
        column.addWidget(title)
        self.about = body_label()
        self.decisions = body_label()
        self.agreement = body_label()
        self.measure = small_label()
        self.notes = small_label()
        self.unscored = body_label()
        for label in (
            self.about,
            self.decisions,
            self.agreement,
            self.measure,
            self.notes,
            self.unscored,
        ):
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.score = QPushButton(self.tr("Score them now"))
        self.score.clicked.connect(self.score_wanted)
        self.save = QPushButton(self.tr("Save the scorer to a file..."))
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._id))
        self.other = QPushButton(self.tr("Make another"))
        self.other.setCheckable(True)
        self.other.clicked.connect(self.other_wanted)
        for button in (self.score, self.save, self.other):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def show_scorer(self, facts: ScorerFacts, *, not_scored: int, can_score: bool) -> None:
        """Show what is known of a scorer, and how many answers wait for it."""
        self._id = facts.id
        self.about.setText(self._about(facts))
        self.decisions.setText(
            self.tr(
                "%n of the answers you had scored were decisions that you made here.",
                "",
                facts.decisions,
            )
        )
        self.decisions.setVisible(facts.decisions > 0)
        held_out = facts.held_out
        self.agreement.setText(
            held_out_in_words(held_out)
            if held_out
            else self.tr("Nothing is known yet of how it agrees with you.")
        )
        self.measure.setText(measure_in_words(held_out) if held_out else "")
        self.measure.setVisible(held_out is not None)
        self.notes.setText("\n".join(in_words(note) for note in facts.notes))
        self.notes.setVisible(bool(facts.notes))
        self.unscored.setText(
            self.tr("%n answer(s) have not been scored with it yet.", "", not_scored)
        )
        self.unscored.setVisible(not_scored > 0)
        self.score.setVisible(not_scored > 0)
        self.score.setEnabled(can_score)

    def _about(self, facts: ScorerFacts) -> str:
        return (
            self.tr(
                "Made on %1 from '%2'. It learned from %3 answers that you had scored, %4 that "
                "you had not, and %5 variations of them. Its file takes %6."
            )
            .replace("%1", moment(facts.made_at))
            .replace("%2", facts.teacher)
            .replace("%3", number(facts.learned_from))
            .replace("%4", number(facts.unscored))
            .replace("%5", number(facts.variations))
            .replace("%6", size_in_words(facts.size))
        )
