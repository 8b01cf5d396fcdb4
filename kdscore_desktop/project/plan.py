"""Working out what an import changes, without changing anything.

The plan holds the very rows that the import then writes, so that a preview promises nothing else.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from kdscore_desktop.domain import (
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Learner,
    Level,
    Place,
    Rubric,
)
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known, KnownLearner, KnownSheet
from kdscore_desktop.project.plan_fresh import PlannedRow, plan_fresh, told_apart
from kdscore_desktop.project.plan_ratings import RatingOutcome, RatingPlanner
from kdscore_desktop.project.records import ChangedAnswer, ImportOutcome

_ROWS_PER_REPORT = 1000
_STAGE = "Comparing the answers"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The rows to write by table, as `imports` writes them, and what they amount to.

    A row of a sheet ends with its cells as they are; only what is written gets encoded.
    """

    rows: dict[str, list[tuple[object, ...]]]
    outcome: ImportOutcome


class Planner:
    """Compares a batch with what is known and collects what is new.

    Parameters
    ----------
    known
        What the project holds; it is brought to the state after the import.
    batch
        What the sheet holds.
    at
        The time of the import.
    """

    def __init__(self, known: Known, batch: ImportBatch, at: dt.datetime) -> None:
        self._known = known
        self._batch = batch
        self._at = codec.encode_time(at)
        self._rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        self._count: Counter[str] = Counter()
        self._new_items: list[str] = []
        self._changed_answers: list[ChangedAnswer] = []
        # By the batch's names, which may differ from those that can be stored.
        self._items: dict[str, StoredItem] = {}

    def plan(self, reporter: Reporter) -> ImportPlan:
        """Go through the whole batch.

        Raises
        ------
        InputError
            If the batch has a level that the item's rubric lacks.
        """
        for item in self._batch.items:
            stored = self._known.items.get(codec.storable(item.name))
            self._items[item.name] = stored or self._new_item(item)
        ratings = RatingPlanner(self._known, self._batch, self._items)
        keys = codec.storable_each([row.learner.key for row in self._batch.rows])
        learner_ids = self._plan_learners(keys)
        sheet_known = self._known.sheet is not None
        sheet = self._known.sheet or self._new_sheet()
        rows = self._with_ids(learner_ids)
        fresh, others = told_apart(self._known, rows, keys, self._items)
        reporter.progress(0.2, _STAGE)
        self._plan_fresh(fresh, sheet, ratings)
        for done, row in enumerate(others, start=len(fresh)):
            if done % _ROWS_PER_REPORT == 0:
                reporter.progress(0.2 + 0.6 * done / len(rows), _STAGE)
            self._plan_row(sheet, row, ratings)
        reporter.progress(0.8, _STAGE)
        settled = ratings.settle(sheet, self._at)
        self._rows |= {"rater": settled.raters, "rating": settled.ratings}
        for table in ("source_row", "response", "row_response"):
            self._rows[table].sort(key=itemgetter(0))  # in the order of the sheet
        return ImportPlan(self._rows, self._outcome(settled, sheet_known=sheet_known))

    def _with_ids(self, learner_ids: Sequence[int]) -> list[PlannedRow]:
        """Keep ids free for all rows and responses, so that the new ones stand in their order."""
        rows = self._batch.rows
        counts = [len(row.responses) for row in rows]
        first = self._known.new_ids("response", sum(counts)).start
        return list(
            map(
                PlannedRow,
                rows,
                self._known.new_ids("source_row", len(rows)),
                learner_ids,
                itertools.accumulate(counts, initial=first),
            )
        )

    def _plan_fresh(
        self, rows: Sequence[PlannedRow], sheet: KnownSheet, ratings: RatingPlanner
    ) -> None:
        for table, planned in plan_fresh(rows, sheet.id, self._items, ratings).items():
            self._rows[table] += planned
        self._count["new_rows"] += len(rows)
        self._count["new_responses"] += len(self._rows["response"])

    def _outcome(self, ratings: RatingOutcome, *, sheet_known: bool) -> ImportOutcome:
        return ImportOutcome(
            sheet_known=sheet_known,
            new_items=tuple(self._new_items),
            new_rows=self._count["new_rows"],
            new_learners=self._count["new_learners"],
            changed_learners=self._count["changed_learners"],
            new_responses=self._count["new_responses"],
            known_responses=self._count["known_responses"],
            changed_answers=tuple(self._changed_answers),
            new_ratings=ratings.new,
            known_ratings=ratings.known,
            changed_ratings=tuple(ratings.changed),
        )

    def _new_item(self, item: Item) -> StoredItem:
        item_id = self._known.new_id("item")
        name, prompt = codec.storable(item.name), codec.storable(item.prompt)
        levels = [
            Level(codec.storable(level.label), level.points, codec.storable(level.description))
            for level in item.rubric.levels
        ]
        ids = tuple(self._known.new_id("level") for _ in levels)
        self._rows["item"].append((item_id, name, prompt, int(item.rubric.ordered)))
        for position, (level_id, level) in enumerate(zip(ids, levels, strict=True)):
            self._rows["level"].append(
                (level_id, item_id, position, level.label, level.points, level.description)
            )
        self._new_items.append(name)
        rubric = Rubric(tuple(levels), item.rubric.ordered)
        stored = self._known.items[name] = StoredItem(item_id, Item(name, rubric, prompt), ids)
        return stored

    def _plan_learners(self, keys: Sequence[str]) -> list[int]:
        """Plan who is new or renamed, and return the id of each row's learner."""
        # A learner may stand in several rows; the last one's name and groups count, and are
        # compared once, so that the same sheet never corrects itself back and forth.
        learners = [row.learner for row in self._batch.rows]
        given = codec.storable_each([learner.name for learner in learners])
        names = dict.fromkeys(keys, "")
        names.update(itertools.compress(zip(keys, given, strict=True), given))
        groups = _groups_by_key(keys, learners)
        known = self._known.learners
        new = [key for key in names if key not in known]
        ids = dict(zip(new, self._known.new_ids("learner", len(new)), strict=True))
        self._rows["learner"] += zip(ids.values(), ids, map(names.__getitem__, ids), strict=True)
        self._rows["learner_group"] += [
            (learner_id, heading, value)
            for key, learner_id in ids.items()
            for heading, value in groups[key].items()
        ]
        for key in filter(known.__contains__, names):
            self._plan_known_learner(known[key], key, names[key], groups[key])
        # A row of totals is stored under a learner of its own, but nobody wrote it.
        answering = set(itertools.compress(keys, [row.responses for row in self._batch.rows]))
        self._count["new_learners"] = len(answering & ids.keys())
        return [ids[key] if key in ids else known[key].id for key in keys]

    def _plan_known_learner(
        self, learner: KnownLearner, key: str, name: str, groups: dict[str, str]
    ) -> None:
        renamed = name not in ("", learner.name)
        if renamed:
            self._rows["learner"].append((learner.id, key, name))
        if renamed or not groups.items() <= learner.groups.items():
            self._count["changed_learners"] += 1
        for heading, value in groups.items():
            if learner.groups.get(heading) != value:
                self._rows["learner_group"].append((learner.id, heading, value))

    def _new_sheet(self) -> KnownSheet:
        source = self._batch.source
        sheet = KnownSheet(self._known.new_id("source"))
        columns = codec.encode_columns(source.columns)
        self._rows["source"].append(
            (
                sheet.id,
                codec.storable(source.file_name),
                codec.storable(source.sheet),
                source.sha256,
                source.header_row,
                columns,
                self._at,
            )
        )
        return sheet

    def _plan_row(self, sheet: KnownSheet, planned: PlannedRow, ratings: RatingPlanner) -> None:
        row, learner_id = planned.row, planned.learner_id
        row_id, former_learner_id = sheet.rows.get(row.row, (planned.id, None))
        touched = learner_id != former_learner_id
        if touched:
            sheet.rows[row.row] = (row_id, learner_id)
            self._rows["source_row"].append((row_id, sheet.id, row.row, learner_id, row.cells))
        for free_id, answer in enumerate(row.responses, planned.response_id):
            item_id = self._items[answer.item].id
            response_id = self._plan_response(row, answer, learner_id, row_id, free_id)
            if sheet.links.get((row_id, item_id)) != response_id:
                sheet.links[row_id, item_id] = response_id
                self._rows["row_response"].append((row_id, item_id, response_id))
                touched = True
            ratings.hear(row, row_id, answer, response_id)
        self._count["new_rows"] += touched

    def _plan_response(
        self, row: ImportedRow, answer: ImportedResponse, learner_id: int, row_id: int, free_id: int
    ) -> int:
        item_id = self._items[answer.item].id
        text = codec.storable(answer.text)
        earlier = self._known.responses[item_id, learner_id]
        if text in earlier:
            self._count["known_responses"] += 1
            return earlier[text]
        if earlier:
            latest = next(reversed(earlier))
            place = Place(self._batch.source.file_name, self._batch.source.sheet, row.row)
            self._changed_answers.append(
                ChangedAnswer(
                    answer.item,
                    row.learner,
                    latest,
                    text,
                    place,
                    was_decided=earlier[latest] in self._known.decided,
                )
            )
        earlier[text] = free_id
        self._rows["response"].append((free_id, item_id, learner_id, row_id, text))
        self._count["new_responses"] += 1
        return free_id


def _groups_by_key(keys: Sequence[str], learners: Sequence[Learner]) -> dict[str, dict[str, str]]:
    """Return the groups of each learner, the last row's where they differ."""
    stored = {
        groups: {codec.storable(heading): codec.storable(value) for heading, value in groups}
        for groups in {learner.groups for learner in learners}
    }
    each = [stored[learner.groups] for learner in learners]
    by_key = dict(zip(keys, each, strict=True))
    if len(by_key) == len(keys):
        return by_key
    by_key.clear()
    for key, groups in zip(keys, each, strict=True):
        by_key[key] = by_key[key] | groups if key in by_key else groups
    return by_key
