"""All scorers of a question on the same held-out answers, to compare and to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.making.two_scorers import TwoScorers
from kdscore_desktop.ui.model_words import budget_in_words, moment, scorer_in_words, with_agreement
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.scorer import ScorerFacts
from kdscore_desktop.views.scorer_trials import ScorerTrials, TriedScorer


class ScorerList(QWidget):
    """A line for each scorer, the one in use first; hidden where there is one alone.

    Attributes
    ----------
    save_wanted, use_wanted : Signal(int)
        The scorer's id.
    lines : dict of int to ScorerLine
        By the scorers' ids.
    """

    save_wanted = Signal(int)
    use_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ScorerFacts, ...] = ()
        self.lines: dict[int, ScorerLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        title = QLabel(self.tr("The scorers of this question"))
        theme.make_bold(title)
        column.addWidget(title)
        self.why = small_label()
        column.addWidget(self.why)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.SPACE_2)
        column.addLayout(self._rows)
        self.two = TwoScorers()
        column.addWidget(self.two)

    def show_scorers(self, scorers: Sequence[ScorerFacts], *, can_change: bool) -> None:
        """List scorers, the newest first."""
        self.setVisible(len(scorers) > 1)
        if tuple(scorers) != self._shown:
            self._shown = tuple(scorers)
            self._fill()
            self.show_trials(None)
        for line in self.lines.values():
            line.use.setEnabled(can_change)

    def show_trials(self, trials: ScorerTrials | None) -> None:
        """Show how each did on the held-out answers; None while that is not known."""
        self.why.setText(self._why(trials))
        for id_, line in self.lines.items():
            line.show_trial(None if trials is None else trials.of(id_))
        self.two.show_trials(self._shown, trials)

    def _why(self, trials: ScorerTrials | None) -> str:
        if trials is None:
            return self.tr("Just a moment...")
        if not trials.answers:
            return self.tr(
                "No answer that you scored is held out, so they cannot be compared. The scores "
                "that each gave stay in the assignment."
            )
        return self.tr(
            "All of them were tried on the same %n answer(s) that you scored and that none of "
            "them learned from. The scores that each gave stay in the assignment.",
            "",
            trials.answers,
        )

    def _fill(self) -> None:
        for line in self.lines.values():
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {}
        for place, facts in enumerate(self._shown):
            line = self.lines[facts.id] = ScorerLine(facts, is_in_use=place == 0)
            line.save.clicked.connect(lambda _=False, id_=facts.id: self.save_wanted.emit(id_))
            line.use.clicked.connect(lambda _=False, id_=facts.id: self.use_wanted.emit(id_))
            self._rows.addWidget(line)


class ScorerLine(QWidget):
    """What one scorer is, how it did, and what can be done with it."""

    def __init__(
        self, facts: ScorerFacts, *, is_in_use: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facts = facts
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = body_label(self._name(is_in_use=is_in_use))
        self.name.setFont(theme.scaled_font(self.name, 1.0, bold=is_in_use))
        self.trial = small_label()
        words.addWidget(self.name)
        words.addWidget(self.trial)
        row.addLayout(words, 1)
        made = moment(facts.made_at)
        self.use = QPushButton(self.tr("Use this one"))
        self.use.setAccessibleName(self.tr("Use the scorer of %1").replace("%1", made))
        self.use.setVisible(not is_in_use)
        row.addWidget(self.use)
        self.save = QPushButton(self.tr("Save to a file..."))
        self.save.setAccessibleName(self.tr("Save the scorer of %1 to a file").replace("%1", made))
        row.addWidget(self.save)

    def show_trial(self, tried: TriedScorer | None) -> None:
        """Show how it did on the held-out answers."""
        self.trial.setVisible(tried is not None)
        if tried is None:
            return
        sentence = self.tr(
            "Gave your level to %1 of %n answer(s) (%2, likely between %3 and %4).",
            "",
            tried.answers,
        )
        self.trial.setText(with_agreement(sentence, tried))

    def _name(self, *, is_in_use: bool) -> str:
        facts = self._facts
        parts = [scorer_in_words(facts)]
        if facts.budget is not None:
            parts.append(budget_in_words(facts.budget))
        if facts.decisions:
            parts.append(self.tr("with %n of your decisions", "", facts.decisions))
        if is_in_use:
            parts.append(self.tr("in use"))
        return " \u00b7 ".join(parts)
