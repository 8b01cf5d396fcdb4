"""The sheet as a table with its roles above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kdscore_desktop.jobs.sheet_plan import SheetPlan
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.role_header import RoleHeader
from kdscore_desktop.ui.importing.sheet_model import SheetModel
from kdscore_desktop.views.importing import Arrangement, ColumnUse

_NARROW, _WIDE = 14, 44  # in average characters
_LINES = 2


class SheetTable(QTableView):
    """A preview of the sheet.

    Attributes
    ----------
    cell_chosen : Signal(int, int)
        The row in the sheet and the column of the cell that is now the current one.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SheetModel(self)
        self.roles = RoleHeader(self)
        self.setHorizontalHeader(self.roles)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("The sheet"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        height = _LINES * self.fontMetrics().lineSpacing() + theme.SPACE_2
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setFont(theme.number_font(self))
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._jumping = False

    def show_plan(self, plan: SheetPlan, arrangement: Arrangement, *, enabled: bool) -> None:
        """Show a plan and what its columns are for."""
        fresh = self._model.show_plan(plan, arrangement)
        self.roles.show_arrangement(arrangement, plan.headings, enabled=enabled)
        if fresh:
            self._set_widths(arrangement)
            self.scrollToTop()
            self.horizontalScrollBar().setValue(0)

    def _set_widths(self, arrangement: Arrangement) -> None:
        character = self.fontMetrics().averageCharWidth()
        for column, choice in enumerate(arrangement.columns):
            wide = choice.use is ColumnUse.ANSWER
            width = (_WIDE if wide else _NARROW) * character
            self.setColumnWidth(column, max(width, self.roles.width_for(column)))

    def go_to(self, row: int, column: int | None) -> None:
        """Make a cell the current one and bring it into view."""
        index = self._model.cell(row, column or 0)
        if not index.isValid():
            return
        self._jumping = True
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._jumping = False

    def _current_changed(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self._jumping:
            self.cell_chosen.emit(*self._model.place(index))
