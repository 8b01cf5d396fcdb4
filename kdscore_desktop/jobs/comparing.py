"""Every comparison of an item's levels that its project has the numbers for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.subgroups import Subgroups, subgroups
from kdscore_desktop.domain import DecisionKind, Item, Split
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import StoredCrossCheck
from kdscore_desktop.project.store import Project

TEST = "test, not used in training"
BOTH_RATED = "all that two humans scored"
CROSS_VALIDATED = "cross-validated in {0} parts, all that a human scored"
ALSO_BLIND = "all scored blind that another human scored, too"
BLIND = "scored or decided before a suggestion was seen, not used in training"


def comparisons(
    project: Project, item: Item, evidence: Evidence = Evidence.HELD_OUT
) -> list[Comparison]:
    """Compare humans with each other, and the newest scorer and its teacher with the human.

    Held out, models are compared with ratings on the test split alone, which neither learned from
    nor was chosen by; cross-validated, on all ratings, each with models that never saw the answer.
    Decisions are not ratings: those made after a suggestion was seen are never counted, those made
    without one stand in a comparison of their own.
    """
    humans = [*between_humans(project, item), *between_humans_blind(project, item)]
    return [*humans, *with_models(project, item, evidence)]


def with_models(project: Project, item: Item, evidence: Evidence) -> list[Comparison]:
    """Return the comparisons with the newest scorer and its teacher."""
    tried = _tried(project, item, evidence)
    if tried is None:
        return []
    pairs = (
        (Between.HUMAN_AND_STUDENT, tried.human, tried.scorer),
        (Between.HUMAN_AND_TEACHER, tried.human, tried.teacher),
        (Between.TEACHER_AND_STUDENT, tried.teacher, tried.scorer),
    )
    found = (_compared(tried, between, item, first, other) for between, first, other in pairs)
    of_models = [comparison for comparison in found if comparison is not None]
    if evidence is Evidence.CROSS_VALIDATED:
        return of_models  # what was given blind is among the ratings already
    return [*of_models, *_decided_blind(project, item)]


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


def between_humans_blind(project: Project, item: Item) -> list[Comparison]:
    """Compare what was scored blind with the sheet's raters, where the first two are others.

    A sheet with two raters has its comparison without the educator who scored blind after them.
    """
    samples, raters = project.blind_samples(item.name), project.raters(item.name)
    blind = {sample.rater for sample in samples}
    given: dict[int, int] = {}
    for sample in samples:
        if sample.rater not in raters[:2]:
            given |= sample.levels
    others = reference_levels(project, item, without=blind)
    sheet_raters = [rater for rater in raters if rater not in blind]
    shared = sorted(given.keys() & others.keys())
    if not shared:
        return []
    agreement = measure([others[i] for i in shared], [given[i] for i in shared], item.rubric)
    return [
        Comparison(
            Between.HUMANS_BLIND,
            f"the human in '{sheet_raters[0]}'",
            "The human who scored blind",
            item.name,
            ALSO_BLIND,
            agreement,
        )
    ]


def subgroup_panels(
    project: Project, item: Item, evidence: Evidence = Evidence.HELD_OUT
) -> tuple[Subgroups, ...]:
    """Return the newest scorer beside the human, group of learners by group."""
    tried = _tried(project, item, evidence)
    if tried is None:
        return ()
    human, scorer = tried.human.levels, tried.scorer.levels
    shared = [id_ for id_ in tried.ids if id_ in human and id_ in scorer]
    if not shared:
        return ()
    learners = {response.id: response.learner for response in project.responses(item.name)}
    return subgroups(
        [human[id_] for id_ in shared],
        [scorer[id_] for id_ in shared],
        item.rubric,
        [learners[id_].groups for id_ in shared],
    )


def _tried(project: Project, item: Item, evidence: Evidence) -> _Tried | None:
    """Return what models are compared on; None without a scorer, or where it was not checked."""
    newest = project.scorer(item.name)
    if newest is None:
        return None
    human = _Side("the human", reference_levels(project, item), {})
    if evidence is Evidence.CROSS_VALIDATED:
        return _cross_validated(project.cross_check(item.name, newest.id), human)
    splits = project.splits(item.name)
    tested = tuple(sorted(id_ for id_, split in splits.items() if split is Split.TEST))
    labels = project.soft_labels(newest.teacher_id) if newest.teacher_id is not None else {}
    teacher = _model("The expert model", labels)
    return _Tried(tested, human, _scorer(project, item), teacher, TEST, evidence)


def _cross_validated(check: StoredCrossCheck | None, human: _Side) -> _Tried | None:
    if check is None:
        return None
    checked = check.found.checked
    students = {id_: one.probabilities for id_, one in checked.items()}
    experts = {id_: one.expert for id_, one in checked.items()}
    return _Tried(
        tuple(sorted(checked)),
        human,
        _model("A scorer made this way", students),
        _model("An expert model prepared this way", experts),
        CROSS_VALIDATED.format(check.found.folds),
        Evidence.CROSS_VALIDATED,
        expert_known=not check.found.expert_anew,
    )


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
    tried = _Tried(
        tuple(sorted(levels)),
        _Side("what you gave unseen", levels, {}),
        _scorer(project, item),
        _Side("", {}, {}),
        BLIND,
        Evidence.HELD_OUT,
    )
    between = Between.HUMAN_AND_STUDENT_BLIND
    compared = _compared(tried, between, item, tried.human, tried.scorer)
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


@dataclass(frozen=True, slots=True)
class _Tried:
    """What models are compared on: responses, the human's levels, and what both models say."""

    ids: tuple[int, ...]
    human: _Side
    scorer: _Side
    teacher: _Side
    split: str
    evidence: Evidence
    expert_known: bool = False


def _model(name: str, probabilities: Mapping[int, Sequence[float]]) -> _Side:
    told = {id_: row for id_, row in probabilities.items() if row}  # blank responses have no row
    return _Side(name, {id_: most_probable(row) for id_, row in told.items()}, told)


def _compared(
    tried: _Tried, between: Between, item: Item, reference: _Side, other: _Side
) -> Comparison | None:
    """Compare on the responses that both sides have; None where there are none."""
    shared = [id_ for id_ in tried.ids if id_ in reference.levels and id_ in other.levels]
    if not shared:
        return None
    agreement = measure(
        [reference.levels[id_] for id_ in shared],
        [other.levels[id_] for id_ in shared],
        item.rubric,
        probabilities=[other.probabilities[id_] for id_ in shared],
    )
    return Comparison(
        between,
        reference.name,
        other.name,
        item.name,
        tried.split,
        agreement,
        tried.evidence,
        tried.expert_known,
    )


def most_probable(row: Sequence[float]) -> int:
    """Return the most probable level's position, the lower of two alike."""
    return max(range(len(row)), key=lambda level: (row[level], -level))
