"""Measuring two sets of levels: what is reported, what is not, and why."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.domain import Level, Rubric

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric(tuple(Level(label, 0) for label in ("correct", "contradictory")), ordered=False)


def every_figure(agreement):
    yield from (figure for figure in agreement.figures().values() if figure is not None)
    for level in agreement.levels:
        yield from (level.recall, level.precision, level.f1)


def test_every_figure_says_on_how_many_answers_it_rests():
    agreement = measure([0, 0, 1, 1, 2, 3], [0, 1, 1, 1, 1, 3], FOUR)
    assert {figure.n for figure in agreement.figures().values() if figure} == {6}
    one = agreement.levels[1]
    assert (one.given, one.suggested, one.agreed) == (2, 4, 2)
    assert (one.recall.n, one.precision.n, one.f1.n) == (2, 4, 2)
    assert (one.recall.value, one.precision.value) == (1.0, 0.5)
    assert agreement.n == 6
    assert agreement.agreed == 4


def test_adjacent_agreement_counts_levels_at_most_one_apart():
    agreement = measure([0, 0, 0, 3], [0, 1, 2, 0], FOUR)
    assert agreement.adjacent.value == 0.5
    assert agreement.exact.value == 0.25


def test_a_rubric_without_an_order_has_no_ordered_figures():
    agreement = measure([0, 1, 0], [0, 1, 1], NAMED)
    assert agreement.quadratic_kappa is None
    assert agreement.adjacent is None
    assert agreement.correlation is None
    assert agreement.mean_difference is None
    assert agreement.exact.value == pytest.approx(2 / 3)
    assert agreement.macro_f1.value is not None


def test_without_answers_nothing_has_a_value_and_everything_a_reason():
    agreement = measure([], [], FOUR, probabilities=np.empty((0, 4)))
    assert agreement.n == 0
    assert all(each.value is None and each.reason for each in every_figure(agreement))
    assert agreement.confusion == ((0,) * 4,) * 4


def test_one_level_only_gives_no_kappa_and_says_why():
    agreement = measure([2] * 9, [2] * 9, FOUR)
    assert agreement.exact.value == 1.0
    assert agreement.kappa == Figure(None, None, None, 9, agreement.kappa.reason)
    assert "one and the same level" in agreement.kappa.reason
    assert agreement.mean_difference.value is None
    assert agreement.without_examples == ("0", "1", "3")


def test_a_level_without_an_example_says_so_instead_of_zero():
    level = measure([0, 1], [0, 3], FOUR).levels[3]
    assert level.recall.value is None
    assert level.f1.value is None
    assert "No answer has this level" in level.recall.reason
    assert level.precision.value == 0.0


def test_perfect_agreement_is_not_given_for_certain():
    agreement = measure([0, 1, 2, 3] * 3, [0, 1, 2, 3] * 3, FOUR)
    assert agreement.kappa.value == 1.0
    assert agreement.kappa.low is None
    assert agreement.kappa.reason
    assert agreement.exact.low == pytest.approx(0.757, abs=0.001)


def test_confidence_is_the_probability_of_the_suggested_level_even_when_another_is_likelier():
    probabilities = [[0.4, 0.3, 0.3, 0.0], [0.4, 0.3, 0.3, 0.0]]
    agreement = measure([1, 1], [1, 1], FOUR, probabilities=probabilities)
    assert agreement.calibration_error.value == pytest.approx(0.7)


def test_the_same_seed_gives_the_same_intervals():
    rng = np.random.default_rng(2)
    levels, others = rng.integers(0, 4, 80), rng.integers(0, 4, 80)
    probabilities = rng.dirichlet(np.ones(4), 80)
    first, again, other = (
        measure(levels, others, FOUR, probabilities=probabilities, seed=seed) for seed in (7, 7, 8)
    )
    assert first == again
    assert first != other


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40))
@settings(max_examples=60)
def test_no_figure_is_ever_not_a_number(pairs):
    reference, other = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    probabilities = np.full((len(pairs), 4), 0.25)
    agreement = measure(reference, other, FOUR, probabilities=probabilities, resamples=50)
    for figure in every_figure(agreement):
        numbers = [figure.value, figure.low, figure.high]
        assert all(each is None or math.isfinite(each) for each in numbers)
        assert figure.reason or None not in numbers
        assert (figure.low is None) == (figure.high is None)


@pytest.mark.parametrize(
    ("reference", "other", "probabilities"),
    [
        ([0, 1], [0], None),
        ([0, 4], [0, 1], None),
        ([0, -1], [0, 1], None),
        ([0.5, 1], [0, 1], None),
        ([0, 1], [0, 1], [[1, 0, 0, 0]]),
        ([0, 1], [0, 1], [[2, 0, 0, 0], [1, 0, 0, 0]]),
    ],
)
def test_what_is_not_aligned_or_no_level_is_refused(reference, other, probabilities):
    with pytest.raises(ValueError, match=r"level|probabilit"):
        measure(reference, other, FOUR, probabilities=probabilities)
