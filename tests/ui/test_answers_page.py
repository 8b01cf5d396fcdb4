"""The answers page: a sheet is looked at, put right and brought in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from event_loop import WORST, EventLoopProbe
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from small_project import ITEM
from walking import clipped, without_a_name
from window_helpers import WAIT, OpenWindow, choose_by_keyboard, planned, settle

from kdscore_desktop.folders import data_folder
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.importing.planner import State
from kdscore_desktop.ui.importing.ratings_row import RatingsRow
from kdscore_desktop.ui.pages.answers_page import AnswersPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.window import MainWindow
from kdscore_desktop.views.importing import ColumnChoice, ColumnUse

OpenPage = Callable[[Path], AnswersPage]


@pytest.fixture
def empty_project(tmp_path: Path) -> Path:
    path = tmp_path / "new homework.kdscore"
    Project.create(path).close()
    return path


@pytest.fixture
def page_of(open_project: OpenWindow, qtbot: QtBot) -> OpenPage:
    """Open a project and return its answers page."""

    def opened(path: Path) -> AnswersPage:
        window = open_project(path)
        window.show_step(Step.ANSWERS)
        settle(window, qtbot)
        page = window.page(Step.ANSWERS)
        assert isinstance(page, AnswersPage)
        return page

    return opened


def looked_at(page: AnswersPage, spreadsheet: Path, qtbot: QtBot) -> AnswersPage:
    page.look_at(spreadsheet)
    return planned(page, qtbot)


def brought_in(page: AnswersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.planner.brought_in, timeout=WAIT):
        qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    settle_page(page, qtbot)


def settle_page(page: AnswersPage, qtbot: QtBot) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    settle(window, qtbot)


def messages(page: AnswersPage) -> list[str]:
    return [notice.message for notice in page.notices.notices()]


def with_cells(workbook: Path, to: Path, **cells: object) -> Path:
    book = openpyxl.load_workbook(workbook)
    for place, value in cells.items():
        book["Period 3"][place] = value
    book.save(to)
    return to


def test_an_empty_assignment_says_what_belongs_here(empty_project: Path, page_of: OpenPage) -> None:
    page = page_of(empty_project)
    state = page.findChild(EmptyState)
    assert state is not None
    assert state.isVisible()
    assert not page.main_button.isVisible()


def test_an_assignment_made_for_a_spreadsheet_reads_it_by_itself(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    window.start_page.begin_with(workbook)
    qtbot.waitUntil(lambda: window.step is Step.ANSWERS, timeout=WAIT)
    page = window.page(Step.ANSWERS)
    assert isinstance(page, AnswersPage)
    planned(page, qtbot)
    assert page.main_button.isEnabled()
    assert "72" in page.main_button.text()
    brought_in(page, qtbot)
    with Project.open(workbook.with_suffix(".kdscore"), read_only=True) as project:
        assert project.source_file(project.sources()[0].id) == workbook.read_bytes()
        assert len(project.responses("Answer")) == 72
        assert project.raters("Answer") == ["Score", "Second score"]
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    assert window.step is Step.RUBRIC


def test_a_spreadsheet_dropped_on_an_open_assignment_is_looked_at(
    imported_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = page_of(imported_project)
    page.desk.go_to(Step.RUBRIC)
    window = page.window()
    assert isinstance(window, MainWindow)
    window.start_page.open_dropped(workbook)
    planned(page, qtbot)
    assert window.step is Step.ANSWERS
    assert page.planner.spreadsheet == workbook


def test_a_role_is_mended_by_keyboard_and_the_import_follows_it(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    boxes = page.review.table.roles.boxes()
    assert [box.currentText() for box in boxes] == [
        "Learner's id",
        "Group or class",
        "Answer",
        "Score",
        "Second score",
        "Not used",
    ]
    choose_by_keyboard(boxes[4], "Not used", qtbot)
    planned(page, qtbot)
    choose_by_keyboard(boxes[5], "Group or class", qtbot)
    planned(page, qtbot)
    assert [box.currentText() for box in boxes[3:]] == ["Score", "Not used", "Group or class"]
    (card,) = page.review.cards.cards()
    card.name.setFocus()
    card.name.selectAll()  # type: ignore[union-attr]
    qtbot.keyClicks(card.name, ITEM)
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    planned(page, qtbot)
    brought_in(page, qtbot)
    with Project.open(empty_project, read_only=True) as project:
        assert project.raters(ITEM) == ["Score"]
        groups = dict(project.responses(ITEM)[0].learner.groups)
        assert groups.keys() == {"Class", "Note"}


def test_arrow_keys_on_a_closed_list_change_nothing_by_themselves(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    box = page.review.table.roles.boxes()[5]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Escape)
    assert not page.planner.busy
    assert page.planner.arrangement.columns[0].use.value == "learner"


def test_a_score_that_names_no_level_is_found_and_settled(
    empty_project: Path, page_of: OpenPage, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = with_cells(workbook, tmp_path / "mistyped.xlsx", D8="2-3")
    page = looked_at(page_of(empty_project), sheet, qtbot)
    remarks = page.review.remarks
    assert remarks.select(8, 3)
    table = page.review.table
    shown = table.currentIndex().data()
    assert shown.endswith("2-3")
    assert shown != "2-3"  # it carries a mark
    assert "no level" in table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.review.mend.isVisible()
    choose_by_keyboard(page.review.mend.box, "Level 2", qtbot)
    planned(page, qtbot)
    assert not page.review.remarks.select(8, 3) or "as you chose" in remarks.currentItem().text()
    brought_in(page, qtbot)
    with Project.open(empty_project, read_only=True) as project:
        row = next(row for row in project.source_rows(project.sources()[0].id) if row.row == 8)
        levels = {
            one.response_id: one.level for one in project.ratings("Answer") if one.rater == "Score"
        }
        assert row.cells[3] == "2-3"
        assert levels[row.responses["Answer"]] == 2


def test_what_differs_from_the_assignment_is_said_before_anything_changes(
    imported_project: Path, page_of: OpenPage, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    later = with_cells(workbook, tmp_path / "later.xlsx", C3="A new answer.", D4=0)
    page = looked_at(page_of(imported_project), later, qtbot)
    # The heading is another than the question's name, and scores keep it from being taken for it.
    (card,) = page.review.cards.cards()
    assert isinstance(card.name, QComboBox)
    card.name.setCurrentText(ITEM)
    card.name.activated.emit(0)
    planned(page, qtbot)
    told = [page.review.remarks.item(row).text() for row in range(page.review.remarks.count())]
    assert any("00001 had another answer" in line for line in told)
    assert any("00002 had the level 2" in line and "has 0 here" in line for line in told)
    assert "1" in page.main_button.text()
    with Project.open(imported_project, read_only=True) as project:
        assert len(project.responses(ITEM)) == 72
    brought_in(page, qtbot)
    assert any("earlier answer" in message for message in messages(page))
    with Project.open(imported_project, read_only=True) as project:
        assert len(project.responses(ITEM)) == 73


def test_scores_of_another_file_are_put_beside_the_answers(
    empty_project: Path, page_of: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    answers, scores = tmp_path / "answers.csv", tmp_path / "scores.csv"
    lines = [f"{n:03},metal number {n} takes the heat away" for n in range(30)]
    answers.write_text("\n".join(["Student ID,Answer", *lines]), encoding="utf-8")
    marks = [f"{n:03},{n % 3},{n % 2}" for n in (*range(29), 77)]
    scores.write_text("\n".join(["Student ID,First,Other", *marks]), encoding="utf-8")
    page = looked_at(page_of(empty_project), answers, qtbot)
    ratings = page.review.ratings
    assert ratings.offer.isVisible()
    assert not ratings.columns.isVisible()
    page.planner.take_ratings(scores)
    planned(page, qtbot)
    assert not ratings.offer.isVisible()
    assert ratings.columns.text() == "First, Other"
    tick(ratings, "Other", qtbot)
    planned(page, qtbot)
    assert ratings.columns.text() == "First"
    told = [page.review.remarks.item(row).text() for row in range(page.review.remarks.count())]
    assert any(line.startswith("scores.csv, row 31:") for line in told)
    assert any("029" in line and "stands in no row" in line for line in told)
    assert without_a_name(page) == []
    brought_in(page, qtbot)
    with Project.open(empty_project, read_only=True) as project:
        item = project.item().name
        assert project.raters(item) == ["First (scores.csv)"]
        assert len(project.ratings(item)) == 29


def tick(ratings: RatingsRow, heading: str, qtbot: QtBot) -> None:
    """Go to a column in the menu by arrow keys and press Enter."""
    ratings.menu.popup(ratings.columns.mapToGlobal(ratings.columns.rect().bottomLeft()))
    qtbot.waitUntil(ratings.menu.isVisible, timeout=WAIT)
    for _ in range(len(ratings.menu.actions())):
        active = ratings.menu.activeAction()
        if active is not None and active.text() == heading:
            break
        qtbot.keyClick(ratings.menu, Qt.Key.Key_Down)
    qtbot.keyClick(ratings.menu, Qt.Key.Key_Return)


def test_several_columns_of_another_file_are_the_scores_of_several_people(
    empty_project: Path, page_of: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    answers, scores = tmp_path / "answers.csv", tmp_path / "scores.csv"
    lines = [f"{n:03},metal number {n} takes the heat away" for n in range(12)]
    answers.write_text("\n".join(["Student ID,Answer", *lines]), encoding="utf-8")
    marks = [f"{n:03},{n % 3},{n % 2},{n % 3}" for n in range(12)]
    marks.append("004,0,1,1")
    scores.write_text("\n".join(["Student ID,Ms Ruiz,Mr Bo,Points", *marks]), encoding="utf-8")
    page = looked_at(page_of(empty_project), answers, qtbot)
    page.planner.take_ratings(scores)
    planned(page, qtbot)
    ratings = page.review.ratings
    before = set(ratings.columns.toolTip().splitlines())
    for heading in ("Ms Ruiz", "Mr Bo", "Points"):
        if (heading in before) != (heading != "Points"):
            tick(ratings, heading, qtbot)
            planned(page, qtbot)
    assert ratings.columns.text() == "Ms Ruiz, Mr Bo"
    ticked = [action.text() for action in ratings.menu.actions() if action.isChecked()]
    assert ticked == ["Ms Ruiz", "Mr Bo"]
    told = [page.review.remarks.item(row).text() for row in range(page.review.remarks.count())]
    assert sum("different ratings in the rows 6, 14" in line for line in told) == 2
    brought_in(page, qtbot)
    with Project.open(empty_project, read_only=True) as project:
        item = project.item().name
        assert project.raters(item) == ["Ms Ruiz (scores.csv)", "Mr Bo (scores.csv)"]
        assert len(project.ratings(item)) == 22


def test_scores_of_another_file_can_be_left_out_again(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    page.planner.take_ratings(workbook)
    planned(page, qtbot)
    assert page.planner.plan is not None
    assert page.planner.plan.ratings is not None
    qtbot.mouseClick(page.review.ratings.leave_out, Qt.MouseButton.LeftButton)
    planned(page, qtbot)
    assert page.planner.plan.ratings is None
    assert page.review.ratings.offer.isVisible()


def test_a_refused_file_says_its_sentence_and_nothing_is_lost(
    empty_project: Path, page_of: OpenPage, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    boxes = page.review.table.roles.boxes()
    choose_by_keyboard(boxes[4], "Not used", qtbot)
    planned(page, qtbot)
    picture = tmp_path / "photo.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with qtbot.waitSignal(page.planner.refused, timeout=WAIT):
        page.look_at(picture)
    assert any("'photo.xlsx'" in message and "picture" in message for message in messages(page))
    assert page.planner.state is State.IDLE
    assert page.findChild(EmptyState) is not None
    with Project.open(empty_project, read_only=True) as project:
        assert project.items() == []


def test_a_sheet_that_cannot_be_read_leaves_the_one_that_is_shown(
    empty_project: Path, page_of: OpenPage, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    book = openpyxl.load_workbook(workbook)
    book.create_sheet("Empty")
    two = tmp_path / "two.xlsx"
    book.save(two)
    page = looked_at(page_of(empty_project), two, qtbot)
    assert page.review.sheets.isVisible()
    with qtbot.waitSignal(page.planner.refused, timeout=WAIT):
        choose_by_keyboard(page.review.sheets, "Empty", qtbot)
    assert any("The sheet 'Empty'" in message for message in messages(page))
    assert page.review.sheets.currentText() == "Period 3"
    assert page.main_button.isEnabled()


def test_levels_are_typed_where_the_sheet_has_no_scores(
    empty_project: Path, page_of: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = tmp_path / "unscored.csv"
    lines = [f"{number:03};Metal conducts heat better than item {number}" for number in range(20)]
    sheet.write_text("Student ID;Answer\n" + "\n".join(lines), encoding="utf-8")
    page = looked_at(page_of(empty_project), sheet, qtbot)
    assert not page.main_button.isEnabled()
    (card,) = page.review.cards.cards()
    qtbot.waitUntil(card.levels.isVisible, timeout=WAIT)  # a card is shown once it has its place
    qtbot.keyClicks(card.levels, "0, 1, 2")
    qtbot.keyClick(card.levels, Qt.Key.Key_Return)
    planned(page, qtbot)
    brought_in(page, qtbot)
    with Project.open(empty_project, read_only=True) as project:
        assert project.item("Answer").rubric.labels == ("0", "1", "2")


def test_a_cancelled_import_leaves_the_assignment_as_it_was(
    empty_project: Path, page_of: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), long_sheet(tmp_path / "long.csv", 8_000), qtbot)
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    job = page.desk.jobs.errand
    assert job is not None
    assert page.planner.state is State.IMPORTING
    qtbot.waitUntil(lambda: job.progress.fraction > 0.05, timeout=WAIT)
    with qtbot.waitSignal(page.planner.refused, timeout=WAIT):
        job.cancel()
    settle_page(page, qtbot)
    assert page.planner.state is State.SHOWN
    assert page.main_button.isEnabled()
    assert any("Nothing was brought in" in message for message in messages(page))
    with Project.open(empty_project, read_only=True) as project:
        assert project.items() == []
        assert project.sources() == []


def test_a_name_that_is_still_being_typed_counts(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    (card,) = page.review.cards.cards()
    page.window().activateWindow()
    card.name.setFocus()
    qtbot.keyClick(card.name, Qt.Key.Key_End)
    qtbot.keyClicks(card.name, " 1")
    page.main_button.click()  # as its shortcut does: the focus is still in the field
    assert not page.main_button.isEnabled()  # looked at again under the new name
    planned(page, qtbot)
    brought_in(page, qtbot)
    assert page.in_project.isVisible()
    with Project.open(empty_project, read_only=True) as project:
        assert [item.name for item in project.items()] == ["Answer 1"]


def test_a_choice_made_while_it_is_read_again_is_the_one_that_counts(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    boxes = page.review.table.roles.boxes()
    choose_by_keyboard(boxes[4], "Not used", qtbot)
    choose_by_keyboard(boxes[3], "Not used", qtbot)
    choose_by_keyboard(boxes[3], "Second score", qtbot)
    planned(page, qtbot)
    plan = page.planner.plan
    assert plan is not None
    assert plan.roles.items[0].ratings == (("Score", 3),)
    assert boxes[3].currentText() == "Score"


def test_reading_only_nothing_can_be_brought_in(
    imported_project: Path, page_of: OpenPage, qtbot: QtBot
) -> None:
    with Project.open(imported_project):
        page = page_of(imported_project)
        assert page.add_button.isVisible()
        assert "reading only" in page._why.text()
        assert not page.add_button.isEnabled()


def test_what_deserves_a_look_is_told_in_the_windows_language(
    empty_project: Path,
    application: QApplication,
    page_of: OpenPage,
    workbook: Path,
    qtbot: QtBot,
) -> None:
    sheet = with_cells(
        workbook,
        workbook.with_name("untidy.xlsx"),
        D8="2-3",
        C9=None,
        D10=datetime.date(2026, 3, 2),
        A12=1.2e16,
        A13="00012",
        C15="=1+1",
        D16="absent",
        C22="#REF!",
        D25=7,
        A26=None,
    )
    translate_into(application, "es")
    page = looked_at(page_of(empty_project), sheet, qtbot)
    remarks = [page.review.remarks.item(row).text() for row in range(page.review.remarks.count())]
    translate_into(application, "en")
    assert len(remarks) > 20
    english = re.compile(r"\b(the|was|were|is|are|of|not|and|first|row|cell)\b")
    unquoted = [re.sub("«[^»]*»", "", remark) for remark in remarks]
    assert [remark for remark in unquoted if english.search(remark)] == []


def test_every_control_of_a_sheet_has_a_name_and_can_be_reached(
    empty_project: Path, page_of: OpenPage, workbook: Path, qtbot: QtBot
) -> None:
    page = looked_at(page_of(empty_project), workbook, qtbot)
    boxes = page.review.table.roles.boxes()
    assert boxes[2].accessibleName() == "What the column \u201cAnswer\u201d is for"
    window = page.window()
    for width, height in ((900, 600), (1280, 800)):
        window.resize(width, height)
        qtbot.wait(20)
        assert clipped(page) == []
    assert without_a_name(page) == []
    reached: list[QWidget] = []
    widget = page.review.sheets.nextInFocusChain()
    for _ in range(200):
        reached.append(widget)
        widget = widget.nextInFocusChain()
    places = [reached.index(box) for box in boxes]
    assert places == sorted(places)
    assert page.main_button in reached
    assert page.review.remarks in reached


def long_sheet(path: Path, rows: int) -> Path:
    lines = [
        f"{number:06};{'ABC'[number % 3]};answer {number}: metal conducts heat well;{number % 3}"
        for number in range(rows)
    ]
    path.write_text("ID;Class;Answer;Score\n" + "\n".join(lines), encoding="utf-8")
    return path


def test_the_window_never_waits_while_3000_rows_come_in(
    empty_project: Path, page_of: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page = page_of(empty_project)
    with EventLoopProbe() as probe:
        looked_at(page, long_sheet(tmp_path / "long.csv", 3_000), qtbot)
        brought_in(page, qtbot)
    assert probe.ticks > 20
    assert probe.worst <= WORST


def test_a_large_sheet_is_kept_while_it_is_looked_at_and_forgotten_then(
    page_of: OpenPage, empty_project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = (f"{number:05},It is cold {number}.,{number % 3}" for number in range(5_001))
    spreadsheet = tmp_path / "everybody.csv"
    spreadsheet.write_text("\n".join(["ID,Answer,Score", *lines]), encoding="utf-8")
    page = looked_at(page_of(empty_project), spreadsheet, qtbot)
    (folder,) = data_folder().rglob("kept sheets")
    (kept,) = folder.iterdir()
    written = kept.stat().st_mtime_ns
    page.planner.choose_column(2, ColumnChoice(ColumnUse.NOT_USED))
    planned(page, qtbot)
    assert kept.stat().st_mtime_ns == written
    page.planner.choose_column(2, ColumnChoice(ColumnUse.SCORE, 0, 0))
    planned(page, qtbot)
    brought_in(page, qtbot)
    assert not folder.exists()
    with Project.open(empty_project, read_only=True) as project:
        assert len(project.responses("Answer")) == 5_001
        assert len(project.ratings("Answer")) == 5_001
    looked_at(page, spreadsheet, qtbot)
    assert folder.exists()
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert not folder.exists()
