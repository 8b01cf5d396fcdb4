"""Which imported files the export page offers to fill."""

from __future__ import annotations

from pathlib import Path

from small_project import ITEM, write_workbook

from kdscore_desktop.jobs import importing
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.filling import fill_view, proposed_fill


def test_of_several_imports_of_a_sheet_the_newest_is_offered(
    imported_project: Path, tmp_path: Path
) -> None:
    with Project.open(imported_project) as project:
        (first,) = fill_view(project).sources
        (tmp_path / "later").mkdir()
        longer = write_workbook(tmp_path / "later" / first.file_name, unscored=15)
        planned = importing.plan(project, longer, ImportOptions(item=ITEM), SilentReporter())
        project.add_import(planned.batch, SilentReporter())
        (newest,) = fill_view(project).sources
    assert newest.id != first.id
    assert newest.headings == first.headings


def test_a_filled_file_is_proposed_beside_the_project_and_of_its_kind(
    imported_project: Path,
) -> None:
    with Project.open(imported_project) as project:
        view = fill_view(project)
    assert view.rater == "Score"
    proposed = proposed_fill(imported_project, view.sources[0])
    assert proposed == imported_project.with_name("period3 filled.xlsx")
