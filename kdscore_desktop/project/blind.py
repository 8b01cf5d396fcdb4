"""Samples that the educator scores blind: what was drawn, and the ratings given to it.

A rating given blind stands beside the ratings of the sheets, under a rater of its own. It is no
decision: it was given without a suggestion, and it makes no level final.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import Among, BlindSample, NewBlindSample

_SAMPLES = """
    SELECT blind_sample.id, rater_id, name, who, among, seed, started_at, ended_at
      FROM blind_sample JOIN rater ON rater.id = rater_id
     WHERE blind_sample.item_id = ? ORDER BY blind_sample.id
"""
_LEVELS = """
    SELECT place, blind_response.response_id, level_id,
           EXISTS (SELECT 1 FROM decision WHERE response_id = blind_response.response_id)
      FROM blind_response LEFT JOIN rating
        ON rating.id = (SELECT max(id) FROM rating
                         WHERE rating.response_id = blind_response.response_id AND rater_id = ?)
     WHERE sample_id = ? ORDER BY place
"""


def begin(connection: sqlite3.Connection, stored: StoredItem, new: NewBlindSample) -> None:
    """Keep what was drawn.

    Raises
    ------
    InputError
        If another sample is not ended yet.
    """
    if any(sample.ended_at is None for sample in samples(connection, stored)):
        raise InputError(
            f"A sample of '{stored.item.name}' is being scored blind already. Finish it or end it "
            "first."
        )
    with transaction(connection):
        sample_id = connection.execute(
            """INSERT INTO blind_sample (item_id, rater_id, who, among, seed, started_at)
               VALUES (?, ?, ?, ?, ?, ?)""",
            (
                stored.id,
                _rater(connection, stored, new),
                codec.storable(new.who),
                new.among.value,
                new.seed,
                codec.encode_time(codec.now()),
            ),
        ).lastrowid
        connection.executemany(
            "INSERT INTO blind_response (sample_id, place, response_id) VALUES (?, ?, ?)",
            [(sample_id, place, id_) for place, id_ in enumerate(new.response_ids)],
        )


def _rater(connection: sqlite3.Connection, stored: StoredItem, new: NewBlindSample) -> int:
    """Return the educator's rater for blind scoring; it is never one of a sheet."""
    known = connection.execute(
        "SELECT rater_id FROM blind_sample WHERE item_id = ? AND who = ? LIMIT 1",
        (stored.id, codec.storable(new.who)),
    ).fetchone()
    if known is not None:
        return int(known[0])
    name, number = codec.storable(new.rater), 1
    taken = {
        name
        for (name,) in connection.execute("SELECT name FROM rater WHERE item_id = ?", [stored.id])
    }
    while name in taken:
        number += 1
        name = f"{codec.storable(new.rater)} {number}"
    added = connection.execute(
        "INSERT INTO rater (item_id, name) VALUES (?, ?)", (stored.id, name)
    ).lastrowid
    assert added is not None
    return added


def samples(connection: sqlite3.Connection, stored: StoredItem) -> list[BlindSample]:
    """Return the item's samples, oldest first."""
    found = []
    for sample_id, rater_id, rater, who, among, seed, started, ended in connection.execute(
        _SAMPLES, (stored.id,)
    ).fetchall():
        rows = connection.execute(_LEVELS, (rater_id, sample_id)).fetchall()
        found.append(
            BlindSample(
                id=sample_id,
                rater=rater,
                who=who,
                among=codec.decode_word(Among, among),
                seed=seed,
                response_ids=tuple(response_id for _, response_id, *_ in rows),
                levels={
                    response_id: stored.position(level_id)
                    for _, response_id, level_id, _ in rows
                    if level_id is not None
                },
                left_out=frozenset(
                    response_id
                    for _, response_id, level_id, decided in rows
                    if decided and level_id is None
                ),
                started_at=codec.decode_time(started),
                ended_at=None if ended is None else codec.decode_time(ended),
            )
        )
    return found


def rate(connection: sqlite3.Connection, stored: StoredItem, response_id: int, level: int) -> None:
    """Add the educator's rating of a response of the sample that is being scored.

    Rating a response again adds another rating, which counts from then on.

    Raises
    ------
    InputError
        If no sample is being scored, the response is not in it, or was decided since.
    """
    with transaction(connection):
        row = connection.execute(
            """SELECT rater_id, source_row_id
                 FROM blind_sample JOIN blind_response ON sample_id = blind_sample.id
                 JOIN response ON response.id = response_id
                WHERE blind_sample.item_id = ? AND ended_at IS NULL AND response_id = ?""",
            (stored.id, response_id),
        ).fetchone()
        if row is None:
            raise InputError(
                f"Answer number {response_id} is not among those that are being scored blind. "
                "Start a sample, or name one of its answers."
            )
        if connection.execute(
            "SELECT 1 FROM decision WHERE response_id = ?", (response_id,)
        ).fetchone():
            raise InputError(
                f"You have decided on answer number {response_id} beside its suggestion, so that "
                "it cannot be scored blind any more. Go on with the next one."
            )
        connection.execute(
            """INSERT INTO rating (response_id, rater_id, level_id, source_row_id, at)
               VALUES (?, ?, ?, ?, ?)""",
            (response_id, row[0], stored.level_ids[level], row[1], codec.encode_time(codec.now())),
        )


def end(connection: sqlite3.Connection, stored: StoredItem) -> None:
    """End the sample that is being scored; what was given stays, and no more can be given."""
    with transaction(connection):
        connection.execute(
            "UPDATE blind_sample SET ended_at = ? WHERE item_id = ? AND ended_at IS NULL",
            (codec.encode_time(codec.now()), stored.id),
        )


def seen(connection: sqlite3.Connection, stored: StoredItem, who: str) -> Sequence[int]:
    """Return the responses that cannot be scored blind any more.

    Those on which anything was ever decided, since a suggestion stood beside it, and those that
    this educator has scored blind.
    """
    rows = connection.execute(
        """SELECT response_id FROM decision JOIN response ON response.id = response_id
            WHERE item_id = :item
           UNION
           SELECT response_id FROM rating WHERE rater_id IN
                  (SELECT rater_id FROM blind_sample WHERE item_id = :item AND who = :who)""",
        {"item": stored.id, "who": codec.storable(who)},
    )
    return [response_id for (response_id,) in rows]
