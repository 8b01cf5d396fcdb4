"""Reading responses, ratings and imported sheets; keeping the split."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from kdscore_desktop.domain import Learner, Place, Rating, Response, SourceSheet, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec, items
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.damage import unreadable
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import SourceRow, StoredSource
from kdscore_desktop.project.source_files import unknown_source

_ROWS_AT_ONCE = 2000

# With a scorer, only what it has not scored.
_OF_ITEM = """
    SELECT response.id, response.learner_id, text, file_name, sheet, row
      FROM response
      JOIN source_row ON source_row.id = response.source_row_id
      JOIN source ON source.id = source_id
     WHERE item_id = :item
       AND (:scorer IS NULL OR NOT EXISTS
            (SELECT 1 FROM score WHERE scorer_id = :scorer AND response_id = response.id))
     ORDER BY response.id
"""

_ONE = """
    SELECT item.name, response.id, response.learner_id, text, file_name, sheet, row
      FROM response
      JOIN item ON item.id = item_id
      JOIN source_row ON source_row.id = response.source_row_id
      JOIN source ON source.id = source_id
     WHERE response.id = ?
"""


def responses(
    connection: sqlite3.Connection, stored: StoredItem, unscored_by: int | None = None
) -> list[Response]:
    """Return the item's responses, or those a scorer has not scored, ids ascending."""
    rows = connection.execute(_OF_ITEM, {"item": stored.id, "scorer": unscored_by}).fetchall()
    known = items.learners(connection)  # after the rows: an import may come in between
    name = stored.item.name
    return [
        Response(response_id, name, known[learner_id], text, Place(file, sheet, row))
        for response_id, learner_id, text, file, sheet, row in rows
    ]


def response(connection: sqlite3.Connection, response_id: int) -> Response:
    """Return one response.

    Raises
    ------
    InputError
        If there is none of this id.
    """
    found = connection.execute(_ONE, (response_id,)).fetchone()
    if found is None:
        raise unknown_response(response_id)
    name, _, learner_id, text, file, sheet, row = found
    learner = items.learners(connection, learner_id)[learner_id]
    return Response(response_id, name, learner, text, Place(file, sheet, row))


def unknown_response(response_id: int) -> InputError:
    """Return the error for a response that is not in the project."""
    return InputError(f"The project holds no answer number {response_id}.")


def ratings(connection: sqlite3.Connection, stored: StoredItem) -> list[Rating]:
    """Return each rater's current rating of each of the item's responses.

    Ordered by response, and within one by rater as in :func:`raters`.
    """
    rows = connection.execute(
        """SELECT response_id, name, level_id
             FROM rater JOIN rating ON rater_id = rater.id
            WHERE item_id = ?
              AND NOT EXISTS (SELECT 1 FROM rating AS newer
                               WHERE newer.response_id = rating.response_id
                                 AND newer.rater_id = rating.rater_id
                                 AND newer.id > rating.id)
            ORDER BY response_id, rater_id""",
        (stored.id,),
    )
    return [
        Rating(response_id, rater, stored.position(level_id))
        for response_id, rater, level_id in rows
    ]


def raters(connection: sqlite3.Connection, stored: StoredItem) -> list[str]:
    """Return the item's raters in the order of the sheet's columns; the first is the primary."""
    rows = connection.execute("SELECT name FROM rater WHERE item_id = ? ORDER BY id", (stored.id,))
    return [name for (name,) in rows]


def splits(connection: sqlite3.Connection, stored: StoredItem) -> dict[int, Split]:
    """Return what each of the item's responses is used for, as far as it was ever split."""
    rows = connection.execute(
        """SELECT response_id, split FROM response JOIN split ON response_id = response.id
            WHERE item_id = ? ORDER BY response_id""",
        (stored.id,),
    )
    return {response_id: codec.decode_word(Split, split) for response_id, split in rows}


def set_splits(
    connection: sqlite3.Connection, stored: StoredItem, wanted: Mapping[int, Split], seed: int
) -> None:
    """Replace the item's split.

    Raises
    ------
    ValueError
        If a response is not one of the item's.
    """
    with transaction(connection):
        connection.execute(
            "DELETE FROM split WHERE response_id IN (SELECT id FROM response WHERE item_id = ?)",
            (stored.id,),
        )
        written = connection.executemany(
            """INSERT INTO split (response_id, split, seed)
               SELECT id, ?, ? FROM response WHERE id = ? AND item_id = ?""",
            [(split.value, seed, response_id, stored.id) for response_id, split in wanted.items()],
        ).rowcount
        require_all(written, wanted)


def require_all(written: int, wanted: Iterable[object]) -> None:
    """Check that each row found the response of the item that it names.

    Raises
    ------
    ValueError
        If one did not; raised within a transaction, it takes the others back.
    """
    count = len(list(wanted))
    if max(written, 0) != count:  # executemany of nothing counts -1
        raise ValueError(f"{count - max(written, 0)} of {count} responses are not of this item")


def sources(connection: sqlite3.Connection) -> list[StoredSource]:
    """Return the imported sheets in the order of their import."""
    rows = connection.execute(
        """SELECT id, file_name, sheet, sha256, header_row, columns, imported_at
             FROM source ORDER BY id"""
    )
    return [
        StoredSource(
            source_id,
            SourceSheet(file, sheet, sha256, header_row, codec.decode_columns(columns)),
            codec.decode_time(at),
        )
        for source_id, file, sheet, sha256, header_row, columns, at in rows
    ]


def source_rows(
    connection: sqlite3.Connection, source_id: int, *, with_cells: bool = True
) -> Iterator[SourceRow]:
    """Iterate over an imported sheet's rows in their order, if wanted without their cells.

    They are fetched some at a time, so that a slow reader does not keep the writer waiting.

    Raises
    ------
    InputError
        If there is no such source.
    """
    if not connection.execute("SELECT 1 FROM source WHERE id = ?", (source_id,)).fetchone():
        raise unknown_source(source_id)
    return _source_rows(connection, source_id, with_cells=with_cells)


def _source_rows(
    connection: sqlite3.Connection, source_id: int, *, with_cells: bool
) -> Iterator[SourceRow]:
    known: dict[int, Learner] = {}
    after = 0
    while rows := connection.execute(
        """SELECT id, row, learner_id, CASE WHEN ? THEN cells END FROM source_row
            WHERE source_id = ? AND row > ? ORDER BY row LIMIT ?""",
        (with_cells, source_id, after, _ROWS_AT_ONCE),
    ).fetchall():
        numbers = [row for _, row, _, _ in rows]
        if any(later <= earlier for earlier, later in pairwise([after, *numbers])):
            raise unreadable("the rows of a sheet")  # an index that lies would be read for ever
        links: dict[int, dict[str, int]] = defaultdict(dict)
        for row_id, name, response_id in connection.execute(
            """SELECT source_row_id, name, response_id
                 FROM source_row
                 JOIN row_response ON source_row_id = source_row.id
                 JOIN item ON item.id = item_id
                WHERE source_id = ? AND row > ? AND row <= ?
                ORDER BY source_row_id, item_id""",
            (source_id, after, numbers[-1]),
        ):
            links[row_id][name] = response_id
        if not all(learner_id in known for _, _, learner_id, _ in rows):
            known = items.learners(connection)
        for row_id, row, learner_id, cells in rows:
            decoded = codec.decode_cells(cells) if with_cells else ()
            yield SourceRow(row, decoded, known[learner_id], links[row_id])
        after = numbers[-1]
