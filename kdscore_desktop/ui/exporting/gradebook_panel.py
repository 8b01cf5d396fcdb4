"""Writing a new workbook with everything in it: what it will hold, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.exporting.preview_table import PreviewTable
from kdscore_desktop.ui.exporting.target import Target
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.exporting import FIRST_ROWS, SheetPreview
from kdscore_desktop.views.phrases import filled


class GradebookPanel(QWidget):
    """Shows the columns and first rows of the workbook, and asks for its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[SheetPreview, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addLayout(self._heading_row())
        column.addWidget(self.preview, 1)
        self._legend = small_label()
        column.addWidget(self._legend)
        self.target = Target(".xlsx", self.tr("Workbook (*.xlsx)"))
        column.addWidget(self.target)

    def _heading_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        heading = QLabel(self.tr("What the &workbook will hold"))
        theme.make_bold(heading)
        self.preview = PreviewTable()
        heading.setBuddy(self.preview)
        row.addWidget(heading)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Sheet"))
        self.choice.activated.connect(self._show_sheet)
        row.addWidget(self.choice)
        row.addStretch(1)
        return row

    def show_sheets(self, sheets: tuple[SheetPreview, ...], proposed: Path) -> None:
        """Show what would be written; the place is kept where one was chosen."""
        chosen = max(0, self.choice.currentIndex())
        self._sheets = sheets
        self.choice.clear()
        for sheet in sheets:
            named = self.tr("%1, sheet %2") if sheet.sheet else self.tr("%1")
            self.choice.addItem(filled(named, sheet.file_name, sheet.sheet))
        self.choice.setCurrentIndex(min(chosen, len(sheets) - 1))
        self.choice.setVisible(len(sheets) > 1)
        self._show_sheet()
        if self.target.path is None:
            self.target.set_path(proposed)

    def _show_sheet(self) -> None:
        sheet = self._sheets[max(0, self.choice.currentIndex())]
        self.preview.show_preview(sheet)
        self._legend.setText(
            filled(
                self.tr(
                    "The first %1 of %2 rows. Shaded: what is added. “Final level” holds only what "
                    "you decided; an answer that was not scored stays empty and never counts as 0."
                ),
                count_text(min(FIRST_ROWS, sheet.row_count)),
                count_text(sheet.row_count),
            )
        )
