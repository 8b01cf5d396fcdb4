"""One figure of an agreement, with how far it may be off and on how many answers it rests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval.

    Parameters
    ----------
    value
        The figure, or None where the answers do not define it.
    low, high
        The interval's ends, or None where none can be given.
    n
        How many answers the figure rests on.
    reason
        Why the value or the interval is missing, as a sentence for an educator; empty otherwise.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    reason: str = ""


def undefined(n: int, reason: str) -> Figure:
    """Return a figure without a value and say why."""
    return Figure(None, None, None, n, reason)
