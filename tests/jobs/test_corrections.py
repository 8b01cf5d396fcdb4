"""Decisions become training data on purpose alone, and the new scorer stands beside the old."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, run_here

from kdscore_desktop.domain import DecisionKind, Item, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling, importing, scoring, teachers
from kdscore_desktop.jobs.comparing import comparisons
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.scorer_trials import compare_scorers, trials_in_words, use_scorer
from kdscore_desktop.jobs.training_data import training_responses
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project


@pytest.fixture
def item(project: Project) -> Item:
    return project.item(ITEM)


@pytest.fixture
def decided(project: Project) -> int:
    """Decide a response that no human rated; return its id."""
    rated = {rating.response_id for rating in project.ratings(ITEM)}
    response = next(r for r in project.responses(ITEM) if r.id not in rated and r.text)
    project.decide(response.id, DecisionKind.OVERRIDDEN, 2, "Ms. Ada")
    return response.id


def learned_from(project: Project, item: Item, **settings: bool) -> dict[int, int]:
    return {
        each.response.id: each.level
        for each in training_responses(project, item, 0, **settings)
        if each.level is not None and each.split is Split.TRAIN
    }


def test_a_decision_teaches_only_when_asked_for(project: Project, item: Item, decided: int) -> None:
    assert decided not in learned_from(project, item)
    assert learned_from(project, item, with_decisions=True)[decided] == 2
    assert decided not in learned_from(project, item)  # not even after it once did


def test_what_is_held_out_stays_as_it_was(project: Project, item: Item, decided: int) -> None:
    before = {r.response.id: r.split for r in training_responses(project, item, 0) if r.split}
    after = {
        r.response.id: r.split
        for r in training_responses(project, item, 0, with_decisions=True)
        if r.split
    }
    assert after == before | {decided: Split.TRAIN}


def test_a_decision_on_a_held_out_text_teaches_nothing(project: Project, item: Item) -> None:
    training_responses(project, item, 0)
    responses = {r.id: r for r in project.responses(ITEM)}
    rated = {rating.response_id for rating in project.ratings(ITEM)}
    tested = [id_ for id_, split in project.splits(ITEM).items() if split is Split.TEST]
    texts = {" ".join(responses[id_].text.split()): id_ for id_ in tested}
    same = [r.id for r in responses.values() if r.id not in rated and r.text in texts]
    for id_ in same:
        project.decide(id_, DecisionKind.SET, 0, "Ms. Ada")
    assert not set(same) & learned_from(project, item, with_decisions=True).keys()


def test_a_withdrawn_decision_teaches_nothing(project: Project, item: Item, decided: int) -> None:
    project.undo_last(decided, "Ms. Ada")
    assert decided not in learned_from(project, item, with_decisions=True)


@pytest.fixture
def two_scorers(project: Project, item: Item, decided: int, classifier: Path) -> Project:
    teachers.attach_teacher(project, None, classifier, {}, run=run_here)
    for with_decisions in (False, True):
        distilling.make_scorer(
            project,
            None,
            settings=DISTILL,
            resume=False,
            run=run_here,
            with_decisions=with_decisions,
        )
    return project


def test_the_new_scorer_stands_beside_the_old_on_the_same_answers(
    two_scorers: Project, item: Item
) -> None:
    first, second = compare_scorers(two_scorers, item)
    assert (first.scorer.card["decisions"], second.scorer.card["decisions"]) == (0, 1)
    assert first.comparison.agreement.n == second.comparison.agreement.n > 0
    assert first.difference is None
    assert second.difference is not None
    gained = second.comparison.agreement.agreed - first.comparison.agreement.agreed
    assert second.difference.value == pytest.approx(gained / second.difference.n)
    words = trials_in_words([first, second])
    assert words[1].startswith(f"Scorer {second.scorer.id} agrees with the human on")
    assert f"Scorer {first.scorer.id}" in words[1]


def test_the_trial_is_that_of_the_agreement(two_scorers: Project, item: Item) -> None:
    scoring.score_item(two_scorers, item, SilentReporter())
    newest = compare_scorers(two_scorers, item)[-1].comparison.agreement
    shown = next(e for e in comparisons(two_scorers, item) if e.other == "The scorer")
    assert newest.confusion == shown.agreement.confusion


def test_an_old_scorer_can_be_taken_again(two_scorers: Project, item: Item) -> None:
    scoring.score_item(two_scorers, item, SilentReporter())
    old, new = (scorer.id for scorer in two_scorers.scorers(ITEM))
    taken = use_scorer(two_scorers, item, old)
    newest = two_scorers.scorer(ITEM)
    assert newest is not None
    assert newest.id == taken > new
    assert two_scorers.scorer_package(taken) == two_scorers.scorer_package(old)
    assert len(two_scorers.scores(ITEM, new)) == 72  # what was scored stays
    assert two_scorers.scores(ITEM) == []


@pytest.mark.parametrize(("number", "sentence"), [(99, "has no scorer 99"), (2, "in use already")])
def test_no_scorer_and_the_newest_cannot_be_taken_again(
    two_scorers: Project, item: Item, number: int, sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence):
        use_scorer(two_scorers, item, number)


def test_a_text_that_a_decision_taught_never_tests_a_later_scorer(
    project: Project, item: Item, decided: int, tmp_path: Path
) -> None:
    """A learner who hands in the same words next week, scored by hand, is learned from, too."""
    training_responses(project, item, 0, with_decisions=True)
    text = next(r.text for r in project.responses(ITEM) if r.id == decided)
    next_class = tmp_path / "period 4.csv"
    rows = (f"9{number:04d},{text},{number % 3}" for number in range(12))
    next_class.write_text("\n".join(("ID,Answer,Score", *rows)), encoding="utf-8")
    options = ImportOptions(item=ITEM, response="Answer", score="Score", learner="ID")
    planned = importing.plan(project, next_class, options, SilentReporter())
    project.add_import(planned.batch, SilentReporter())
    splits = {
        each.response.id: each.split
        for each in training_responses(project, item, 0)
        if each.response.text == text and each.level is not None
    }
    assert len(splits) == 12
    assert set(splits.values()) == {Split.TRAIN}
