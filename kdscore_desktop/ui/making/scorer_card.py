"""The scorer that there is, in plain words, and the earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

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
        title.setFont(theme.scaled_font(title, 1.0, bold=True))
        column.addWidget(title)
        self.about = body_label()
        self.agreement = body_label()
        self.measure = small_label()
        self.notes = small_label()
        self.unscored = body_label()
        for label in (self.about, self.agreement, self.measure, self.notes, self.unscored):
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


class EarlierScorers(QWidget):
    """A line for each scorer that was made before the newest.

    Attributes
    ----------
    save_wanted : Signal(int)
        The scorer's id.
    """

    save_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_1)
        self._shown: tuple[ScorerFacts, ...] = ()

    def show_scorers(self, scorers: Sequence[ScorerFacts]) -> None:
        """List scorers."""
        self.setVisible(bool(scorers))
        if tuple(scorers) == self._shown:
            return
        self._shown = tuple(scorers)
        while (entry := self._column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        title = QLabel(self.tr("Earlier scorers"))
        title.setFont(theme.scaled_font(title, 1.0, bold=True))
        self._column.addWidget(title)
        self._column.addWidget(
            small_label(
                self.tr("The scores that they gave stay in the project; the newest one scores.")
            )
        )
        for facts in scorers:
            self._column.addWidget(self._line(facts))

    def _line(self, facts: ScorerFacts) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        made = moment(facts.made_at)
        held_out = facts.held_out
        text = self.tr("Made on %1.").replace("%1", made)
        if held_out is not None:
            text = (
                self.tr("Made on %1; gave your level to %2 of %3 held-out answers.")
                .replace("%1", made)
                .replace("%2", number(held_out.agreed))
                .replace("%3", number(held_out.answers))
            )
        row.addWidget(body_label(text), 1)
        save = QPushButton(self.tr("Save to a file..."))
        save.setAccessibleName(self.tr("Save the scorer of %1 to a file").replace("%1", made))
        save.clicked.connect(lambda: self.save_wanted.emit(facts.id))
        row.addWidget(save)
        return line
