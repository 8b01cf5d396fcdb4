"""The export page and `kdscore fill --dry-run` say the same of a filling, in either language."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_helpers import WAIT, OpenWindow, shown

from kdscore_desktop.cli import main
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.export_page import ExportPage
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.ui.widgets.numbers_table import NumbersTable
from kdscore_desktop.views.fill_words import why_empty

HEADINGS = ["ID", "Heat", "Heat score", "Sound", "Sound score", "Total"]
LEVELS = ["--levels", "0,1,2"]
ABOUT_NOTHING = {WhyEmpty.STAYS, WhyEmpty.REPEATED, WhyEmpty.UNKNOWN, WhyEmpty.UNCLEAR}
ALWAYS_ABOUT = {WhyEmpty.FORMULA, WhyEmpty.MERGED, WhyEmpty.TOO_HIGH, WhyEmpty.CLOSED}
# Spanish has these words, too.
OF_BOTH = {"no", "final", "q", "moodle", "kdscore", "score"}

Shown = Callable[..., ExportPage]


def book(path: Path, *, questions: int) -> Path:
    """A class of twelve: a formula, merged cells, totals and a blank answer among them."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    kept = [0, 1, 2, 5] if questions == 1 else [0, 1, 2, 3, 4, 5]
    sheet.append([HEADINGS[column] for column in kept])
    for n in range(12):
        row = [f"{n:03}", f"metal {n} takes heat away", n % 3, f"air {n} carries it", n % 2, None]
        sheet.append([row[column] for column in kept])
    last = len(kept)
    sheet.cell(2, last).value = "=1+1"
    sheet.merge_cells(start_row=4, end_row=5, start_column=last, end_column=last)
    sheet.cell(6, last).value = 9
    sheet.cell(7, last).value = 9
    sheet.cell(8, 2).value = None
    made.save(path)
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    assert main(["new", str(path)]) == 0
    return path


@pytest.fixture
def both(
    project: Path,
    tmp_path: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> Shown:
    """Plan a filling by the command and in the window, compare, and return the page."""

    def compared(*extra: str, questions: int, **boxes: bool) -> ExportPage:
        sheet = book(tmp_path / "class.xlsx", questions=questions)
        assert main(["import", str(project), str(sheet)]) == 0
        decide_some(project)
        capsys.readouterr()
        out = str(tmp_path / "filled.xlsx")
        options = ["--score", "Total", *extra, "--dry-run"]
        assert main(["fill", str(project), "--out", out, *options]) == 0
        printed = capsys.readouterr().out.splitlines()
        page = shown_page(open_project, project, qtbot, boxes)
        assert printed[0] == "class.xlsx, sheet 'Sheet'"
        assert printed[-1] == "Nothing was written."
        assert [line.strip() for line in printed[1:-1] if line] == window_lines(page)
        return page

    return compared


def decide_some(path: Path) -> None:
    with Project.open(path) as project:
        for item in project.items():
            for response in project.responses(item.name)[:8]:
                if response.learner.key != "009" and response.text:
                    project.decide(response.id, DecisionKind.SET, 1, "Ms Ruiz")


def shown_page(
    open_project: OpenWindow, project: Path, qtbot: QtBot, boxes: dict[str, bool]
) -> ExportPage:
    page = shown(open_project(project), Step.EXPORT, qtbot).page(Step.EXPORT)
    assert isinstance(page, ExportPage)
    page.fill.column.setCurrentIndex(page.fill.column.findData("Total"))
    for name, wanted in boxes.items():
        getattr(page.fill, name).setChecked(wanted)
    page.fill.plan()
    qtbot.waitUntil(lambda: page.fill._planned is not None, timeout=WAIT)
    return page


def window_lines(page: ExportPage) -> list[str]:
    """Return what the window shows, a table's rows as the command prints them."""
    view = page.fill.plan_view
    layout = view.layout()
    assert layout is not None
    lines: list[str] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = None if item is None else item.widget()
        if isinstance(widget, NumbersTable):
            if widget.accessibleName() not in lines:
                lines.append(widget.accessibleName())
            numbers = widget.numbers
            lines += [" | ".join(row) for row in (numbers.headings, *numbers.rows)]
        elif isinstance(widget, QLabel):
            lines.append(widget.text().removeprefix("•  "))
    return lines


def test_of_one_question(both: Shown) -> None:
    lines = window_lines(both(questions=1))
    assert "The column “Total” (D) is filled with the final scores: 3 rows." in lines
    assert "a formula in “Total”, which stays: row 2" in lines
    assert "merged cells in “Total”, which stay: row 5" in lines
    assert "2 rows hold another value already, which stays:" in lines


def test_of_several_questions_with_suggestions_and_another_scale(both: Shown) -> None:
    lines = window_lines(
        both("--suggested", "--replace", questions=2, suggested=True, replace=True)
    )
    assert "The points of 'Heat' and 'Sound', added up." in lines
    assert "no final level yet for the answer to “Heat”: rows 10, 11, 12, 13 (4 in all)" in lines
    assert "2 other values would be replaced:" in lines


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-záéíóúñü]{2,}", text.casefold()))


@pytest.mark.parametrize("questions", [1, 2])
def test_in_spanish_no_english_word_is_left(
    both: Shown, application: QApplication, questions: int
) -> None:
    page = both(questions=questions)
    plan = page.fill._planned
    assert plan is not None
    in_english = window_lines(page)
    translate_into(application, "es")
    try:
        page.fill.plan_view.show_plan(plan)
        spanish = window_lines(page)
    finally:
        translate_into(application, "en")
    english = words_of(" ".join(in_english)) - words_of(" ".join(HEADINGS)) - OF_BOTH
    left = words_of(" ".join(spanish)) & english
    assert left == set()
    assert any("fórmula en «Total»" in line for line in spanish)


@pytest.mark.parametrize(
    "reason",
    [
        *(Reason(why) for why in WhyEmpty if why not in ALWAYS_ABOUT),
        *(Reason(why, "Q1") for why in WhyEmpty if why not in ABOUT_NOTHING),
    ],
    ids=str,
)
def test_every_reason_is_told_in_spanish_with_one_question_and_with_several(
    reason: Reason, application: QApplication
) -> None:
    translate_into(application, "es")
    try:
        spanish = said(why_empty(reason))
    finally:
        translate_into(application, "en")
    english = str(why_empty(reason))
    assert spanish != english
    assert words_of(spanish) & words_of(english) <= OF_BOTH
    assert reason.about in spanish
    assert reason.about in english


def test_no_two_reasons_read_alike() -> None:
    reasons = [
        *(Reason(why) for why in WhyEmpty if why not in ALWAYS_ABOUT),
        *(Reason(why, "Q1") for why in WhyEmpty if why not in ABOUT_NOTHING),
    ]
    for one, other in itertools.combinations(reasons, 2):
        assert str(why_empty(one)) != str(why_empty(other))
