"""Changing a rubric: what anybody said of an answer stays on its level."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from answer_sheets import ITEM, THREE, sheet

from kdscore_desktop.domain import DecisionKind, Level, ReviewReason, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import EditedLevel, ItemCounts, NewCutoff, TeacherKind
from kdscore_desktop.project.store import DEFAULT_CUTOFF, Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        opened.add_import(THREE, SilentReporter())
        yield opened


def as_they_are(project: Project) -> list[EditedLevel]:
    levels = project.item(ITEM).rubric.levels
    return [EditedLevel(position, level) for position, level in enumerate(levels)]


def given(project: Project) -> list[tuple[int, str, str]]:
    labels = project.item(ITEM).rubric.labels
    return [(r.response_id, r.rater, labels[r.level]) for r in project.ratings(ITEM)]


def test_everything_of_a_level_can_be_written_and_read(project: Project) -> None:
    edited = as_they_are(project)
    changed = Level("none", 0.5, "nothing right", color="D55E00", feedback="Read it again.")
    project.set_rubric(ITEM, [replace(edited[0], level=changed), *edited[1:]])
    assert project.item(ITEM).rubric.levels[0] == changed
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert again.item(ITEM).rubric.levels[0] == changed


def test_ratings_follow_their_level_when_it_moves(project: Project) -> None:
    before = given(project)
    assert before
    project.set_rubric(ITEM, as_they_are(project)[::-1])
    assert given(project) == before


def test_a_new_level_may_come_in_the_middle_and_an_unused_one_go(project: Project) -> None:
    before = given(project)
    first, *rest = as_they_are(project)
    project.set_rubric(ITEM, [first, EditedLevel(None, Level("half", 0.5)), *rest])
    assert project.item(ITEM).rubric.labels[1] == "half"
    assert given(project) == before
    edited = as_they_are(project)
    project.set_rubric(ITEM, [edited[0], *edited[2:]])
    assert "half" not in project.item(ITEM).rubric.labels
    assert given(project) == before


def test_a_level_that_was_given_cannot_go(project: Project) -> None:
    before = given(project)
    used = project.ratings(ITEM)[0].level
    edited = as_they_are(project)
    with pytest.raises(InputError, match="was given"):
        project.set_rubric(ITEM, [one for one in edited if one.was != used])
    assert given(project) == before


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [(["0"], "at least two"), (["0", " "], "no label"), (["a", "A "], "Two levels")],
)
def test_labels_are_checked(project: Project, labels: list[str], sentence: str) -> None:
    edited = [EditedLevel(None, Level(label, 0.0)) for label in labels]
    with pytest.raises(InputError, match=sentence):
        project.set_rubric(ITEM, edited)


def test_under_a_model_levels_keep_their_places_but_not_their_words(project: Project) -> None:
    project.add_teacher(
        ITEM, kind=TeacherKind.PREPARED, path="", fingerprint="", label_map={}, card={}
    )
    edited = as_they_are(project)
    with pytest.raises(InputError, match="learned these levels"):
        project.set_rubric(ITEM, edited[::-1])
    with pytest.raises(InputError, match="learned these levels"):
        project.set_rubric(ITEM, [*edited, EditedLevel(None, Level("more", 9.0))])
    project.set_rubric(ITEM, [EditedLevel(0, Level("nil", 0.0)), *edited[1:]])
    assert project.item(ITEM).rubric.labels[0] == "nil"


def test_a_cut_off_is_kept_and_can_be_taken_back(project: Project) -> None:
    assert project.cutoff(ITEM) == DEFAULT_CUTOFF
    project.set_cutoff(ITEM, 0.9)
    assert project.cutoff(ITEM) == 0.9
    project.set_cutoff(ITEM, None)
    assert project.cutoff(ITEM) == DEFAULT_CUTOFF
    with pytest.raises(ValueError, match="cut-off"):
        project.set_cutoff(ITEM, 1.5)


def test_every_choice_of_a_cut_off_is_kept_with_who_made_it(project: Project) -> None:
    assert project.cutoff_history(ITEM) == []
    project.choose_cutoff(ITEM, NewCutoff(0.8, wanted=0.86, cautious=True), "Ms. Ada")
    project.set_cutoff(ITEM, 0.6, "Ms. Ada")
    project.set_cutoff(ITEM, None)
    events = project.cutoff_history(ITEM)
    assert [(event.chosen, event.who) for event in events] == [
        (NewCutoff(0.8, 0.86, cautious=True), "Ms. Ada"),
        (NewCutoff(0.6), "Ms. Ada"),
        (NewCutoff(None), ""),
    ]
    assert events[0].at <= events[1].at <= events[2].at
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        project._connection.execute("DELETE FROM cutoff_choice")


def test_counts_tell_how_far_the_work_is(project: Project) -> None:
    rated = [response.id for response in project.responses(ITEM)]
    more = sheet([(f"1{number}", f"It floats {number}.", {}) for number in range(4)])
    project.add_import(more, SilentReporter())
    ids = [response.id for response in project.responses(ITEM) if response.id not in rated]
    assert project.counts(ITEM) == ItemCounts(7, 3, 0, 0, 0)
    scorer = project.add_scorer(ITEM, None, b"package", {})
    project.add_scores(
        [
            Score(rated[0], scorer, (0.4, 0.3, 0.3), 0),  # unsure, but a human has seen it
            Score(ids[0], scorer, (0.8, 0.1, 0.1), 0),
            Score(ids[1], scorer, (0.5, 0.4, 0.1), 0, ReviewReason.UNSURE),
            Score(ids[2], scorer, (0.9, 0.1, 0.0), 0, ReviewReason.TOO_SHORT),
            Score(ids[3], scorer, (), None, ReviewReason.BLANK),
        ]
    )
    assert project.counts(ITEM) == ItemCounts(7, 3, 5, 3, 0)
    project.decide(ids[1], DecisionKind.OVERRIDDEN, 1, "R")
    assert project.counts(ITEM) == ItemCounts(7, 3, 5, 2, 1)
    project.undo_last(ids[1], "R")
    project.set_cutoff(ITEM, 0.85)
    assert project.counts(ITEM) == ItemCounts(7, 3, 5, 4, 0)
    project.set_cutoff(ITEM, 0.5)
    assert project.counts(ITEM) == ItemCounts(7, 3, 5, 2, 0)
