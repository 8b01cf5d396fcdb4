"""Making probabilities mean what they say: temperature scaling on validation responses."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kdscore_desktop.student.package import Calibration
from kdscore_desktop.student.scorer import softmax

FEWEST_RESPONSES = 20
"""With fewer rated validation responses the temperature stays 1."""

_BINS = 10
# Even in the logarithm and fine enough that the loss does not change between two of them.
_TEMPERATURES = np.geomspace(0.25, 4, 161)

Logits = npt.NDArray[np.float64]


def calibrate(logits: Logits, levels: npt.NDArray[np.int64]) -> Calibration:
    """Fit the temperature of least cross entropy (Guo et al. 2017, arXiv 1706.04599).

    Parameters
    ----------
    logits
        The student's on rated validation responses, shape (responses, levels).
    levels
        Their human levels.

    Returns
    -------
    Calibration
        With the expected calibration errors before and after, on those same responses.
    """
    if len(levels) < FEWEST_RESPONSES:
        return Calibration()
    losses = [cross_entropy(logits / temperature, levels) for temperature in _TEMPERATURES]
    temperature = float(_TEMPERATURES[int(np.argmin(losses))])
    return Calibration(
        temperature=temperature,
        responses=len(levels),
        error_before=expected_calibration_error(softmax(logits), levels),
        error_after=expected_calibration_error(softmax(logits / temperature), levels),
    )


def cross_entropy(logits: Logits, levels: npt.NDArray[np.int64]) -> float:
    """Return the mean negative logarithm of the human levels' probabilities."""
    chosen = softmax(logits)[np.arange(len(levels)), levels]
    return float(-np.log(np.maximum(chosen, 1e-12)).mean())


def expected_calibration_error(
    probabilities: npt.NDArray[np.float64], levels: npt.NDArray[np.int64]
) -> float:
    """Return the mean gap between confidence and accuracy, weighted over ten even bins.

    `ECE = sum_b n_b / N * |accuracy_b - confidence_b|` over bins of the suggested level's
    probability (Naeini et al. 2015; Guo et al. 2017).
    """
    confidence = probabilities.max(1)
    right = (probabilities.argmax(1) == levels).astype(np.float64)
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(bins, right - confidence, _BINS)
    return float(np.abs(gaps).sum() / len(levels))
