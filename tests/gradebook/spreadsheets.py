"""Spreadsheet files written for tests by other programs' libraries, and parts of broken ones."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from kdscore_desktop.domain import CellValue, SourceSheet
from kdscore_desktop.gradebook.sheet import Sheet

Rows = Sequence[Sequence[Any]]

ANSWERS: Rows = (
    ("ID", "Answer", "Score"),
    ("007", "Metal takes the heat away.", 2),
    ("008", "It is cold.", 0),
    ("010", "Heat moves into the metal, so the hand cools.", 3),
)


def write_xlsx(path: Path, rows: Rows = ANSWERS, sheet: str = "Answers") -> Path:
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = page.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with "=" is no formula
    book.save(path)
    return path


def write_xls(path: Path, rows: Rows = ANSWERS, sheet: str = "Answers") -> Path:
    book = xlwt.Workbook()
    page = book.add_sheet(sheet)
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, dt.date):
                page.write(number, column, value, day)
            elif value is not None:
                page.write(number, column, value)
    book.save(str(path))
    return path


def write_ods(path: Path, rows: Rows = ANSWERS, sheet: str = "Answers") -> Path:
    book = OpenDocumentSpreadsheet()
    table = Table(name=sheet)
    for row in rows:
        line = TableRow()
        for value in row:
            line.addElement(_ods_cell(value))
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def _ods_cell(value: CellValue) -> TableCell:
    if value is None:
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, int | float):
        return TableCell(valuetype="float", value=str(value))
    if isinstance(value, dt.date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    for line in str(value).split("\n"):
        cell.addElement(P(text=line))
    return cell


def write_csv(path: Path, rows: Rows = ANSWERS, encoding: str = "utf-8") -> Path:
    lines = (",".join(f'"{value}"' for value in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


WRITERS: dict[str, Callable[..., Path]] = {
    "xlsx": write_xlsx,
    "xls": write_xls,
    "ods": write_ods,
    "csv": write_csv,
}


def xlsx_with(worksheet: str, *, path: Path) -> Path:
    """Write a workbook whose worksheet holds exactly this XML."""
    usual = io.BytesIO()
    openpyxl.Workbook().save(usual)
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    document = f'<?xml version="1.0"?><worksheet xmlns="{space}">{worksheet}</worksheet>'
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            new.writestr(entry.filename, document if is_sheet else old.read(entry))
    return path


def text_cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def ods_with(table: str, *, path: Path) -> Path:
    """Write an OpenDocument spreadsheet whose one table holds exactly this XML."""
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"'
        for name, part in names.items()
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="Answers">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", manifest)
        book.writestr("content.xml", content)
    return path


def sheet_of(rows: Sequence[Sequence[CellValue]], *, file_name: str = "answers.xlsx") -> Sheet:
    """Return a sheet in memory, its first row the headings."""
    header, *below = rows
    source = SourceSheet(file_name, "Answers", "0" * 64, 1, tuple(str(cell) for cell in header))
    return Sheet(source, tuple((number, tuple(row)) for number, row in enumerate(below, start=2)))
