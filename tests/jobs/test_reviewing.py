"""Which answers wait for the educator, why, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from marble_project import (
    ITEM,
    NEW,
    RATED,
    import_answers,
    score_answers,
    split_answers,
)

from kdscore_desktop.domain import DecisionKind, Item, ReviewReason
from kdscore_desktop.jobs.reviewing import (
    held_out,
    human_agreement,
    review_queue,
    unusual_responses,
)
from kdscore_desktop.project.store import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        import_answers(opened, tmp_path)
        yield opened


@pytest.fixture
def item(project: Project) -> Item:
    return project.item(ITEM)


@pytest.fixture
def new(project: Project) -> list[int]:
    """Score everything; return the ids of the responses that no human rated, as in NEW."""
    return score_answers(project)


def test_what_a_decision_changes_most_comes_first_and_blank_ones_last(
    project: Project, item: Item, new: list[int]
) -> None:
    queue = review_queue(project, item, cutoff=0.9)
    assert [(each.response_ids, each.reason) for each in queue.waiting] == [
        ((new[2],), ReviewReason.UNSURE),  # 0.45 of a wrong level
        ((new[0], new[1]), ReviewReason.UNSURE),  # twice 0.2
        ((new[5],), ReviewReason.TOO_SHORT),  # 0.35
        ((new[3],), ReviewReason.UNSURE),  # 0.3
        ((new[6],), ReviewReason.OTHER_LANGUAGE),  # sure, and yet not to be relied on
        ((new[4],), ReviewReason.BLANK),
    ]
    assert queue.waiting[1].worth == pytest.approx(0.4)
    assert queue.waiting[1].identical
    assert queue.responses_waiting == 7


def test_what_is_sure_enough_waits_for_nobody(project: Project, item: Item, new: list[int]) -> None:
    queue = review_queue(project, item, cutoff=0.75)
    assert queue.alone == (new[0], new[1])
    assert queue.responses_waiting == 5


def test_what_a_human_rated_or_the_educator_decided_is_not_asked_again(
    project: Project, item: Item, new: list[int]
) -> None:
    project.decide(new[2], DecisionKind.ACCEPTED, 0, "Ms. Ada")
    queue = review_queue(project, item, cutoff=0.9)
    assert (queue.rated, queue.decided, queue.unscored) == (RATED, 1, 0)
    assert not any(new[2] in each.response_ids for each in queue.waiting)


def test_an_unscored_response_is_counted_as_such(project: Project, item: Item) -> None:
    project.add_scorer(ITEM, None, b"none", {})
    queue = review_queue(project, item)
    assert (queue.waiting, queue.alone, queue.unscored) == ((), (), len(NEW))


def test_held_out_are_the_rated_answers_of_the_test_split_alone(
    project: Project, item: Item, new: list[int]
) -> None:
    split_answers(project, tested=10)
    found = held_out(project, item)
    assert found.n == 10
    assert found.confidence.tolist() == pytest.approx([0.75] * 10, abs=1e-6)
    assert found.agreed.tolist() == [False, True] * 5


def test_two_raters_say_what_a_scorer_may_be_held_to(project: Project, item: Item) -> None:
    humans = human_agreement(project, item)
    assert humans is not None
    assert (humans.value, humans.n) == (1.0, 10)


def test_what_is_unusual_is_found_before_there_is_any_score(project: Project, item: Item) -> None:
    spanish = project.responses(ITEM)[-1].id
    assert unusual_responses(project, item) == {spanish: ReviewReason.OTHER_LANGUAGE}
