"""The answers page and `kdscore import --dry-run` say the same sentences of the same file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_helpers import OpenWindow, planned, settle

from kdscore_desktop.cli import main
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.importing.review import Review
from kdscore_desktop.ui.pages.answers_page import AnswersPage
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.views.import_words import counts_of, what_it_brings

HEADINGS = ["ID", "Class", "Answer", "Score"]
ROWS = [[f"{n:03}", "7B", f"metal number {n} takes the heat away", n % 3] for n in range(12)]

Said = Callable[..., Review]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "homework.kdscore"
    assert main(["new", str(path)]) == 0
    return path


@pytest.fixture
def same(
    project: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> Said:
    """Look at a sheet by the command and in the window, compare, and return what is shown."""

    def compared(sheet: Path, ratings: Path | None = None) -> Review:
        extra = [] if ratings is None else ["--ratings-from", str(ratings)]
        capsys.readouterr()
        assert main(["import", str(project), str(sheet), "--dry-run", *extra]) == 0
        printed = capsys.readouterr().out.splitlines()
        window = open_project(project)
        window.show_step(Step.ANSWERS)
        settle(window, qtbot)
        page = window.page(Step.ANSWERS)
        assert isinstance(page, AnswersPage)
        page.look_at(sheet)
        planned(page, qtbot)
        if ratings is not None:
            page.planner.take_ratings(ratings)
            planned(page, qtbot)
        assert_same(printed, page.review)
        return page.review

    return compared


def assert_same(printed: list[str], review: Review) -> None:
    """Compare everything the command printed with what the window shows, part by part."""
    shown = [label.text() for label in review.findChildren(QLabel) if label.isVisibleTo(review)]
    assert any(text.startswith(printed[1]) for text in shown)
    model, boxes = review.table.model(), review.table.roles.boxes()
    columns = [
        f"  {model.headerData(n, review.table.roles.orientation())}: {box.currentText()}"
        for n, box in enumerate(boxes)
        if box.currentText() != "Not used"
    ]
    assert printed[3 : 3 + len(columns)] == columns
    extent, brings = review.cards.summary.text().splitlines()
    assert f"What comes in: {extent.replace(' · ', ', ')}" in printed
    assert printed[-1].endswith(f"would bring: {brings.replace(' · ', ', ')}.")
    counts = [line for card in review.cards.cards() for line in card.counts.text().splitlines()]
    first = next(n for n, line in enumerate(printed) if line.startswith("Question 1 is called"))
    last = next(n for n, line in enumerate(printed) if not line and n > first)
    assert [line.strip() for line in printed[first:last] if line.startswith("  ")] == counts
    assert printed[last + 1] in shown  # "Worth a look (2)"
    remarks = [review.remarks.item(n).text() for n in range(review.remarks.count())]
    told = [line.strip() for line in printed[last + 2 : -2]]
    told = [line for line in told if not line.endswith("more of this kind")]
    assert [line for line in remarks if line in told] == told


def csv(path: Path, rows: list[list[object]], headings: list[str] = HEADINGS) -> Path:
    lines = [",".join(map(str, row)) for row in (headings, *rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def lines_of(review: Review) -> str:
    return "\n".join(review.remarks.item(n).text() for n in range(review.remarks.count()))


def test_of_a_first_import(same: Said, tmp_path: Path) -> None:
    rows = [*ROWS, ["012", "7B", "", ""], ["013", "7B", "a rare one", "2-3"]]
    review = same(csv(tmp_path / "first.csv", rows))
    assert "'2-3' is no level" in lines_of(review)
    assert review.cards.summary.text().splitlines()[0] == "14 rows · 14 learners"


def test_of_a_newer_sheet_with_new_changed_and_vanished_answers(
    same: Said, project: Path, tmp_path: Path
) -> None:
    assert main(["import", str(project), str(csv(tmp_path / "first.csv", ROWS))]) == 0
    with Project.open(project) as opened:
        opened.decide(opened.responses("Answer")[0].id, DecisionKind.SET, 1, "Ms Ruiz")
    newer = [
        ["000", "7B", "another answer", 0],
        ["001", "7B", ROWS[1][2], 2],
        *ROWS[2:11],
        ["099", "7B", "somebody new", 1],
    ]
    review = same(csv(tmp_path / "newer.csv", newer))
    told = lines_of(review)
    assert "000 had another answer" in told
    assert "which has its final level" in told
    assert "001 had the level 1" in told
    assert "011 has no answer to “Answer” here any more" in told
    assert review.cards.summary.text().splitlines()[1] == (
        "2 new answers · 1 of them other than before · 1 of these with a final level before · "
        "10 answers already there · 2 new scores · 1 changed score · 1 new learner · "
        "1 answer of the earlier sheet no longer in it"
    )


def test_of_the_same_sheet_again(same: Said, project: Path, tmp_path: Path) -> None:
    sheet = csv(tmp_path / "first.csv", ROWS)
    assert main(["import", str(project), str(sheet)]) == 0
    assert "nothing new" in same(sheet).cards.summary.text()


def test_of_scores_in_another_file(same: Said, tmp_path: Path) -> None:
    answers = csv(tmp_path / "answers.csv", [row[:3] for row in ROWS], HEADINGS[:3])
    marks = [[f"{n:03}", n % 2] for n in (*range(11), 77)]
    marks.append(["003", 0])
    scores = csv(tmp_path / "scores.csv", marks, ["ID", "Score"])
    told = lines_of(same(answers, scores))
    assert "Scores that contradict each other (1)" in told
    assert "scores.csv, row 13:" in told
    assert "'011' stands in no row" in told


def test_of_ids_that_a_spreadsheet_spoiled(same: Said, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (HEADINGS, *ROWS):
        sheet.append(row)
    sheet["A2"] = 1.2e16
    book.save(tmp_path / "spoiled.xlsx")
    assert "Ids that lost digits (1)" in lines_of(same(tmp_path / "spoiled.xlsx"))


def test_of_a_file_with_several_sheets(same: Said, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (HEADINGS, *ROWS):
        book.worksheets[0].append(row)
    book.create_sheet("Notes").append(["Nothing that matters"])
    book.save(tmp_path / "several.xlsx")
    review = same(tmp_path / "several.xlsx")
    assert review.sheets.isVisible()
    assert "Other sheets of the file (1)" in lines_of(review)


def test_in_spanish_the_window_says_the_same_in_its_own_words(
    same: Said, application: QApplication, tmp_path: Path
) -> None:
    review = same(csv(tmp_path / "first.csv", ROWS))
    plan = review._planner.plan
    assert plan is not None
    assert plan.brings is not None
    translate_into(application, "es")
    told = [said(one) for one in what_it_brings(plan.brings)]
    counts = [said(one) for one in counts_of(plan.brings.items[0])]
    translate_into(application, "en")
    assert told == ["12 respuestas nuevas", "12 puntuaciones nuevas", "12 alumnos nuevos"]
    assert counts[1] == "12 puntuadas, por nivel 0: 4 · 1: 4 · 2: 4"
