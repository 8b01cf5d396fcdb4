"""Intervals: how far a figure measured on these answers may be off."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.metrics import Floats

COVERAGE = 0.95
"""What "likely between" means: the interval's nominal coverage."""

_Z = 1.959963984540054  # the normal distribution's 97.5 % point
_LEAST_DEFINED = 0.95
_ALIKE = 1e-9


def resampled_confusions(
    counts: npt.NDArray[np.int64], *, resamples: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Draw the answers with replacement, many times, without touching a single answer.

    Drawing n answers with replacement and counting their pairs of levels is a multinomial draw
    of n from the observed shares, so a resample costs as much as the rubric has pairs of
    levels, however many answers there are.

    Parameters
    ----------
    counts
        The confusion matrix, shape (levels, levels), of at least one answer.
    resamples
        How many to draw.
    rng
        Where the chance comes from.

    Returns
    -------
    numpy.ndarray
        Shape (resamples, levels, levels), each adding up to the answers' number.
    """
    total = int(counts.sum())
    drawn = rng.multinomial(total, counts.ravel() / total, size=resamples)
    return drawn.reshape(resamples, *counts.shape)


def percentile_interval(values: Floats) -> tuple[float, float] | None:
    """Return the 2.5 % and 97.5 % points of a bootstrap distribution (Efron 1979).

    None where the resamples cannot tell: more than one in twenty of them leaves the figure
    undefined, or all of them give the same value (as when every answer agrees), which would
    pass for certainty.

    Parameters
    ----------
    values
        The figure of every resample, shape (resamples,); NaN where undefined.
    """
    defined = values[~np.isnan(values)]
    if len(defined) < _LEAST_DEFINED * len(values) or np.ptp(defined) < _ALIKE:
        return None
    tail = (1 - COVERAGE) / 2
    low, high = np.quantile(defined, [tail, 1 - tail])
    return float(low), float(high)


def wilson_interval(hits: int, n: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share of `n` answers (Wilson 1927).

    Preferred to the bootstrap for shares: 12 of 12 is not certainty, and resampling 12 hits can
    only give 12 hits.
    """
    share, spread = hits / n, _Z**2 / n
    center = (share + spread / 2) / (1 + spread)
    reach = _Z / (1 + spread) * np.sqrt(share * (1 - share) / n + spread / (4 * n))
    low = 0.0 if hits == 0 else float(center - reach)
    high = 1.0 if hits == n else float(center + reach)
    return low, high
