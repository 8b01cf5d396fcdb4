"""What can be undone and redone on the scores page: steps of one or many decisions.

The project file keeps every event; this only remembers what was decided since it was opened.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kdscore_desktop.project.records import NewDecision
from kdscore_desktop.views.scores import KINDS, NONE, Flags, Marks, Places, ScoreTable


@dataclass(frozen=True, slots=True, eq=False)
class DecisionStep:
    """Decisions made at once.

    Parameters
    ----------
    before, after
        What was in force, and what was decided; of the same responses.
    reason
        The educator's, for all of them.
    """

    before: Marks
    after: Marks
    reason: str = ""

    def wanted(self) -> list[NewDecision]:
        """Return the decisions as the project takes them."""
        return [
            NewDecision(response_id, kind, level)
            for response_id, number, level in zip(
                self.after.ids.tolist(),
                self.after.kinds.tolist(),
                self.after.levels.tolist(),
                strict=True,
            )
            if (kind := KINDS[number]) is not None
        ]

    def only(self, chosen: Flags) -> DecisionStep:
        """Return the step as far as it is about some of its responses."""
        return DecisionStep(self.before.only(chosen), self.after.only(chosen), self.reason)


def decision_step(
    table: ScoreTable, places: Places, level: int | None = None, reason: str = ""
) -> DecisionStep:
    """Return the step that decides on responses.

    The kind says how the level compares with the suggestion: accepted, overridden, or set where
    nothing was suggested.

    Parameters
    ----------
    table, places
        The responses.
    level
        The final level of all; None accepts what is suggested for each, which has to be something.
    reason
        The educator's.
    """
    suggested = table.suggested[places]
    levels = suggested.copy() if level is None else np.full(len(places), level, np.int8)
    kinds = np.select([suggested == NONE, suggested == levels], [3, 1], default=2).astype(np.int8)
    return DecisionStep(table.marks(places), Marks(table.ids[places], levels, kinds), reason)


class DecisionLog:
    """Steps that were done, and steps that were undone and can be done again."""

    def __init__(self) -> None:
        self._done: list[DecisionStep] = []
        self._undone: list[DecisionStep] = []

    @property
    def can_undo(self) -> bool:
        """Whether a step is left to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether an undone step is left to do again."""
        return bool(self._undone)

    def add(self, step: DecisionStep) -> None:
        """Remember a step; what was undone before it cannot be done again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> DecisionStep | None:
        """Take the last step back and return it, or None."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step

    def undo_of(self, response_id: int) -> DecisionStep | None:
        """Take back what the last step on one response did to it, and return only that.

        None if nothing was decided on it since the project was opened.
        """
        for place in range(len(self._done) - 1, -1, -1):
            step = self._done[place]
            chosen = step.after.ids == response_id
            if not chosen.any():
                continue
            rest = step.only(~chosen)
            self._done[place : place + 1] = [rest] if len(rest.after) else []
            undone = step.only(chosen)
            self._undone.append(undone)
            return undone
        return None

    def redo(self) -> DecisionStep | None:
        """Take the step that was undone last as done again and return it, or None."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step

    def add_undone(self, step: DecisionStep) -> None:
        """Remember a decision of an earlier day that was undone now, so that it can be redone."""
        self._undone.append(step)

    def clear(self) -> None:
        """Forget everything, where the file turned out to hold something else."""
        self._done.clear()
        self._undone.clear()
