"""Which files can be filled, and filling each kind in its own way."""

from __future__ import annotations

import io
import itertools
import zipfile
from collections.abc import Collection, Iterator, Sequence

from kdscore_desktop.domain import CellValue
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.edits import Blocked, CellPlace, FilledValue
from kdscore_desktop.gradebook.filling.plan import FillPlan
from kdscore_desktop.gradebook.filling.text_file import fill_text, written_text
from kdscore_desktop.gradebook.filling.workbook_file import (
    blocked_cells,
    fill_workbook,
    holds_formulas,
)
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.unpacking import delimited, kinds, zipped
from kdscore_desktop.gradebook.unpacking.workbooks import Workbook
from kdscore_desktop.gradebook.writing.safe_cells import fitted
from kdscore_desktop.progress import SilentReporter


def is_text(sheet: Sheet) -> bool:
    """Return whether a sheet was read from a text file."""
    assert sheet.content is not None
    return kinds.kind_of(sheet.content, sheet.source.file_name) is kinds.Kind.TEXT


def blocked_in(sheet: Sheet, wanted: Collection[CellPlace]) -> dict[CellPlace, Blocked]:
    """Return the cells that must not be filled, and what stands there instead of a value.

    Raises
    ------
    InputError
        If the file is of a kind that cannot be filled.
    """
    assert sheet.content is not None
    source = sheet.source
    if is_text(sheet):
        return {}
    _check_workbook(sheet.content, source.file_name)
    width = len(source.columns)
    return blocked_cells(sheet.content, source.file_name, source.sheet, wanted, width)


def works_out_anew(sheet: Sheet) -> bool:
    """Return whether a filled file holds formulas whose stored results are left out."""
    assert sheet.content is not None
    return not is_text(sheet) and holds_formulas(sheet.content, sheet.source.file_name)


def _check_workbook(content: bytes, name: str) -> None:
    if kinds.kind_of(content, name) is kinds.Kind.ZIP:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if zipped.WORKBOOK in archive.namelist():
                return
    raise InputError(
        f"'{name}' is a workbook of a kind (.xls or .ods) that cannot be filled without changing "
        "more of it. Export the full gradebook (.xlsx) instead, or open the file in your "
        "spreadsheet program, save it as .xlsx and import that."
    )


def filled(plan: FillPlan) -> bytes:
    """Return the file with its cells filled in, after comparing every cell with the old file.

    Raises
    ------
    InputError
        If the file is of a kind that cannot be filled.
    """
    name = plan.source.file_name
    if kinds.kind_of(plan.content, name) is kinds.Kind.TEXT:
        result = fill_text(plan.content, name, plan.edits, plan.decimal_mark)
    else:
        _check_workbook(plan.content, name)
        result = fill_workbook(plan.content, name, plan.source.sheet, plan.edits)
    _check_all_else_is_as_it_was(plan, result)
    return result


def _check_all_else_is_as_it_was(plan: FillPlan, result: bytes) -> None:
    """Read both files and compare them: nothing is handed back on trust.

    Formulas keep their text, but not what they came to before.

    Raises
    ------
    InputError
        If another cell than those of the plan differs, or one of those is not as it should be.
    """
    wanted = _as_held(plan)
    none: Sequence[CellValue] = ()
    after_rows, unsaved = _rows(plan, result)
    pairs = itertools.zip_longest(_rows(plan, plan.content)[0], after_rows, fillvalue=none)
    for number, (before, after) in enumerate(pairs, start=1):
        values = wanted.get(number, {})
        for column in range(max(len(before), len(after), max(values, default=-1) + 1)):
            expected = values.get(column, _at(before, column))
            if _at(after, column) != expected and (number - 1, column) not in unsaved:
                raise InputError(
                    f"'{plan.source.file_name}' cannot be filled without changing row {number} "
                    "elsewhere, so nothing was written. Export the full gradebook instead."
                )


def _as_held(plan: FillPlan) -> dict[int, dict[int, CellValue]]:
    """Return the cells of the plan as the file's reader gives them."""
    is_text_file = kinds.kind_of(plan.content, plan.source.file_name) is kinds.Kind.TEXT

    def held(value: FilledValue) -> CellValue:
        if is_text_file:
            return written_text(value, plan.decimal_mark)
        return fitted(value)[0] if isinstance(value, str) else value

    return {
        row: {column: held(value) for column, value in cells.items()}
        for row, cells in plan.edits.by_row().items()
    }


def _at(row: Sequence[CellValue], column: int) -> CellValue:
    value = row[column] if column < len(row) else None
    return None if value == "" else value


def _rows(
    plan: FillPlan, content: bytes
) -> tuple[Iterator[Sequence[CellValue]], frozenset[tuple[int, int]]]:
    """Return the rows of a file, and where formulas stand without a result, counted from 0."""
    name = plan.source.file_name
    if kinds.kind_of(content, name) is kinds.Kind.TEXT:
        table = delimited.decoded_table(content, name)
        return (list[CellValue](row) for row in delimited.rows_of(table, name)), frozenset()
    with Workbook(content, name, SilentReporter()) as workbook:
        raw = workbook.sheet(plan.source.sheet)
        if raw is None:
            return iter(()), frozenset()
        return iter(list(raw.rows)), frozenset(raw.scan.unsaved)
