"""A large sheet is read once while its columns are arranged, and never another one in its place."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from kdscore_desktop.domain import CellValue
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.jobs.errand_specs import ImportJob, PlanImportJob
from kdscore_desktop.jobs.errands import import_sheet, plan_import
from kdscore_desktop.jobs.import_options import ImportOptions, options_to_json
from kdscore_desktop.jobs.kept_sheets import forget, read_or_recall
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

ROWS = 5_200


class Stages(SilentReporter):
    def __init__(self) -> None:
        self.told: list[str] = []

    def progress(self, fraction: float, stage: str) -> None:
        self.told.append(stage)

    @property
    def has_read(self) -> bool:
        return "Checking the file" in self.told


def write(path: Path, *, score: int = 2, rows: int = ROWS) -> Path:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("All classes")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["ID", "Answer", "Score", "Handed in", "Late"])
        for number in range(1, rows + 1):
            text = f"It is \u201ccold\u201d {number}], ["
            sheet.write_row(number, 0, [f"{number:05}", text, 0 if number == 1 else score])
            sheet.write_datetime(number, 3, dt.datetime(2026, 3, 4), day)
            sheet.write_boolean(number, 4, number % 2 == 0)
        book.add_worksheet("Notes").write(0, 0, "none")
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write(tmp_path / "classes.xlsx")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def read(path: Path, kept: Path, sheet: str | None = None) -> tuple[Sheet, bool]:
    stages = Stages()
    return read_or_recall(path, sheet, kept, stages), stages.has_read


def typed(sheet: Sheet) -> list[list[tuple[type, CellValue]]]:
    return [[(type(cell), cell) for cell in cells] for _, cells in sheet.rows]


def test_a_sheet_is_recalled_as_it_was_read(workbook: Path, kept: Path) -> None:
    first, had_to_read = read(workbook, kept)
    assert had_to_read
    again, had_to_read = read(workbook, kept)
    assert not had_to_read
    assert again == first
    assert typed(again) == typed(first)
    by_name, had_to_read = read(workbook, kept, "All classes")
    assert not had_to_read
    assert by_name == read_sheet(workbook, "All classes")


def test_another_sheet_of_the_file_is_read(workbook: Path, kept: Path) -> None:
    read(workbook, kept)
    with pytest.raises(InputError, match="no rows below"):
        read(workbook, kept, "Notes")


def test_a_file_that_changed_is_read_anew(workbook: Path, kept: Path) -> None:
    read(workbook, kept)
    changed, had_to_read = read(write(workbook, score=3), kept)
    assert had_to_read
    assert changed.rows[-1][1][2] == 3


@pytest.mark.parametrize("damage", ["", "{}\n[]", "[1]\n[[1]]", "\u00e9"])
def test_what_cannot_be_recalled_is_read(workbook: Path, kept: Path, damage: str) -> None:
    first, _ = read(workbook, kept)
    (file,) = kept.iterdir()
    file.write_text(damage, encoding="utf-8")
    again, had_to_read = read(workbook, kept)
    assert had_to_read
    assert again == first


def test_rows_without_their_numbers_are_not_recalled(workbook: Path, kept: Path) -> None:
    read(workbook, kept)
    (file,) = kept.iterdir()
    head, _, table = file.read_text(encoding="ascii").partition("\n")
    cut = json.loads(head)
    cut["numbers"].pop()
    file.write_text(json.dumps(cut) + "\n" + table, encoding="ascii")
    assert read(workbook, kept)[1]


def test_a_small_sheet_is_not_kept(tmp_path: Path, kept: Path) -> None:
    read(write(tmp_path / "class.xlsx", rows=30), kept)
    assert not kept.exists()


def test_nothing_is_left_when_it_is_forgotten(workbook: Path, kept: Path) -> None:
    read(workbook, kept)
    forget(kept)
    assert not kept.exists()
    forget(kept)


def test_an_import_brings_the_same_whether_the_sheet_was_kept_or_not(
    workbook: Path, kept: Path, tmp_path: Path
) -> None:
    outcomes = []
    for name, folder in (("kept", kept), ("read", None)):
        project = tmp_path / f"{name}.kdscore"
        Project.create(project).close()
        options = options_to_json(ImportOptions())
        for _ in range(2):
            stages = Stages()
            plan = plan_import(PlanImportJob(project, workbook, options, folder), stages)
        sha256 = plan["source"]["sha256"]
        outcome = import_sheet(ImportJob(project, workbook, options, sha256, folder), stages)
        assert stages.has_read == (folder is None)
        with Project.open(project, read_only=True) as opened:
            (source,) = opened.sources()
            rows = list(opened.source_rows(source.id))
            assert opened.source_file(source.id) == workbook.read_bytes()
            (item,) = opened.items()
            outcomes.append((outcome, replace(source, imported_at=dt.datetime.min), rows, item))
    assert outcomes[0] == outcomes[1]
