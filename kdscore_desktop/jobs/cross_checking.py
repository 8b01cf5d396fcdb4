"""Cross-validating how a scorer was made: from the project to a worker's job, and its result back.

Few scored answers leave a test split that says nothing. Here every scored answer is tried on once,
by a scorer that was made the same way from the others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from kdscore_desktop.distill.folds import FOLDS, assign_folds, fold_count
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.domain import Item, ReviewReason
from kdscore_desktop.edition import require_learning
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.jobs.distilling import classifier_of
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import RunJob, absolute, job_folder, usable_cores
from kdscore_desktop.jobs.scoring import newest_scorer
from kdscore_desktop.jobs.specs import CheckJob, JobText
from kdscore_desktop.jobs.teachers import trainings_of
from kdscore_desktop.jobs.training_data import FEWEST_RATED, corrections, reference_levels
from kdscore_desktop.project.records import (
    CrossChecked,
    NewCrossCheck,
    StoredCrossCheck,
    StoredScorer,
    StoredTeacher,
    TeacherKind,
)
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.starter import STARTER_SHA256

KIND = "check"
"""What its job's folder is called after."""


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """What cross-validation of an item's newest scorer would do.

    Parameters
    ----------
    item, scorer, teacher
        What is checked: the scorer and the teacher that it was made from.
    texts
        The responses as the worker sees them; those with a part are tried on.
    folds, seed
        In how many parts, and from which seed.
    """

    item: Item
    scorer: StoredScorer
    teacher: StoredTeacher
    texts: tuple[JobText, ...]
    folds: int
    seed: int

    @property
    def expert_anew(self) -> bool:
        """Whether the teacher is prepared anew without the part that is held out."""
        return self.teacher.kind is TeacherKind.PREPARED

    @property
    def answers(self) -> int:
        """How many responses are tried on."""
        return sum(text.fold is not None for text in self.texts)

    @property
    def distilling(self) -> DistillSettings:
        """The settings with which the scorer was made."""
        card = self.scorer.card
        told = dict(card["settings"]) | {name: card[name] for name in ("student", "seed")}
        return DistillSettings(**_known(DistillSettings, told | {"max_tokens": card["max_tokens"]}))

    @property
    def members(self) -> int:
        """How many trainings the teacher averages."""
        return trainings_of(self.teacher)

    @property
    def preparing(self) -> PrepareSettings | None:
        """The settings with which the teacher was prepared; None where it is not made anew."""
        if not self.expert_anew:
            return None
        told = _known(PrepareSettings, self.teacher.card.get("settings") or {})
        return PrepareSettings(**told | {"threads": usable_cores()})


def _known(settings: type, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is a setting by now: cards of other versions may tell more."""
    names = {one.name for one in dataclasses.fields(settings)}
    return {name: value for name, value in told.items() if name in names}


def check_scorer(
    project: Project,
    item_name: str | None,
    *,
    run: RunJob,
    folds: int = FOLDS,
    seed: int = 0,
    base: Path | None = None,
    resume: bool = False,
) -> StoredCrossCheck:
    """Cross-validate the way in which the item's newest scorer was made, and keep the result.

    An interrupted run with the same responses, models and parts is gone on with by itself.

    Parameters
    ----------
    project
        Open for writing.
    item_name
        None where the project has a single item.
    run
        Runs the worker.
    folds
        In how many parts the scored responses are split, at most.
    seed
        Of the parts.
    base
        The folder of the encoder that the teacher was prepared from, where it is not known any
        more.
    resume
        Finish the interrupted run as it was begun, whatever changed in the project since.

    Raises
    ------
    InputError
        If there is no scorer or too little to check it on, something it was made from is gone, or
        the educator stopped; what is finished by then is kept.
    JobCancelledError
        When the educator cancelled; nothing is kept.
    """
    folder = begin_checking(project, item_name, folds=folds, seed=seed, base=base, resume=resume)
    try:
        result = run(folder)
    except JobCancelledError:
        folder.discard()
        raise
    return finish_checking(project, folder, result)


def begin_checking(
    project: Project,
    item_name: str | None,
    *,
    folds: int = FOLDS,
    seed: int = 0,
    base: Path | None = None,
    resume: bool = False,
) -> JobFolder:
    """Describe the work of :func:`check_scorer` to a worker and return its folder."""
    require_learning()
    item = project.item(item_name)
    folder = job_folder(project, item.name, KIND)
    if resume:
        if not folder.exists():
            raise InputError(
                f"There is no interrupted cross-validation for '{item.name}'. Start one from the "
                "beginning."
            )
        return folder
    plan = plan_check(project, item, folds=folds, seed=seed)
    folder.create(_job(plan, base), plan.texts)
    return folder


def plan_check(project: Project, item: Item, *, folds: int = FOLDS, seed: int = 0) -> CheckPlan:
    """Return what cross-validation would do.

    Raises
    ------
    InputError
        If there is no scorer or too little to check it on.
    """
    scorer = newest_scorer(project, item)
    teacher = None if scorer.teacher_id is None else project.teacher(item.name, scorer.teacher_id)
    if teacher is None or "settings" not in scorer.card:
        raise InputError(
            f"How scorer {scorer.id} of '{item.name}' was made is not known in this project, so "
            "that it cannot be made again for cross-validation. Make a scorer here."
        )
    return CheckPlan(item, scorer, teacher, *_parted(project, item, teacher, folds, seed))


def _parted(
    project: Project, item: Item, teacher: StoredTeacher, folds: int, seed: int
) -> tuple[tuple[JobText, ...], int, int]:
    """Return the responses with their parts, how many parts those are, and their seed."""
    if folds < 2:
        raise InputError("Cross-validation takes at least two parts.")
    levels = reference_levels(project, item)
    shown = [
        one
        for one in project.responses(item.name)
        if review_reason(one.text) is not ReviewReason.BLANK
    ]
    rated = [one for one in shown if one.id in levels]
    _require_enough(item, [levels[one.id] for one in rated])
    texts, given = [one.text for one in rated], [levels[one.id] for one in rated]
    folds = fold_count(texts, given, folds)
    parts = dict(
        zip([one.id for one in rated], assign_folds(texts, given, folds, seed), strict=True)
    )
    decided = corrections(project, item)
    recorded = project.soft_labels(teacher.id) if teacher.kind is TeacherKind.PROBABILITIES else {}
    told = tuple(
        JobText(
            one.text,
            one.id,
            level=levels.get(one.id, decided.get(one.id)),
            probabilities=recorded.get(one.id),
            fold=parts.get(one.id),
        )
        for one in shown
    )
    return told, folds, seed


def _require_enough(item: Item, levels: list[int]) -> None:
    if len(levels) < FEWEST_RATED:
        raise InputError(
            f"Only {len(levels)} answers to '{item.name}' hold text and are scored by a human; "
            f"cross-validation takes at least {FEWEST_RATED}. Score more of them and import the "
            "spreadsheet again."
        )
    if len(set(levels)) < 2:
        raise InputError(
            f"All scored answers to '{item.name}' are on one level, so there is nothing to tell "
            "apart. Score answers on at least two levels."
        )


def _job(plan: CheckPlan, base: Path | None) -> CheckJob:
    teacher, card, preparing = plan.teacher, plan.teacher.card, plan.preparing
    item = plan.item
    learned = {
        "teacher": teacher.card.get("decisions"),
        "student": plan.scorer.card.get("decisions"),
    }
    return CheckJob(
        item=item,
        scorer=plan.scorer.id,
        folds=plan.folds,
        seed=plan.seed,
        teacher=None if plan.expert_anew else classifier_of(teacher),
        teacher_name=Path(teacher.path).name,
        fingerprint=teacher.fingerprint,
        label_map={label: item.rubric.labels[level] for label, level in teacher.label_map.items()},
        distilling=dataclasses.asdict(plan.distilling),
        preparing=None if preparing is None else dataclasses.asdict(preparing),
        base=_encoder(item, card, base) if plan.expert_anew else None,
        base_sha256=card.get("base_sha256", "") if plan.expert_anew else "",
        members=plan.members,
        decisions=tuple(model for model, number in learned.items() if number),
    )


def _encoder(item: Item, card: Mapping[str, Any], base: Path | None) -> Path | None:
    """Return the encoder that the teacher was prepared from; None for the program's own.

    Raises
    ------
    InputError
        If it is nowhere to be found.
    """
    if base is not None:
        return absolute(base)
    if card.get("base_sha256") == STARTER_SHA256:
        return None
    known = card.get("base")
    if known and Path(known).is_dir():
        return Path(known)
    raise InputError(
        f"The encoder '{card.get('base_name')}' that the expert model of '{item.name}' was "
        "prepared from is not where it was, or it is not known where. Put it back, name its "
        "folder in the command for a terminal, or prepare the expert model anew."
    )


def finish_checking(
    project: Project, folder: JobFolder, result: Mapping[str, Any]
) -> StoredCrossCheck:
    """Take what the worker found into the project and clear the job away."""
    job = folder.job()
    assert isinstance(job, CheckJob)
    item = project.item(job.item.name)
    checked = {
        key: CrossChecked(fold, tuple(student), tuple(expert))
        for key, fold, student, expert in result["checked"]
    }
    new = NewCrossCheck(job.scorer, job.folds, job.seed, job.preparing is not None, checked)
    project.add_cross_check(item.name, new)
    folder.discard()
    return cast(StoredCrossCheck, project.cross_check(item.name, job.scorer))
