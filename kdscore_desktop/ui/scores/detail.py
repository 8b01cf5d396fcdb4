"""The pane beside the table: one answer with everything that is known of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kdscore_desktop.domain import Decision, DecisionKind, Learner
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.alike_section import AlikeSection
from kdscore_desktop.ui.scores.answer_text import AnswerText
from kdscore_desktop.ui.scores.decide_box import DecideBox
from kdscore_desktop.ui.scores.model import ScoresModel
from kdscore_desktop.ui.scores.probability_chart import ProbabilityChart
from kdscore_desktop.ui.scores.reasons import Reasons
from kdscore_desktop.ui.scores.words import filled, kind_in_words, percent, reason_in_words
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.alike_groups import alike_answers
from kdscore_desktop.views.decision_history import HistoryStep, history_steps
from kdscore_desktop.views.scores import NONE

_NARROWEST = 34  # in average characters


class DetailPane(QWidget):
    """Shows the chosen response.

    Parameters
    ----------
    model
        The table's model, for what it says of names and suggestions.

    Attributes
    ----------
    box : DecideBox
        The buttons.
    """

    def __init__(self, model: ScoresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.place: int | None = None
        self.setAccessibleName(self.tr("The chosen answer"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_3, 0, 0, 0)
        outer.setSpacing(theme.SPACE_2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme.SPACE_2, 0)
        self._column.setSpacing(theme.SPACE_2)
        self.learner = QLabel()
        self.learner.setTextFormat(Qt.TextFormat.PlainText)
        self.learner.setWordWrap(True)
        theme.make_bold(self.learner)
        self._groups = small_label()
        self.answer = AnswerText()
        self.alike = AlikeSection()
        self.suggestion = body_label()
        self.chart = ProbabilityChart()
        self.ratings = body_label()
        self.history = body_label()
        self.reasons = Reasons(self.answer)
        for widget in (
            self.learner,
            self._groups,
            self.answer,
            self.alike,
            self.suggestion,
            self.chart,
            self.reasons,
        ):
            self._column.addWidget(widget)
        self._add_section(self.tr("Human scores"), self.ratings)
        self._history_heading = self._add_section(self.tr("Your decisions"), self.history)
        self._column.addStretch(1)
        self._area.setWidget(inner)
        outer.addWidget(self._area, 1)
        self.box = DecideBox()
        outer.addWidget(self.box)
        self.setMinimumWidth(_NARROWEST * self.fontMetrics().averageCharWidth())

    def _add_section(self, heading: str, content: QWidget) -> QLabel:
        label = small_label(heading)
        self._column.addSpacing(theme.SPACE_1)
        self._column.addWidget(label)
        self._column.addWidget(content)
        return label

    def show_place(self, place: int | None, *, can_change: bool) -> None:
        """Show another response, or none."""
        is_other, self.place = place != self.place, place
        self.setEnabled(place is not None)
        table = self._model.table
        if place is None or table is None:
            return
        if is_other:
            self._groups.clear()
            self.reasons.forget()
            self.history.clear()
            self.box.reason.clear()
            self.box.say("")
            self.box.together.setChecked(False)
            self._area.verticalScrollBar().setValue(0)
        self.box.set_rubric(table.item.rubric)
        self.learner.setText(self._learner(place))
        text = table.texts[place]
        self.answer.show_answer(text if text.strip() else self.tr("(blank)"))
        shares = tuple(table.probabilities[place].tolist())
        suggested = int(table.suggested[place])
        self.chart.setVisible(suggested != NONE)
        self.chart.show_score(table.item.rubric, shares, suggested)
        self.ratings.setText(self._ratings(place))
        self.show_state(can_change=can_change)

    def show_alike(self) -> None:
        """Show what says the same as the answer, as far as that is known."""
        table, groups, place = self._model.table, self._model.groups, self.place
        if table is None or place is None:
            return
        alike = None if groups is None else alike_answers(table, groups, place)
        self.alike.show_alike(alike, table.item.rubric.labels)
        self.box.offer_together(0 if alike is None else alike.undecided)

    def show_state(self, *, can_change: bool) -> None:
        """Show anew what is suggested and decided; the answer is the same."""
        table, place = self._model.table, self.place
        if table is None or place is None:
            return
        self.suggestion.setText(self._suggestion(place))
        self.show_alike()
        self.box.show_state(
            suggested=int(table.suggested[place]),
            final=int(table.final[place]),
            can_change=can_change,
        )

    def show_history(self, learner: Learner, events: Sequence[Decision]) -> None:
        """Show the learner's subgroups and every decision on the response, the latest first."""
        hidden = self._model.hide_names
        self._groups.setText("" if hidden else " · ".join(value for _, value in learner.groups))
        self.history.setText(
            "\n".join(self._step(step) for step in reversed(history_steps(events)))
        )
        for widget in (self._history_heading, self.history):
            widget.setVisible(bool(events))

    # In words

    def _learner(self, place: int) -> str:
        table = self._model.table
        assert table is not None
        name, key = self._model.learner(place), table.keys[place]
        if self._model.hide_names:
            return self.tr("%1 (name hidden)").replace("%1", name)
        if name == key:
            return name
        return self.tr("%1 (%2)").replace("%1", name).replace("%2", key)

    def _suggestion(self, place: int) -> str:
        table = self._model.table
        assert table is not None
        level, final = int(table.suggested[place]), int(table.final[place])
        reason = reason_in_words(int(self._model.reasons[place]))
        labels = table.item.rubric.labels
        if not table.scored[place]:
            text = self.tr("This answer is not scored yet.")
        elif level == NONE:
            text = self.tr("Nothing is suggested: %1.").replace("%1", reason)
        else:
            sure = percent(float(np.max(table.probabilities[place, level])))
            text = self.tr("The scorer suggests %1 and is %2 sure.").replace("%2", sure)
            if reason:
                text = (
                    self.tr("The scorer suggests %1 and is %2 sure. Please look: %3.")
                    .replace("%2", sure)
                    .replace("%3", reason)
                )
            text = text.replace("%1", labels[level])
        if final == NONE:
            return text
        decided = (
            self.tr("Final: %1, %2.")
            .replace("%1", labels[final])
            .replace("%2", kind_in_words(int(table.kinds[place])))
        )
        return f"{text}\n{decided}"

    def _ratings(self, place: int) -> str:
        table = self._model.table
        assert table is not None
        given = [
            self.tr("%1: %2").replace("%1", rater).replace("%2", table.item.rubric.labels[level])
            for rater, level in zip(table.raters, table.ratings[place].tolist(), strict=True)
            if level != NONE
        ]
        return "\n".join(given) or self.tr("No human has scored this answer.")

    def _step(self, step: HistoryStep) -> str:
        table = self._model.table
        assert table is not None
        labels = table.item.rubric.labels
        before, after = ("" if one is None else labels[one] for one in (step.before, step.after))
        when = QDateTime.fromSecsSinceEpoch(round(step.at.timestamp()))
        told = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        text = filled(self._step_sentence(step), after, before, step.who, told)
        return filled(self.tr("%1. Reason: %2"), text, step.reason) if step.reason else text

    def _step_sentence(self, step: HistoryStep) -> str:
        """Return what is said of a step: %1 the new level, %2 the one before, %3 who, %4 when."""
        if step.kind is DecisionKind.WITHDRAWN:
            if step.after is None:
                return self.tr("%4: %2 taken back by %3")
            return self.tr("%4: %2 taken back by %3, so %1 counts again")
        if step.before is not None and step.before != step.after:
            return self.tr("%4: from %2 to %1 by %3")
        return {
            DecisionKind.ACCEPTED: self.tr("%4: %1, as suggested, by %3"),
            DecisionKind.OVERRIDDEN: self.tr("%4: %1, against the suggestion, by %3"),
            DecisionKind.SET: self.tr("%4: %1, without a suggestion, by %3"),
        }[step.kind]
