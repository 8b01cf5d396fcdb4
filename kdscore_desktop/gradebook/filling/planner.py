"""Working out what a filling writes into which cells, without writing anything."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kdscore_desktop.domain import CellValue, Item, Place
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.filling.edits import CellPlace, Edits, FilledValue
from kdscore_desktop.gradebook.filling.file_kinds import blocked_in, is_text, works_out_anew
from kdscore_desktop.gradebook.filling.options import FillOptions, LearnerRow
from kdscore_desktop.gradebook.filling.plan import (
    Conflict,
    EmptyRow,
    FilledRow,
    FillPlan,
    PlannedColumn,
)
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.gradebook.filling.targets import FillWhat, Target, targets_of
from kdscore_desktop.gradebook.filling.text_file import number_text
from kdscore_desktop.gradebook.filling.values import (
    FeedbackValue,
    ScoreValue,
    decimal_mark,
    same_value,
)
from kdscore_desktop.gradebook.ratings import mark_of
from kdscore_desktop.gradebook.sheet import Sheet

_LONGEST_SHOWN = 60
_TELLING_ROWS = 300
_FIRST_ROWS = 5


def plan_filling(
    sheet: Sheet,
    understood: Understood,
    rows: Sequence[LearnerRow],
    *,
    items: Sequence[Item],
    options: FillOptions,
    title: str,
    texts: Mapping[str, Mapping[int, str]],
) -> FillPlan:
    """Work out a filling.

    Parameters
    ----------
    sheet
        The sheet as it was read, with its file's bytes.
    understood
        The sheet as its format means it.
    rows
        The learners' rows.
    items
        The questions that count.
    options
        What the educator says.
    title
        What a system would call the scores.
    texts
        The texts of each item's responses by row, to tell the columns that hold them.

    Raises
    ------
    InputError
        If the file is of a kind that cannot be filled, a column is not there, or the levels
        cannot be told as asked.
    """
    if sheet.content is None:
        raise ValueError("the sheet lacks the bytes of its file")
    responses = _response_columns(understood.sheet, texts)
    targets = targets_of(
        sheet, understood, items, responses=responses, options=options, title=title
    )
    planner = _Planner(sheet, understood, rows, options, targets)
    columns = [planner.column(target) for target in targets]
    return FillPlan(
        source=sheet.source,
        explanation=understood.explanation,
        rows=len(rows),
        columns=tuple(columns),
        empty=tuple(planner.empty.values()),
        conflicts=tuple(planner.conflicts),
        notes=tuple(_notes(sheet, understood, columns)),
        edits=Edits(planner.cells, sheet.source.header_row, len(sheet.source.columns)),
        content=sheet.content,
        decimal_mark=planner.decimal_mark,
    )


def _response_columns(sheet: Sheet, texts: Mapping[str, Mapping[int, str]]) -> dict[str, int]:
    """Return the column in which each item's responses stand, where one clearly does."""
    rows = dict(sheet.rows)
    found: dict[str, int] = {}
    for item, by_row in texts.items():
        matches = [0] * len(sheet.source.columns)
        for number, text in itertools.islice(by_row.items(), _TELLING_ROWS):
            for column, value in enumerate(rows.get(number, ())):
                matches[column] += text != "" and text_of(value) == text
        best = max(range(len(matches)), key=lambda column: matches[column], default=0)
        if matches and matches[best] > 0:
            found[item] = best
    return found


def _notes(sheet: Sheet, understood: Understood, columns: Sequence[PlannedColumn]) -> Iterator[str]:
    dialect = understood.dialect
    new = [column for column in columns if column.is_new]
    if dialect is not None and new:
        headings = ", ".join(f"'{column.heading}'" for column in new)
        if len(new) == 1:
            yield (
                f"{headings} is not of {dialect.title}: the system may pass over a new column, or "
                "make something new of it."
            )
        else:
            yield (
                f"{headings} are not of {dialect.title}: the system may pass over new columns, or "
                "make something new of them."
            )
    if works_out_anew(sheet):
        yield (
            "Formulas stay, but not what they came to before the scores: your spreadsheet program "
            "works them out when you open the file. Save it there before you give it to a system."
        )
    if any(column.what is FillWhat.SUGGESTED for column in columns):
        yield (
            "The scorer's suggestions stand in a column of their own. They are a machine's, and "
            "count for nothing until you decide."
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """How a column's values come about."""

    value: Callable[[Sequence[int]], FilledValue]
    rule: tuple[str, ...]
    highest: float | None = None


class _Planner:
    def __init__(
        self,
        sheet: Sheet,
        understood: Understood,
        rows: Sequence[LearnerRow],
        options: FillOptions,
        targets: Sequence[Target],
    ) -> None:
        self._sheet = sheet
        self._understood = understood
        self._rows = rows
        self._options = options
        self._width = len(sheet.source.columns)
        self._meant = dict(understood.sheet.rows)
        self.cells: dict[CellPlace, FilledValue] = {}
        self.empty: dict[int, EmptyRow] = {}
        self.conflicts: list[Conflict] = []
        wanted = [(row.row, target.column) for row in rows for target in targets]
        self._blocked = blocked_in(sheet, wanted)
        self.decimal_mark = self._decimal_mark(targets) if is_text(sheet) else "."

    def _decimal_mark(self, targets: Sequence[Target]) -> str:
        """Return the mark of the columns themselves, or else of any number in the sheet."""
        columns = [
            column
            for target in targets
            for column in (target.column, target.grade.maximum)
            if column is not None and column < self._width
        ]
        near = [cells[column] for _, cells in self._sheet.rows for column in columns]
        return decimal_mark([*near, *(value for _, cells in self._sheet.rows for value in cells)])

    def column(self, target: Target) -> PlannedColumn:
        """Plan the cells of one column."""
        way = self._way(target)
        is_new = target.column >= self._width
        filled = same = 0
        first: list[FilledRow] = []
        for row in self._rows:
            levels = self._levels(target, row)
            existing = self._cell(row.row, target.column)
            if isinstance(levels, Reason):
                stays = Reason(WhyEmpty.STAYS)
                self._leave(target, row, levels if is_blank(existing) else stays)
                continue
            value = way.value(levels)
            if value == "" or (not is_blank(existing) and same_value(existing, value)):
                same += value != ""
            elif (reason := self._why_not(target, row, value)) is not None:
                self._leave(target, row, reason)
            elif self._may_write(target, row, existing, value):
                self.cells[row.row, target.column] = value
                filled += 1
                if target.what is FillWhat.SCORE and filled <= _FIRST_ROWS:
                    first.append(_filled_row(target, row, levels, value))
        if is_new:
            self._head(target, way)
        items = tuple(item.name for item in target.items)
        return PlannedColumn(
            target.what,
            items,
            target.column,
            target.heading,
            is_new,
            way.rule,
            filled,
            same,
            tuple(first),
        )

    def _way(self, target: Target) -> _Way:
        if target.what is FillWhat.FEEDBACK:
            feedback = FeedbackValue(target, self._options.feedback_texts)
            return _Way(feedback.of, feedback.in_words())
        scored = target.column if target.what is FillWhat.SCORE else target.grade.score
        existing = (
            [self._cell(row.row, scored) for row in self._rows] if scored < self._width else []
        )
        value = ScoreValue(target, existing, self._out_of(target), self._options)
        return _Way(value.of, value.in_words(), value.highest)

    def _out_of(self, target: Target) -> float | None:
        """Return the highest score that the gradebook names for all rows alike."""
        grade = target.grade
        if grade.maximum is None:
            return grade.out_of
        named = {self._maximum(target, row) for row in self._rows} - {None}
        if len(named) > 1:
            listed = ", ".join(text_of(number) for number in sorted(n for n in named if n))
            raise InputError(
                f"'{self._sheet.source.file_name}' names different highest scores ({listed}). "
                "Say what full points are worth."
            )
        return named.pop() if named else None

    def _maximum(self, target: Target, row: LearnerRow) -> float | None:
        column = target.grade.maximum
        if column is None:
            return target.grade.out_of
        return mark_of(self._cell(row.row, column)).number

    def _levels(self, target: Target, row: LearnerRow) -> list[int] | Reason:
        """Return the level of each item, or why there is none."""
        if row.why_none is not None:
            return Reason(row.why_none)
        levels: list[int] = []
        for item in target.items:
            named = item.name if len(target.items) > 1 else ""
            known = row.known.get(item.name)
            if known is None:
                return Reason(WhyEmpty.NO_ANSWER, named)
            level = known.suggested if target.what is FillWhat.SUGGESTED else known.level
            if level is None:
                return Reason(known.why_none, named)
            levels.append(level)
        return levels

    def _why_not(self, target: Target, row: LearnerRow, value: FilledValue) -> Reason | None:
        """Return why a cell cannot take a value, or None if it can."""
        closed = target.grade.closed_rows.get(row.row)
        if closed is not None and target.column < self._width:
            return Reason(WhyEmpty.CLOSED, closed)
        blocked = self._blocked.get((row.row, target.column))
        if blocked is not None:
            return Reason(WhyEmpty[blocked.name], target.heading)
        highest = self._maximum(target, row)
        is_too_high = (
            target.what is FillWhat.SCORE
            and highest is not None
            and not isinstance(value, str)
            and value > highest
        )
        return Reason(WhyEmpty.TOO_HIGH, text_of(highest)) if is_too_high else None

    def _may_write(
        self, target: Target, row: LearnerRow, existing: CellValue, value: FilledValue
    ) -> bool:
        if is_blank(existing):
            return True
        replaced = self._options.replace
        shown = _as_text(value)
        self.conflicts.append(
            Conflict(
                self._place(row, target),
                row.learner,
                text_of(existing)[:_LONGEST_SHOWN],
                shown[:_LONGEST_SHOWN],
                replaced,
            )
        )
        return replaced

    def _leave(self, target: Target, row: LearnerRow, reason: Reason) -> None:
        if target.what is FillWhat.SCORE and row.row not in self.empty:
            self.empty[row.row] = EmptyRow(self._place(row, target), row.learner, reason)

    def _head(self, target: Target, way: _Way) -> None:
        """Give a new column its heading and, where the format has one, its highest score."""
        self.cells[self._sheet.source.header_row, target.column] = target.heading
        dialect = self._understood.dialect
        points_row = None if dialect is None else dialect.points_row(self._sheet)
        if points_row is not None and way.highest is not None:
            self.cells[points_row, target.column] = way.highest

    def _cell(self, row: int, column: int) -> CellValue:
        cells = self._meant.get(row, ())
        return cells[column] if column < len(cells) else None

    def _place(self, row: LearnerRow, target: Target) -> Place:
        source = self._sheet.source
        return Place(source.file_name, source.sheet, row.row, target.heading)


def _filled_row(
    target: Target, row: LearnerRow, levels: Sequence[int], value: FilledValue
) -> FilledRow:
    labels = tuple(
        item.rubric.labels[level] for item, level in zip(target.items, levels, strict=True)
    )
    return FilledRow(row.row, row.learner, labels, _as_text(value))


def _as_text(value: FilledValue) -> str:
    return value if isinstance(value, str) else number_text(value)
