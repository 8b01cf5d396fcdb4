"""Scores say which answers are unusual, and the counts and the gradebook say so, too."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from marble_project import ITEM, NEW, RATED, import_answers
from tiny_scorer import parts

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.jobs import exporting, scoring
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer


def scored(tmp_path: Path) -> Project:
    project = Project.create(tmp_path / "homework.kdscore")
    import_answers(project, tmp_path)
    item = project.item(ITEM)
    write_scorer(tmp_path / "tiny.kdscorer", parts(item=item))
    project.add_scorer(ITEM, None, (tmp_path / "tiny.kdscorer").read_bytes(), {})
    assert scoring.score_item(project, item, SilentReporter()) == RATED + len(NEW)
    return project


def test_a_score_says_that_its_answer_is_unusual(tmp_path: Path) -> None:
    with scored(tmp_path) as project:
        reviews = [score.review for score in project.scores(ITEM)]
    assert reviews[-1] is ReviewReason.OTHER_LANGUAGE
    assert reviews[RATED + 4] is ReviewReason.BLANK
    assert reviews[RATED + 5] is ReviewReason.TOO_SHORT
    assert set(reviews[:RATED]) <= {None, ReviewReason.UNSURE}  # a human has looked at these


def test_an_unusual_answer_waits_for_review_however_sure_the_scorer_is(tmp_path: Path) -> None:
    with scored(tmp_path) as project:
        project.set_cutoff(ITEM, 0.0)
        assert project.counts(ITEM).to_review == 3  # blank, almost empty, Spanish
        written = exporting.export_gradebook(project, tmp_path / "out.xlsx", SilentReporter())
    sheet = openpyxl.load_workbook(written.path)["Sheet"]
    headings, *rows = sheet.iter_rows(values_only=True)
    review = headings.index("Needs review")
    assert "another language" in str(rows[-1][review])
