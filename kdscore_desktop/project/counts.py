"""How far the work on an item is, counted without reading the answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kdscore_desktop.project import review_rule
from kdscore_desktop.project.columns import positions, reviews
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
        scored, to_review = _scored(connection, stored, scorer_id, cutoff)
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
    connection: sqlite3.Connection, stored: StoredItem, scorer_id: int, cutoff: float
) -> tuple[int, int]:
    """Return how many responses have a score, and how many of them wait for a human."""
    (scored,) = connection.execute(
        "SELECT count(*) FROM score WHERE scorer_id = ?", (scorer_id,)
    ).fetchone()
    rows = connection.execute(
        f"""SELECT probabilities, level_id, review FROM score
             WHERE scorer_id = ? AND response_id NOT IN ({DECIDED})
               AND response_id NOT IN (SELECT response_id FROM rating)""",  # noqa: S608
        (scorer_id,),
    ).fetchall()
    if not rows:
        return int(scored), 0
    probabilities, level_ids, words = zip(*rows, strict=True)
    suggested = positions(stored, level_ids)
    reasons = review_rule.reasons(
        review_rule.flags(reviews(words), suggested),
        review_rule.confidences(_decoded(probabilities, len(stored.level_ids)), suggested),
        cutoff,
    )
    return int(scored), int((reasons > 0).sum())


def _decoded(stored: Sequence[bytes], levels: int) -> npt.NDArray[np.float64]:
    # A damaged row is told where it is read whole; here it must not shift the others.
    whole = [len(values) == 8 * levels for values in stored]
    found = np.full((len(stored), levels), np.nan)
    kept = b"".join(values for values, is_whole in zip(stored, whole, strict=True) if is_whole)
    found[np.array(whole)] = np.frombuffer(kept, "<f8").reshape(-1, levels)
    return found
