"""Answers of an earlier sheet that its newer state no longer has."""

from __future__ import annotations

import sqlite3

from kdscore_desktop.domain import ImportBatch, Learner, Place
from kdscore_desktop.imported import ImportedRows
from kdscore_desktop.project import codec, items
from kdscore_desktop.project.records import VanishedAnswer

_SAME_SHEET = 0.5
"""The share of an earlier sheet's answers that its newer state still has."""

_ANSWERS = """
    SELECT item.name, source_row.learner_id, text, file_name, sheet, row
      FROM source_row
      JOIN source ON source.id = source_id
      JOIN row_response ON row_response.source_row_id = source_row.id
      JOIN response ON response.id = response_id
      JOIN item ON item.id = row_response.item_id
     WHERE source_id = ?
     ORDER BY row, item.id
"""


def vanished(connection: sqlite3.Connection, batch: ImportBatch) -> tuple[VanishedAnswer, ...]:
    """Return what a sheet lacks of the newest one that it is a newer state of.

    It is one if at least half of that one's learners still have their answers, whatever the file
    is called: a form's next export often has another name, and another class the same headings.
    """
    sources = connection.execute("SELECT id, sha256 FROM source ORDER BY id DESC").fetchall()
    if not sources or any(sha256 == batch.source.sha256 for _, sha256 in sources):
        return ()
    rows = ImportedRows.of(batch.rows)
    keys = rows.of_responses(rows.learner_keys)
    answered = set(zip(codec.storable_each(rows.items), codec.storable_each(keys), strict=True))
    learners: dict[int, Learner] = {}
    for source_id, _ in sources:
        learners = learners or items.learners(connection)
        answers = [
            VanishedAnswer(item, learners[learner_id], text, Place(file, sheet, row))
            for item, learner_id, text, file, sheet, row in connection.execute(
                _ANSWERS, (source_id,)
            )
        ]
        gone = [each for each in answers if (each.item, each.learner.key) not in answered]
        if answers and len(answers) - len(gone) >= _SAME_SHEET * len(answers):
            return tuple(each for each in gone if each.text.strip())
    return ()
