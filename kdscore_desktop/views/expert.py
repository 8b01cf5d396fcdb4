"""What the page of the expert model shows: the one there is, and what a new one needs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kdscore_desktop.domain import Item, ReviewReason, Rubric, counts_by_level
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.estimates import estimate_prepare, known_speed, mean_tokens
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.training_data import FEWEST_RATED, reference_levels
from kdscore_desktop.project.records import StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.teacher.mapping import map_labels
from kdscore_desktop.views.decisions import decisions_to_learn
from kdscore_desktop.views.held_out import HeldOut, teacher_held_out

TRAININGS = (1, 2, 3)
"""How many trainings a new expert model may be the average of."""

FEW, ENOUGH = 5, 25
"""From so many scored answers on, a level has few, and enough, to be learned and looked at.

With fewer than 5 a level cannot be both learned and held out (see
:func:`~kdscore_desktop.distill.splits.assign_splits`); of 25, about 17 are learned from and 4 are
in each of the held-out parts.
"""


class Enough(Enum):
    """How far a level's scored answers go."""

    NONE = "none"
    TOO_FEW = "too few"
    FEW = "few"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class LevelNeed:
    """How many scored answers a level has, and how far they go."""

    label: str
    answers: int
    enough: Enough


@dataclass(frozen=True, slots=True)
class Needs:
    """What preparing an expert model needs and finds.

    Parameters
    ----------
    levels
        One by one, lowest first.
    scored
        Answers with text that a human scored.
    fewest
        So many of them are needed.
    """

    levels: tuple[LevelNeed, ...]
    scored: int
    fewest: int

    @property
    def are_met(self) -> bool:
        """Whether an expert model can be prepared at all."""
        known = [level for level in self.levels if level.answers]
        return self.scored >= self.fewest and len(known) > 1


@dataclass(frozen=True, slots=True)
class TeacherFacts:
    """An expert model that an item has.

    Parameters
    ----------
    kind, path, added_at
        As the project has them.
    is_there
        Whether its file is where it was.
    learned_from
        Scored answers that it was prepared from; None where nobody knows.
    labeled
        Answers with probabilities, where it is a spreadsheet of them.
    held_out
        How it agreed with the educator; None where nobody knows.
    members
        How each of its trainings agreed, where it is the average of several.
    """

    kind: TeacherKind
    path: Path
    added_at: dt.datetime
    is_there: bool
    learned_from: int | None
    labeled: int | None
    held_out: HeldOut | None
    members: tuple[HeldOut | None, ...]


@dataclass(frozen=True, slots=True)
class ExpertView:
    """What the page shows.

    Parameters
    ----------
    item
        The item.
    teacher
        What it has, or None.
    needs
        What preparing one needs.
    seconds
        About how long preparing takes here, by how many of :data:`TRAININGS` are averaged.
    speed_measured
        Whether that rests on a measurement of this computer.
    unscored
        Answers with text that nobody scored.
    decisions, decided_seeing
        Decisions that a new one could learn from, and how many of them were made after a
        suggestion was seen.
    """

    item: Item
    teacher: TeacherFacts | None
    needs: Needs
    seconds: Mapping[int, float]
    speed_measured: bool
    unscored: int
    decisions: int
    decided_seeing: int


def expert_view(project: Project, item_name: str) -> ExpertView:
    """Return what the page shows of an item."""
    item = project.item(item_name)
    levels = reference_levels(project, item)
    with_text = [
        response
        for response in project.responses(item.name)
        if review_reason(response.text) is not ReviewReason.BLANK
    ]
    scored = [response for response in with_text if response.id in levels]
    stored = project.teacher(item.name)
    speed = known_speed()
    tokens = mean_tokens([response.text for response in scored])
    learnable = decisions_to_learn(project, item)
    return ExpertView(
        item=item,
        teacher=None if stored is None else _facts(stored),
        needs=needs_of([levels[response.id] for response in scored], item.rubric),
        seconds={
            members: estimate_prepare(len(scored), tokens, usable_cores(), speed, members=members)
            for members in TRAININGS
        },
        speed_measured=speed.measured,
        unscored=len(with_text) - len(scored),
        decisions=learnable.all,
        decided_seeing=learnable.seeing,
    )


def needs_of(levels: Sequence[int], rubric: Rubric) -> Needs:
    """Return how far scored answers on these levels go."""
    counts = counts_by_level(levels, rubric)
    return Needs(
        levels=tuple(
            LevelNeed(label, count, how_far(count))
            for label, count in zip(rubric.labels, counts, strict=True)
        ),
        scored=len(levels),
        fewest=FEWEST_RATED,
    )


def how_far(answers: int) -> Enough:
    """Return how far so many scored answers of a level go."""
    if answers == 0:
        return Enough.NONE
    if answers < FEW:
        return Enough.TOO_FEW
    return Enough.FEW if answers < ENOUGH else Enough.ENOUGH


def _facts(stored: StoredTeacher) -> TeacherFacts:
    path = Path(stored.path)
    train = stored.card.get("train")
    return TeacherFacts(
        kind=stored.kind,
        path=path,
        added_at=stored.added_at,
        # The probabilities of a spreadsheet are in the project; the file is needed no more.
        is_there=stored.kind is TeacherKind.PROBABILITIES or path.exists(),
        learned_from=train["responses"] if train else None,
        labeled=stored.card.get("responses"),
        held_out=teacher_held_out(stored.card),
        members=tuple(map(teacher_held_out, stored.card.get("members", ()))),
    )


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """What a classifier's labels mean.

    Parameters
    ----------
    labels
        Its labels.
    levels
        The position of the level that each means, None where that is not clear.
    is_clear
        Whether it can be used as it is.
    """

    labels: tuple[str, ...]
    levels: tuple[int | None, ...]
    is_clear: bool


def match_labels(labels: Sequence[str], rubric: Rubric) -> LabelMatch:
    """Return which level each label of a classifier means, as far as that is clear."""
    try:
        mapping = map_labels(labels, rubric)
    except InputError:
        levels = tuple(_level(label, rubric) for label in labels)
        return LabelMatch(tuple(labels), levels, is_clear=False)
    return LabelMatch(tuple(labels), mapping.positions, is_clear=True)


def _level(label: str, rubric: Rubric) -> int | None:
    try:
        return map_labels([label], rubric).positions[0]
    except InputError:
        return None


def file_stem(project: Path, item: str) -> str:
    """Return the name of a file about an item of a project, without an ending.

    >>> file_stem(Path("Homework 4.kdscore"), "Question 1: Osmosis?")
    'Homework 4 - Question 1 Osmosis'
    """
    plain = " ".join(re.sub(r"[^\w\- ]+", " ", item).split())
    return project.stem if not plain or plain == project.stem else f"{project.stem} - {plain}"
