"""The shown rows of a sheet as Qt's table has them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QApplication

from kdscore_desktop.jobs.sheet_plan import SheetPlan
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.views.import_words import remark_told
from kdscore_desktop.views.importing import (
    NOT_USED,
    Arrangement,
    Remark,
    deserves_a_look,
    remarks_of,
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MARK = "\u25b2 "
"""Stands before what deserves a look, so that color is not all that tells it."""


class SheetModel(QAbstractTableModel):
    """Rows with their true numbers; cells that deserve a look carry a mark."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._plan: SheetPlan | None = None
        self._arrangement = Arrangement((), ())
        self._marks: dict[tuple[int, int], Remark] = {}
        self._row_at: dict[int, int] = {}

    def show_plan(self, plan: SheetPlan, arrangement: Arrangement) -> bool:
        """Show a plan and say whether it is of another sheet.

        Where the same rows are shown already, the view stays where it is.
        """
        old = self._plan
        same = (
            old is not None
            and (old.source, len(old.rows)) == (plan.source, len(plan.rows))
            and old.headings == plan.headings
        )
        if not same:
            self.beginResetModel()
        self._plan, self._arrangement = plan, arrangement
        self._row_at = {row.number: place for place, row in enumerate(plan.rows)}
        self._marks = {
            (remark.row, remark.column): remark
            for group in reversed(remarks_of(plan))
            if deserves_a_look(group) or group.kind == "corrected cell"
            for remark in group.remarks
            if remark.column is not None
        }
        if not same:
            self.endResetModel()
        elif plan.rows:
            last = self.index(len(plan.rows) - 1, len(plan.headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        return not same

    def cell(self, row: int, column: int) -> QModelIndex:
        """Return where a cell is shown; nowhere if its row is not."""
        place = self._row_at.get(row)
        return QModelIndex() if place is None else self.index(place, column)

    def place(self, index: Index) -> tuple[int, int]:
        """Return a cell's row in the sheet and its column."""
        assert self._plan is not None
        return self._plan.rows[index.row()].number, index.column()

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() or self._plan is None else len(self._plan.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns the sheet has."""
        return 0 if parent.isValid() or self._plan is None else len(self._plan.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a heading, or a row's number in the sheet."""
        if self._plan is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._plan.headings[section]
        return str(self._plan.rows[section].number)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, how, and what a screen reader says of it."""
        if self._plan is None:
            return None
        row, column = self.place(index)
        text = self._plan.rows[index.row()].cells[column]
        mark = self._marks.get((row, column))
        if role == Qt.ItemDataRole.DisplayRole:
            shown = " ".join(text.split())
            return shown if mark is None else _MARK + shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return text if mark is None else said(remark_told(mark))
        if role == Qt.ItemDataRole.AccessibleTextRole and mark is not None:
            told = QCoreApplication.translate("import", "%1. Worth a look: %2")
            return told.replace("%2", said(remark_told(mark))).replace("%1", text)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(column, marked=mark is not None)
        return None

    def _color(self, column: int, *, marked: bool) -> Any:
        palette = QApplication.palette()
        if marked:
            return theme.warning(palette)
        return theme.muted(palette) if self._arrangement.columns[column] == NOT_USED else None
