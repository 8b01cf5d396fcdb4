"""The page that hands the scores back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.records import EditedLevel
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import read_scorer
from kdscore_desktop.ui.exporting.handing_over import OverwriteBox
from kdscore_desktop.ui.pages.export_page import ExportPage
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow


def page_of(window: MainWindow) -> ExportPage:
    page = window.page(Step.EXPORT)
    assert isinstance(page, ExportPage)
    return page


@pytest.fixture
def page(scored_project: Path, open_project: OpenWindow, qtbot: QtBot) -> ExportPage:
    return page_of(shown(open_project(scored_project), Step.EXPORT, qtbot))


@pytest.fixture
def gradebook_page(page: ExportPage, qtbot: QtBot) -> ExportPage:
    """The page with a whole gradebook chosen, at rest."""
    choose_gradebook(page, qtbot)
    return page


def planned(page: ExportPage, qtbot: QtBot) -> list[str]:
    """Wait for the plan of a filling, and return what is said of it."""
    qtbot.waitUntil(lambda: "Looking" not in said(page)[0], timeout=WAIT)
    return said(page)


def said(page: ExportPage) -> list[str]:
    labels = page.fill.plan_view.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()] or ["Looking"]


def choose_gradebook(page: ExportPage, qtbot: QtBot) -> None:
    page.gradebook_choice.click()
    settle(page.window(), qtbot)  # type: ignore[arg-type]
    # The look at the educator's own file, which nobody waits for any more, has ended.
    qtbot.waitUntil(lambda: page.desk.jobs.errand is None, timeout=WAIT)


def written(page: ExportPage, qtbot: QtBot) -> str:
    """Wait for the notice of what was written, or why it was not."""
    qtbot.waitUntil(lambda: bool(page.notices.notices()), timeout=WAIT)
    return page.notices.notices()[-1].message


def test_the_gradebook_is_written_beside_the_project(
    gradebook_page: ExportPage, qtbot: QtBot
) -> None:
    page = gradebook_page
    session = page.desk.session
    assert session is not None
    session.change(lambda p: p.decide(1, DecisionKind.SET, 2, "R"), Touched.DECISIONS)
    target = session.path.with_name("homework scored.xlsx")
    assert page.gradebook.target.line.text() == str(target)
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    assert written(page, qtbot) == f"Wrote 72 rows to {target}."
    sheet = load_workbook(target)["Period 3"]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, headings.index("Final level") + 1).value == 2
    assert sheet.cell(3, headings.index("Final level") + 1).value is None
    assert sheet.cell(3, headings.index("Suggested level") + 1).value is not None


def test_a_file_that_is_there_is_replaced_only_when_asked(
    gradebook_page: ExportPage, qtbot: QtBot
) -> None:
    page = gradebook_page
    target = page.gradebook.target.path
    assert target is not None
    target.write_text("mine")

    def box() -> OverwriteBox:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, OverwriteBox))

    page.main_button.click()
    qtbot.mouseClick(box().keep, Qt.MouseButton.LeftButton)
    qtbot.wait(50)
    assert target.read_text() == "mine"
    page.main_button.click()
    qtbot.mouseClick(box().replace, Qt.MouseButton.LeftButton)
    assert written(page, qtbot).startswith("Wrote 72 rows")
    assert "Period 3" in load_workbook(target).sheetnames


def test_what_cannot_be_written_is_said(
    gradebook_page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page = gradebook_page
    page.gradebook.target.set_path(tmp_path / "nowhere" / "out.xlsx")
    page.main_button.click()
    assert "does not exist" in written(page, qtbot)
    assert page.main_button.isEnabled()


def test_the_place_is_remembered_for_the_project(
    gradebook_page: ExportPage, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = gradebook_page
    session = page.desk.session
    assert session is not None
    project, elsewhere = session.path, tmp_path / "to the office.xlsx"
    page.gradebook.target.line.selectAll()
    qtbot.keyClicks(page.gradebook.target.line, str(elsewhere.with_suffix("")))
    page.main_button.click()
    assert written(page, qtbot) == f"Wrote 72 rows to {elsewhere}."
    page.desk.close_project()
    window = shown(open_project(project), Step.EXPORT, qtbot)
    assert page_of(window).gradebook.target.path == elsewhere


def test_the_preview_tells_how_far_the_scores_are(gradebook_page: ExportPage) -> None:
    page = gradebook_page
    (row,) = page.progress.numbers.rows
    assert sum(int(cell) for cell in row[1:]) == 72
    model = page.gradebook.preview.model()
    headings = [
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    ]
    assert headings[:3] == ["ID", "Class", "Answer"]
    assert headings[-1] == "Final level"
    assert model.rowCount() == 20


def test_without_a_scorer_answers_are_told_as_not_scored(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(shown(open_project(imported_project), Step.EXPORT, qtbot))
    assert page.progress.numbers.rows[0][-1] == "72"
    choose_gradebook(page, qtbot)
    assert not page.others.scorer.isEnabled()
    assert page.main_button.isEnabled()


def test_an_empty_assignment_says_what_it_waits_for(
    tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.create(tmp_path / "empty.kdscore"):
        pass
    window = shown(open_project(tmp_path / "empty.kdscore"), Step.EXPORT, qtbot)
    assert not page_of(window).main_button.isVisible()
    assert not page_of(window).progress.isVisible()


def test_agreement_and_scorer_are_saved_as_files(
    page: ExportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter([str(tmp_path / "told"), str(tmp_path / "small")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (next(names), ""))
    qtbot.mouseClick(page.others.agreement, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.others.scorer, Qt.MouseButton.LeftButton)
    settle(page.window(), qtbot)  # type: ignore[arg-type]
    assert "agrees with" in (tmp_path / "told.txt").read_text(encoding="utf-8")
    assert read_scorer((tmp_path / "small.kdscorer").read_bytes()).item.name == "Acid rain"


def test_the_educators_own_file_is_filled_and_nothing_else_of_it_changes(
    page: ExportPage, workbook: Path, qtbot: QtBot
) -> None:
    session = page.desk.session
    assert session is not None
    assert page.fill_choice.isChecked()
    told = planned(page, qtbot)
    assert not page.main_button.isEnabled()  # nothing is decided yet
    assert any("72 row" in text and "never 0" in text for text in told)
    session.change(lambda p: p.decide(1, DecisionKind.SET, 2, "R"), Touched.DECISIONS)
    qtbot.waitUntil(page.main_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    target = session.path.with_name("period3 filled.xlsx")
    assert written(page, qtbot) == f"Filled 1 cells and wrote {target}."
    before, after = load_workbook(workbook)["Period 3"], load_workbook(target)["Period 3"]
    own = before.max_column
    assert [[cell.value for cell in row] for row in before] == [
        [cell.value for cell in row[:own]] for row in after
    ]
    added = [cell.value for cell in after[2][own:]]
    assert added == [2]
    assert all(
        cell.value is None for row in after.iter_rows(min_row=3, min_col=own + 1) for cell in row
    )


def test_a_newer_choice_ends_the_look_at_the_file_and_counts(
    page: ExportPage, qtbot: QtBot
) -> None:
    first = page.desk.jobs.errand
    assert first is not None
    page.fill.suggested.click()
    page.fill.suggested.click()
    page.fill.suggested.click()
    assert first.cancelling
    told = planned(page, qtbot)
    assert any("column of their own" in text for text in told)
    assert page.desk.jobs.errand is None


def test_a_cancelled_look_at_the_file_says_how_to_begin_again(
    page: ExportPage, qtbot: QtBot
) -> None:
    errand = page.desk.jobs.errand
    assert errand is not None
    errand.cancel()
    assert "You cancelled" in planned(page, qtbot)[0]
    page.fill.plan_if_needed()
    assert "72 row" in " ".join(planned(page, qtbot))


def test_the_words_of_the_rubric_are_filled_in_where_wanted(page: ExportPage, qtbot: QtBot) -> None:
    session = page.desk.session
    assert session is not None
    planned(page, qtbot)
    assert not page.fill.feedback.isVisible()  # no level has any

    def write(project: Project) -> None:
        levels = project.item(ITEM).rubric.levels
        words = [replace(level, feedback=f"Words on {level.label}.") for level in levels]
        project.set_rubric(
            ITEM, [EditedLevel(was=place, level=level) for place, level in enumerate(words)]
        )
        project.decide(1, DecisionKind.SET, 2, "R")

    session.change(write, Touched.DECISIONS | Touched.RUBRIC)
    qtbot.waitUntil(page.fill.feedback.isVisible, timeout=WAIT)
    page.fill.feedback.click()
    qtbot.waitUntil(page.main_button.isEnabled, timeout=WAIT)
    assert any("The words on the level" in text for text in planned(page, qtbot))
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    assert written(page, qtbot).startswith("Filled 2 cells")
    after = load_workbook(session.path.with_name("period3 filled.xlsx"))["Period 3"]
    assert [after.cell(row, after.max_column).value for row in (1, 2, 3)] == [
        "Feedback", "Words on 2.", None,
    ]  # fmt: skip


def test_scores_that_stand_in_the_file_are_told_and_kept(page: ExportPage, qtbot: QtBot) -> None:
    session = page.desk.session
    assert session is not None
    planned(page, qtbot)
    session.change(lambda p: p.decide(1, DecisionKind.SET, 2, "R"), Touched.DECISIONS)
    settle(page.window(), qtbot)  # type: ignore[arg-type]
    page.fill.column.setCurrentIndex(page.fill.column.findData("Score"))
    page.fill.plan()
    told = planned(page, qtbot)
    assert any("holds another value already, which stays" in text for text in told)
    assert not page.main_button.isEnabled()
    page.fill.replace.click()
    told = planned(page, qtbot)
    assert any("would be replaced" in text for text in told)
    assert page.main_button.isEnabled()
    page.fill.use_ratings.click()
    assert any("12 row" in text and "never 0" in text for text in planned(page, qtbot))
