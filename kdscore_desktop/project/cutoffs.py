"""How sure a scorer has to be to go without review, and who chose that when."""

from __future__ import annotations

import sqlite3

from kdscore_desktop.project import codec
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import CutoffChoice, NewCutoff


def cutoff(connection: sqlite3.Connection, stored: StoredItem) -> float | None:
    """Return how sure a scorer has to be to go without review, or None if nobody chose it."""
    (chosen,) = connection.execute("SELECT cutoff FROM item WHERE id = ?", (stored.id,)).fetchone()
    return None if chosen is None else float(chosen)


def choose(connection: sqlite3.Connection, stored: StoredItem, new: NewCutoff, who: str) -> None:
    """Keep how sure a scorer has to be, and note who chose it.

    Raises
    ------
    ValueError
        If it lies outside 0 to 1.
    """
    for share in (new.value, new.wanted):
        if share is not None and not 0 <= share <= 1:
            raise ValueError(f"a cut-off of {share}")
    with transaction(connection):
        connection.execute("UPDATE item SET cutoff = ? WHERE id = ?", (new.value, stored.id))
        connection.execute(
            """INSERT INTO cutoff_choice (item_id, value, wanted, cautious, who, at)
               VALUES (?, ?, ?, ?, ?, ?)""",
            (
                stored.id,
                new.value,
                new.wanted,
                int(new.cautious),
                codec.storable(who),
                codec.encode_time(codec.now()),
            ),
        )


def history(connection: sqlite3.Connection, stored: StoredItem) -> list[CutoffChoice]:
    """Return every choice, oldest first."""
    return [
        CutoffChoice(NewCutoff(value, wanted, bool(cautious)), who, codec.decode_time(at))
        for value, wanted, cautious, who, at in connection.execute(
            """SELECT value, wanted, cautious, who, at FROM cutoff_choice
                WHERE item_id = ? ORDER BY id""",
            (stored.id,),
        )
    ]
