"""The full gradebook: its summary with pictures, a sheet for each question, and as text."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from kdscore_desktop.domain import DecisionKind, ReviewReason, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.writing.scored import (
    Gradebook,
    GradebookSheet,
    WrittenGradebook,
)
from kdscore_desktop.gradebook.writing.writer import write_gradebook
from kdscore_desktop.jobs import exporting, importing
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.summaries import summary_of
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import EditedLevel
from kdscore_desktop.project.store import Project

QUIET = SilentReporter()
ANSWERS = [f"the metal takes the heat away from hand {n}" for n in range(6)]


@pytest.fixture
def imported(tmp_path: Path) -> Project:
    """A project with two questions, six learners and one blank answer; nothing scored."""
    lines = [
        f"{n:03d},{answer},{n % 3},{answer[::-1] if n else ''}" for n, answer in enumerate(ANSWERS)
    ]
    lines[2] = lines[2].replace("the metal", "=the metal")
    sheet = tmp_path / "period 3.csv"
    sheet.write_text("\n".join(["ID,Q1 answer,Q1 score,Q2 answer", *lines]), encoding="utf-8")
    project = Project.create(tmp_path / "p.kdscore", "Heat")
    options = ImportOptions(levels=("0", "1", "2"))
    project.add_import(importing.plan(project, sheet, options, QUIET).batch, QUIET)
    return project


def scored(project: Project, tmp_path: Path) -> Project:
    """Suggest level 2 for all of Q1 but the last; decide on the first three."""
    first = project.items()[0].name
    responses = project.responses(first)
    scorer = project.add_scorer(first, None, b"", {})
    shares = (0.1, 0.2, 0.7)
    project.add_scores(Score(response.id, scorer, shares, 2) for response in responses[:4])
    project.add_scores([Score(responses[4].id, scorer, shares, 2, ReviewReason.UNSURE)])
    for response, level in zip(responses, (2, 2, 0), strict=False):
        project.decide(response.id, DecisionKind.SET, level, "Ms Ruiz")
    return project


def exported(project: Project, out: Path) -> WrittenGradebook:
    """Write what the export adds to the sheets: a summary, and a sheet for each question."""
    items = project.items()

    def sheets() -> tuple[GradebookSheet, ...]:
        return tuple(exporting.item_sheet(project, item) for item in items)

    gradebook = Gradebook(
        assignment="Heat",
        sheets=sheets()[:1],
        item_sheets=sheets(),
        summaries=tuple(summary_of(project, item) for item in items),
    )
    return write_gradebook(out, gradebook, QUIET)


def test_the_summary_counts_what_stands_and_draws_it(imported: Project, tmp_path: Path) -> None:
    with scored(imported, tmp_path) as project:
        written = exported(project, tmp_path / "g.xlsx")
    assert written.sheets == ("Summary", "Q1", "Q1 (2)", "Q2", "Agreement", "About the scores")
    page = openpyxl.load_workbook(written.path)["Summary"]
    lines = [[cell for cell in row if cell is not None] for row in page.iter_rows(values_only=True)]
    assert ["6 answers: 3 decided, 0 waiting for review, 0 blank, 1 not scored."] in lines
    assert ["Of 3 final levels with a suggestion, 2 are the suggested one."] in lines
    assert ["Level", "Scored before", "Suggested", "Final"] in lines
    assert ["0", 2, 0, 1] in lines
    assert ["2", 2, 5, 2] in lines
    assert ["All", 6, 5, 3] in lines
    assert ["6 answers: 0 decided, 0 waiting for review, 1 blank, 6 not scored."] in lines
    assert ["All", 0, 0] in lines
    # Nothing is drawn of what nobody has suggested or decided.
    with zipfile.ZipFile(written.path) as archive:
        charts = [archive.read(n).decode() for n in archive.namelist() if "charts/chart" in n]
    titles = [title for chart in charts for title in ("Suggested", "Final") if title in chart]
    assert titles == ["Suggested", "Final"]
    assert "5 answers" in charts[0]
    assert charts[0].count("<c:dPt>") == 3


def test_each_of_several_questions_has_a_sheet(imported: Project, tmp_path: Path) -> None:
    with scored(imported, tmp_path) as project:
        written = exported(project, tmp_path / "g.xlsx")
    assert written.rows == 6
    headings, *rows = openpyxl.load_workbook(written.path)["Q1 (2)"].iter_rows(values_only=True)
    assert headings[:6] == ("Learner", "Name", "From", "Row", "Answer", "Q1 score")
    assert rows[2][:6] == ("002", None, "period 3.csv", 4, f"={ANSWERS[2]}", 2)
    assert [row[headings.index("Final level")] for row in rows] == [2, 2, 0, None, None, None]


def with_feedback(project: Project) -> Project:
    """Write words on two levels of the first question and one of the second."""
    first, second = project.items()
    for item, words in ((first, ("", "Say why.", "=Well explained.")), (second, ("Read on.",))):
        told = [*words, "", "", ""]
        edited = [
            EditedLevel(was=place, level=replace(level, feedback=told[place]))
            for place, level in enumerate(item.rubric.levels)
        ]
        project.set_rubric(item.name, edited)
    return project


def test_the_words_on_final_levels_are_put_together_for_each_learner(
    imported: Project, tmp_path: Path
) -> None:
    with with_feedback(scored(imported, tmp_path)) as project:
        second = project.responses(project.items()[1].name)
        project.decide(second[1].id, DecisionKind.SET, 0, "Ms Ruiz")
        exporting.export_gradebook(project, tmp_path / "g.csv", QUIET)
        exported(project, tmp_path / "g.xlsx")
    with (tmp_path / "g.csv").open(encoding="utf-8-sig", newline="") as stream:
        headings, *rows = csv.reader(stream)
    assert headings[-1] == "Feedback"
    assert [row[-1] for row in rows] == [
        "Q1: =Well explained.", "Q1: =Well explained.\nQ2: Read on.", "", "", "", "",
    ]  # fmt: skip
    # In the sheet of one question its name is not said, and what looks like a formula is none.
    book = openpyxl.load_workbook(tmp_path / "g.xlsx")
    own = book["Q1 (2)"]
    words = [row[-1] for row in own.iter_rows(values_only=True)]
    assert words == ["Feedback", "=Well explained.", "=Well explained.", None, None, None, None]
    cell = own.cell(row=2, column=own.max_column)
    assert (cell.value, cell.data_type) == ("=Well explained.", "s")
    about = [row[0] for row in book["About the scores"].iter_rows(values_only=True)]
    assert "Feedback" in about


def test_without_words_on_levels_there_is_no_column_for_them(
    imported: Project, tmp_path: Path
) -> None:
    with scored(imported, tmp_path) as project:
        exporting.export_gradebook(project, tmp_path / "g.csv", QUIET)
    assert "Feedback" not in (tmp_path / "g.csv").read_text(encoding="utf-8-sig")


def test_one_sheet_is_written_as_text(imported: Project, tmp_path: Path) -> None:
    out = tmp_path / "g.csv"
    with scored(imported, tmp_path) as project:
        written = exporting.export_gradebook(project, out, QUIET)
    assert written.rows == 6
    assert out.read_bytes().startswith(b"\xef\xbb\xbfID,Q1 answer,")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        headings, *rows = csv.reader(stream)
    suggested, final = headings.index("Q1: suggested level"), headings.index("Q1: final level")
    assert headings[suggested:final] == [
        "Q1: suggested level", "Q1: probability of 0", "Q1: probability of 1",
        "Q1: probability of 2", "Q1: how sure", "Q1: needs review",
    ]  # fmt: skip
    assert rows[0][:4] == ["000", ANSWERS[0], "0", ""]
    assert rows[2][1] == f"'={ANSWERS[2]}"
    assert rows[0][suggested : final + 1] == ["2", "0.1", "0.2", "0.7", "0.7", "", "2"]
    assert rows[4][final - 1 : final + 1] == ["", ""]  # a human has scored it
    assert rows[5][suggested : final + 1] == ["", "", "", "", "", "not scored", ""]


def test_a_text_file_holds_one_sheet_and_asks_which(imported: Project, tmp_path: Path) -> None:
    other = tmp_path / "period 4.csv"
    other.write_text(f"ID,Q1 answer,Q2 answer\n900,{ANSWERS[0]} x,{ANSWERS[1]} y\n"
                     f"901,{ANSWERS[2]} z,{ANSWERS[3]} w\n", encoding="utf-8")  # fmt: skip
    with imported as project:
        batch = importing.plan(project, other, ImportOptions(), QUIET).batch
        project.add_import(batch, QUIET)
        out = tmp_path / "g.csv"
        with pytest.raises(InputError, match="which imported sheet is meant"):
            exporting.export_gradebook(project, out, QUIET)
        written = exporting.export_gradebook(project, out, QUIET, "period 4.csv")
    assert written.rows == 2
