"""Why the scorer suggests what it suggests, computed beside the window for the chosen answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.views.scores import NONE, ScoreTable

if TYPE_CHECKING:
    from kdscore_desktop.jobs.explaining import Explained, Explainer

_MOST_COMPARED = 5000  # rated answers that others are compared with


class Explaining(QObject):
    """Explains one response at a time; of many that are chosen quickly, only the last.

    Parameters
    ----------
    desk
        What the pages share.

    Attributes
    ----------
    explained : Signal(int, Explained)
        The id of a response, and why.
    failed : Signal(str)
        Why there are no explanations, as a sentence.
    """

    explained = Signal(int, object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table: ScoreTable | None = None
        self._explainer: Explainer | None = None
        self._number = 0
        self._busy = False
        self._wanted: tuple[int, int] | None = None

    def set_table(self, table: ScoreTable) -> None:
        """Explain the suggestions of another table."""
        self._table, self._explainer, self._busy = table, None, False
        self._number += 1

    def explain(self, place: int) -> None:
        """Explain what is suggested for a response."""
        table = self._table
        if table is None or table.suggested[place] == NONE:
            return
        self._wanted = int(table.ids[place]), int(table.suggested[place])
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or self._wanted is None:
            return
        if self._explainer is None:
            self._prepare()
            return
        explainer, (response_id, level) = self._explainer, self._wanted
        self._wanted = None

        def take(explained: Explained) -> None:
            self.explained.emit(response_id, explained)

        self._do(lambda: explainer.explain(response_id, level), take)

    def _prepare(self) -> None:
        """Make the explainer: the scorer from the project, the rest from the table."""
        session, table = self._desk.session, self._table
        if session is None or table is None:
            return
        item, self._busy, number = table.item.name, True, self._number

        def package(project: Project) -> bytes:
            scorer = project.scorer(item)
            assert scorer is not None  # it has suggested something
            return project.scorer_package(scorer.id)

        def make(read: bytes) -> None:
            if number == self._number:
                self._do(lambda: _explainer(read, table), self._take_explainer)

        session.read(package, make, self._fail)

    def _take_explainer(self, explainer: Explainer) -> None:
        self._explainer = explainer

    def _do(self, work: Callable[[], object], take: Callable[..., None]) -> None:
        self._busy, number = True, self._number

        def done(result: object) -> None:
            if number == self._number:
                self._busy = False
                take(result)
                self._go_on()

        # Aside: making the explainer takes seconds, and a list must not wait for it.
        self._desk.aside.do(work, done, self._fail, asker=self)

    def _fail(self, error: BaseException) -> None:
        """Say why there is nothing; it would be no other for the next response."""
        self._busy = True
        if isinstance(error, InputError):
            self.failed.emit(str(error))
        else:
            self._desk.tell(error)


def _explainer(package: bytes, table: ScoreTable) -> Explainer:
    from kdscore_desktop.jobs.explaining import Explainer
    from kdscore_desktop.student.scorer import Scorer

    rated = np.flatnonzero(table.rated)
    rated = rated[:: 1 + len(rated) // _MOST_COMPARED]
    given = table.ratings[rated]
    first = given[np.arange(len(rated)), (given != NONE).argmax(axis=1)]
    return Explainer(
        Scorer.open(package),
        _Texts(table),
        dict(zip(table.ids[rated].tolist(), first.tolist(), strict=True)),
        table.item.rubric,
    )


class _Texts(dict[int, str]):
    """The table's texts by response, looked up where they stand."""

    def __init__(self, table: ScoreTable) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, response_id: int) -> str:
        place = self._table.place(response_id)
        if place is None:
            raise KeyError(response_id)
        return self._table.texts[place]
