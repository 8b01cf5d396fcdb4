"""The levels below each other, with headings; dragged and moved without leaving the keyboard."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.rubric.level_row import WIDTHS, LevelRow, LevelState
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.rubric_history import Row


class LevelList(QWidget):
    """The rows of a rubric.

    Attributes
    ----------
    edited : Signal(int, Level)
        A level's token and the level as it was edited.
    moved : Signal(int, int)
        A token and the position that its level is moved to.
    remove_wanted : Signal(int)
        A token.
    """

    edited = Signal(int, object)
    moved = Signal(int, int)
    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LevelRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_2)
        self._column.addWidget(self._headings())
        self._order: list[int] = []

    def _headings(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.SPACE_2, 0, theme.SPACE_2, 0)
        row.setSpacing(theme.SPACE_2)
        texts = (
            self.tr("Lowest first"),
            self.tr("Label"),
            self.tr("Points"),
            self.tr("What an answer on this level shows"),
            self.tr("Feedback to learners on this level"),
            self.tr("Scored by you"),
        )
        for text, width in zip(texts, WIDTHS, strict=True):
            label = small_label(text)
            if width:
                label.setFixedWidth(width * self.fontMetrics().averageCharWidth())
            row.addWidget(label, 0 if width else 1)
        return line

    @property
    def rows(self) -> Sequence[LevelRow]:
        """The rows, lowest level first."""
        return self._rows

    def row(self, token: int) -> LevelRow:
        """Return the row of a level."""
        return next(row for row in self._rows if row.token == token)

    def show_levels(self, levels: Sequence[Row], states: Sequence[LevelState]) -> None:
        """Show levels; rows that stay keep their cursor."""
        by_token = {row.token: row for row in self._rows}
        wanted = [by_token.get(level.token) or self._new_row(level) for level in levels]
        for gone in set(self._rows) - set(wanted):
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._place(wanted)
        labels = [level.level.label for level in levels]
        for position, (row, level, state) in enumerate(zip(wanted, levels, states, strict=True)):
            others = labels[:position] + labels[position + 1 :]
            row.show_level(level.level, others, state)

    def _new_row(self, level: Row) -> LevelRow:
        row = LevelRow(level.token)
        row.edited.connect(self.edited)
        row.move_wanted.connect(self._move)
        row.remove_wanted.connect(self.remove_wanted)
        row.dragged.connect(self._drag)
        row.dropped.connect(self._drop)
        return row

    def _place(self, rows: Sequence[LevelRow]) -> None:
        if list(rows) != self._rows:
            for position, row in enumerate(rows):
                self._column.insertWidget(position + 1, row)  # below the headings
            for earlier, later in itertools.pairwise(rows):
                QWidget.setTabOrder(earlier.remove, later.up)
        self._rows = list(rows)

    def commit(self) -> None:
        """Hand in what was edited in any row."""
        for row in list(self._rows):
            row.commit()

    def _move(self, token: int, step: int) -> None:
        position = self._position(token)
        self.moved.emit(token, position + step)
        focused = self.row(token)
        window = self.window()
        if window.focusWidget() is None or not focused.isAncestorOf(window.focusWidget()):
            focused.label.setFocus()

    def _drag(self, token: int, y: int) -> None:
        """Show the level where it is held; it is moved when it is let go."""
        held = self.row(token)
        middle = self.mapFromGlobal(QPoint(0, y)).y()
        others = [row for row in self._rows if row is not held]
        place = sum(row.geometry().center().y() < middle for row in others)
        if self._rows.index(held) != place:
            self._order = self._order or [row.token for row in self._rows]
            self._place([*others[:place], held, *others[place:]])

    def _drop(self) -> None:
        order, self._order = self._order, []
        now = [row.token for row in self._rows]
        if not order or order == now:
            return
        moved = next(
            token
            for token in now
            if [t for t in now if t != token] == [t for t in order if t != token]
        )
        position = now.index(moved)
        self._place([self.row(token) for token in order])
        self.moved.emit(moved, position)

    def _position(self, token: int) -> int:
        return [row.token for row in self._rows].index(token)
