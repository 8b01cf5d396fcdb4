"""A quick look into a worksheet's XML: what the close look finds, for sheets that hide nothing.

A large sheet has millions of elements, and going through them one by one takes longer than
reading the file. Most sheets are made of nothing but rows, cells, values and texts in the way
that every spreadsheet program writes them. Those are measured many at once; at the first sign of
anything else - a formula, an error, a hidden row, a comment, another spelling - this look gives
up, and the sheet is looked at closely.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from kdscore_desktop.gradebook.limits import MAX_COLUMNS, MAX_ROWS
from kdscore_desktop.gradebook.unpacking.sheet_xml import (
    SheetScan,
    parse,
    plain_parser,
    scan_worksheet,
)

_WORD = b"sheetData"
_START = b"<sheetData"
_END = b"</sheetData>"
_ROW = b"<row"
_LONGEST_ROW = 4 * 2**20
_LONGEST_HEAD = 2**20
_ENCODINGS = ("utf-8", "us-ascii", "ascii")
_AFTER_SHEET = (_WORD, b"<c ", b"<c>", b"<c/", b":c ", b":c>", _ROW)
_OVERLAP = 16
# An error's cell and a hidden row have these; met in a text, they cost time and nothing else.
_TELLING = (b'"e"', b"'e'", b"hidden")
_MOST_DIGITS = 7
_PADDING = bytes(16)

_Bytes = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.intp]


def _pair(text: bytes) -> int:
    return text[0] << 8 | text[1]


_ROW_START = _pair(b"ro")
_CELL, _CELL_END = _pair(b"c "), _pair(b"/c")
_VALUE, _TEXT = _pair(b"v>"), _pair(b"is")
_KNOWN = np.zeros(1 << 16, np.bool_)
"""By the two bytes behind a "<": the elements of a plain sheet."""
_KNOWN[
    [
        _pair(start)
        for start in (b"sh", b"ro", b"/r", b"c ", b"/c", b"v>", b"/v", b"is", b"/i", b"t>", b"/t")
    ]
] = True
_KNOWN[_pair(b"t ")] = True


class _NotPlainError(Exception):
    """The sheet has to be looked at closely."""


def scan_quickly(chunks: Iterable[bytes]) -> SheetScan | None:
    """Scan one part of an Excel workbook; None where only a close look tells.

    Raises
    ------
    UnreadableXmlError
        If the XML is damaged.
    """
    parser = plain_parser()
    sheet = _PlainSheet()
    parser.XmlDeclHandler = sheet.declared
    try:
        for chunk in chunks:
            parse(parser, chunk)
            sheet.feed(chunk)
        parse(parser, b"", final=True)
        return sheet.finish()
    except _NotPlainError:
        return None


class _PlainSheet:
    """Follows a document by its bytes; an XML parser sees to it that they are well-formed.

    In a well-formed document "<" stands nowhere but before a tag, a comment or the like, so
    that every cell is met here by its bytes.
    """

    def __init__(self) -> None:
        self._scan = SheetScan()
        self._take = self._start
        self._rest = b""
        self._has_cells = False

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """Take note of the encoding that the document declares."""
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise _NotPlainError

    def feed(self, chunk: bytes) -> None:
        """Take the document's next bytes."""
        self._take(chunk)

    def finish(self) -> SheetScan:
        """Return what was found, the document being at its end."""
        if self._take == self._in_sheet:
            raise _NotPlainError
        return self._scan

    def _start(self, chunk: bytes) -> None:
        if chunk.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in chunk[:4]:
            raise _NotPlainError
        self._take = self._before_sheet
        self._before_sheet(chunk)

    def _before_sheet(self, chunk: bytes) -> None:
        """Look for the cells, of which most parts of a workbook have none."""
        found = self._rest + chunk
        at = found.find(_WORD)
        if at < 0:
            is_head = self._has_cells or b"<worksheet" in found[:_LONGEST_HEAD]
            self._has_cells = is_head
            if is_head and len(found) > _LONGEST_HEAD:
                raise _NotPlainError
            self._rest = found if is_head else found[-_OVERLAP:]
            return
        head = found[:at]
        if not self._has_cells and b"<worksheet" not in head:
            raise _NotPlainError
        if not head.endswith(b"<") or b"<!" in head or b"<?" in head[5:]:
            raise _NotPlainError
        self._scan.hidden_columns = _hidden_columns(head[:-1])
        self._rest = b""
        self._take = self._in_sheet
        self._in_sheet(found[at - 1 :])

    def _in_sheet(self, chunk: bytes) -> None:
        """Measure whole rows; the last one waits for its end."""
        found = self._rest + chunk
        end = found.find(_END, max(len(self._rest) - len(_END), 0))
        cut = end if end >= 0 else found.rfind(_ROW)
        if cut > 0:
            self._measure(found[:cut])
            found = found[cut:]
        if end >= 0:
            self._rest = b""
            self._take = self._after_sheet
            self._after_sheet(found[len(_END) :])
            return
        if len(found) > _LONGEST_ROW:
            raise _NotPlainError
        self._rest = found

    def _after_sheet(self, chunk: bytes) -> None:
        found = self._rest + chunk
        if any(word in found for word in _AFTER_SHEET):
            raise _NotPlainError
        self._rest = found[-_OVERLAP:]

    def _measure(self, block: bytes) -> None:
        if any(word in block for word in _TELLING):
            raise _NotPlainError
        content: _Bytes = np.frombuffer(block + _PADDING, np.uint8)
        tags = np.flatnonzero(content == ord("<"))
        pairs = content[tags + 1].astype(np.uint16) << 8 | content[tags + 2]
        if not _KNOWN[pairs].all() or (pairs.size and pairs[-1] == _CELL):
            raise _NotPlainError
        _row_numbers(content, tags[pairs == _ROW_START])
        following = pairs[1:]
        is_cell = pairs[:-1] == _CELL
        filled = is_cell & ((following == _VALUE) | (following == _TEXT))
        # A cell without a value ends in its own tag or in the next one: none holds another.
        after = tags[1:][is_cell & ~filled & (following != _CELL_END)]
        if not (content[after - 2] == ord("/")).all():
            raise _NotPlainError
        cells = tags[:-1][filled]
        if not cells.size:
            return
        rows, columns = _places(content, cells)
        height, width = int(rows.max()), int(columns.max())
        if height > MAX_ROWS or width > MAX_COLUMNS:
            raise _NotPlainError
        self._scan.height = max(self._scan.height, height)
        self._scan.width = max(self._scan.width, width)


def _row_numbers(content: _Bytes, tags: _Places) -> _Places:
    """Return the numbers of rows, each of which begins with its own."""
    _require(content, tags, b'row r="', 1)
    return _number(content, tags + len(b'<row r="'))


def _places(content: _Bytes, cells: _Places) -> tuple[_Places, _Places]:
    """Return the rows and columns, from 1, of cells that begin with their reference."""
    _require(content, cells, b'r="', 3)
    at = cells + len(b'<c r="')
    columns = np.zeros(len(cells), np.intp)
    going = np.ones(len(cells), np.bool_)
    for _ in range(3):
        sign = content[at]
        going &= (sign >= ord("A")) & (sign <= ord("Z"))
        columns = np.where(going, columns * 26 + (sign - (ord("A") - 1)), columns)
        at = at + going
    if (columns == 0).any():
        raise _NotPlainError
    return _number(content, at), columns


def _number(content: _Bytes, at: _Places) -> _Places:
    """Return the numbers that begin at these places and end with a quotation mark."""
    number = np.zeros(len(at), np.intp)
    going = np.ones(len(at), np.bool_)
    for _ in range(_MOST_DIGITS):
        sign = content[at]
        going &= (sign >= ord("0")) & (sign <= ord("9"))
        number = np.where(going, number * 10 + (sign - ord("0")), number)
        at = at + going
    if (content[at] != ord('"')).any() or (number == 0).any():
        raise _NotPlainError
    return number


def _require(content: _Bytes, tags: _Places, text: bytes, offset: int) -> None:
    for place, sign in enumerate(text, start=offset):
        if (content[tags + place] != sign).any():
            raise _NotPlainError


def _hidden_columns(head: bytes) -> set[int]:
    """Return which columns the part before the cells hides."""
    if b"hidden" not in head:
        return set()
    return scan_worksheet([head, b"<sheetData/></worksheet>"]).hidden_columns
