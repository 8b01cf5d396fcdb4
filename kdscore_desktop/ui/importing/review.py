"""A sheet before it comes in: which one, how it was understood, and what it would bring."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.gradebook.dialects.registry import FORMATS
from kdscore_desktop.jobs.sheet_plan import SheetPlan
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.importing.planner import ImportPlanner, State
from kdscore_desktop.ui.importing.question_cards import QuestionCards
from kdscore_desktop.ui.importing.ratings_row import RatingsRow
from kdscore_desktop.ui.importing.remark_list import MendRow, RemarkList
from kdscore_desktop.ui.importing.sheet_table import SheetTable
from kdscore_desktop.ui.importing.words import format_in_words, number, trouble_in_words
from kdscore_desktop.ui.sentences import in_words, said
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.ui.widgets.sheet_choice import SheetChoice
from kdscore_desktop.views.import_preview import Preview, preview_of
from kdscore_desktop.views.import_words import COMING
from kdscore_desktop.views.importing import TO_MEND, Remark, levels_at


class Review(QWidget):
    """Shows a plan and hands every choice on to the planner.

    Parameters
    ----------
    planner
        The import.

    Attributes
    ----------
    other_file_wanted : Signal()
    ratings_file_wanted : Signal()
        The scores are in a file that is to be chosen.
    """

    other_file_wanted = Signal()
    ratings_file_wanted = Signal()

    def __init__(self, planner: ImportPlanner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._remark: Remark | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_2)
        layout.addLayout(self._source_row())
        self.ratings = RatingsRow()
        layout.addWidget(self.ratings)
        self._explanation = small_label()
        layout.addWidget(self._explanation)
        self._trouble = body_label()
        layout.addWidget(self._trouble)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._sheet_side())
        self._splitter.addWidget(self._panel())
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        layout.addWidget(self._splitter, 1)
        self._connect()

    def _source_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self._file = ElidedLabel()
        theme.make_bold(self._file)
        row.addWidget(self._file)
        self.sheets = SheetChoice()
        self._format_label = QLabel(self.tr("Read as"))
        self.formats = ChoiceBox()
        self._format_label.setBuddy(self.formats)
        self.formats.setAccessibleName(self._format_label.text())
        for label, box in ((self.sheets.label, self.sheets), (self._format_label, self.formats)):
            row.addSpacing(theme.SPACE_3)
            row.addWidget(label)
            row.addWidget(box)
        for name in FORMATS:
            self.formats.addItem(format_in_words(name), name)
        row.addStretch(1)
        self.other = QPushButton(self.tr("Choose another spreadsheet"))
        row.addWidget(self.other)
        return row

    def _sheet_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self.table = SheetTable()
        column.addWidget(self.table, 1)
        self._rows = small_label()
        column.addWidget(self._rows)
        return side

    def _panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(theme.SPACE_2, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(_section(said(COMING)))
        self.cards = QuestionCards()
        column.addWidget(self.cards, 1)
        self._worth = _section("")
        column.addWidget(self._worth)
        self.remarks = RemarkList()
        self._worth.setBuddy(self.remarks)
        column.addWidget(self.remarks, 1)
        self.mend = MendRow()
        column.addWidget(self.mend)
        return panel

    def _connect(self) -> None:
        planner = self._planner
        self.other.clicked.connect(self.other_file_wanted)
        self.sheets.chosen.connect(planner.choose_sheet)
        self.formats.activated.connect(lambda _: planner.choose_format(self.formats.currentData()))
        self.ratings.file_wanted.connect(self.ratings_file_wanted)
        self.ratings.sheet_chosen.connect(self._choose_ratings_sheet)
        self.ratings.columns_chosen.connect(planner.choose_rating_columns)
        self.ratings.left_out.connect(lambda: planner.take_ratings(None))
        self.table.roles.chosen.connect(planner.choose_column)
        self.table.cell_chosen.connect(self._cell_chosen)
        self.cards.renamed.connect(planner.rename)
        self.cards.levels_named.connect(planner.name_levels)
        self.remarks.chosen.connect(self._remark_chosen)
        self.mend.corrected.connect(planner.correct)

    # Showing

    def show_plan(self, plan: SheetPlan) -> None:
        """Show the planner's plan and what was chosen since."""
        planner = self._planner
        enabled = planner.state is State.SHOWN
        preview = preview_of(plan, planner.arrangement)
        self._show_source(plan, preview)
        self._show_trouble(plan)
        self.table.show_plan(plan, planner.arrangement, enabled=enabled)
        lines = filter(None, (preview.extent, preview.brings))
        self.cards.summary.setText("\n".join(" \u00b7 ".join(map(said, told)) for told in lines))
        self._rows.setText(_rows_in_words(plan))
        self._rows.setVisible(bool(self._rows.text()))
        self.cards.show_plan(
            plan, planner.arrangement, dict(planner.options.levels_of), enabled=enabled
        )
        self._worth.setText(said(preview.worth_a_look))
        if self.remarks.show_plan(plan):
            self._remark = None
        self.remarks.setVisible(bool(preview.remarks))
        self._worth.setVisible(bool(preview.remarks) or plan.brings is not None)
        self._show_mend()
        for widget in (self.sheets, self.formats, self.other, self.mend, self.ratings):
            widget.setEnabled(enabled)

    def _show_source(self, plan: SheetPlan, preview: Preview) -> None:
        self._file.show_text(plan.source.file_name)
        self.sheets.show_sheets(plan.in_file, plan.source.sheet)
        ratings = self._planner.options.ratings
        self.ratings.show_ratings(plan.ratings, () if ratings is None else ratings.columns)
        self.formats.setCurrentIndex(self.formats.findData(self._planner.options.format))
        told = [said(preview.explanation)]
        if not plan.explanation:
            told.append(self.tr("Change it above the column where it is wrong."))
        self._explanation.setText(" ".join(told))

    def _choose_ratings_sheet(self, name: str) -> None:
        ratings = self._planner.options.ratings
        if ratings is not None:
            self._planner.take_ratings(ratings.file, name)

    def _show_trouble(self, plan: SheetPlan) -> None:
        trouble = self._planner.arrangement.trouble()
        if trouble is not None:
            text = trouble_in_words(trouble)
        elif plan.needs_levels:
            text = self.tr(
                "Say which levels the answers can get; the sheet does not tell it. Type them at "
                "the question on the right."
            )
        else:
            text = in_words(plan.problem)
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    # Going from a remark to its cell and back

    def _remark_chosen(self, remark: Remark) -> None:
        self._remark = remark
        self.table.go_to(remark.row, remark.column)
        self._show_mend()

    def _cell_chosen(self, row: int, column: int) -> None:
        if not self.remarks.select(row, column):
            self._remark = None
            self._show_mend()

    def _show_mend(self) -> None:
        remark, planner = self._remark, self._planner
        labels: tuple[str, ...] = ()
        if planner.plan is not None and remark is not None and remark.kind in TO_MEND:
            labels = levels_at(planner.plan, planner.arrangement, remark.column)
        if remark is None or remark.column is None or not labels:
            self.mend.hide()
            return
        chosen = planner.corrected(remark.row, remark.column)
        self.mend.show_cell(remark.row, remark.column, labels, chosen)


def _section(text: str) -> QLabel:
    label = QLabel(text)
    theme.make_bold(label)
    label.setWordWrap(True)
    return label


def _rows_in_words(plan: SheetPlan) -> str:
    """Return how much of a long sheet is shown; "" where all of it is."""
    if len(plan.rows) == plan.row_count:
        return ""
    return (
        QCoreApplication.translate(
            "import",
            "Shown are %1 of %2 rows: the first ones and those that deserve a look. "
            "All %2 come in.",
        )
        .replace("%1", number(len(plan.rows)))
        .replace("%2", number(plan.row_count))
    )
