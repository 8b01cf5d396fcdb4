from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pytest
from answer_sheets import ITEM, THREE, sheet

from kdscore_desktop.domain import ReviewReason, Score, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project

OTHER = "Another question"


@pytest.fixture
def project(project: Project) -> Project:
    """Three responses of one item (1 to 3) and one of another (4)."""
    project.add_import(THREE, SilentReporter())
    project.add_import(sheet([("007", "x", {})], item=OTHER), SilentReporter())
    return project


def add_teacher(project: Project, item: str = ITEM) -> int:
    return project.add_teacher(
        item,
        kind=TeacherKind.ATTACHED,
        path="/models/osmosis",
        fingerprint="ab12",
        label_map={"LABEL_1": 0, "LABEL_0": 2},
        card={"epochs": 6, "kappa": math.inf},
    )


def test_the_newest_teacher_is_the_items_own(project: Project) -> None:
    assert project.teacher(ITEM) is None
    add_teacher(project)
    newest = add_teacher(project)
    add_teacher(project, OTHER)
    teacher = project.teacher(ITEM)
    assert teacher is not None
    assert (teacher.id, teacher.item, teacher.kind) == (newest, ITEM, TeacherKind.ATTACHED)
    assert teacher.label_map == {"LABEL_1": 0, "LABEL_0": 2}
    assert teacher.card == {"epochs": 6, "kappa": math.inf}
    assert teacher.added_at.tzinfo == dt.UTC


def test_soft_labels_come_back_as_they_were_given(project: Project) -> None:
    teacher = add_teacher(project)
    given = np.array([[0.1, 0.2, 0.7], [1, 0, 0]], dtype=np.float32)
    project.set_soft_labels(teacher, {3: given[0].tolist(), 1: given[1].tolist()})
    project.set_soft_labels(teacher, {1: (0.0, 0.0, 1.0)})
    assert project.soft_labels(teacher) == {1: (0.0, 0.0, 1.0), 3: tuple(given[0].tolist())}
    project.set_soft_labels(teacher, {})


@pytest.mark.parametrize(
    "labels", [{1: (0.5, 0.5)}, {1: (0.5, 0.6, 0.7)}, {4: (1.0, 0.0, 0.0)}, {9: (1.0, 0.0, 0.0)}]
)
def test_soft_labels_that_do_not_fit_are_refused_whole(
    project: Project, labels: dict[int, tuple[float, ...]]
) -> None:
    teacher = add_teacher(project)
    with pytest.raises(ValueError, match=r"levels|of this item"):
        project.set_soft_labels(teacher, {2: (0.0, 1.0, 0.0), **labels})
    assert project.soft_labels(teacher) == {}


def test_scorers_are_kept_with_their_packages(project: Project) -> None:
    assert project.scorer(ITEM) is None
    teacher = add_teacher(project)
    first = project.add_scorer(ITEM, teacher, b"\x00package", {"parameters": 23_000})
    second = project.add_scorer(ITEM, None, b"other", {})
    assert [scorer.id for scorer in project.scorers(ITEM)] == [first, second]
    assert project.scorers(ITEM)[0].teacher_id == teacher
    assert project.scorers(ITEM)[0].card == {"parameters": 23_000}
    assert project.scorer(ITEM) == project.scorers(ITEM)[-1]
    assert project.scorer_package(first) == b"\x00package"
    with pytest.raises(InputError, match="no scorer number 9"):
        project.scorer_package(9)
    with pytest.raises(InputError, match="another question"):
        project.add_scorer(OTHER, teacher, b"", {})
    with pytest.raises(InputError, match="no expert model number 9"):
        project.add_scorer(ITEM, 9, b"", {})


def test_a_new_scorer_leaves_the_scores_of_the_old_one(project: Project) -> None:
    old = project.add_scorer(ITEM, None, b"old", {})
    new = project.add_scorer(ITEM, None, b"new", {})
    of_old = [
        Score(1, old, (0.1, 0.2, 0.7), 2),
        Score(2, old, (), None, ReviewReason.BLANK),
        Score(3, old, (0.4, 0.3, 0.3), 0, ReviewReason.UNSURE),
    ]
    project.add_scores(of_old)
    assert project.scores(ITEM) == []
    of_new = [Score(1, new, (1.0, 0.0, 0.0), 0)]
    project.add_scores(of_new)
    assert project.scores(ITEM) == of_new
    assert project.scores(ITEM, old) == of_old
    assert [r.id for r in project.unscored_responses(ITEM, new)] == [2, 3]
    assert project.unscored_responses(ITEM, old) == []


def test_only_what_the_same_scorer_said_of_a_response_is_replaced(project: Project) -> None:
    scorer = project.add_scorer(ITEM, None, b"", {})
    project.add_scores([Score(1, scorer, (0, 0, 1.0), 2), Score(2, scorer, (0, 0, 1.0), 2)])
    project.add_scores([Score(2, scorer, (), None, ReviewReason.TOO_SHORT)])
    assert project.scores(ITEM) == [
        Score(1, scorer, (0, 0, 1.0), 2),
        Score(2, scorer, (), None, ReviewReason.TOO_SHORT),
    ]


@pytest.mark.parametrize(
    "score",
    [
        Score(4, 1, (0.0, 0.0, 1.0), 2),
        Score(9, 1, (0.0, 0.0, 1.0), 2),
        Score(2, 1, (0.0, 1.0), 1),
        Score(2, 1, (0.0, 0.0, 1.0), 3),
        Score(2, 1, (), 1),
    ],
)
def test_scores_that_do_not_fit_are_refused_whole(project: Project, score: Score) -> None:
    scorer = project.add_scorer(ITEM, None, b"", {})
    with pytest.raises(ValueError, match=r"levels|of this item|no probability"):
        project.add_scores([Score(1, scorer, (0.0, 0.0, 1.0), 2), score])
    assert project.scores(ITEM) == []


def test_scorers_that_are_not_there_are_told_in_a_sentence(project: Project) -> None:
    assert project.scores(OTHER) == []
    with pytest.raises(InputError, match="no scorer number 7"):
        project.add_scores([Score(1, 7, (0.0, 0.0, 1.0), 2)])
    scorer = project.add_scorer(ITEM, None, b"", {})
    with pytest.raises(InputError, match="for this question"):
        project.scores(OTHER, scorer)


def test_a_split_is_kept_with_its_seed_and_replaced_whole(project: Project) -> None:
    project.set_splits(ITEM, {1: Split.TRAIN, 2: Split.VALIDATION, 3: Split.TEST}, seed=7)
    project.set_splits(OTHER, {4: Split.TRAIN}, seed=8)
    project.set_splits(ITEM, {1: Split.TEST, 2: Split.TRAIN}, seed=9)
    assert project.splits(ITEM) == {1: Split.TEST, 2: Split.TRAIN}
    assert project.splits(OTHER) == {4: Split.TRAIN}
    stored = project._connection.execute("SELECT DISTINCT seed FROM split ORDER BY seed")
    assert stored.fetchall() == [(8,), (9,)]
    with pytest.raises(ValueError, match="1 of 2 responses"):
        project.set_splits(ITEM, {1: Split.TRAIN, 4: Split.TRAIN}, seed=1)
    assert project.splits(ITEM) == {1: Split.TEST, 2: Split.TRAIN}
