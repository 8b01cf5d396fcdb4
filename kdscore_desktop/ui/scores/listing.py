"""Reads the table in the project's thread and lists it in another, so that the window is free."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from kdscore_desktop.ui.desk import Desk
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
    """

    loaded = Signal()
    listed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table: ScoreTable | None = None
        self.cutoff = 0.0
        self.reasons: Levels = np.zeros(0, np.int8)
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
            self.table, self.cutoff = table, cutoff
            self.reasons = table.reasons(cutoff)
            self.loaded.emit()
            self.list(self._listing)

        session.read(lambda project: score_table(project, item), take)

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

        def take(places: Places) -> None:
            if number == self._asked:
                self.listed.emit(places)

        self._desk.compute.do(lambda: listed(table, listing, reasons), take)

    def use_cutoff(self, cutoff: float, listing: Listing) -> None:
        """Let another cut-off count."""
        self.cutoff = cutoff
        if self.table is not None:
            self.reasons = self.table.reasons(cutoff)
            self.list(listing)
