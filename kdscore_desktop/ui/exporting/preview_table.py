"""Shows the columns of the gradebook and its first rows as they will be."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.numbers import percent_text
from kdscore_desktop.views.exporting import SheetPreview

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST, _WIDEST = 8, 30  # in average characters
_FEWEST_ROWS = 9
_SHADE = 0.10
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Model(QAbstractTableModel):
    """The preview of one sheet; what is added stands on a shade."""

    def __init__(self, preview: SheetPreview, table: QTableView) -> None:
        super().__init__(table)
        self._preview = preview
        self._table = table

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._preview.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns the sheet will have."""
        return 0 if parent is not None and parent.isValid() else len(self._preview.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell holds and how it looks."""
        value = self._preview.rows[index.row()][index.column()]
        added = self._preview.columns[index.column()].is_added
        text = percent_text(value) if isinstance(value, float) else value
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole and len(text) > _WIDEST:
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if isinstance(value, float) else _LEFT
        if role == Qt.ItemDataRole.BackgroundRole and added:
            palette = self._table.palette()
            ground = palette.color(QPalette.ColorRole.Base)
            return theme.mixed(theme.accent(palette), ground, _SHADE)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading; what is added stands out."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._preview.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return " ".join(column.heading.split())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(self._table.font())
            font.setBold(column.is_added)
            return font
        return None


class PreviewTable(QTableView):
    """The first rows of one sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("First rows of the gradebook"))
        self.setFont(theme.number_font(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setMinimumHeight(_FEWEST_ROWS * self.verticalHeader().defaultSectionSize())

    def show_preview(self, preview: SheetPreview) -> None:
        """Show a sheet in place of the one before."""
        earlier = self.model()
        self.setModel(_Model(preview, self))
        if earlier is not None:
            earlier.deleteLater()
        character = self.fontMetrics().averageCharWidth()
        bold = theme.scaled_font(self, 1.0, bold=True)
        self.horizontalHeader().setFont(bold)
        self.resizeColumnsToContents()
        for place in range(len(preview.columns)):
            width = self.columnWidth(place) + theme.SPACE_2
            self.setColumnWidth(place, min(max(width, _NARROWEST * character), _WIDEST * character))
