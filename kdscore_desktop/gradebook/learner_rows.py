"""The rows of learners as an import brings them in: who wrote what, and how it was rated.

A sheet is gone through column by column: what a column has not at all, such as dates among ids,
is then looked for once and not in every row.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from kdscore_desktop.domain import CellValue, Finding, ImportedRow, Item, Learner, Place, Rubric
from kdscore_desktop.gradebook.cells import is_blank, is_date, is_rounded_number, text_of
from kdscore_desktop.gradebook.columns import present, read_each, texts_of
from kdscore_desktop.gradebook.ratings import UnknownRating, looks_like_date, read_rating, tidy
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.imported import ImportedRows, Ratings

_Value = TypeVar("_Value")


class RowFindings:
    """Collects findings column by column and gives them row by row.

    Parameters
    ----------
    sheet
        The sheet that they are about.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._source = sheet.source
        self._headings = sheet.headings()
        self._found: list[Finding] = []

    def find(self, kind: str, message: str, row: int, column: int | None = None) -> None:
        """Take note of one."""
        heading = "" if column is None else self._headings[column]
        place = Place(self._source.file_name, self._source.sheet, row, heading)
        self._found.append(Finding(kind, message, place))

    def in_order(self) -> list[Finding]:
        """Return them by row, those of one row in the order in which they were found."""
        return sorted(self._found, key=lambda found: found.place.row)


class Rows(NamedTuple):
    """Rows that hold a learner: their numbers, what their cells mean, and the cells as read."""

    numbers: Sequence[int]
    meant: Sequence[tuple[CellValue, ...]]
    as_read: Sequence[tuple[CellValue, ...]]

    def at(self, places: Sequence[int]) -> Rows:
        """Return some of the rows."""
        return Rows(
            [self.numbers[place] for place in places],
            [self.meant[place] for place in places],
            [self.as_read[place] for place in places],
        )

    def column(self, column: int) -> list[CellValue]:
        """Return what the cells of a column mean."""
        return list(map(itemgetter(column), self.meant))


class RowReader:
    """Reads the rows of learners and finds what the educator should know of them.

    Parameters
    ----------
    sheet
        The sheet as its format means it.
    roles
        What its columns are for.
    items
        The items of `roles`, in their order.
    findings
        Where what is met goes.
    """

    def __init__(
        self, sheet: Sheet, roles: ColumnRoles, items: Sequence[Item], findings: RowFindings
    ) -> None:
        self._roles = roles
        self._items = items
        self._headings = sheet.headings()
        self._find = findings.find

    def read(self, rows: Rows) -> ImportedRows:
        """Return what each row brings; one without anything of a learner brings no response."""
        nobody = self._without_anybody(rows)
        if not nobody:
            return self._of_learners(rows)
        empty = set(nobody)
        others = [place for place in range(len(rows.numbers)) if place not in empty]
        return self._of_learners(rows.at(others)).among(self._of_nobody(rows.at(nobody)))

    def _without_anybody(self, rows: Rows) -> Sequence[int]:
        empty: Sequence[int] = range(len(rows.numbers))
        for column in self._roles.columns():
            empty = [place for place in empty if is_blank(rows.meant[place][column])]
        return empty

    def _of_nobody(self, rows: Rows) -> Iterator[ImportedRow]:
        for number, cells in zip(rows.numbers, rows.as_read, strict=True):
            self._find(
                "row without answers",
                "The row holds no learner, answer or rating. It brings no response; its cells "
                "stay in the gradebook.",
                number,
            )
            yield ImportedRow(number, cells, Learner(f"row {number}"), ())

    def _of_learners(self, rows: Rows) -> ImportedRows:
        count = len(rows.numbers)
        names = self._names(rows)
        keys = self._keys(rows, names)
        groups = present([self._group(rows, column) for column in self._roles.groups], count)
        responses = [
            self._responses(rows, columns, item.rubric)
            for columns, item in zip(self._roles.items, self._items, strict=True)
        ]
        return ImportedRows(
            numbers=rows.numbers,
            cells=rows.as_read,
            learner_keys=keys,
            learner_names=names,
            learner_groups=groups,
            counts=[len(responses)] * count,
            items=[columns.item for columns in self._roles.items] * count,
            texts=_row_by_row([texts for texts, _ in responses]),
            ratings=_row_by_row([ratings for _, ratings in responses]),
        )

    def _names(self, rows: Rows) -> list[str]:
        columns = [c for c in (self._roles.name, self._roles.last_name) if c is not None]
        if not columns:
            return [""] * len(rows.numbers)
        parts = [texts_of(rows.column(column)) for column in columns]
        whole = parts[0] if len(parts) == 1 else map(" ".join, zip(*parts, strict=True))
        return list(map(tidy, whole))

    def _group(self, rows: Rows, column: int) -> list[tuple[str, str] | None]:
        """Return the learners' groups; the learners of one share it."""
        heading = self._headings[column]

        def group(value: CellValue) -> tuple[str, str] | None:
            return None if is_blank(value) else (heading, tidy(text_of(value)))

        return read_each(rows.column(column), group)

    def _keys(self, rows: Rows, names: Sequence[str]) -> list[str]:
        """Return the learners' ids as they stand, or made ones where they are missing."""
        column = self._roles.learner
        values: Sequence[CellValue] = names if column is None else rows.column(column)
        keys = [text.strip() for text in texts_of(values)]
        if values and (set(map(type, values)) != {str} or not "".join(keys).isdecimal()):
            for number, value, key in zip(rows.numbers, values, keys, strict=True):
                self._say_oddity(number, column, value, key)
        if len(set(keys)) < len(keys):
            self._say_duplicates(rows.numbers, column, keys)
        if all(keys):
            return keys
        return [
            key or self._made_key(number, column)
            for number, key in zip(rows.numbers, keys, strict=True)
        ]

    def _made_key(self, number: int, column: int | None) -> str:
        made = f"row {number}"
        self._find(
            "missing learner id",
            f"The row has no learner id; its learner is called '{made}'.",
            number,
            column,
        )
        return made

    def _say_oddity(self, number: int, column: int | None, value: CellValue, key: str) -> None:
        """Say where a spreadsheet program may have changed an id."""
        if is_rounded_number(value):
            self._find(
                "number-like id",
                f"The id '{key}' is a number too long for a spreadsheet: its last digits are lost. "
                "Import a file that holds the ids as text.",
                number,
                column,
            )
        elif is_date(value) or (
            not key.isdecimal() and looks_like_date(key) and any(map(str.isalpha, key))
        ):
            self._find(
                "possible date",
                f"The id '{key}' is a date; spreadsheet programs make dates of ids such as 'may4'. "
                "It is kept as it stands.",
                number,
                column,
            )

    def _say_duplicates(
        self, numbers: Sequence[int], column: int | None, keys: Sequence[str]
    ) -> None:
        first_row: dict[str, int] = {}
        for number, key in zip(numbers, keys, strict=True):
            first = first_row.setdefault(key, number)
            if key and first != number:
                self._find(
                    "duplicate learner",
                    f"The learner '{key}' stands in row {first}, too; both rows are kept.",
                    number,
                    column,
                )

    def _responses(
        self, rows: Rows, columns: ItemColumns, rubric: Rubric
    ) -> tuple[Sequence[str], Sequence[Ratings]]:
        """Return the texts of an item's responses and the ratings beside them."""
        values = rows.column(columns.response)
        self._say_blanks(rows.numbers, columns, values)
        ratings = present(
            [self._ratings(rows, columns.item, rubric, *each) for each in columns.ratings],
            len(rows.numbers),
        )
        return texts_of(values), ratings

    def _say_blanks(
        self, numbers: Sequence[int], columns: ItemColumns, values: Sequence[CellValue]
    ) -> None:
        odd = [place for place, value in enumerate(values) if is_blank(value) or is_date(value)]
        for number, value in [(numbers[place], values[place]) for place in odd]:
            if is_blank(value):
                self._find(
                    "blank response",
                    f"The response to '{columns.item}' is blank; it is kept as blank.",
                    number,
                    columns.response,
                )
            else:
                self._find(
                    "possible date",
                    "The response is a date; the spreadsheet program may have made it of a text "
                    f"such as '3/4'. It is kept as '{text_of(value)}'.",
                    number,
                    columns.response,
                )

    def _ratings(
        self, rows: Rows, item: str, rubric: Rubric, rater: str, column: int
    ) -> list[tuple[str, int] | None]:
        """Return each row's rater and level, or None; raters of one level share the pair."""
        read = functools.partial(_read_level, item=item, rubric=rubric)
        levels = read_each(rows.column(column), read)
        if any(said for _, said in set(levels)):
            for number, (_, said) in zip(rows.numbers, levels, strict=True):
                if said is not None:
                    self._find(*said, number, column)
        pairs = [(rater, level) for level in range(len(rubric))]
        return [None if level is None else pairs[level] for level, _ in levels]


def _row_by_row(columns: Sequence[Sequence[_Value]]) -> Sequence[_Value]:
    """Return the values of the first row, then those of the second, and so on."""
    if len(columns) == 1:
        return columns[0]
    return list(itertools.chain.from_iterable(zip(*columns, strict=True)))


def _read_level(
    value: CellValue, item: str, rubric: Rubric
) -> tuple[int | None, tuple[str, str] | None]:
    """Return the level that a cell names, and the kind and message of what is to be said of it."""
    rating = read_rating(value, rubric)
    if rating is None:
        return None, None
    if isinstance(rating, UnknownRating):
        return None, _unknown(rating, item, rubric)
    if not rating.normalized:
        return rating.level, None
    label = rubric.labels[rating.level]
    read = f"'{tidy(text_of(value))}' was read as the level '{label}'."
    return rating.level, ("normalized rating", read)


def _unknown(rating: UnknownRating, item: str, rubric: Rubric) -> tuple[str, str]:
    """Return the kind and the message of a finding on a rating that names no level."""
    if rating.is_date:
        return (
            "possible date",
            f"'{rating.text}' is a date; spreadsheet programs make dates of ratings such as '3/4'. "
            "The response is left unrated; type the level again as a single number.",
        )
    levels = ", ".join(rubric.labels)
    return (
        "unknown level",
        f"'{rating.text}' is no level of '{item}' ({levels}). The response is left unrated.",
    )
