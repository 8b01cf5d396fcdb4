"""On the export page: what full points are worth, how totals are rounded, what counts how much."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_export_page import page_of, planned, said, written
from walking import clipped, without_a_name
from window_helpers import WAIT, OpenWindow, choose_by_keyboard, shown

from kdscore_desktop.cli import main
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.exporting.scale_form import ScaleForm
from kdscore_desktop.ui.pages.export_page import ExportPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.numbers_table import NumbersTable

HEADINGS = ("ID", "Q1 answer", "Q1 score", "Q2 answer", "Q2 score")
Q1, Q2 = "Q1", "Q2"


@pytest.fixture
def two_questions(tmp_path: Path) -> Path:
    """A project with two questions, eight answers each, of which six are decided."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADINGS)
    for n in range(8):
        sheet.append((f"{n:03}", f"the metal takes heat {n}", n % 4, f"measure it {n}", n % 3))
    book.save(tmp_path / "two.xlsx")
    path = tmp_path / "two.kdscore"
    assert main(["new", str(path)]) == 0
    assert main(["import", str(path), str(tmp_path / "two.xlsx")]) == 0
    with Project.open(path) as project:
        for item in project.items():
            for n, response in enumerate(project.responses(item.name)[:6]):
                level = n % len(item.rubric)
                project.decide(response.id, DecisionKind.SET, level, "Ms Ruiz")
    return path


@pytest.fixture
def page(two_questions: Path, open_project: OpenWindow, qtbot: QtBot) -> ExportPage:
    page = page_of(shown(open_project(two_questions), Step.EXPORT, qtbot))
    planned(page, qtbot)
    return page


def unfolded(page: ExportPage, qtbot: QtBot) -> ScaleForm:
    qtbot.mouseClick(page.fill.scale_fold, Qt.MouseButton.LeftButton)
    assert page.fill.scale.isVisible()
    return page.fill.scale


def totals(page: ExportPage, qtbot: QtBot) -> list[tuple[str, ...]]:
    """Wait for the plan and return the rows of its first table."""
    view = page.fill.plan_view

    def tables() -> list[NumbersTable]:
        return [table for table in view.findChildren(NumbersTable) if not table.isHidden()]

    qtbot.waitUntil(lambda: page.fill._planned is not None and bool(tables()), timeout=WAIT)
    return [row[2:] for row in tables()[0].numbers.rows]


def type_number(page: ExportPage, item: str, text: str, qtbot: QtBot) -> None:
    field = page.fill.scale.weights[item]
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_totals_are_shown_with_the_levels_they_come_from(
    page: ExportPage, qtbot: QtBot
) -> None:
    assert totals(page, qtbot)[:4] == [
        ("0", "0", "0"),
        ("1", "1", "2"),
        ("2", "2", "4"),
        ("3", "0", "3"),
    ]


def test_weights_and_rounding_are_chosen_by_keys_and_filled_in(
    page: ExportPage, qtbot: QtBot, two_questions: Path
) -> None:
    scale = unfolded(page, qtbot)
    assert [scale.rounding.itemText(n) for n in range(2)] == [
        "to a whole number, halves up: 12.5 becomes 13",
        "to one decimal, halves up: 12.25 becomes 12.3",
    ]
    type_number(page, Q2, "2.5", qtbot)
    assert totals(page, qtbot)[1] == ("1", "1", "3.5")
    choose_by_keyboard(scale.rounding, scale.rounding.itemText(0), qtbot)
    assert totals(page, qtbot)[:3] == [("0", "0", "0"), ("1", "1", "4"), ("2", "2", "7")]
    assert any(
        "Those of 'Q2' count 2.5 times. Rounded to a whole number, halves up." in text
        for text in said(page)
    )
    assert without_a_name(page) == []
    qtbot.waitUntil(lambda: clipped(page) == [], timeout=WAIT)
    qtbot.waitUntil(page.main_button.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    assert written(page, qtbot).startswith("Filled 6 cells")
    filled_in = load_workbook(two_questions.with_name("two filled.xlsx")).worksheets[0]
    assert [row[5].value for row in filled_in.iter_rows(min_row=2)] == [
        0,
        4,
        7,
        3,
        3,
        6,
        None,
        None,
    ]


def test_what_full_points_are_worth_scales_the_total(page: ExportPage, qtbot: QtBot) -> None:
    scale = unfolded(page, qtbot)
    assert scale.out_of.text() == "as the file says"
    scale.out_of.selectAll()
    qtbot.keyClicks(scale.out_of, "10")
    qtbot.keyClick(scale.out_of, Qt.Key.Key_Return)
    assert totals(page, qtbot)[2] == ("2", "2", "8")
    assert any("Scaled so that 5 become 10." in text for text in said(page))


def test_each_question_gets_a_column_where_that_is_wanted(page: ExportPage, qtbot: QtBot) -> None:
    scale = unfolded(page, qtbot)
    assert scale.weights[Q1].isVisible()
    qtbot.mouseClick(scale.apart, Qt.MouseButton.LeftButton, pos=scale.apart.rect().center() / 8)
    assert not scale.weights[Q1].isVisible()
    assert totals(page, qtbot)[3] == ("3", "3")
    assert sum("is filled with the final scores" in text for text in said(page)) == 2


def test_the_choice_is_there_the_next_time(
    page: ExportPage, open_project: OpenWindow, qtbot: QtBot, two_questions: Path
) -> None:
    unfolded(page, qtbot)
    type_number(page, Q1, "3", qtbot)
    totals(page, qtbot)
    page.desk.close_project()
    again = page_of(shown(open_project(two_questions), Step.EXPORT, qtbot))
    assert again.fill.scale.weights[Q1].value() == 3
    planned(again, qtbot)
    assert totals(again, qtbot)[1] == ("1", "1", "4")


def test_with_one_question_there_is_nothing_to_weigh(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(shown(open_project(scored_project), Step.EXPORT, qtbot))
    scale = unfolded(page, qtbot)
    assert scale.weights == {}
    assert not scale.apart.isVisible()
    assert scale.rounding.isVisible()
