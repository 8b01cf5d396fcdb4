"""Worked by hand: points, weights, the gradebook's scale, and halves that go up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.totals import Scale, Total


def item(name: str, *points: float, ordered: bool = True) -> Item:
    levels = tuple(Level(f"L{index}", value) for index, value in enumerate(points))
    return Item(name, Rubric(levels, ordered))


THREE, TWO = item("Q1", 0, 1, 2, 3), item("Q2", 0, 0.5, 2)


def test_points_stay_as_they_are_without_a_scale() -> None:
    total = Total([THREE], Scale())
    assert [total.of([level]) for level in range(4)] == [0, 1, 2, 3]
    assert all(isinstance(total.of([level]), int) for level in range(4))
    assert total.highest == 3
    assert total.in_words() == ("The points of 'Q1'.",)


def test_a_total_is_weighted_and_scaled() -> None:
    # 2 + 2 x 0.5 = 3 of 3 + 2 x 2 = 7 points; of 10: 4.2857...
    total = Total([THREE, TWO], Scale(10, 2, {"Q2": 2}))
    assert total.of([2, 1]) == 4.29
    assert total.of([3, 2]) == total.highest == 10
    assert total.of([0, 0]) == 0
    assert total.in_words() == (
        "The points of 'Q1' and 'Q2', added up.",
        "Those of 'Q2' count 2 times.",
        "Scaled so that 7 become 10.",
        "Rounded to 2 decimals, halves up.",
    )


@pytest.mark.parametrize(
    ("points", "decimals", "rounded"),
    [(2.675, 2, 2.68), (0.125, 2, 0.13), (2.5, 0, 3), (1.5, 0, 2), (0.5, 0, 1), (-0.5, 0, -1)],
)
def test_halves_go_up_where_binary_fractions_would_not(
    points: float, decimals: int, rounded: float
) -> None:
    assert Total([item("Q", points, 4)], Scale(decimals=decimals)).of([0]) == rounded


@pytest.mark.parametrize(
    ("items", "scale", "message"),
    [
        ([item("Q", 0, 0, ordered=False)], Scale(), "named categories"),
        ([item("Q", 0, 0)], Scale(), "every total is 0"),
        ([THREE], Scale(weights={"Q1": 0}), "every total is 0"),
        ([THREE], Scale(weights={"Q9": 1}), "no question 'Q9'"),
        ([THREE], Scale(weights={"Q1": -1}), "weight of 'Q1'"),
        ([THREE], Scale(out_of=0), "above 0"),
        ([THREE], Scale(out_of=float("nan")), "above 0"),
        ([THREE], Scale(decimals=7), "decimals"),
    ],
)
def test_what_is_no_scale_is_refused(items: list[Item], scale: Scale, message: str) -> None:
    with pytest.raises(InputError, match=message):
        Total(items, scale)


@given(
    levels=st.lists(st.integers(0, 3), min_size=1, max_size=5),
    out_of=st.sampled_from([None, 1, 5, 10, 15, 20, 100]),
    decimals=st.integers(0, 4),
)
def test_more_points_never_score_less_and_nothing_exceeds_the_highest(
    levels: list[int], out_of: float | None, decimals: int
) -> None:
    items = [item(f"Q{index}", 0, 1, 2, 3) for index in range(len(levels))]
    total = Total(items, Scale(out_of, decimals))
    higher = [min(3, level + 1) for level in levels]
    assert 0 <= total.of(levels) <= total.of(higher) <= total.highest
