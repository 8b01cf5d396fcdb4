"""The rubric that ratings speak of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from kdscore_desktop.domain import CellValue, Level
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.levels import infer_rubric


def levels(ratings: Sequence[CellValue]) -> list[tuple[str, float]]:
    rubric = infer_rubric(ratings, of="'Q1'")
    assert rubric is not None
    assert rubric.ordered
    return [(level.label, level.points) for level in rubric.levels]


def points(ratings: Sequence[CellValue]) -> list[float]:
    return [value for _, value in levels(ratings)]


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([0, 1.0, "2", " 3 "], [0, 1, 2, 3]),
        ([0, 1, 3], [0, 1, 2, 3]),  # a missing level is one all the same
        (["1", "2", "4"], [1, 2, 3, 4]),
        ([0, 0.5, 1], [0, 0.5, 1]),
        (["1", "2,5", "3"], [1, 1.5, 2, 2.5, 3]),
        (["1", "9.5"], [1, 9.5]),  # too many half points would be missing
        (["1", "1.5", "2", "3"], [1, 1.5, 2, 2.5, 3]),
        ([0, 5, 10], [0, 5, 10]),  # steps of five
        ([0, 5, 15], [0, 5, 10, 15]),
        ([0, 50, 100], [0, 50, 100]),
        ([-1, 0, 1], [-1, 0, 1]),
        ([0, 1, 2, 33], [0, 1, 2, 33]),
        (["3 / 4", "2/4"], [0, 1, 2, 3, 4]),
        (["2/4", "2/4"], [0, 1, 2, 3, 4]),
        (["0.5/2", "1/2"], [0, 0.5, 1, 1.5, 2]),
        (["5/4", "3/4"], [0, 1, 2, 3, 4]),  # more than there is to have is no level
    ],
)
def test_numbers_become_levels_in_their_order(
    ratings: list[CellValue], expected: list[float]
) -> None:
    assert points(ratings) == expected
    assert all(float(label) == value for label, value in levels(ratings))


@pytest.mark.parametrize(
    "ratings",
    [
        [0, 1, 2, "absent", "2-3", "", None, "EX"],
        [0, 1, 2, dt.date(2026, 3, 4), "4-Mar"],
        ["0", "1 pt", "2", "see me"],
    ],
)
def test_words_beside_a_majority_of_numbers_are_no_levels(ratings: list[CellValue]) -> None:
    assert points(ratings) == [0, 1, 2]


def test_words_beside_numbers_become_the_labels() -> None:
    assert levels(["3 - Proficient", "1 - Beginning", "4 - Advanced", "3", 2]) == [
        *(("Beginning", 1), ("2", 2), ("Proficient", 3), ("Advanced", 4)),
    ]


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        (["correct", "incorrect"], ["incorrect", "correct"]),
        (["Correct", "Partial", "Incorrect"], ["Incorrect", "Partial", "Correct"]),
        (["High", "low", "low", "Medium"], ["low", "Medium", "High"]),
        (["Advanced", "Beginning", "Developing", "Proficient"], None),
        (["Emerging", "Advanced"], ["Emerging", "Developing", "Proficient", "Advanced"]),
        (["Meets Expectations", "Exceeds Expectations", "Below Expectations"], None),
        (["Good", "Poor", "Excellent", "Fair"], ["Poor", "Fair", "Good", "Excellent"]),
        (["richtig", "falsch", "teilweise"], ["falsch", "teilweise", "richtig"]),
        ([True, False], ["FALSE", "TRUE"]),
        (["partially_correct", "incorrect"], ["incorrect", "partially_correct"]),
    ],
)
def test_words_of_a_known_scale_are_ordered(
    ratings: list[CellValue], expected: list[str] | None
) -> None:
    labels = [label for label, _ in levels(ratings)]
    if expected is not None:
        assert labels == expected
    assert sorted(points(ratings)) == points(ratings)


def test_a_gap_in_a_scale_of_words_is_filled_but_not_extended() -> None:
    assert levels(["Developing", "Advanced"]) == [
        *(("Developing", 1), ("Proficient", 2), ("Advanced", 3)),
    ]


def test_a_stray_word_beside_a_scale_is_no_level() -> None:
    assert [label for label, _ in levels(["low", "high"] * 10 + ["absent"])] == [
        *("low", "medium", "high"),
    ]


def test_the_most_frequent_spelling_is_the_label() -> None:
    assert levels(["LOW", "low", "low", "High"])[0] == ("low", 0)


def test_other_words_are_categories_without_an_order() -> None:
    rubric = infer_rubric(["correct", "contradictory", "incorrect", "correct"], of="'Q1'")
    assert rubric is not None
    assert not rubric.ordered
    assert rubric.labels == ("contradictory", "correct", "incorrect")


@pytest.mark.parametrize("ratings", [[], [None, "", "-", "n/a"], [dt.date(2026, 3, 4)]])
def test_without_ratings_there_is_no_rubric(ratings: list[CellValue]) -> None:
    assert infer_rubric(ratings, of="'Q1'") is None


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ([2, "2", 2.0], "all name the level '2'"),
        (["good", "Good"], "all name the level 'Good'"),
        (list(range(0, 100, 7)), "name 15 different levels (0, 7, 14, 21, 28, 35, ...)"),
        ([f"kind {letter}" for letter in "abcdefghijklm"], "name 13 different levels"),
        (["3/4", "7/10"], "are out of different totals (4, 10)"),
    ],
)
def test_ratings_that_are_no_levels_are_refused_with_the_reason(
    ratings: list[CellValue], said: str
) -> None:
    with pytest.raises(InputError) as error:
        infer_rubric(ratings, of="'Q1'")
    assert str(error.value).startswith("The scores of 'Q1'")
    assert said in str(error.value)


def test_levels_keep_no_description() -> None:
    rubric = infer_rubric([0, 1], of="'Q1'")
    assert rubric is not None
    assert rubric.levels == (Level("0", 0.0), Level("1", 1.0))
