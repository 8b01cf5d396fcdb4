"""The sheet "Summary" of a scored gradebook: how the answers stand, in a table and two pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.colors import hexadecimal, level_colors
from kdscore_desktop.gradebook.writing.cell_styles import (
    INK,
    LINE,
    PALE,
    SECTION,
    TITLE,
    CellWriter,
    Look,
)
from kdscore_desktop.gradebook.writing.layout import (
    LINE_HEIGHT,
    TITLE_HEIGHT,
    print_tall,
    wrapped_lines,
)
from kdscore_desktop.gradebook.writing.scored import ItemSummary

SUMMARY = "Summary"

_LEVEL_WIDTH, _COUNT_WIDTH, _COUNTS = 26.0, 17.0, 4
_WIDTH = _LEVEL_WIDTH + _COUNT_WIDTH * _COUNTS
_CHART_ROWS, _CHART_HEIGHT, _CHART_WIDTH = 12, 230, 330  # rows of the sheet, and pixels
_FIRST_OF_ALL = (
    "Counted when the gradebook was written. Suggestions are the scorer's; only final levels were "
    "decided by a human."
)


def write_summary(
    workbook: Workbook, sheet: Worksheet, title: str, summaries: Sequence[ItemSummary]
) -> None:
    """Write how the answers to each item stand.

    Parameters
    ----------
    workbook, sheet
        The workbook and its empty sheet.
    title
        The assignment's name.
    summaries
        The items', in their order.
    """
    sheet.set_column(0, 0, _LEVEL_WIDTH)
    sheet.set_column(1, _COUNTS, _COUNT_WIDTH)
    sheet.hide_gridlines(2)
    print_tall(sheet)
    sheet.set_row(0, TITLE_HEIGHT)
    CellWriter(workbook, sheet, TITLE).write(0, 0, f"{SUMMARY}: {title}" if title else SUMMARY)
    CellWriter(workbook, sheet, Look()).write(1, 0, _FIRST_OF_ALL)
    row = 3
    for summary in summaries:
        row = _ItemBlock(workbook, sheet, summary).write(row)


class _ItemBlock:
    """Writes one item: its heading, its figures in words, its table and its pictures."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, summary: ItemSummary) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._summary = summary
        self._section = CellWriter(workbook, sheet, SECTION)
        self._words = CellWriter(workbook, sheet, Look())
        header = Look(bold=True, fill=PALE, wrap=True)
        self._header = CellWriter(workbook, sheet, header)
        self._number_header = CellWriter(workbook, sheet, replace(header, across="right"))
        cell = Look(underlined=True)
        self._cell = CellWriter(workbook, sheet, cell)
        self._bold = CellWriter(workbook, sheet, replace(cell, bold=True))

    def write(self, row: int) -> int:
        """Write from this row on and return the first row that is free again."""
        summary = self._summary
        lines = wrapped_lines([(summary.item.name, _WIDTH * 0.8)])
        self._sheet.set_row(row, LINE_HEIGHT * max(1.3, lines * 1.1))
        self._section.write(row, 0, summary.item.name)
        row += 1
        for line in _in_words(summary):
            self._words.write(row, 0, line)
            row += 1
        first = row + 2
        last = self._table(row + 1)
        self._pictures(first, last, last + 4)
        return last + 4 + _CHART_ROWS + 2

    def _table(self, row: int) -> int:
        """Write the table and return the row of its last level."""
        columns = list(_columns(self._summary))
        self._header.write(row, 0, "Level")
        for position, (heading, _) in enumerate(columns, start=1):
            self._number_header.write(row, position, heading)
        for level, label in enumerate(self._summary.item.rubric.labels):
            row += 1
            self._cell.write(row, 0, label)
            for position, (_, counts) in enumerate(columns, start=1):
                self._cell.write(row, position, counts[level])
        self._bold.write(row + 1, 0, "All")
        for position, (_, counts) in enumerate(columns, start=1):
            self._bold.write(row + 1, position, sum(counts))
        return row

    def _pictures(self, first: int, last: int, row: int) -> None:
        """Draw the suggested and the final levels beside each other, on one scale."""
        summary = self._summary
        most = max(*summary.suggested, *summary.decided, 1)
        place = 0
        for position, (heading, counts) in enumerate(_columns(summary), start=1):
            if heading == _RATED or not sum(counts):
                continue
            chart = self._workbook.add_chart({"type": "column"})
            name = self._sheet.name
            categories = f"={_quoted(name)}!{xl_range_abs(first, 0, last, 0)}"
            values = f"={_quoted(name)}!{xl_range_abs(first, position, last, position)}"
            chart.add_series(
                {
                    "categories": categories,
                    "values": values,
                    "gap": 50,
                    "points": [
                        {
                            "fill": {"color": f"#{hexadecimal(color)}"},
                            "border": {"color": f"#{hexadecimal(INK)}", "width": 0.5},
                        }
                        for color in level_colors(summary.item.rubric)
                    ],
                    "data_labels": {"value": True, "font": {"size": 9}},
                }
            )
            _dress(chart, f"{heading} levels, {sum(counts):,} answers", most)
            self._sheet.insert_chart(
                row,
                0,
                chart,
                {
                    "x_offset": place * (_CHART_WIDTH + 20),
                    "object_position": 1,
                    "description": f"{heading} levels of '{summary.item.name}'",
                },
            )
            place += 1


def _dress(chart: object, title: str, most: int) -> None:
    axis = {"name_font": {"size": 9, "bold": False}, "num_font": {"size": 9}}
    line = {"color": f"#{hexadecimal(LINE)}", "width": 0.5}
    chart.set_title({"name": title, "name_font": {"size": 11}, "overlay": False})  # type: ignore[attr-defined]
    chart.set_x_axis({"name": "Level", **axis})  # type: ignore[attr-defined]
    chart.set_y_axis(  # type: ignore[attr-defined]
        {
            "name": "Answers",
            "min": 0,
            "max": _round_up(most),
            "major_gridlines": {"visible": False},
            "line": line,
            **axis,
        }
    )
    chart.set_legend({"none": True})  # type: ignore[attr-defined]
    chart.set_size({"width": _CHART_WIDTH, "height": _CHART_HEIGHT})  # type: ignore[attr-defined]
    chart.set_chartarea({"border": {"none": True}})  # type: ignore[attr-defined]


_RATED, _SUGGESTED, _DECIDED = "Scored before", "Suggested", "Final"


def _columns(summary: ItemSummary) -> Iterator[tuple[str, tuple[int, ...]]]:
    if summary.rated is not None:
        yield _RATED, summary.rated
    yield _SUGGESTED, summary.suggested
    yield _DECIDED, summary.decided


def _in_words(summary: ItemSummary) -> Iterator[str]:
    decided = sum(summary.decided)
    yield (
        f"{summary.answers:,} answers: {decided:,} decided, {summary.review:,} waiting for "
        f"review, {summary.blank:,} blank, {summary.unscored:,} not scored."
    )
    same, both = summary.agreed
    if both:
        yield f"Of {both:,} final levels with a suggestion, {same:,} are the suggested one."


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _round_up(most: int) -> int:
    """Return the next number that an axis ends well at: room is left for the labels."""
    step = 5
    while step * 8 < most:
        step *= 2
    return (most * 11 // 10 // step + 1) * step
