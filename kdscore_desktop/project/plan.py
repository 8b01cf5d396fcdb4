"""Working out what an import changes, without changing anything.

The plan holds the very rows that the import then writes, so that a preview promises nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass

from kdscore_desktop.domain import (
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Level,
    Place,
    Rubric,
)
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project import codec
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.known import Known, KnownLearner, KnownSheet
from kdscore_desktop.project.plan_ratings import RatingOutcome, RatingPlanner
from kdscore_desktop.project.records import ChangedAnswer, ImportOutcome

_ROWS_PER_REPORT = 1000


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
        self._plan_learners()
        sheet_known = self._known.sheet is not None
        sheet = self._known.sheet or self._new_sheet()
        for done, row in enumerate(self._batch.rows):
            if done % _ROWS_PER_REPORT == 0:
                reporter.progress(done / len(self._batch.rows), "Comparing the answers")
            self._plan_row(sheet, row, ratings)
        settled = ratings.settle(sheet, self._at)
        self._rows |= {"rater": settled.raters, "rating": settled.ratings}
        return ImportPlan(self._rows, self._outcome(settled, sheet_known=sheet_known))

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

    def _plan_learners(self) -> None:
        # A learner may stand in several rows; the last one's name and groups count, and are
        # compared once, so that the same sheet never corrects itself back and forth.
        names: dict[str, str] = {}
        groups: dict[str, dict[str, str]] = defaultdict(dict)
        answering: set[str] = set()
        for row in self._batch.rows:
            learner = row.learner
            key = codec.storable(learner.key)
            names[key] = codec.storable(learner.name) or names.get(key, "")
            told = groups[key]
            for heading, value in learner.groups:
                told[codec.storable(heading)] = codec.storable(value)
            if row.responses:
                answering.add(key)
        # A row of totals is stored under a learner of its own, but nobody wrote it.
        self._count["new_learners"] = len(answering - self._known.learners.keys())
        for key, name in names.items():
            self._plan_learner(key, name, groups[key])

    def _plan_learner(self, key: str, name: str, groups: dict[str, str]) -> None:
        learner = self._known.learners.get(key)
        if learner is None:
            learner = KnownLearner(self._known.new_id("learner"), name)
            self._known.learners[key] = learner
            self._rows["learner"].append((learner.id, key, name))
        else:
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

    def _plan_row(self, sheet: KnownSheet, row: ImportedRow, ratings: RatingPlanner) -> None:
        learner_id = self._known.learners[codec.storable(row.learner.key)].id
        row_id, former_learner_id = sheet.rows.get(row.row, (None, None))
        touched = learner_id != former_learner_id
        if row_id is None:
            row_id = self._known.new_id("source_row")
        if touched:
            sheet.rows[row.row] = (row_id, learner_id)
            self._rows["source_row"].append((row_id, sheet.id, row.row, learner_id, row.cells))
        for answer in row.responses:
            item_id = self._items[answer.item].id
            response_id = self._plan_response(row, answer, learner_id, row_id)
            if sheet.links.get((row_id, item_id)) != response_id:
                sheet.links[row_id, item_id] = response_id
                self._rows["row_response"].append((row_id, item_id, response_id))
                touched = True
            ratings.hear(row, answer, response_id)
        self._count["new_rows"] += touched

    def _plan_response(
        self, row: ImportedRow, answer: ImportedResponse, learner_id: int, row_id: int
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
        response_id = earlier[text] = self._known.new_id("response")
        self._rows["response"].append((response_id, item_id, learner_id, row_id, text))
        self._count["new_responses"] += 1
        return response_id
