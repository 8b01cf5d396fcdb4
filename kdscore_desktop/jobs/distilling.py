"""Making an item's scorer: from the project to a worker's job, and its result back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.domain import Item
from kdscore_desktop.edition import require_learning
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import RunJob, job_folder
from kdscore_desktop.jobs.scorer_cards import card_as_json
from kdscore_desktop.jobs.specs import DistillJob
from kdscore_desktop.jobs.teachers import newest_teacher
from kdscore_desktop.jobs.training_data import as_job_texts, decisions_among, training_responses
from kdscore_desktop.project.records import StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import Card, read_scorer

DECIDED_WEIGHT = 0.5
"""What human levels count beside the expert model where decisions are learned from, too.

By default the expert model alone teaches (see :class:`DistillSettings`), and decisions would change
nothing.
"""

_RESULT = "scorer.kdscorer"


@dataclass(frozen=True, slots=True)
class MadeScorer:
    """A new scorer: its id in the project, its item and card, and whether it was stopped early."""

    id: int
    item: Item
    card: Card
    stopped: bool


def make_scorer(
    project: Project,
    item_name: str | None,
    *,
    settings: DistillSettings,
    resume: bool,
    run: RunJob,
    with_decisions: bool = False,
) -> MadeScorer:
    """Distill the item's teacher into a scorer and make it the item's newest.

    An interrupted run with the same responses, teacher and settings is gone on with by itself.

    Parameters
    ----------
    project
        Open for writing.
    item_name
        None where the project has a single item.
    settings
        How the student is made; its seed is also that of splits that are still to be made.
    resume
        Finish the interrupted run as it was begun, whatever changed in the project since.
    run
        Runs the worker.
    with_decisions
        Whether to learn from the educator's decisions, too; human levels then count
        :data:`DECIDED_WEIGHT` where the settings leave them out.

    Raises
    ------
    InputError
        If the item has no teacher or too few rated responses, or there is nothing to resume.
    """
    folder = begin_making(
        project, item_name, settings=settings, resume=resume, with_decisions=with_decisions
    )
    return finish_making(project, folder, run(folder))


def begin_making(
    project: Project,
    item_name: str | None,
    *,
    settings: DistillSettings,
    resume: bool = False,
    with_decisions: bool = False,
) -> JobFolder:
    """Describe the work of :func:`make_scorer` to a worker and return its folder."""
    require_learning()
    item = project.item(item_name)
    folder = job_folder(project, item.name, "distill")
    if resume:
        if not folder.exists():
            raise InputError(
                f"There is no interrupted work on a scorer for '{item.name}'. Make one from the "
                "beginning."
            )
        return folder
    teacher = newest_teacher(project, item)
    responses = training_responses(project, item, settings.seed, with_decisions=with_decisions)
    decisions = decisions_among(project, item, responses)
    if decisions and settings.hard_weight == 0:
        settings = replace(settings, hard_weight=DECIDED_WEIGHT)
    job = DistillJob(
        item=item,
        result=folder.folder / _RESULT,
        teacher=classifier_of(teacher),
        teacher_name=Path(teacher.path).name,
        fingerprint=teacher.fingerprint,
        label_map={label: item.rubric.labels[level] for label, level in teacher.label_map.items()},
        settings=asdict(settings),
        decisions=decisions,
    )
    folder.create(job, as_job_texts(responses, project.soft_labels(teacher.id)))
    return folder


def finish_making(project: Project, folder: JobFolder, result: Mapping[str, Any]) -> MadeScorer:
    """Take what the worker made into the project and clear the job away.

    Raises
    ------
    InputError
        If the item got another teacher meanwhile.
    """
    job = folder.job()
    assert isinstance(job, DistillJob)
    item = project.item(job.item.name)
    package = (folder.folder / _RESULT).read_bytes()
    teacher = newest_teacher(project, item)
    if teacher.fingerprint != job.fingerprint:
        folder.discard()
        raise InputError(
            f"'{item.name}' got another expert model while its scorer was being made from the one "
            "before. Make the scorer anew."
        )
    project.set_soft_labels(teacher.id, {key: tuple(row) for key, row in result["soft_labels"]})
    parts = read_scorer(package)
    scorer_id = project.add_scorer(
        item.name, teacher.id, package, card_as_json(parts) | {"decisions": job.decisions}
    )
    folder.discard()
    return MadeScorer(scorer_id, item, parts.card, result["stopped"])


def classifier_of(teacher: StoredTeacher) -> Path | None:
    """Return where the teacher's weights are; None for recorded probabilities.

    Raises
    ------
    InputError
        If they are no longer there.
    """
    if teacher.kind is TeacherKind.PROBABILITIES:
        return None
    path = Path(teacher.path)
    if not path.exists():
        raise InputError(
            f"The expert model of '{teacher.item}' is no longer at '{path}'. Put it back, or "
            "open it from where it is now."
        )
    return path
