"""Of a workbook only the cells concerned change; styles, formulas, sheets and parts stay."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.workbook_file import blocked_cells, fill_workbook

SHEET = "Period 3"
Cells = dict[tuple[int, int], int | float | str]


def gradebook() -> openpyxl.Workbook:
    """Return a hand-made gradebook with much that a round trip through a library would lose."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = SHEET
    page.append(["ID", "Answer", "Handed in", "Score", "Note"])
    for number in range(2, 8):
        page.append([f"{number:03d}", f"answer {number}", dt.date(2026, 3, number), None, None])
    page["D3"] = 1
    page["D5"] = "=1+1"
    page["D2"].fill = PatternFill("solid", fgColor="FFEE88")
    page["D2"].font = Font(bold=True)
    page["A1"].comment = Comment("my learners", "me")
    page["C8"], page["D8"] = "Mean", "=AVERAGE(D2:D7)"
    page.merge_cells("E2:E4")
    page.conditional_formatting.add("D2:D7", CellIsRule(operator="lessThan", formula=["1"]))
    validation = DataValidation(type="list", formula1='"0,1,2,3"')
    validation.add("D2:D7")
    page.add_data_validation(validation)
    page.column_dimensions["B"].width = 40
    other = book.create_sheet("Other & more")
    other["A1"] = "=SUM('Period 3'!D2:D7)"
    book.create_sheet("Hidden").sheet_state = "hidden"
    return book


def bytes_of(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(content: bytes, cells: Cells, width: int = 5) -> bytes:
    return fill_workbook(content, "a.xlsx", SHEET, Edits(cells, 1, width))


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def values(book: openpyxl.Workbook, sheet: str = SHEET) -> dict[str, object]:
    return {
        cell.coordinate: getattr(cell.value, "text", cell.value)
        for row in book[sheet].iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_only_the_wanted_cells_change() -> None:
    content = bytes_of(gradebook())
    written = filled(content, {(2, 3): 2.5, (3, 3): 3, (4, 3): "Proficient"})
    expected = values(opened(content)) | {"D2": 2.5, "D3": 3, "D4": "Proficient"}
    assert values(opened(written)) == expected
    assert values(opened(written), "Other & more") == values(opened(content), "Other & more")


def test_all_other_parts_stay_byte_for_byte_and_in_their_order() -> None:
    content = bytes_of(gradebook())
    before, after = members(content), members(filled(content, {(2, 3): 2}))
    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}
    calc = re.search(rb"<calcPr[^>]*>", after["xl/workbook.xml"])
    assert calc is not None
    assert b'fullCalcOnLoad="1"' in calc[0]
    assert after["xl/workbook.xml"].replace(calc[0], b"") == re.sub(
        rb"<calcPr[^>]*>", b"", before["xl/workbook.xml"]
    )


def with_results(content: bytes) -> bytes:
    """Return the workbook as a program saves it that stores what the formulas come to."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            stored = re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>1.5</v>", old.read(entry))
            new.writestr(entry, stored)
    return target.getvalue()


def test_formulas_lose_results_that_no_longer_hold() -> None:
    book = gradebook()
    book["Hidden"]["A1"] = "='Other & more'!A1*2"
    book.create_sheet("Apart")["A1"] = "=1+1"
    content = with_results(bytes_of(book))
    before, after = members(content), members(filled(content, {(2, 3): 2}))
    stored = {name: xml.count(b"<v>1.5</v>") for name, xml in before.items() if b"<f>" in xml}
    left = {name: xml.count(b"<v>1.5</v>") for name, xml in after.items() if b"<f>" in xml}
    names = [f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3, 4)]
    assert [stored[name] for name in names] == [2, 1, 1, 1]
    assert [left[name] for name in names] == [0, 0, 0, 1]
    assert after[names[3]] == before[names[3]]
    assert after[names[1]] == before[names[1]].replace(b"<v>1.5</v>", b"")
    assert b"<f>SUM('Period 3'!D2:D7)</f>" in after[names[1]]


def test_a_workbook_without_formulas_changes_in_its_sheet_alone() -> None:
    book = openpyxl.Workbook()
    book.active.title = SHEET
    for row in (["ID", "A", "B", "Score", "N"], ["1", "x", "y", None, "n"]):
        book.active.append(row)
    # A rule's formula is no cell's.
    book.active.conditional_formatting.add("D2", CellIsRule(operator="equal", formula=["A2"]))
    content = bytes_of(book)
    before, after = members(content), members(filled(content, {(2, 3): 2}))
    assert {name for name in before if before[name] != after[name]} == {"xl/worksheets/sheet1.xml"}


def test_within_the_sheet_nothing_changes_but_the_cell() -> None:
    content = bytes_of(gradebook())
    before = members(content)["xl/worksheets/sheet1.xml"]
    after = members(filled(content, {(2, 3): 2}))["xl/worksheets/sheet1.xml"]
    cell = re.search(rb'<c r="D2"[^>]*/>', before)
    assert cell is not None
    style = re.search(rb's="\d+"', cell[0])
    assert style is not None
    assert after == before.replace(cell[0], b'<c r="D2" %b><v>2</v></c>' % style[0])


def test_words_of_another_color_within_an_answer_stay_so() -> None:
    book = gradebook()
    answer = CellRichText("It ", TextBlock(InlineFont(b=True, color="FFCC0000"), "must"), " float.")
    book[SHEET]["B2"] = answer
    written = filled(bytes_of(book), {(2, 3): 2})
    again = openpyxl.load_workbook(io.BytesIO(written), rich_text=True)[SHEET]["B2"].value
    assert again == answer


def test_the_style_of_a_filled_cell_stays() -> None:
    page = opened(filled(bytes_of(gradebook()), {(2, 3): 2}))[SHEET]
    assert page["D2"].fill.fgColor.rgb == "00FFEE88"
    assert page["D2"].font.bold


def test_a_new_column_has_a_heading_like_the_others_and_no_dates() -> None:
    book = gradebook()
    page = book[SHEET]
    for cell in page[1]:
        cell.font = Font(bold=True)
    for row in range(2, 8):
        page.cell(row, 5).number_format = "yyyy-mm-dd"
    content = bytes_of(book)
    written = opened(filled(content, {(1, 5): "Score", (2, 5): 3, (6, 5): 0}))[SHEET]
    assert (written["F1"].value, written["F2"].value, written["F6"].value) == ("Score", 3, 0)
    assert written["F1"].font.bold
    assert written["F2"].number_format == "General"
    assert written.dimensions == "A1:F8"
    assert written.column_dimensions["F"].width == 18
    assert written.column_dimensions["B"].width == 40


def test_text_stays_text() -> None:
    texts = ["=1+1", "<b>&amp;</b>", " both ends ", "two\nlines", "a\x00b\x1fc", "007", "]]>"]
    cells: Cells = {(row, 3): text for row, text in zip((2, 3, 4, 6, 7), texts, strict=False)}
    cells |= {(2, 5): texts[5], (3, 5): texts[6]}
    page = opened(filled(bytes_of(gradebook()), cells))[SHEET]
    assert page["D2"].value == "=1+1"
    assert page["D2"].data_type != "f"
    assert page["D3"].value == "<b>&amp;</b>"
    assert page["D4"].value == " both ends "
    assert page["D6"].value == "two\nlines"
    assert page["D7"].value == "a␀b␟c"
    assert (page["F2"].value, page["F3"].value) == ("007", "]]>")


def test_formulas_and_merged_cells_are_told_before() -> None:
    book = gradebook()
    book[SHEET]["D6"] = ArrayFormula("D6:D7", "=ROW(D6:D7)")
    places = [(row, column) for row in range(2, 8) for column in (3, 4)]
    blocked = blocked_cells(bytes_of(book), "a.xlsx", SHEET, places, 5)
    assert blocked == {
        (5, 3): "a formula",
        (6, 3): "a formula",
        (7, 3): "a formula",
        (3, 4): "merged cells",
        (4, 4): "merged cells",
    }


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def with_sheet(worksheet: str, *, declaration: str = '<?xml version="1.0"?>') -> bytes:
    """Return a workbook whose one sheet holds exactly this XML."""
    book = openpyxl.Workbook()
    book.active.title = SHEET
    content = bytes_of(book)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w") as new,
    ):
        for entry in old.infolist():
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            new.writestr(entry, declaration + worksheet if is_sheet else old.read(entry))
    return target.getvalue()


def sheet_of(content: bytes) -> str:
    return members(content)["xl/worksheets/sheet1.xml"].decode()


def test_rows_and_cells_that_do_not_say_where_they_are() -> None:
    data = (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row spans='1:2'><c><v>3</v></c><c/></row>"
    )
    content = with_sheet(f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData></worksheet>')
    written = filled(content, {(3, 1): 7, (2, 2): 5, (3, 2): 8}, width=2)
    page = opened(written)[SHEET]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        [1, 2, None],
        [None, None, 5],
        [3, 7, 8],
    ]
    assert "<row spans='1:3'>" in sheet_of(written)


def test_prefixes_comments_and_angle_brackets_in_attributes() -> None:
    content = with_sheet(
        f'<x:worksheet xmlns:x="{MAIN}"><!-- <c r="A2"/> --><x:sheetData>'
        '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        '<x:row r="2" ht=\'15\' spans="1:1" ><x:c r="A2" s="0" ></x:c>'
        '<x:c r="C2" t="str"><x:v>a&gt;b</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    written = filled(content, {(2, 0): 4, (2, 1): "x", (2, 3): 6}, width=3)
    page = opened(written)[SHEET]
    assert [cell.value for cell in page[2]] == [4, "x", "a>b", 6]
    assert '<!-- <c r="A2"/> -->' in sheet_of(written)
    assert '<x:cols><x:col min="4" max="4"' in sheet_of(written)


@pytest.mark.parametrize(
    "worksheet",
    [
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',  # no row 2
        '<sheetData><row r="2"/><row r="2"/></sheetData>',
    ],
)
def test_an_unusual_sheet_is_refused_in_a_sentence(worksheet: str) -> None:
    content = with_sheet(f'<worksheet xmlns="{MAIN}">{worksheet}</worksheet>')
    with pytest.raises(InputError, match="written in an unusual way"):
        filled(content, {(2, 0): 1}, width=1)


def test_a_sheet_in_another_encoding_is_refused_in_a_sentence() -> None:
    content = with_sheet(
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="2"/></sheetData></worksheet>',
        declaration='<?xml version="1.0" encoding="ISO-8859-1"?>',
    )
    with pytest.raises(InputError, match="written in an unusual way"):
        filled(content, {(2, 0): 1}, width=1)


VALUE = st.one_of(
    st.integers(-100, 100),
    st.floats(0, 100, allow_nan=False).map(lambda number: round(number, 4)),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=9),
)


@given(
    cells=st.dictionaries(
        st.tuples(st.sampled_from([1, 2, 3, 4, 6, 7, 8]), st.sampled_from([0, 1, 3, 4, 5, 6, 7])),
        VALUE,
        max_size=12,
    )
)
def test_whatever_is_filled_all_else_reads_as_before(cells: Cells) -> None:
    content = _CONTENT
    cells = {place: value for place, value in cells.items() if place not in _MERGED_OR_FORMULA}
    before, after = values(opened(content)), values(opened(filled(content, cells)))
    wanted = {f"{'ABCDEFGH'[column]}{row}": value for (row, column), value in cells.items()}
    assert after == before | wanted


_CONTENT = bytes_of(gradebook())
_MERGED_OR_FORMULA = {(3, 4), (4, 4), (8, 3)}


def test_libraries_of_other_programs_are_not_needed(tmp_path: Path) -> None:
    import xlsxwriter  # noqa: PLC0415 - a workbook of another maker, with other habits

    path = tmp_path / "b.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet(SHEET)
    for row, line in enumerate([["ID", "Answer", "Score"], ["1", "x", None], ["2", "y", 3]]):
        page.write_row(row, 0, line)
    page.add_table(0, 0, 2, 2, {"columns": [{"header": h} for h in ("ID", "Answer", "Score")]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='{SHEET}'!$C$2:$C$3"})
    page.insert_chart("E2", chart)
    book.close()
    content = path.read_bytes()
    written = filled(content, {(2, 2): 2, (1, 3): "Final", (2, 3): 1}, width=3)
    assert [cell.value for cell in opened(written)[SHEET][2]] == ["1", "x", 2, 1]
    before, after = members(content), members(written)
    assert {name for name in before if before[name] != after[name]} == {"xl/worksheets/sheet1.xml"}
