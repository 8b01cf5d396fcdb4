"""The figures of agreement, computed from confusion matrices.

Every function takes counts of shape (..., levels, levels), rows being the reference's levels and
columns the other side's, and works on all leading dimensions at once: one matrix gives the
figure, a stack of resampled matrices gives its bootstrap distribution. Where a figure is not
defined the result is NaN, which never leaves this package
(:mod:`kdscore_desktop.agreement.comparison` turns it into a reason). Levels are spaced by one
whatever points they earn.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64] | Floats


def confusion_matrix(
    reference: npt.NDArray[np.int64], other: npt.NDArray[np.int64], levels: int
) -> npt.NDArray[np.int64]:
    """Count the pairs of levels, unused levels included.

    Parameters
    ----------
    reference, other
        Positions in the rubric, shape (n,), aligned.
    levels
        How many levels the rubric has.

    Returns
    -------
    numpy.ndarray
        Shape (levels, levels); entry (i, j) counts the answers with reference i and other j.
    """
    pairs = np.bincount(reference * levels + other, minlength=levels * levels)
    return pairs.reshape(levels, levels).astype(np.int64)


def cohen_kappa(counts: Counts) -> Floats:
    """Return Cohen's kappa (Cohen 1960): agreement beyond what chance would give.

    Undefined where both sides gave every answer one and the same level.
    """
    return _weighted_kappa(counts, (_distances(counts) > 0).astype(np.float64))


def quadratic_weighted_kappa(counts: Counts) -> Floats:
    """Return kappa with disagreements weighted by their squared distance (Cohen 1968).

    Undefined where both sides gave every answer one and the same level.
    """
    return _weighted_kappa(counts, _distances(counts) ** 2)


def correlation(counts: Counts) -> Floats:
    """Return Pearson's correlation of the two sides' levels; undefined if either never varies."""
    n = _total(counts)
    positions = np.arange(counts.shape[-1], dtype=np.float64)
    rows, columns = counts.sum(axis=-1) @ positions, counts.sum(axis=-2) @ positions
    products = positions @ counts @ positions
    spread = _scaled_variance(counts.sum(axis=-1)) * _scaled_variance(counts.sum(axis=-2))
    return np.clip(_divided(n * products - rows * columns, np.sqrt(spread)), -1.0, 1.0)


def standardized_mean_difference(counts: Counts) -> Floats:
    """Return how far the other side's mean lies above the reference's, in the latter's spread.

    ``(mean(other) - mean(reference)) / sd(reference)``, the deviation with N - 1: the "unpooled"
    definition that RSMTool reports since its version 7 (its documentation, "Evaluation
    Metrics"). Undefined where the reference never varies.
    """
    n = _total(counts)
    positions = np.arange(counts.shape[-1], dtype=np.float64)
    difference = counts.sum(axis=-2) @ positions - counts.sum(axis=-1) @ positions
    # sd = sqrt(scaled / (n (n - 1))) with scaled = n sum(x^2) - sum(x)^2
    deviation = np.sqrt(_divided(_scaled_variance(counts.sum(axis=-1)), n * (n - 1)))
    return _divided(_divided(difference, n), deviation)


def f1(counts: Counts) -> Floats:
    """Return, per level, the harmonic mean of precision and recall.

    Undefined for a level without an example in the reference, even where the other side gave it:
    there is nothing that could have been found.
    """
    rows = counts.sum(axis=-1)
    score = _divided(2 * _hits(counts), rows + counts.sum(axis=-2))
    return np.where(rows > 0, score, np.nan)


def macro_f1(counts: Counts) -> Floats:
    """Return the mean F1 of the levels that have an example in the reference."""
    scores = f1(counts)
    present = ~np.isnan(scores)
    return _divided(np.where(present, scores, 0.0).sum(axis=-1), present.sum(axis=-1))


def _weighted_kappa(counts: Counts, weights: Floats) -> Floats:
    rows, columns = counts.sum(axis=-1), counts.sum(axis=-2)
    observed = (counts * weights).sum(axis=(-2, -1)) * _total(counts)
    by_chance = ((rows @ weights) * columns).sum(axis=-1)
    return 1.0 - _divided(observed, by_chance)


def _scaled_variance(margin: Counts) -> Floats:
    """Return n² times the (population) variance of the levels counted in `margin`."""
    positions = np.arange(margin.shape[-1], dtype=np.float64)
    scaled = margin.sum(axis=-1) * (margin @ positions**2) - (margin @ positions) ** 2
    return np.asarray(scaled, dtype=np.float64)


def _distances(counts: Counts) -> Floats:
    positions = np.arange(counts.shape[-1], dtype=np.float64)
    return np.abs(positions[:, None] - positions[None, :])


def _hits(counts: Counts) -> Floats:
    return np.diagonal(counts, axis1=-2, axis2=-1).astype(np.float64)


def _total(counts: Counts) -> Floats:
    return np.asarray(counts.sum(axis=(-2, -1)), dtype=np.float64)


def _divided(numerator: npt.ArrayLike, denominator: npt.ArrayLike) -> Floats:
    """Divide; NaN where the denominator is zero."""
    upper, lower = np.broadcast_arrays(
        np.asarray(numerator, dtype=np.float64), np.asarray(denominator, dtype=np.float64)
    )
    result = np.full(upper.shape, np.nan)
    np.divide(upper, lower, out=result, where=lower != 0)
    return result
