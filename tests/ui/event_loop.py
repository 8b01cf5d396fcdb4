"""Measures how long the window's event loop was ever kept from its work."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import Qt, QTimer

WORST = 100.0
"""Milliseconds for which the event loop may never be blocked."""

_EVERY = 10


class EventLoopProbe:
    """A context manager with a timer that should tick every ten milliseconds.

    Attributes
    ----------
    worst : float
        The longest time between two ticks in milliseconds, the timer's own ten left out.
    ticks : int
        How often it ticked; a loop that hardly ran has proved nothing.
    """

    def __init__(self) -> None:
        self.worst = 0.0
        self.ticks = 0
        self.gaps: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
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
        now = time.perf_counter()
        gap = max(0.0, 1000 * (now - self._last) - _EVERY)
        self._last = now
        self.ticks += 1
        self.gaps.append(gap)
        self.worst = max(self.worst, gap)
