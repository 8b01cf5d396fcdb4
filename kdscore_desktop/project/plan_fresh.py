"""The part of an import's plan that is about learners whom nobody knows yet.

Most rows of a first import are theirs. Nothing that the project holds or another row says can
meet such a row again, so that its answers need not be compared, and all of them are planned in
one go.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kdscore_desktop.domain import ImportedRow
from kdscore_desktop.imported import ImportedRows
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known
from kdscore_desktop.project.plan_ratings import RatingPlanner


class PlannedRow(NamedTuple):
    """One of :class:`PlannedRows`."""

    row: ImportedRow
    id: int
    learner_id: int
    response_ids: Sequence[int]


class PlannedRows(NamedTuple):
    """Rows of the batch with the ids that they have, or get.

    Parameters
    ----------
    rows
        The rows.
    ids, learner_ids
        The rows' own ids, kept free for them if they are new, and their learners'.
    response_ids
        The ids that are kept free for their responses, row by row.
    """

    rows: ImportedRows
    ids: Sequence[int]
    learner_ids: Sequence[int]
    response_ids: Sequence[int]

    def one_by_one(self) -> Iterator[PlannedRow]:
        """Yield each row."""
        free_ids = iter(self.response_ids)
        for row, row_id, learner_id in zip(self.rows, self.ids, self.learner_ids, strict=True):
            response_ids = list(itertools.islice(free_ids, len(row.responses)))
            yield PlannedRow(row, row_id, learner_id, response_ids)

    def where(self, wanted: Sequence[bool]) -> PlannedRows:
        """Return the rows that are wanted."""
        responses = self.rows.of_responses(wanted)
        return PlannedRows(
            self.rows.at(list(itertools.compress(range(len(wanted)), wanted))),
            list(itertools.compress(self.ids, wanted)),
            list(itertools.compress(self.learner_ids, wanted)),
            list(itertools.compress(self.response_ids, responses)),
        )


_NO_ROWS = PlannedRows(ImportedRows.of(()), (), (), ())


def told_apart(
    known: Known, planned: PlannedRows, keys: Sequence[str], items: Mapping[str, StoredItem]
) -> tuple[PlannedRows, PlannedRows]:
    """Return the rows of learners who stand nowhere else, and the others.

    Parameters
    ----------
    known
        What the project holds.
    planned, keys
        The batch's rows, and the key under which the learner of each is stored.
    items
        The stored item by the batch's name of it.
    """
    counts = Counter(keys)
    one_sheet = known.sheet is None and len({item.id for item in items.values()}) == len(items)
    if one_sheet and len(counts) == len(keys) and known.learners.keys().isdisjoint(counts):
        return planned, _NO_ROWS
    is_fresh = [one_sheet and counts[key] == 1 and key not in known.learners for key in keys]
    return planned.where(is_fresh), planned.where([not fresh for fresh in is_fresh])


def plan_fresh(
    planned: PlannedRows,
    source_id: int,
    items: Mapping[str, StoredItem],
    ratings: RatingPlanner,
) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows to write for learners who stand nowhere else.

    Parameters
    ----------
    planned
        Their rows.
    source_id
        The id of the sheet.
    items
        As for :func:`told_apart`.
    ratings
        Hears the ratings.
    """
    rows, ids, learner_ids, response_ids = planned
    row_ids = rows.of_responses(ids)
    ratings.hear_fresh(rows, response_ids, row_ids)
    item_ids = {name: item.id for name, item in items.items()}
    of_items = list(map(item_ids.__getitem__, rows.items))
    learners = rows.of_responses(learner_ids)
    texts = codec.storable_each(rows.texts)
    return {
        "source_row": list(
            zip(ids, [source_id] * len(ids), rows.numbers, learner_ids, rows.cells, strict=True)
        ),
        "response": list(zip(response_ids, of_items, learners, row_ids, texts, strict=True)),
        "row_response": list(zip(row_ids, of_items, response_ids, strict=True)),
    }
