"""Cross-validations of scorers: suggestions of models that never saw the response."""

from __future__ import annotations

import sqlite3

from kdscore_desktop.project import codec
from kdscore_desktop.project.answers import require_all
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.models import unknown_scorer
from kdscore_desktop.project.records import CrossChecked, NewCrossCheck, StoredCrossCheck


def add(connection: sqlite3.Connection, stored: StoredItem, new: NewCrossCheck) -> None:
    """Keep what was found; earlier ones stay.

    Raises
    ------
    InputError
        If the scorer is none of the item's.
    ValueError
        If a response is not of the item, or its values are no distribution over the levels.
    """
    levels = len(stored.level_ids)
    with transaction(connection):
        cursor = connection.execute(
            """INSERT INTO cross_check (scorer_id, folds, seed, expert_anew, made_at)
               SELECT id, ?, ?, ?, ? FROM scorer WHERE id = ? AND item_id = ?""",
            (
                new.folds,
                new.seed,
                int(new.expert_anew),
                codec.encode_time(codec.now()),
                new.scorer_id,
                stored.id,
            ),
        )
        if cursor.rowcount != 1:
            raise unknown_scorer(new.scorer_id)
        rows = [
            (
                cursor.lastrowid,
                found.fold,
                codec.encode_probabilities(found.probabilities, levels),
                codec.encode_probabilities(found.expert, levels),
                response_id,
                stored.id,
            )
            for response_id, found in new.checked.items()
        ]
        written = connection.executemany(
            """INSERT INTO cross_checked (cross_check_id, response_id, fold, probabilities, expert)
               SELECT ?, id, ?, ?, ? FROM response WHERE id = ? AND item_id = ?""",
            rows,
        ).rowcount
        require_all(written, rows)


def newest(
    connection: sqlite3.Connection, stored: StoredItem, scorer_id: int
) -> StoredCrossCheck | None:
    """Return the newest cross-validation of a scorer, or None.

    A scorer that was taken again has another number and the same package: what was found of it
    before still holds.
    """
    row = connection.execute(
        """SELECT id, folds, seed, expert_anew, made_at FROM cross_check
            WHERE scorer_id IN (
                SELECT id FROM scorer WHERE item_id = :item
                   AND package = (SELECT package FROM scorer WHERE id = :scorer))
            ORDER BY id DESC LIMIT 1""",
        {"item": stored.id, "scorer": scorer_id},
    ).fetchone()
    if row is None:
        return None
    check_id, folds, seed, expert_anew, at = row
    levels = len(stored.level_ids)
    checked = {
        key: CrossChecked(
            fold,
            codec.decode_probabilities(values, levels),
            codec.decode_probabilities(expert, levels),
        )
        for key, fold, values, expert in connection.execute(
            """SELECT response_id, fold, probabilities, expert FROM cross_checked
                WHERE cross_check_id = ? ORDER BY response_id""",
            (check_id,),
        )
    }
    found = NewCrossCheck(scorer_id, folds, seed, bool(expert_anew), checked)
    return StoredCrossCheck(check_id, codec.decode_time(at), found)
