"""A look into the XML of a workbook before it is read: how far its cells reach, what they lack.

The library that reads workbooks takes memory for the whole rectangle around a sheet's cells, and
a failed request for memory ends the process. So the rectangle is measured first. The same pass
finds what that library leaves out: error values, and formulas without a stored result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from kdscore_desktop.gradebook.cells import column_letters, column_of
from kdscore_desktop.gradebook.limits import MAX_COLUMNS, MAX_ROWS

_DIGITS = "0123456789"
_TRUE = ("1", "true")
_ODS_CELLS = ("table-cell", "covered-table-cell")
_ODS_CONTENT = frozenset(
    {
        "value-type",
        "value",
        "string-value",
        "date-value",
        "time-value",
        "boolean-value",
        "formula",
    }
)


class UnreadableXmlError(Exception):
    """The XML is damaged or reaches outside a sheet's grid."""


@dataclass(slots=True)
class SheetScan:
    """What a look into one sheet found; rows and columns count from 0.

    Parameters
    ----------
    height, width
        The rows and columns up to the last cell that holds something.
    errors
        The text of the cells that hold an error value, such as "#N/A", by row and column.
    unsaved
        The row and column of formulas whose result the file does not hold.
    joined
        The row and column of texts whose tabs or line breaks the reading library leaves out
        (OpenDocument only).
    hidden_rows, hidden_columns
        What the sheet does not show (.xlsx only).
    """

    height: int = 0
    width: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsaved: list[tuple[int, int]] = field(default_factory=list)
    joined: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def scan_worksheet(chunks: Iterable[bytes]) -> SheetScan:
    """Scan one part of an Excel workbook; nothing is found in parts that are no worksheet.

    Raises
    ------
    UnreadableXmlError
        If the XML is damaged or a cell lies outside Excel's grid.
    """
    parser = plain_parser()
    scanner = _WorksheetScanner(parser)
    for chunk in chunks:
        parse(parser, chunk)
    parse(parser, b"", final=True)
    return scanner.finish()


def scan_ods_content(chunks: Iterable[bytes]) -> dict[str, SheetScan]:
    """Scan the content of an OpenDocument spreadsheet: one scan per sheet name.

    Raises
    ------
    UnreadableXmlError
        If the XML is damaged or a cell lies outside the grid.
    """
    parser = plain_parser()
    scanner = _OdsScanner(parser)
    for chunk in chunks:
        parse(parser, chunk)
    parse(parser, b"", final=True)
    return scanner.sheets


def attributes_of(element: str, chunks: Iterable[bytes]) -> list[dict[str, str]]:
    """Return the attributes of every element of this local name, in the document's order.

    Raises
    ------
    UnreadableXmlError
        If the XML is damaged.
    """
    found: list[dict[str, str]] = []

    def start(name: str, attributes: list[str]) -> None:
        if _local(name) == element:
            found.append(_as_dict(attributes))

    parser = plain_parser()
    parser.StartElementHandler = start
    for chunk in chunks:
        parse(parser, chunk)
    parse(parser, b"", final=True)
    return found


def plain_parser() -> expat.XMLParserType:
    """Return a parser that refuses document type declarations and looks at nothing yet."""
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.specified_attributes = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_declaration: object) -> NoReturn:
    # No spreadsheet program writes one; it is the door of entity bombs.
    raise UnreadableXmlError("a document type declaration")


def parse(parser: expat.XMLParserType, chunk: bytes, *, final: bool = False) -> None:
    """Let a parser take the next bytes.

    Raises
    ------
    UnreadableXmlError
        If they are not well-formed, or in an encoding that cannot be read.
    """
    try:
        parser.Parse(chunk, final)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # The latter two tell of an encoding that is unknown, or that a parser cannot follow.
        raise UnreadableXmlError(str(error)) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _as_dict(attributes: list[str]) -> dict[str, str]:
    """Pair expat's flat list of names and values; the names lose their prefix."""
    pairs = zip(attributes[::2], attributes[1::2], strict=True)
    return {_local(name): value for name, value in pairs}


class _WorksheetScanner:
    """Follows the cells of a worksheet; a cell counts once its value or formula is met.

    Millions of elements pass through, so the usual cell, in a known column of the row at hand,
    costs no more than a look at its reference.
    """

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._scan = SheetScan()
        self._elements: dict[str, str] = {}
        self._cell: list[str] = []
        self._reference = ""
        self._row = 0
        self._column = 0
        self._row_reached = ""
        self._columns_reached: set[str] = set()
        self._has_formula = False
        self._in_extension = False
        self._text: list[str] | None = None
        parser.StartElementHandler = self._await_cells

    def finish(self) -> SheetScan:
        """Return what was found, the document being at its end."""
        self._finish_cell()
        return self._scan

    def _await_cells(self, name: str, attributes: list[str]) -> None:
        element = _local(name)
        if element == "sheetData":
            self._parser.StartElementHandler = self._start
        elif element == "col":
            told = _as_dict(attributes)
            if told.get("hidden") in _TRUE:
                first, last = _whole(told.get("min", "")), _whole(told.get("max", ""))
                self._scan.hidden_columns.update(range(first - 1, min(last, MAX_COLUMNS)))

    def _start(self, name: str, attributes: list[str]) -> None:
        element = self._elements.get(name) or self._elements.setdefault(name, _local(name))
        if element == "c":
            self._start_cell(attributes)
        elif element in ("v", "is"):
            self._start_value()
        elif element == "row":
            self._start_row(attributes)
        elif element == "f" and not self._in_extension:
            self._has_formula = True
            self._reach()
        elif element == "extLst":
            # Extensions after the cells, such as rules for colors, have formulas of their own.
            self._finish_cell()
            self._in_extension = True

    def _start_row(self, attributes: list[str]) -> None:
        self._finish_cell()
        told = _as_dict(attributes)
        number = told.get("r")
        self._row = self._row + 1 if number is None else _whole(number)
        if told.get("hidden") in _TRUE:
            self._scan.hidden_rows.add(self._row - 1)
        self._column = 0
        self._reference = ""

    def _start_cell(self, attributes: list[str]) -> None:
        if self._has_formula or self._text is not None:
            self._finish_cell()
        self._in_extension = False
        self._cell = attributes
        if attributes and attributes[0] == "r":
            self._reference = attributes[1]
        else:
            self._place_cell(_as_dict(attributes).get("r"))

    def _place_cell(self, reference: str | None) -> None:
        """Find a cell's place where the reference does not come first, or not at all."""
        if reference is None:
            if self._reference:
                self._row, self._column = _place(self._reference)
            self._column += 1
            reference = f"{column_letters(self._column - 1)}{self._row}"
        self._reference = reference

    def _start_value(self) -> None:
        self._reach()
        if self._has_formula or "e" in self._cell:
            self._text = []
            self._parser.CharacterDataHandler = self._text.append

    def _reach(self) -> None:
        letters = self._reference.rstrip(_DIGITS)
        number = self._reference[len(letters) :]
        if number == self._row_reached and letters in self._columns_reached:
            return
        row, column = _place(self._reference)
        if not (1 <= row <= MAX_ROWS and 1 <= column <= MAX_COLUMNS):
            raise UnreadableXmlError("a cell outside the grid")
        self._scan.height = max(self._scan.height, row)
        self._scan.width = max(self._scan.width, column)
        self._row_reached = number
        self._columns_reached.add(letters)

    def _finish_cell(self) -> None:
        """Note an error value or a formula without result; most cells have neither."""
        if self._text is None and not self._has_formula:
            return
        text = "".join(self._text or ()).strip()
        row, column = _place(self._reference)
        kind = _as_dict(self._cell).get("t", "")
        if kind == "e":
            self._scan.errors[row - 1, column - 1] = text
        elif not text and kind != "str":
            # A formula of the type "str" without text has an empty text as its result.
            self._scan.unsaved.append((row - 1, column - 1))
        self._text = None
        self._has_formula = False
        self._parser.CharacterDataHandler = None


def _place(reference: str) -> tuple[int, int]:
    """Return the row and column of a reference such as "B7", counting from 1."""
    letters = reference.rstrip(_DIGITS)
    column = column_of(letters)
    if column is None:
        raise UnreadableXmlError(f"the cell {reference!r}")
    return _whole(reference[len(letters) :]), column + 1


class _OdsScanner:
    """Follows tables, rows and cells of an OpenDocument spreadsheet with their repetitions."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self.sheets: dict[str, SheetScan] = {}
        self._scan = SheetScan()
        self._row = 0
        self._row_repeats = 1
        self._column = 0
        self._text: list[str] | None = None
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: list[str]) -> None:
        local = _local(name)
        if local in _ODS_CELLS:
            self._start_cell(_as_dict(attributes))
        elif local in ("tab", "line-break"):
            self._scan.joined.add((self._row, self._column - 1))
        elif local == "table-row":
            repeats = _as_dict(attributes).get("number-rows-repeated", "1")
            self._row_repeats = _whole(repeats)
            self._column = 0
        elif local == "table":
            self._scan = SheetScan()
            self.sheets[_as_dict(attributes).get("name", "")] = self._scan
            self._row = 0

    def _end(self, name: str) -> None:
        local = _local(name)
        if local == "table-row":
            self._row += self._row_repeats
        elif self._text is not None and local in _ODS_CELLS:
            self._scan.errors[self._row, self._column - 1] = "".join(self._text).strip()
            self._text = None
            self._parser.CharacterDataHandler = None

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column += _whole(attributes.get("number-columns-repeated", "1"))
        if _ODS_CONTENT.isdisjoint(attributes):
            return
        height = self._row + self._row_repeats
        if height > MAX_ROWS or self._column > MAX_COLUMNS:
            raise UnreadableXmlError("a cell outside the grid")
        self._scan.height = max(self._scan.height, height)
        self._scan.width = max(self._scan.width, self._column)
        if attributes.get("value-type") == "error":
            self._text = []
            self._parser.CharacterDataHandler = self._text.append


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise UnreadableXmlError(f"the number {text!r}")
    return int(text)
