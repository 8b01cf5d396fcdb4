"""Whether one scorer agrees with the human more often than another, on the same answers."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.figures import Figure, undefined

_Z = 1.959963984540054  # the normal distribution's 97.5 % point
_HALF = 0.5


def exact_difference(
    reference: npt.ArrayLike, first: npt.ArrayLike, second: npt.ArrayLike
) -> Figure:
    """Return by how much the second side's exact agreement is higher than the first's.

    The interval is that of Agresti and Min (2005) for matched pairs: Wald's, with half an answer
    added to each of the four ways in which two sides can be right or wrong.

    Parameters
    ----------
    reference
        The levels compared against, shape (n,).
    first, second
        The two sides' levels for the same answers.
    """
    given = np.asarray(reference)
    by_first, by_second = given == np.asarray(first), given == np.asarray(second)
    n = len(given)
    if n == 0:
        return undefined(0, "No answer was scored by all.")
    gained = int((by_second & ~by_first).sum())
    lost = int((by_first & ~by_second).sum())
    value = (gained - lost) / n
    more, less, total = gained + _HALF, lost + _HALF, n + 4 * _HALF
    center = (more - less) / total
    reach = _Z * math.sqrt(more + less - (more - less) ** 2 / total) / total
    return Figure(value, max(-1.0, center - reach), min(1.0, center + reach), n)
