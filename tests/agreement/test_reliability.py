"""Whether "80 % sure" is right in 80 of 100 answers, bin by bin."""

import numpy as np
import pytest
from sklearn.calibration import calibration_curve

from kdscore_desktop.agreement.calibration import expected_calibration_error, reliability
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.domain import Level, Rubric


def test_bins_hold_what_is_about_equally_sure():
    bins = reliability(np.array([0.82, 0.88, 0.9, 0.31]), np.array([True, False, True, False]))
    assert [(each.low, each.high, each.agreement.n) for each in bins] == [
        (0.3, 0.4, 1),
        (0.8, 0.9, 3),
    ]
    assert bins[1].confidence == pytest.approx((0.82 + 0.88 + 0.9) / 3)
    assert bins[1].agreement.value == pytest.approx(2 / 3)


def test_bins_are_those_of_scikit_learn():
    draw = np.random.default_rng(3)
    confidence = draw.uniform(0.2, 1, 400)
    correct = draw.uniform(size=400) < confidence
    shares, means = calibration_curve(correct, confidence, n_bins=10)
    bins = reliability(confidence, correct)
    assert [each.agreement.value for each in bins] == pytest.approx(shares)
    assert [each.confidence for each in bins] == pytest.approx(means)


def test_the_bins_add_up_to_the_calibration_error():
    draw = np.random.default_rng(4)
    confidence, correct = draw.uniform(0, 1, 300), draw.uniform(size=300) < 0.5
    bins = reliability(confidence, correct)
    apart = sum(each.agreement.n * abs(each.agreement.value - each.confidence) for each in bins)
    assert apart / 300 == pytest.approx(expected_calibration_error(confidence, correct))


def test_only_probabilities_bring_bins():
    rubric = Rubric((Level("0", 0), Level("1", 1)))
    assert measure([0, 1], [0, 1], rubric).reliability == ()
    with_probabilities = measure([0, 1], [0, 1], rubric, probabilities=[[0.9, 0.1], [0.4, 0.6]])
    assert [each.agreement.n for each in with_probabilities.reliability] == [1, 1]
