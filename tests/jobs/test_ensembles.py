"""A teacher of several trainings through the real worker: prepared, killed, asked by a scorer."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_project import DISTILL, ITEM, PREPARE, run, run_here

from kdscore_desktop.domain import Split
from kdscore_desktop.errors import WorkerFailedError
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.messages import Message, Progress
from kdscore_desktop.jobs.report_facts import ReportFacts
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import StoredTeacher
from kdscore_desktop.project.store import Project
from kdscore_desktop.teacher.ensemble import EnsembleTeacher, opened

# Small steps, so that a checkpoint is written within a training.
MANY_STEPS = replace(PREPARE, epochs=4, batch_size=1)


def _prepare(
    project: Project,
    encoder: Path,
    out: Path,
    runner: Callable[[JobFolder], dict[str, Any]] = run_here,
    **changes: Any,
) -> StoredTeacher:
    return teachers.prepare_teacher(
        project,
        ITEM,
        out=out,
        base=encoder,
        run=runner,
        **{"settings": PREPARE, "members": 2} | changes,
    )


def _killed_in_the_second(folder: JobFolder) -> dict[str, Any]:
    worker = WorkerRun(folder)

    def listener(message: Message) -> None:
        if isinstance(message, Progress) and "This is training 2 of 2." in message.stage:
            os.kill(worker.pid, signal.SIGKILL)

    try:
        return worker.wait(listener)
    finally:
        worker.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
def test_a_kill_in_the_second_training_changes_nothing_of_the_package(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "t.kdteacher"
    whole = _prepare(project, encoder, out, settings=MANY_STEPS)
    expected = out.read_bytes()
    out.unlink()
    with pytest.raises(WorkerFailedError, match="signal 9"):
        _prepare(project, encoder, out, _killed_in_the_second, settings=MANY_STEPS)
    assert not out.exists()
    stages: list[str] = []

    def listening(folder: JobFolder) -> dict[str, Any]:
        return run(folder, lambda m: stages.append(m.stage) if isinstance(m, Progress) else None)

    again = _prepare(project, encoder, out, listening, settings=MANY_STEPS)
    assert out.read_bytes() == expected
    assert again.fingerprint == whole.fingerprint
    assert any(stage.startswith("This is training 2 of 2.") for stage in stages)
    assert not any(stage.startswith("This is training 1 of 2.") for stage in stages)
    assert not job_folder(project, ITEM, "prepare").exists()


def test_a_scorer_is_made_from_several_trainings(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "t.kdteacher"
    stored = _prepare(project, encoder, out)
    assert [member["seed"] for member in stored.card["members"]] == [0, 1]
    made = distilling.make_scorer(project, ITEM, settings=DISTILL, resume=False, run=run)
    assert any("a quicker form" in note for note in made.card.notes)
    assert "The expert model is the average of 2 trainings." in made.card.notes
    assert made.card.teacher == "t.kdteacher"
    # What is known of the held-out answers is what the trainings say on average.
    held_out = {
        id_: split for id_, split in project.splits(ITEM).items() if split is not Split.TRAIN
    }
    texts = {each.id: each.text for each in project.responses(ITEM) if each.id in held_out}
    with opened(out, project.item(ITEM).rubric) as teacher:
        assert isinstance(teacher, EnsembleTeacher)
        assert teacher.fingerprint == stored.fingerprint
        said = teacher.label(list(texts.values()), SilentReporter())
    known = project.soft_labels(stored.id)
    for id_, row in zip(texts, said, strict=True):
        assert known[id_] == pytest.approx(row.tolist(), abs=1e-5)
    assert not job_folder(project, ITEM, "distill").exists()


def test_a_package_of_several_trainings_is_attached_to_another_project(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "t.kdteacher"
    prepared = _prepare(project, encoder, out)
    attached, notes = teachers.attach_teacher(project, ITEM, out, {}, run=run_here)
    assert attached.fingerprint == prepared.fingerprint
    assert attached.card["members"] == prepared.card["members"]
    assert notes == []


def test_a_report_tells_the_trainings_and_how_each_agreed(
    project: Project, encoder: Path, tmp_path: Path
) -> None:
    several = _prepare(project, encoder, tmp_path / "2.kdteacher")
    told = dict(ReportFacts(project, project.item(ITEM)).teacher(several))
    kappa = "quadratic weighted kappa:"
    first, second = (member["agreement"]["qwk"] for member in several.card["members"])
    assert told["Average of"] == (
        f"2 trainings; on validation seed 0 {kappa} {first:.4g}, seed 1 {kappa} {second:.4g}"
    )
    assert f"{kappa} {several.card['agreement']['qwk']:.4g}" in told["On validation"]
    one = _prepare(project, encoder, tmp_path / "1.kdteacher", members=1)
    assert "Average of" not in dict(ReportFacts(project, project.item(ITEM)).teacher(one))
