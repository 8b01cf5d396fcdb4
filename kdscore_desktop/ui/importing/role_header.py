"""The headings of the sheet, each with a drop-down above it that says what its column is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.words import choice_in_words
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.views.importing import Arrangement, ColumnChoice


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
        """Show what each column is for; a drop-down with the focus keeps it."""
        while len(self._boxes) > len(headings):
            self._boxes.pop().deleteLater()
        while len(self._boxes) < len(headings):
            self._add_box()
        self._choices = arrangement.choices()
        names = [choice_in_words(one, len(arrangement.questions)) for one in self._choices]
        for box, choice, heading in zip(self._boxes, arrangement.columns, headings, strict=True):
            _fill(box, names, self._choices.index(choice))
            box.setAccessibleName(
                self.tr("What the column \u201c%1\u201d is for").replace("%1", heading)
            )
            box.setToolTip(box.currentText())
            box.setEnabled(enabled)
        self._place()

    def _add_box(self) -> None:
        box = ChoiceBox(self.viewport())
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        column = len(self._boxes)
        box.activated.connect(lambda index: self.chosen.emit(column, self._choices[index]))
        box.installEventFilter(self)
        previous = self._boxes[-1] if self._boxes else None
        self._boxes.append(box)
        box.show()
        if previous is not None:
            self.setTabOrder(previous, box)

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
        box = self._boxes[column]
        text = box.fontMetrics().horizontalAdvance(box.currentText())
        return text + 2 * box.sizeHint().height()  # room for the arrow and the frame

    def _show_column(self, column: int) -> None:
        left, bar = self.sectionPosition(column), self._table.horizontalScrollBar()
        right = left + self.sectionSize(column)
        if left < self.offset():
            bar.setValue(left)
        elif right > self.offset() + self.viewport().width():
            bar.setValue(right - self.viewport().width())


def _fill(box: QComboBox, names: list[str], current: int) -> None:
    """Fill a drop-down anew only where it offers something else."""
    if [box.itemText(place) for place in range(box.count())] != names:
        box.clear()
        box.addItems(names)
        longest = max(box.fontMetrics().horizontalAdvance(name) for name in names)
        box.view().setMinimumWidth(longest + 4 * theme.SPACE_4)
    box.setCurrentIndex(current)
