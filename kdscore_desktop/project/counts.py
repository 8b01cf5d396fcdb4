"""How far the work on an item is, counted without reading the answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import numpy as np

from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import ItemCounts

DECIDED = """SELECT response_id FROM decision
                WHERE kind <> 'withdrawn' AND NOT EXISTS
                      (SELECT 1 FROM decision AS newer
                        WHERE newer.response_id = decision.response_id
                          AND newer.id > decision.id)"""
"""The responses that have a decision in force."""


def counts(
    connection: sqlite3.Connection, stored: StoredItem, scorer_id: int | None, cutoff: float
) -> ItemCounts:
    """Count an item's responses by what has happened to them.

    Parameters
    ----------
    connection, stored
        The project and the item.
    scorer_id
        The newest scorer, or None.
    cutoff
        How sure a suggestion has to be to need no review.
    """

    def one(statement: str) -> int:
        return int(connection.execute(statement, (stored.id,)).fetchone()[0])

    scored, to_review = (0, 0)
    if scorer_id is not None:
        scored, to_review = _scored(connection, len(stored.level_ids), scorer_id, cutoff)
    return ItemCounts(
        responses=one("SELECT count(*) FROM response WHERE item_id = ?"),
        rated=one(
            """SELECT count(DISTINCT response_id) FROM rating JOIN response
                 ON response.id = response_id WHERE item_id = ?"""
        ),
        scored=scored,
        to_review=to_review,
        decided=one(
            f"""SELECT count(*) FROM ({DECIDED}) AS done
                  JOIN response ON response.id = done.response_id WHERE item_id = ?"""  # noqa: S608
        ),
    )


def _scored(
    connection: sqlite3.Connection, levels: int, scorer_id: int, cutoff: float
) -> tuple[int, int]:
    """Return how many responses have a score, and how many of them wait for a human."""
    (scored,) = connection.execute(
        "SELECT count(*) FROM score WHERE scorer_id = ?", (scorer_id,)
    ).fetchone()
    # What the scorer itself found unsure is left to the cut-off, which the educator can choose.
    rows = connection.execute(
        f"""SELECT probabilities, coalesce(review, 'unsure') <> 'unsure' OR level_id IS NULL
              FROM score
             WHERE scorer_id = ? AND response_id NOT IN ({DECIDED})
               AND response_id NOT IN (SELECT response_id FROM rating)""",  # noqa: S608
        (scorer_id,),
    )
    found = rows.fetchall()
    sure = [values for values, flagged in found if not flagged]
    return int(scored), len(found) - len(sure) + _less_sure(sure, levels, cutoff)


def _less_sure(stored: Sequence[bytes], levels: int, cutoff: float) -> int:
    # A damaged row is told where it is read whole; here it must not shift the others.
    whole = b"".join(values for values in stored if len(values) == 8 * levels)
    most = np.frombuffer(whole, "<f8").reshape(-1, levels).max(axis=1)
    return len(stored) - len(most) + int((most < cutoff).sum())
