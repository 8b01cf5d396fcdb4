"""What is done once for each different cell of a column comes out as if it were done for all."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.domain import CellValue, Level, Rubric
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.columns import counted, present, read_each, texts_of
from kdscore_desktop.gradebook.ratings import KnownRating, UnknownRating, read_rating

POINTS = Rubric(tuple(Level(str(points), float(points)) for points in range(4)))

cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 2),
    st.sampled_from([0.0, -0.0, 1.0, 0.5, math.nan, math.inf]),
    st.sampled_from(["", "1", "TRUE", "a", dt.date(2026, 3, 4), dt.datetime(2026, 3, 4)]),
)


@given(st.lists(cells))
def test_each_cell_is_read_as_it_would_be_alone(values: list[CellValue]) -> None:
    assert read_each(values, text_of) == list(map(text_of, values))
    assert list(texts_of(values)) == list(map(text_of, values))


@given(st.lists(cells))
def test_every_cell_is_counted_under_its_own_text(values: list[CellValue]) -> None:
    texts = [text_of(value) for value, count in counted(values) for _ in range(count)]
    assert sorted(texts) == sorted(map(text_of, values))


def test_a_cell_that_comes_again_is_not_read_again() -> None:
    asked: list[CellValue] = []
    read_each(["a", "b", "a", None, None], asked.append)
    assert asked == ["a", "b", None]


def test_truth_and_numbers_are_kept_apart() -> None:
    values: list[CellValue] = [1, True, 1.0]
    ratings = read_each(values, lambda value: read_rating(value, POINTS))
    assert ratings == [KnownRating(1), UnknownRating("TRUE"), KnownRating(1)]


def test_a_row_has_what_its_columns_hold_without_the_gaps() -> None:
    assert present([["a", None, "b"], [None, None, "c"]], 3) == [("a",), (), ("b", "c")]
    assert present([], 2) == [(), ()]


def test_columns_of_different_lengths_are_not_taken_for_rows() -> None:
    with pytest.raises(ValueError, match="shorter"):
        present([["a"], []], 1)
