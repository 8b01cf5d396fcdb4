"""The educator's decisions: events that are only ever added, so that the history is the log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from kdscore_desktop.domain import Decision, DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec, items
from kdscore_desktop.project.answers import unknown_response
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import NewDecision


def decide(
    connection: sqlite3.Connection, wanted: Sequence[NewDecision], who: str, reason: str
) -> list[Decision]:
    """Add one decision per response named, all or none, and return them in that order.

    Raises
    ------
    InputError
        If a response is unknown, or has no decision to withdraw.
    ValueError
        If a level is not on the item's rubric, or is missing though the kind needs one.
    """
    items_of = _ItemsOf(connection)
    with transaction(connection):
        return [_decide(connection, items_of(new.response_id), new, who, reason) for new in wanted]


def _decide(
    connection: sqlite3.Connection, stored: StoredItem, new: NewDecision, who: str, reason: str
) -> Decision:
    if (new.kind is DecisionKind.WITHDRAWN) != (new.level is None):
        raise ValueError(f"a decision '{new.kind}' cannot have the level {new.level}")
    if new.level is not None and not 0 <= new.level < len(stored.level_ids):
        raise ValueError(f"'{stored.item.name}' has no level {new.level}")
    if new.kind is DecisionKind.WITHDRAWN:
        events = history(connection, new.response_id)
        if not events or events[-1].kind is DecisionKind.WITHDRAWN:
            raise InputError(f"Answer number {new.response_id} has no decision to withdraw.")
    return _add(connection, stored, new, who, reason, undoes=None)


class _ItemsOf:
    """Finds the item of one response after another, reading each item once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, StoredItem] = {}

    def __call__(self, response_id: int) -> StoredItem:
        row = self._connection.execute(
            "SELECT item_id FROM response WHERE id = ?", (response_id,)
        ).fetchone()
        if row is None:
            raise unknown_response(response_id)
        item_id = int(row[0])
        if item_id not in self._known:
            self._known[item_id] = items.find_by_id(self._connection, item_id)
        return self._known[item_id]


def _add(
    connection: sqlite3.Connection,
    stored: StoredItem,
    new: NewDecision,
    who: str,
    reason: str,
    *,
    undoes: int | None,
) -> Decision:
    decision = Decision(
        new.response_id,
        new.kind,
        new.level,
        codec.storable(who),
        codec.now(),
        codec.storable(reason),
    )
    connection.execute(
        """INSERT INTO decision (response_id, kind, level_id, who, at, reason, undoes)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            decision.response_id,
            decision.kind.value,
            None if decision.level is None else stored.level_ids[decision.level],
            decision.who,
            codec.encode_time(decision.at),
            decision.reason,
            undoes,
        ),
    )
    return decision


def undo(connection: sqlite3.Connection, response_ids: Sequence[int], who: str) -> list[Decision]:
    """Return each response to what was decided before its last decision not undone yet.

    Undoing adds an event; doing it again goes one decision further back.

    Raises
    ------
    InputError
        If a response is unknown or nothing is left to undo; then none is undone.
    """
    items_of = _ItemsOf(connection)
    with transaction(connection):
        return [_undo(connection, items_of(id_), id_, who) for id_ in response_ids]


def _undo(
    connection: sqlite3.Connection, stored: StoredItem, response_id: int, who: str
) -> Decision:
    events = connection.execute(
        "SELECT id, kind, level_id, undoes FROM decision WHERE response_id = ? ORDER BY id",
        (response_id,),
    ).fetchall()
    # Undo events and what they undid cancel out; what remains is a stack.
    undone = {undoes for *_, undoes in events}
    standing = [e for e in events if e[3] is None and e[0] not in undone]
    if not standing:
        raise InputError(f"Answer number {response_id} has no decision to undo.")
    new = NewDecision(response_id, DecisionKind.WITHDRAWN, None)
    if len(standing) > 1:
        _, kind, level_id, _ = standing[-2]
        level = None if level_id is None else stored.position(level_id)
        new = NewDecision(response_id, codec.decode_word(DecisionKind, kind), level)
    return _add(connection, stored, new, who, "undo", undoes=standing[-1][0])


def current(connection: sqlite3.Connection, stored: StoredItem) -> dict[int, Decision]:
    """Return the decision in force by response, ids ascending; withdrawn ones are absent."""
    rows = connection.execute(
        """SELECT response_id, kind, level_id, who, at, reason
             FROM response JOIN decision ON response_id = response.id
            WHERE item_id = ? AND kind <> 'withdrawn'
              AND NOT EXISTS (SELECT 1 FROM decision AS newer
                               WHERE newer.response_id = decision.response_id
                                 AND newer.id > decision.id)
            ORDER BY response_id""",
        (stored.id,),
    )
    return {decision.response_id: decision for decision in _decisions(stored, rows)}


def history(connection: sqlite3.Connection, response_id: int) -> list[Decision]:
    """Return every event of a response's final level, oldest first.

    Raises
    ------
    InputError
        If the response is unknown.
    """
    stored = _ItemsOf(connection)(response_id)
    rows = connection.execute(
        """SELECT response_id, kind, level_id, who, at, reason
             FROM decision WHERE response_id = ? ORDER BY id""",
        (response_id,),
    )
    return _decisions(stored, rows)


def _decisions(
    stored: StoredItem, rows: Iterable[tuple[int, str, int | None, str, str, str]]
) -> list[Decision]:
    return [
        Decision(
            response_id,
            codec.decode_word(DecisionKind, kind),
            None if level_id is None else stored.position(level_id),
            who,
            codec.decode_time(at),
            reason,
        )
        for response_id, kind, level_id, who, at, reason in rows
    ]
