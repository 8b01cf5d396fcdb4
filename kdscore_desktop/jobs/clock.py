"""How long a job will still take, judged by how long it took so far."""

from __future__ import annotations

import time
from collections.abc import Callable

_FIRST_ESTIMATE_AFTER = 2.0  # seconds; before that start-up dominates
_FIRST_ESTIMATE_FROM = 0.02  # of the whole
_SMOOTHING = 0.3


class TimeLeft:
    """Estimates the seconds left from the fractions reported.

    The estimate is the elapsed time extrapolated, smoothed so that it does not jump about.

    Parameters
    ----------
    now
        A monotonic clock in seconds.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._started = now()
        self._begun_at: float | None = None
        self._end: float | None = None

    def after(self, fraction: float) -> float | None:
        """Return the seconds left when `fraction` of the job is done, None if too early to say."""
        if self._begun_at is None:
            self._begun_at = fraction  # a resumed job does not begin at zero
        elapsed = self._now() - self._started
        gained = fraction - self._begun_at
        if elapsed < _FIRST_ESTIMATE_AFTER or gained < _FIRST_ESTIMATE_FROM:
            return None
        end = self._started + elapsed * (1 + (1 - fraction) / gained)
        self._end = end if self._end is None else self._end + _SMOOTHING * (end - self._end)
        return max(0.0, self._end - self._now()) if fraction < 1 else 0.0
