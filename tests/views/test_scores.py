"""The table of scores as arrays: what each response has, and why a human should look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from stored_answers import MadeUp, store_answers

from kdscore_desktop.domain import DecisionKind, Item, Level, ReviewReason, Rubric, Score
from kdscore_desktop.project.review_rule import REASONS
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.scores import (
    KINDS,
    NONE,
    Marks,
    ScoreTable,
    marks_in_force,
    score_counts,
    score_table,
)

ITEM = "Why does ice float?"
ANSWERS = (
    ("01", "Zoe", "It is lighter.", (("Ms Ruiz", 0), ("Mr Fox", 1))),
    ("02", "ana", "Its density is lower.", ()),
    ("03", "", "", ()),
    ("04", "Éric", "no", ()),
    ("05", "Bo", "less dense", ()),
    ("06", "Ana", "air in it", ()),
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """Six answers: one rated, a sure and an unsure one, a blank, a short, and one not scored."""
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "home"))
    rubric = Rubric((Level("0", 0.0), Level("1", 1.0), Level("2", 2.0)))
    with Project.create(tmp_path / "a.kdscore") as opened:
        store_answers(
            opened,
            Item(ITEM, rubric),
            (MadeUp(key, text, ratings, name) for key, name, text, ratings in ANSWERS),
        )
        scorer = opened.add_scorer(ITEM, None, b"", {})
        opened.add_scores(
            [
                Score(1, scorer, (0.4, 0.3, 0.3), 0, ReviewReason.UNSURE),
                Score(2, scorer, (0.1, 0.8, 0.1), 1),
                Score(3, scorer, (), None, ReviewReason.BLANK),
                Score(4, scorer, (0.9, 0.1, 0.0), 0, ReviewReason.TOO_SHORT),
                Score(5, scorer, (0.2, 0.2, 0.6), 2, ReviewReason.UNSURE),
            ]
        )
        yield opened


@pytest.fixture
def table(project: Project) -> ScoreTable:
    return score_table(project, ITEM)


def test_a_table_holds_what_the_project_holds(table: ScoreTable) -> None:
    assert table.ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert table.names == ("Zoe", "ana", "03", "Éric", "Bo", "Ana")
    assert table.suggested.tolist() == [0, 1, NONE, 0, 2, NONE]
    assert table.scored.tolist() == [True] * 5 + [False]
    assert table.raters == ("Ms Ruiz", "Mr Fox")
    assert table.ratings.tolist() == [[0, 1]] + [[NONE, NONE]] * 5
    assert table.rated.tolist() == [True] + [False] * 5
    np.testing.assert_allclose(table.confidence, [0.4, 0.8, np.nan, 0.9, 0.6, np.nan])
    assert np.isnan(table.probabilities[[2, 5]]).all()


def test_why_a_human_should_look_depends_on_the_cut_off(table: ScoreTable) -> None:
    def reasons(cutoff: float) -> list[ReviewReason | None]:
        return [REASONS[code] for code in table.reasons(cutoff)]

    blank, short, unsure = ReviewReason.BLANK, ReviewReason.TOO_SHORT, ReviewReason.UNSURE
    # The first is rated and the last not scored: neither waits.
    assert reasons(0.7) == [None, None, blank, short, unsure, None]
    assert reasons(0.85) == [None, unsure, blank, short, unsure, None]
    assert reasons(0.6) == [None, None, blank, short, None, None]


def test_the_counts_are_those_of_the_project(project: Project, table: ScoreTable) -> None:
    counts = score_counts(table, table.reasons(0.7))
    assert counts.to_review == project.counts(ITEM).to_review == 3
    assert (counts.responses, counts.rated, counts.unscored, counts.decided) == (6, 1, 1, 0)
    assert (counts.open, counts.without_review, counts.acceptable) == (4, 1, 1)
    project.decide(2, DecisionKind.ACCEPTED, 1, "R")
    project.decide(5, DecisionKind.OVERRIDDEN, 0, "R")
    table = score_table(project, ITEM)
    counts = score_counts(table, table.reasons(0.7))
    assert counts.to_review == project.counts(ITEM).to_review == 2
    assert (counts.decided, counts.without_review, counts.acceptable) == (2, 1, 0)


def test_decisions_are_marked_on_their_responses_only(table: ScoreTable) -> None:
    kind = KINDS.index(DecisionKind.SET)
    marks = Marks(np.array([5, 99, 2]), np.array([1, 1, 2], np.int8), np.full(3, kind, np.int8))
    before = table.snapshot()
    assert sorted(table.mark(marks).tolist()) == [1, 4]
    assert table.final.tolist() == [NONE, 2, NONE, NONE, 1, NONE]
    assert table.kinds.tolist() == [0, kind, 0, 0, kind, 0]
    assert not before.decided.any()
    assert table.place(99) is None


def test_marks_in_force_say_none_where_a_decision_was_taken_back(project: Project) -> None:
    project.decide(1, DecisionKind.SET, 2, "R")
    project.decide(2, DecisionKind.SET, 2, "R")
    project.undo_last(2, "R")
    marks = marks_in_force(project, ITEM, np.array([2, 1]))
    assert marks.ids.tolist() == [2, 1]
    assert marks.levels.tolist() == [NONE, 2]


def test_a_project_without_a_scorer_has_nothing_to_review(project: Project) -> None:
    rubric = Rubric((Level("a", 0.0), Level("b", 1.0)))
    store_answers(project, Item("Other", rubric), [MadeUp("1", "text")])
    table = score_table(project, "Other")
    assert not table.has_scorer
    assert table.ratings.shape == (1, 0)
    counts = score_counts(table, table.reasons(0.7))
    assert (counts.to_review, counts.unscored, counts.open) == (0, 0, 0)
