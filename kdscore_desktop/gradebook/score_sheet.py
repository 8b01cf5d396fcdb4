"""One sheet of a scored gradebook: the educator's columns as they were, then the scores."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from openpyxl.cell import Cell
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter

from kdscore_desktop.colors import hexadecimal
from kdscore_desktop.domain import CellValue, Finding, Place
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cell_styles import LIKELY, PALE, WHITE, CellMaker, Look, Sheet
from kdscore_desktop.gradebook.layout import LINE_HEIGHT, print_wide, wrapped_lines
from kdscore_desktop.gradebook.safe_cells import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS
from kdscore_desktop.gradebook.score_columns import ItemCells, ScoreColumn, score_columns
from kdscore_desktop.gradebook.scored import GradebookRow, GradebookSheet

_SAMPLE = 200  # rows that the widths are judged by
_NARROWEST, _WIDEST, _READING_WIDTH = 8.0, 30.0, 64.0
_MOST_LINES = 14  # rows show this many lines of an answer; the cell holds all of it
_CALL_EVERY = 500


class ScoreSheetWriter:
    """Streams one sheet into a workbook.

    Parameters
    ----------
    worksheet
        The empty sheet.
    sheet
        What to write.
    file_name
        The workbook's name, for the places of notes.
    on_rows
        Called now and then with the number of rows written so far.
    """

    def __init__(
        self,
        worksheet: Sheet,
        sheet: GradebookSheet,
        *,
        file_name: str,
        on_rows: Callable[[int], None],
    ) -> None:
        self._worksheet = worksheet
        self._sheet = sheet
        self._file_name = file_name
        self._on_rows = on_rows
        self._own = sheet.source.columns
        self._added = score_columns(sheet.items, self._own)
        self._notes: list[Finding] = []

    def write(self) -> tuple[int, list[Finding]]:
        """Write the sheet and return its number of rows and what could not be kept.

        Raises
        ------
        InputError
            If the sheet has more columns or rows than a worksheet holds.
        """
        columns = len(self._own) + len(self._added)
        if columns > MAX_COLUMNS:
            raise InputError(
                f"'{self._worksheet.title}' would have {columns:,} columns with the scores; a "
                f"spreadsheet holds {MAX_COLUMNS:,}. Export fewer items at a time."
            )
        rows = iter(self._sheet.rows)
        sample = list(itertools.islice(rows, _SAMPLE))
        widths = [*self._own_widths(sample), *(column.width for column in self._added)]
        self._set_up(widths)
        self._worksheet.append(self._heading_cells())
        written = self._write_rows(itertools.chain(sample, rows), widths)
        self._finish(written)
        return written, self._notes

    def _set_up(self, widths: Sequence[float]) -> None:
        for position, width in enumerate(widths, 1):
            self._worksheet.column_dimensions[get_column_letter(position)].width = width
        self._worksheet.freeze_panes = "A2"
        headings = [*self._own, *(column.heading for column in self._added)]
        # a filter's button takes the room of a character or two
        lines = wrapped_lines(
            (head, width - 2) for head, width in zip(headings, widths, strict=True)
        )
        self._worksheet.row_dimensions[1].height = LINE_HEIGHT * min(lines, _MOST_LINES) + 6
        print_wide(self._worksheet, repeat_first_row=True)

    def _heading_cells(self) -> list[Cell]:
        own = CellMaker(self._worksheet, Look(bold=True, wrap=True, fill=PALE, middle=True))
        cells = [
            self._own_cell(own, heading, 1, position) for position, heading in enumerate(self._own)
        ]
        cells.extend(
            CellMaker(self._worksheet, column.look).short(column.heading) for column in self._added
        )
        return cells

    def _write_rows(self, rows: Iterator[GradebookRow], widths: Sequence[float]) -> int:
        own = [
            CellMaker(self._worksheet, Look(wrap=width >= _READING_WIDTH, underlined=True))
            for width in widths[: len(self._own)]
        ]
        items = [ItemCells(self._worksheet, item.rubric) for item in self._sheet.items]
        written = 0
        for row in rows:
            number = written + 2
            if number > MAX_ROWS:
                raise InputError(
                    f"'{self._worksheet.title}' has more rows than a spreadsheet holds "
                    f"({MAX_ROWS - 1:,} and the headings). Export fewer at a time."
                )
            self._worksheet.append(self._row_cells(row, number, own, items, widths))
            # openpyxl keeps the height of a row that is written long since
            self._worksheet.row_dimensions.pop(number, None)
            written += 1
            if written % _CALL_EVERY == 0:
                self._on_rows(written)
        return written

    def _row_cells(
        self,
        row: GradebookRow,
        number: int,
        own: Sequence[CellMaker],
        items: Sequence[ItemCells],
        widths: Sequence[float],
    ) -> list[Cell]:
        if len(row.cells) != len(own) or len(row.results) != len(items):
            raise ValueError(f"row {number} does not fit the sheet's columns and items")
        lines = max((_lines(*pair) for pair in zip(row.cells, widths, strict=False)), default=1)
        if lines > 1:
            self._worksheet.row_dimensions[number].height = LINE_HEIGHT * min(lines, _MOST_LINES)
        cells = [
            self._own_cell(maker, value, number, position)
            for position, (maker, value) in enumerate(zip(own, row.cells, strict=True))
        ]
        for maker, result in zip(items, row.results, strict=True):
            cells.extend(maker.make(result))
        return cells

    def _own_cell(self, maker: CellMaker, value: CellValue, row: int, position: int) -> Cell:
        cell, was_cut = maker.make(value)
        if was_cut:
            place = Place(self._file_name, self._worksheet.title, row, self._own[position][:60])
            self._notes.append(
                Finding(
                    "text cut",
                    f"The text in {place} is longer than a spreadsheet cell can be "
                    f"({MAX_CHARACTERS:,} characters); its end was left out of the gradebook.",
                    place,
                )
            )
        return cell

    def _own_widths(self, sample: Sequence[GradebookRow]) -> Iterator[float]:
        for position, heading in enumerate(self._own):
            lengths = sorted(
                len(str(row.cells[position]))
                for row in sample
                if position < len(row.cells) and row.cells[position] is not None
            )
            usual = lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0
            if usual > _WIDEST:
                yield _READING_WIDTH
                continue
            word = max((len(word) for word in heading.split()), default=0)
            yield min(max(usual + 2.0, word + 4.0, _NARROWEST), _WIDEST)

    def _finish(self, rows: int) -> None:
        last = get_column_letter(max(1, len(self._own) + len(self._added)))
        self._worksheet.auto_filter.ref = f"A1:{last}{rows + 1}"
        if rows:
            for first, final in _probability_runs(self._added, len(self._own) + 1):
                letters = get_column_letter(first), get_column_letter(final)
                self._worksheet.conditional_formatting.add(
                    f"{letters[0]}2:{letters[1]}{rows + 1}",
                    Rule("colorScale", colorScale=_likelier_is_darker()),
                )


def _likelier_is_darker() -> ColorScale:
    return ColorScale(
        cfvo=[FormatObject("num", 0), FormatObject("num", 1)],
        color=[Color(hexadecimal(WHITE)), Color(hexadecimal(LIKELY))],
    )


def _probability_runs(columns: Sequence[ScoreColumn], offset: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last position of every run of probability columns."""
    numbered = enumerate(columns, offset)
    for is_probability, run in itertools.groupby(numbered, key=lambda pair: pair[1].is_probability):
        if is_probability:
            positions = [position for position, _ in run]
            yield positions[0], positions[-1]


def _lines(value: CellValue, width: float) -> int:
    """Return about how many lines a cell's text takes where it is wrapped, rather too many."""
    if not isinstance(value, str) or width < _READING_WIDTH:
        return 1
    usable = int(width) - 4  # a line breaks between words
    return sum(1 + len(line) // usable for line in value.split("\n", _MOST_LINES))
