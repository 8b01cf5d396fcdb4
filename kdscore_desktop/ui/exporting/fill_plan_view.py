"""What filling a file would do, in sentences and lists."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kdscore_desktop.jobs.fill_json import ShownFill
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.widgets.forms import body_label, empty, small_label
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.views.fill_preview import Cells, ColumnPreview, ListedCells, fill_preview_of


class FillPlanView(QWidget):
    """Shows a plan: each column and how many rows it fills, which stay empty, what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What would be filled in"))
        self._column_of_parts = QVBoxLayout(self)
        self._column_of_parts.setContentsMargins(0, 0, 0, 0)
        self._column_of_parts.setSpacing(theme.SPACE_1)

    def say(self, sentence: str) -> None:
        """Show one sentence instead of a plan."""
        self._show([body_label(sentence)])

    def show_plan(self, plan: ShownFill) -> None:
        """Show a plan."""
        preview = fill_preview_of(plan)
        parts: list[QWidget] = [small_label(said(one)) for one in preview.explanation]
        for column in preview.columns:
            parts += _column(column)
        parts.append(_strong(said(preview.empty)))
        parts += [body_label(f"•  {said(reason)}") for reason in preview.reasons]
        if preview.conflicts is not None:
            parts += [_strong(said(preview.conflicts.title)), _table(preview.conflicts)]
        parts += [small_label(said(note)) for note in preview.notes]
        self._show(parts)

    def _show(self, parts: list[QWidget]) -> None:
        empty(self._column_of_parts)
        for part in parts:
            self._column_of_parts.addWidget(part)


def _column(column: ColumnPreview) -> Iterable[QWidget]:
    yield _strong(said(column.fills))
    for told in column.details:
        yield small_label(" ".join(map(said, told)))
    if column.first is not None:
        yield _table(column.first)


def _table(cells: ListedCells) -> NumbersTable:
    table = NumbersTable(said(cells.title))
    words_in = (1,)  # the learner's name
    table.show_numbers(Numbers(_row(cells.headings), tuple(map(_row, cells.rows)), words=words_in))
    return table


def _row(cells: Cells) -> tuple[str, ...]:
    return tuple(cell if isinstance(cell, str) else said(cell) for cell in cells)


def _strong(text: str) -> QLabel:
    label = body_label(text)
    theme.make_bold(label)
    label.setContentsMargins(0, theme.SPACE_2, 0, 0)
    return label
