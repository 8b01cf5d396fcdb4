"""What a file is, told from its contents: names and extensions lie."""

from __future__ import annotations

import zipfile
from enum import Enum

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.unpacking import compound

_HEAD = 1 << 16
_KNOWN_STARTS = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a text document",
    b"SQLite format 3\0": "a database or a KDScore project",
    b"Rar!": "a packed archive",
    b"7z\xbc\xaf": "a packed archive",
    b"\x1f\x8b": "a packed archive",
}
_UTF_16_AND_32 = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
# Control characters that no text holds; tab, line feed, form feed, return, escape and the old
# end-of-file mark are let through.
_NEVER_IN_TEXT = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1a\x1b"))
_DOCUMENTS = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a presentation",
    "index/document.iwa": "an Apple Numbers or Pages document",
    "index.zip": "an Apple Numbers or Pages document",
}
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


class Kind(Enum):
    """How a file is packed; each kind has its own reader."""

    TEXT = "text"
    ZIP = "zip"
    COMPOUND = "compound"


def not_a_spreadsheet(name: str, what: str) -> InputError:
    """Return the error for a file that is something else."""
    return InputError(
        f"'{name}' is {what}, not a spreadsheet. Save the answers as .xlsx or .csv and import that "
        "file."
    )


def unknown_contents(name: str) -> InputError:
    """Return the error for a file of which nothing can be said but that it is no spreadsheet."""
    return InputError(
        f"'{name}' is not a spreadsheet, or it is damaged. Open it in the program that made it, "
        "save it as .xlsx or .csv and import that file."
    )


def damaged(name: str) -> InputError:
    """Return the error for a workbook that is cut off or broken inside."""
    return InputError(
        f"'{name}' is damaged or incomplete. Open it in Excel or LibreOffice, save it again and "
        "import that file, or copy it again from where it came from."
    )


def protected(name: str) -> InputError:
    """Return the error for a workbook that asks for a password."""
    return InputError(
        f"'{name}' is protected with a password. Open it in the program that made it, remove the "
        "password, save it and import it again."
    )


def too_large(name: str) -> InputError:
    """Return the error for a sheet whose cells reach further than a gradebook's can."""
    return InputError(
        f"'{name}' holds more cells than a gradebook can. If there is a stray cell far below or "
        "to the right of the answers, delete its row or column, save the file and import it again."
    )


def kind_of(head: bytes, name: str) -> Kind:
    """Tell how a file is packed from its first bytes.

    Parameters
    ----------
    head
        The file's first bytes, or all of them.
    name
        What to call the file in an error.

    Raises
    ------
    InputError
        If it is nothing that holds a table.
    """
    head = head[:_HEAD]
    if head.startswith(b"PK"):
        return Kind.ZIP
    if head.startswith(compound.SIGNATURE):
        return Kind.COMPOUND
    for start, what in _KNOWN_STARTS.items():
        if head.startswith(start):
            raise not_a_spreadsheet(name, what)
    _refuse_markup(head, name)
    wide = head.startswith(_UTF_16_AND_32) or wide_encoding(head) is not None
    if not wide and len(head.translate(None, _NEVER_IN_TEXT)) != len(head):
        raise unknown_contents(name)
    return Kind.TEXT


def wide_encoding(head: bytes) -> str | None:
    """Return the UTF-16 byte order of a text without a mark, or None if it is no such text.

    In most languages every second byte of UTF-16 is zero, or nearly.
    """
    even, odd = head[0:_HEAD:2], head[1:_HEAD:2]
    zeros_even, zeros_odd = even.count(0), odd.count(0)
    if zeros_odd > 0.3 * len(odd) and zeros_even < 0.02 * len(even):
        return "utf-16-le"
    if zeros_even > 0.3 * len(even) and zeros_odd < 0.02 * len(odd):
        return "utf-16-be"
    return None


def _refuse_markup(head: bytes, name: str) -> None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2000].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        raise not_a_spreadsheet(name, "a web page (some systems give it the ending .xls)")
    if start.startswith(b"<?xml"):
        raise not_a_spreadsheet(name, "an XML file")
    if start.startswith((b'{"', b'[{"', b"{\n", b"[\n")):
        raise not_a_spreadsheet(name, "a JSON file")


def workbook_format(archive: zipfile.ZipFile, mimetype: bytes, name: str) -> str:
    """Return "xlsx" or "ods" for a zip archive that is a workbook.

    Parameters
    ----------
    archive
        The archive.
    mimetype
        The contents of its member `mimetype`; empty where it has none.
    name
        What to call the file in an error.

    Raises
    ------
    InputError
        If the archive is something else.
    """
    members = {member.lower().replace("\\", "/").lstrip("/") for member in archive.namelist()}
    if "xl/workbook.xml" in members:
        return "xlsx"
    if mimetype.startswith(_ODS_TYPE) and "content.xml" in members:
        return "ods"
    if "xl/workbook.bin" in members:
        raise InputError(
            f"'{name}' is a binary workbook (.xlsb), which KDScore does not read. Open it in "
            "Excel, save it as .xlsx and import that file."
        )
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise not_a_spreadsheet(name, "a text document or a drawing")
    for member, what in _DOCUMENTS.items():
        if member in members:
            raise not_a_spreadsheet(name, what)
    raise InputError(
        f"'{name}' is a zip archive without a workbook in it. Unpack it and import the "
        "spreadsheet from the unpacked folder."
    )
