"""Every comparison of an item's levels that its project has the numbers for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.subgroups import Subgroups, subgroups
from kdscore_desktop.domain import DecisionKind, Item, Split
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project

TEST = "test, not used in training"
BOTH_RATED = "all that two humans scored"
BLIND = "scored or decided before a suggestion was seen, not used in training"


def comparisons(project: Project, item: Item) -> list[Comparison]:
    """Compare humans with each other, and the newest scorer and its teacher with the human.

    Models are compared with ratings on the test split alone, which neither learned from nor was
    chosen by. Decisions are not ratings: those made after a suggestion was seen are never counted,
    those made without one stand in a comparison of their own.
    """
    return [
        *between_humans(project, item),
        *_with_models(project, item),
        *_decided_blind(project, item),
    ]


def between_humans(project: Project, item: Item) -> list[Comparison]:
    """Compare two humans on what both scored; nothing where no two did."""
    by_rater: dict[str, dict[int, int]] = {}
    for rating in project.ratings(item.name):
        by_rater.setdefault(rating.rater, {})[rating.response_id] = rating.level
    raters = project.raters(item.name)
    if len(raters) < 2:
        return []
    first, second = by_rater.get(raters[0], {}), by_rater.get(raters[1], {})
    shared = sorted(first.keys() & second.keys())
    if not shared:
        return []
    agreement = measure([first[i] for i in shared], [second[i] for i in shared], item.rubric)
    return [
        Comparison(
            Between.HUMANS,
            f"the human in '{raters[0]}'",
            f"The human in '{raters[1]}'",
            item.name,
            BOTH_RATED,
            agreement,
        )
    ]


def subgroup_panels(project: Project, item: Item) -> tuple[Subgroups, ...]:
    """Return the newest scorer beside the human, group of learners by group, on the test split."""
    tested, human, scorer = _tested(project, item)
    shared = [id_ for id_ in tested if id_ in human.levels and id_ in scorer.levels]
    if not shared:
        return ()
    learners = {response.id: response.learner for response in project.responses(item.name)}
    return subgroups(
        [human.levels[id_] for id_ in shared],
        [scorer.levels[id_] for id_ in shared],
        item.rubric,
        [learners[id_].groups for id_ in shared],
    )


def _with_models(project: Project, item: Item) -> list[Comparison]:
    newest = project.scorer(item.name)
    if newest is None:
        return []
    tested, human, scorer = _tested(project, item)
    teacher = _model(
        "The expert model",
        project.soft_labels(newest.teacher_id) if newest.teacher_id is not None else {},
    )
    pairs = (
        (Between.HUMAN_AND_STUDENT, human, scorer),
        (Between.HUMAN_AND_TEACHER, human, teacher),
        (Between.TEACHER_AND_STUDENT, teacher, scorer),
    )
    found = (_compared(between, item, tested, first, other) for between, first, other in pairs)
    return [comparison for comparison in found if comparison is not None]


def _tested(project: Project, item: Item) -> tuple[list[int], _Side, _Side]:
    """Return the test split, and the human's and the newest scorer's levels."""
    splits = project.splits(item.name)
    tested = sorted(id_ for id_, split in splits.items() if split is Split.TEST)
    return tested, _Side("the human", reference_levels(project, item), {}), _scorer(project, item)


def _decided_blind(project: Project, item: Item) -> list[Comparison]:
    """Compare with what the educator gave unseen, unless a model learned from the answer.

    That are ratings given blind, and decisions made before there was a suggestion.
    """
    splits = project.splits(item.name)
    given = {
        id_: decision.level
        for id_, decision in project.decisions(item.name).items()
        if decision.kind is DecisionKind.SET and decision.level is not None
    }
    for sample in project.blind_samples(item.name):
        given |= sample.levels
    levels = {
        id_: level for id_, level in given.items() if splits.get(id_, Split.TEST) is Split.TEST
    }
    compared = _compared(
        Between.HUMAN_AND_STUDENT_BLIND,
        item,
        sorted(levels),
        _Side("what you gave unseen", levels, {}),
        _scorer(project, item),
        split=BLIND,
    )
    return [] if compared is None else [compared]


def _scorer(project: Project, item: Item) -> _Side:
    return _model(
        "The scorer",
        {score.response_id: score.probabilities for score in project.scores(item.name)},
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a comparison: levels by response, and probabilities where a model gave them."""

    name: str
    levels: Mapping[int, int]
    probabilities: Mapping[int, Sequence[float]]


def _model(name: str, probabilities: Mapping[int, Sequence[float]]) -> _Side:
    told = {id_: row for id_, row in probabilities.items() if row}  # blank responses have no row
    return _Side(name, {id_: most_probable(row) for id_, row in told.items()}, told)


def _compared(
    between: Between,
    item: Item,
    tested: Sequence[int],
    reference: _Side,
    other: _Side,
    *,
    split: str = TEST,
) -> Comparison | None:
    """Compare on the tested responses that both sides have; None where there are none."""
    shared = [id_ for id_ in tested if id_ in reference.levels and id_ in other.levels]
    if not shared:
        return None
    agreement = measure(
        [reference.levels[id_] for id_ in shared],
        [other.levels[id_] for id_ in shared],
        item.rubric,
        probabilities=[other.probabilities[id_] for id_ in shared],
    )
    return Comparison(between, reference.name, other.name, item.name, split, agreement)


def most_probable(row: Sequence[float]) -> int:
    """Return the most probable level's position, the lower of two alike."""
    return max(range(len(row)), key=lambda level: (row[level], -level))
