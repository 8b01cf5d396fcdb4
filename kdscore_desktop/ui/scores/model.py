"""The table of responses as Qt asks for it: arrays in, text out, nothing kept for a row."""

from __future__ import annotations

from enum import Enum
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kdscore_desktop.ui.scores.words import kind_in_words, number, percent, reason_in_words
from kdscore_desktop.views.alike_groups import AlikeGroups
from kdscore_desktop.views.scores import NONE, Levels, Places, ScoreTable

_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Part(Enum):
    """What a column is about; there is one LEVEL column for each level."""

    LEARNER = "learner"
    ANSWER = "answer"
    LEVEL = "level"
    SUGGESTED = "suggested"
    SURE = "sure"
    FINAL = "final"


class ScoresModel(QAbstractTableModel):
    """Shows the listed places of a :class:`ScoreTable`.

    Attributes
    ----------
    table : ScoreTable or None
    places : numpy.ndarray
        The place in the table of each row.
    reasons : numpy.ndarray
        Why a human should look, by place.
    groups : AlikeGroups or None
        Which answers say the same; None while that is not known.
    hide_names : bool
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: ScoreTable | None = None
        self.places: Places = np.zeros(0, np.int32)
        self.reasons: Levels = np.zeros(0, np.int8)
        self.groups: AlikeGroups | None = None
        self.hide_names = False

    # What the page sets

    def show(
        self,
        table: ScoreTable,
        places: Places,
        reasons: Levels,
        groups: AlikeGroups | None = None,
    ) -> None:
        """Show these places of a table."""
        self.beginResetModel()
        self.table, self.places, self.reasons, self.groups = table, places, reasons, groups
        self.endResetModel()

    def set_reasons(self, reasons: Levels) -> None:
        """Show other reasons for a look, after the cut-off moved."""
        self.reasons = reasons
        self.all_changed()

    def set_groups(self, groups: AlikeGroups | None) -> None:
        """Mark what says the same, now that it is known."""
        self.groups = groups
        self.all_changed()

    def set_hide_names(self, hide: bool) -> None:
        """Show or hide the learners' names."""
        self.hide_names = hide
        self.all_changed()

    def all_changed(self) -> None:
        """Let what is visible be painted again."""
        if len(self.places):
            last = self.index(len(self.places) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place_changed(self, place: int) -> None:
        """Let one response be painted again."""
        row = self.row_of(place)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def row_of(self, place: int) -> int | None:
        """Return the row in which a place is listed, or None."""
        rows = np.flatnonzero(self.places == place)
        return int(rows[0]) if len(rows) else None

    # Columns

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return 0 if self.table is None else len(self.table.item.rubric)

    def part(self, column: int) -> Part:
        """Return what a column is about."""
        if column < 2:
            return (Part.LEARNER, Part.ANSWER)[column]
        if column < 2 + self.levels:
            return Part.LEVEL
        return (Part.SUGGESTED, Part.SURE, Part.FINAL)[column - 2 - self.levels]

    def level(self, column: int) -> int:
        """Return the level of a LEVEL column."""
        return column - 2

    def column_of(self, part: Part, level: int = 0) -> int:
        """Return where a part stands."""
        first = {Part.LEARNER: 0, Part.ANSWER: 1, Part.LEVEL: 2 + level}
        rest = {Part.SUGGESTED: 0, Part.SURE: 1, Part.FINAL: 2}
        return first[part] if part in first else 2 + self.levels + rest[part]

    # What Qt asks

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """Return how many responses are listed."""
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: _AnyIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() or self.table is None else 5 + self.levels

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or self.table is None:
            return None
        part = self.part(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if part not in (Part.LEARNER, Part.ANSWER):
                side = Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._header_help(part, section)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if part is Part.LEVEL:
            return self.table.item.rubric.labels[self.level(section)]
        return {
            Part.LEARNER: self.tr("Learner"),
            Part.ANSWER: self.tr("Answer"),
            Part.SUGGESTED: self.tr("Suggests"),
            Part.SURE: self.tr("Sure"),
            Part.FINAL: self.tr("Final"),
        }[part]

    def _header_help(self, part: Part, section: int) -> str:
        assert self.table is not None
        if part is Part.LEVEL:
            level = self.table.item.rubric.levels[self.level(section)]
            text = self.tr("Probability of level %1").replace("%1", level.label)
            return f"{text}\n{level.description}" if level.description else text
        return {
            Part.LEARNER: self.tr("Who wrote the answer"),
            Part.ANSWER: self.tr("What the learner wrote"),
            Part.SUGGESTED: self.tr("The level that the scorer suggests"),
            Part.SURE: self.tr("How sure the scorer is of it, and why you should look"),
            Part.FINAL: self.tr("The level that you decided on; a line where you have not yet"),
        }[part]

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text; how it looks is the delegate's."""
        if self.table is None or not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(int(self.places[index.row()]), index.column())
        return None

    def _said(self, place: int, column: int) -> str:
        table = self.table
        assert table is not None
        match self.part(column):
            case Part.LEARNER:
                return self.learner(place)
            case Part.ANSWER:
                return self._answer_said(place)
            case Part.LEVEL:
                return self._level_said(place, self.level(column))
            case Part.SUGGESTED:
                return self.suggestion(place)
            case Part.SURE:
                return self._sure_said(place)
            case _:
                return self._final_said(place)

    def _answer_said(self, place: int) -> str:
        assert self.table is not None
        text, alike = self.table.texts[place] or reason_in_words(1), self.alike(place)
        return self.tr("%1; %2").replace("%2", alike).replace("%1", text) if alike else text

    def alike(self, place: int) -> str:
        """Return how many answers say the same as one, it included; "" where none other does."""
        size = 1 if self.groups is None else int(self.groups.sizes[place])
        return self.tr("%1 alike").replace("%1", number(size)) if size > 1 else ""

    def learner(self, place: int) -> str:
        """Return the learner's name, or where it is hidden the number of the answer."""
        assert self.table is not None
        if self.hide_names:
            return self.tr("Answer %1").replace("%1", str(place + 1))
        return self.table.names[place]

    def suggestion(self, place: int) -> str:
        """Return the suggested level's label, or why there is none."""
        assert self.table is not None
        if not self.table.scored[place]:
            return self.tr("not scored")
        level = int(self.table.suggested[place])
        return self.tr("none") if level == NONE else self.table.item.rubric.labels[level]

    def _level_said(self, place: int, level: int) -> str:
        assert self.table is not None
        share = float(self.table.probabilities[place, level])
        label = self.table.item.rubric.labels[level]
        if np.isnan(share):
            text = self.tr("level %1: no probability")
        elif level == self.table.suggested[place]:
            text = self.tr("level %1: %2, suggested").replace("%2", percent(share))
        else:
            text = self.tr("level %1: %2").replace("%2", percent(share))
        return text.replace("%1", label)

    def _sure_said(self, place: int) -> str:
        assert self.table is not None
        level = int(self.table.suggested[place])
        reason = reason_in_words(int(self.reasons[place]))
        if level == NONE:
            return self.tr("please look: %1").replace("%1", reason) if reason else ""
        sure = percent(float(self.table.probabilities[place, level]))
        if not reason:
            return self.tr("%1 sure").replace("%1", sure)
        return self.tr("%1 sure; please look: %2").replace("%1", sure).replace("%2", reason)

    def _final_said(self, place: int) -> str:
        assert self.table is not None
        level = int(self.table.final[place])
        kind = kind_in_words(int(self.table.kinds[place]))
        if level == NONE:
            return kind
        label = self.table.item.rubric.labels[level]
        return self.tr("final %1, %2").replace("%1", label).replace("%2", kind)
