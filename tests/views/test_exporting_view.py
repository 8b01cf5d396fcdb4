"""What the export page shows is what the workbook then holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from small_project import ITEM

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.jobs.exporting import export_gradebook
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import EditedLevel
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.exporting import FIRST_ROWS, export_view, proposed_name


def test_every_answer_is_counted_once(scored_project: Path) -> None:
    with Project.open(scored_project) as project:
        for response_id, level in ((1, 0), (2, 1), (6, 2)):
            project.decide(response_id, DecisionKind.SET, level, "R")
        (one,) = export_view(project).progress
    assert one.item == ITEM
    assert one.final == 3
    assert one.unscored == 0
    assert one.to_review > 0
    assert one.final + one.suggested + one.to_review + one.unscored == 72


def test_without_a_scorer_everything_is_unscored_and_nothing_is_zero(
    imported_project: Path,
) -> None:
    with Project.open(imported_project) as project:
        view = export_view(project)
    (one,) = view.progress
    assert (one.final, one.suggested, one.to_review, one.unscored) == (0, 0, 0, 72)
    (sheet,) = view.sheets
    for row in sheet.rows:
        added = row[sheet.columns.index(next(c for c in sheet.columns if c.is_added)) :]
        assert set(added) <= {"", "not scored"}


@pytest.mark.parametrize("words", ["", "Say why."])
def test_the_preview_is_what_is_written(scored_project: Path, tmp_path: Path, words: str) -> None:
    out = tmp_path / "out.xlsx"
    with Project.open(scored_project) as project:
        levels = [replace(one, feedback=words) for one in project.item(ITEM).rubric.levels]
        project.set_rubric(ITEM, [EditedLevel(place, one) for place, one in enumerate(levels)])
        project.decide(1, DecisionKind.OVERRIDDEN, 2, "R")
        view = export_view(project)
        export_gradebook(project, out, SilentReporter())
    (sheet,) = view.sheets
    written = load_workbook(out)[sheet.sheet].iter_rows(values_only=True)
    assert list(next(written)) == [column.heading for column in sheet.columns]
    assert len(sheet.rows) == FIRST_ROWS
    assert sheet.row_count == 72
    for shown, row in zip(sheet.rows, written, strict=False):
        for column, cell, value in zip(sheet.columns, shown, row, strict=True):
            if isinstance(cell, float):
                assert abs(cell - value) < 1e-9
            elif column.is_added:
                assert cell == ("" if value is None else str(value))
    assert (sheet.columns[-1].heading == "Feedback") is bool(words)
    assert (words in sheet.rows[0], words in sheet.rows[1]) == (True, words == "")
    finals = [column.is_final for column in sheet.columns]
    assert sheet.rows[0][finals.index(True)] == "2"
    assert sheet.rows[1][finals.index(True)] == ""


def test_the_gradebook_is_proposed_beside_the_project() -> None:
    assert proposed_name(Path("/home/r/Osmosis.kdscore")) == Path("/home/r/Osmosis scored.xlsx")
