"""Decisions: shown at once, written in the project's thread, taken back where that fails."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from kdscore_desktop.domain import Decision
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.views.decision_log import DecisionLog, DecisionStep, decision_step
from kdscore_desktop.views.scores import Marks, Places, ScoreTable, marks_in_force

_Work = Callable[[Project], list[Decision]]


class Deciding(QObject):
    """Decides, undoes and redoes on the responses of the table that the page shows.

    Parameters
    ----------
    desk
        What the pages share.

    Attributes
    ----------
    marked : Signal(numpy.ndarray)
        The final levels at these places of the table are others.
    written : Signal(numpy.ndarray)
        What was decided on these responses stands in the file.
    failed : Signal(Exception)
        A decision could not be written; it is not shown any more.
    """

    marked = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table: ScoreTable | None = None
        self._session: object = None
        self._item = ""
        self.log = DecisionLog()
        self._pending: dict[int, Marks] = {}
        self._next = 0

    def set_table(self, table: ScoreTable) -> None:
        """Decide on another table, or on the same item's read anew.

        What is not in the file yet is shown on it, too.
        """
        if (self._session, self._item) != (self._desk.session, table.item.name):
            self._session, self._item = self._desk.session, table.item.name
            self.log.clear()
        self._table = table
        for marks in self._pending.values():
            table.mark(marks)

    def decide(self, places: Places, level: int | None, reason: str = "") -> None:
        """Make a level final, or for None what is suggested for each."""
        if self._table is None or not len(places):
            return
        step = decision_step(self._table, places, level, reason)
        self.log.add(step)
        self._do(step)

    def undo(self) -> Places | None:
        """Undo the last step and return where its responses stand, or None."""
        step = self.log.undo()
        return None if step is None else self._undo(step)

    def undo_one(self, place: int) -> None:
        """Undo the last decision on one response, one of an earlier day, too."""
        table = self._table
        if table is None:
            return
        step = self.log.undo_of(int(table.ids[place]))
        if step is None:
            current = table.marks(np.array([place], np.int32))
            if not current.kinds[0]:
                return
            # What was in force before it, the file knows.
            step = DecisionStep(Marks.none(current.ids), current)
            self.log.add_undone(step)
        self._undo(step)

    def redo(self) -> Places | None:
        """Do again what was undone last and return where its responses stand, or None."""
        step = self.log.redo()
        return None if step is None else self._do(step)

    # Writing

    def _do(self, step: DecisionStep) -> Places:
        who, wanted = self._desk.settings.educator, step.wanted
        return self._write(
            lambda project: project.decide_together(wanted(), who, step.reason), step.after
        )

    def _undo(self, step: DecisionStep) -> Places:
        who, ids = self._desk.settings.educator, step.before.ids
        return self._write(lambda project: project.undo_together(ids.tolist(), who), step.before)

    def _write(self, work: _Work, expected: Marks) -> Places:
        session, table = self._desk.session, self._table
        assert session is not None
        assert table is not None
        places = table.mark(expected)
        number = self._next = self._next + 1
        self._pending[number] = expected
        self.marked.emit(places)

        def otherwise(project: Project) -> Marks:
            """Write, and return what the file holds where it is not what is shown."""
            found = Marks.of(work(project))
            differs = (found.levels != expected.levels) | (found.kinds != expected.kinds)
            return found.only(differs)

        def then(marks: Marks) -> None:
            del self._pending[number]
            if len(marks):
                self._show_truth(marks)
            self.written.emit(expected.ids)

        def failed(error: BaseException) -> None:
            del self._pending[number]
            self.log.clear()
            self._read_again(expected)
            self.failed.emit(error)

        session.change(otherwise, Touched.DECISIONS, then, failed)
        return places

    def _show_truth(self, marks: Marks) -> None:
        """Show what stands in the file, except where a later decision is on its way there."""
        if self._table is None:
            return
        for later in self._pending.values():
            marks = marks.only(~np.isin(marks.ids, later.ids))
        self.marked.emit(self._table.mark(marks))

    def _read_again(self, shown: Marks) -> None:
        """Show what the file holds of responses of which something else was shown."""
        session, name = self._desk.session, self._item
        if session is None:
            return

        session.read(lambda project: marks_in_force(project, name, shown.ids), self._show_truth)
