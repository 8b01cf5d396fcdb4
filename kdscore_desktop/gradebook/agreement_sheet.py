"""The sheet "Agreement" of a scored gradebook: tables of figures, laid out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from kdscore_desktop.gradebook.cell_styles import PALE, SECTION, TITLE, CellMaker, Look, Sheet
from kdscore_desktop.gradebook.layout import LINE_HEIGHT, print_wide, wrapped_lines
from kdscore_desktop.gradebook.scored import Table

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
    """One row of a block.

    Parameters
    ----------
    kind
        "title", "header", "row" or "empty".
    values
        From the block's first column on.
    numeric
        For a header: the positions of the columns whose cells are numbers.
    """

    kind: str
    values: tuple[Value, ...] = ()
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Block:
    """Tables that stand below each other and share their columns' widths."""

    lines: tuple[_Line, ...]
    widths: tuple[float, ...]


def write_agreement(sheet: Sheet, tables: Sequence[Table]) -> None:
    """Write the tables: the widest below each other at the left, the others at their right.

    Parameters
    ----------
    sheet
        The empty sheet.
    tables
        None of them is fine: the sheet then says that nothing was measured.
    """
    print_wide(sheet)
    blocks = _blocks(tables)
    widths = [width for block in blocks for width in (*block.widths, _GAP)]
    for position, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    header = Look(bold=True, wrap=True, fill=PALE)
    makers = {
        "title": CellMaker(sheet, SECTION),
        "header": CellMaker(sheet, header),
        "number header": CellMaker(sheet, replace(header, across="right")),
        "row": CellMaker(sheet, Look(wrap=True, underlined=True)),
        "decimal": CellMaker(sheet, Look(underlined=True, number_format="0.00")),
        "empty": CellMaker(sheet, Look()),
    }
    sheet.append([CellMaker(sheet, TITLE).short(AGREEMENT)])
    sheet.append([])
    if not tables:
        for sentence in _NOTHING_MEASURED:
            sheet.append([makers["empty"].short(sentence)])
    side_by_side = itertools.zip_longest(
        *(block.lines for block in blocks), fillvalue=_Line("empty")
    )
    for number, lines in enumerate(side_by_side, 3):
        cells: list[Cell] = []
        height = 1
        for line, block in zip(lines, blocks, strict=True):
            missing = len(block.widths) + 1 - len(line.values)
            cells.extend(
                makers[_maker(line, position, value)].short(value)
                for position, value in enumerate(line.values)
            )
            cells.extend(makers["empty"].short(None) for _ in range(missing))
            height = max(height, _height(line, block))
        if height > 1:
            sheet.row_dimensions[number].height = LINE_HEIGHT * height
        sheet.append(cells)


def _blocks(tables: Sequence[Table]) -> list[_Block]:
    widest = max((len(table.header) for table in tables), default=0)
    main = [table for table in tables if len(table.header) == widest]
    beside = [table for table in tables if len(table.header) < widest]
    return [_block(group) for group in (main, beside) if group]


def _block(tables: Sequence[Table]) -> _Block:
    lines: list[_Line] = []
    widths: list[float] = []
    for table in tables:
        lines.append(_Line("title", (table.title,)))
        lines.append(_Line("header", table.header, _numeric_columns(table)))
        lines.extend(_Line("row", row) for row in table.rows)
        lines.append(_Line("empty"))
        for position, (heading, *cells) in enumerate(zip(table.header, *table.rows, strict=True)):
            if position == len(widths):
                widths.append(_NARROWEST)
            longest = max((len(_shown(cell)) for cell in cells), default=0)
            word = max((len(word) for word in str(heading).split()), default=0)
            wanted = max(longest, word, len(str(heading)) / 2) + 3.0
            widths[position] = max(widths[position], min(wanted, _WIDEST))
    return _Block(tuple(lines), tuple(widths))


def _numeric_columns(table: Table) -> frozenset[int]:
    return frozenset(
        position
        for position, cells in enumerate(zip(*table.rows, strict=True))
        if all(isinstance(cell, int | float) for cell in cells if cell is not None)
        and any(cell is not None for cell in cells)
    )


def _maker(line: _Line, position: int, value: Value) -> str:
    if line.kind == "row" and isinstance(value, float):
        return "decimal"
    return "number header" if position in line.numeric else line.kind


def _height(line: _Line, block: _Block) -> int:
    if line.kind not in {"header", "row"}:
        return 1
    return wrapped_lines(
        (value, width)
        for value, width in zip(line.values, block.widths, strict=False)
        if isinstance(value, str)
    )


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if isinstance(value, float) else str(value)
