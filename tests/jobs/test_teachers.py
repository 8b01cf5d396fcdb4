"""An item's teacher through what happens to the item meanwhile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, PREPARE, run_here
from tiny_models import save_tiny_bert

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.project.records import EditedLevel
from kdscore_desktop.project.store import Project


def _rename_levels(project: Project) -> None:
    names = ("none", "some", "all")
    levels = project.item(ITEM).rubric.levels
    project.set_rubric(
        ITEM,
        [
            EditedLevel(position, replace(level, label=name))
            for position, (level, name) in enumerate(zip(levels, names, strict=True))
        ],
    )


def _make(project: Project) -> distilling.MadeScorer:
    return distilling.make_scorer(project, ITEM, settings=DISTILL, resume=False, run=run_here)


def test_a_prepared_teacher_still_knows_its_levels_when_they_are_renamed(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "t.kdteacher"
    teachers.prepare_teacher(project, ITEM, out=out, base=encoder, settings=PREPARE, run=run_here)
    _rename_levels(project)
    assert _make(project).item.rubric.labels == ("none", "some", "all")


def test_an_attached_teacher_still_knows_its_levels_when_they_are_renamed(
    project: Project, tmp_path: Path
) -> None:
    classifier = save_tiny_bert(tmp_path / "c", ("wrong", "1", "2"))
    teachers.attach_teacher(project, ITEM, classifier, {"wrong": "0"}, run=run_here)
    _rename_levels(project)
    _make(project)
    teacher = project.teacher(ITEM)
    assert teacher is not None
    assert teacher.label_map == {"wrong": 0, "1": 1, "2": 2}


def test_a_scorer_of_another_teacher_than_the_newest_is_refused_and_cleared_away(
    project: Project, classifier: Path, tmp_path: Path
) -> None:
    teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    folder = distilling.begin_making(project, ITEM, settings=DISTILL)
    result = run_here(folder)
    other = save_tiny_bert(tmp_path / "other", ("0", "1", "2"), seed=1)
    teachers.attach_teacher(project, ITEM, other, {}, run=run_here)
    with pytest.raises(InputError, match="got another expert model"):
        distilling.finish_making(project, folder, result)
    assert not folder.exists()
    assert project.scorers(ITEM) == []
    newest = project.teacher(ITEM)
    assert newest is not None
    assert project.soft_labels(newest.id) == {}
