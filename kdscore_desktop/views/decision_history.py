"""What became of one answer, decision by decision: from which level to which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kdscore_desktop.domain import Decision, DecisionKind

_UNDO = "undo"  # the reason that the project notes with an event that takes another one back


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One event.

    Parameters
    ----------
    before, after
        The final level that was in force, and that is since; None for none.
    kind
        How it came about; of what was taken back, WITHDRAWN, whatever is in force again.
    who, at, reason
        As noted; an undo has no reason of the educator's.
    """

    before: int | None
    after: int | None
    kind: DecisionKind
    who: str
    at: dt.datetime
    reason: str


def history_steps(events: Sequence[Decision]) -> list[HistoryStep]:
    """Return a response's events, oldest first as they are given."""
    steps: list[HistoryStep] = []
    before: int | None = None
    for event in events:
        undone = event.reason == _UNDO
        kind = DecisionKind.WITHDRAWN if undone else event.kind
        reason = "" if undone else event.reason
        steps.append(HistoryStep(before, event.level, kind, event.who, event.at, reason))
        before = event.level
    return steps
