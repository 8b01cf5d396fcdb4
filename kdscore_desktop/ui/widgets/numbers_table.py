"""A table of numbers that stands beside a picture and can be copied into a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from kdscore_desktop.ui import theme

_Index = QModelIndex | QPersistentModelIndex
_MOST_WIDE = 34  # in average characters


@dataclass(frozen=True, slots=True)
class Numbers:
    """A table as plain text.

    Parameters
    ----------
    headings
        Above the columns.
    rows
        As many cells each as there are headings.
    words
        The columns that hold words, which stand left; numbers stand right.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    words: tuple[int, ...] = (0,)

    def as_text(self) -> str:
        """Return the table with tabs between its cells, for pasting into a spreadsheet."""
        return as_tabbed([self.headings, *self.rows])


def as_tabbed(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as lines with tabs between their cells."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


class _Model(QAbstractTableModel):
    """Shows a table of text."""

    def __init__(self, numbers: Numbers, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbers = numbers

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.numbers.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.numbers.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, and where in the cell it stands."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.numbers.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section) | Qt.TextFlag.TextWordWrap
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignLeft
            if column in self.numbers.words
            else Qt.AlignmentFlag.AlignRight
        )
        return side | Qt.AlignmentFlag.AlignVCenter


class NumbersTable(QTableView):
    """Shows a small table whole, without a scroll bar of its own for its rows.

    Ctrl+C copies what is selected, with the headings, as text with tabs.

    Parameters
    ----------
    name
        What it shows, for a screen reader.
    most_wide
        The widest column, in average characters; longer words wrap.
    """

    def __init__(
        self, name: str, parent: QWidget | None = None, *, most_wide: int = _MOST_WIDE
    ) -> None:
        super().__init__(parent)
        self._most_wide = most_wide
        self.setAccessibleName(name)
        self.setFont(theme.number_font(self))
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on to what stands after the table
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        self._numbers = Numbers(())
        self.show_numbers(self._numbers)

    @property
    def numbers(self) -> Numbers:
        """What is shown."""
        return self._numbers

    def show_numbers(self, numbers: Numbers) -> None:
        """Show a table in place of the one before."""
        self._numbers = numbers
        earlier = self.model()
        self.setModel(_Model(numbers, self))
        if earlier is not None:
            earlier.deleteLater()
        most = self._most_wide * self.fontMetrics().averageCharWidth()
        for column in range(len(numbers.headings)):
            wanted = max(self.sizeHintForColumn(column), self._heading_width(column))
            self.setColumnWidth(column, min(wanted + 2 * theme.SPACE_2, most))
        self.resizeRowsToContents()
        self.setMaximumWidth(self.whole_width())
        self.updateGeometry()
        self._take_height()

    def copy(self) -> None:
        """Copy what is selected, or everything where nothing is, with the headings."""
        cells = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        if len(cells) <= 1:
            self.copy_all()
            return
        (top, left), (bottom, right) = cells[0], cells[-1]
        across = slice(left, right + 1)
        rows = [row[across] for row in self._numbers.rows[top : bottom + 1]]
        QGuiApplication.clipboard().setText(as_tabbed([self._numbers.headings[across], *rows]))

    def copy_all(self) -> None:
        """Copy the whole table."""
        QGuiApplication.clipboard().setText(self._numbers.as_text())

    def whole_width(self) -> int:
        """Return the width at which every column is seen."""
        return self.horizontalHeader().length() + 2 * self.frameWidth()

    def _heading_width(self, column: int) -> int:
        """Return the width of a heading that may stand on two lines, or three."""
        metrics = self.horizontalHeader().fontMetrics()
        heading = self._numbers.headings[column]
        words = [metrics.horizontalAdvance(word) for word in heading.split()]
        return max([0, *words, round(0.6 * metrics.horizontalAdvance(heading))])

    def sizeHint(self) -> QSize:
        """Return the size at which everything is seen."""
        return QSize(self.whole_width(), self.height())

    def _take_height(self) -> None:
        height = self._header_height() + 2 * self.frameWidth()
        height += sum(self.rowHeight(row) for row in range(len(self._numbers.rows)))
        if self.whole_width() > self.width():
            height += self.horizontalScrollBar().sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def _header_height(self) -> int:
        header = self.horizontalHeader()
        flags = Qt.TextFlag.TextWordWrap
        lines = [
            header.fontMetrics()
            .boundingRect(0, 0, self.columnWidth(column) - theme.SPACE_2, 10_000, flags, heading)
            .height()
            for column, heading in enumerate(self._numbers.headings)
        ]
        height = max(lines, default=0) + 2 * theme.SPACE_1
        header.setFixedHeight(height)
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar where the columns are wider than the table."""
        super().resizeEvent(event)
        self._take_height()
