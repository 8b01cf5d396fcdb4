"""Giving an item its teacher: preparing one, attaching one, or reading its probabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kdscore_desktop.domain import Item
from kdscore_desktop.edition import require_learning
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import RunJob, absolute, job_folder
from kdscore_desktop.jobs.specs import AttachJob, PrepareJob
from kdscore_desktop.jobs.training_data import as_job_texts, decisions_among, training_responses
from kdscore_desktop.project.records import StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.teacher.settings import PrepareSettings


def prepare_teacher(
    project: Project,
    item_name: str | None,
    *,
    out: Path,
    base: Path | None,
    settings: PrepareSettings,
    run: RunJob,
    with_decisions: bool = False,
    members: int = 1,
) -> StoredTeacher:
    """Fine-tune a teacher on the item's rated responses and make it the item's teacher.

    Parameters
    ----------
    project
        Open for writing.
    item_name
        None where the project has a single item.
    out
        The `.kdteacher` file to write.
    base
        A local encoder's folder; None for the one that comes with the program.
    settings
        How it is prepared; its seed is also that of splits that are still to be made.
    run
        Runs the worker.
    with_decisions
        Whether to learn from the educator's decisions, too.
    members
        How many trainings it averages; see
        :func:`~kdscore_desktop.teacher.prepare_members.prepare_members`.

    Raises
    ------
    InputError
        If there are too few rated responses or the encoder cannot be used.
    """
    folder = begin_preparing(
        project,
        item_name,
        out=out,
        base=base,
        settings=settings,
        with_decisions=with_decisions,
        members=members,
    )
    return finish_preparing(project, folder, run(folder))


def begin_preparing(
    project: Project,
    item_name: str | None,
    *,
    out: Path,
    base: Path | None,
    settings: PrepareSettings,
    with_decisions: bool = False,
    members: int = 1,
) -> JobFolder:
    """Describe the work of :func:`prepare_teacher` to a worker and return its folder."""
    require_learning()
    item = project.item(item_name)
    if not out.parent.is_dir():
        raise InputError(f"The folder '{out.parent}' does not exist. Choose another place.")
    responses = training_responses(project, item, settings.seed, with_decisions=with_decisions)
    folder = job_folder(project, item.name, "prepare")
    rated = [text for text in as_job_texts(responses) if text.level is not None]
    job = PrepareJob(
        item=item,
        result=out.resolve(),
        base=absolute(base),
        settings=asdict(settings),
        decisions=decisions_among(project, item, responses),
        members=members,
    )
    folder.create(job, rated)
    return folder


def finish_preparing(
    project: Project, folder: JobFolder, result: Mapping[str, Any]
) -> StoredTeacher:
    """Make what the worker prepared the item's teacher and clear the job away."""
    job = folder.job()
    assert isinstance(job, PrepareJob)
    project.add_teacher(
        job.item.name,
        kind=TeacherKind.PREPARED,
        path=str(job.result),
        fingerprint=result["fingerprint"],
        # It was prepared for these levels, whatever they are called later.
        label_map={label: level for level, label in enumerate(job.item.rubric.labels)},
        card=result["card"]
        | {"decisions": job.decisions, "base": "" if job.base is None else str(job.base)},
    )
    folder.discard()
    return newest_teacher(project, job.item)


def attach_teacher(
    project: Project,
    item_name: str | None,
    source: Path,
    label_map: Mapping[str, str],
    *,
    run: RunJob,
) -> tuple[StoredTeacher, list[str]]:
    """Make a prepared teacher or a foreign classifier the item's teacher.

    Parameters
    ----------
    project, item_name, run
        As in :func:`prepare_teacher`.
    source
        A `.kdteacher` file, a Hugging Face sequence classifier's folder, or a zip of one.
    label_map
        The classifier's labels to the rubric's, for those that do not name the same.

    Returns
    -------
    teacher : StoredTeacher
        The item's teacher now.
    notes : list of str
        What the educator should know about the labels, in sentences.

    Raises
    ------
    InputError
        If it is no such thing, or its labels cannot be mapped.
    """
    folder = begin_attaching(project, item_name, source, label_map)
    return finish_attaching(project, folder, run(folder))


def begin_attaching(
    project: Project, item_name: str | None, source: Path, label_map: Mapping[str, str]
) -> JobFolder:
    """Describe the work of :func:`attach_teacher` to a worker and return its folder."""
    require_learning()
    item = project.item(item_name)
    folder = job_folder(project, item.name, "attach")
    folder.create(AttachJob(item, source.resolve(), dict(label_map)), [])
    return folder


def finish_attaching(
    project: Project, folder: JobFolder, result: Mapping[str, Any]
) -> tuple[StoredTeacher, list[str]]:
    """Make the classifier that the worker looked at the item's teacher and clear the job away."""
    job = folder.job()
    assert isinstance(job, AttachJob)
    item = project.item(job.item.name)
    project.add_teacher(
        item.name,
        kind=TeacherKind.ATTACHED,
        path=str(job.teacher),
        fingerprint=result["fingerprint"],
        label_map=result["positions"],  # all of them: levels may get other labels later
        card=result["card"],
    )
    folder.discard()
    return newest_teacher(project, item), result["notes"]


def trainings_of(teacher: StoredTeacher) -> int:
    """Return how many trainings a teacher is the average of; 1 for any other."""
    return max(1, len(teacher.card.get("members", ())))


def newest_teacher(project: Project, item: Item) -> StoredTeacher:
    """Return the item's newest teacher.

    Raises
    ------
    InputError
        If it has none.
    """
    stored = project.teacher(item.name)
    if stored is None:
        raise InputError(
            f"'{item.name}' has no expert model yet. Prepare one, open one, or read its "
            "probabilities from a spreadsheet."
        )
    return stored
