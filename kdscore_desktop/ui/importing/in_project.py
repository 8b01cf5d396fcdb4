"""What an assignment holds: its questions with their counts, and the sheets they came from."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.project.records import StoredSource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.words import number
from kdscore_desktop.ui.widgets.forms import title_label
from kdscore_desktop.views.overview import Overview


class InProject(QWidget):
    """Two tables: the questions and the sheets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_2)
        self.questions = _table(
            self.tr("Questions"),
            [
                self.tr("Question"),
                self.tr("Answers"),
                self.tr("Scored by you"),
                self.tr("Not scored by you"),
                self.tr("Final"),
            ],
        )
        self.sheets = _table(
            self.tr("Spreadsheets"),
            [self.tr("File"), self.tr("Sheet"), self.tr("Brought in")],
        )
        for heading, table in (
            (self.tr("Questions"), self.questions),
            (self.tr("Spreadsheets that were brought in"), self.sheets),
        ):
            label = title_label(heading)
            theme.make_bold(label)
            layout.addWidget(label)
            layout.addWidget(table)
        layout.addStretch(1)

    def show_questions(self, overview: Overview) -> None:
        """Show the questions with their counts."""
        self.questions.setRowCount(len(overview.items))
        for row, one in enumerate(overview.items):
            counts = one.counts
            self.questions.setItem(row, 0, _cell(one.item.name))
            for column, count in enumerate(
                (counts.responses, counts.rated, counts.responses - counts.rated, counts.decided),
                start=1,
            ):
                self.questions.setItem(row, column, _number_cell(count))

    def show_sheets(self, sources: list[StoredSource]) -> None:
        """Show the imported sheets, the newest first."""
        self.sheets.setRowCount(len(sources))
        for row, source in enumerate(reversed(sources)):
            self.sheets.setItem(row, 0, _cell(source.sheet.file_name))
            self.sheets.setItem(row, 1, _cell(source.sheet.sheet))
            self.sheets.setItem(row, 2, _cell(_when(source.imported_at)))


def _table(name: str, headings: list[str]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headings)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item


def _number_cell(value: int) -> QTableWidgetItem:
    item = QTableWidgetItem(number(value))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _when(at: dt.datetime) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
