"""The part of an import's plan that is about ratings: levels by label, raters, what is new."""

from __future__ import annotations

import graphlib
import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kdscore_desktop.domain import ImportBatch, ImportedResponse, ImportedRow, Item, Place
from kdscore_desktop.errors import InputError
from kdscore_desktop.imported import ImportedRows, Ratings
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known, KnownSheet
from kdscore_desktop.project.records import ChangedRating


@dataclass
class RatingOutcome:
    """What came of the batch's ratings.

    Parameters
    ----------
    raters, ratings
        Rows to write, as `imports` writes them.
    new, known
        How many say something of a response for the first time, or what is recorded already.
    changed
        Those that replace the rater's current one.
    """

    raters: list[tuple[object, ...]] = field(default_factory=list)
    ratings: list[tuple[object, ...]] = field(default_factory=list)
    new: int = 0
    known: int = 0
    changed: list[ChangedRating] = field(default_factory=list)


class _Said(NamedTuple):
    """Where in the batch a level was first given."""

    row: ImportedRow
    row_id: int
    item: str
    rater: str


class RatingPlanner:
    """Hears every rating of a batch and then says which of them to add.

    A learner may stand in several rows with the same text and ratings that disagree. Only when
    all are heard can they be told from a later sheet's correction, and the sheet be imported
    again without being taken for one.

    Parameters
    ----------
    known
        What the project holds; it is brought to the state after the import.
    batch
        What the sheet holds.
    rows
        Its rows.
    stored
        The stored item by the batch's name of it.
    at
        The time of the import.

    Raises
    ------
    InputError
        If the batch has a level that the item's rubric lacks.
    """

    def __init__(
        self,
        known: Known,
        batch: ImportBatch,
        rows: ImportedRows,
        stored: dict[str, StoredItem],
        at: str,
    ) -> None:
        self._known = known
        self._batch = batch
        self._stored = stored
        self._at = at
        # A level's id by the position that the batch gives it.
        self._level_ids = {
            item.name: _mapped_by_label(item, stored[item.name]) for item in batch.items
        }
        self._said: dict[tuple[int, int], dict[int, _Said]] = {}
        self._outcome = RatingOutcome()
        told = dict.fromkeys(zip(rows.items, rows.ratings, strict=True))
        for item in batch.items:
            self._plan_raters(item.name, [ratings for name, ratings in told if name == item.name])

    def _plan_raters(self, item: str, told: Iterable[Ratings]) -> None:
        orders = dict.fromkeys(
            tuple([codec.storable(rater) for rater, _ in ratings]) for ratings in told
        )
        item_id = self._stored[item].id
        for name in _in_column_order(list(orders)):
            if (item_id, name) not in self._known.raters:
                rater_id = self._known.raters[item_id, name] = self._known.new_id("rater")
                self._outcome.raters.append((rater_id, item_id, name))

    def hear(
        self, row: ImportedRow, row_id: int, answer: ImportedResponse, response_id: int
    ) -> None:
        """Take note of the ratings of one answer."""
        item_id = self._stored[answer.item].id
        level_ids = self._level_ids[answer.item]
        for name, position in answer.ratings:
            rater = codec.storable(name)
            rated, level_id = (response_id, self._known.raters[item_id, rater]), level_ids[position]
            said = self._said.get(rated)
            if said is None:
                self._said[rated] = {level_id: _Said(row, row_id, answer.item, rater)}
            elif level_id not in said:
                said[level_id] = _Said(row, row_id, answer.item, rater)
            self._outcome.known += 1

    def hear_fresh(
        self, rows: ImportedRows, response_ids: Sequence[int], row_ids: Sequence[int]
    ) -> None:
        """Plan the ratings of rows whose answers no other row can be about.

        They are new, unless one rater stands twice beside an answer.

        Parameters
        ----------
        rows
            The rows.
        response_ids, row_ids
            For each of their responses its own id, and its row's.
        """
        answers = list(zip(rows.items, rows.ratings, strict=True))
        counts = Counter(answers)
        pairs = {answer: self._pairs(*answer) for answer in counts}
        doubtful = {answer for answer, said in pairs.items() if len(dict(said)) < len(said)}
        if doubtful:
            self._hear_doubtful(rows, response_ids, row_ids, doubtful)
            pairs |= dict.fromkeys(doubtful, ())
        new = sum(count * len(pairs[answer]) for answer, count in counts.items())
        next_id = iter(self._known.new_ids("rating", new)).__next__
        self._outcome.new += new
        self._outcome.ratings += [
            (next_id(), response_id, rater_id, level_id, row_id, self._at)
            for said, response_id, row_id in zip(
                map(pairs.__getitem__, answers), response_ids, row_ids, strict=True
            )
            for rater_id, level_id in said
        ]

    def _hear_doubtful(
        self,
        rows: ImportedRows,
        response_ids: Sequence[int],
        row_ids: Sequence[int],
        doubtful: set[tuple[str, Ratings]],
    ) -> None:
        heard = zip(response_ids, row_ids, strict=True)
        for row in rows:
            for answer, (response_id, row_id) in zip(row.responses, heard, strict=False):
                if (answer.item, answer.ratings) in doubtful:
                    self.hear(row, row_id, answer, response_id)

    def _pairs(self, item: str, ratings: Ratings) -> tuple[tuple[int, int], ...]:
        """Return the ids of raters and levels."""
        item_id = self._stored[item].id
        level_ids = self._level_ids[item]
        return tuple(
            (self._known.raters[item_id, codec.storable(name)], level_ids[position])
            for name, position in ratings
        )

    def settle(self, sheet: KnownSheet) -> RatingOutcome:
        """Return what to add, once everything was heard and the sheet's rows have their ids."""
        for (response_id, rater_id), levels in self._said.items():
            for level_id, said in levels.items():
                event = (response_id, rater_id, level_id)
                current = self._known.ratings.get((response_id, rater_id))
                # What this very sheet once said stays said: importing it again must not bring
                # back a level that a later sheet has changed.
                if event in sheet.ratings or (current == level_id and len(levels) == 1):
                    continue
                self._count(said, current, level_id)
                self._known.ratings[response_id, rater_id] = level_id
                rating_id = self._known.new_id("rating")
                self._outcome.ratings.append((rating_id, *event, said.row_id, self._at))
        return self._outcome

    def _count(self, said: _Said, current: int | None, level_id: int) -> None:
        if current == level_id:  # said again, by a sheet that also says something else
            return
        self._outcome.known -= 1
        if current is None:
            self._outcome.new += 1
            return
        source, stored = self._batch.source, self._stored[said.item]
        self._outcome.changed.append(
            ChangedRating(
                said.item,
                said.row.learner,
                said.rater,
                stored.position(current),
                stored.position(level_id),
                Place(source.file_name, source.sheet, said.row.row),
            )
        )


def _mapped_by_label(item: Item, stored: StoredItem) -> tuple[int, ...]:
    """Return the ids of the stored levels with the labels of `item`, in their order."""
    rubric = stored.item.rubric
    positions = [rubric.position(codec.storable(label)) for label in item.rubric.labels]
    lacking = [
        label
        for label, position in zip(item.rubric.labels, positions, strict=True)
        if position is None
    ]
    if lacking:
        raise InputError(
            f"The sheet has the levels {_listed(lacking)} for '{item.name}', whose rubric has "
            f"only {_listed(rubric.labels)}. Correct those cells of the sheet, or name the "
            "question differently to import it as one of its own."
        )
    return tuple(stored.level_ids[position] for position in positions if position is not None)


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(f"'{label}'" for label in labels)


def _in_column_order(orders: list[tuple[str, ...]]) -> list[str]:
    """Merge the raters of single rows, which lack those of empty cells, into the sheet's order."""
    sorter: graphlib.TopologicalSorter[str] = graphlib.TopologicalSorter()
    for order in orders:
        for name in order:
            sorter.add(name)
        for earlier, later in itertools.pairwise(order):
            sorter.add(later, earlier)
    try:
        return list(sorter.static_order())
    except graphlib.CycleError:  # rows that contradict each other: as they first appear
        return list(dict.fromkeys(itertools.chain.from_iterable(orders)))
