"""What the window offers where test answers are few: cross-validating how the scorer was made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.cross_checking import CheckPlan, plan_check
from kdscore_desktop.jobs.estimates import estimate_check, mean_tokens
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class CheckOffer:
    """Cross-validation as it could be started, and the one that there is.

    Parameters
    ----------
    problem
        Why it cannot be started, as a sentence; the numbers are then 0.
    answers, folds
        How many scored answers it would try, in how many parts.
    expert_anew
        Whether an expert model would be prepared for each part, too.
    seconds
        About how long it would take.
    checked_at, checked
        When it was done last, and on how many answers; None and 0 where it never was.
    """

    problem: str = ""
    answers: int = 0
    folds: int = 0
    expert_anew: bool = False
    seconds: float = 0.0
    checked_at: dt.datetime | None = None
    checked: int = 0


def check_offer(project: Project, item_name: str) -> CheckOffer | None:
    """Return what can be offered; None without a scorer."""
    item = project.item(item_name)
    scorer = project.scorer(item.name)
    if scorer is None:
        return None
    done = project.cross_check(item.name, scorer.id)
    at = None if done is None else done.made_at
    checked = 0 if done is None else len(done.found.checked)
    try:
        plan = plan_check(project, item)
    except InputError as error:
        return CheckOffer(str(error), checked_at=at, checked=checked)
    return CheckOffer(
        answers=plan.answers,
        folds=plan.folds,
        expert_anew=plan.expert_anew,
        seconds=_seconds(plan),
        checked_at=at,
        checked=checked,
    )


def _seconds(plan: CheckPlan) -> float:
    return estimate_check(
        plan.distilling,
        plan.folds,
        plan.answers,
        len(plan.texts) - plan.answers,
        mean_tokens=mean_tokens([text.text for text in plan.texts]),
        cores=usable_cores(),
        expert_anew=plan.expert_anew,
        labels_new_texts=plan.teacher.kind is not TeacherKind.PROBABILITIES,
        members=plan.members,
    )
