"""The step "expert model": what it is, three ways to one, and the one that there is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kdscore_desktop.edition import NO_LEARNING, can_learn
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import teachers
from kdscore_desktop.teacher.package import SUFFIX, class_labels
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert import file_choices
from kdscore_desktop.ui.expert.mapping_form import MappingForm
from kdscore_desktop.ui.expert.probabilities import ProbabilitiesReader
from kdscore_desktop.ui.expert.running_card import RunningCard
from kdscore_desktop.ui.expert.teacher_card import TeacherCard
from kdscore_desktop.ui.expert.ways import Ways
from kdscore_desktop.ui.files import free_name, remember_folder
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobKind, RunningJob
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import scrolled_column, small_label
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.views.expert import (
    ExpertView,
    LabelMatch,
    expert_view,
    file_stem,
    match_labels,
)
from kdscore_desktop.views.to_score import answers_to_score

_KINDS = {JobKind.PREPARE, JobKind.ATTACH, JobKind.PROBABILITIES}


class ExpertPage(Page):
    """The page.

    Attributes
    ----------
    prepare_settings : PrepareSettings
        How an expert model is prepared.
    base : pathlib.Path or None
        The encoder that it is prepared from; None for the one that comes with the program.
    """

    interest = Touched.ANSWERS | Touched.RUBRIC | Touched.TEACHER | Touched.DECISIONS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.prepare_settings = PrepareSettings()
        self.base: Path | None = None
        self._learns = can_learn()
        self._view: ExpertView | None = None
        self._target: Path | None = None  # where the educator wants the next one to be
        self._waiting = False  # a job was asked for and did not begin yet
        self.set_heading(
            self.tr("Give the question an expert model"),
            self.tr(
                "An expert model is a large language model that has learned to score this one "
                "question; in the next step, a small and fast scorer learns from it."
            ),
        )
        self._build()
        desk.jobs.started.connect(self._job_started)
        desk.jobs.ended.connect(self._mark_stale)
        desk.item_changed.connect(self._forget_choices)

    def _build(self) -> None:
        area, column = scrolled_column(theme.SPACE_3)
        self.running = RunningCard()
        self.card = TeacherCard()
        self.busy = small_label()
        self.ways = Ways(self.desk)
        for part in (self.running, self.card, self.busy, self.ways):
            column.addWidget(part)
            part.hide()  # until it is known what there is
        column.addStretch(1)
        self.body.addWidget(area)
        self.card.copy_wanted.connect(self._choose_copy)
        self.card.find_wanted.connect(self._choose_file)
        self.card.other_wanted.connect(self._show_parts)
        self.ways.prepare_wanted.connect(self._prepare)
        self.ways.place_wanted.connect(self._choose_place)
        self.ways.file_wanted.connect(self._choose_file)
        self.ways.folder_wanted.connect(self._choose_folder)
        self.ways.sheet_wanted.connect(self._choose_spreadsheet)
        self.probabilities = ProbabilitiesReader(self.desk, self.ways, self)
        self.probabilities.asked.connect(self._show_columns)
        self.probabilities.read.connect(self._attached)
        self.probabilities.refused.connect(lambda told: self.say(Kind.ERROR, in_words(told)))
        self.ways.measured.connect(self._mark_stale)
        self.ways.to_score.wanted.connect(self._propose)

    # What is shown

    def refresh(self) -> None:
        """Ask what there is for the item."""
        session, item = self.desk.session, self.desk.item
        if session is None:
            return
        if not item:
            self._show_waiting()
            return
        session.read(
            lambda project: expert_view(project, item),
            lambda view: self._show(view) if item == self.desk.item else None,
            self.tell,
        )

    def _show_waiting(self) -> None:
        self.set_main_action("", None)
        self.show_empty(
            EmptyState(
                self.tr("First the answers, then an expert model"),
                self.tr(
                    "An expert model learns from answers that you have scored. Import the "
                    "spreadsheet with your learners' answers and your scores first."
                ),
                Action(self.tr("Import answers"), lambda: self.desk.go_to(Step.ANSWERS)),
            )
        )

    def _show(self, view: ExpertView) -> None:
        self._view = view
        self.show_content()
        self.ways.show_view(view)
        if view.teacher is not None:
            self.card.show_teacher(view.teacher, can_change=self._can_begin)
        self._show_place()
        self._show_parts()

    def _show_parts(self) -> None:
        view = self._view
        if view is None:
            return
        job = self._running()
        self.running.follow(job)
        self.running.setVisible(job is not None)
        has_one = view.teacher is not None
        self.card.setVisible(has_one)
        self.ways.setVisible(job is None and (not has_one or self.card.other.isChecked()))
        self.ways.allow(view, can_begin=self._can_begin, can_learn=self._can_learn)
        self.busy.setText(self._why_not() or self._what_is_missing())
        self.busy.setVisible(bool(self.busy.text()) and job is None)
        self._show_main(view, has_one=has_one and job is None)

    def _show_main(self, view: ExpertView, *, has_one: bool) -> None:
        self.ways.prepare.setVisible(has_one)  # else it is the main button
        if has_one:
            self.set_main_action(
                self.tr("Go on to the scorer"), lambda: self.desk.go_to(Step.SCORER)
            )
        elif self._running() is not None:
            self.set_main_action("", None)
        else:
            self.set_main_action(
                self.tr("Prepare the expert model"),
                self._prepare,
                enabled=self._can_learn and view.needs.are_met,
            )

    def _show_place(self) -> None:
        try:
            text = self.tr("It is saved as %1").replace("%1", str(self._place_for_new()))
        except InputError as error:
            text = in_words(str(error))
        self.ways.show_place(text)

    def _place_for_new(self) -> Path:
        session = self.desk.session
        assert session is not None
        if self._target is not None:
            return self._target
        return free_name(session.path.parent, file_stem(session.path, self.desk.item), SUFFIX)

    @property
    def _can_begin(self) -> bool:
        return self.desk.can_change and not self._why_not()

    @property
    def _can_learn(self) -> bool:
        return self._can_begin and self._learns

    def _why_not(self) -> str:
        """Return why nothing can be begun now, or ""."""
        if not self.desk.can_change:
            return self.tr("This assignment is open for reading only; nothing can be changed.")
        if self._waiting:
            return self.tr("Just a moment...")
        if self.desk.jobs.learning is not None:
            return self.tr(
                "Something else is being learned right now (see the bar below). Another expert "
                "model can be begun when that is done."
            )
        if self.desk.jobs.errand is not None:
            return self.tr("Other work is under way (see the bar below); wait until it is done.")
        return ""

    def _what_is_missing(self) -> str:
        """Return what the small edition says of itself, or ""."""
        return "" if self._learns else in_words(NO_LEARNING)

    def _running(self) -> RunningJob | None:
        for job in self.desk.jobs.running:
            if job.kind in _KINDS and job.item == self.desk.item:
                return job
        return None

    def _job_started(self) -> None:
        self._waiting = False
        self._mark_stale()

    def _forget_choices(self) -> None:
        self._target = None
        self.card.other.setChecked(False)
        self.ways.forget()

    def _propose(self, count: int) -> None:
        """Look for answers to score by hand next."""
        session, item = self.desk.session, self.desk.item
        if session is None:
            return

        def failed(error: BaseException) -> None:
            self.ways.to_score.forget()
            self.tell(error)

        session.read(
            lambda project: answers_to_score(project, item, count),
            lambda found: (
                self.ways.to_score.show_answers(found) if item == self.desk.item else None
            ),
            failed,
        )

    # Preparing one

    def _choose_place(self) -> None:
        chosen = file_choices.place_for_new(self, self.desk.settings, self._target)
        if chosen is not None:
            self._target = chosen
            self._show_place()

    def _prepare(self) -> None:
        session, item = self.desk.session, self.desk.item
        if session is None or not self._can_learn:
            return
        try:
            out = self._place_for_new()
        except InputError as error:
            self.tell(error)
            return
        settings, base = self.prepare_settings, self.base
        with_decisions, members = self.ways.decisions.is_wanted, self.ways.trainings.count
        self._begin()
        self.desk.jobs.learn(
            session,
            kind=JobKind.PREPARE,
            item=item,
            begin=lambda project: teachers.begin_preparing(
                project,
                item,
                out=out,
                base=base,
                settings=settings,
                with_decisions=with_decisions,
                members=members,
            ),
            finish=teachers.finish_preparing,
            touched=Touched.TEACHER,
            then=lambda _: self._forget_choices(),
            failed=self._did_not_begin,
        )

    def _begin(self) -> None:
        self.notices.clear()
        self._waiting = True
        self._show_parts()

    def _did_not_begin(self, error: BaseException) -> None:
        self._waiting = False
        self._show_parts()
        self.tell(error)

    # Opening one

    def _choose_file(self) -> None:
        chosen = file_choices.classifier_file(self, self.desk.settings)
        if chosen is not None:
            self.look_at(chosen)

    def _choose_folder(self) -> None:
        chosen = file_choices.classifier_folder(self, self.desk.settings)
        if chosen is not None:
            self.look_at(chosen)

    def look_at(self, source: Path) -> None:
        """Open a classifier, or ask first what its labels mean."""
        view = self._view
        if view is None or not self._can_learn:
            return
        self.ways.drop_mapping()
        rubric, item = view.item.rubric, view.item.name

        def matched(match: LabelMatch) -> None:
            if item != self.desk.item:
                return
            if match.is_clear:
                self._attach(source, {})
            else:
                self._ask_for_levels(source, match)

        self.desk.compute.do(
            lambda: match_labels(class_labels(source), rubric), matched, self.tell, asker=self
        )

    def _ask_for_levels(self, source: Path, match: LabelMatch) -> None:
        view = self._view
        if view is None:
            return
        form = MappingForm(source, match, view.item.rubric)
        form.accepted.connect(self._attach)
        self.ways.ask_for_levels(form)
        self.card.other.setChecked(True)
        self._show_parts()
        next(iter(form.choices.values())).setFocus()

    def _attach(self, source: Path, label_map: Mapping[str, str]) -> None:
        session, item = self.desk.session, self.desk.item
        if session is None or not self._can_learn:
            return
        self._begin()
        self.desk.jobs.learn(
            session,
            kind=JobKind.ATTACH,
            item=item,
            begin=lambda project: teachers.begin_attaching(project, item, source, label_map),
            finish=teachers.finish_attaching,
            touched=Touched.TEACHER,
            then=lambda attached: self._attached(attached[1]),
            failed=self._did_not_begin,
        )

    def _attached(self, notes: list[str]) -> None:
        self._forget_choices()
        for note in notes:
            self.say(Kind.INFORMATION, in_words(note))

    # Probabilities

    def _choose_spreadsheet(self) -> None:
        chosen = file_choices.probabilities(self, self.desk.settings)
        if chosen is not None:
            self.look_at_probabilities(chosen)

    def look_at_probabilities(self, source: Path) -> None:
        """Show what a spreadsheet of probabilities would bring."""
        if self._can_begin:
            self.notices.clear()
            self.probabilities.begin(source)

    def _show_columns(self) -> None:
        self.card.other.setChecked(True)
        self._show_parts()

    # A copy

    def _choose_copy(self) -> None:
        view = self._view
        if view is None or view.teacher is None:
            return
        chosen = file_choices.place_for_copy(self, self.desk.settings, view.teacher.path)
        if chosen is not None:
            self.save_copy(chosen)

    def save_copy(self, target: Path) -> None:
        """Copy the expert model's file."""
        view = self._view
        if view is None or view.teacher is None:
            return
        source = view.teacher.path
        remember_folder(self.desk.settings, target)
        self.desk.compute.do(
            lambda: file_choices.copy(source, target),
            lambda _: self.say(
                Kind.INFORMATION, self.tr("A copy was saved as %1").replace("%1", str(target))
            ),
            self.tell,
            asker=self,
        )
