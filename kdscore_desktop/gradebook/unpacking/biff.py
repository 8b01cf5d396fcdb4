"""A look into the records of an old Excel workbook (MS-XLS) before it is read.

As in :mod:`kdscore_desktop.gradebook.unpacking.sheet_xml`: the rectangle around the cells is
measured before anything takes memory for it, and error values are noted.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from kdscore_desktop.gradebook.unpacking.sheet_xml import SheetScan

_END_OF_SHEET = 0x000A
_FORMULA = 0x0006
_FILE_PASSWORD = 0x002F
_SHEET = 0x0085
_NUMBERS_IN_A_ROW = 0x00BD
_SHARED_STRINGS = 0x00FC
_SHARED_STRING_CELL = 0x00FD
_DIMENSIONS = 0x0200
_NUMBER, _LABEL, _TRUTH_OR_ERROR, _PACKED_NUMBER = 0x0203, 0x0204, 0x0205, 0x027E
_CELLS = frozenset(
    {_FORMULA, _SHARED_STRING_CELL, _NUMBER, _LABEL, _TRUTH_OR_ERROR, _PACKED_NUMBER}
)
_MAX_ROWS, _MAX_COLUMNS = 65_536, 256
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class DamagedWorkbookError(Exception):
    """The records contradict themselves."""


class ProtectedWorkbookError(Exception):
    """The workbook can only be opened with a password."""


def scan_workbook(stream: bytes) -> list[SheetScan]:
    """Scan a workbook's records: one scan per sheet, in the workbook's order.

    Raises
    ------
    ProtectedWorkbookError
        If the workbook has a password.
    DamagedWorkbookError
        If a record is cut off or declares what cannot be.
    """
    starts: list[int] = []
    for kind, data in _records(stream, 0):
        if kind == _FILE_PASSWORD:
            raise ProtectedWorkbookError
        if kind == _SHARED_STRINGS:
            _check_string_count(data, len(stream))
        elif kind == _SHEET:
            starts.append(_unpacked("<I", data, 0)[0])
    if len(set(starts)) != len(starts):
        raise DamagedWorkbookError("two sheets in one place")
    return [_scan_sheet(stream, start) for start in starts]


def _records(stream: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        position += 4
        if position + length > len(stream):
            raise DamagedWorkbookError("a record beyond the end")
        if kind == _END_OF_SHEET:
            return
        yield kind, stream[position : position + length]
        position += length


def _check_string_count(data: bytes, stream_bytes: int) -> None:
    (count,) = _unpacked("<i", data, 4)
    # Every string takes three bytes at least.
    if not 0 <= count <= stream_bytes // 3:
        raise DamagedWorkbookError("more texts than the file can hold")


def _scan_sheet(stream: bytes, start: int) -> SheetScan:
    scan = SheetScan()
    for kind, data in _records(stream, start):
        if kind in _CELLS:
            row, column = _unpacked("<HH", data, 0)
            _reach(scan, row, column)
            error = _error_in(kind, data)
            if error:
                scan.errors[row, column] = error
        elif kind == _NUMBERS_IN_A_ROW:
            row, column = _unpacked("<HH", data, 0)
            # Six bytes for every number, and six around them all.
            _reach(scan, row, column + max(len(data) - 12, 0) // 6)
        elif kind == _DIMENSIONS:
            _check_dimensions(data)
    return scan


def _reach(scan: SheetScan, row: int, column: int) -> None:
    if column >= _MAX_COLUMNS:
        raise DamagedWorkbookError("a cell outside the grid")
    scan.height = max(scan.height, row + 1)
    scan.width = max(scan.width, column + 1)


def _error_in(kind: int, data: bytes) -> str:
    if kind == _TRUTH_OR_ERROR and len(data) >= 8 and data[7] == 1:
        return _ERRORS.get(data[6], "")
    # A formula's stored result is an error when it ends in FF FF and begins with 2.
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return _ERRORS.get(data[8], "")
    return ""


def _check_dimensions(data: bytes) -> None:
    layout = "<2I2H" if len(data) == 14 else "<4H"
    first_row, end_row, first_column, end_column = _unpacked(layout, data, 0)
    inside = end_row <= _MAX_ROWS and end_column <= _MAX_COLUMNS
    if not (inside and first_row <= end_row and first_column <= end_column):
        raise DamagedWorkbookError("impossible dimensions")


def _unpacked(layout: str, data: bytes, offset: int) -> tuple[int, ...]:
    try:
        return struct.unpack_from(layout, data, offset)
    except struct.error as error:
        raise DamagedWorkbookError("a record that is too short") from error
