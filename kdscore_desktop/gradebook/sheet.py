"""A sheet as it was read: headings, rows with their numbers, and what the reading met."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kdscore_desktop.domain import CellValue, Finding, Place, SourceSheet
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import column_letters, is_blank, text_of
from kdscore_desktop.gradebook.header_row import (
    MOST_ROWS,
    has_groups_above,
    header_index,
    joined_headings,
)
from kdscore_desktop.gradebook.limits import MAX_CELLS
from kdscore_desktop.gradebook.unpacking import kinds
from kdscore_desktop.progress import Reporter

_ROWS_PER_REPORT = 5_000

NumberedRow = tuple[int, tuple[CellValue, ...]]
"""The number of a row, from 1, and its cells."""

Merged = tuple[int, int, int]
"""The column and the first and last row of cells merged over several rows, counting from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was read.

    Parameters
    ----------
    source
        Where it came from, with its headings as they stand.
    rows
        The rows below the headings that hold anything: the 1-based row number and the cells, as
        many as there are headings. Empty cells are None.
    notes
        What the educator should know of how the file was read.
    in_file
        The names of all sheets of the file, in the order in which they are offered; none for a
        text file.
    content
        The bytes of the whole file it was read from; None for a sheet that was made otherwise.
    """

    source: SourceSheet
    rows: tuple[NumberedRow, ...]
    notes: tuple[Finding, ...] = ()
    in_file: tuple[str, ...] = ()
    content: bytes | None = field(default=None, repr=False)

    def headings(self) -> tuple[str, ...]:
        """Return a name for each column that no other column has, for messages.

        It is the heading on one line; the column's letters stand in for a missing heading and
        are added to one that stands over several columns.
        """
        tidy = [" ".join(heading.split()) for heading in self.source.columns]
        counts = Counter(tidy)
        return tuple(
            _column_name(heading, column, is_shared=counts[heading] > 1)
            for column, heading in enumerate(tidy)
        )

    def column(self, column: int) -> list[CellValue]:
        """Return a column's cells, one for each of the rows."""
        return [cells[column] for _, cells in self.rows]

    def heading(self, column: int) -> str:
        """Return one column's name of :meth:`headings`, or its letters beyond the headings."""
        headings = self.headings()
        return headings[column] if column < len(headings) else _column_name("", column)

    def place(self, row: int, column: int | None = None) -> Place:
        """Return the place of a cell, or of a whole row."""
        heading = "" if column is None else self.heading(column)
        return Place(self.source.file_name, self.source.sheet, row, heading)


def _column_name(heading: str, column: int, *, is_shared: bool = False) -> str:
    letters = column_letters(column)
    if not heading:
        return f"column {letters}"
    return f"{heading} (column {letters})" if is_shared else heading


class NoRowsError(InputError):
    """A sheet holds something, but no rows below its headings."""


def assembled(
    source: SourceSheet,
    rows: Iterable[tuple[CellValue, ...]],
    expected_rows: int,
    reporter: Reporter,
) -> Sheet:
    """Build a sheet from rows as they stand in the file, the first one being row 1.

    The headings are the first row that holds anything and is no title; a title above them is
    noted. Rows without anything are left out, the others keep their numbers and are padded to one
    width.

    Parameters
    ----------
    source
        Where the rows come from; the header row and the headings are filled in here.
    rows
        The cells of every row, empty rows included.
    expected_rows
        About how many rows there are, for the progress.
    reporter
        Receives the progress, from 0.5 on.

    Raises
    ------
    InputError
        If nothing stands below the headings, or the sheet is larger than a gradebook can be.
    """
    kept = list(_filled_rows(rows, expected_rows, reporter))
    if not kept:
        raise InputError(
            f"'{source.file_name}' holds no cells. Choose the file that holds the answers."
        )
    width = max([len(row) for _, row in kept])
    if width * len(kept) > MAX_CELLS:
        raise kinds.too_large(source.file_name)
    first_rows = [row for _, row in kept[:MOST_ROWS]]
    grouped = has_groups_above(first_rows)
    index = header_index(first_rows) if grouped is None else grouped
    (header_row, header), below = kept[index], kept[index + 1 :]
    titles = kept[:index]
    if grouped is not None:
        _, groups = titles.pop()
        header = tuple(joined_headings(groups, header))
    if not below:
        raise NoRowsError(
            f"'{source.file_name}' holds headings but no rows below them. Choose the sheet or "
            "file that holds the answers."
        )
    columns = tuple(text_of(value) for value in header) + ("",) * (width - len(header))
    sheet = Sheet(
        replace(source, header_row=header_row, columns=columns),
        tuple([kept if len(kept[1]) == width else _widened(*kept, width) for kept in below]),
    )
    notes = [*_notes_on_title(sheet, titles)]
    if grouped is not None:
        notes.append(_note_on_groups(sheet, kept[index - 1][0]))
    return replace(sheet, notes=tuple(notes))


def _filled_rows(
    rows: Iterable[tuple[CellValue, ...]], expected_rows: int, reporter: Reporter
) -> Iterator[NumberedRow]:
    """Yield the rows that hold anything with their numbers, without the gap at their end."""
    remaining = iter(rows)
    start = 1
    while some := list(itertools.islice(remaining, _ROWS_PER_REPORT)):
        for number, row in enumerate(some, start):
            if not all(map(is_blank, row)):
                yield number, row if row[-1] is not None else _without_trailing_gap(row)
        start += len(some)
        share = min(start / max(expected_rows, 1), 1.0)
        reporter.progress(0.5 + 0.5 * share, "Reading the rows")


def _notes_on_title(sheet: Sheet, title: Iterable[NumberedRow]) -> Iterator[Finding]:
    for number, row in title:
        text = " ".join(text_of(value) for value in row if not is_blank(value))
        yield Finding(
            "title line",
            f"'{text}' stands above the headings, which are in row {sheet.source.header_row}; it "
            "brings no response.",
            sheet.place(number),
        )


def _note_on_groups(sheet: Sheet, row: int) -> Finding:
    return Finding(
        "two rows of headings",
        f"The headings stand in rows {row} and {sheet.source.header_row}; both are read together, "
        "the upper one for all columns that it stands over.",
        sheet.place(row),
    )


def _widened(number: int, row: tuple[CellValue, ...], width: int) -> NumberedRow:
    return number, row + (None,) * (width - len(row))


def _without_trailing_gap(row: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
    end = len(row)
    while row[end - 1] is None:
        end -= 1
    return row[:end]


def with_merged_filled(sheet: Sheet, merged: Iterable[Merged]) -> Sheet:
    """Give every row under a cell merged over several rows that cell's value, and say so.

    To an educator such a cell belongs to all the rows it covers, as a class beside its learners.
    Cells merged over several columns stay one cell.
    """
    merged = tuple(merged)
    if not merged:
        return sheet
    rows = [list(cells) for _, cells in sheet.rows]
    notes = list(_fill(sheet, rows, merged))
    if not notes:
        return sheet
    numbered = zip((number for number, _ in sheet.rows), map(tuple, rows), strict=True)
    return replace(sheet, rows=tuple(numbered), notes=(*sheet.notes, *notes))


def _fill(sheet: Sheet, rows: list[list[CellValue]], merged: Iterable[Merged]) -> Iterator[Finding]:
    numbers = [number for number, _ in sheet.rows]
    filled_to: dict[int, int] = {}
    for column, top, bottom in sorted(merged):
        # Merged areas of a sound file never overlap.
        if column >= len(sheet.source.columns) or top <= filled_to.get(column, -1):
            continue
        filled_to[column] = bottom
        first = bisect_left(numbers, top + 1)
        if first == len(numbers) or numbers[first] != top + 1:
            continue
        value = rows[first][column]
        covered = [
            row
            for row in rows[first + 1 : bisect_right(numbers, bottom + 1)]
            if is_blank(row[column])
        ]
        if is_blank(value) or not covered:
            continue
        for row in covered:
            row[column] = value
        yield Finding(
            "merged cells",
            f"The merged cell was read as the value of all the rows it covers "
            f"(down to row {bottom + 1}).",
            sheet.place(top + 1, column),
        )
