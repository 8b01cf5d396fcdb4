"""Zipped workbooks (.xlsx, .ods) before they are read: unpacked sizes, passwords, cells."""

from __future__ import annotations

import collections
import copy
import io
import itertools
import posixpath
import zipfile
from collections.abc import Iterator

from kdscore_desktop import files
from kdscore_desktop.gradebook.limits import MAX_CELLS, MAX_UNPACKED_BYTES
from kdscore_desktop.gradebook.unpacking import kinds, sheet_xml
from kdscore_desktop.gradebook.unpacking.quick_scan import scan_quickly
from kdscore_desktop.gradebook.unpacking.sheet_xml import SheetScan
from kdscore_desktop.progress import Reporter

_MAX_MEMBERS = 10_000
_CHUNK = 1 << 18
WORKBOOK = "xl/workbook.xml"
_WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
_XML_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class _Meter:
    """Reports how much of an archive has been looked through."""

    def __init__(self, reporter: Reporter, total: int) -> None:
        self._reporter = reporter
        self._total = max(total, 1)
        self._done = 0

    def add(self, size: int) -> None:
        self._done += size
        self._reporter.progress(0.4 * min(self._done / self._total, 1.0), "Checking the file")


def checked_scans(content: bytes, name: str, reporter: Reporter) -> dict[str, SheetScan]:
    """Check a zipped workbook and return the scans of its sheets by their names.

    Every member is unpacked once, in pieces, so that the sizes it declares are known to be true
    for the library that reads it afterwards.

    Parameters
    ----------
    content
        The whole file.
    name
        What to call the file in an error.
    reporter
        Receives the progress, up to 0.4.

    Raises
    ------
    InputError
        If it is no workbook, damaged, protected with a password, or too large.
    """
    with files.open_archive(
        io.BytesIO(content), name=name, max_bytes=MAX_UNPACKED_BYTES, max_members=_MAX_MEMBERS
    ) as archive:
        if any(entry.flag_bits & 1 for entry in archive.infolist()):
            raise kinds.protected(name)
        try:
            meter = _Meter(reporter, sum(entry.file_size for entry in archive.infolist()))
            mimetype = _whole(archive, "mimetype") if "mimetype" in archive.namelist() else b""
            if kinds.workbook_format(archive, mimetype, name) == "ods":
                return _scan_ods(archive, name, meter)
            return _scan_xlsx(archive, name, meter)
        except (sheet_xml.UnreadableXmlError, KeyError, *files.UNREADABLE_ZIP) as error:
            raise kinds.damaged(name) from error


def _scan_ods(archive: zipfile.ZipFile, name: str, meter: _Meter) -> dict[str, SheetScan]:
    if b"encryption-data" in _whole(archive, "META-INF/manifest.xml"):
        raise kinds.protected(name)
    scans: dict[str, SheetScan] = {}
    for entry in archive.infolist():
        chunks = _unpacked(archive, entry, meter)
        if entry.filename == "content.xml":
            scans = sheet_xml.scan_ods_content(chunks)
        else:
            _exhaust(chunks)
    # All sheets are read at once, whichever is asked for.
    if sum(scan.height * scan.width for scan in scans.values()) > MAX_CELLS:
        raise kinds.too_large(name)
    return scans


def _scan_xlsx(archive: zipfile.ZipFile, name: str, meter: _Meter) -> dict[str, SheetScan]:
    """Scan every part that is XML: which of them is read as a sheet is the file's word alone."""
    by_member: dict[str, SheetScan] = {}
    for entry in archive.infolist():
        chunks = _unpacked(archive, entry, meter)
        first = next(chunks, b"")
        # Excel's own drawings of comments (.vml) are often no sound XML.
        if first.lstrip().startswith(_XML_STARTS) and not entry.filename.endswith(".vml"):
            by_member[entry.filename] = _scan_part(archive, entry, itertools.chain([first], chunks))
        else:
            _exhaust(chunks)
    if any(scan.height * scan.width > MAX_CELLS for scan in by_member.values()):
        raise kinds.too_large(name)
    members = members_by_sheet(archive)
    return {sheet: by_member[member] for sheet, member in members.items() if member in by_member}


def _scan_part(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, chunks: Iterator[bytes]
) -> SheetScan:
    """Scan one part, closely only where a quick look does not tell everything."""
    scan = scan_quickly(chunks)
    return sheet_xml.scan_worksheet(_unpacked(archive, entry)) if scan is None else scan


def members_by_sheet(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return which member holds which sheet, as far as the workbook says it the usual way.

    The archive has to be one that :func:`checked_scans` let in.
    """
    if not {WORKBOOK, _WORKBOOK_LINKS} <= set(archive.namelist()):
        return {}
    links = sheet_xml.attributes_of("Relationship", [_whole(archive, _WORKBOOK_LINKS)])
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    sheets = sheet_xml.attributes_of("sheet", [_whole(archive, WORKBOOK)])
    return {
        sheet.get("name", ""): posixpath.normpath(
            posixpath.join("/xl", targets.get(sheet.get("id"), ""))
        ).lstrip("/")
        for sheet in sheets
    }


def _unpacked(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, meter: _Meter | None = None
) -> Iterator[bytes]:
    """Yield a member's bytes, and find out when it unpacks to another size than declared."""
    # The module stops at the declared size; asking for one byte more shows a member that goes on.
    longer = copy.copy(entry)
    longer.file_size += 1
    size = 0
    with archive.open(longer) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if meter:
                meter.add(len(chunk))
            yield chunk
    if size != entry.file_size:
        raise zipfile.BadZipFile(f"{entry.filename!r} is not of the size it declares")


def _exhaust(chunks: Iterator[bytes]) -> None:
    collections.deque(chunks, maxlen=0)


def _whole(archive: zipfile.ZipFile, member: str) -> bytes:
    return b"".join(_unpacked(archive, archive.getinfo(member)))
