"""Working out what filling a file would do, in a worker: a large class takes seconds."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.jobs.errand_specs import PlanFillJob
from kdscore_desktop.jobs.fill_json import shown_from_json
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobFailure, JobKind, RunningJob


class FillPlanner(QObject):
    """Plans one filling at a time; a newer wish ends the plan that is under way.

    Parameters
    ----------
    desk
        What the pages share.

    Attributes
    ----------
    planned : Signal(ShownFill)
        What was asked for last would do this.
    refused : Signal(JobFailure)
        It cannot be done, or the educator cancelled it.
    """

    planned = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._wanted: PlanFillJob | None = None
        self._job: RunningJob | None = None
        desk.jobs.ended.connect(self._start_if_wanted)
        desk.session_changed.connect(self.forget)

    @property
    def waits(self) -> bool:
        """Whether the plan waits for other work on the project to end."""
        return self._wanted is not None and self._job is None

    def plan(self, wanted: PlanFillJob) -> None:
        """Work out a filling, whatever was being worked out before."""
        self._session = self._desk.session
        self._end()
        self._wanted = wanted
        self._start_if_wanted()

    def forget(self) -> None:
        """Nobody waits for a plan any more."""
        self._end()
        self._wanted = None

    def _end(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start_if_wanted(self) -> None:
        session, wanted = self._session, self._wanted
        if wanted is None or session is None:
            return
        told = _Told()
        job = self._desk.jobs.run_errand(
            session,
            kind=JobKind.PLAN_FILL,
            item="",
            errand=wanted,
            then=partial(self._done, told),
            failed=partial(self._failed, told),
        )
        if job is not None:
            self._wanted = None
            self._job = told.job = job

    def _done(self, told: _Told, result: dict[str, Any]) -> None:
        if self._is_awaited(told):
            self.planned.emit(shown_from_json(result))

    def _failed(self, told: _Told, failure: JobFailure) -> None:
        if self._is_awaited(told):
            self.refused.emit(failure)

    def _is_awaited(self, told: _Told) -> bool:
        if told.job is None or told.job is not self._job:
            return False
        self._job = None
        return True


class _Told:
    """Ties what a worker tells to the job it belongs to, which is known only once it runs."""

    job: RunningJob | None = None
