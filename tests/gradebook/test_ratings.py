# ruff: noqa: RUF001 - the point is letters that look alike
"""A rating is read the way a human means it, and never guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from kdscore_desktop.domain import CellValue, Level, Rubric
from kdscore_desktop.gradebook.ratings import (
    KnownRating,
    UnknownRating,
    read_rating,
)

POINTS = Rubric(tuple(Level(str(points), float(points)) for points in range(5)))
NAMED = Rubric((Level("Beginning", 1.0), Level("Proficient", 3.0), Level("Very good", 4.0)))
HALVES = Rubric((Level("0", 0.0), Level("0.5", 0.5), Level("1", 1.0)))
CATEGORIES = Rubric((Level("correct", 0.0), Level("irrelevant", 0.0)), ordered=False)


@pytest.mark.parametrize("value", ["3", "3.0", 3, 3.0, " 3 ", "3,0", "\u00a03", "３"])
def test_a_number_is_its_level_without_a_word_about_it(value: CellValue) -> None:
    assert read_rating(value, POINTS) == KnownRating(3)


@pytest.mark.parametrize(
    "value", ["3 / 4", "3/4", "3 out of 4", "3 von 4", "3 pts", "3 points", "3 Punkte", "3.0 / 4.0"]
)
def test_what_stands_around_a_number_is_understood_and_said(value: str) -> None:
    assert read_rating(value, POINTS) == KnownRating(3, normalized=True)


@pytest.mark.parametrize("value", ["Proficient", "proficient ", "PROFICIENT", 3, "3"])
def test_a_label_counts_in_any_case_and_its_points_stand_for_it(value: CellValue) -> None:
    assert read_rating(value, NAMED) == KnownRating(1)


@pytest.mark.parametrize(
    "value", ["3 - Proficient", "3: proficient", "3 Proficient", "Proficient (3)", "3 – Proficient"]
)
def test_a_number_with_its_label_is_understood_and_said(value: str) -> None:
    assert read_rating(value, NAMED) == KnownRating(1, normalized=True)


def test_half_points_are_levels_of_their_own() -> None:
    assert [read_rating(value, HALVES) for value in ("0.5", "0,5", 0.5)] == [KnownRating(1)] * 3


@pytest.mark.parametrize("value", [None, "", "  ", "-", "–", "n/a", "NA", "N/A", "EX", "ex"])
def test_blank_marks_are_no_rating(value: CellValue) -> None:
    assert read_rating(value, POINTS) is None


def test_a_blank_mark_that_is_a_label_is_that_level() -> None:
    rubric = Rubric((Level("NA", 0.0), Level("OK", 1.0)))
    assert read_rating("na", rubric) == KnownRating(0)


@pytest.mark.parametrize(
    "value", ["2-3", "7", "absent", "3/10", "-3", "75%", True, "3 - Good", "3 4", "#N/A", 2.5, "3?"]
)
def test_what_names_no_level_is_unknown(value: CellValue) -> None:
    rating = read_rating(value, POINTS)
    assert isinstance(rating, UnknownRating)
    assert not rating.is_date


def test_a_label_that_contradicts_its_number_is_unknown() -> None:
    assert read_rating("1 - Proficient", NAMED) == UnknownRating("1 - Proficient")


def test_numbers_mean_nothing_where_levels_have_no_order() -> None:
    assert read_rating("0", CATEGORIES) == UnknownRating("0")
    assert read_rating("Correct", CATEGORIES) == KnownRating(0)


def test_points_that_two_levels_share_do_not_tell_which() -> None:
    rubric = Rubric((Level("low", 1.0), Level("middle", 1.0), Level("high", 2.0)))
    assert read_rating(1, rubric) == UnknownRating("1")
    assert read_rating(2, rubric) == KnownRating(2)


@pytest.mark.parametrize(
    "value",
    [
        dt.date(2026, 3, 4),
        dt.datetime(2026, 3, 4, 1),
        "4-Mar",
        "Mar 04",
        "04. Mrz",
        "3/4/2026",
        "2026-03-04 00:00:00",
    ],
)
def test_a_date_that_a_program_made_of_a_rating_is_recognized(value: CellValue) -> None:
    rating = read_rating(value, POINTS)
    assert isinstance(rating, UnknownRating)
    assert rating.is_date


def test_a_whole_answer_in_a_rating_column_is_told_at_once() -> None:
    assert read_rating("a" + "-" * 30_000, POINTS) == UnknownRating("a" + "-" * 30_000)
