"""The headings of the sheet, each with a drop-down above it that says what its column is for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.views.import_words import use_of_column
from kdscore_desktop.views.importing import Arrangement, ColumnChoice

_AT_A_TIME = 4


@dataclass(frozen=True, slots=True)
class _Shown:
    arrangement: Arrangement
    headings: tuple[str, ...]
    enabled: bool


class RoleHeader(QHeaderView):
    """A header whose sections carry drop-downs.

    Attributes
    ----------
    chosen : Signal(int, ColumnChoice)
        A column was made something else.
    """

    chosen = Signal(int, object)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._boxes: list[QComboBox] = []
        self._choices: tuple[ColumnChoice, ...] = ()
        self._names = QStringListModel(self)  # all drop-downs offer the same
        self._shown = _Shown(Arrangement((), ()), (), enabled=False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHighlightSections(False)
        self.sectionResized.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def boxes(self) -> list[QComboBox]:
        """Return the drop-downs, a column each."""
        return list(self._boxes)

    def show_arrangement(
        self, arrangement: Arrangement, headings: tuple[str, ...], *, enabled: bool
    ) -> None:
        """Show what each column is for; a drop-down with the focus keeps it.

        A wide sheet's drop-downs are made a few at a time, so that the window never waits.
        """
        self._shown = _Shown(arrangement, headings, enabled)
        while len(self._boxes) > len(headings):
            self._boxes.pop().deleteLater()
        choices = arrangement.choices()
        names = [said(use_of_column(one, len(arrangement.questions))) for one in choices]
        self._choices = choices
        if names != self._names.stringList():
            self._names.setStringList(names)
        for column in range(len(self._boxes)):
            self._fill(column)
        self._add_some()

    def is_complete(self) -> bool:
        """Whether every column has its drop-down."""
        return len(self._boxes) == len(self._shown.headings)

    def _add_some(self) -> None:
        wanted = len(self._shown.headings)
        for column in range(len(self._boxes), min(len(self._boxes) + _AT_A_TIME, wanted)):
            self._add_box(column)
            self._fill(column)
        if len(self._boxes) < wanted:
            QTimer.singleShot(0, self, self._add_some)
        self._place()

    def _add_box(self, column: int) -> None:
        box = ChoiceBox(self.viewport())
        box.setModel(self._names)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.activated.connect(lambda index: self.chosen.emit(column, self._choices[index]))
        box.installEventFilter(self)
        if column:
            self.setTabOrder(self._boxes[column - 1], box)
        self._boxes.append(box)
        box.show()

    def _fill(self, column: int) -> None:
        box, shown = self._boxes[column], self._shown
        box.setCurrentIndex(self._choices.index(shown.arrangement.columns[column]))
        box.setAccessibleName(
            self.tr("What the column \u201c%1\u201d is for").replace("%1", shown.headings[column])
        )
        box.setToolTip(box.currentText())
        box.setEnabled(shown.enabled)

    # Where the drop-downs stand

    def sizeHint(self) -> QSize:
        """Return room for a heading below a drop-down."""
        hint = super().sizeHint()
        box = self._boxes[0].sizeHint().height() if self._boxes else 0
        return QSize(hint.width(), self.fontMetrics().height() + 2 * theme.SPACE_1 + box)

    def _place(self) -> None:
        for column, box in enumerate(self._boxes):
            if column < self.count():
                box.setGeometry(
                    self.sectionViewportPosition(column) + 1,
                    1,
                    self.sectionSize(column) - 3,
                    box.sizeHint().height(),
                )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the drop-downs above their columns again."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the drop-downs above their columns."""
        super().showEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a column into view whose drop-down is reached by keyboard."""
        if event.type() == QEvent.Type.FocusIn and watched in self._boxes:
            self._show_column(self._boxes.index(watched))
        return super().eventFilter(watched, event)

    def width_for(self, column: int) -> int:
        """Return the width at which a drop-down shows what is chosen in full."""
        choice = self._choices.index(self._shown.arrangement.columns[column])
        text = self.fontMetrics().horizontalAdvance(self._names.stringList()[choice])
        return text + 4 * self.fontMetrics().height()  # room for the arrow and the frame

    def _show_column(self, column: int) -> None:
        left, bar = self.sectionPosition(column), self._table.horizontalScrollBar()
        right = left + self.sectionSize(column)
        if left < self.offset():
            bar.setValue(left)
        elif right > self.offset() + self.viewport().width():
            bar.setValue(right - self.viewport().width())
