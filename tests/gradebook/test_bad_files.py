"""Every file that is no readable spreadsheet gives one sentence, soon and in bounded memory."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from spreadsheets import (
    WRITERS,
    ods_with,
    text_cell,
    write_csv,
    write_ods,
    write_xls,
    write_xlsx,
    xlsx_with,
)

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.reader import read_sheet, sheet_names
from kdscore_desktop.gradebook.unpacking import compound

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def refusal(path: Path) -> str:
    """Return the sentence with which a file is refused, by both ways in."""
    with pytest.raises(InputError) as error:
        read_sheet(path)
    assert "\n" not in str(error.value)
    return str(error.value)


def zip_of(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document, not a spreadsheet"),
        (PNG, "is a picture, not a spreadsheet"),
        (b"{\\rtf1 id,answer}", "is a text document, not a spreadsheet"),
        (b"<!DOCTYPE html><table><tr><td>id", "is a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "is an XML file"),
        (b'[{"id": 1}]', "is a JSON file"),
        (b"SQLite format 3\0" + bytes(100), "a database or a KDScore project"),
        (bytes(range(256)) * 20, "is not a spreadsheet, or it is damaged"),
        (b"id,answer\n1,a\0b\n", "is not a spreadsheet, or it is damaged"),
        (b"\xff\xfe\x00", "is not a spreadsheet, or it is damaged"),
        (zip_of({"word/document.xml": "<x/>"}), "is a Word document, not a spreadsheet"),
        (zip_of({"Index/Document.iwa": ""}), "is an Apple Numbers or Pages document"),
        (zip_of({"xl/workbook.bin": ""}), "is a binary workbook (.xlsb)"),
        (
            zip_of({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "is a text document or a drawing",
        ),
        (zip_of({"answers.csv": "id"}), "is a zip archive without a workbook in it"),
        (zip_of({"../up.xml": ""}), "unsafe path"),
        (zip_of({"xl/workbook.xml": "<workbook/>"}), "is damaged or incomplete"),
        (zip_of({"xl/workbook.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "is damaged"),
        (b"PK\x03\x04" + bytes(50), "is not a whole archive"),
        (compound.SIGNATURE + bytes(50), "is damaged or incomplete"),
        (compound.SIGNATURE + bytes(5000), "is damaged or incomplete"),
    ],
)
def test_what_is_no_spreadsheet_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(content)
    assert said in refusal(path)
    assert "'answers.xlsx'" in refusal(path)


def test_a_missing_file_a_folder_and_an_empty_file_are_told_apart(tmp_path: Path) -> None:
    assert "There is no file" in refusal(tmp_path / "none.xlsx")
    assert "is a folder" in refusal(tmp_path)
    (tmp_path / "empty.csv").touch()
    assert "is empty" in refusal(tmp_path / "empty.csv")
    assert "is no file name" in refusal(tmp_path / "a\0b.csv")


def test_an_unreadable_file_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "mine.csv")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root reads everything
        usual = Path.open

        def closed(self: Path, *arguments: str) -> io.BufferedReader:
            if self == path:
                raise PermissionError(13, "Permission denied")
            return usual(self, *arguments)  # type: ignore[return-value]

        monkeypatch.setattr(Path, "open", closed)
    assert "may not be read, or is open in another program" in refusal(path)


@pytest.mark.parametrize("kind", WRITERS)
def test_headings_without_rows_are_told_so(tmp_path: Path, kind: str) -> None:
    path = WRITERS[kind](tmp_path / f"answers.{kind}", [("ID", "Answer")])
    assert "holds headings but no rows below them" in refusal(path)


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_workbook_without_cells_is_told_so(tmp_path: Path, kind: str) -> None:
    path = WRITERS[kind](tmp_path / f"answers.{kind}", [])
    assert "holds no cells" in refusal(path)
    with pytest.raises(InputError, match=r"The sheet 'Answers' of '.*' is empty"):
        read_sheet(path, "Answers")


def test_blank_lines_alone_hold_no_cells(tmp_path: Path) -> None:
    path = tmp_path / "blank.csv"
    path.write_text("\n , \n\n")
    assert "holds no cells" in refusal(path)


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_cut_off_workbook_is_told_so(tmp_path: Path, kind: str) -> None:
    rows = [("ID", "Answer"), *((f"{n:04}", f"answer {n * n}") for n in range(800))]
    path = WRITERS[kind](tmp_path / f"answers.{kind}", rows)
    whole = path.read_bytes()
    for share in (0.1, 0.5, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "damaged or incomplete" in refusal(path)


def test_a_file_larger_than_any_gradebook_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(201 * 2**20)
    assert "is larger than 200 MB" in refusal(path)


def test_many_megabytes_of_zeros_are_refused_by_their_beginning(tmp_path: Path) -> None:
    path = tmp_path / "zeros.csv"
    with path.open("wb") as stream:
        stream.truncate(200 * 2**20)
    assert "is not a spreadsheet, or it is damaged" in refusal(path)


# Passwords


def test_an_encrypted_xlsx_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    container = compound.fresh_container(bytes(5000))
    renamed = container.replace("Workbook".encode("utf-16-le") + bytes(20), _name_field())
    path = tmp_path / "secret.xlsx"
    path.write_bytes(renamed)
    assert "is protected with a password" in refusal(path)


def _name_field() -> bytes:
    return "EncryptedPackage".encode("utf-16-le").ljust(36, b"\0")


def test_an_encrypted_xls_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "secret.xls")
    stream = compound.CompoundFile(path.read_bytes()).read("Workbook")
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    file_pass = struct.pack("<HHH", 0x2F, 2, 1)
    path.write_bytes(compound.fresh_container(stream[:first] + file_pass + stream[first:]))
    assert "is protected with a password" in refusal(path)


def test_an_encrypted_ods_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "secret.ods")
    changed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "META-INF/manifest.xml":
                content = content.replace(b"</manifest:", b"<manifest:encryption-data/></manifest:")
            new.writestr(entry, content)
    path.write_bytes(changed.getvalue())
    assert "is protected with a password" in refusal(path)


def test_an_encrypted_zip_asks_for_its_password_to_be_removed(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "secret.xlsx")
    content = bytearray(path.read_bytes())
    directory = content.find(b"PK\x01\x02")
    content[directory + 8] |= 1
    path.write_bytes(content)
    assert "is protected with a password" in refusal(path)


# Files made to exhaust the memory


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/workbook.xml", "w") as stream,
    ):
        for _ in range(601):
            stream.write(bytes(2**20))
    assert path.stat().st_size < 3 * 2**20
    assert "unpacks to more than" in refusal(path)


def test_a_member_that_unpacks_to_more_than_it_declares_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lying.xlsx"
    real = b"<worksheet>" + b" " * 1_000_000
    declared = real[:100]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", real)
    content = path.read_bytes()
    # Size and check sum are those of the first 100 bytes, in both headers.
    for size, crc in ((len(real), zlib.crc32(real)),):
        content = content.replace(struct.pack("<I", size), struct.pack("<I", len(declared)))
        content = content.replace(struct.pack("<I", crc), struct.pack("<I", zlib.crc32(declared)))
    path.write_bytes(content)
    with zipfile.ZipFile(path) as archive:
        assert archive.read("xl/workbook.xml") == declared
    assert "is damaged or incomplete" in refusal(path)


def test_cells_far_apart_are_refused_before_memory_is_taken(tmp_path: Path) -> None:
    cells = (
        f'<row r="1">{text_cell("A1", "id")}</row><row r="9">{text_cell("XFD900000", "x")}</row>'
    )
    path = xlsx_with(f"<sheetData>{cells}</sheetData>", path=tmp_path / "far.xlsx")
    assert "holds more cells than a gradebook can" in refusal(path)


@pytest.mark.parametrize("reference", ["A1048577", "XFE1", "A99999999999", "ZZZZZZZ1", "1A", "A0"])
def test_cells_outside_the_grid_are_refused(tmp_path: Path, reference: str) -> None:
    cells = f'<row r="1">{text_cell(reference, "x")}</row>'
    path = xlsx_with(f"<sheetData>{cells}</sheetData>", path=tmp_path / "outside.xlsx")
    assert "is damaged or incomplete" in refusal(path)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('rows-repeated="1000000"|columns-repeated="1000"', "holds more cells than"),
        ('rows-repeated="99999999"|columns-repeated="1"', "is damaged"),
        ('rows-repeated="1"|columns-repeated="99999"', "is damaged"),
        ('rows-repeated="-1"|columns-repeated="1"', "is damaged"),
    ],
)
def test_repeated_cells_of_an_ods_are_counted(tmp_path: Path, table: str, said: str) -> None:
    rows, columns = table.split("|")
    path = ods_with(
        f"<table:table-row table:number-{rows}><table:table-cell table:number-{columns} "
        'office:value-type="float" office:value="1"/></table:table-row>',
        path=tmp_path / "repeated.ods",
    )
    assert said in refusal(path)


def test_endless_empty_rows_and_columns_of_an_ods_do_no_harm(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    rest = '<table:table-cell table:number-columns-repeated="16383"/>'
    row = f"<table:table-row>{cell}{rest}</table:table-row>"
    last = row.replace(cell, "").replace("-row>", '-row table:number-rows-repeated="1048000">', 1)
    path = ods_with(row * 2000 + last, path=tmp_path / "usual.ods")
    assert len(read_sheet(path).rows) == 1999


def changed_workbook(path: Path, change: Callable[[bytearray], None]) -> Path:
    write_xls(path)
    stream = bytearray(compound.CompoundFile(path.read_bytes()).read("Workbook"))
    change(stream)
    path.write_bytes(compound.fresh_container(bytes(stream)))
    return path


def record(stream: bytearray, kind: int) -> int:
    """Return where the data of the first record of a kind begins."""
    position = 0
    while True:
        found, length = struct.unpack_from("<HH", stream, position)
        position += 4
        if found == kind:
            return position
        position += length


@pytest.mark.parametrize(
    ("kind", "offset", "layout", "value"),
    [
        (0x0200, 4, "<I", 0xFFFFFFFF),  # more rows than there can be
        (0x0200, 0, "<I", 70_000),  # the first row after the last
        (0x00FC, 4, "<i", 2**31 - 1),  # more texts than the file holds
        (0x00FC, 4, "<i", -1),
        (0x00FD, 2, "<H", 60_000),  # a cell outside the grid
        (0x0085, -2, "<H", 60_000),  # a record beyond the end
        (0x0085, 0, "<I", 50_000),  # a sheet beyond the end, at which the library panics
    ],
)
def test_impossible_records_of_an_xls_are_refused(
    tmp_path: Path, kind: int, offset: int, layout: str, value: int
) -> None:
    def change(stream: bytearray) -> None:
        struct.pack_into(layout, stream, record(stream, kind) + offset, value)

    path = changed_workbook(tmp_path / "impossible.xls", change)
    assert "is damaged or incomplete" in refusal(path)


@pytest.mark.parametrize(
    ("offset", "value"),
    [(44, 0x0FFFFFFF), (48, 0x00FFFFFF), (60, 7), (64, 0x0FFFFFFF), (68, 1), (76, 0x00FFFFFF)],
)
def test_impossible_tables_of_a_container_are_refused_or_not_needed(
    tmp_path: Path, offset: int, value: int
) -> None:
    path = write_xls(tmp_path / "container.xls")
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, offset, value)
    path.write_bytes(content)
    assert outcome(path) in {"3 rows", "damaged"}


def outcome(path: Path) -> str:
    try:
        return f"{len(read_sheet(path).rows)} rows"
    except InputError as error:
        return "damaged" if "is damaged or incomplete" in str(error) else str(error)


def test_a_circular_chain_in_a_container_is_refused(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "circle.xls", [("ID", "x"), *((n, n * n) for n in range(500))])
    content = bytearray(path.read_bytes())
    table = 512 * (struct.unpack_from("<I", content, 76)[0] + 1)
    for sector in range(100):
        struct.pack_into("<I", content, table + 4 * sector, sector)
    path.write_bytes(content)
    assert "is damaged or incomplete" in refusal(path)


def test_more_columns_than_a_sheet_can_have_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("id" + "," * 20_000 + "\n1\n")
    assert "holds more cells than a gradebook can" in refusal(path)


def test_more_cells_than_a_gradebook_can_have_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(b"id,answer\n" + b",\n" * 9_000_000)
    assert "holds more cells than a gradebook can" in refusal(path)
    path.write_bytes(b"id" + b"," * 10_000 + b"x\n" + b"1,\n" * 2_000)
    assert "holds more cells than a gradebook can" in refusal(path)


def test_an_opened_quotation_mark_is_found(tmp_path: Path) -> None:
    path = tmp_path / "quote.csv"
    path.write_text('id,answer\n1,fine\n2,"it broke\n3,lost\n')
    assert "In row 3 of 'quote.csv' a quotation mark is opened and never closed" in refusal(path)
    path.write_text('id,answer\n1,"' + "x" * 200_000)
    assert "In row 2 of 'quote.csv' a quotation mark is opened" in refusal(path)


def test_the_names_of_sheets_are_asked_with_the_same_care(tmp_path: Path) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(PNG)
    with pytest.raises(InputError, match="is a picture"):
        sheet_names(path)
