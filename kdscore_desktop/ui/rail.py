"""The map on the left: every step with its state in two words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.overview import ItemOverview

_WIDTH = 26  # in average characters


class RailButton(QPushButton):
    """A step: its number and name, and below it how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("step", True)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_4, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        layout.setSpacing(0)
        self._name, self._state = QLabel(), small_label()
        self._state.setWordWrap(False)
        self._state.setIndent(theme.SPACE_4 + theme.SPACE_1)
        for label in (self._name, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)

    def say(self, number: int, name: str, state: str) -> None:
        """Show a step and how far it is."""
        self._name.setText(f"{number}   {name}")
        self._state.setText(state)
        self.setAccessibleName(f"{number} {name}: {state}")

    def sizeHint(self) -> QSize:
        """Return the size of what is written on it."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()


class Rail(QFrame):
    """The list of steps.

    Attributes
    ----------
    chosen : Signal(Step)
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Steps"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SPACE_3, 0, theme.SPACE_3)
        layout.setSpacing(theme.SPACE_1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Step, RailButton] = {}
        for step in Step:
            button = RailButton()
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            shortcut = QShortcut(QKeySequence(f"Ctrl+{step.value}"), self)
            shortcut.activated.connect(lambda step=step: self.chosen.emit(step))
            self._group.addButton(button)
            self._buttons[step] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.setProperty("rail", True)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        desk.overview_changed.connect(self.refresh)
        desk.item_changed.connect(self.refresh)
        desk.session_changed.connect(self.refresh)
        desk.jobs.started.connect(self.refresh)
        desk.jobs.ended.connect(self.refresh)
        self.refresh()

    def button(self, step: Step) -> RailButton:
        """Return the button of a step."""
        return self._buttons[step]

    def show_step(self, step: Step) -> None:
        """Mark the step that is shown."""
        self._buttons[step].setChecked(True)

    def refresh(self) -> None:
        """Say anew how far each step is."""
        for step, button in self._buttons.items():
            button.say(step.value, self._name(step), self._state(step))
            button.setToolTip(self.tr("Ctrl+%1 opens this step").replace("%1", str(step.value)))

    def _name(self, step: Step) -> str:
        return {
            Step.ANSWERS: self.tr("Answers"),
            Step.RUBRIC: self.tr("Rubric"),
            Step.EXPERT: self.tr("Expert model"),
            Step.SCORER: self.tr("Scorer"),
            Step.SCORES: self.tr("Scores"),
            Step.AGREEMENT: self.tr("Agreement"),
            Step.EXPORT: self.tr("Export"),
        }[step]

    def _state(self, step: Step) -> str:
        one = self._desk.item_overview
        if one is None:
            return self.tr("not yet")
        return {
            Step.ANSWERS: self._answers,
            Step.RUBRIC: lambda one: self.tr("%n level(s)", "", len(one.item.rubric)),
            Step.EXPERT: self._expert,
            Step.SCORER: self._scorer,
            Step.SCORES: self._scores,
            Step.AGREEMENT: self._agreement,
            Step.EXPORT: self._export,
        }[step](one)

    def _answers(self, one: ItemOverview) -> str:
        return self.tr("%1 answers").replace("%1", _number(one.counts.responses))

    def _expert(self, one: ItemOverview) -> str:
        if self._runs(one, JobKind.PREPARE, JobKind.ATTACH, JobKind.PROBABILITIES):
            return self.tr("running")
        return self.tr("ready") if one.teacher else self.tr("not yet")

    def _scorer(self, one: ItemOverview) -> str:
        if self._runs(one, JobKind.DISTILL):
            return self.tr("running")
        return self.tr("ready") if one.scorer else self.tr("not yet")

    def _scores(self, one: ItemOverview) -> str:
        if self._runs(one, JobKind.SCORE):
            return self.tr("running")
        if not one.scorer:
            return self.tr("not yet")
        if one.unscored:
            return self.tr("%1 to score").replace("%1", _number(one.unscored))
        if one.counts.to_review:
            return self.tr("%1 to review").replace("%1", _number(one.counts.to_review))
        return self.tr("all reviewed")

    def _agreement(self, one: ItemOverview) -> str:
        return self.tr("ready") if one.counts.scored else self.tr("not yet")

    def _export(self, one: ItemOverview) -> str:
        return self.tr("%1 final").replace("%1", _number(one.counts.decided))

    def _runs(self, one: ItemOverview, *kinds: JobKind) -> bool:
        return any(
            job.kind in kinds and job.item == one.item.name for job in self._desk.jobs.running
        )


def _number(value: int) -> str:
    return QLocale().toString(value)
