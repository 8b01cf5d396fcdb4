"""The part of an import's plan that is about learners whom nobody knows yet.

Most rows of a first import are theirs. Nothing that the project holds or another row says can
meet such a row again, so that its answers need not be compared, and all of them are planned in
one go.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kdscore_desktop.domain import ImportedRow
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known
from kdscore_desktop.project.plan_ratings import RatingPlanner


class PlannedRow(NamedTuple):
    """A row of the batch with the ids that it has, or gets.

    Parameters
    ----------
    row
        The row.
    id, learner_id
        Its own id, kept free for it if it is new, and its learner's.
    response_id
        The id that is kept free for its first response; those of the others follow.
    """

    row: ImportedRow
    id: int
    learner_id: int
    response_id: int


def told_apart(
    known: Known,
    rows: Sequence[PlannedRow],
    keys: Sequence[str],
    items: Mapping[str, StoredItem],
) -> tuple[Sequence[PlannedRow], Sequence[PlannedRow]]:
    """Return the rows of learners who stand nowhere else, and the others.

    Parameters
    ----------
    known
        What the project holds.
    rows, keys
        The batch's rows, and the key under which the learner of each is stored.
    items
        The stored item by the batch's name of it.
    """
    if known.sheet is not None or len({item.id for item in items.values()}) < len(items):
        return (), rows
    counts = Counter(keys)
    if len(counts) == len(rows) and known.learners.keys().isdisjoint(counts):
        return rows, ()
    is_fresh = [counts[key] == 1 and key not in known.learners for key in keys]
    others = itertools.compress(rows, [not fresh for fresh in is_fresh])
    return list(itertools.compress(rows, is_fresh)), list(others)


def plan_fresh(
    rows: Sequence[PlannedRow],
    source_id: int,
    items: Mapping[str, StoredItem],
    ratings: RatingPlanner,
) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows to write for learners who stand nowhere else.

    Parameters
    ----------
    rows
        Their rows.
    source_id
        The id of the sheet.
    items
        As for :func:`told_apart`.
    ratings
        Hears the ratings.
    """
    item_ids = {name: item.id for name, item in items.items()}
    answers = [answer for each in rows for answer in each.row.responses]
    owners = [each for each in rows for _ in each.row.responses]
    ids = [
        response_id
        for each in rows
        for response_id, _ in enumerate(each.row.responses, each.response_id)
    ]
    row_ids = [owner.id for owner in owners]
    ratings.hear_fresh(zip(answers, ids, [owner.row for owner in owners], row_ids, strict=True))
    of_items = [item_ids[answer.item] for answer in answers]
    learner_ids = [owner.learner_id for owner in owners]
    texts = codec.storable_each([answer.text for answer in answers])
    return {
        "source_row": [
            (row_id, source_id, row.row, learner_id, row.cells)
            for row, row_id, learner_id, _ in rows
        ],
        "response": list(zip(ids, of_items, learner_ids, row_ids, texts, strict=True)),
        "row_response": list(zip(row_ids, of_items, ids, strict=True)),
    }
