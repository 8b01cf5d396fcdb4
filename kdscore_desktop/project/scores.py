"""What scorers said of responses."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from kdscore_desktop.domain import ReviewReason, Score
from kdscore_desktop.project import codec, items
from kdscore_desktop.project.answers import require_all
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.damage import unreadable
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.models import unknown_scorer


def add_scores(connection: sqlite3.Connection, scores: Iterable[Score]) -> None:
    """Keep scores, all or none; only what the same scorer said of a response is replaced.

    Raises
    ------
    InputError
        If a scorer is not in the project.
    ValueError
        If a response is not of its scorer's item, or probabilities and level do not fit the
        item's rubric.
    """
    by_scorer: dict[int, list[Score]] = defaultdict(list)
    for score in scores:
        by_scorer[score.scorer_id].append(score)
    with transaction(connection):
        for scorer_id, some in by_scorer.items():
            _add_scores_of(connection, scorer_id, some)


def _add_scores_of(connection: sqlite3.Connection, scorer_id: int, scores: list[Score]) -> None:
    row = connection.execute("SELECT item_id FROM scorer WHERE id = ?", (scorer_id,)).fetchone()
    if row is None:
        raise unknown_scorer(scorer_id)
    stored = items.find_by_id(connection, row[0])
    written = connection.executemany(
        """INSERT INTO score (scorer_id, response_id, probabilities, level_id, review)
           SELECT ?, id, ?, ?, ? FROM response WHERE id = ? AND item_id = ?
           ON CONFLICT (scorer_id, response_id)
           DO UPDATE SET probabilities = excluded.probabilities,
                         level_id = excluded.level_id, review = excluded.review""",
        [(scorer_id, *_values(score, stored), score.response_id, stored.id) for score in scores],
    ).rowcount
    require_all(written, scores)


def _values(score: Score, stored: StoredItem) -> tuple[bytes, int | None, str | None]:
    if score.level is not None and not 0 <= score.level < len(score.probabilities):
        raise ValueError(f"level {score.level} has no probability")
    return (
        codec.encode_probabilities(score.probabilities, len(stored.level_ids)),
        None if score.level is None else stored.level_ids[score.level],
        None if score.review is None else score.review.value,
    )


def scores(connection: sqlite3.Connection, stored: StoredItem, scorer_id: int) -> list[Score]:
    """Return what a scorer said of the item's responses, ids ascending.

    Raises
    ------
    DamagedError
        If the file pairs a score with a level that it has no probability for.
    """
    rows = connection.execute(
        """SELECT response_id, probabilities, level_id, review FROM score
            WHERE scorer_id = ? ORDER BY response_id""",
        (scorer_id,),
    )
    return [
        Score(
            response_id,
            scorer_id,
            _checked(codec.decode_probabilities(values, len(stored.level_ids)), level_id),
            None if level_id is None else stored.position(level_id),
            None if review is None else codec.decode_word(ReviewReason, review),
        )
        for response_id, values, level_id, review in rows
    ]


def _checked(probabilities: tuple[float, ...], level_id: int | None) -> tuple[float, ...]:
    if level_id is not None and not probabilities:
        raise unreadable("a score")
    return probabilities
