"""What the agreement page shows: every comparison of an item, or what it waits for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.coverage import (
    CoverageCurve,
    CoveragePoint,
    HeldOut,
    coverage_curve,
)
from kdscore_desktop.agreement.cutoff import Cutoff
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import RSMTOOL, Flag, Thresholds, flags, loss_flags
from kdscore_desktop.agreement.subgroups import Subgroups
from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.comparing import comparisons, subgroup_panels
from kdscore_desktop.jobs.learned import LearnedPoint, learned
from kdscore_desktop.jobs.reviewing import held_out, human_agreement
from kdscore_desktop.project.records import CutoffChoice, ItemCounts
from kdscore_desktop.project.store import DEFAULT_CUTOFF, Project

_SHOWN_CUTOFFS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
# The scorer first: it is what the educator is about to rely on.
_ORDER = (
    Between.HUMAN_AND_STUDENT,
    Between.HUMAN_AND_STUDENT_BLIND,
    Between.HUMANS,
    Between.HUMANS_BLIND,
    Between.HUMAN_AND_TEACHER,
    Between.TEACHER_AND_STUDENT,
)
_OF_MODELS = frozenset(_ORDER) - {Between.HUMANS, Between.HUMANS_BLIND}


class Missing(Enum):
    """What has to be there before a model can be compared with a human."""

    ANSWERS = "answers"
    RATINGS = "ratings"
    SCORER = "scorer"
    SCORES = "scores"
    TESTED = "tested answers"


@dataclass(frozen=True, slots=True)
class AgreementView:
    """How far humans, scorer and expert model agree on one item.

    Parameters
    ----------
    item
        The item.
    comparisons
        The scorer and the human first.
    raters
        The columns whose levels are the human's: the first, and where it is empty the next.
    missing
        What is missing before the scorer can be compared with a human; None where it is not.
    panels
        The scorer beside the human, group of learners by group.
    evidence
        What the comparisons with models rest on.
    tried_on
        On how many answers the scorer is compared with the human, by the evidence that there is.
    """

    item: Item
    comparisons: tuple[Comparison, ...]
    raters: tuple[str, ...]
    missing: Missing | None
    panels: tuple[Subgroups, ...] = ()
    evidence: Evidence = Evidence.HELD_OUT
    tried_on: Mapping[Evidence, int] = field(default_factory=dict)

    def of(self, between: Between) -> Comparison | None:
        """Return one of the comparisons, or None."""
        return next((each for each in self.comparisons if each.between is between), None)

    @property
    def side_by_side(self) -> tuple[Comparison, ...]:
        """What is held against each other: humans, then each model with the human."""
        kept = (
            Between.HUMANS,
            Between.HUMANS_BLIND,
            Between.HUMAN_AND_STUDENT,
            Between.HUMAN_AND_STUDENT_BLIND,
            Between.HUMAN_AND_TEACHER,
        )
        return tuple(each for between in kept if (each := self.of(between)) is not None)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much can go without review.

    Parameters
    ----------
    curve
        Over every cut-off.
    cutoff
        The one that is marked: in use, or chosen but not in use yet.
    wanted
        The agreement that is drawn as a line: wanted, or what humans reach.
    held_out
        What a cut-off is chosen from.
    humans
        How often two humans agree; None where no two scored the same answers.
    in_use
        The cut-off of the project.
    choices
        Every choice of one, oldest first.
    """

    curve: CoverageCurve
    cutoff: float
    wanted: float | None
    held_out: HeldOut
    humans: Figure | None
    in_use: float
    choices: tuple[CutoffChoice, ...] = ()

    @property
    def before(self) -> float | None:
        """The cut-off before the one in use; None where none was ever chosen."""
        if not self.choices:
            return None
        value = self.choices[-2].chosen.value if len(self.choices) > 1 else None
        return DEFAULT_CUTOFF if value is None else value

    def with_choice(self, chosen: Cutoff) -> Coverage:
        """Return the same with a choice marked that is not in use yet."""
        cutoff = self.in_use if chosen.value is None else chosen.value
        return replace(self, cutoff=cutoff, wanted=chosen.wanted)


def agreement_view(
    project: Project,
    name: str,
    wanted: Evidence | None = None,
    thresholds: Thresholds = RSMTOOL,
) -> AgreementView:
    """Return every comparison that the project has the numbers for.

    Parameters
    ----------
    project, name
        The project and the item's name.
    wanted
        What the comparisons with models shall rest on, where there is such evidence; None takes
        the held-out answers unless they are too few and there was a cross-validation.
    thresholds
        Say what is too few.
    """
    item = project.item(name)
    found = {evidence: comparisons(project, item, evidence) for evidence in Evidence}
    tried_on = {
        evidence: each.agreement.n
        for evidence, compared in found.items()
        for each in compared
        if each.between is Between.HUMAN_AND_STUDENT
    }
    evidence = _evidence(wanted, tried_on, thresholds)
    compared = sorted(found[evidence], key=lambda each: _ORDER.index(each.between))
    missing = None
    if not any(each.between in _OF_MODELS for each in compared):
        missing = what_is_missing(project.counts(name), has_scorer=project.scorer(name) is not None)
    return AgreementView(
        item,
        tuple(compared),
        tuple(project.raters(name)),
        missing,
        subgroup_panels(project, item, evidence),
        evidence,
        tried_on,
    )


def _evidence(
    wanted: Evidence | None, tried_on: Mapping[Evidence, int], thresholds: Thresholds
) -> Evidence:
    if Evidence.CROSS_VALIDATED not in tried_on:
        return Evidence.HELD_OUT
    if wanted is not None:
        return wanted
    too_few = tried_on.get(Evidence.HELD_OUT, 0) < thresholds.fewest_tested
    return Evidence.CROSS_VALIDATED if too_few else Evidence.HELD_OUT


def what_is_missing(counts: ItemCounts, *, has_scorer: bool) -> Missing:
    """Return the first step that a comparison with the scorer waits for."""
    if not counts.responses:
        return Missing.ANSWERS
    if not counts.rated:
        return Missing.RATINGS
    if not has_scorer:
        return Missing.SCORER
    return Missing.SCORES if not counts.scored else Missing.TESTED


def coverage(project: Project, name: str, evidence: Evidence = Evidence.HELD_OUT) -> Coverage:
    """Return how much of an item could go without review; takes longer than the comparisons."""
    item = project.item(name)
    humans, tried = human_agreement(project, item), held_out(project, item, evidence=evidence)
    in_use = project.cutoff(name)
    return Coverage(
        coverage_curve(tried),
        in_use,
        None if humans is None else humans.value,
        tried,
        humans,
        in_use,
        tuple(project.cutoff_history(name)),
    )


def shown_points(covered: Coverage) -> tuple[tuple[float, CoveragePoint | None], ...]:
    """Return what the table shows of a curve: round cut-offs and the chosen one."""
    cutoffs = sorted({*_SHOWN_CUTOFFS, covered.cutoff})
    return tuple((cutoff, covered.curve.at(cutoff)) for cutoff in cutoffs)


def noted(
    comparison: Comparison, humans: Comparison | None, thresholds: Thresholds = RSMTOOL
) -> tuple[Flag, ...]:
    """Return what deserves a look in a comparison, held against the humans' where they are."""
    beside = () if humans is None else loss_flags((humans, comparison), thresholds)
    return (*flags(comparison, thresholds), *beside)


@dataclass(frozen=True, slots=True)
class Learned:
    """How far scorers agree that learned from different numbers of scored answers, rising."""

    points: tuple[LearnedPoint, ...]


def learning(project: Project, name: str) -> Learned:
    """Return how agreement grew with the scored answers; tries every scorer and takes a while."""
    return Learned(learned(project, project.item(name)))


def compared_with_humans(comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """Return the comparisons that an educator judges the scorer by."""
    return tuple(each for each in comparisons if each.between is not Between.TEACHER_AND_STUDENT)
