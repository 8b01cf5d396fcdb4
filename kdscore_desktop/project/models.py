"""Teachers with their soft labels, and scorers, as the project keeps them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec, items
from kdscore_desktop.project.answers import require_all
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.items import StoredItem
from kdscore_desktop.project.records import StoredScorer, StoredTeacher, TeacherKind


def add_teacher(
    connection: sqlite3.Connection,
    stored: StoredItem,
    *,
    kind: TeacherKind,
    path: str,
    fingerprint: str,
    label_map: Mapping[str, int],
    card: Mapping[str, Any],
) -> int:
    """Make a teacher the item's newest and return its id."""
    level_of = {label: stored.level_ids[position] for label, position in label_map.items()}
    with transaction(connection):
        cursor = connection.execute(
            """INSERT INTO teacher (item_id, kind, path, fingerprint, label_map, card, added_at)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (
                stored.id,
                kind.value,
                codec.storable(path),
                fingerprint,
                codec.encode_object(level_of),
                codec.encode_object(card),
                codec.encode_time(codec.now()),
            ),
        )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def find_teacher(
    connection: sqlite3.Connection, stored: StoredItem, teacher_id: int | None
) -> StoredTeacher | None:
    """Return the item's teacher of this id, or its newest where no id is given; else None."""
    row = connection.execute(
        """SELECT id, kind, path, fingerprint, label_map, card, added_at FROM teacher
            WHERE item_id = :item AND id = coalesce(:teacher, id) ORDER BY id DESC LIMIT 1""",
        {"item": stored.id, "teacher": teacher_id},
    ).fetchone()
    if row is None:
        return None
    teacher_id, kind, path, fingerprint, label_map, card, at = row
    return StoredTeacher(
        teacher_id,
        stored.item.name,
        codec.decode_word(TeacherKind, kind),
        path,
        fingerprint,
        {
            label: stored.position(level_id)
            for label, level_id in codec.decode_object(label_map).items()
        },
        codec.decode_object(card),
        codec.decode_time(at),
    )


def _teacher_item(connection: sqlite3.Connection, teacher_id: int) -> StoredItem:
    row = connection.execute("SELECT item_id FROM teacher WHERE id = ?", (teacher_id,)).fetchone()
    if row is None:
        raise InputError(f"The project holds no expert model number {teacher_id}.")
    return items.find_by_id(connection, row[0])


def set_soft_labels(
    connection: sqlite3.Connection, teacher_id: int, labels: Mapping[int, Sequence[float]]
) -> None:
    """Keep a teacher's probabilities for the responses named, replacing its earlier ones.

    Raises
    ------
    InputError
        If there is no such teacher.
    ValueError
        If a response is not of the teacher's item or its values are not a distribution over the
        item's levels.
    """
    stored = _teacher_item(connection, teacher_id)
    rows = [
        (teacher_id, codec.encode_probabilities(values, len(stored.level_ids)), key, stored.id)
        for key, values in labels.items()
    ]
    with transaction(connection):
        written = connection.executemany(
            """INSERT INTO soft_label (teacher_id, response_id, probabilities)
               SELECT ?, id, ? FROM response WHERE id = ? AND item_id = ?
               ON CONFLICT (teacher_id, response_id)
               DO UPDATE SET probabilities = excluded.probabilities""",
            rows,
        ).rowcount
        require_all(written, rows)


def soft_labels(connection: sqlite3.Connection, teacher_id: int) -> dict[int, tuple[float, ...]]:
    """Return a teacher's probabilities by response, one per level of the rubric.

    Raises
    ------
    InputError
        If there is no such teacher.
    """
    levels = len(_teacher_item(connection, teacher_id).level_ids)
    rows = connection.execute(
        """SELECT response_id, probabilities FROM soft_label
            WHERE teacher_id = ? ORDER BY response_id""",
        (teacher_id,),
    )
    return {key: codec.decode_probabilities(values, levels) for key, values in rows}


def add_scorer(
    connection: sqlite3.Connection,
    stored: StoredItem,
    teacher_id: int | None,
    package: bytes,
    card: Mapping[str, Any],
) -> int:
    """Make a scorer the item's newest and return its id.

    Raises
    ------
    InputError
        If its teacher is not one of the item's.
    """
    if teacher_id is not None and _teacher_item(connection, teacher_id).id != stored.id:
        raise InputError(
            f"The expert model number {teacher_id} belongs to another question than "
            f"'{stored.item.name}'."
        )
    with transaction(connection):
        cursor = connection.execute(
            """INSERT INTO scorer (item_id, teacher_id, card, made_at, package)
               VALUES (?, ?, ?, ?, ?)""",
            (
                stored.id,
                teacher_id,
                codec.encode_object(card),
                codec.encode_time(codec.now()),
                package,
            ),
        )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def scorers(connection: sqlite3.Connection, stored: StoredItem) -> list[StoredScorer]:
    """Return the item's scorers, oldest first, without their packages."""
    rows = connection.execute(
        "SELECT id, teacher_id, card, made_at FROM scorer WHERE item_id = ? ORDER BY id",
        (stored.id,),
    )
    return [
        StoredScorer(
            scorer_id,
            stored.item.name,
            teacher_id,
            codec.decode_object(card),
            codec.decode_time(at),
        )
        for scorer_id, teacher_id, card, at in rows
    ]


def scorer_package(connection: sqlite3.Connection, scorer_id: int) -> bytes:
    """Return a scorer's package as it was added.

    Raises
    ------
    InputError
        If there is no such scorer.
    """
    row = connection.execute("SELECT package FROM scorer WHERE id = ?", (scorer_id,)).fetchone()
    if row is None:
        raise unknown_scorer(scorer_id)
    package: bytes = row[0]
    return package


def unknown_scorer(scorer_id: int) -> InputError:
    """Return the error for a scorer that is not in the project or not the item's."""
    return InputError(f"The project holds no scorer number {scorer_id} for this question.")
