"""A quick look into a worksheet's XML: what the close look finds, for sheets that hide nothing.

A large sheet has millions of elements, and going through them one by one takes longer than
reading the file. Most sheets are made of nothing but rows, cells, values and texts in the way
that every spreadsheet program writes them. Those are measured many at once; at the first sign of
anything else - a formula, an error, a hidden row, a comment, another spelling - this look gives
up, and the sheet is looked at closely.
"""

from __future__ import annotations

import re
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
_START = b"<sheetData>"
_END = b"</sheetData>"
_ROW = b"<row"
_LONGEST_ROW = 4 * 2**20
_LONGEST_HEAD = 2**20
_AFTER_SHEET = (_WORD, b"<c ", b"<c>", b"<c/", b":c ", b":c>", _ROW)
_OVERLAP = 16
_MOST_DIGITS = 7
_PADDING = bytes(16)
_NEVER_IN_XML = bytes(set(range(32)) - set(b"\t\n\r"))
_OTHER_REFERENCE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#9|#10|#13);)")
_ATTRIBUTE = rb' ([A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?)="[^"<&]*"'
_ROW_TAIL = re.compile(rb"(?:" + _ATTRIBUTE + rb")*/?")
# An error has the type "e", which is none of these.
_CELL_TAIL = re.compile(rb'(?: s="[0-9]+")?(?: t="(?:s|str|n|b|d|inlineStr)")?/?')
_TEXT_TAILS = {b"", b' xml:space="preserve"'}
_SHARED = b' t="s">'

_Bytes = npt.NDArray[np.uint8]
_Places = npt.NDArray[np.intp]

# What a tag is, and which tag may come next. No element of a plain sheet stands in one of its own
# kind, so that the tags are properly nested where each one is followed by one that may.
_OTHER, _ROW_TAG, _ROW_END, _CELL, _CELL_END, _VALUE, _VALUE_END = range(7)
_INLINE, _INLINE_END, _TEXT, _TEXT_END, _EMPTY_ROW, _EMPTY_CELL = range(7, 13)
_KINDS = 16
_NEXT = {
    _ROW_TAG: (_CELL, _EMPTY_CELL, _ROW_END),
    _ROW_END: (_ROW_TAG, _EMPTY_ROW),
    _EMPTY_ROW: (_ROW_TAG, _EMPTY_ROW),
    _CELL: (_VALUE, _INLINE, _CELL_END),
    _CELL_END: (_CELL, _EMPTY_CELL, _ROW_END),
    _EMPTY_CELL: (_CELL, _EMPTY_CELL, _ROW_END),
    _VALUE: (_VALUE_END,),
    _VALUE_END: (_CELL_END,),
    _INLINE: (_TEXT,),
    _TEXT: (_TEXT_END,),
    _TEXT_END: (_INLINE_END,),
    _INLINE_END: (_CELL_END,),
}
_MAY_FOLLOW = np.zeros(_KINDS * _KINDS, np.bool_)
for _first, _then in _NEXT.items():
    _MAY_FOLLOW[[_first * _KINDS + _second for _second in _then]] = True

# By the two bytes behind a "<": what the tag is, and how far it reaches where that is the same
# for all of its kind.
_KIND = np.full(1 << 16, _OTHER, np.uint8)
_LENGTH = np.zeros(1 << 16, np.uint8)
for _tag, _kind in {
    b"<row ": _ROW_TAG,
    b"</row>": _ROW_END,
    b"<c ": _CELL,
    b"</c>": _CELL_END,
    b"<v>": _VALUE,
    b"</v>": _VALUE_END,
    b"<is>": _INLINE,
    b"</is>": _INLINE_END,
    b"<t>": _TEXT,
    b"<t ": _TEXT,
    b"</t>": _TEXT_END,
}.items():
    _KIND[_tag[1] << 8 | _tag[2]] = _kind
    _LENGTH[_tag[1] << 8 | _tag[2]] = len(_tag) - 1 if _tag.endswith(b">") else 0


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
            parse(parser, sheet.feed(chunk))
        scan = sheet.finish()
    except _NotPlainError:
        return None
    parse(parser, b"", final=True)
    return scan


class _PlainSheet:
    """Follows a document by its bytes; an XML parser goes through all of it but the rows."""

    def __init__(self) -> None:
        self._scan = SheetScan()
        self._take = self._start
        self._rest = b""
        self._has_cells = False

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """Take note of the encoding that the document declares."""
        if encoding is not None and encoding.lower() != "utf-8":
            raise _NotPlainError

    def feed(self, chunk: bytes) -> bytes:
        """Take the document's next bytes, and return those that are left to an XML parser."""
        return self._take(chunk)

    def finish(self) -> SheetScan:
        """Return what was found, the document being at its end."""
        if self._take == self._in_sheet:
            raise _NotPlainError
        return self._scan

    def _start(self, chunk: bytes) -> bytes:
        if chunk.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in chunk[:4]:
            raise _NotPlainError
        self._take = self._before_sheet
        return self._before_sheet(chunk)

    def _before_sheet(self, chunk: bytes) -> bytes:
        """Look for the cells, of which most parts of a workbook have none."""
        found = self._rest + chunk
        at = found.find(_WORD)
        if at < 0 or at + len(_WORD) == len(found):
            is_head = self._has_cells or b"<worksheet" in found[:_LONGEST_HEAD]
            self._has_cells = is_head
            if is_head and len(found) > _LONGEST_HEAD:
                raise _NotPlainError
            self._rest = found if is_head else found[-_OVERLAP:]
            return chunk
        head, rows = found[: at - 1], at - 1 + len(_START)
        if not self._has_cells and b"<worksheet" not in head:
            raise _NotPlainError
        if found[at - 1 : rows] != _START or b"<!" in head or b"<?" in head[5:]:
            raise _NotPlainError
        self._scan.hidden_columns = _hidden_columns(head)
        already_parsed = len(self._rest)
        self._rest = b""
        self._take = self._in_sheet
        return found[already_parsed:rows] + self._in_sheet(found[rows:])

    def _in_sheet(self, chunk: bytes) -> bytes:
        """Measure whole rows; the last one waits for its end."""
        found = self._rest + chunk
        # Only the last row is searched for the sheet's end: behind an earlier one stand no rows.
        last = found.rfind(_ROW)
        end = found.find(_END, max(last, 0))
        cut = end if end >= 0 else last
        if cut > 0:
            self._measure(found[:cut])
            found = found[cut:]
        if end >= 0:
            self._rest = b""
            self._take = self._after_sheet
            self._look_behind(found[len(_END) :])
            return found
        if len(found) > _LONGEST_ROW:
            raise _NotPlainError
        self._rest = found
        return b""

    def _after_sheet(self, chunk: bytes) -> bytes:
        self._look_behind(chunk)
        return chunk

    def _look_behind(self, chunk: bytes) -> None:
        found = self._rest + chunk
        if any(word in found for word in _AFTER_SHEET):
            raise _NotPlainError
        self._rest = found[-_OVERLAP:]

    def _measure(self, block: bytes) -> None:
        """Measure whole rows, if they are such as an XML parser lets pass and nothing else."""
        _require_plain_text(block)
        content: _Bytes = np.frombuffer(block + _PADDING, np.uint8)
        tags = np.flatnonzero(content == ord("<"))
        ends = np.flatnonzero(content == ord(">"))
        if len(tags) != len(ends) or (tags > ends).any() or (ends[:-1] > tags[1:]).any():
            raise _NotPlainError
        if not tags.size:
            return
        kinds = _kinds_of_tags(content, tags, ends)
        _require_rows(block, content, tags, ends, (kinds == _ROW_TAG) | (kinds == _EMPTY_ROW))
        _require_texts(block, tags, ends, kinds == _TEXT)
        is_cell = (kinds == _CELL) | (kinds == _EMPTY_CELL)
        if not is_cell.any():
            return
        rows, columns, at = _places(content, tags[is_cell])
        _require_cells(block, content, at, ends[is_cell])
        followed = np.append(kinds[1:], np.uint8(_OTHER))[is_cell]
        filled = (followed == _VALUE) | (followed == _INLINE)
        if not filled.any():
            return
        height, width = int(rows[filled].max()), int(columns[filled].max())
        if height > MAX_ROWS or width > MAX_COLUMNS:
            raise _NotPlainError
        self._scan.height = max(self._scan.height, height)
        self._scan.width = max(self._scan.width, width)


def _require_plain_text(block: bytes) -> None:
    """Require what an XML parser would: no other signs and references than XML has."""
    if len(block.translate(None, _NEVER_IN_XML)) != len(block):
        raise _NotPlainError
    if b"&" in block and _OTHER_REFERENCE.search(block):
        raise _NotPlainError
    try:
        block.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _NotPlainError from error


def _kinds_of_tags(content: _Bytes, tags: _Places, ends: _Places) -> _Bytes:
    """Return what each tag is; the tags have to be known ones, properly nested, of whole rows."""
    pairs = content[tags + 1].astype(np.uint16) << 8 | content[tags + 2]
    kinds: _Bytes = _KIND[pairs]
    lengths = _LENGTH[pairs]
    if (lengths != ends - tags)[lengths > 0].any():
        raise _NotPlainError
    _require(content, tags[kinds == _ROW_END], b"row", 2)
    _require(content, tags[kinds == _INLINE_END], b"is", 2)
    is_empty = content[ends - 1] == ord("/")
    kinds[is_empty & (kinds == _ROW_TAG)] = _EMPTY_ROW
    kinds[is_empty & (kinds == _CELL)] = _EMPTY_CELL
    # As if another row had ended before, and one began behind.
    around = np.concatenate(([_ROW_END], kinds, [_ROW_TAG])).astype(np.uint16)
    if not _MAY_FOLLOW[around[:-1] * _KINDS + around[1:]].all():
        raise _NotPlainError
    return kinds


def _require_rows(
    block: bytes, content: _Bytes, tags: _Places, ends: _Places, is_row: npt.NDArray[np.bool_]
) -> None:
    _, at = _numbered(content, tags[is_row])
    tails = zip((at + 1).tolist(), ends[is_row].tolist(), strict=True)
    if not all(map(_is_plain_row, {block[start:end] for start, end in tails})):
        raise _NotPlainError


def _is_plain_row(tail: bytes) -> bool:
    """Return whether a row's further attributes are proper ones and do not hide it."""
    names = re.findall(_ATTRIBUTE, tail)
    return (
        _ROW_TAIL.fullmatch(tail) is not None
        and len(set(names)) == len(names)
        and {b"r", b"hidden"}.isdisjoint(names)
    )


def _require_texts(
    block: bytes, tags: _Places, ends: _Places, is_text: npt.NDArray[np.bool_]
) -> None:
    starts = (tags[is_text] + len(b"<t")).tolist()
    if not {block[s:e] for s, e in zip(starts, ends[is_text].tolist(), strict=True)} <= _TEXT_TAILS:
        raise _NotPlainError


def _require_cells(block: bytes, content: _Bytes, at: _Places, ends: _Places) -> None:
    """Require of cells that nothing but their style and type follows their reference."""
    # These are nearly all, and quickly seen.
    is_shared = ends - at == len(_SHARED)
    for place, sign in enumerate(_SHARED, start=1):
        is_shared &= content[at + place] == sign
    others = ~is_shared & (ends - at > 1)
    tails = zip((at + 1)[others].tolist(), ends[others].tolist(), strict=True)
    if not all(map(_CELL_TAIL.fullmatch, {block[start:end] for start, end in tails})):
        raise _NotPlainError


def _numbered(content: _Bytes, tags: _Places) -> tuple[_Places, _Places]:
    """Return the numbers of rows, each of which begins with its own, and where they end."""
    _require(content, tags, b'row r="', 1)
    return _number(content, tags + len(b'<row r="'))


def _places(content: _Bytes, cells: _Places) -> tuple[_Places, _Places, _Places]:
    """Return the rows and columns, from 1, of cells that begin with their reference.

    The last one is where the references end.
    """
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
    rows, at = _number(content, at)
    return rows, columns, at


def _number(content: _Bytes, at: _Places) -> tuple[_Places, _Places]:
    """Return the numbers that begin at these places, and where the quotation marks end them."""
    number = np.zeros(len(at), np.intp)
    going = np.ones(len(at), np.bool_)
    for _ in range(_MOST_DIGITS):
        sign = content[at]
        going &= (sign >= ord("0")) & (sign <= ord("9"))
        number = np.where(going, number * 10 + (sign - ord("0")), number)
        at = at + going
    if (content[at] != ord('"')).any() or (number == 0).any():
        raise _NotPlainError
    return number, at


def _require(content: _Bytes, tags: _Places, text: bytes, offset: int) -> None:
    for place, sign in enumerate(text, start=offset):
        if (content[tags + place] != sign).any():
            raise _NotPlainError


def _hidden_columns(head: bytes) -> set[int]:
    """Return which columns the part before the cells hides."""
    if b"hidden" not in head:
        return set()
    return scan_worksheet([head, b"<sheetData/></worksheet>"]).hidden_columns
