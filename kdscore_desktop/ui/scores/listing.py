"""Reads the table in the project's thread and lists it in another, so that the window is free."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from kdscore_desktop.project.collecting import kept_objects
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.views.alike_groups import AlikeGroups
from kdscore_desktop.views.score_rows import Listing, listed
from kdscore_desktop.views.scores import Levels, Places, ScoreTable, score_table


class Lister(QObject):
    """Keeps the table of the chosen item and says which of its places are listed.

    Answers that come when something else was asked meanwhile are dropped.

    Attributes
    ----------
    loaded : Signal()
        :attr:`table` is another.
    listed : Signal(numpy.ndarray)
        The places to list, in their order.
    table : ScoreTable or None
    cutoff : float
        From which confidence on nobody needs to look.
    reasons : numpy.ndarray
        Why a human should look at each response.
    grouped : Signal()
        :attr:`groups` is known.
    groups : AlikeGroups or None
        Which of the table's answers say the same, known a while after it was loaded.
    """

    loaded = Signal()
    listed = Signal(object)
    grouped = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table: ScoreTable | None = None
        self.cutoff = 0.0
        self.reasons: Levels = np.zeros(0, np.int8)
        self.groups: AlikeGroups | None = None
        self._listing = Listing()
        self._reading = 0
        self._asked = 0

    def load(self, item: str, cutoff: float, listing: Listing) -> None:
        """Read an item's table and list it."""
        session = self._desk.session
        assert session is not None
        self._listing = listing
        self._reading += 1
        number = self._reading

        def take(table: ScoreTable) -> None:
            if number != self._reading:
                return
            before, self.table, self.cutoff = self.table, table, cutoff
            self.reasons = table.reasons(cutoff)
            self.loaded.emit()
            self.list(self._listing)
            self._group(before, table)

        session.read(lambda project: score_table(project, item), take)

    def _group(self, before: ScoreTable | None, table: ScoreTable) -> None:
        """Find out which answers say the same, in a thread of its own: it may take seconds."""
        known, self.groups = self.groups, None

        def find() -> AlikeGroups:
            if known is not None and before is not None and before.texts == table.texts:
                return known
            with kept_objects():  # the collector's rounds would hold the window up
                return AlikeGroups.of(table.texts)

        def take(groups: AlikeGroups) -> None:
            if table is not self.table:
                return
            self.groups = groups
            self.grouped.emit()
            if self._listing.needs_groups:
                self.list(self._listing)

        self._desk.aside.do(find, take, asker=self)

    def forget(self) -> None:
        """Drop what is asked."""
        self._reading += 1
        self._asked += 1

    def list(self, listing: Listing) -> None:
        """List the table in another way."""
        self._listing = listing
        if self.table is None:
            return
        self._asked += 1
        number, table, reasons = self._asked, self.table.snapshot(), self.reasons
        groups = self.groups

        def take(places: Places) -> None:
            if number == self._asked:
                self.listed.emit(places)

        self._desk.compute.do(lambda: listed(table, listing, reasons, groups), take, asker=self)

    def use_cutoff(self, cutoff: float, listing: Listing) -> None:
        """Let another cut-off count."""
        self.cutoff = cutoff
        if self.table is not None:
            self.reasons = self.table.reasons(cutoff)
            self.list(listing)
