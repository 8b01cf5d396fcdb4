"""The intervals: they cover, they repeat, and they do not pass ignorance for certainty."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.agreement import bootstrap, calibration, metrics


def test_the_wilson_interval_of_41_of_50():
    # z = 1.96, z^2 = 3.8415: center (0.82 + 0.0384) / 1.0768 = 0.7972,
    # reach 1.96 / 1.0768 * sqrt(0.82 * 0.18 / 50 + 3.8415 / (4 * 2500)) = 0.1051
    assert bootstrap.wilson_interval(41, 50) == pytest.approx((0.6920, 0.9023), abs=1e-4)


def test_all_of_twelve_is_not_certainty():
    low, high = bootstrap.wilson_interval(12, 12)
    assert (low, high) == (pytest.approx(12 / (12 + 3.8415), abs=1e-4), 1.0)


@given(st.integers(1, 400), st.data())
def test_a_share_lies_within_its_interval(n, data):
    hits = data.draw(st.integers(0, n))
    low, high = bootstrap.wilson_interval(hits, n)
    assert 0 <= low <= hits / n <= high <= 1


def test_resampled_matrices_hold_as_many_answers_as_there_are():
    counts = np.array([[5, 2, 0], [1, 7, 0], [0, 0, 4]])
    drawn = bootstrap.resampled_confusions(counts, resamples=500, rng=np.random.default_rng(1))
    assert drawn.shape == (500, 3, 3)
    assert set(drawn.sum(axis=(1, 2)).tolist()) == {19}
    assert drawn[:, 0, 2].max() == 0  # what was never seen is never drawn
    assert drawn.mean(axis=0) == pytest.approx(counts, abs=0.5)


def test_resampling_the_matrix_is_resampling_the_answers():
    rng = np.random.default_rng(3)
    reference = rng.integers(0, 4, 200)
    other = np.where(rng.random(200) < 0.7, reference, rng.integers(0, 4, 200))
    counts = metrics.confusion_matrix(reference, other, 4)
    chosen = rng.integers(0, 200, size=(4000, 200))
    one_by_one = np.array(
        [metrics.confusion_matrix(reference[rows], other[rows], 4) for rows in chosen]
    )
    at_once = bootstrap.resampled_confusions(counts, resamples=4000, rng=rng)
    for metric in (metrics.quadratic_weighted_kappa, metrics.macro_f1):
        assert bootstrap.percentile_interval(metric(at_once)) == pytest.approx(
            bootstrap.percentile_interval(metric(one_by_one)), abs=0.01
        )


def test_no_interval_where_every_resample_says_the_same():
    assert bootstrap.percentile_interval(np.ones(1000)) is None


def test_no_interval_where_too_many_resamples_say_nothing():
    values = np.linspace(0, 1, 1000)
    values[:49] = np.nan
    assert bootstrap.percentile_interval(values) is not None
    values[:51] = np.nan
    assert bootstrap.percentile_interval(values) is None


@pytest.mark.parametrize("metric", [metrics.quadratic_weighted_kappa, metrics.cohen_kappa])
def test_the_bootstrap_interval_covers_the_truth_about_as_often_as_it_says(metric):
    rng = np.random.default_rng(20)
    shares = np.array([[20, 5, 1], [4, 30, 6], [1, 6, 27]]) / 100
    truth = float(metric(shares))
    covered = 0
    for _ in range(300):
        counts = rng.multinomial(150, shares.ravel()).reshape(3, 3)
        drawn = bootstrap.resampled_confusions(counts, resamples=400, rng=rng)
        low, high = bootstrap.percentile_interval(metric(drawn))
        covered += low <= truth <= high
    assert 0.91 <= covered / 300 <= 0.99


def test_the_calibration_error_by_hand():
    confidence = np.array([0.95, 0.95, 0.55, 0.55])
    correct = np.array([True, True, True, False])
    # bin 90-100 %: 2 answers, agreement 1.00, confidence 0.95; bin 50-60 %: 2, 0.50, 0.55
    assert calibration.expected_calibration_error(confidence, correct) == pytest.approx(0.05)


def test_gaps_within_a_bin_cancel_and_between_bins_do_not():
    sure = np.array([0.72, 0.78])
    assert calibration.expected_calibration_error(sure, np.array([True, False])) == pytest.approx(
        0.25
    )
    apart = np.array([0.3, 0.7])
    assert calibration.expected_calibration_error(apart, np.array([True, False])) == pytest.approx(
        (0.7 + 0.7) / 2
    )


def test_a_bin_holds_its_upper_edge():
    bins = calibration.confidence_bins(np.array([0.0, 0.1, 0.100001, 0.5, 0.9, 1.0]))
    assert bins.tolist() == [0, 0, 1, 4, 8, 9]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=50))
def test_the_calibration_error_is_a_share(answers):
    confidence = np.array([each[0] for each in answers])
    correct = np.array([each[1] for each in answers])
    assert 0 <= calibration.expected_calibration_error(confidence, correct) <= 1


def test_resampled_calibration_errors_are_those_of_resampled_answers():
    rng = np.random.default_rng(5)
    confidence = rng.uniform(0.3, 1.0, 120)
    correct = rng.random(120) < confidence * 0.8
    drawn = calibration.resampled_calibration_errors(confidence, correct, resamples=4000, rng=rng)
    chosen = rng.integers(0, 120, size=(4000, 120))
    one_by_one = [
        calibration.expected_calibration_error(confidence[rows], correct[rows]) for rows in chosen
    ]
    points = [0.025, 0.5, 0.975]
    assert np.quantile(drawn, points) == pytest.approx(np.quantile(one_by_one, points), abs=0.01)
