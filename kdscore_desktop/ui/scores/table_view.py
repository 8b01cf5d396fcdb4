"""The table of responses: one row is chosen, and the keys of the review go to the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kdscore_desktop.ui.scores.delegate import ScoresDelegate
from kdscore_desktop.ui.scores.model import Part, ScoresModel

_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
# In average characters. Where little room is left the outline alone says what is suggested.
_WIDTHS = {
    Part.LEARNER: 16,
    Part.ANSWER: 24,
    Part.LEVEL: 8,
    Part.SUGGESTED: 10,
    Part.SURE: 17,
    Part.FINAL: 11,
}
_NARROW_WIDTHS = {
    Part.LEARNER: 12,
    Part.ANSWER: 17,
    Part.LEVEL: 7,
    Part.SUGGESTED: 0,
    Part.SURE: 14,
    Part.FINAL: 10,
}
_WIDEST_LABEL, _WIDEST_NARROW_LABEL = 14, 9


class ScoresView(QTableView):
    """Shows a :class:`ScoresModel`.

    Attributes
    ----------
    place_chosen : Signal(int)
        Another response was chosen; its place in the table.
    heading_clicked : Signal(int)
        A column.
    """

    place_chosen = Signal(int)
    heading_clicked = Signal(int)

    def __init__(self, model: ScoresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = ScoresDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Answers and their scores"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(4 * self.fontMetrics().averageCharWidth())
        header.sectionClicked.connect(self.heading_clicked)
        model.modelReset.connect(self._set_widths)
        self._widths_are_for: tuple[tuple[str, ...], bool] | None = None
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def _set_widths(self) -> None:
        """Give each column its width for this rubric and this room; the answers get the rest."""
        if self._model.table is None:
            return
        labels = self._model.table.item.rubric.labels
        average = self.fontMetrics().averageCharWidth()
        wide = [self._wanted(column, _WIDTHS, _WIDEST_LABEL) for column in self._columns()]
        is_narrow = sum(wide) * average > self.viewport().width()
        if self._widths_are_for != (labels, is_narrow):
            self._widths_are_for = labels, is_narrow
            if is_narrow:
                wide = [
                    self._wanted(column, _NARROW_WIDTHS, _WIDEST_NARROW_LABEL)
                    for column in self._columns()
                ]
            for column, width in enumerate(wide):
                self.setColumnHidden(column, not width)
                if width:
                    self.horizontalHeader().resizeSection(column, width * average)
        self._fit_answer(_NARROW_WIDTHS[Part.ANSWER] * average)

    def _columns(self) -> range:
        return range(self._model.columnCount())

    def _wanted(self, column: int, widths: dict[Part, int], widest_label: int) -> int:
        part = self._model.part(column)
        width = widths[part]
        if not width or part not in (Part.LEVEL, Part.SUGGESTED, Part.FINAL):
            return width
        assert self._model.table is not None
        longest = max(len(label) for label in self._model.table.item.rubric.labels) + 2
        return max(width, min(longest, widest_label))

    def _fit_answer(self, least: int) -> None:
        header, answer = self.horizontalHeader(), self._model.column_of(Part.ANSWER)
        others = header.length() - header.sectionSize(answer)
        header.resizeSection(answer, max(least, self.viewport().width() - others))

    # What the page asks

    def choose(self, place: int) -> bool:
        """Choose a response and bring it into sight; False if it is not listed."""
        row = self._model.row_of(place)
        if row is None:
            return False
        self.choose_row(row)
        return True

    def choose_row(self, row: int) -> None:
        """Choose what stands in a row and bring it into sight."""
        column = max(self.currentIndex().column(), 0)
        index = self._model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def chosen_place(self) -> int | None:
        """Return the place of the chosen response, or None."""
        index = self.currentIndex()
        return int(self._model.places[index.row()]) if index.isValid() else None

    # What Qt calls

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which response is chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.place_chosen.emit(int(self._model.places[current.row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave every other key to the page."""
        if event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._set_widths()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.update_fonts()
            self._set_row_height()
            self._widths_are_for = None
            self._set_widths()
