"""A sample scored blind: drawn by chance, rated independently, and counted as a human's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from marble_project import ITEM, NEW, RATED, import_answers, score_answers, split_answers
from stored_answers import MadeUp, store_answers

from kdscore_desktop.agreement.comparison import Between
from kdscore_desktop.domain import DecisionKind, Item, Rating
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.blind import (
    Same,
    begin_sample,
    blind_result,
    drawable,
    make_final,
    open_sample,
)
from kdscore_desktop.jobs.comparing import comparisons
from kdscore_desktop.project.records import Among, BlindSample
from kdscore_desktop.project.store import Project

ADA, RATER = "Ms. Ada", "Ms. Ada (blind)"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        import_answers(opened, tmp_path)
        yield opened


@pytest.fixture
def item(project: Project) -> Item:
    return project.item(ITEM)


def begin(
    project: Project, count: int = 5, seed: int = 0, among: Among = Among.ALL, who: str = ADA
) -> BlindSample:
    item = project.item(ITEM)
    return begin_sample(
        project, item, count=count, seed=seed, among=among, who=who, rater=f"{who} (blind)"
    )


def test_chance_alone_draws_and_the_seed_repeats_it(project: Project, item: Item) -> None:
    drawn = []
    for seed in (*range(12), 0):
        drawn.append(begin(project, 3, seed, Among.UNRATED).response_ids)
        project.end_blind_sample(ITEM)
    assert drawn[0] == drawn[-1]
    assert len(set(drawn)) > 6
    new = [response.id for response in project.responses(ITEM)[RATED:]]
    with_text = {id_ for id_, (text, _) in zip(new, NEW, strict=True) if text}
    assert set().union(*drawn) <= with_text
    assert set(drawable(project, item, Among.UNRATED, ADA)) == with_text
    assert len(drawable(project, item, Among.RATED, ADA)) == RATED
    assert len(drawable(project, item, Among.ALL, ADA)) == RATED + len(with_text)


def test_what_was_ever_decided_beside_a_suggestion_is_not_drawn(
    project: Project, item: Item
) -> None:
    first, second, *_ = score_answers(project)
    project.decide(first, DecisionKind.ACCEPTED, 1, ADA)
    project.undo_last(first, ADA)  # it was seen all the same
    left = drawable(project, item, Among.ALL, ADA)
    assert first not in left
    assert second in left


def test_ratings_given_blind_are_ratings_and_no_decisions(project: Project, item: Item) -> None:
    sample = begin(project)
    first, second = sample.response_ids[:2]
    project.rate_blind(ITEM, first, 1)
    project.rate_blind(ITEM, second, 0)
    project.rate_blind(ITEM, second, 1)  # a slip, mended
    assert Rating(second, RATER, 1) in project.ratings(ITEM)
    assert project.raters(ITEM)[-1] == RATER
    assert project.decisions(ITEM) == {}
    found = open_sample(project, item)
    assert found is not None
    assert found.levels == {first: 1, second: 1}
    assert found.open_ids == sample.response_ids[2:]
    with pytest.raises(InputError, match="not among"):
        project.rate_blind(ITEM, next(iter(set(range(1, 40)) - set(sample.response_ids))), 1)


def test_a_sample_is_still_there_after_closing_and_only_one_at_a_time(project: Project) -> None:
    sample = begin(project, 4, seed=7)
    project.rate_blind(ITEM, sample.response_ids[0], 1)
    project.close()
    with Project.open(project.path) as again:
        found = open_sample(again, again.item(ITEM))
        assert found is not None
        assert (found.seed, found.among, found.who) == (7, "all", ADA)
        assert found.response_ids == sample.response_ids
        assert found.levels == {sample.response_ids[0]: 1}
        with pytest.raises(InputError, match="scored blind already"):
            begin(again)
        again.end_blind_sample(ITEM)
        assert open_sample(again, again.item(ITEM)) is None
        with pytest.raises(InputError, match="not among"):
            again.rate_blind(ITEM, sample.response_ids[1], 1)
        later = begin(again, 100)
        assert sample.response_ids[0] not in later.response_ids  # scored blind already
        assert later.rater == sample.rater


def test_what_is_decided_meanwhile_is_left_out(project: Project, item: Item) -> None:
    score_answers(project)
    sample = begin(project)
    rated, decided = sample.response_ids[:2]
    project.rate_blind(ITEM, rated, 1)
    project.decide(decided, DecisionKind.ACCEPTED, 1, ADA)
    project.decide(rated, DecisionKind.ACCEPTED, 1, ADA)
    with pytest.raises(InputError, match="beside its suggestion"):
        project.rate_blind(ITEM, decided, 1)
    found = open_sample(project, item)
    assert found is not None
    assert found.left_out == {decided}
    assert found.levels == {rated: 1}  # given before, and independent
    assert found.open_ids == sample.response_ids[2:]


def test_the_raters_name_is_never_a_sheets(project: Project) -> None:
    sheet = project.raters(ITEM)[0]
    item = project.item(ITEM)
    sample = begin_sample(project, item, count=2, seed=0, among=Among.RATED, who=ADA, rater=sheet)
    assert sample.rater == f"{sheet} 2"
    before = [rating for rating in project.ratings(ITEM) if rating.rater == sheet]
    project.rate_blind(ITEM, sample.response_ids[0], 0)
    assert [rating for rating in project.ratings(ITEM) if rating.rater == sheet] == before


def test_the_result_compares_with_scorer_and_humans_and_can_be_made_final(
    project: Project, item: Item
) -> None:
    new = score_answers(project)
    split_answers(project, tested=10)
    begin(project, 100)
    given = dict.fromkeys((*new[:3], *range(1, 13)), 1)  # 12 rated ones, 10 for testing
    for id_, level in given.items():
        project.rate_blind(ITEM, id_, level)
    found = open_sample(project, item)
    assert found is not None
    result = blind_result(project, item, found)
    # The scorer suggests 1 for the rated ones, 1, 1 and 0 for the new; two were learned from.
    assert result.scorer == Same(12, 13)
    assert result.human == Same(6, 12)  # every second one is on level 1
    assert result.rated == 15
    (blind,) = [
        each
        for each in comparisons(project, item)
        if each.between is Between.HUMAN_AND_STUDENT_BLIND
    ]
    assert (blind.agreement.agreed, blind.agreement.n) == (12, 13)
    # The sheet has two raters; the educator, a third, stands beside the first of them.
    humans = [each for each in comparisons(project, item) if "human-human" in each.between]
    assert [(each.between, each.agreement.agreed, each.agreement.n) for each in humans] == [
        (Between.HUMANS, 10, 10),
        (Between.HUMANS_BLIND, 6, 12),
    ]
    assert humans[1].reference == "the human in 'Score'"
    project.end_blind_sample(ITEM)
    made = make_final(project, item, project.blind_samples(ITEM)[-1], ADA)
    assert {decision.kind for decision in made} == {DecisionKind.SET}
    # What another human has scored needs no decision.
    assert {id_: d.level for id_, d in project.decisions(ITEM).items()} == dict.fromkeys(new[:3], 1)
    low, high = Same(12, 13).likely
    assert (round(low, 3), round(high, 3)) == (0.667, 0.986)


def test_beside_one_rater_of_the_sheet_the_educator_who_scored_blind_is_the_second(
    project: Project, item: Item, tmp_path: Path
) -> None:
    with Project.create(tmp_path / "one.kdscore") as other:
        (first,) = store_answers(other, Item(ITEM, item.rubric), [MadeUp("1", "acid", (("A", 1),))])
        begin(other)
        other.rate_blind(ITEM, first, 1)
        assert [each.between for each in comparisons(other, other.item(ITEM))] == [Between.HUMANS]


def test_nothing_left_is_said(project: Project, item: Item) -> None:
    ids = drawable(project, item, Among.ALL, ADA)
    for id_ in ids:
        project.decide(id_, DecisionKind.SET, 1, ADA)
    with pytest.raises(InputError, match="left to score blind"):
        begin(project)


def test_a_rating_given_blind_cannot_be_changed_in_the_file(project: Project) -> None:
    sample = begin(project)
    project.rate_blind(ITEM, sample.response_ids[0], 1)
    project.close()
    with sqlite3.connect(project.path) as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("UPDATE rating SET level_id = 1")
    file.close()
