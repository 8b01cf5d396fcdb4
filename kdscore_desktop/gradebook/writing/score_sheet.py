"""One sheet of a scored gradebook: the educator's columns as they were, then the scores."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.colors import hexadecimal
from kdscore_desktop.domain import CellValue, Finding, Place
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.feedback import has_feedback
from kdscore_desktop.gradebook.writing.cell_styles import LIKELY, PALE, WHITE, CellWriter, Look
from kdscore_desktop.gradebook.writing.layout import LINE_HEIGHT, print_wide, wrapped_lines
from kdscore_desktop.gradebook.writing.safe_cells import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS
from kdscore_desktop.gradebook.writing.score_columns import (
    FEEDBACK_WIDTH,
    ItemCells,
    ScoreColumn,
    feedback_words,
    score_columns,
)
from kdscore_desktop.gradebook.writing.scored import GradebookRow, GradebookSheet

_SAMPLE = 200  # rows that the widths are judged by
_NARROWEST, _WIDEST, _READING_WIDTH = 8.0, 30.0, 64.0
_MOST_LINES = 14  # rows show this many lines of an answer; the cell holds all of it
_CALL_EVERY = 500

# Shades rather than bars: LibreOffice draws a bar of a tenth of the cell for 0 %.
_LIKELIER_IS_DARKER = {
    "type": "2_color_scale",
    "min_type": "num",
    "min_value": 0,
    "min_color": f"#{hexadecimal(WHITE)}",
    "max_type": "num",
    "max_value": 1,
    "max_color": f"#{hexadecimal(LIKELY)}",
}


class ScoreSheetWriter:
    """Streams one sheet into a workbook.

    Parameters
    ----------
    workbook, worksheet
        The workbook and its empty sheet.
    sheet
        What to write.
    file_name
        The workbook's name, for the places of notes.
    on_rows
        Called now and then with the number of rows written so far.
    """

    def __init__(
        self,
        workbook: Workbook,
        worksheet: Worksheet,
        sheet: GradebookSheet,
        *,
        file_name: str,
        on_rows: Callable[[int], None],
    ) -> None:
        self._workbook = workbook
        self._worksheet = worksheet
        self._sheet = sheet
        self._file_name = file_name
        self._on_rows = on_rows
        self._own = sheet.source.columns
        self._added = score_columns(sheet.items, self._own)
        self._has_feedback = has_feedback(sheet.items)
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
                f"'{self._worksheet.name}' would have {columns:,} columns with the scores; a "
                f"spreadsheet holds {MAX_COLUMNS:,}. Export fewer items at a time."
            )
        rows = iter(self._sheet.rows)
        sample = list(itertools.islice(rows, _SAMPLE))
        widths = [*self._own_widths(sample), *(column.width for column in self._added)]
        for position, width in enumerate(widths):
            self._worksheet.set_column(position, position, width)
        self._write_headings(widths)
        written = self._write_rows(itertools.chain(sample, rows), widths[: len(self._own)])
        self._finish(written)
        return written, self._notes

    def _write_headings(self, widths: Sequence[float]) -> None:
        headings = [*self._own, *(column.heading for column in self._added)]
        # a filter's button takes the room of a character or two
        lines = wrapped_lines(
            (head, width - 2) for head, width in zip(headings, widths, strict=True)
        )
        self._worksheet.set_row(0, LINE_HEIGHT * min(lines, _MOST_LINES) + 6)
        own = self._writer(Look(bold=True, wrap=True, fill=PALE, middle=True))
        for position, heading in enumerate(self._own):
            self._write_own(own, 0, position, heading)
        for position, column in enumerate(self._added, len(self._own)):
            self._writer(column.look).write(0, position, column.heading)

    def _write_rows(self, rows: Iterator[GradebookRow], widths: Sequence[float]) -> int:
        own = [
            self._writer(Look(wrap=width >= _READING_WIDTH, underlined=True)) for width in widths
        ]
        items: list[ItemCells] = []
        first = len(self._own)
        for item in self._sheet.items:
            items.append(ItemCells(self._workbook, self._worksheet, item.rubric, first))
            first += items[-1].width
        feedback = self._writer(Look(wrap=True, underlined=True)) if self._has_feedback else None
        written = 0
        for row in rows:
            written += 1
            if written >= MAX_ROWS:
                raise InputError(
                    f"'{self._worksheet.name}' has more rows than a spreadsheet holds "
                    f"({MAX_ROWS - 1:,} and the headings). Export fewer at a time."
                )
            if len(row.cells) != len(own) or len(row.results) != len(items):
                raise ValueError(f"row {written + 1} does not fit the sheet's columns and items")
            words = feedback_words(self._sheet.items, row.results) if feedback else None
            self._set_height(written, (*row.cells, words), (*widths, FEEDBACK_WIDTH))
            for position, (writer, value) in enumerate(zip(own, row.cells, strict=True)):
                self._write_own(writer, written, position, value)
            for cells, result in zip(items, row.results, strict=True):
                if result is not None:
                    cells.write(written, result)
            if feedback is not None:
                feedback.write(written, first, words)
            if written % _CALL_EVERY == 0:
                self._on_rows(written)
        return written

    def _set_height(self, row: int, cells: Sequence[CellValue], widths: Sequence[float]) -> None:
        lines = max((_lines(*pair) for pair in zip(cells, widths, strict=True)), default=1)
        if lines > 1:
            self._worksheet.set_row(row, LINE_HEIGHT * min(lines, _MOST_LINES))

    def _write_own(self, writer: CellWriter, row: int, position: int, value: CellValue) -> None:
        if writer.write(row, position, value):
            heading = self._own[position][:60]
            place = Place(self._file_name, self._worksheet.name, row + 1, heading)
            self._notes.append(
                Finding(
                    "text cut",
                    f"The text in {place} is longer than a spreadsheet cell can be "
                    f"({MAX_CHARACTERS:,} characters); its end was left out of the gradebook.",
                    place,
                )
            )

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
        last = max(0, len(self._own) + len(self._added) - 1)
        self._worksheet.freeze_panes(1, 0)
        self._worksheet.repeat_rows(0)
        self._worksheet.autofilter(0, 0, rows, last)
        self._worksheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
        print_wide(self._worksheet)
        for first, final in _probability_runs(self._added, len(self._own)):
            self._worksheet.conditional_format(1, first, max(1, rows), final, _LIKELIER_IS_DARKER)

    def _writer(self, look: Look) -> CellWriter:
        return CellWriter(self._workbook, self._worksheet, look)


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
