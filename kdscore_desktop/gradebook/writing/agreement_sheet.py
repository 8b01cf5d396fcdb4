"""The sheet "Agreement" of a scored gradebook: tables of figures, laid out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.gradebook.writing.cell_styles import PALE, SECTION, TITLE, CellWriter, Look
from kdscore_desktop.gradebook.writing.layout import (
    LINE_HEIGHT,
    TITLE_HEIGHT,
    print_wide,
    wrapped_lines,
)
from kdscore_desktop.gradebook.writing.scored import Band, Table

AGREEMENT = "Agreement"

_NOTHING_MEASURED = (
    "No agreement was measured for this gradebook, so it is not known how far the suggested "
    "levels can be relied on.",
    "KDScore measures it on answers that a human scored and the scorer never learned from.",
)
_NARROWEST, _WIDEST, _GAP = 8.0, 60.0, 3.0

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of a table as it is laid out.

    Parameters
    ----------
    kind
        "title", "header", "row" or "empty".
    values
        From the table's first column on.
    numeric
        For a header: the positions of the columns whose cells are numbers.
    """

    kind: str
    values: tuple[Value, ...] = ()
    numeric: frozenset[int] = frozenset()


def write_agreement(workbook: Workbook, sheet: Worksheet, bands: Sequence[Band]) -> None:
    """Write the bands below each other.

    Tables at the same place of their bands share the widths of their columns.

    Parameters
    ----------
    workbook, sheet
        The workbook and its empty sheet.
    bands
        None of them is fine: the sheet then says that nothing was measured.
    """
    print_wide(sheet)
    header = Look(bold=True, wrap=True, fill=PALE)
    looks = {
        "title": SECTION,
        "header": header,
        "number header": replace(header, across="right"),
        "row": Look(wrap=True, underlined=True),
        "decimal": Look(underlined=True, number_format="0.00"),
    }
    writers = {kind: CellWriter(workbook, sheet, look) for kind, look in looks.items()}
    sheet.set_row(0, TITLE_HEIGHT)
    CellWriter(workbook, sheet, TITLE).write(0, 0, AGREEMENT)
    if not bands:
        plain = CellWriter(workbook, sheet, Look())
        for row, sentence in enumerate(_NOTHING_MEASURED, 2):
            plain.write(row, 0, sentence)
    widths = [_widths(tables) for tables in itertools.zip_longest(*bands)]
    for position, width in enumerate(width for block in widths for width in (*block, _GAP)):
        sheet.set_column(position, position, width)
    for row, lines in enumerate(itertools.chain.from_iterable(map(_lines_of_band, bands)), 2):
        height = max(_height(*pair) for pair in zip(lines, widths, strict=False))
        if height > 1:
            sheet.set_row(row, LINE_HEIGHT * height)
        first = 0
        for line, block in zip(lines, widths, strict=False):
            for position, value in enumerate(line.values):
                writers[_look(line, position, value)].write(row, first + position, value)
            first += len(block) + 1


def _lines_of_band(band: Band) -> Iterator[tuple[_Line, ...]]:
    """Yield the rows of a band: a line of each of its tables."""
    return itertools.zip_longest(*map(_lines, band), fillvalue=_Line("empty"))


def _lines(table: Table) -> Iterator[_Line]:
    yield _Line("title", (table.title,))
    yield _Line("header", table.header, _numeric_columns(table))
    yield from (_Line("row", row) for row in table.rows)
    yield _Line("empty")


def _widths(tables: Sequence[Table | None]) -> list[float]:
    widths: list[float] = []
    for table in filter(None, tables):
        for position, (heading, *cells) in enumerate(zip(table.header, *table.rows, strict=True)):
            if position == len(widths):
                widths.append(_NARROWEST)
            longest = max((len(_shown(cell)) for cell in cells), default=0)
            word = max((len(word) for word in str(heading).split()), default=0)
            wanted = max(longest, word, len(str(heading)) / 2) + 3.0
            widths[position] = max(widths[position], min(wanted, _WIDEST))
    return widths


def _numeric_columns(table: Table) -> frozenset[int]:
    return frozenset(
        position
        for position, cells in enumerate(zip(*table.rows, strict=True))
        if all(isinstance(cell, int | float) for cell in cells if cell is not None)
        and any(cell is not None for cell in cells)
    )


def _look(line: _Line, position: int, value: Value) -> str:
    if line.kind == "row" and isinstance(value, float):
        return "decimal"
    return "number header" if position in line.numeric else line.kind


def _height(line: _Line, widths: Sequence[float]) -> int:
    if line.kind not in {"header", "row"}:
        return 1
    return wrapped_lines(
        (value, width)
        for value, width in zip(line.values, widths, strict=False)
        if isinstance(value, str)
    )


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if isinstance(value, float) else str(value)
