import numpy as np
import pytest

from kdscore_desktop.distill.calibration import (
    calibrate,
    cross_entropy,
    expected_calibration_error,
)
from kdscore_desktop.student.package import Calibration


def test_the_temperature_that_was_put_in_is_found() -> None:
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(20_000, 3)) * 2
    chances = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    levels = (rng.random(len(logits))[:, None] > chances.cumsum(1)).sum(1)
    found = calibrate(logits * 2.5, levels)
    assert found.temperature == pytest.approx(2.5, rel=0.05)
    assert found.responses == 20_000
    assert found.error_before is not None
    assert found.error_after is not None
    assert found.error_after < 0.02 < found.error_before


def test_too_few_responses_leave_the_temperature_at_one() -> None:
    assert calibrate(np.zeros((19, 3)), np.zeros(19, np.int64)) == Calibration()


def test_the_calibration_error_by_hand() -> None:
    # Two texts in the bin of 0.9, one of them right; two in that of 0.6, both right.
    probabilities = np.array([[0.9, 0.1], [0.9, 0.1], [0.6, 0.4], [0.6, 0.4]])
    levels = np.array([0, 1, 0, 0])
    assert expected_calibration_error(probabilities, levels) == pytest.approx(
        0.5 * abs(0.5 - 0.9) + 0.5 * abs(1 - 0.6)
    )


def test_cross_entropy_by_hand() -> None:
    assert cross_entropy(np.log([[0.5, 0.5], [0.2, 0.8]]), np.array([0, 1])) == pytest.approx(
        -(np.log(0.5) + np.log(0.8)) / 2
    )


def test_certainty_in_a_wrong_level_is_finite() -> None:
    assert np.isfinite(cross_entropy(np.array([[1000.0, 0.0]]), np.array([1])))
