from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rubrics import THREE_LEVELS

from kdscore_desktop.domain import Place
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.recorded import (
    RecordedRow,
    RecordedTeacher,
    checked_rows,
    recorded_fingerprint,
)


def row(text, *values, number=7):
    return RecordedRow(text, values, Place("teacher.xlsx", "Sheet1", number))


def test_rows_come_back_in_the_order_asked_for():
    labels = checked_rows([row("a", 0.7, 0.2, 0.1), row("b", 0.1, 0.1, 0.8)], THREE_LEVELS)
    teacher = RecordedTeacher(recorded_fingerprint(labels), labels)
    found = teacher.label(["b", "a", "b"], SilentReporter())
    assert found.dtype == np.float32
    np.testing.assert_allclose(
        found, [[0.1, 0.1, 0.8], [0.7, 0.2, 0.1], [0.1, 0.1, 0.8]], atol=1e-7
    )
    assert not teacher.labels_new_texts
    assert teacher.word_pieces() is None


def test_no_texts_give_no_rows():
    labels = checked_rows([row("a", 0.7, 0.2, 0.1)], THREE_LEVELS)
    assert RecordedTeacher("", labels).label([], SilentReporter()).shape == (0, 3)


def test_percentages_are_taken():
    labels = checked_rows([row("a", 70, 20, 10)], THREE_LEVELS)
    np.testing.assert_allclose(labels["a"], [0.7, 0.2, 0.1])


def test_rounded_rows_are_made_to_add_up():
    labels = checked_rows([row("a", 0.33, 0.33, 0.32)], THREE_LEVELS)
    assert math.isclose(sum(labels["a"]), 1)


def test_a_repeated_text_gets_the_mean_of_its_rows():
    labels = checked_rows([row("a", 1, 0, 0), row("a", 0, 0, 1)], THREE_LEVELS)
    np.testing.assert_allclose(labels["a"], [0.5, 0, 0.5])


@pytest.mark.parametrize(
    "values",
    [
        (0.5, 0.5),
        (0.5, 0.5, 0.5),
        (0.9, 0.2, -0.1),
        (math.nan, 0.5, 0.5),
        (math.inf, 0, 0),
        (0, 0, 0),
        (50, 30, 10),
    ],
)
def test_a_wrong_row_is_named_with_its_place(values):
    with pytest.raises(InputError, match="ow 7 of 'Sheet1'"):
        checked_rows([row("a", *values)], THREE_LEVELS)


def test_a_spreadsheet_without_rows_is_refused():
    with pytest.raises(InputError, match="holds no row"):
        checked_rows([], THREE_LEVELS)


def test_an_unknown_text_is_counted_not_guessed():
    labels = checked_rows([row("a", 0.7, 0.2, 0.1)], THREE_LEVELS)
    with pytest.raises(InputError, match="no probabilities for 1 of 2 texts"):
        RecordedTeacher("", labels).label(["a", "new"], SilentReporter())


def test_the_fingerprint_follows_texts_and_numbers():
    one = recorded_fingerprint({"a": (0.5, 0.5), "b": (1.0, 0.0)})
    assert one == recorded_fingerprint({"b": (1.0, 0.0), "a": (0.5, 0.5)})
    assert one != recorded_fingerprint({"a": (0.5, 0.5), "b": (0.0, 1.0)})
    assert one != recorded_fingerprint({"a": (0.5, 0.5), "c": (1.0, 0.0)})


@given(st.lists(st.floats(0.001, 1), min_size=3, max_size=3), st.sampled_from([1.0, 100.0]))
def test_any_distribution_is_taken_in_either_scale(weights, whole):
    values = [weight / sum(weights) * whole for weight in weights]
    labels = checked_rows([row("a", *values)], THREE_LEVELS)
    np.testing.assert_allclose(labels["a"], np.array(values) / whole, rtol=1e-6)
