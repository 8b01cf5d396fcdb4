"""The step "expert model": what it is, three ways to one, and the one that there is."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing
from kdscore_desktop.jobs import teachers
from kdscore_desktop.jobs.specs import ProbabilitiesJob
from kdscore_desktop.teacher.package import SUFFIX, class_labels
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert.mapping_form import MappingForm
from kdscore_desktop.ui.expert.needs_table import NeedsTable
from kdscore_desktop.ui.expert.running_card import RunningCard
from kdscore_desktop.ui.expert.teacher_card import TeacherCard
from kdscore_desktop.ui.expert.way import Way
from kdscore_desktop.ui.files import free_name, remember_folder, start_folder
from kdscore_desktop.ui.job_words import duration_in_words
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.views.expert import (
    ExpertView,
    LabelMatch,
    expert_view,
    file_stem,
    match_labels,
)

_KINDS = {JobKind.PREPARE, JobKind.ATTACH, JobKind.PROBABILITIES}
_SPREADSHEETS = "(*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"


class ExpertPage(Page):
    """The page.

    Attributes
    ----------
    prepare_settings : PrepareSettings
        How an expert model is prepared.
    base : pathlib.Path or None
        The encoder that it is prepared from; None for the one that comes with the program.
    """

    interest = Touched.ANSWERS | Touched.RUBRIC | Touched.TEACHER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.prepare_settings = PrepareSettings()
        self.base: Path | None = None
        self._view: ExpertView | None = None
        self._target: Path | None = None  # where the educator wants the next one to be
        self._waiting = False  # a job was asked for and did not begin yet
        self.mapping: MappingForm | None = None
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

    # What it is built of

    def _build(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.SPACE_2, 0)
        column.setSpacing(theme.SPACE_3)
        self.running = RunningCard()
        self.card = TeacherCard()
        self.card.copy_wanted.connect(self._choose_copy)
        self.card.find_wanted.connect(self._choose_file)
        self.card.other_wanted.connect(self._show_parts)
        self.busy = small_label()
        self._build_ways()
        for part in (self.running, self.card, self.busy, *self.ways):
            column.addWidget(part)
            part.hide()  # until it is known what there is
        column.addStretch(1)
        area.setWidget(inner)
        self.body.addWidget(area)

    def _build_ways(self) -> None:
        self.prepare_way = Way(self.tr("Prepare one from my scored answers"), "")
        self.needs = NeedsTable()
        self.prepare_way.body.addWidget(self.needs)
        self.prepare_way.body.addLayout(self._place_row())
        self.prepare = self.prepare_way.add_button(self.tr("Prepare the expert model"))
        self.prepare.clicked.connect(self._prepare)
        self.attach_way = Way(
            self.tr("Open a prepared one"),
            self.tr(
                "Take an expert model that was prepared for this question before, by you or by a "
                "colleague (a .kdteacher file), or a text classifier of the BERT family as a "
                "folder or a zip file. Its labels are matched with your levels; nothing is sent "
                "anywhere."
            ),
        )
        choose_file = self.attach_way.add_button(self.tr("Choose a file..."))
        choose_file.clicked.connect(self._choose_file)
        choose_folder = self.attach_way.add_button(self.tr("Choose a folder..."))
        choose_folder.clicked.connect(self._choose_folder)
        self.sheet_way = Way(
            self.tr("Use probabilities from a spreadsheet"),
            self.tr(
                "If another program has already said how probable each level is for each answer, "
                "the scorer can learn from that. The spreadsheet needs one column for each level, "
                "headed with its label, and a column with the learners or their answers."
            ),
        )
        choose_sheet = self.sheet_way.add_button(self.tr("Choose a spreadsheet..."))
        choose_sheet.clicked.connect(self._choose_spreadsheet)
        self.ways = (self.prepare_way, self.attach_way, self.sheet_way)
        self._takers = (self.prepare, choose_file, choose_folder, choose_sheet)

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.place = small_label()
        row.addWidget(self.place, 1)
        self.elsewhere = QPushButton(self.tr("Save it elsewhere..."))
        self.elsewhere.clicked.connect(self._choose_place)
        row.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignTop)
        return row

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
        self.needs.show_needs(view.needs)
        if view.teacher is not None:
            self.card.show_teacher(view.teacher, can_change=self._can_begin)
        self.prepare_way.sentences.setText(self._prepare_sentences(view))
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
        shows_ways = job is None and (not has_one or self.card.other.isChecked())
        for way in self.ways:
            way.setVisible(shows_ways)
        for button in self._takers:
            button.setEnabled(self._can_begin)
        self.prepare.setEnabled(self._can_begin and view.needs.are_met)
        self.elsewhere.setEnabled(self._can_begin)
        self.busy.setText(self._why_not())
        self.busy.setVisible(bool(self.busy.text()) and job is None)
        self._show_main(view, has_one=has_one and job is None)

    def _show_main(self, view: ExpertView, *, has_one: bool) -> None:
        self.prepare.setVisible(has_one)  # else it is the main button
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
                enabled=self._can_begin and view.needs.are_met,
            )

    def _prepare_sentences(self, view: ExpertView) -> str:
        return (
            self.tr(
                "A language model that comes with the program reads the %n answer(s) you have "
                "scored and learns to score like you. It takes %1 on this computer; you can go on "
                "working meanwhile.",
                "",
                view.needs.scored,
            )
        ).replace("%1", duration_in_words(view.seconds))

    def _show_place(self) -> None:
        try:
            self.place.setText(
                self.tr("It is saved as %1").replace("%1", str(self._place_for_new()))
            )
        except InputError as error:
            self.place.setText(in_words(str(error)))

    def _place_for_new(self) -> Path:
        session = self.desk.session
        assert session is not None
        if self._target is not None:
            return self._target
        return free_name(session.path.parent, file_stem(session.path, self.desk.item), SUFFIX)

    @property
    def _can_begin(self) -> bool:
        return self.desk.can_change and not self._why_not()

    def _why_not(self) -> str:
        """Return why no expert model can be begun now, or ""."""
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
        self._drop_mapping()

    # Preparing

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the expert model"),
            str(self._target or start_folder(self.desk.settings)),
            self.tr("Expert models (*%1)").replace("%1", SUFFIX),
        )
        if chosen:
            self._target = Path(chosen).with_suffix(SUFFIX)
            remember_folder(self.desk.settings, self._target)
            self._show_place()

    def _prepare(self) -> None:
        session, item = self.desk.session, self.desk.item
        if session is None or not self._can_begin:
            return
        try:
            out = self._place_for_new()
        except InputError as error:
            self.tell(error)
            return
        settings, base = self.prepare_settings, self.base
        self._begin()
        self.desk.jobs.learn(
            session,
            kind=JobKind.PREPARE,
            item=item,
            begin=lambda project: teachers.begin_preparing(
                project, item, out=out, base=base, settings=settings
            ),
            finish=teachers.finish_preparing,
            touched=Touched.TEACHER,
            then=lambda _: self._done(),
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

    def _done(self) -> None:
        self._target = None
        self.card.other.setChecked(False)
        self._drop_mapping()

    # Opening one

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open an expert model"),
            start_folder(self.desk.settings),
            self.tr("Expert models and zipped classifiers (*%1 *.zip)").replace("%1", SUFFIX),
        )
        if chosen:
            self.look_at(Path(chosen))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Open a classifier's folder"), start_folder(self.desk.settings)
        )
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """Open a classifier, or ask first what its labels mean."""
        view = self._view
        if view is None or not self._can_begin:
            return
        remember_folder(self.desk.settings, source)
        self._drop_mapping()
        rubric, item = view.item.rubric, view.item.name

        def matched(match: LabelMatch) -> None:
            if item != self.desk.item:
                return
            if match.is_clear:
                self._attach(source, {})
            else:
                self._ask_for_levels(source, match)

        self.desk.compute.do(lambda: match_labels(class_labels(source), rubric), matched, self.tell)

    def _ask_for_levels(self, source: Path, match: LabelMatch) -> None:
        view = self._view
        if view is None:
            return
        self._drop_mapping()
        self.mapping = form = MappingForm(source, match, view.item.rubric)
        form.accepted.connect(self._attach)
        form.cancelled.connect(self._drop_mapping)
        self.attach_way.body.addWidget(form)
        self.card.other.setChecked(True)
        self._show_parts()
        next(iter(form.choices.values())).setFocus()

    def _drop_mapping(self) -> None:
        form, self.mapping = self.mapping, None
        if form is not None:
            self.attach_way.body.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _attach(self, source: Path, label_map: Mapping[str, str]) -> None:
        session, item = self.desk.session, self.desk.item
        if session is None or not self._can_begin:
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
        self._done()
        for note in notes:
            self.say(Kind.INFORMATION, in_words(note))

    # Probabilities

    def _choose_spreadsheet(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a spreadsheet of probabilities"),
            start_folder(self.desk.settings),
            self.tr("Spreadsheets %1").replace("%1", _SPREADSHEETS),
        )
        if chosen:
            self.read_probabilities(Path(chosen))

    def read_probabilities(self, source: Path) -> None:
        """Make a spreadsheet of probabilities the item's expert model."""
        session = self.desk.session
        if session is None or not self._can_begin:
            return
        remember_folder(self.desk.settings, source)
        self.notices.clear()
        self.desk.jobs.run_errand(
            session,
            kind=JobKind.PROBABILITIES,
            item=self.desk.item,
            errand=ProbabilitiesJob(session.path, self.desk.item, source),
            touched=Touched.TEACHER,
            then=lambda result: self._attached(result["notes"]),
            failed=self._not_read,
        )

    def _not_read(self, failure: JobFailure) -> None:
        if not failure.cancelled:
            self.say(Kind.ERROR, in_words(failure.message))

    # A copy

    def _choose_copy(self) -> None:
        view = self._view
        if view is None or view.teacher is None:
            return
        source = view.teacher.path
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy of the expert model"),
            str(Path(start_folder(self.desk.settings)) / source.name),
            self.tr("Expert models (*%1)").replace("%1", source.suffix),
        )
        if chosen:
            self.save_copy(Path(chosen).with_suffix(source.suffix))

    def save_copy(self, target: Path) -> None:
        """Copy the expert model's file."""
        view = self._view
        if view is None or view.teacher is None:
            return
        source = view.teacher.path
        remember_folder(self.desk.settings, target)
        self.desk.compute.do(
            lambda: _copy(source, target),
            lambda _: self.say(
                Kind.INFORMATION, self.tr("A copy was saved as %1").replace("%1", str(target))
            ),
            self.tell,
        )


def _copy(source: Path, target: Path) -> None:
    try:
        with replacing(target) as temporary:
            shutil.copyfile(source, temporary)
    except (FileNotFoundError, shutil.SameFileError) as error:
        raise InputError(
            f"'{source.name}' cannot be copied to '{target}'. Check that it is still there, and "
            "choose another place."
        ) from error
