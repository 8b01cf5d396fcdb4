"""Working out what an import changes, without changing anything.

The plan holds the very rows that the import then writes, so that a preview promises nothing else.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from kdscore_desktop.domain import (
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Level,
    Place,
    Rubric,
)
from kdscore_desktop.imported import ImportedRows
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known, KnownLearner, KnownSheet
from kdscore_desktop.project.plan_fresh import PlannedRow, PlannedRows, plan_fresh, told_apart
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
        rows = ImportedRows.of(self._batch.rows)
        ratings = RatingPlanner(self._known, self._batch, rows, self._items, self._at)
        keys = codec.storable_each(rows.learner_keys)
        learner_ids = self._plan_learners(rows, keys)
        sheet_known = self._known.sheet is not None
        sheet = self._known.sheet or self._new_sheet()
        # Ids are kept free for all rows and responses, so that the new ones stand in their order.
        planned = PlannedRows(
            rows,
            self._known.new_ids("source_row", len(rows)),
            learner_ids,
            self._known.new_ids("response", len(rows.texts)),
        )
        fresh, others = told_apart(self._known, planned, keys, self._items)
        reporter.progress(0.2, _STAGE)
        self._plan_fresh(fresh, sheet, ratings)
        self._plan_others(others, sheet, ratings, PartReporter(reporter, 0.2, 0.8))
        reporter.progress(0.8, _STAGE)
        settled = ratings.settle(sheet)
        self._rows |= {"rater": settled.raters, "rating": settled.ratings}
        for table in ("source_row", "response", "row_response"):
            self._rows[table].sort(key=itemgetter(0))  # in the order of the sheet
        return ImportPlan(self._rows, self._outcome(settled, sheet_known=sheet_known))

    def _plan_fresh(self, planned: PlannedRows, sheet: KnownSheet, ratings: RatingPlanner) -> None:
        for table, rows in plan_fresh(planned, sheet.id, self._items, ratings).items():
            self._rows[table] += rows
        self._count["new_rows"] += len(planned.rows)
        self._count["new_responses"] += len(planned.response_ids)

    def _plan_others(
        self, planned: PlannedRows, sheet: KnownSheet, ratings: RatingPlanner, reporter: Reporter
    ) -> None:
        for done, row in enumerate(planned.one_by_one()):
            if done % _ROWS_PER_REPORT == 0:
                reporter.progress(done / len(planned.rows), _STAGE)
            self._plan_row(sheet, row, ratings)

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

    def _plan_learners(self, rows: ImportedRows, keys: Sequence[str]) -> Sequence[int]:
        """Plan who is new or renamed, and return the id of each row's learner."""
        given = codec.storable_each(rows.learner_names)
        groups = _storable_groups(rows.learner_groups)
        known = self._known.learners
        # A row of totals is stored under a learner of its own, but nobody wrote it.
        answering = set(itertools.compress(keys, rows.counts))
        if len(set(keys)) == len(keys) and known.keys().isdisjoint(keys):
            self._count["new_learners"] = len(answering)
            return self._plan_new_learners(keys, given, groups)
        # A learner may stand in several rows; the last one's name and groups count, and are
        # compared once, so that the same sheet never corrects itself back and forth.
        names = dict.fromkeys(keys, "")
        names.update(itertools.compress(zip(keys, given, strict=True), given))
        groups_of: dict[str, dict[str, str]] = defaultdict(dict)
        for key, each in zip(keys, groups, strict=True):
            groups_of[key] |= each
        new = [key for key in names if key not in known]
        new_ids = self._plan_new_learners(
            new, [names[key] for key in new], [groups_of[key] for key in new]
        )
        for key in filter(known.__contains__, names):
            self._plan_known_learner(known[key], key, names[key], groups_of[key])
        ids = dict(zip(new, new_ids, strict=True))
        self._count["new_learners"] = len(answering & ids.keys())
        return [ids[key] if key in ids else known[key].id for key in keys]

    def _plan_new_learners(
        self,
        keys: Sequence[str],
        names: Sequence[str],
        groups: Sequence[Mapping[str, str]],
    ) -> Sequence[int]:
        ids = self._known.new_ids("learner", len(keys))
        self._rows["learner"] += zip(ids, keys, names, strict=True)
        self._rows["learner_group"] += [
            (learner_id, heading, value)
            for learner_id, each in zip(ids, groups, strict=True)
            for heading, value in each.items()
        ]
        return ids

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
        for answer, free_id in zip(row.responses, planned.response_ids, strict=True):
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


def _storable_groups(each: Sequence[tuple[tuple[str, str], ...]]) -> list[dict[str, str]]:
    """Return the groups of each row's learner; rows with the same ones share them."""
    known = {
        groups: {codec.storable(heading): codec.storable(value) for heading, value in groups}
        for groups in set(each)
    }
    return list(map(known.__getitem__, each))
