"""What a project already holds, as an import looks things up in it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field

from kdscore_desktop.domain import ImportBatch, SourceSheet
from kdscore_desktop.project import counts, items
from kdscore_desktop.project.items import StoredItem

_HIGHEST_IDS = """
    SELECT 'item', max(id) FROM item UNION ALL
    SELECT 'level', max(id) FROM level UNION ALL
    SELECT 'learner', max(id) FROM learner UNION ALL
    SELECT 'source', max(id) FROM source UNION ALL
    SELECT 'source_row', max(id) FROM source_row UNION ALL
    SELECT 'response', max(id) FROM response UNION ALL
    SELECT 'rater', max(id) FROM rater UNION ALL
    SELECT 'rating', max(id) FROM rating
"""


@dataclass
class KnownLearner:
    """A learner as the project has it, or will have it after the import."""

    id: int
    name: str
    groups: dict[str, str] = field(default_factory=dict)


@dataclass
class KnownSheet:
    """What an earlier import of the very same sheet left.

    Parameters
    ----------
    id
        The source's id.
    rows
        Row number to the row's id and its learner's.
    links
        Row's id and item's id to the response that stands there.
    ratings
        Response, rater and level (ids) of every rating that the sheet brought.
    """

    id: int
    rows: dict[int, tuple[int, int]] = field(default_factory=dict)
    links: dict[tuple[int, int], int] = field(default_factory=dict)
    ratings: set[tuple[int, int, int]] = field(default_factory=set)


class Known:
    """Everything of the project that an import of `batch` may meet again.

    The planner adds what it plans where the batch's later rows may meet that too.

    Attributes
    ----------
    items
        By name.
    learners
        By key.
    responses
        Ids by text, oldest first, for each pair of item's id and learner's id.
    raters
        Id by item's id and rater's name.
    ratings
        Current level's id by response's id and rater's id.
    decided
        Ids of the responses that have a final level.
    sheet
        The same sheet's earlier import, or None.
    """

    def __init__(self, connection: sqlite3.Connection, batch: ImportBatch) -> None:
        self.items: dict[str, StoredItem] = {
            stored.item.name: stored for stored in items.all_items(connection)
        }
        self.learners = _learners(connection)
        self.responses = _responses(connection)
        self.raters: dict[tuple[int, str], int] = {
            (item_id, name): rater_id
            for rater_id, item_id, name in connection.execute(
                "SELECT id, item_id, name FROM rater ORDER BY id"
            )
        }
        self.ratings: dict[tuple[int, int], int] = {
            (response_id, rater_id): level_id
            for response_id, rater_id, level_id in connection.execute(
                "SELECT response_id, rater_id, level_id FROM rating ORDER BY id"
            )
        }
        self.decided = {response_id for (response_id,) in connection.execute(counts.DECIDED)}
        self.sheet = _sheet(connection, batch.source)
        # A project has one writer, so that ids can be given before anything is written.
        self._next = {
            table: (highest or 0) + 1 for table, highest in connection.execute(_HIGHEST_IDS)
        }

    def new_id(self, table: str) -> int:
        """Return the next free id of a table."""
        return self.new_ids(table, 1)[0]

    def new_ids(self, table: str, count: int) -> range:
        """Return the next free ids of a table."""
        first = self._next[table]
        self._next[table] = first + count
        return range(first, first + count)


def _learners(connection: sqlite3.Connection) -> dict[str, KnownLearner]:
    return {
        learner.key: KnownLearner(learner_id, learner.name, dict(learner.groups))
        for learner_id, learner in items.learners(connection).items()
    }


def _responses(connection: sqlite3.Connection) -> dict[tuple[int, int], dict[str, int]]:
    found: dict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    for response_id, item_id, learner_id, text in connection.execute(
        "SELECT id, item_id, learner_id, text FROM response ORDER BY id"
    ):
        found[item_id, learner_id][text] = response_id
    return found


def _sheet(connection: sqlite3.Connection, source: SourceSheet) -> KnownSheet | None:
    row = connection.execute(
        "SELECT id FROM source WHERE sha256 = ? AND sheet = ? AND header_row = ?",
        (source.sha256, source.sheet, source.header_row),
    ).fetchone()
    if row is None:
        return None
    sheet = KnownSheet(row[0])
    for row_id, number, learner_id in connection.execute(
        "SELECT id, row, learner_id FROM source_row WHERE source_id = ?", row
    ):
        sheet.rows[number] = (row_id, learner_id)
    for row_id, item_id, response_id in connection.execute(
        """SELECT source_row_id, item_id, response_id
             FROM source_row JOIN row_response ON source_row_id = id WHERE source_id = ?""",
        row,
    ):
        sheet.links[row_id, item_id] = response_id
    sheet.ratings.update(
        connection.execute(
            """SELECT response_id, rater_id, level_id
                 FROM rating JOIN source_row ON source_row_id = source_row.id
                WHERE source_id = ?""",
            row,
        )
    )
    return sheet
