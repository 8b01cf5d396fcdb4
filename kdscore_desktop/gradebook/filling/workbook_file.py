"""Filling an .xlsx workbook: the cells concerned change in the XML, all else stays as it was."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Mapping

from kdscore_desktop import files
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.edits import Blocked, CellPlace, Edits
from kdscore_desktop.gradebook.filling.stale_results import (
    calculated_on_opening,
    has_formulas,
    sheets_to_work_out,
    without_results,
)
from kdscore_desktop.gradebook.filling.worksheet_edit import edited_worksheet
from kdscore_desktop.gradebook.filling.worksheet_map import (
    UnfillableSheetError,
    WorksheetMap,
    is_in_utf8,
    map_worksheet,
)
from kdscore_desktop.gradebook.limits import MAX_UNPACKED_BYTES
from kdscore_desktop.gradebook.unpacking import zipped

_MAX_MEMBERS = 10_000
_STYLES = "xl/styles.xml"
# General and the two plainest number formats: a score in them looks like a score.
_PLAIN_FORMATS = frozenset({"0", "1", "2"})


def blocked_cells(
    content: bytes, name: str, sheet: str, wanted: Collection[CellPlace], width: int
) -> dict[CellPlace, Blocked]:
    """Return the cells that must not be filled, and what stands there instead of a value.

    Raises
    ------
    InputError
        If the workbook is not of a kind that can be filled.
    """
    with _open(content, name) as archive:
        member = _members(archive).get(sheet)
        if member is not None and not _may_block(files.read_member(archive, member, name=name)):
            return {}
        columns: dict[int, set[int]] = {}
        for row, column in wanted:
            columns.setdefault(row, set()).add(column)
        _, _, found = _mapped(archive, name, sheet, columns, width)
    return found.blocked(columns)


def _may_block(worksheet: bytes) -> bool:
    """Return whether a sheet has anything that must not be filled: most have not."""
    return not is_in_utf8(worksheet) or b"mergeCell" in worksheet or has_formulas(worksheet)


def fill_workbook(content: bytes, name: str, sheet: str, edits: Edits) -> bytes:
    """Return the workbook with the cells filled in.

    The sheet's XML is changed at the cells concerned. Every other part is taken over byte for
    byte, except that formulas which may depend on the filled cells lose their stored results and
    the workbook is told to work them out when it is opened.

    Parameters
    ----------
    content
        The whole file, which was read before.
    name
        What to call it in an error.
    sheet
        The sheet's name.
    edits
        The cells; none of them may be blocked.

    Raises
    ------
    InputError
        If the workbook is not of a kind that can be filled.
    """
    with _open(content, name) as archive:
        columns = {row: set(cells) for row, cells in edits.by_row().items()}
        member, worksheet, found = _mapped(archive, name, sheet, columns, edits.width)
        plain = _plain_styles(archive, name) if edits.new_columns else frozenset()
        changed = {member: edited_worksheet(worksheet, found, edits, plain)}
        stale = _worked_out_anew(archive, name, sheet, changed)
        return _packed(archive, name, changed | stale)


def holds_formulas(content: bytes, name: str) -> bool:
    """Return whether any sheet of a workbook holds a formula."""
    with _open(content, name) as archive:
        return any(
            has_formulas(files.read_member(archive, member, name=name))
            for member in _members(archive).values()
        )


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the part that holds each sheet, by the sheet's name."""
    members = zipped.members_by_sheet(archive)
    return {name: member for name, member in members.items() if member in archive.namelist()}


def _worked_out_anew(
    archive: zipfile.ZipFile, name: str, sheet: str, changed: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the parts that change for the formulas' sake; none where there are no formulas."""
    members = _members(archive)
    worksheets = {
        each: changed.get(member) or files.read_member(archive, member, name=name)
        for each, member in members.items()
    }
    if not any(map(has_formulas, worksheets.values())):
        return {}
    settings = files.read_member(archive, zipped.WORKBOOK, name=name)
    stale = {
        members[each]: without_results(worksheets[each])
        for each in sheets_to_work_out(sheet, worksheets, settings)
    }
    return {**stale, zipped.WORKBOOK: calculated_on_opening(settings)}


def _open(content: bytes, name: str) -> zipfile.ZipFile:
    return files.open_archive(
        io.BytesIO(content), name=name, max_bytes=MAX_UNPACKED_BYTES, max_members=_MAX_MEMBERS
    )


def _mapped(
    archive: zipfile.ZipFile, name: str, sheet: str, wanted: Mapping[int, set[int]], width: int
) -> tuple[str, bytes, WorksheetMap]:
    member = _members(archive).get(sheet)
    if member is None:
        raise _unfillable(name, sheet)
    worksheet = files.read_member(archive, member, name=name)
    try:
        return member, worksheet, map_worksheet(worksheet, wanted, width)
    except UnfillableSheetError as error:
        raise _unfillable(name, sheet) from error


def _unfillable(name: str, sheet: str) -> InputError:
    return InputError(
        f"The sheet '{sheet}' of '{name}' is written in an unusual way and cannot be filled. Open "
        "the file in Excel or LibreOffice, save it as .xlsx and import that file, or export the "
        "full gradebook instead."
    )


def _plain_styles(archive: zipfile.ZipFile, name: str) -> frozenset[str]:
    """Return the styles in which a number looks like one, and not like a date."""
    if _STYLES not in archive.namelist():
        return frozenset()
    styles = files.read_member(archive, _STYLES, name=name)
    match = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    if match is None:
        return frozenset()
    formats = re.findall(rb"<(?:\w+:)?xf\b([^>]*)>", match[0])
    numbers = (re.search(rb"""\bnumFmtId\s*=\s*["'](\d+)["']""", found) for found in formats)
    return frozenset(
        str(index)
        for index, number in enumerate(numbers)
        if number is None or number[1].decode() in _PLAIN_FORMATS
    )


def _packed(archive: zipfile.ZipFile, name: str, changed: Mapping[str, bytes]) -> bytes:
    """Return the archive with some members changed; the others keep order, dates and contents."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.comment = archive.comment
        for entry in archive.infolist():
            content = changed.get(entry.filename)
            if content is None:
                content = files.read_member(archive, entry.filename, name=name)
            packed.writestr(_same_entry(entry), content)
    return target.getvalue()


def _same_entry(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = zipfile.ZipInfo(entry.filename, entry.date_time)
    same.compress_type = entry.compress_type
    same.external_attr = entry.external_attr
    same.create_system = entry.create_system
    same.comment = entry.comment
    return same
