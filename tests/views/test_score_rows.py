"""Which responses are listed, in which order, and which comes next."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kdscore_desktop.domain import Item, Level, ReviewReason, Rubric
from kdscore_desktop.project.review_rule import REASONS
from kdscore_desktop.views.score_rows import By, Listing, Which, listed, next_to_review
from kdscore_desktop.views.scores import NONE, ScoreTable

CUTOFF = 0.7
BLANK = REASONS.index(ReviewReason.BLANK)


@pytest.fixture
def table() -> ScoreTable:
    """Eight responses: sure, unsure, blank, rated, decided, unscored, unsurer, and surest."""
    suggested = np.array([0, 1, NONE, 1, 1, NONE, 2, 0], np.int8)
    probabilities = np.full((8, 3), np.nan)
    for place, sure in ((0, 0.8), (1, 0.6), (3, 0.4), (4, 0.5), (6, 0.45), (7, 0.95)):
        probabilities[place] = (1 - sure) / 2
        probabilities[place, suggested[place]] = sure
    names = ["Zoe", "ana", "Bo", "Éric", "Ana", "Cy", "Di", "Ed"]
    texts = ["The mass of rocks", "WATER", "", "rock", "the water", "mass", "a rock", "Ärger"]
    return ScoreTable(
        item=Item("Q", Rubric((Level("0", 0.0), Level("1", 1.0), Level("2", 2.0)))),
        has_scorer=True,
        raters=("R",),
        ids=np.arange(8) + 11,
        keys=[str(number) for number in range(8)],
        names=names,
        texts=texts,
        probabilities=probabilities,
        suggested=suggested,
        scored=np.arange(8) != 5,
        flags=np.where(np.arange(8) == 2, BLANK, 0).astype(np.int8),
        ratings=np.where(np.arange(8) == 3, 2, NONE).astype(np.int8)[:, None],
        rated=np.arange(8) == 3,
        final=np.where(np.arange(8) == 4, 2, NONE).astype(np.int8),
        kinds=np.where(np.arange(8) == 4, 2, 0).astype(np.int8),
        folded_names=[name.casefold() for name in names],
        folded_texts=[text.casefold() for text in texts],
        name_ranks=np.array([6, 0, 1, 7, 0, 2, 3, 4], np.int32),
        text_ranks=np.array([5, 7, 0, 3, 6, 2, 1, 4], np.int32),
    )


def places(table: ScoreTable, **wanted: Any) -> list[int]:
    return listed(table, Listing(**wanted), table.reasons(CUTOFF)).tolist()


def test_the_most_doubtful_comes_first_and_what_is_settled_last(table: ScoreTable) -> None:
    # unsurer, unsure, blank; then surely suggested, the less sure first; unscored; settled
    assert places(table) == [6, 1, 2, 0, 7, 5, 3, 4]
    assert places(table, backward=True) == [4, 3, 5, 7, 0, 2, 1, 6]


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (Which.ALL, [0, 1, 2, 3, 4, 5, 6, 7]),
        (Which.TO_REVIEW, [1, 2, 6]),
        (Which.WITHOUT_REVIEW, [0, 7]),
        (Which.UNDECIDED, [0, 1, 2, 3, 5, 6, 7]),
        (Which.DECIDED, [4]),
        (Which.RATED, [3]),
        (Which.UNSCORED, [5]),
    ],
)
def test_each_filter_lists_what_it_says(
    table: ScoreTable, which: Which, expected: list[int]
) -> None:
    assert places(table, which=which, by=By.SHEET) == expected


def test_a_level_lists_what_is_decided_on_it_or_else_suggested(table: ScoreTable) -> None:
    assert places(table, which=Which.LEVEL, which_level=1, by=By.SHEET) == [1, 3]
    assert places(table, which=Which.LEVEL, which_level=2, by=By.SHEET) == [4, 6]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"by": By.SURE}, [3, 6, 4, 1, 0, 7, 2, 5]),
        ({"by": By.SURE, "backward": True}, [7, 0, 1, 4, 6, 3, 2, 5]),
        ({"by": By.SUGGESTED}, [0, 7, 1, 3, 4, 6, 2, 5]),
        ({"by": By.SUGGESTED, "backward": True}, [6, 1, 3, 4, 0, 7, 2, 5]),
        ({"by": By.FINAL}, [4, 0, 1, 2, 3, 5, 6, 7]),
        ({"by": By.LEARNER}, [1, 4, 2, 5, 6, 7, 0, 3]),
        ({"by": By.ANSWER}, [2, 6, 5, 3, 7, 0, 4, 1]),
        ({"by": By.LEVEL, "by_level": 2, "backward": True}, [6, 3, 4, 1, 0, 7, 2, 5]),
    ],
)
def test_what_has_no_value_comes_last_whichever_way_the_order_is_turned(
    table: ScoreTable, wanted: dict[str, Any], expected: list[int]
) -> None:
    assert places(table, **wanted) == expected


def test_every_word_has_to_be_found_in_the_answer_or_the_name(table: ScoreTable) -> None:
    assert places(table, words="rock", by=By.SHEET) == [0, 3, 6]
    assert places(table, words="ROCK mass", by=By.SHEET) == [0]
    assert places(table, words="ana water", by=By.SHEET) == [1, 4]
    assert places(table, words="ärg", by=By.SHEET) == [7]
    assert places(table, words="  ", by=By.SHEET) == list(range(8))


def test_a_hidden_name_cannot_be_found(table: ScoreTable) -> None:
    assert places(table, words="ana", search_names=False) == []


def test_the_next_to_review_is_below_then_from_the_top(table: ScoreTable) -> None:
    reasons = table.reasons(CUTOFF)
    every = listed(table, Listing(by=By.SHEET), reasons)
    assert next_to_review(table, every, reasons, after=None) == 1
    assert next_to_review(table, every, reasons, after=1) == 2
    assert next_to_review(table, every, reasons, after=2) == 6
    assert next_to_review(table, every, reasons, after=7) == 1
    table.final[[1, 2]] = 0
    assert next_to_review(table, every, reasons, after=6) is None
    table.final[6] = 0
    assert next_to_review(table, every, reasons, after=None) is None
