"""Bringing a sheet into a project, in one piece or not at all."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kdscore_desktop.domain import ImportBatch
from kdscore_desktop.progress import PartReporter, Reporter, SilentReporter
from kdscore_desktop.project import codec, source_files
from kdscore_desktop.project.collecting import kept_objects
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.known import Known
from kdscore_desktop.project.plan import ImportPlan, Planner
from kdscore_desktop.project.records import ImportOutcome
from kdscore_desktop.project.references import check_references, references_unchecked
from kdscore_desktop.project.vanished import vanished

_ROWS_PER_REPORT = 5000
_ROWS_AT_ONCE = 100

# In the order in which rows refer to one another: the columns, and what of a row that is there
# already is corrected.
_WRITE = {
    "item": ("id, name, prompt, ordered", ""),
    "level": ("id, item_id, position, label, points, description", ""),
    "learner": ("id, key, name", "ON CONFLICT (id) DO UPDATE SET name = excluded.name"),
    "learner_group": (
        "learner_id, heading, value",
        "ON CONFLICT (learner_id, heading) DO UPDATE SET value = excluded.value",
    ),
    "source": ("id, file_name, sheet, sha256, header_row, columns, imported_at", ""),
    "source_row": (
        "id, source_id, row, learner_id, cells",
        "ON CONFLICT (id) DO UPDATE SET learner_id = excluded.learner_id",
    ),
    "response": ("id, item_id, learner_id, source_row_id, text", ""),
    "row_response": (
        "source_row_id, item_id, response_id",
        "ON CONFLICT (source_row_id, item_id) DO UPDATE SET response_id = excluded.response_id",
    ),
    "rater": ("id, item_id, name", ""),
    "rating": ("id, response_id, rater_id, level_id, source_row_id, at", ""),
}


def preview(connection: sqlite3.Connection, batch: ImportBatch) -> ImportOutcome:
    """Return what :func:`add` would change; nothing is written.

    Raises
    ------
    InputError
        If the sheet has a level that its item's rubric lacks.
    """
    return _plan(connection, batch, SilentReporter()).outcome


def add(connection: sqlite3.Connection, batch: ImportBatch, reporter: Reporter) -> ImportOutcome:
    """Bring everything new of the sheet into the project in one transaction.

    Raises
    ------
    InputError
        If the sheet has a level that its item's rubric lacks; nothing was changed.
    JobCancelledError
        When the educator asked to cancel; nothing was changed.
    """
    with kept_objects(), references_unchecked(connection), transaction(connection):
        plan = _plan(connection, batch, PartReporter(reporter, 0.0, 0.4))
        _write(connection, plan, PartReporter(reporter, 0.4, 1.0))
        if batch.content is not None:
            source_files.add(connection, batch.source.sha256, batch.content)
    return plan.outcome


def _plan(connection: sqlite3.Connection, batch: ImportBatch, reporter: Reporter) -> ImportPlan:
    gone = vanished(connection, batch)
    plan = Planner(Known(connection, batch), batch, codec.now()).plan(reporter)
    return replace(plan, outcome=replace(plan.outcome, vanished_answers=gone))


def _write(connection: sqlite3.Connection, plan: ImportPlan, reporter: Reporter) -> None:
    total = max(1, sum(len(rows) for rows in plan.rows.values()))
    done = 0
    for table, (columns, correction) in _WRITE.items():
        rows = plan.rows.get(table, [])
        for start in range(0, len(rows), _ROWS_PER_REPORT):
            some = rows[start : start + _ROWS_PER_REPORT]
            if table == "source_row":
                some = _with_cells_encoded(some)
            _insert(connection, f"INTO {table} ({columns}) VALUES", some, correction)
            done += len(some)
            reporter.progress(done / total, "Keeping the answers")
    names = {table: columns.split(", ") for table, (columns, _) in _WRITE.items()}
    check_references(connection, names, plan.rows)


def _insert(
    connection: sqlite3.Connection,
    into: str,
    rows: Sequence[tuple[object, ...]],
    correction: str,
) -> None:
    """Insert rows, many with each statement: what a statement costs is more than a row's share."""
    row = f"({', '.join('?' * len(rows[0]))})"
    whole = len(rows) // _ROWS_AT_ONCE * _ROWS_AT_ONCE
    connection.executemany(
        f"INSERT {into} {', '.join([row] * _ROWS_AT_ONCE)} {correction}",
        (
            tuple(itertools.chain.from_iterable(rows[start : start + _ROWS_AT_ONCE]))
            for start in range(0, whole, _ROWS_AT_ONCE)
        ),
    )
    connection.executemany(f"INSERT {into} {row} {correction}", rows[whole:])


def _with_cells_encoded(rows: Sequence[tuple[Any, ...]]) -> list[tuple[object, ...]]:
    encoded = codec.encode_rows([row[-1] for row in rows])
    return [(*row[:-1], cells) for row, cells in zip(rows, encoded, strict=True)]
