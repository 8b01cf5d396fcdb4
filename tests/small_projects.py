"""Projects with the small workbook in them, as fixtures for the tests of the window and its views.

A conftest that wants them imports them by name.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, LEVELS, run_here, write_workbook
from tiny_models import save_tiny_bert
from tiny_scorer import parts

from kdscore_desktop.jobs import distilling, importing, scoring, teachers
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.scorer_cards import card_as_json
from kdscore_desktop.jobs.training_data import training_responses
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer


@pytest.fixture(scope="session")
def written_workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_workbook(tmp_path_factory.mktemp("book") / "period3.xlsx")


@pytest.fixture
def workbook(written_workbook: Path, tmp_path: Path) -> Path:
    """The small workbook of `small_project`, in a folder of its own."""
    return Path(shutil.copy(written_workbook, tmp_path / "period3.xlsx"))


@pytest.fixture
def imported_project(tmp_path: Path, workbook: Path) -> Path:
    """A project with the small workbook in it and nothing else; closed."""
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as project:
        options = ImportOptions(item=ITEM)
        planned = importing.plan(project, workbook, options, SilentReporter())
        project.add_import(planned.batch, SilentReporter())
    return path


@pytest.fixture
def scored_project(imported_project: Path) -> Path:
    """The project with splits, a teacher's soft labels, a tiny scorer and its scores; closed."""
    with Project.open(imported_project) as project:
        item = project.item(ITEM)
        texts = training_responses(project, item, seed=0)
        teacher = project.add_teacher(
            ITEM,
            kind=TeacherKind.PROBABILITIES,
            path="probabilities.xlsx",
            fingerprint="00" * 32,
            label_map={},
            card={},
        )
        rows = {
            one.response.id: tuple(
                0.8 if level == one.level else 0.1 for level in range(len(item.rubric))
            )
            for one in texts
            if one.level is not None
        }
        project.set_soft_labels(teacher, rows)
        made = parts(item=item)  # three levels, as the workbook has
        file = imported_project.with_suffix(".kdscorer")
        write_scorer(file, made)
        project.add_scorer(ITEM, teacher, file.read_bytes(), card_as_json(made))
        scoring.score_item(project, item, SilentReporter())
    return imported_project


@pytest.fixture
def made_project(scored_project: Path, tmp_path: Path) -> Path:
    """The project with a scorer that was really made from a tiny classifier; closed."""
    with Project.open(scored_project) as project:
        classifier = save_tiny_bert(tmp_path / "classifier of the scorer", LEVELS)
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
        settings = replace(DISTILL, most_texts=60)
        distilling.make_scorer(project, ITEM, settings=settings, resume=False, run=run_here)
        scoring.score_item(project, project.item(ITEM), SilentReporter())
    return scored_project
