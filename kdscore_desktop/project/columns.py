"""What the project holds of an item, as columns: for who shows a hundred thousand responses.

Nothing is made for a single response but what SQLite hands over, so that reading them all leaves
the other threads their time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import DecisionKind, ReviewReason
from kdscore_desktop.project import codec
from kdscore_desktop.project.damage import unreadable
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.review_rule import NO_LEVEL

Ids = npt.NDArray[np.int64]
Levels = npt.NDArray[np.int8]

_RESPONSES = """
    SELECT response.id, text, key, name
      FROM response JOIN learner ON learner.id = learner_id
     WHERE item_id = ? ORDER BY response.id
"""
_RATINGS = """
    SELECT response_id, name, level_id
      FROM rater JOIN rating ON rater_id = rater.id
     WHERE item_id = ?
       AND NOT EXISTS (SELECT 1 FROM rating AS newer
                        WHERE newer.response_id = rating.response_id
                          AND newer.rater_id = rating.rater_id AND newer.id > rating.id)
     ORDER BY response_id
"""
_DECISIONS = """
    SELECT response_id, kind, level_id
      FROM response JOIN decision ON response_id = response.id
     WHERE item_id = ? AND kind <> 'withdrawn'
       AND NOT EXISTS (SELECT 1 FROM decision AS newer
                        WHERE newer.response_id = decision.response_id AND newer.id > decision.id)
     ORDER BY response_id
"""
_SCORES = """
    SELECT response_id, probabilities, level_id, review FROM score
     WHERE scorer_id = ? ORDER BY response_id
"""


@dataclass(frozen=True, slots=True, eq=False)
class ScoreColumns:
    """A scorer's scores, response ids ascending.

    Parameters
    ----------
    ids
        Shape (k,).
    probabilities
        Shape (k, levels); NaN where there are none.
    levels
        The suggested levels' positions or :data:`NO_LEVEL`.
    reviews
        The scorer's own reasons for a look.
    """

    ids: Ids
    probabilities: npt.NDArray[np.float64]
    levels: Levels
    reviews: tuple[ReviewReason | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ItemColumns:
    """An item's responses, ids ascending, and what humans said of them.

    Parameters
    ----------
    ids, texts, learner_keys, learner_names
        One for each response.
    rating_ids, rating_raters, rating_levels
        One for each rater's current rating.
    decision_ids, decision_kinds, decision_levels
        One for each decision in force.
    scores
        None without a scorer.
    """

    ids: Ids
    texts: tuple[str, ...]
    learner_keys: tuple[str, ...]
    learner_names: tuple[str, ...]
    rating_ids: Ids
    rating_raters: tuple[str, ...]
    rating_levels: Levels
    decision_ids: Ids
    decision_kinds: tuple[DecisionKind, ...]
    decision_levels: Levels
    scores: ScoreColumns | None


def item_columns(
    connection: sqlite3.Connection, stored: StoredItem, scorer_id: int | None
) -> ItemColumns:
    """Read an item's columns.

    Raises
    ------
    DamagedError
        If the file holds what the program cannot have written.
    """
    ids, texts, keys, names = _columns(connection, _RESPONSES, stored.id, 4)
    rated, raters, rating_levels = _columns(connection, _RATINGS, stored.id, 3)
    decided, kinds, decision_levels = _columns(connection, _DECISIONS, stored.id, 3)
    known = {kind.value: kind for kind in DecisionKind}
    if not known.keys() >= set(kinds):
        raise unreadable("a decision")
    return ItemColumns(
        ids=np.array(ids, np.int64),
        texts=texts,
        learner_keys=keys,
        learner_names=names,
        rating_ids=np.array(rated, np.int64),
        rating_raters=raters,
        rating_levels=positions(stored, rating_levels),
        decision_ids=np.array(decided, np.int64),
        decision_kinds=tuple(known[kind] for kind in kinds),
        decision_levels=positions(stored, decision_levels),
        scores=None if scorer_id is None else _scores(connection, stored, scorer_id),
    )


def _scores(connection: sqlite3.Connection, stored: StoredItem, scorer_id: int) -> ScoreColumns:
    ids, blobs, levels, words = _columns(connection, _SCORES, scorer_id, 4)
    width = len(stored.level_ids)
    lengths = np.fromiter(map(len, blobs), np.int64, len(blobs))
    suggested = positions(stored, levels)
    if not np.isin(lengths, (0, 8 * width)).all() or (suggested[lengths == 0] != NO_LEVEL).any():
        raise unreadable("a score")
    probabilities = np.full((len(ids), width), np.nan)
    probabilities[lengths > 0] = np.frombuffer(b"".join(blobs), "<f8").reshape(-1, width)
    return ScoreColumns(np.array(ids, np.int64), probabilities, suggested, reviews(words))


def reviews(words: Sequence[str | None]) -> tuple[ReviewReason | None, ...]:
    """Return the scorer's own reasons for a look as the file names them."""
    known = {
        word: None if word is None else codec.decode_word(ReviewReason, word) for word in set(words)
    }
    return tuple(known[word] for word in words)


def _columns(
    connection: sqlite3.Connection, statement: str, parameter: int, count: int
) -> list[tuple]:  # type: ignore[type-arg]  # of whatever type each column has
    rows = connection.execute(statement, (parameter,)).fetchall()
    return list(zip(*rows, strict=True)) if rows else [()] * count


def positions(stored: StoredItem, level_ids: Sequence[int | None]) -> Levels:
    """Return the levels' positions in the rubric, :data:`NO_LEVEL` for none."""
    known = {
        level_id: NO_LEVEL if level_id is None else stored.position(level_id)
        for level_id in set(level_ids)
    }
    return np.fromiter((known[one] for one in level_ids), np.int8, len(level_ids))
