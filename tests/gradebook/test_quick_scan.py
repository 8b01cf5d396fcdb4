from __future__ import annotations

import io
import random
import tracemalloc
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest
import xlsxwriter

from kdscore_desktop.gradebook.unpacking.quick_scan import scan_quickly
from kdscore_desktop.gradebook.unpacking.sheet_xml import (
    SheetScan,
    UnreadableXmlError,
    scan_worksheet,
)

HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><dimension ref="A1"/>'
PLAIN = (
    HEAD + b'<cols><col min="1" max="1" width="9"/></cols><sheetData>'
    b'<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"/></row>'
    b'<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>'
    b'<c r="AB2"><v>3</v></c><c r="AC2"></c></row></sheetData><pageMargins left="1"/></worksheet>'
)


def in_pieces(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


def closely(content: bytes) -> SheetScan | None:
    try:
        return scan_worksheet([content])
    except UnreadableXmlError:
        return None


def quickly(content: bytes, size: int = 1 << 18) -> SheetScan | None:
    try:
        return scan_quickly(in_pieces(content, size))
    except UnreadableXmlError:
        return None


@pytest.mark.parametrize("size", [7, 64, 1 << 18])
def test_a_plain_sheet_is_measured_as_the_close_look_does(size: int) -> None:
    scan = quickly(PLAIN, size)
    assert scan == closely(PLAIN)
    assert scan is not None
    assert (scan.height, scan.width) == (2, 28)


def test_hidden_columns_are_found_before_the_cells() -> None:
    content = PLAIN.replace(b'width="9"', b'hidden="1"')
    scan = quickly(content)
    assert scan is not None
    assert scan == closely(content)
    assert scan.hidden_columns == {0}


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        (b"<v>3</v>", b"<f>1+2</f><v>3</v>"),
        (b'<c r="AB2"><v>3</v>', b'<c r="AB2" t="e"><v>#N/A</v>'),
        (b'<c r="AB2"><v>3</v>', b"<c r=\"AB2\" t = 'e'><v>#N/A</v>"),
        (b'<row r="2">', b'<row r="2" hidden = "1">'),
        (b'<c r="AB2">', b'<c s="1" r="AB2">'),
        (b'<c r="AB2">', b"<c r='AB2'>"),
        (b'<c r="AB2">', b'<c\nr="AB2">'),
        (b'<c r="AB2">', b"<c>"),
        (b'<c r="AB2">', b'<c r="ab2">'),
        (b"<v>3</v>", b"<!-- --><v>3</v>"),
        (b"<v>3</v>", b"<v><![CDATA[3]]></v>"),
        (b"<v>3</v>", b"<v/>"),
        (b"<v>3</v>", b'<row><v>3</v></row><c r="A3"><v>3</v></c>'),
        (b'<c r="AC2"></c>', b'<c r="XFD9"> <c r="A3"><v>3</v></c></c>'),
        (b"<sheetData>", b"<!-- <sheetData> --><sheetData>"),
        (b"</sheetData>", b"</sheetData><sheetData><row r='9'/></sheetData>"),
        (b"<pageMargins", b'<c r="D99"><v>1</v></c><pageMargins'),
        (b'encoding="UTF-8"', b'encoding="ISO-8859-1"'),
        (b"worksheet>", b"x:worksheet>"),
        # What follows is no XML at all, and an XML parser has to say so.
        (b"</v></c>", b"</c></v>"),
        (b"</is>", b"</ix>"),
        (b"</row>", b"</rox>"),
        (b"</c></row></sheetData>", b"</c></sheetData>"),
        (b"<v>3</v>", b"<v>3</v><v>3</v>"),
        (b"<v>3</v>", b"<v>3 > 2</v>"),
        (b"<v>3</v>", b"<v>3 & 2</v>"),
        (b"<v>3</v>", b"<v>&bomb;</v>"),
        (b"<v>3</v>", b"<v>&#0;</v>"),
        (b"<v>3</v>", b"<v>\x01</v>"),
        (b"<v>3</v>", b"<v>\xff</v>"),
        (b'<c r="AB2">', b'<c r="AB2" r="XFD1048576">'),
        (b'<c r="AB2">', b'<c r="AB2"\tr="XFD1048576">'),
        (b'<c r="AB2">', b'<c r="AB2"s="1">'),
        (b'<c r="AB2">', b'<c r="AB2" s=1>'),
        (b'<c r="AB2">', b'<c r="AB2" t="e">'),
        (b'<row r="2">', b'<row r="2" r="1048576">'),
        (b'<row r="2">', b'<row r="2" spans="1:3" spans="1:3">'),
        (b'<row r="2">', b'<row r="2" hidden="1">'),
        (b'<row r="2">', b'<row r="2"spans="1:3">'),
        (b'<row r="2">', b'<row r="2"/ spans="1:3">'),
        (b'<row r="2">', b'<row r="2" 1="1">'),
        (b'<t xml:space="preserve">', b'<t xml:space="preserve" x="">'),
    ],
)
def test_what_is_not_plain_is_left_to_the_close_look(there: bytes, instead: bytes) -> None:
    assert there in PLAIN
    assert quickly(PLAIN.replace(there, instead)) is None
    assert quickly(PLAIN.replace(there, instead), 11) is None


@pytest.mark.parametrize("encoding", ["UTF-9", "base64", "shift_jis", "idna"])
def test_an_encoding_that_no_parser_follows_is_damage(encoding: str) -> None:
    with pytest.raises(UnreadableXmlError):
        scan_worksheet([PLAIN.replace(b"UTF-8", encoding.encode())])


def test_another_encoding_is_left_to_the_close_look() -> None:
    text = PLAIN.decode().replace("UTF-8", "UTF-16")
    assert quickly(text.encode("utf-16")) is None


def test_a_part_without_cells_has_no_size_and_one_that_speaks_of_cells_is_looked_at() -> None:
    texts = b"<sst>" + b"<si><t>metal</t></si>" * 20_000 + b"</sst>"
    assert quickly(texts) == SheetScan() == closely(texts)
    assert quickly(texts.replace(b"</sst>", b"<sheetData/></sst>")) is None


@pytest.mark.parametrize(
    "content",
    [
        PLAIN[:-20],
        PLAIN.replace(b"</row>", b"", 1),
        PLAIN.replace(b"<worksheet>", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet>'),
        b"<sst><si></sst>",
    ],
)
def test_damaged_parts_and_document_types_are_refused(content: bytes) -> None:
    def look() -> None:
        if scan_quickly([content]) is None:
            scan_worksheet([content])

    with pytest.raises(UnreadableXmlError):
        look()


def test_rows_and_columns_beyond_the_grid_are_left_to_the_close_look() -> None:
    for place in (b"A1048577", b"XFE1", b"A0", b"A12345678", b"AAAA1"):
        assert quickly(PLAIN.replace(b"AB2", place)) is None


def test_workbooks_of_two_programs_are_plain() -> None:
    rows = [[f"{number:04}", "warm metal", number, 0.5, None] for number in range(300)]
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    other = io.BytesIO()
    plain = openpyxl.Workbook()
    for row in rows:
        plain.worksheets[0].append(row)
    plain.save(other)
    for made in (written, other):
        with zipfile.ZipFile(made) as archive:
            content = archive.read("xl/worksheets/sheet1.xml")
        scan = quickly(content, 1000)
        assert scan == closely(content)
        assert scan is not None
        assert (scan.height, scan.width) == (300, 4)


def test_no_change_of_a_sheet_makes_the_quick_look_say_anything_else() -> None:
    draw = random.Random(5)
    parts = [b"<c ", b"</c>", b"<v>", b"</v>", b"<row>", b"</row>", b'"', b"'", b"/", b">", b"<"]
    parts += [b"<f>", b"<is>", b'r="XFD7"', b't="e"', b" ", b"\n", b"<!---->", b"x:", b"9", b"Z"]
    parts += [
        b"&",
        b"&amp;",
        b"&#0;",
        b"\0",
        b"\xff",
        b' s="2"',
        b' t="str"',
        b"=",
        b"</is>",
        b"<t>",
    ]
    parts += [b"<row ", b"</row", b"</sheetData>", b"<sheetData>", b"\xc3\xa9", b"<?a?>", b"]]>"]
    same = 0
    for _ in range(4000):
        content = bytearray(PLAIN)
        for _ in range(draw.randint(1, 4)):
            at, cut = draw.randrange(len(content)), draw.choice((0, 0, 1, 3, 8))
            content[at : at + cut] = draw.choice(parts)
        told = quickly(bytes(content), draw.choice((9, 50, 1000)))
        assert told is None or told == closely(bytes(content)), bytes(content)
        same += told is not None
    assert same > 25


def test_what_is_looked_at_is_not_kept() -> None:
    def chunks() -> Iterator[bytes]:
        yield HEAD + b"<sheetData>"
        for number in range(1, 31):
            yield b'<row r="%d" a="%d%s">' % (number, number, b"x" * 2**20)
            yield b'<c r="A%d" s="%d"><v>1</v></c></row>' % (number, number)
        yield b"</sheetData></worksheet>"

    tracemalloc.start()
    try:
        scan = scan_quickly(chunks())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert scan is not None
    assert scan.height == 30
    assert peak < 15 * 2**20
