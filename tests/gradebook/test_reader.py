"""Cells come back as the file holds them, whatever kind of file it is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from spreadsheets import WRITERS, ods_with, text_cell, write_ods, write_xls, write_xlsx, xlsx_with

from kdscore_desktop.domain import CellValue, SourceSheet
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.gradebook.reader import read_sheet, sheet_names
from kdscore_desktop.progress import SilentReporter

TYPED = ["xlsx", "xls", "ods"]
# A sheet's first cell must show something to be a heading; XML 1.0 knows no control characters.
CELL_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t", codec="utf-8"),
    max_size=60,
).filter(lambda text: "_x" not in text and not any(ord(c) in (0xFFFE, 0xFFFF) for c in text))


@pytest.mark.parametrize("kind", WRITERS)
def test_an_id_keeps_its_leading_zeros(tmp_path: Path, kind: str) -> None:
    sheet = read_sheet(WRITERS[kind](tmp_path / f"answers.{kind}"))
    assert [row[0] for _, row in sheet.rows] == ["007", "008", "010"]


@pytest.mark.parametrize("kind", TYPED)
def test_numbers_dates_and_truth_values_keep_their_types(tmp_path: Path, kind: str) -> None:
    rows = [("a", "b", "c", "d"), (3, 2.5, dt.date(2026, 3, 4), True)]
    sheet = read_sheet(WRITERS[kind](tmp_path / f"typed.{kind}", rows))
    assert sheet.rows == ((2, (3, 2.5, dt.date(2026, 3, 4), True)),)


@pytest.mark.parametrize("kind", WRITERS)
def test_the_source_says_where_the_sheet_came_from(tmp_path: Path, kind: str) -> None:
    path = WRITERS[kind](tmp_path / f"answers.{kind}")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    name = "" if kind == "csv" else "Answers"
    expected = SourceSheet(path.name, name, digest, 1, ("ID", "Answer", "Score"))
    assert read_sheet(path).source == expected


@pytest.mark.parametrize(("kind", "ending"), [("xlsx", "csv"), ("xls", "xlsx"), ("ods", "txt")])
def test_contents_decide_and_not_the_ending(tmp_path: Path, kind: str, ending: str) -> None:
    path = WRITERS[kind](tmp_path / f"answers.{kind}")
    renamed = path.rename(tmp_path / f"answers.{ending}")
    assert len(read_sheet(renamed).rows) == 3


def test_a_tab_delimited_text_named_xls_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes("ID\tAnswer\r\n007\tIt is, well, cold\r\n".encode("utf-16"))
    assert read_sheet(path).rows == ((2, ("007", "It is, well, cold")),)


def test_empty_rows_are_skipped_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [(), ("id", "x"), (), ("1", "a"), (" ", None), ("2",)])
    sheet = read_sheet(path)
    assert sheet.source.header_row == 2
    assert sheet.rows == ((4, ("1", "a")), (6, ("2", None)))


def test_rows_are_padded_and_cells_beyond_the_headings_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "ragged.csv"
    path.write_text("id,answer\n1\n2,b,extra\n")
    sheet = read_sheet(path)
    assert sheet.source.columns == ("id", "answer", "")
    assert sheet.rows == ((2, ("1", None, None)), (3, ("2", "b", "extra")))


def test_a_table_that_begins_in_column_b_keeps_its_letters(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["B3"], book.active["B4"], book.active["C4"] = "id", "007", "text"
    book.save(tmp_path / "b.xlsx")
    sheet = read_sheet(tmp_path / "b.xlsx")
    assert sheet.source.columns == ("", "id", "")
    assert sheet.rows == ((4, (None, "007", "text")),)
    assert sheet.headings() == ("column A", "id", "column C")


def test_repeated_headings_are_told_apart_for_messages(tmp_path: Path) -> None:
    sheet = read_sheet(write_xlsx(tmp_path / "a.xlsx", [("Score", "Score ", "My\nid"), (1, 2, 3)]))
    assert sheet.source.columns == ("Score", "Score ", "My\nid")
    assert sheet.headings() == ("Score (column A)", "Score (column B)", "My id")


def test_line_ends_in_cells_are_newlines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,answer\r\n1,"one\r\ntwo"\r\n')
    assert read_sheet(path).rows == ((2, ("1", "one\ntwo")),)


def test_the_first_sheet_that_holds_anything_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Empty"
    book.create_sheet("Hidden").append(["no"])
    book["Hidden"].sheet_state = "hidden"
    page = book.create_sheet("Answers")
    page.append(["id"])
    page.append(["007"])
    book.create_chartsheet("Chart")
    path = tmp_path / "several.xlsx"
    book.save(path)
    assert sheet_names(path) == ("Empty", "Answers", "Hidden")
    sheet = read_sheet(path)
    assert sheet.source.sheet == "Answers"
    assert [note.message for note in sheet.notes] == [
        "Only the sheet 'Answers' was read; the file holds 'Empty', 'Hidden', too."
    ]
    assert read_sheet(path, "Answers").notes == ()


def test_a_sheet_is_found_by_its_name_in_any_case(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", sheet="Period 3")
    assert read_sheet(path, "period 3 ").source.sheet == "Period 3"


def test_a_missing_sheet_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", sheet="Period 3")
    with pytest.raises(InputError, match=r"no sheet 'Period 4'\. Its sheets are: 'Period 3'"):
        read_sheet(path, "Period 4")


def test_a_text_file_has_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,answer\n1,x\n")
    assert sheet_names(path) == ()
    with pytest.raises(InputError, match="one table without a name"):
        read_sheet(path, "Answers")


def test_a_cell_merged_over_rows_belongs_to_all_of_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    rows = [("Class", "id", "x"), ("7A", "1", "a"), (None, "2", "b"), (None, "3", None)]
    for row in [*rows, ("7B", "4", "d")]:
        page.append(row)
    page.merge_cells("A2:A4")
    page.merge_cells("B5:C5")
    book.save(tmp_path / "merged.xlsx")
    sheet = read_sheet(tmp_path / "merged.xlsx")
    assert [row[0] for _, row in sheet.rows] == ["7A", "7A", "7A", "7B"]
    assert sheet.rows[3] == (5, ("7B", "4", None))
    assert [(note.kind, note.place.row) for note in sheet.notes] == [("merged cells", 2)]


def test_an_answer_of_several_fonts_is_one_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    colored = TextBlock(InlineFont(b=True, color="FFCC0000"), " must")
    book.active.append(["id", "answer"])
    book.active.append(["007", CellRichText("The salt", colored, " dissolve  first.")])
    book.save(tmp_path / "rich.xlsx")
    assert read_sheet(tmp_path / "rich.xlsx").rows == (
        (2, ("007", "The salt must dissolve  first.")),
    )


def test_formulas_give_the_results_that_the_file_holds(tmp_path: Path) -> None:
    cells = (
        '<c r="A2" t="str"><f>B2&amp;"x"</f><v>abc</v></c><c r="B2"><f>1+1</f><v>2</v></c>'
        '<c r="C2"><f>1+1</f></c><c r="D2" t="e"><f>NA()</f><v>#N/A</v></c>'
        '<c r="E2" t="str"><f>""</f><v></v></c><c r="F2"><f>2+2</f><v/></c>'
    )
    header = "".join(text_cell(f"{letter}1", letter) for letter in "ABCDEF")
    path = xlsx_with(
        f'<sheetData><row r="1">{header}</row><row r="2">{cells}</row></sheetData>'
        "<extLst><ext><f>A1</f></ext></extLst>",
        path=tmp_path / "formulas.xlsx",
    )
    sheet = read_sheet(path)
    assert sheet.rows == ((2, ("abc", 2, None, "#N/A", None, None)),)
    assert [(note.kind, note.place.column) for note in sheet.notes] == [
        ("error value", "D"),
        ("formula without a result", "C"),
        ("formula without a result", "F"),
    ]


def test_an_error_value_is_not_taken_for_an_empty_cell_in_an_ods(tmp_path: Path) -> None:
    row = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p>'
    error = (
        '<table:table-row><table:table-cell office:value-type="error" office:string-value="">'
        "<text:p>#DIV/0!</text:p>"
    )
    end = "</table:table-cell></table:table-row>"
    path = ods_with(row.format("id") + end + error + end, path=tmp_path / "error.ods")
    sheet = read_sheet(path)
    assert sheet.rows == ((2, ("#DIV/0!",)),)
    assert [note.kind for note in sheet.notes] == ["error value"]


def test_a_line_break_that_an_ods_loses_is_said(tmp_path: Path) -> None:
    cell = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p>'
    end = "</table:table-cell></table:table-row>"
    table = cell.format("id") + end + cell.format("one<text:line-break/>two") + end
    sheet = read_sheet(ods_with(table, path=tmp_path / "breaks.ods"))
    assert [(note.kind, str(note.place)) for note in sheet.notes] == [
        ("line break left out", "row 2 of 'Answers', column 'id'")
    ]


def test_cells_without_references_are_counted_from_the_left(tmp_path: Path) -> None:
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'
    path = xlsx_with(
        f"<sheetData><row>{cell.format('a')}{cell.format('b')}</row>"
        f"<row>{cell.format('1')}<c t='e'><v>#REF!</v></c></row></sheetData>",
        path=tmp_path / "bare.xlsx",
    )
    assert read_sheet(path).rows == ((2, ("1", "#REF!")),)


def test_a_million_formatted_but_empty_rows_do_no_harm(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 300_000))
    last = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    path = xlsx_with(
        f'<sheetData><row r="1">{text_cell("A1", "id")}</row><row r="2">{text_cell("A2", "7")}'
        f"</row>{empty}{last}</sheetData>",
        path=tmp_path / "formatted.xlsx",
    )
    assert read_sheet(path).rows == ((2, ("7",)),)


@pytest.mark.parametrize("kind", WRITERS)
def test_the_progress_rises_to_the_end(tmp_path: Path, kind: str) -> None:
    class Noting(SilentReporter):
        def __init__(self) -> None:
            self.fractions: list[float] = []

        def progress(self, fraction: float, stage: str) -> None:
            assert stage
            self.fractions.append(fraction)

    reporter = Noting()
    rows = [("id", "x"), *((f"{n}", "y") for n in range(5_500))]
    read_sheet(WRITERS[kind](tmp_path / f"a.{kind}", rows), reporter=reporter)
    assert reporter.fractions == sorted(reporter.fractions)
    assert 0.9 < reporter.fractions[-1] <= 1.0


def test_the_reading_can_be_cancelled(tmp_path: Path) -> None:
    class Cancelling(SilentReporter):
        def progress(self, fraction: float, stage: str) -> None:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        read_sheet(write_xlsx(tmp_path / "a.xlsx"), reporter=Cancelling())


def _without_blanks(cell: CellValue) -> CellValue:
    return cell if isinstance(cell, str) and cell.strip(" \t\r\n") else None


@example(texts=[" "])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(CELL_TEXT, min_size=1, max_size=8))
@pytest.mark.parametrize("write", [write_xlsx, write_xls], ids=["xlsx", "xls"])
def test_any_text_comes_back_from_a_workbook_as_it_was_written(
    tmp_path: Path, write: Callable[..., Path], texts: list[str]
) -> None:
    path = write(tmp_path / "texts", [["id", *["x"] * len(texts)], ["007", *texts]])
    ((_, row),) = read_sheet(path).rows
    # A cell of XML's white space alone is blank: a reader may drop it, but no other blank.
    assert [_without_blanks(cell) for cell in row] == ["007", *map(_without_blanks, texts)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text("aé ñ水😀&<>\"'", min_size=1, max_size=20), min_size=1, max_size=6))
def test_words_come_back_from_an_ods_as_they_were_written(tmp_path: Path, words: list[str]) -> None:
    # OpenDocument folds white space, so single blanks between words are what it keeps.
    texts = [" ".join(word.split()) or "x" for word in words]
    path = write_ods(tmp_path / "texts.ods", [["id", *["x"] * len(texts)], ["007", *texts]])
    ((_, row),) = read_sheet(path).rows
    assert row == ("007", *texts)


def test_a_biff_workbook_of_many_cells_is_read(tmp_path: Path) -> None:
    rows = [("id", *[f"c{c}" for c in range(255)])]
    rows += [(f"{n:04}", *range(n, n + 255)) for n in range(300)]
    sheet = read_sheet(write_xls(tmp_path / "wide.xls", rows))
    assert sheet.rows[-1] == (301, ("0299", *range(299, 554)))


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    page = book.active
    page.row_dimensions[3].hidden = True
    page.row_dimensions[9].hidden = True
    page.column_dimensions["B"].hidden = True
    book.save(path)
    sheet = read_sheet(path)
    assert [number for number, _ in sheet.rows] == [2, 3, 4]
    rows, column = sheet.notes
    assert (rows.kind, rows.place.row) == ("hidden rows", 3)
    assert "read like the others: 3." in rows.message
    assert (column.kind, column.place.column) == ("hidden column", "Answer")


def test_a_cover_sheet_without_rows_is_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "READ ME"
    book["READ ME"]["A1"] = "Please do not edit the grey columns"
    answers = book.create_sheet("Period 3")
    for row in (["ID", "Answer"], ["007", "It takes the heat away."]):
        answers.append(row)
    book.save(tmp_path / "a.xlsx")
    read = read_sheet(tmp_path / "a.xlsx")
    assert (read.source.sheet, read.in_file) == ("Period 3", ("READ ME", "Period 3"))
    assert "the file holds 'READ ME', too" in read.notes[0].message
    with pytest.raises(InputError, match="no rows below"):
        read_sheet(tmp_path / "a.xlsx", "READ ME")
