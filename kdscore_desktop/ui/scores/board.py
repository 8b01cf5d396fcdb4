"""What is seen while scores are reviewed: the filters, the table, and the chosen answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.scores.cutoff_bar import CutoffBar
from kdscore_desktop.ui.scores.detail import DetailPane
from kdscore_desktop.ui.scores.filter_bar import FilterBar
from kdscore_desktop.ui.scores.model import Part, ScoresModel
from kdscore_desktop.ui.scores.table_view import ScoresView
from kdscore_desktop.views.alike_groups import AlikeGroups
from kdscore_desktop.views.score_rows import By
from kdscore_desktop.views.scores import Levels, Places, ScoreTable

_SHARES = (6300, 3700)  # of table and pane, where nothing is remembered
_BY = {
    Part.LEARNER: By.LEARNER,
    Part.ANSWER: By.ANSWER,
    Part.LEVEL: By.LEVEL,
    Part.SUGGESTED: By.SUGGESTED,
    Part.SURE: By.SURE,
    Part.FINAL: By.FINAL,
}


class Board(QWidget):
    """Shows a listing of responses and the chosen one beside it.

    Attributes
    ----------
    filters, cutoff_bar, view, detail
        The parts.
    """

    def __init__(self, desk: Desk, model: ScoresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.filters = FilterBar(hide_names=model.hide_names)
        self.cutoff_bar = CutoffBar()
        self.view = ScoresView(model)
        self.detail = DetailPane(model)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.detail)
        remembered = desk.settings.choices.split_sizes
        self.splitter.setSizes(remembered if len(remembered) == len(_SHARES) else list(_SHARES))
        for index, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(index, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_3)
        column.addWidget(self.filters)
        column.addWidget(self.cutoff_bar)
        column.addWidget(self.splitter, 1)
        self.splitter.splitterMoved.connect(self._remember_sizes)
        self.view.place_chosen.connect(self.show_place)
        self.view.heading_clicked.connect(self.order_by_column)
        self.filters.hide_names_changed.connect(self._hide_names)

    @property
    def chosen(self) -> tuple[ScoreTable, int] | None:
        """The table and the place in it of the chosen response, or None."""
        table, place = self._model.table, self.detail.place
        return None if table is None or place is None else (table, place)

    def is_chosen(self, response_id: int) -> bool:
        """Whether this is the chosen response."""
        chosen = self.chosen
        return chosen is not None and int(chosen[0].ids[chosen[1]]) == response_id

    def show_place(self, place: int | None) -> None:
        """Show a response, or none, beside the table."""
        self.detail.show_place(place, can_change=self._desk.can_change)

    def show_listed(
        self,
        table: ScoreTable,
        places: Places,
        reasons: Levels,
        groups: AlikeGroups | None,
    ) -> None:
        """Show a listing; the chosen response stays chosen, and in its place, where it can."""
        old, before = self._model.table, self.view.chosen_place()
        chosen = None if old is None or before is None else int(old.ids[before])
        scrolled = self.view.verticalScrollBar().value()
        self._model.show(table, places, reasons, groups)
        place = None if chosen is None else table.place(chosen)
        self.view.verticalScrollBar().setValue(scrolled)
        self.detail.place = None
        if place is None or not self.view.choose(place):
            if len(places):
                self.view.choose_row(0)
            else:
                self.show_place(None)
        self._show_order()

    def _show_order(self) -> None:
        listing, header = self.filters.listing, self.view.horizontalHeader()
        column = next(
            (
                self._model.column_of(part, listing.by_level)
                for part, by in _BY.items()
                if by is listing.by
            ),
            None,
        )
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            backward = listing.backward
            header.setSortIndicator(
                column,
                Qt.SortOrder.DescendingOrder if backward else Qt.SortOrder.AscendingOrder,
            )

    def order_by_column(self, column: int) -> None:
        """Order by what a column shows; twice turns the order around."""
        part = self._model.part(column)
        level = self._model.level(column) if part is Part.LEVEL else -1
        self.filters.order_by(_BY[part], level)

    def _hide_names(self, hide: bool) -> None:
        self._desk.settings.choices.hide_names = hide
        self._desk.settings.save()
        self._model.set_hide_names(hide)
        self.show_place(self.detail.place)
        if self.filters.search.text():
            self.filters.changed.emit()

    def _remember_sizes(self) -> None:
        self._desk.settings.choices.split_sizes = self.splitter.sizes()
