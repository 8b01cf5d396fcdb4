"""Changing an item's rubric without changing what anybody said of an answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from kdscore_desktop.domain import Level
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import EditedLevel

_ASIDE = 10_000  # added to positions while levels change places: no two may share one


def set_rubric(
    connection: sqlite3.Connection, stored: StoredItem, edited: Sequence[EditedLevel]
) -> None:
    """Make `edited` the item's levels, lowest first; ratings and decisions stay on their levels.

    Raises
    ------
    InputError
        If fewer than two levels remain, two share a label, a level that was given is left out, or
        levels would come, go or change places under a teacher or scorer that knows the old ones.
    """
    _check_labels([one.level.label for one in edited])
    kept = [one.was for one in edited if one.was is not None]
    if kept != list(range(len(stored.level_ids))) or len(kept) != len(edited):
        _check_no_model(connection, stored)
    with transaction(connection):
        _remove(connection, stored, kept)
        connection.execute(
            "UPDATE level SET position = position + ?, label = char(0) || id WHERE item_id = ?",
            (_ASIDE, stored.id),
        )
        for position, one in enumerate(edited):
            _write(connection, stored, position, one)


def _check_labels(labels: Sequence[str]) -> None:
    if len(labels) < 2:
        raise InputError("A rubric needs at least two levels. Add one, or keep the two there are.")
    plain = [label.strip().casefold() for label in labels]
    if "" in plain:
        raise InputError("A level has no label. Give it one, such as its points.")
    for label, other in zip(labels, plain, strict=True):
        if plain.count(other) > 1:
            raise InputError(f"Two levels are called '{label.strip()}'. Give one another label.")


def _check_no_model(connection: sqlite3.Connection, stored: StoredItem) -> None:
    for table in ("teacher", "scorer"):
        found = connection.execute(
            f"SELECT 1 FROM {table} WHERE item_id = ?",  # noqa: S608 - one of the two above
            (stored.id,),
        ).fetchone()
        if found:
            raise InputError(
                f"'{stored.item.name}' has an expert model or a scorer that learned these levels "
                "in this order. Labels, points and descriptions can still be changed; to change "
                "which levels there are, start a new assignment."
            )


def _remove(connection: sqlite3.Connection, stored: StoredItem, kept: Sequence[int]) -> None:
    for position, level_id in enumerate(stored.level_ids):
        if position in kept:
            continue
        (given,) = connection.execute(
            """SELECT (SELECT count(*) FROM rating WHERE level_id = :level)
                    + (SELECT count(*) FROM decision WHERE level_id = :level)""",
            {"level": level_id},
        ).fetchone()
        if given:
            label = stored.item.rubric.levels[position].label
            raise InputError(
                f"The level '{label}' was given {given:,} times, so it cannot be removed. Change "
                "those scores in the spreadsheet first, or keep the level."
            )
        connection.execute("DELETE FROM level WHERE id = ?", (level_id,))


def _write(
    connection: sqlite3.Connection, stored: StoredItem, position: int, one: EditedLevel
) -> None:
    values = (position, *_values(one.level))
    if one.was is None:
        connection.execute(
            """INSERT INTO level (position, label, points, description, color, feedback, item_id)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (*values, stored.id),
        )
    else:
        connection.execute(
            """UPDATE level SET position = ?, label = ?, points = ?, description = ?, color = ?,
                                feedback = ? WHERE id = ?""",
            (*values, stored.level_ids[one.was]),
        )


def _values(level: Level) -> tuple[str, float, str, str, str]:
    return (
        codec.storable(level.label.strip()),
        level.points,
        codec.storable(level.description),
        level.color,
        codec.storable(level.feedback),
    )
