"""Workbooks through python-calamine: nothing reaches it unchecked, and no error passes it raw."""

from __future__ import annotations

import contextlib
import io
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import python_calamine

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.limits import MAX_CELLS
from kdscore_desktop.gradebook.sheet import Merged
from kdscore_desktop.gradebook.unpacking import biff, compound, kinds, zipped
from kdscore_desktop.gradebook.unpacking.sheet_xml import SheetScan
from kdscore_desktop.progress import Reporter

_CELLS_AT_ONCE = 16_000


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A worksheet as the file holds it; rows and columns count from 0.

    Parameters
    ----------
    rows
        Every row from the sheet's first on, as wide as the sheet.
    height
        How many rows there are.
    merged
        Cells merged over several rows.
    scan
        What the reading library leaves out.
    """

    rows: Iterator[tuple[CellValue, ...]]
    height: int
    merged: tuple[Merged, ...] = ()
    scan: SheetScan = field(default_factory=SheetScan)


class Workbook:
    """An open workbook whose size has been checked; close it after use.

    Parameters
    ----------
    content
        The whole file: a zip archive or an old Office container.
    name
        What to call the file in an error.
    reporter
        Receives the progress of the check, up to 0.4.

    Raises
    ------
    InputError
        If it is no workbook, damaged, protected with a password, or too large.
    """

    def __init__(self, content: bytes, name: str, reporter: Reporter) -> None:
        self._name = name
        if kinds.kind_of(content, name) is kinds.Kind.COMPOUND:
            content, in_order = _checked_xls(content, name)
            by_name: Mapping[str, SheetScan] = {}
        else:
            by_name, in_order = zipped.checked_scans(content, name, reporter), []
        with _told_plainly(name):
            self._book = python_calamine.load_workbook(io.BytesIO(content))
            self._sheets = self._book.sheets_metadata
        in_order_by_name = zip((sheet.name for sheet in self._sheets), in_order, strict=False)
        self._scans = dict(by_name) | dict(in_order_by_name)

    def __enter__(self) -> Workbook:
        return self

    def __exit__(self, *_error: object) -> None:
        self._book.close()

    def sheet_names(self) -> tuple[str, ...]:
        """Return the names of the worksheets, visible ones first, chart sheets left out."""
        worksheets = [
            sheet for sheet in self._sheets if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]
        worksheets.sort(key=lambda sheet: sheet.visible != python_calamine.SheetVisibleEnum.Visible)
        return tuple(sheet.name for sheet in worksheets)

    def sheet(self, sheet_name: str) -> RawSheet | None:
        """Return a worksheet, or None if no cell of it holds anything.

        Raises
        ------
        InputError
            If the sheet is damaged.
        """
        with _told_plainly(self._name):
            sheet = self._book.get_sheet_by_name(sheet_name)
            start = sheet.start
            merged = sheet.merged_cell_ranges or []
        if start is None:
            return None
        return RawSheet(
            rows=self._rows(sheet, skipped_columns=start[1]),
            height=sheet.total_height,
            merged=tuple(
                (left, top, bottom) for (top, left), (bottom, _) in merged if bottom > top
            ),
            scan=self._scans.get(sheet_name, SheetScan()),
        )

    def _rows(
        self, sheet: python_calamine.CalamineSheet, skipped_columns: int
    ) -> Iterator[tuple[CellValue, ...]]:
        with _told_plainly(self._name):
            rows = sheet.iter_rows()
            rows_at_once = max(_CELLS_AT_ONCE // sheet.width, 1)
            while some := list(itertools.islice(rows, rows_at_once)):
                skipped = [[None] * len(some)] * skipped_columns
                yield from zip(*skipped, *map(_as_cells, zip(*some, strict=True)), strict=True)


def _as_cells(column: Sequence[CellValue]) -> Sequence[CellValue]:
    """Return a column's cells as a project keeps them: nothing for "", and plain line ends.

    Millions of cells pass here: most columns are nothing but numbers, or texts of one line.
    """
    types = set(map(type, column))
    if str not in types:
        return column
    if types == {str} and "\r" not in "".join(column):  # type: ignore[arg-type]  # all are texts
        return [text or None for text in column] if "" in column else column
    return [
        (value.replace("\r\n", "\n") or None) if isinstance(value, str) else value
        for value in column
    ]


@contextlib.contextmanager
def _told_plainly(name: str) -> Iterator[None]:
    """Turn the library's errors into sentences."""
    try:
        yield
    except python_calamine.PasswordError as error:
        raise kinds.protected(name) from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise kinds.damaged(name) from error
    except BaseException as error:
        # A panic of the Rust library derives from BaseException and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise kinds.damaged(name) from error


def _checked_xls(content: bytes, name: str) -> tuple[bytes, list[SheetScan]]:
    """Return an old workbook in a fresh container, and the scans of its sheets."""
    try:
        container = compound.CompoundFile(content)
        _refuse_other_documents(container.names, name)
        stream = container.read("Workbook" if "Workbook" in container.names else "Book")
        scans = biff.scan_workbook(stream)
    except biff.ProtectedWorkbookError as error:
        raise kinds.protected(name) from error
    except (compound.DamagedContainerError, biff.DamagedWorkbookError) as error:
        raise kinds.damaged(name) from error
    if sum(scan.height * scan.width for scan in scans) > MAX_CELLS:
        raise kinds.too_large(name)
    return compound.fresh_container(stream), scans


def _refuse_other_documents(names: frozenset[str], name: str) -> None:
    if "EncryptedPackage" in names:
        raise kinds.protected(name)
    if "WordDocument" in names:
        raise kinds.not_a_spreadsheet(name, "a Word document")
    if "PowerPoint Document" in names:
        raise kinds.not_a_spreadsheet(name, "a presentation")
    if names.isdisjoint(("Workbook", "Book")):
        raise kinds.unknown_contents(name)
