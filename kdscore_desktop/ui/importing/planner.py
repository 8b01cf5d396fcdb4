"""An import from the choice of a file to the answers in the project, apart from how it looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.folders import data_folder
from kdscore_desktop.jobs.errand_specs import ImportJob, PlanImportJob
from kdscore_desktop.jobs.import_options import (
    Correction,
    ImportOptions,
    RatingsFrom,
    options_to_json,
)
from kdscore_desktop.jobs.kept_sheets import forget
from kdscore_desktop.jobs.sheet_plan import SheetPlan, sheet_plan_from_json
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob
from kdscore_desktop.ui.session import Session, Touched
from kdscore_desktop.views.importing import Arrangement, ColumnChoice, arrangement_of


class State(Enum):
    """Where an import is."""

    IDLE = "no sheet is looked at"
    READING = "a sheet is read for the first time"
    SHOWN = "a sheet is shown"
    IMPORTING = "the sheet comes in"


@dataclass(frozen=True, slots=True)
class Look:
    """A sheet as it was last planned, with what was asked then."""

    spreadsheet: Path
    options: ImportOptions
    plan: SheetPlan
    arrangement: Arrangement


class ImportPlanner(QObject):
    """Plans anew after every choice, and imports when it is told to.

    A choice that comes while a plan is under way ends that one; a plan that is refused or
    cancelled leaves what was shown before.

    Parameters
    ----------
    desk
        What the pages share.

    Attributes
    ----------
    changed : Signal()
        The state, the plan or the arrangement is new.
    progressed : Signal(Progress)
        Of the work under way.
    refused : Signal(JobFailure)
        A file or a choice could not be used, or an import not be done.
    brought_in : Signal(dict)
        What an import brought, as :class:`~kdscore_desktop.jobs.errand_specs.ImportJob` tells it.
    """

    changed = Signal()
    progressed = Signal(object)
    refused = Signal(object)
    brought_in = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._look: Look | None = None
        self._spreadsheet: Path | None = None
        self._options = ImportOptions()
        self._importing = False
        self._wanted = False  # a plan is asked for and not started
        self._job: RunningJob | None = None
        self._kept = None if desk.session is None else _kept_by(desk.session)
        self._keep_nothing()
        self.arrangement = Arrangement((), ())
        desk.jobs.ended.connect(self._start_if_wanted)
        desk.session_changed.connect(self._session_changed)

    # What is shown

    @property
    def state(self) -> State:
        """Where the import is."""
        if self._importing:
            return State.IMPORTING
        if self._look is not None:
            return State.SHOWN
        return State.READING if self.busy else State.IDLE

    @property
    def busy(self) -> bool:
        """Whether a plan is under way or waits for other work to end."""
        return self._wanted or self._job is not None

    @property
    def waits(self) -> bool:
        """Whether the plan waits for other work on the project to end."""
        return self._wanted and self._job is None

    @property
    def plan(self) -> SheetPlan | None:
        """The last plan."""
        return None if self._look is None else self._look.plan

    @property
    def spreadsheet(self) -> Path | None:
        """The file that is looked at."""
        return self._spreadsheet

    @property
    def options(self) -> ImportOptions:
        """What was chosen."""
        return self._options

    # What the educator chooses

    def begin(self, spreadsheet: Path) -> None:
        """Look at another file."""
        self._look = None
        self._spreadsheet = spreadsheet
        self._keep_nothing()
        self._plan(ImportOptions())

    def choose_sheet(self, name: str) -> None:
        """Look at another sheet of the file."""
        self._plan(ImportOptions(sheet=name, ratings=self._options.ratings))

    def take_ratings(self, file: Path | None, sheet: str | None = None) -> None:
        """Take the scores from another file, or none from elsewhere."""
        ratings = None if file is None else RatingsFrom(file, sheet)
        self._plan(replace(self._options, ratings=ratings))

    def choose_rating_columns(self, headings: tuple[str, ...]) -> None:
        """Take columns of the other file for the scores; none for what its headings say."""
        ratings = self._options.ratings
        if ratings is not None:
            self._plan(replace(self._options, ratings=replace(ratings, columns=headings)))

    def choose_format(self, name: str) -> None:
        """Read the sheet as it stands in another format."""
        chosen = self._options
        self._plan(ImportOptions(sheet=chosen.sheet, format=name, ratings=chosen.ratings))

    def choose_column(self, column: int, choice: ColumnChoice) -> None:
        """Make a column something else."""
        plan = self.plan
        if plan is not None and self.arrangement.columns[column] != choice:
            self._arrange(self.arrangement.with_choice(column, choice, plan.headings[column]))

    def rename(self, question: int, name: str) -> None:
        """Call a question otherwise; levels that were named go with it."""
        former = self.arrangement.questions[question]
        if self.plan is None or name == former:
            return
        levels = dict(self._options.levels_of)
        if former in levels:
            levels[name] = levels.pop(former)
        self._options = replace(self._options, levels_of=levels)
        self._arrange(self.arrangement.renamed(question, name))

    def name_levels(self, question: int, labels: tuple[str, ...]) -> None:
        """Say which levels a question has that the sheet has no scores for."""
        name = self.arrangement.questions[question]
        if self._options.levels_of.get(name, ()) == labels:
            return
        levels = {item: given for item, given in self._options.levels_of.items() if item != name}
        if labels:
            levels[name] = labels
        self._plan(replace(self._options, levels_of=levels))

    def correct(self, row: int, column: int, text: str | None) -> None:
        """Read a cell as another text; None reads it as it stands."""
        others = tuple(
            one for one in self._options.corrections if (one.row, one.column) != (row, column)
        )
        new = () if text is None else (Correction(row, column, text),)
        if (*others, *new) != self._options.corrections:
            self._plan(replace(self._options, corrections=(*others, *new)))

    def corrected(self, row: int, column: int) -> str | None:
        """Return what a cell is read as instead of what stands in it, or None."""
        return next(
            (
                one.text
                for one in self._options.corrections
                if (one.row, one.column) == (row, column)
            ),
            None,
        )

    def put_away(self) -> None:
        """Look at no sheet any more."""
        self._look, self._spreadsheet, self._wanted = None, None, False
        if self._job is not None:
            self._job.cancel()
        self._keep_nothing()
        self.changed.emit()

    # Planning

    def _arrange(self, arrangement: Arrangement) -> None:
        """Take an arrangement, and plan it where it can be imported."""
        if self._importing:
            return
        self.arrangement = arrangement
        plan = self.plan
        if plan is None or arrangement.trouble() is not None:
            self._wanted = False
            if self._job is not None:
                self._job.cancel()
            self.changed.emit()
            return
        self._plan(replace(self._options, roles=arrangement.roles(plan.headings)))

    def _plan(self, options: ImportOptions) -> None:
        if self._importing:  # what comes in is what was shown
            return
        self._options = options
        self._wanted = True
        if self._job is not None:
            self._job.cancel()
        self._start_if_wanted()
        self.changed.emit()

    def _start_if_wanted(self) -> None:
        """Start the plan that is asked for, if no other work on the project is under way."""
        session, spreadsheet = self._session, self._spreadsheet
        if not self._wanted or session is None or spreadsheet is None:
            return
        options, told = self._options, _Told()
        job = self._desk.jobs.run_errand(
            session,
            kind=JobKind.PLAN_IMPORT,
            item="",
            errand=PlanImportJob(session.path, spreadsheet, options_to_json(options), self._kept),
            then=lambda result: self._planned(told, spreadsheet, options, result),
            failed=lambda failure: self._plan_failed(told, failure),
        )
        if job is None:
            return
        self._wanted = False
        self._job = told.job = job
        job.progressed.connect(self.progressed)
        self.changed.emit()

    def _planned(
        self, told: _Told, spreadsheet: Path, options: ImportOptions, result: dict[str, Any]
    ) -> None:
        if self._superseded(told):
            return
        plan = sheet_plan_from_json(result)
        # Which sheet was read is kept, so that the next plan does not look for one again.
        sheet = plan.source.sheet if plan.in_file else None
        self._options = replace(options, sheet=sheet)
        self.arrangement = arrangement_of(plan.roles, len(plan.headings))
        self._look = Look(spreadsheet, self._options, plan, self.arrangement)
        self.changed.emit()

    def _plan_failed(self, told: _Told, failure: JobFailure) -> None:
        if self._superseded(told):
            return
        look = self._look
        if look is None:
            self._spreadsheet = None
        else:  # what was shown before holds again
            self._spreadsheet, self._options = look.spreadsheet, look.options
            self.arrangement = look.arrangement
        if not failure.cancelled:
            self.refused.emit(failure)
        self.changed.emit()

    def _superseded(self, told: _Told) -> bool:
        """Whether a plan came too late: another one is asked for, or nobody looks any more."""
        if self._session is None or told.job is not self._job:
            return True
        self._job = None
        if self._wanted or self._spreadsheet is None:
            self._start_if_wanted()
            self.changed.emit()
            return True
        trouble = self.arrangement.trouble() if self._look is not None else None
        if trouble is not None:
            self.changed.emit()
        return trouble is not None

    # Importing

    def bring_in(self) -> None:
        """Import the sheet as it was planned."""
        session, look = self._session, self._look
        if session is None or look is None or self.busy:
            return
        job = self._desk.jobs.run_errand(
            session,
            kind=JobKind.IMPORT,
            item="",
            errand=ImportJob(
                session.path,
                look.spreadsheet,
                options_to_json(_as_looked_at(look)),
                look.plan.source.sha256,
                self._kept,
            ),
            touched=Touched.ANSWERS | Touched.RUBRIC | Touched.SCORES,
            then=self._imported,
            failed=self._import_failed,
        )
        if job is None:
            return
        self._importing = True
        job.progressed.connect(self.progressed)
        self.changed.emit()

    def _imported(self, result: dict[str, Any]) -> None:
        self._importing = False
        self._look, self._spreadsheet = None, None
        self._keep_nothing()
        if self._session is not None:
            self.brought_in.emit(result)
            self.changed.emit()

    def _import_failed(self, failure: JobFailure) -> None:
        self._importing = False
        if self._session is None:
            return
        self.refused.emit(failure)
        if failure.cancelled:
            self.changed.emit()
        else:  # the file may have changed since it was looked at
            self._plan(self._options)

    def _session_changed(self) -> None:
        """Hear nothing any more of work that a closed project began."""
        self._session = None
        self._keep_nothing()

    def _keep_nothing(self) -> None:
        if self._kept is not None:
            forget(self._kept)


def _kept_by(session: Session) -> Path:
    """Return where a project's sheets are kept while their columns are arranged."""
    return data_folder() / "jobs" / str(session.identifier) / "kept sheets"


def _as_looked_at(look: Look) -> ImportOptions:
    """Return the options, with the other file bound to what was looked at, too."""
    ratings, shown = look.options.ratings, look.plan.ratings
    if ratings is None or shown is None:
        return look.options
    return replace(look.options, ratings=replace(ratings, sha256=shown.source.sha256))


class _Told:
    """Ties what a worker tells to the job it belongs to, which is known only once it runs."""

    job: RunningJob | None = None
