"""Items and their rubrics, and the learners who answer them."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from kdscore_desktop.domain import Item, Learner, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.damage import unreadable

_HIGHEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item with its keys: inside the file a level is named by id, outside by position."""

    id: int
    item: Item
    level_ids: tuple[int, ...]

    def position(self, level_id: int) -> int:
        """Return the level's position in the rubric.

        Raises
        ------
        DamagedError
            If the level is another item's, which only a changed file can hold.
        """
        try:
            return self.level_ids.index(level_id)
        except ValueError as error:
            raise unreadable("a level of another item") from error


def all_items(connection: sqlite3.Connection) -> list[StoredItem]:
    """Return the items in the order in which they came."""
    rows = connection.execute("SELECT id, name, prompt, ordered FROM item ORDER BY id").fetchall()
    levels: dict[int, list[tuple[int, Level]]] = defaultdict(list)
    # After the items: an import may come in between.
    for level_id, item_id, *values in connection.execute(
        """SELECT id, item_id, label, points, description, color, feedback
             FROM level ORDER BY item_id, position"""
    ):
        levels[item_id].append((level_id, _level(*values)))
    return [
        StoredItem(
            item_id,
            Item(name, _rubric([level for _, level in levels[item_id]], bool(ordered)), prompt),
            tuple(level_id for level_id, _ in levels[item_id]),
        )
        for item_id, name, prompt, ordered in rows
    ]


def _level(label: str, points: float, description: str, color: str, feedback: str) -> Level:
    # A file that is open for reading only was not checked against the schema's constraints.
    if color and not re.fullmatch("[0-9A-F]{6}", color):
        raise unreadable("a color")
    return Level(label, points, description, color, feedback)


def _rubric(levels: list[Level], ordered: bool) -> Rubric:
    try:
        return Rubric(tuple(levels), ordered)
    except ValueError as error:
        raise unreadable("a rubric") from error


def find(connection: sqlite3.Connection, name: str | None) -> StoredItem:
    """Return the item of this name; None means the only one.

    Upper and lower case matter only where two names differ in nothing else.

    Raises
    ------
    InputError
        If there is no such item, or more than one and none was named.
    """
    stored = all_items(connection)
    if not stored:
        raise InputError("The project holds no question yet. Import a sheet of answers first.")
    if name is None:
        matching = stored
    else:
        matching = [s for s in stored if s.item.name == name] or [
            s for s in stored if s.item.name.casefold() == name.casefold()
        ]
    if len(matching) == 1:
        return matching[0]
    names = ", ".join(f"'{s.item.name}'" for s in stored)
    if name is None:
        raise InputError(f"The project holds several questions: {names}. Name one of them.")
    raise InputError(f"The project holds no question '{name}'. It holds: {names}.")


def find_by_id(connection: sqlite3.Connection, item_id: int) -> StoredItem:
    """Return the item of this id, which has to exist."""
    return next(stored for stored in all_items(connection) if stored.id == item_id)


def set_prompt(connection: sqlite3.Connection, stored: StoredItem, prompt: str) -> None:
    """Keep the question's wording."""
    with transaction(connection):
        connection.execute(
            "UPDATE item SET prompt = ? WHERE id = ?", (codec.storable(prompt), stored.id)
        )


def learners(connection: sqlite3.Connection, only: int | None = None) -> dict[int, Learner]:
    """Return every learner, or only the one of this id, by id."""
    ids = (0, _HIGHEST_ID) if only is None else (only, only)
    groups: dict[int, tuple[tuple[str, str], ...]] = {}
    for learner_id, heading, value in connection.execute(
        "SELECT learner_id, heading, value FROM learner_group"
        " WHERE learner_id BETWEEN ? AND ? ORDER BY id",
        ids,
    ):
        groups[learner_id] = (*groups.get(learner_id, ()), (heading, value))
    return {
        learner_id: Learner(key, name, groups.get(learner_id, ()))
        for learner_id, key, name in connection.execute(
            "SELECT id, key, name FROM learner WHERE id BETWEEN ? AND ?", ids
        )
    }
