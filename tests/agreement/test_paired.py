"""Whether one scorer agrees more often than another on the same answers."""

import pytest

from kdscore_desktop.agreement.paired import exact_difference


def sides(both, gained, lost, neither):
    """Return a reference and two sides with so many answers right for both, one, and none."""
    reference = [1] * (both + gained + lost + neither)
    first = [1] * both + [0] * gained + [1] * lost + [0] * neither
    second = [1] * both + [1] * gained + [0] * lost + [0] * neither
    return reference, first, second


def test_the_difference_counts_what_was_gained_and_lost():
    figure = exact_difference(*sides(20, 6, 2, 8))
    assert figure.value == pytest.approx(4 / 36)
    assert figure.n == 36


def test_the_interval_is_that_of_agresti_and_min():
    # with half an answer each: 6.5 gained, 2.5 lost of 38; center 4 / 38,
    # reach 1.96 sqrt(9 - 16 / 38) / 38
    figure = exact_difference(*sides(20, 6, 2, 8))
    reach = 1.959964 * (9 - 16 / 38) ** 0.5 / 38
    assert (figure.low, figure.high) == pytest.approx((4 / 38 - reach, 4 / 38 + reach))
    assert figure.low < 0 < figure.high


def test_equal_sides_differ_by_nothing_and_yet_not_for_certain():
    figure = exact_difference(*sides(10, 0, 0, 10))
    assert figure.value == 0
    assert figure.low == pytest.approx(-figure.high)
    assert figure.high > 0


def test_of_no_answers_nothing_is_said():
    assert exact_difference([], [], []).value is None
