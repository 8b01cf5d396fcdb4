"""Where in a worksheet's XML the cells stand that are to be filled, byte by byte."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from xml.parsers import expat

from kdscore_desktop.gradebook.cells import column_of
from kdscore_desktop.gradebook.filling.edits import Blocked

_DIGITS = "0123456789"
# Formulas of these kinds own all cells of their range.
_RANGE_FORMULAS = ("array", "dataTable")
_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_OTHER_ENCODING = re.compile(
    rb"""^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])""", re.IGNORECASE
)

Area = tuple[int, int, int, int]
"""First row and column, last row and column of a range; rows from 1, columns from 0."""


class UnfillableSheetError(Exception):
    """The worksheet's XML is not written the way that it can be changed in."""


@dataclass(frozen=True, slots=True)
class FoundCell:
    """A cell that is to be filled, as it stands or where it has to go.

    Parameters
    ----------
    start, end
        The bytes that the filled cell takes the place of; equal where there is no cell yet.
    attributes
        Of the cell; empty where there is none.
    has_formula
        Whether a formula stands in it.
    """

    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    has_formula: bool = False


@dataclass(slots=True)
class FoundRow:
    """A row with cells to be filled.

    Parameters
    ----------
    start, start_end
        The bytes of its start tag.
    name
        The name of its element, with its prefix.
    is_empty
        Whether the element has no end tag.
    cells
        By column.
    last_style
        The style of the last cell left of the sheet's width.
    """

    start: int
    start_end: int
    name: str
    is_empty: bool = False
    cells: dict[int, FoundCell] = field(default_factory=dict)
    last_style: str | None = None


@dataclass(slots=True)
class WorksheetMap:
    """What was found in a worksheet.

    Parameters
    ----------
    rows
        By their number, those with cells to be filled.
    dimension
        The bytes of the element that says how far the cells reach.
    data_start
        Where the element with the cells begins.
    data_name
        Its name, with its prefix.
    columns_end
        Where the end tag of the columns' widths begins; None where no widths are given.
    last_column
        The last column that has a width, counted from 1.
    merged, owned
        Merged cells, and the ranges of formulas that own several cells.
    """

    rows: dict[int, FoundRow] = field(default_factory=dict)
    dimension: tuple[int, int] | None = None
    data_start: int = 0
    data_name: str = ""
    columns_end: int | None = None
    last_column: int = 0
    merged: list[Area] = field(default_factory=list)
    owned: list[Area] = field(default_factory=list)

    def blocked(self, wanted: Mapping[int, Set[int]]) -> dict[tuple[int, int], Blocked]:
        """Return which cells must not be filled, by row and column, and what stands there."""
        found: dict[tuple[int, int], Blocked] = {}
        for number, row in self.rows.items():
            for column, cell in row.cells.items():
                if cell.has_formula:
                    found[number, column] = Blocked.FORMULA
        for areas, what in ((self.owned, Blocked.FORMULA), (self.merged, Blocked.MERGED)):
            for area in areas:
                found.update(dict.fromkeys(_covered(area, wanted, what), what))
        return found


def _covered(
    area: Area, wanted: Mapping[int, Set[int]], what: Blocked
) -> Iterator[tuple[int, int]]:
    top, left, bottom, right = area
    rows = range(top, bottom + 1) if bottom - top < len(wanted) else wanted
    for row in rows:
        if top <= row <= bottom:
            for column in wanted.get(row, ()):
                is_first = (row, column) == (top, left) and what is Blocked.MERGED
                if left <= column <= right and not is_first:
                    yield row, column


def map_worksheet(content: bytes, wanted: Mapping[int, Set[int]], width: int) -> WorksheetMap:
    """Find the cells to be filled.

    Parameters
    ----------
    content
        The worksheet's XML, which has been checked before.
    wanted
        The columns to be filled by row.
    width
        How many columns the sheet has.

    Raises
    ------
    UnfillableSheetError
        If the XML is not in UTF-8, or a row is missing or stands twice.
    """
    if not is_in_utf8(content):
        raise UnfillableSheetError("not in UTF-8")
    mapper = _Mapper(content, wanted, width)
    try:
        mapper.parse()
    except (expat.ExpatError, ValueError) as error:
        raise UnfillableSheetError(str(error)) from error
    missing = wanted.keys() - mapper.map.rows.keys()
    if missing or not mapper.map.data_name:
        raise UnfillableSheetError(f"rows {sorted(missing)[:3]} are missing")
    return mapper.map


def is_in_utf8(content: bytes) -> bool:
    """Return whether a worksheet's XML is in the encoding in which its bytes can be changed."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return not marked and _OTHER_ENCODING.match(content) is None


class _Mapper:
    """Follows rows and cells with the places of their bytes."""

    def __init__(self, content: bytes, wanted: Mapping[int, Set[int]], width: int) -> None:
        self.map = WorksheetMap()
        self._content = content
        self._wanted = wanted
        self._width = width
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._starts: dict[str, Callable[[str, dict[str, str]], None]] = {
            "row": self._start_row,
            "c": self._start_cell,
            "f": self._start_formula,
            "mergeCell": self._merge,
            "dimension": self._dimension,
            "col": self._column_width,
            "sheetData": self._start_data,
        }
        self._number = 0
        self._column = -1
        self._row: FoundRow | None = None
        self._pending: list[int] = []
        self._cell: tuple[int, dict[str, str]] | None = None
        self._has_formula = False
        self._in_data = False

    def parse(self) -> None:
        self._parser.Parse(self._content, True)  # noqa: FBT003 - the name of expat's own

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        handler = self._starts.get(name.rpartition(":")[2])
        if handler is not None:
            handler(name, attributes)

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self._end_cell()
        elif local == "row":
            self._end_row()
        elif local == "sheetData":
            self._in_data = False
        elif local == "cols" and self.map.last_column:
            self.map.columns_end = self._parser.CurrentByteIndex

    def _start_data(self, name: str, _attributes: dict[str, str]) -> None:
        self.map.data_start = self._parser.CurrentByteIndex
        self.map.data_name = name
        self._in_data = True

    def _start_row(self, name: str, attributes: dict[str, str]) -> None:
        if not self._in_data:
            return
        self._number = int(attributes.get("r", self._number + 1))
        self._column = -1
        self._row = None
        if self._number in self._wanted:
            if self._number in self.map.rows:
                raise UnfillableSheetError(f"row {self._number} stands twice")
            start = self._parser.CurrentByteIndex
            end = _tag_end(self._content, start)
            self._row = FoundRow(start, end, name, self._content[end - 2 : end] == b"/>")
            self.map.rows[self._number] = self._row
            self._pending = sorted(self._wanted[self._number])

    def _end_row(self) -> None:
        if self._row is not None:
            end = self._row.start_end if self._row.is_empty else self._parser.CurrentByteIndex
            self._put_before(end, None)
            self._row = None

    def _start_cell(self, _name: str, attributes: dict[str, str]) -> None:
        if not self._in_data:
            return
        reference = attributes.get("r", "")
        letters = reference.rstrip(_DIGITS)
        column = column_of(letters) if letters else self._column + 1
        if column is None:
            raise UnfillableSheetError(f"the cell {reference!r}")
        self._column = column
        self._has_formula = False
        if self._row is None:
            return
        start = self._parser.CurrentByteIndex
        self._put_before(start, column)
        if column < self._width:
            self._row.last_style = attributes.get("s")
        if self._pending and self._pending[0] == column:
            self._cell = (start, attributes)

    def _start_formula(self, _name: str, attributes: dict[str, str]) -> None:
        if not self._in_data:
            return
        self._has_formula = True
        if attributes.get("t") in _RANGE_FORMULAS and "ref" in attributes:
            self.map.owned.append(_area(attributes["ref"]))

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        start, attributes = self._cell
        end = _tag_end(self._content, start)
        if self._content[end - 2 : end] != b"/>":
            end = _tag_end(self._content, self._parser.CurrentByteIndex)
        self._row.cells[self._pending.pop(0)] = FoundCell(start, end, attributes, self._has_formula)
        self._cell = None

    def _put_before(self, place: int, column: int | None) -> None:
        """Let the cells that are missing left of a column come to stand at this place."""
        assert self._row is not None
        while self._pending and (column is None or self._pending[0] < column):
            self._row.cells[self._pending.pop(0)] = FoundCell(place, place)

    def _merge(self, _name: str, attributes: dict[str, str]) -> None:
        self.map.merged.append(_area(attributes.get("ref", "A1")))

    def _dimension(self, _name: str, _attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        self.map.dimension = (start, _tag_end(self._content, start))

    def _column_width(self, _name: str, attributes: dict[str, str]) -> None:
        self.map.last_column = max(self.map.last_column, int(attributes.get("max", "0")))


def _tag_end(content: bytes, start: int) -> int:
    """Return where the tag that begins at `start` ends; ">" may stand in its attributes."""
    match = _TAG.match(content, start)
    if match is None:
        raise UnfillableSheetError("a tag without an end")
    return match.end()


def _area(reference: str) -> Area:
    first, _, last = reference.replace("$", "").partition(":")
    return (*_place(first), *_place(last or first))


def _place(reference: str) -> tuple[int, int]:
    letters = reference.rstrip(_DIGITS)
    column = column_of(letters)
    if column is None or letters == reference:
        raise UnfillableSheetError(f"the range {reference!r}")
    return int(reference[len(letters) :]), column
