"""What the page shows on which a scorer is made: what there is, and what a new one takes."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kdscore_desktop.distill.settings import Budget, DistillSettings
from kdscore_desktop.domain import Item, ReviewReason, Split
from kdscore_desktop.jobs.estimates import (
    MachineSpeed,
    estimate_distill,
    known_speed,
    mean_tokens,
)
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.teachers import trainings_of
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import StoredScorer, StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.views.decisions import decisions_to_learn
from kdscore_desktop.views.held_out import HeldOut, scorer_held_out

BUDGETS: tuple[Budget, ...] = ("quick", "standard", "thorough")


@dataclass(frozen=True, slots=True)
class ScorerFacts:
    """A scorer of an item.

    Parameters
    ----------
    id, made_at
        As the project has them.
    teacher
        The name of the expert model that it was made from; "" for none.
    learned_from, unscored, variations
        Scored answers, answers without a score, and variations of both that it learned from.
    decisions
        How many of the scored answers were the educator's decisions.
    budget
        How much time it was given; None where its settings are no budget's.
    parameters, size
        Its trained numbers, and its file's size in bytes.
    held_out
        How it agreed with the educator; None where nobody knows.
    notes
        What to know of it, in sentences.
    """

    id: int
    made_at: dt.datetime
    teacher: str
    learned_from: int
    unscored: int
    variations: int
    decisions: int
    budget: Budget | None
    parameters: int
    size: int
    held_out: HeldOut | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScorerView:
    """What the page shows.

    Parameters
    ----------
    item
        The item.
    teacher_kind
        Of the expert model that a new scorer learns from; None without one.
    missing
        Where the expert model's file was, if it is no longer there.
    scorers
        What there is, the newest first; one that was taken again stands once, where it is now.
    decisions, decided_seeing
        Decisions that a new one could learn from, and how many of them were made after a
        suggestion was seen.
    not_scored
        Answers that the newest scorer has not been given.
    checked_on
        Scored answers that are held out to choose a scorer's best state; 0 before any was made.
    seconds
        About how long each budget takes here.
    speed_measured
        Whether that rests on a measurement of this computer.
    """

    item: Item
    teacher_kind: TeacherKind | None
    missing: Path | None
    scorers: tuple[ScorerFacts, ...]
    decisions: int
    decided_seeing: int
    not_scored: int
    checked_on: int
    seconds: Mapping[Budget, float]
    speed_measured: bool

    @property
    def newest(self) -> ScorerFacts | None:
        """The scorer that scores."""
        return self.scorers[0] if self.scorers else None

    @property
    def can_make(self) -> bool:
        """Whether there is an expert model to learn from."""
        return self.teacher_kind is not None and self.missing is None


def scorer_view(project: Project, item_name: str) -> ScorerView:
    """Return what the page shows of an item."""
    item = project.item(item_name)
    teacher = project.teacher(item.name)
    stored = sorted(project.scorers(item.name), key=lambda one: one.id, reverse=True)
    speed = known_speed()
    splits = project.splits(item.name)
    learnable = decisions_to_learn(project, item)
    return ScorerView(
        item=item,
        teacher_kind=None if teacher is None else teacher.kind,
        missing=_missing(teacher),
        scorers=_each_once(project, stored),
        decisions=learnable.all,
        decided_seeing=learnable.seeing,
        not_scored=len(project.unscored_responses(item.name, stored[0].id)) if stored else 0,
        checked_on=sum(split is Split.VALIDATION for split in splits.values()),
        seconds=_seconds(project, item, teacher, speed),
        speed_measured=speed.measured,
    )


def _missing(teacher: StoredTeacher | None) -> Path | None:
    if teacher is None or teacher.kind is TeacherKind.PROBABILITIES:
        return None
    path = Path(teacher.path)
    return None if path.exists() else path


def _each_once(project: Project, stored: Sequence[StoredScorer]) -> tuple[ScorerFacts, ...]:
    """Return the newest first; of one that was taken again, with the time when it was made."""
    found: dict[bytes, ScorerFacts] = {}
    for one in stored:
        package = project.scorer_package(one.id)
        key = hashlib.sha256(package).digest()
        newer = found.get(key)
        found[key] = (
            _facts(one, len(package)) if newer is None else replace(newer, made_at=one.made_at)
        )
    return tuple(found.values())


def _facts(stored: StoredScorer, size: int) -> ScorerFacts:
    card = stored.card
    return ScorerFacts(
        id=stored.id,
        made_at=stored.made_at,
        teacher=card["teacher"],
        learned_from=sum(
            sum(count["by_level"]) for count in card["counts"] if count["split"] == Split.TRAIN
        ),
        unscored=card["unscored"],
        variations=card["augmented"],
        decisions=card.get("decisions", 0),
        budget=_budget(dict(card["settings"])),
        parameters=card["parameters"],
        size=size,
        held_out=scorer_held_out(card),
        notes=tuple(card["notes"]),
    )


def _budget(settings: Mapping[str, object]) -> Budget | None:
    """Return the budget that gives as many steps and texts and as large a student."""
    for budget in BUDGETS:
        wanted = asdict(DistillSettings.for_budget(budget))
        if all(settings.get(name) == wanted[name] for name in ("steps", "most_texts", "hidden")):
            return budget
    return None


def _seconds(
    project: Project, item: Item, teacher: StoredTeacher | None, speed: MachineSpeed
) -> dict[Budget, float]:
    levels = reference_levels(project, item)
    texts = [
        (response.text, response.id in levels)
        for response in project.responses(item.name)
        if review_reason(response.text) is not ReviewReason.BLANK
    ]
    scored = sum(is_scored for _, is_scored in texts)
    tokens = mean_tokens([text for text, _ in texts])
    return {
        budget: estimate_distill(
            budget,
            scored,
            len(texts) - scored,
            tokens,
            usable_cores(),
            speed=speed,
            labels_new_texts=teacher is None or teacher.kind is not TeacherKind.PROBABILITIES,
            members=1 if teacher is None else trainings_of(teacher),
        )
        for budget in BUDGETS
    }
