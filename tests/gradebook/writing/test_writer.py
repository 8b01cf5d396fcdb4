"""The scored gradebook, read back with two readers."""

import datetime as dt
import tempfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kdscore_desktop.domain import Item, Level, ReviewReason, Rubric, Score, SourceSheet
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.gradebook.writing.safe_cells import MAX_CHARACTERS, fitted
from kdscore_desktop.gradebook.writing.scored import (
    Gradebook,
    GradebookRow,
    GradebookSheet,
    ItemResult,
    ScorerDescription,
    Table,
)
from kdscore_desktop.gradebook.writing.writer import write_gradebook
from kdscore_desktop.progress import SilentReporter

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric((Level("correct", 1), Level("irrelevant", 0)), ordered=False)
OSMOSIS = Item("Osmosis", FOUR)
COLUMNS = ("Student ID", "Name", "Answer")
ANSWER = "Water goes out of the potato because the salt outside is more concentrated."


def scored(probabilities, level, review=None):
    return Score(1, 1, probabilities, level, review)


SURE = ItemResult(scored((0.02, 0.11, 0.78, 0.09), 2))


def a_sheet(rows, *, columns=COLUMNS, items=(OSMOSIS,), name="Period 3", file="homework.xlsx"):
    source = SourceSheet(file, name, "ab" * 32, 1, columns)
    return GradebookSheet(source, items, iter(rows), len(rows))


def a_row(*cells, results=(SURE,)):
    return GradebookRow(cells, results)


def written(folder, *sheets, reporter=None, **parts):
    target = folder / "gradebook.xlsx"
    book = Gradebook("Homework 4", sheets, **parts)
    return write_gradebook(target, book, reporter or SilentReporter())


def with_openpyxl(path, sheet=None):
    book = openpyxl.load_workbook(path)
    try:
        return book[sheet] if sheet else book.worksheets[0]
    finally:
        book.close()


def with_calamine(path, sheet=0):
    with CalamineWorkbook.from_path(path) as book:
        return book.get_sheet_by_index(sheet).to_python(skip_empty_area=False)


def test_the_educators_columns_come_first_with_their_types(tmp_path):
    columns = ("id", "name", "points", "share", "passed", "day", "moment", "hour", "took", "none")
    cells = (
        "00041",
        "Ada",
        12,
        3.25,
        True,
        dt.date(2026, 9, 27),
        dt.datetime(2026, 9, 27, 20, 15, 30),
        dt.time(8, 30),
        dt.timedelta(hours=30, minutes=5),
        None,
    )
    result = written(tmp_path, a_sheet([a_row(*cells)], columns=columns))
    sheet = with_openpyxl(result.path)
    assert [cell.value for cell in sheet[1]][:10] == list(columns)
    values = [cell.value for cell in sheet[2]][:10]
    assert values[5] == dt.datetime(2026, 9, 27)  # openpyxl reads every date with a time
    assert values[:5] + values[6:] == [*cells[:5], *cells[6:]]
    assert type(values[0]) is str
    read = with_calamine(result.path)[1]
    assert read[0] == "00041"
    assert read[5] == dt.date(2026, 9, 27)
    assert read[6] == dt.datetime(2026, 9, 27, 20, 15, 30)


def test_an_id_keeps_its_leading_zeros_and_its_seventeen_digits(tmp_path):
    rows = [a_row("007", "", ""), a_row(12345678901234567, "", ""), a_row("1E5", "", "")]
    result = written(tmp_path, a_sheet(rows))
    ids = [row[0] for row in with_calamine(result.path)[1:]]
    assert ids == ["007", "12345678901234567", "1E5"]


@pytest.mark.parametrize(
    "value",
    [
        dt.datetime(2026, 9, 27, 20, 0, tzinfo=dt.UTC),
        dt.date(1899, 12, 31),
        dt.timedelta(days=-1),
        float("nan"),
        float("inf"),
    ],
)
def test_what_a_spreadsheets_number_cannot_hold_stays_as_text(tmp_path, value):
    result = written(tmp_path, a_sheet([a_row(value, "", "")]))
    cell = with_openpyxl(result.path)["A2"]
    assert cell.data_type == "s"
    assert cell.value


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://example.org","click")',
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "=",
        "#N/A",
        "#REF!",
        "{=1}",
        "'=1",
    ],
)
def test_text_stays_text_whatever_it_begins_with(tmp_path, text):
    sheet = a_sheet([a_row(text, text, text)], columns=(text, "Name", "Answer"))
    result = written(tmp_path, sheet)
    held = text.replace("\r", "\n")
    read = with_openpyxl(result.path)
    for cell in (read["A1"], read["A2"], read["C2"]):
        assert cell.data_type == "s"
        assert cell.value == held
        if text[0] in "=+-@\t\r\n":
            assert cell.quotePrefix
    assert with_calamine(result.path)[1][0] == held


@settings(max_examples=20)
@given(st.lists(st.tuples(*[st.text(st.characters(), max_size=40)] * 3), min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was_put_in(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("text")
    result = written(folder, a_sheet([a_row(*texts) for texts in rows]))
    sheet = with_openpyxl(result.path)
    read = with_calamine(result.path)
    for number, texts in enumerate(rows, 1):
        held = [fitted(text)[0] for text in texts]
        # openpyxl leaves the underscore escaped that keeps "_x0041_" from becoming an "A"
        raw = [str(cell.value or "").replace("_x005F_", "_") for cell in sheet[number + 1]]
        assert raw[:3] == held
        assert read[number][:3] == held


@pytest.mark.parametrize("text", ["_x0041_", "<r><t>no markup</t></r>", "<b>&amp;</b>", "]]>"])
def test_what_looks_like_the_files_own_markup_stays_text(tmp_path, text):
    path = written(tmp_path, a_sheet([a_row("1", text, "")])).path
    assert with_calamine(path)[1][1] == text


def test_suggestion_probabilities_and_how_sure(tmp_path):
    result = written(tmp_path, a_sheet([a_row("1", "Ada", ANSWER)]))
    sheet = with_openpyxl(result.path)
    assert [cell.value for cell in sheet[1]][3:] == [
        "Suggested level",
        "Probability of 0",
        "Probability of 1",
        "Probability of 2",
        "Probability of 3",
        "How sure",
        "Needs review",
        "Final level",
    ]
    assert [cell.value for cell in sheet[2]][3:] == [2, 0.02, 0.11, 0.78, 0.09, 0.78, None, None]
    assert {sheet.cell(2, column).number_format for column in range(5, 10)} == {"0%"}
    assert sheet["G2"].border.left.style == "medium"  # the suggested level's probability


def test_the_final_level_is_the_humans_and_never_the_suggestion(tmp_path):
    score = SURE.score
    rows = [
        a_row("1", "", "", results=(ItemResult(score),)),
        a_row("2", "", "", results=(ItemResult(score, final=0),)),
        a_row("3", "", "", results=(ItemResult(None, final=3),)),
    ]
    sheet = with_openpyxl(written(tmp_path, a_sheet(rows)).path)
    assert [sheet.cell(row, 11).value for row in (2, 3, 4)] == [None, 0, 3]
    assert [sheet.cell(row, 4).value for row in (2, 3, 4)] == [2, 2, None]


def test_doubt_is_marked_with_a_word_and_a_fill(tmp_path):
    unsure = ItemResult(SURE.score, review=ReviewReason.UNSURE)
    short = ItemResult(scored((), None, ReviewReason.TOO_SHORT), review=ReviewReason.TOO_SHORT)
    rows = [a_row("1", "", "", results=(each,)) for each in (SURE, unsure, short)]
    sheet = with_openpyxl(written(tmp_path, a_sheet(rows)).path)
    assert [sheet.cell(row, 10).value for row in (2, 3, 4)] == [
        None,
        "yes: unsure",
        "yes: almost empty",
    ]
    assert sheet["J2"].fill.fill_type is None
    assert sheet["J3"].fill.fill_type == "solid"


def test_unscored_and_blank_answers_are_said_and_never_zero(tmp_path):
    blank = ItemResult(scored((), None, ReviewReason.BLANK), review=ReviewReason.BLANK)
    rows = [a_row("1", "", "", results=(each,)) for each in (ItemResult(), blank)]
    path = written(tmp_path, a_sheet(rows)).path
    for row, words in ((1, "not scored"), (2, "blank")):
        assert with_calamine(path)[row][3:] == ["", "", "", "", "", "", words, ""]


def test_a_row_without_a_response_gets_nothing_beside_it(tmp_path):
    rows = [a_row("1", "", "", results=(SURE,)), a_row("Points Possible", "", "", results=(None,))]
    read = with_calamine(written(tmp_path, a_sheet(rows)).path)
    assert read[2] == ["Points Possible"] + [""] * (len(read[0]) - 1)


def test_named_levels_stand_as_their_labels(tmp_path):
    item = Item("Circuit", NAMED)
    row = a_row("1", "", "", results=(ItemResult(scored((0.7, 0.3), 0), final=1),))
    read = with_calamine(written(tmp_path, a_sheet([row], items=(item,))).path)
    assert read[0][3:6] == [
        "Suggested level",
        "Probability of correct",
        "Probability of irrelevant",
    ]
    assert read[1][3:] == ["correct", 0.7, 0.3, 0.7, "", "irrelevant"]


def test_labels_with_zeros_in_front_stay_text(tmp_path):
    item = Item("Q", Rubric((Level("00", 0), Level("01", 1))))
    row = a_row("1", "", "", results=(ItemResult(scored((0.1, 0.9), 1)),))
    assert with_calamine(written(tmp_path, a_sheet([row], items=(item,))).path)[1][3] == "01"


def test_with_several_items_the_headings_carry_their_names(tmp_path):
    question = Item("Why did the second slice stay firm although it lay in water?", NAMED)
    result = ItemResult(scored((0.7, 0.3), 0))
    row = a_row("1", "", "", results=(SURE, result))
    read = with_calamine(written(tmp_path, a_sheet([row], items=(OSMOSIS, question))).path)
    assert read[0][3] == "Osmosis: suggested level"
    assert read[0][10] == "Osmosis: final level"
    assert read[0][11] == "Why did the second slice stay…: suggested level"
    assert read[1][3] == 2
    assert read[1][11] == "correct"


def test_headings_that_the_educator_already_has_are_told_apart(tmp_path):
    sheet = a_sheet([a_row("1", "2", "3")], columns=("How sure", "Final level", "Answer"))
    headings = with_calamine(written(tmp_path, sheet).path)[0]
    assert headings[:3] == ["How sure", "Final level", "Answer"]
    assert headings[8:] == ["How sure (KDScore)", "Needs review", "Final level (KDScore)"]


def test_the_educators_own_headings_stay_even_when_blank_or_doubled(tmp_path):
    sheet = a_sheet([a_row("1", "2", "3")], columns=("Score", "Score", ""))
    assert with_calamine(written(tmp_path, sheet).path)[0][:3] == ["Score", "Score", ""]


def test_text_longer_than_a_cell_is_cut_and_noted(tmp_path):
    result = written(tmp_path, a_sheet([a_row("1", "Ada", "x" * 40_000)]))
    (note,) = result.notes
    assert note.kind == "text cut"
    assert "row 2 of 'Period 3', column 'Answer'" in note.message
    assert (note.place.file, note.place.row) == ("gradebook.xlsx", 2)
    read = with_calamine(result.path)[1][2]
    assert len(read) == MAX_CHARACTERS
    assert read.endswith("[cut here: a spreadsheet cell holds no more]")


def test_sheets_get_safe_and_different_names_before_ours(tmp_path):
    sheets = [
        a_sheet([a_row("1", "", "")], name=name, file=file)
        for name, file in (("Agreement", "a.xlsx"), ("agreement", "b.xlsx"), ("", "c: d.csv"))
    ]
    result = written(tmp_path, *sheets)
    assert result.sheets == (
        "Agreement",
        "agreement (2)",
        "c_ d",
        "Agreement (3)",
        "About the scores",
    )
    assert result.rows == 3
    with CalamineWorkbook.from_path(result.path) as book:
        assert tuple(book.sheet_names) == result.sheets


def test_the_sheet_is_frozen_filtered_and_printed_with_its_headings(tmp_path):
    sheet = with_openpyxl(written(tmp_path, a_sheet([a_row("1", "", ANSWER)] * 9)).path)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:K10"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    (colored,) = sheet.conditional_formatting
    assert str(colored.sqref) == "E2:H10"


def test_an_answer_is_wrapped_and_its_row_high_enough_but_not_endless(tmp_path):
    rows = [a_row("1", "Ada", text) for text in ("short", ANSWER * 3, ANSWER * 90)]
    sheet = with_openpyxl(written(tmp_path, a_sheet(rows)).path)
    assert sheet["C2"].alignment.wrap_text
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4)]
    assert heights[0] is None
    assert 45 <= heights[1] <= 90
    assert heights[2] <= 250
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["A"].width


def test_a_sheet_without_rows_has_its_headings(tmp_path):
    result = written(tmp_path, a_sheet([]))
    assert result.rows == 0
    assert len(with_calamine(result.path)) == 1


def test_the_agreement_stands_in_its_own_sheet(tmp_path):
    figures = Table("Figures", ("Figure", "Value", "N", "Note"), (("Exact", 0.82, 50, None),))
    matrix = Table("Who gave what", ("", "0", "1"), (("0", 20, 5), ("1", 4, 21)))
    words = Table("In words", ("Agreement",), (("The scorer agrees on 41 of 50.",),))
    result = written(tmp_path, a_sheet([]), agreement=((words,), (figures, matrix)))
    sheet = with_openpyxl(result.path, "Agreement")
    assert [sheet.cell(row, 1).value for row in (3, 4, 5, 6)] == [
        "In words",
        "Agreement",
        "The scorer agrees on 41 of 50.",
        None,
    ]
    assert [cell.value for cell in sheet[7]] == [
        "Figures",
        None,
        None,
        None,
        None,
        "Who gave what",
    ] + [None] * (sheet.max_column - 6)
    assert [cell.value for cell in sheet[9]][:4] == ["Exact", 0.82, 50, None]
    assert [cell.value for cell in sheet[10]][5:8] == ["1", 4, 21]
    assert sheet["B9"].number_format == "0.00"


def test_without_agreement_the_sheet_says_that_nothing_was_measured(tmp_path):
    sheet = with_openpyxl(written(tmp_path, a_sheet([])).path, "Agreement")
    assert sheet["A3"].value.startswith("No agreement was measured")


def test_the_about_sheet_says_what_and_who_and_that_nothing_final_is_the_machines(tmp_path):
    scorer = ScorerDescription(
        item="Osmosis",
        name="Osmosis 1",
        made_at=dt.datetime(2026, 9, 27, 18, 30, tzinfo=dt.UTC),
        teacher="MiniLM, prepared with 248 answers",
        trained_on=1248,
        versions=(("KDScore", "0.1.0"),),
        settings=(("Effort", "standard"),),
    )
    item = Item("Osmosis", FOUR, "What happens to the potato?")
    result = written(tmp_path, a_sheet([], items=(item,)), scorers=(scorer,))
    sheet = with_openpyxl(result.path, "About the scores")
    pairs = {row[0]: row[1] for row in sheet.iter_rows(values_only=True, max_col=2)}
    assert "Nothing final is set by the machine" in pairs["First of all"]
    assert pairs["Scorer"] == "Osmosis 1"
    assert pairs["Made"] == "2026-09-27 18:30 UTC"
    assert pairs["Learned from"] == "MiniLM, prepared with 248 answers"
    assert pairs["Answers it learned from"] == "1,248"
    assert pairs["Effort"] == "standard"
    assert pairs["Version of KDScore"] == "0.1.0"
    assert pairs["Question"] == "What happens to the potato?"
    assert pairs["Level 1"] == "1 point"
    assert "'homework.xlsx', sheet 'Period 3'" in pairs["Sheet 'Period 3'"]
    assert {"Suggested level", "How sure", "Needs review", "Final level"} <= pairs.keys()


class Listening(SilentReporter):
    def __init__(self, cancel_at=2.0):
        self.heard = []
        self._cancel_at = cancel_at

    def progress(self, fraction, stage):
        self.heard.append(fraction)
        if fraction >= self._cancel_at:
            raise JobCancelledError


def test_progress_rises_to_the_whole(tmp_path):
    reporter = Listening()
    rows = [a_row(str(number), "", "") for number in range(1200)]
    written(tmp_path, a_sheet(rows), a_sheet(rows, name="Period 4"), reporter=reporter)
    assert reporter.heard == sorted(reporter.heard)
    assert reporter.heard[-1] == 1.0
    assert len(reporter.heard) >= 5


@pytest.mark.parametrize("cancel_at", [0.3, 0.9, 1.0])
def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, cancel_at):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "gradebook.xlsx").write_text("old")
    rows = [a_row(str(number), "", "") for number in range(1200)]
    with pytest.raises(JobCancelledError):
        written(folder, a_sheet(rows), reporter=Listening(cancel_at=cancel_at))
    assert [path.name for path in folder.iterdir()] == ["gradebook.xlsx"]
    assert (folder / "gradebook.xlsx").read_text() == "old"
    assert list(scratch.iterdir()) == []


def test_a_finished_export_leaves_no_temporary_files(tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    written(tmp_path, a_sheet([a_row("1", "", "")]))
    assert list(scratch.iterdir()) == []


def test_rows_are_read_as_they_are_written_not_all_at_once(tmp_path):
    behind = []
    reporter = Listening()

    def rows():
        for number in range(3000):
            behind.append(number - 500 * len(reporter.heard))
            yield a_row(str(number), "", "")

    source = SourceSheet("a.xlsx", "S", "", 1, COLUMNS)
    book = Gradebook("", (GradebookSheet(source, (OSMOSIS,), rows(), 3000),))
    write_gradebook(tmp_path / "g.xlsx", book, reporter)
    assert max(behind) <= 500


def test_without_a_sheet_there_is_nothing_to_export(tmp_path):
    with pytest.raises(InputError, match="no sheet to export"):
        written(tmp_path)


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        written(tmp_path / "nowhere", a_sheet([]))


def test_more_columns_than_a_spreadsheet_holds_are_told(tmp_path):
    sheet = a_sheet([], columns=tuple(str(number) for number in range(16_380)))
    with pytest.raises(InputError, match="16,388 columns"):
        written(tmp_path, sheet)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limit", [1000, 60_000, 200_000])
def test_a_disk_that_runs_full_is_told_and_leaves_the_old_file(tmp_path, limit):
    resource = pytest.importorskip("resource")  # the system's limit on files stands in for a disk
    (tmp_path / "gradebook.xlsx").write_text("old")
    rows = [a_row(str(number), "Ada", f"{number} {ANSWER}") for number in range(3000)]
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(InputError, match=r"could not be written \(File too large\)"):
            written(tmp_path, a_sheet(rows))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in tmp_path.iterdir()] == ["gradebook.xlsx"]
    assert (tmp_path / "gradebook.xlsx").read_text() == "old"


def test_a_row_that_does_not_fit_its_sheet_is_refused(tmp_path):
    with pytest.raises(ValueError, match="row 2"):
        written(tmp_path, a_sheet([a_row("1", "2")]))
