"""The step "scorer": how much time it may take, how it is getting on, and the one there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.distill.settings import Budget, DistillSettings
from kdscore_desktop.edition import NO_LEARNING, can_learn
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.scorer_trials import use_scorer
from kdscore_desktop.jobs.specs import DistillJob
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import SUFFIX
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert.speed_line import SpeedLine
from kdscore_desktop.ui.files import remember_folder, start_folder, with_ending
from kdscore_desktop.ui.making.advanced_form import AdvancedForm
from kdscore_desktop.ui.making.budget_form import BudgetForm
from kdscore_desktop.ui.making.decisions_box import DecisionsBox
from kdscore_desktop.ui.making.scorer_card import ScorerCard
from kdscore_desktop.ui.making.scorer_list import ScorerList
from kdscore_desktop.ui.making.scoring import score_the_rest
from kdscore_desktop.ui.making.training_panel import TrainingPanel
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import scrolled_column, small_label
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.views.expert import file_stem
from kdscore_desktop.views.scorer import ScorerView, scorer_view
from kdscore_desktop.views.scorer_trials import scorer_trials


class ScorerPage(Page):
    """The page.

    Attributes
    ----------
    settings_for : callable
        Gives the settings of a budget.
    """

    interest = (
        Touched.ANSWERS | Touched.TEACHER | Touched.SCORER | Touched.SCORES | Touched.DECISIONS
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.settings_for: Callable[[Budget], DistillSettings] = DistillSettings.for_budget
        self._learns = can_learn()
        self._view: ScorerView | None = None
        self._waiting = False  # a job was asked for and did not begin yet
        self.set_heading(
            self.tr("Make the scorer"),
            self.tr(
                "A scorer is a very small model that has learned from the expert model: it scores "
                "thousands of answers in seconds, on any computer, without a network."
            ),
        )
        self._build()
        desk.jobs.started.connect(self._job_started)
        desk.jobs.ended.connect(self._mark_stale)
        desk.jobs.failed.connect(self._job_failed)

    # What it is built of

    def _build(self) -> None:
        area, column = scrolled_column(theme.SPACE_3)
        self.panel = TrainingPanel()
        self.card = ScorerCard()
        self.card.save_wanted.connect(self._save)
        self.card.score_wanted.connect(self._score)
        self.card.other_wanted.connect(self._show_parts)
        self.form = self._form()
        self.scorers = ScorerList()
        self.scorers.save_wanted.connect(self._save)
        self.scorers.use_wanted.connect(self._use)
        column.addWidget(self.panel, 1)
        for part in (self.card, self.form, self.scorers):
            column.addWidget(part)
        for part in (self.panel, self.card, self.form, self.scorers):
            part.hide()  # until it is known what there is
        column.addStretch(1)
        self.body.addWidget(area)

    def _form(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        title = QLabel(self.tr("How much time may it take?"))
        theme.make_bold(title)
        column.addWidget(title)
        self.budgets = BudgetForm()
        self.budgets.choose(self.desk.settings.choices.budget)
        self.budgets.chosen.connect(self._budget_chosen)
        column.addWidget(self.budgets)
        self.speed = SpeedLine(self.desk, self._mark_stale)
        column.addWidget(self.speed)
        self.decisions = DecisionsBox(
            self.tr(
                "The scorer that there is stays: both are compared below, and you can take it "
                "again. To teach the expert model, too, prepare it anew in step 3."
            )
        )
        column.addWidget(self.decisions)
        self.advanced = AdvancedForm()
        self.advanced.show_defaults(self.settings_for(self.budgets.budget))
        column.addWidget(self.advanced)
        self.why_not = small_label()
        column.addWidget(self.why_not)
        self.make = QPushButton(self.tr("Make the scorer"))
        self.make.clicked.connect(self._make)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    # What is shown

    def refresh(self) -> None:
        """Ask what there is for the item."""
        session, item = self.desk.session, self.desk.item
        if session is None:
            return
        if not item:
            self._show_waiting(
                self.tr("First the answers, then a scorer"),
                self.tr("Import the spreadsheet with your learners' answers and your scores."),
                Action(self.tr("Import answers"), lambda: self.desk.go_to(Step.ANSWERS)),
            )
            return
        session.read(
            lambda project: scorer_view(project, item),
            lambda view: self._show(view) if item == self.desk.item else None,
            self.tell,
        )

    def _show_waiting(self, title: str, sentence: str, action: Action) -> None:
        self.set_main_action("", None)
        self.show_empty(EmptyState(title, sentence, action))

    def _show(self, view: ScorerView) -> None:
        self._view = view
        if view.teacher_kind is None and view.newest is None:
            self._show_waiting(
                self.tr("A scorer learns from an expert model"),
                self.tr(
                    "There is none for this question yet. Prepare one from the answers you have "
                    "scored, or open one that you have; then come back here."
                ),
                Action(self.tr("Get an expert model"), lambda: self.desk.go_to(Step.EXPERT)),
            )
            return
        self.show_content()
        self.budgets.show_times(view.seconds)
        self.decisions.show_decisions(view.decisions, view.decided_seeing)
        self._try_scorers(view)
        self._show_parts()

    def _try_scorers(self, view: ScorerView) -> None:
        """Try the scorers on what is held out, again only where there are others to try."""
        session, item = self.desk.session, view.item.name
        self.scorers.show_scorers(view.scorers, can_change=self._can_use)
        ids = [facts.id for facts in view.scorers]
        if session is None or len(ids) < 2:
            return
        session.read(
            lambda project: scorer_trials(project, item, ids),
            lambda trials: self.scorers.show_trials(trials) if view is self._view else None,
            self.tell,
        )

    def _show_parts(self) -> None:
        view = self._view
        if view is None:
            return
        job = self._running()
        self._follow(job)
        self.panel.setVisible(job is not None)
        newest = view.newest
        self.card.setVisible(newest is not None)
        if newest is not None:
            self.card.show_scorer(
                newest,
                not_scored=view.not_scored,
                can_score=self.desk.can_change and self.desk.jobs.errand is None,
            )
        shows_form = job is None and (newest is None or self.card.other.isChecked())
        self.form.setVisible(shows_form)
        self.card.other.setVisible(job is None)
        self.why_not.setText(self._why_not(view))
        self.why_not.setVisible(bool(self.why_not.text()))
        self.make.setEnabled(not self.why_not.text())
        self.speed.show_speed(is_measured=view.speed_measured, can_measure=not self.why_not.text())
        self._show_main(newest is not None, job)

    @property
    def _can_use(self) -> bool:
        return self.desk.can_change and not self.desk.jobs.running

    def _show_main(self, has_one: bool, job: RunningJob | None) -> None:
        self.make.setVisible(has_one)  # else it is the main button
        if has_one:
            self.set_main_action(
                self.tr("Go on to the scores"), lambda: self.desk.go_to(Step.SCORES)
            )
        elif job is not None:
            self.set_main_action("", None)
        else:
            self.set_main_action(
                self.tr("Make the scorer"), self._make, enabled=not self.why_not.text()
            )

    def _follow(self, job: RunningJob | None) -> None:
        self.panel.follow(job)
        view = self._view
        if job is None or view is None:
            return
        checked_on = view.checked_on

        def known(steps: int) -> None:
            if job is self._running():
                self.panel.show_extent(steps=steps, checked_on=checked_on)

        self.desk.compute.do(lambda: _steps_of(job.folder), known, self.tell, asker=self)

    def _why_not(self, view: ScorerView) -> str:
        """Return why no scorer can be made now, or ""."""
        if not self._learns:
            return in_words(NO_LEARNING)
        if not self.desk.can_change:
            return self.tr("This assignment is open for reading only; nothing can be changed.")
        return self._what_is_missing(view) or self._what_is_under_way()

    def _what_is_missing(self, view: ScorerView) -> str:
        if view.teacher_kind is None:
            return self.tr("There is no expert model to learn from. Get one in step 3.")
        if view.missing is not None:
            return self.tr(
                "The expert model is no longer at %1. Find it in step 3, or prepare another."
            ).replace("%1", str(view.missing))
        return ""

    def _what_is_under_way(self) -> str:
        if self._waiting:
            return self.tr("Just a moment...")
        if self.desk.jobs.learning is not None:
            return self.tr(
                "Something else is being learned right now (see the bar below). The scorer can be "
                "made when that is done."
            )
        return ""

    def _running(self) -> RunningJob | None:
        job = self.desk.jobs.learning
        if job is not None and job.kind is JobKind.DISTILL and job.item == self.desk.item:
            return job
        return None

    def _job_started(self) -> None:
        self._waiting = False
        self._mark_stale()

    def _job_failed(self, failure: JobFailure, job: RunningJob) -> None:
        if failure.cancelled and job.kind is JobKind.DISTILL and not job.cancelling:
            self.say(
                Kind.INFORMATION,
                self.tr("It was stopped before there was a scorer that could be kept."),
            )

    # Making one

    def _budget_chosen(self, budget: Budget) -> None:
        self.desk.settings.choices.budget = budget
        self.desk.settings.save()
        self.advanced.show_defaults(self.settings_for(budget))

    def _make(self) -> None:
        session, item, view = self.desk.session, self.desk.item, self._view
        if session is None or view is None or self._why_not(view):
            return
        problem = self.advanced.problem()
        if problem:
            self.say(Kind.ERROR, problem)
            return
        settings, with_decisions = self.advanced.settings(), self.decisions.is_wanted
        desk = self.desk
        self.notices.clear()
        self._waiting = True
        self._show_parts()
        desk.jobs.learn(
            session,
            kind=JobKind.DISTILL,
            item=item,
            begin=lambda project: distilling.begin_making(
                project, item, settings=settings, with_decisions=with_decisions
            ),
            finish=distilling.finish_making,
            touched=Touched.SCORER,
            then=lambda _: self._made(item),
            failed=self._did_not_begin,
        )

    def _made(self, item: str) -> None:
        self.card.other.setChecked(False)
        self.decisions.box.setChecked(False)
        score_the_rest(self.desk, item)

    def _did_not_begin(self, error: BaseException) -> None:
        self._waiting = False
        self._show_parts()
        self.tell(error)

    def _score(self) -> None:
        score_the_rest(self.desk, self.desk.item)

    def _use(self, scorer_id: int) -> None:
        """Take an older scorer again and let it score."""
        session, item = self.desk.session, self.desk.item
        if session is None or not self._can_use:
            return
        self.notices.clear()

        def taken(_: int) -> None:
            self.say(
                Kind.INFORMATION,
                self.tr(
                    "That scorer is in use again and scores the answers now. What you decided "
                    "stays as it is."
                ),
            )
            score_the_rest(self.desk, item)

        session.change(
            lambda project: use_scorer(project, project.item(item), scorer_id),
            Touched.SCORER,
            taken,
            self.tell,
        )

    # Saving one

    def _save(self, scorer_id: int) -> None:
        session = self.desk.session
        if session is None:
            return
        name = f"{file_stem(session.path, self.desk.item)}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the scorer"),
            str(Path(start_folder(self.desk.settings)) / name),
            self.tr("Scorers (*%1)").replace("%1", SUFFIX),
        )
        if chosen:
            self.save_scorer(scorer_id, with_ending(Path(chosen), SUFFIX))

    def save_scorer(self, scorer_id: int, target: Path) -> None:
        """Write a scorer to a file."""
        session = self.desk.session
        if session is None:
            return
        remember_folder(self.desk.settings, target)

        def work(project: Project) -> None:
            from kdscore_desktop.jobs.exporting import write_scorer_of

            write_scorer_of(project, scorer_id, target)

        session.read(
            work,
            lambda _: self.say(
                Kind.INFORMATION, self.tr("The scorer was saved as %1").replace("%1", str(target))
            ),
            self.tell,
        )


def _steps_of(folder: JobFolder) -> int:
    try:
        job = folder.job()
    except InputError:  # it has ended meanwhile and is cleared away
        return 0
    assert isinstance(job, DistillJob)
    return int(job.settings["steps"])
