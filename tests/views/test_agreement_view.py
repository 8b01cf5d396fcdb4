"""What the agreement page shows, or waits for."""

from __future__ import annotations

from pathlib import Path

from small_project import ITEM

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.domain import Level, Rubric, Split
from kdscore_desktop.project.records import ItemCounts
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.agreement import (
    Missing,
    agreement_view,
    coverage,
    noted,
    shown_points,
    what_is_missing,
)


def test_the_scorer_and_the_human_come_first_and_humans_stand_beside(
    scored_project: Path,
) -> None:
    with Project.open(scored_project) as project:
        view = agreement_view(project, ITEM)
        tested = sum(split is Split.TEST for split in project.splits(ITEM).values())
    assert view.missing is None
    assert view.comparisons[0].between is Between.HUMAN_AND_STUDENT
    assert view.comparisons[0].agreement.n == tested
    assert [each.between for each in view.side_by_side] == [
        Between.HUMANS,
        Between.HUMAN_AND_STUDENT,
        Between.HUMAN_AND_TEACHER,
    ]
    assert view.raters == ("Score", "Second score")


def test_humans_are_compared_while_the_scorer_is_missing(imported_project: Path) -> None:
    with Project.open(imported_project) as project:
        view = agreement_view(project, ITEM)
    assert [each.between for each in view.comparisons] == [Between.HUMANS]
    assert view.missing is Missing.SCORER


def test_the_first_missing_step_is_named() -> None:
    def counts(responses: int, rated: int, scored: int) -> ItemCounts:
        return ItemCounts(responses, rated, scored, 0, 0)

    assert what_is_missing(counts(0, 0, 0), has_scorer=False) is Missing.ANSWERS
    assert what_is_missing(counts(9, 0, 0), has_scorer=False) is Missing.RATINGS
    assert what_is_missing(counts(9, 5, 0), has_scorer=False) is Missing.SCORER
    assert what_is_missing(counts(9, 5, 0), has_scorer=True) is Missing.SCORES
    assert what_is_missing(counts(9, 5, 9), has_scorer=True) is Missing.TESTED


def test_the_chosen_cutoff_stands_among_the_round_ones(scored_project: Path) -> None:
    with Project.open(scored_project) as project:
        project.set_cutoff(ITEM, 0.83)
        covered = coverage(project, ITEM)
    cutoffs = [cutoff for cutoff, _ in shown_points(covered)]
    assert cutoffs == [0.5, 0.6, 0.7, 0.8, 0.83, 0.9, 0.95, 0.99]
    shares = [point.share.value if point else 0.0 for _, point in shown_points(covered)]
    assert shares == sorted(shares, reverse=True)


def test_a_loss_against_two_humans_is_noted_beside_what_is_low_by_itself() -> None:
    rubric = Rubric(tuple(Level(str(points), points) for points in range(3)))
    reference = [0, 1, 2] * 40

    def compared(between: Between, other: list[int]) -> Comparison:
        agreement = measure(reference, other, rubric, resamples=50)
        return Comparison(between, "the human", "The other", ITEM, "test", agreement)

    humans = compared(Between.HUMANS, reference)
    scorer = compared(Between.HUMAN_AND_STUDENT, [0, 1, 1] * 40)
    alone = [flag.figure for flag in noted(scorer, None)]
    beside = [flag.figure for flag in noted(scorer, humans)]
    assert beside[: len(alone)] == alone
    assert beside[len(alone) :] == ["quadratic_weighted_kappa_loss", "correlation_loss"]
    assert ("level_never_given", "2") in [(flag.figure, flag.level) for flag in noted(scorer, None)]
