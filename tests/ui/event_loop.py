"""Measures how long the window's event loop was ever kept from its work."""

from __future__ import annotations

import time
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import Qt, QTimer

WORST = 100.0
"""Milliseconds for which the event loop may never be blocked."""

_EVERY = 10
_SCHEDULE = Path("/proc/thread-self/schedstat")


class EventLoopProbe:
    """A context manager with a timer that should tick every ten milliseconds.

    Time for which other programs had the processor while this thread was ready to run is no fault
    of the window; where the system tells it (Linux), it is not counted in `worst`.

    Attributes
    ----------
    worst : float
        The longest time between two ticks in milliseconds, without the timer's own ten and
        without the time of waiting for a processor.
    worst_seen : float
        The same with the time of waiting.
    ticks : int
        How often it ticked; a loop that hardly ran has proved nothing.
    """

    def __init__(self) -> None:
        self.worst = 0.0
        self.worst_seen = 0.0
        self.ticks = 0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._tick)
        self._last = self._waited = 0.0

    def __enter__(self) -> Self:
        self._last, self._waited = _now(), _waited()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now, waited = _now(), _waited()
        gap = max(0.0, now - self._last - _EVERY)
        self.worst_seen = max(self.worst_seen, gap)
        self.worst = max(self.worst, gap - (waited - self._waited))
        self._last, self._waited = now, waited
        self.ticks += 1


def _now() -> float:
    return 1000 * time.perf_counter()


def _waited() -> float:
    """Return for how many milliseconds this thread was ready to run and had no processor."""
    if not _SCHEDULE.exists():
        return 0.0
    return int(_SCHEDULE.read_text(encoding="ascii").split()[1]) / 1e6
