"""Whether "80 % sure" is right in 80 of 100 answers: the expected calibration error."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.bootstrap import wilson_interval
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.metrics import Floats

BINS = 10
"""Equal-width bins of confidence: 0 to 10 %, over 10 to 20 %, ..., over 90 to 100 %."""

# For resampling, answers of one bin whose confidences agree to this fraction count as alike.
_GRAIN = 1000


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The answers whose suggestions are about equally sure.

    Parameters
    ----------
    low, high
        Their confidence is over `low` (the first bin: from it) and at most `high`.
    confidence
        Their mean confidence.
    agreement
        The share of them with the reference's level; its n is the bin's.
    """

    low: float
    high: float
    confidence: float
    agreement: Figure


def reliability(confidence: Floats, correct: npt.NDArray[np.bool_]) -> tuple[ReliabilityBin, ...]:
    """Return the bins that hold an answer, the least sure first: what a reliability diagram shows.

    The parameters are those of :func:`expected_calibration_error`.
    """
    bins = confidence_bins(confidence)
    counts = np.bincount(bins, minlength=BINS)
    sums = np.bincount(bins, confidence, minlength=BINS)
    hits = np.bincount(bins, correct, minlength=BINS)
    return tuple(
        ReliabilityBin(
            low=place / BINS,
            high=(place + 1) / BINS,
            confidence=float(sums[place] / n),
            agreement=Figure(float(hits[place] / n), *wilson_interval(int(hits[place]), n), n),
        )
        for place, n in enumerate(counts.tolist())
        if n
    )


def confidence_bins(confidence: Floats) -> npt.NDArray[np.int64]:
    """Return each confidence's bin, 0 to BINS - 1; a bin holds its upper edge."""
    return np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)


def expected_calibration_error(confidence: Floats, correct: npt.NDArray[np.bool_]) -> float:
    """Return the mean distance between confidence and exact agreement over the bins.

    ``sum over bins of (n_bin / n) * |agreement in bin - mean confidence in bin|`` (Naeini et al.
    2015, Guo et al. 2017), with :data:`BINS` bins of equal width.

    Parameters
    ----------
    confidence
        The probability given to the suggested level, shape (n,), n at least 1.
    correct
        Whether the suggested level is the reference's, shape (n,).
    """
    gaps = np.bincount(confidence_bins(confidence), correct - confidence, minlength=BINS)
    return float(np.abs(gaps).sum() / len(confidence))


def resampled_calibration_errors(
    confidence: Floats,
    correct: npt.NDArray[np.bool_],
    *,
    resamples: int,
    rng: np.random.Generator,
) -> Floats:
    """Return the calibration error of `resamples` draws of the answers with replacement.

    The error of a resample is, on average, larger than that of the answers it is drawn from,
    so an interval made of these errs toward too large an error when answers are few.
    """
    bins, gap = confidence_bins(confidence), correct - confidence
    alike = (2 * bins + correct) * (_GRAIN + 1) + np.rint(confidence * _GRAIN).astype(np.int64)
    _, first, kind, counts = np.unique(
        alike, return_index=True, return_inverse=True, return_counts=True
    )
    gap_by_bin = np.zeros((len(counts), BINS))
    gap_by_bin[np.arange(len(counts)), bins[first]] = np.bincount(kind, gap) / counts
    n = len(confidence)
    drawn = rng.multinomial(n, counts / n, size=resamples)
    return np.asarray(np.abs(drawn @ gap_by_bin).sum(axis=1) / n)
