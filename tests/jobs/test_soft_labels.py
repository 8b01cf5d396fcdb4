"""A spreadsheet of probabilities as the teacher."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from small_project import DISTILL, ITEM, run_here

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling
from kdscore_desktop.jobs.soft_labels import (
    ProbabilityColumns,
    SoftLabelsRead,
    SoftLabelsSeen,
    look_at_soft_labels,
    read_soft_labels,
)
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project


def _read(
    project: Project, path: Path, columns: ProbabilityColumns | None = None
) -> SoftLabelsRead:
    return read_soft_labels(project, ITEM, path, columns or ProbabilityColumns(), SilentReporter())


def _csv(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_are_matched_by_learner_and_reach_their_responses(
    project: Project, tmp_path: Path
) -> None:
    path = _csv(tmp_path / "p.csv", "ID,P(2),P(0),P(1)", "00003,0.7,0.1,0.2", "00001,0.25,0.5,0.25")
    read = _read(project, path)
    assert read.matched == 2
    teacher = project.teacher(ITEM)
    assert teacher is not None
    assert teacher.kind is TeacherKind.PROBABILITIES
    by_learner = {r.learner.key: r.id for r in project.responses(ITEM)}
    stored = project.soft_labels(teacher.id)
    assert stored[by_learner["00003"]] == pytest.approx((0.1, 0.2, 0.7))
    assert stored[by_learner["00001"]] == pytest.approx((0.5, 0.25, 0.25))


def test_rows_are_matched_by_text_where_there_is_no_learner(
    project: Project, tmp_path: Path
) -> None:
    text = project.responses(ITEM)[7].text
    path = _csv(tmp_path / "p.csv", "text,0,1,2", f'"{text}",10 %,20 %,70 %')
    read = _read(project, path, ProbabilityColumns(response="text"))
    assert read.matched >= 1
    assert any("without probabilities" in note for note in read.notes)


def test_columns_of_levels_can_be_named(project: Project, tmp_path: Path) -> None:
    path = _csv(tmp_path / "p.csv", "ID,low,P(1),high", "00003,0.7,0.1,0.2")
    with pytest.raises(InputError, match="no column for the level '0'"):
        _read(project, path)
    seen = look_at_soft_labels(project, ITEM, path, ProbabilityColumns(), SilentReporter())
    assert seen.headings == ("ID", "low", "P(1)", "high")
    assert seen.levels == {"0": None, "1": "P(1)", "2": None}
    assert (seen.learner, seen.response) == ("ID", "")
    assert "no column for the level '0'" in seen.problem
    read = _read(project, path, ProbabilityColumns(levels={"0": "low", "2": "D"}))
    assert read.matched == 1
    teacher = project.teacher(ITEM)
    assert teacher is not None
    (stored,) = project.soft_labels(teacher.id).values()
    assert stored == pytest.approx((0.7, 0.1, 0.2))
    with pytest.raises(InputError, match="has no level 'top'"):
        _read(project, path, ProbabilityColumns(levels={"top": "low"}))


def test_a_look_tells_what_reading_would_do_and_does_nothing(
    project: Project, tmp_path: Path
) -> None:
    rows = ("00003,x,0.7,0.1,0.2", "00001,x,0.5,0.3,0.2", "nobody,x,1,0,0")
    path = _csv(tmp_path / "p.csv", "ID,Answer,0,1,2", *rows)

    def look(**named: str) -> SoftLabelsSeen:
        columns = ProbabilityColumns(**named)  # type: ignore[arg-type]
        return look_at_soft_labels(project, ITEM, path, columns, SilentReporter())

    assert "belongs to an answer" in look(learner="ID", response="Answer").problem  # another text
    seen = look(learner="ID", response="")
    assert (seen.matched, seen.problem, seen.response) == (2, "", "")
    assert "Rows of 'p.csv' that belong to no single response" in seen.notes[0]
    assert "left out: 1 (row" in seen.notes[0]
    assert project.teacher(ITEM) is None
    with pytest.raises(InputError, match="has no column 'Nowhere'"):
        look(learner="Nowhere")


def test_a_look_tells_the_sheets_of_the_file(project: Project, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for line in ("Made by", "a large model", "asked twice"):
        book.worksheets[0].append([line])
    sheet = book.create_sheet("Run 2")
    for row in (["ID", "0", "1", "2"], ["00001", 0.5, 0.3, 0.2]):
        sheet.append(row)
    book.save(tmp_path / "p.xlsx")

    def look(name: str | None) -> SoftLabelsSeen:
        columns = ProbabilityColumns(name)
        return look_at_soft_labels(project, ITEM, tmp_path / "p.xlsx", columns, SilentReporter())

    first = look(None)
    assert (first.sheet, first.in_file, first.learner) == ("Sheet", ("Sheet", "Run 2"), "Made by")
    assert first.levels == {"0": None, "1": None, "2": None}
    second = look("Run 2")
    assert (second.sheet, second.learner, second.matched) == ("Run 2", "ID", 1)


def test_a_row_of_nobody_is_said(project: Project, tmp_path: Path) -> None:
    path = _csv(tmp_path / "p.csv", "ID,0,1,2", "00001,1,0,0", "99999,0,0,1")
    read = _read(project, path)
    assert any("row 3" in note for note in read.notes)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("ID,0,1", "00001,0.5,0.5"), "no column for the level '2'"),
        (("ID,0,1,2", "00001,0.5,0.5,many"), "Row 2 .*holds 'many'"),
        (("ID,0,1,2", "00001,0.9,0.9,0.9"), "row 2"),
        (("ID,0,1,2", "99999,0.2,0.2,0.6"), "No row of"),
    ],
)
def test_what_cannot_be_probabilities_is_refused_with_its_place(
    project: Project, tmp_path: Path, lines: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence):
        _read(project, _csv(tmp_path / "p.csv", *lines))
    assert project.teacher(ITEM) is None


def test_a_scorer_is_distilled_from_probabilities_alone(project: Project, tmp_path: Path) -> None:
    lines = ["ID,0,1,2"]
    for response in project.responses(ITEM):
        level = int(response.learner.key) % 3
        shares = ["0.1", "0.1", "0.1"]
        shares[level] = "0.8"
        lines.append(f"{response.learner.key},{','.join(shares)}")
    _read(project, _csv(tmp_path / "p.csv", *lines))
    made = distilling.make_scorer(project, ITEM, settings=DISTILL, resume=False, run=run_here)
    teacher = project.teacher(ITEM)
    assert teacher is not None
    assert made.card.teacher_fingerprint == teacher.fingerprint
    assert made.card.augmented == 0
