"""Two scorers of a question beside each other: which agrees more often, if either does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import number, scorer_in_words
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import body_label
from kdscore_desktop.views.scorer import ScorerFacts
from kdscore_desktop.views.scorer_trials import Beside, ScorerTrials


class TwoScorers(QWidget):
    """Two drop-downs and what there is to say of the two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trials: ScorerTrials | None = None
        self._offered: list[int] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_2)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.first, self.second = ChoiceBox(), ChoiceBox()
        for words, box in (
            (self.tr("Compare"), self.first),
            (self.tr("with"), self.second),
        ):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(self.tr("Scorer to compare"))
            box.currentIndexChanged.connect(self._compare)
            row.addWidget(label)
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        self.words = body_label()
        column.addWidget(self.words)

    def show_trials(self, scorers: Sequence[ScorerFacts], trials: ScorerTrials | None) -> None:
        """Offer scorers, the newest first, beside the one before it."""
        if [facts.id for facts in scorers] != self._offered:
            self._offer(scorers)
        self._trials = trials
        self.setVisible(trials is not None and trials.answers > 0)
        self._compare()

    def _offer(self, scorers: Sequence[ScorerFacts]) -> None:
        self._trials = None  # while the boxes are filled there is nothing to compare
        self._offered = [facts.id for facts in scorers]
        for box, place in ((self.first, 0), (self.second, 1)):
            box.clear()
            for facts in scorers:
                box.addItem(scorer_in_words(facts), facts.id)
            box.setCurrentIndex(min(place, len(scorers) - 1))

    def _compare(self) -> None:
        trials = self._trials
        if trials is None or not trials.answers or self.second.currentIndex() < 0:
            self.words.setText("")
            return
        first, second = self.first.currentData(), self.second.currentData()
        if first == second:
            self.words.setText(self.tr("Choose two different scorers."))
            return
        beside = trials.beside(first, second)
        self.words.setText(" ".join((self._which(beside), self._apart(beside))))

    def _which(self, beside: Beside) -> str:
        if beside.more == 0:
            return self.tr("Both agree with you equally often.")
        better = self.second if beside.more > 0 else self.first
        words = (
            self.tr(
                "%1, gave your level to %2 more of %n answer(s); chance alone can "
                "bring such a difference, so neither is shown to be better.",
                "",
                beside.answers,
            )
            if beside.by_chance
            else self.tr(
                "%1, gave your level to %2 more of %n answer(s); chance alone hardly "
                "brings such a difference.",
                "",
                beside.answers,
            )
        )
        return words.replace("%1", better.currentText()).replace("%2", number(abs(beside.more)))

    def _apart(self, beside: Beside) -> str:
        return self.tr("They suggest different levels for %n of them.", "", beside.apart)
