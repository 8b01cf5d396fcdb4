"""What deserves a look, line by line, and how a score that names no level is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.domain import SourceSheet
from kdscore_desktop.jobs.sheet_plan import SheetPlan
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.words import number
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.ui.widgets.wrapping_delegate import WrappingDelegate
from kdscore_desktop.views.import_words import kind_of, more_of_kind, remark_told
from kdscore_desktop.views.importing import Remark, RemarkGroup, remarks_of

_REMARK = Qt.ItemDataRole.UserRole


class RemarkList(QListWidget):
    """Remarks below the heading of their kind; the wrapped lines follow the width.

    Attributes
    ----------
    chosen : Signal(Remark)
        A line became the current one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Worth a look"))
        self.setItemDelegate(WrappingDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSpacing(theme.SPACE_1 // 2)
        self._source: SourceSheet | None = None
        self.currentItemChanged.connect(self._current_changed)

    def show_plan(self, plan: SheetPlan) -> bool:
        """List a plan's remarks and say whether it is of another sheet.

        In the same sheet, the line about the same cell stays the current one.
        """
        is_other, self._source = plan.source != self._source, plan.source
        current = None if is_other else self.current_remark()
        self.blockSignals(True)
        self.clear()
        for group in remarks_of(plan):
            self._add_group(group, plan.headings)
        if current is not None:
            self.select(current.row, current.column)
        self.blockSignals(False)
        if is_other:
            self.scrollToTop()
        return is_other

    def current_remark(self) -> Remark | None:
        """Return the remark of the current line, or None."""
        item = self.currentItem()
        remark = None if item is None else item.data(_REMARK)
        return remark if isinstance(remark, Remark) else None

    def select(self, row: int, column: int | None) -> bool:
        """Make the line about a cell the current one; say whether there is one."""
        for place in range(self.count()):
            item = self.item(place)
            remark = item.data(_REMARK)
            if isinstance(remark, Remark) and (remark.row, remark.column) == (row, column):
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return True
        return False

    def _add_group(self, group: RemarkGroup, headings: tuple[str, ...]) -> None:
        heading = QListWidgetItem(said(kind_of(group)))
        heading.setFont(theme.scaled_font(self, 1.0, bold=True))
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addItem(heading)
        for remark in group.remarks:
            item = QListWidgetItem(said(remark_told(remark, headings)))
            item.setData(_REMARK, remark)
            self.addItem(item)
        for more in more_of_kind(group, len(group.remarks)):
            last = QListWidgetItem(said(more))
            last.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(last)

    def _current_changed(self) -> None:
        remark = self.current_remark()
        if remark is not None:
            self.chosen.emit(remark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class MendRow(QWidget):
    """Settles the current score: which level it is, or none.

    Attributes
    ----------
    corrected : Signal(int, int, object)
        Row, column, and the level's label; None reads the cell as it stands.
    """

    corrected = Signal(int, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        row = QHBoxLayout()
        self._label = QLabel()
        self._label.setWordWrap(True)
        self.box = ChoiceBox()
        self._label.setBuddy(self.box)
        row.addWidget(self._label, 1)
        row.addWidget(self.box)
        column.addLayout(row)
        column.addWidget(
            small_label(self.tr("Your spreadsheet stays as it is; only the assignment changes."))
        )
        self._cell = (0, 0)
        self._labels: tuple[str, ...] = ()
        self.box.activated.connect(self._choose)
        self.hide()

    def show_cell(self, row: int, column: int, labels: tuple[str, ...], chosen: str | None) -> None:
        """Offer the levels for a cell; `chosen` is the one it is read as, if it is corrected."""
        self._cell, self._labels = (row, column), labels
        text = self.tr("Score in row %1").replace("%1", number(row))
        self._label.setText(text)
        self.box.setAccessibleName(text)
        self.box.clear()
        self.box.addItem(self.tr("As it stands"))
        self.box.addItems([self.tr("Level %1").replace("%1", label) for label in labels])
        self.box.setCurrentIndex(labels.index(chosen) + 1 if chosen in labels else 0)
        self.show()

    def _choose(self, index: int) -> None:
        self.corrected.emit(*self._cell, self._labels[index - 1] if index else None)
