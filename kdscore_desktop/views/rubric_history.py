"""The rubric as it is edited: each state, what came before it, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kdscore_desktop.domain import Item, Level
from kdscore_desktop.project.records import EditedLevel


@dataclass(frozen=True, slots=True)
class Row:
    """A level while it is edited; `token` stays its own, wherever it moves."""

    token: int
    level: Level


@dataclass(frozen=True, slots=True)
class Draft:
    """The rubric's levels, lowest first, and the question's text.

    `free_token` is one that no level has had so far.
    """

    rows: tuple[Row, ...]
    prompt: str
    free_token: int

    def with_level(self, position: int, level: Level) -> Draft:
        """Return the draft with another level at a position."""
        rows = list(self.rows)
        rows[position] = replace(rows[position], level=level)
        return replace(self, rows=tuple(rows))

    def moved(self, position: int, to: int) -> Draft:
        """Return the draft with a level moved to another place."""
        rows = list(self.rows)
        rows.insert(to, rows.pop(position))
        return replace(self, rows=tuple(rows))

    def without(self, position: int) -> Draft:
        """Return the draft without a level."""
        return replace(self, rows=self.rows[:position] + self.rows[position + 1 :])

    def extended(self, level: Level) -> Draft:
        """Return the draft with a new level at the end."""
        rows = (*self.rows, Row(self.free_token, level))
        return replace(self, rows=rows, free_token=self.free_token + 1)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels, lowest first."""
        return tuple(row.level for row in self.rows)


def draft_of(item: Item) -> Draft:
    """Return the draft that an item's stored rubric is."""
    rows = tuple(Row(token, level) for token, level in enumerate(item.rubric.levels))
    return Draft(rows, item.prompt, len(rows))


def edits_between(before: Draft, after: Draft) -> list[EditedLevel]:
    """Return what turns the levels of `before` into those of `after`.

    A level that is not in `before`, such as a removed one that comes back, is a new one.
    """
    places = {row.token: place for place, row in enumerate(before.rows)}
    return [EditedLevel(places.get(row.token), row.level) for row in after.rows]


class History:
    """The states of a draft, for undo and redo.

    Parameters
    ----------
    first
        The state as it is stored.
    """

    def __init__(self, first: Draft) -> None:
        self._states = [first]
        self._place = 0

    @property
    def current(self) -> Draft:
        """The state that is shown."""
        return self._states[self._place]

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier state."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether a state was undone and nothing was done since."""
        return self._place < len(self._states) - 1

    def do(self, state: Draft) -> None:
        """Make a state the current one; what was undone is forgotten."""
        if state != self.current:
            del self._states[self._place + 1 :]
            self._states.append(state)
            self._place += 1

    def undo(self) -> Draft:
        """Go back one state and return it."""
        self._place = max(0, self._place - 1)
        return self.current

    def redo(self) -> Draft:
        """Go forward one state and return it."""
        self._place = min(len(self._states) - 1, self._place + 1)
        return self.current
