"""A spreadsheet of probabilities, from the look at it to the expert model."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.jobs.errand_specs import LookAtProbabilitiesJob, ProbabilitiesJob
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert.columns_form import ChosenColumns, ColumnsForm
from kdscore_desktop.ui.expert.ways import Ways
from kdscore_desktop.ui.running_job import JobFailure, JobKind
from kdscore_desktop.ui.session import Touched


class ProbabilitiesReader(QObject):
    """Shows what a spreadsheet would bring, and reads it when the educator says so.

    Parameters
    ----------
    desk
        What the pages share.
    ways
        Where the form is shown.

    Attributes
    ----------
    asked : Signal()
        The form is there.
    read : Signal(list)
        There is an expert model; with what to know of it.
    refused : Signal(str)
        It cannot be read.
    """

    asked = Signal()
    read = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, ways: Ways, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ways = ways
        self._wanted: tuple[Path, ChosenColumns] | None = None  # waits for other work
        desk.jobs.ended.connect(self._look_if_wanted)
        desk.session_changed.connect(self._forget)

    def begin(self, source: Path) -> None:
        """Look at a spreadsheet, at the sheet of it that was chosen before."""
        sheet = self._desk.settings.choices.probability_sheets.get(str(source))
        self.look_at(source, ChosenColumns(sheet))

    def look_at(self, source: Path, chosen: ChosenColumns) -> None:
        """Say what a spreadsheet would bring with the sheet and the columns that were chosen."""
        session, item = self._desk.session, self._desk.item
        if session is None:
            return
        job = LookAtProbabilitiesJob(session.path, item, source, **_columns(chosen))
        begun = self._desk.jobs.run_errand(
            session,
            kind=JobKind.LOOK_AT_PROBABILITIES,
            item=item,
            errand=job,
            then=partial(self._seen, item, source, chosen),
            failed=partial(self._not_seen, source, chosen),
        )
        self._wanted = (source, chosen) if begun is None else None

    def _look_if_wanted(self) -> None:
        if self._wanted is not None:
            self.look_at(*self._wanted)

    def _forget(self) -> None:
        self._wanted = None

    def _seen(self, item: str, source: Path, chosen: ChosenColumns, seen: dict[str, Any]) -> None:
        if item != self._desk.item:
            return
        form = self._ways.columns
        if chosen.is_first_look:
            self._ask(source, chosen.sheet, seen)
        elif form is not None and form.chosen() == chosen:
            form.show_seen(seen)
        elif form is not None:  # something else was chosen meanwhile
            self.look_at(source, form.chosen())

    def _ask(self, source: Path, sheet: str | None, seen: dict[str, Any]) -> None:
        """Show what asks for the columns of a sheet, and remember the sheet that was chosen."""
        is_another_sheet = self._ways.columns is not None and sheet is not None
        form = ColumnsForm(source, seen)
        form.looked_for.connect(self.look_at)
        form.columns_accepted.connect(self.take)
        self._ways.ask_for_columns(form)
        self.asked.emit()
        form.show()  # at once, so that it takes the focus
        (form.sheets if is_another_sheet else form.learner).setFocus()
        if sheet is not None:
            self._remember(source, sheet)

    def _remember(self, source: Path, sheet: str | None) -> None:
        sheets = self._desk.settings.choices.probability_sheets
        if sheet is None:
            sheets.pop(str(source), None)
        else:
            sheets[str(source)] = sheet
        self._desk.settings.save()

    def _not_seen(self, source: Path, chosen: ChosenColumns, failure: JobFailure) -> None:
        form = self._ways.columns
        if form is not None:
            form.show_not_seen()
        elif chosen.sheet is not None and not failure.cancelled:
            # The sheet that was remembered is gone, or the file is: the other look tells which.
            self._remember(source, None)
            self.look_at(source, ChosenColumns())
            return
        self._failed(failure)

    def take(self, source: Path, chosen: ChosenColumns) -> None:
        """Make a spreadsheet the question's expert model."""
        session, item = self._desk.session, self._desk.item
        if session is None:
            return
        self._desk.jobs.run_errand(
            session,
            kind=JobKind.PROBABILITIES,
            item=item,
            errand=ProbabilitiesJob(session.path, item, source, **_columns(chosen)),
            touched=Touched.TEACHER,
            then=lambda result: self.read.emit(result["notes"]),
            failed=self._failed,
        )

    def _failed(self, failure: JobFailure) -> None:
        if not failure.cancelled:
            self.refused.emit(failure.message)


def _columns(chosen: ChosenColumns) -> dict[str, Any]:
    return {
        "sheet": chosen.sheet,
        "learner": chosen.learner,
        "response": chosen.response,
        "levels": dict(chosen.levels),
    }
