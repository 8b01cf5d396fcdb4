"""Checking what very many new rows refer to all at once.

SQLite checks each reference of each row, which is a fifth of the time that a large import takes
to write. The rows of an import have ids that were given before anything is written, and mostly
refer to one another: comparing sets of ids tells the same.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any


@contextlib.contextmanager
def references_unchecked(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite check no references in the block, which has to call :func:`check_references`.

    It has to begin before the transaction does: within one, SQLite does not listen.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def check_references(
    connection: sqlite3.Connection,
    columns: Mapping[str, Sequence[str]],
    written: Mapping[str, Sequence[tuple[Any, ...]]],
) -> None:
    """See to it that everything is there to which the written rows refer.

    Parameters
    ----------
    connection
        Where they were written; the file itself tells which columns refer to which table.
    columns
        The columns of the rows by table.
    written
        The rows by table, of which every one that others refer to begins with its id.

    Raises
    ------
    sqlite3.IntegrityError
        If anything is not there.
    """
    references = [
        (table, parent, column)
        for table in columns
        for _, _, parent, column, *_ in connection.execute(f"PRAGMA foreign_key_list({table})")
    ]
    new = {parent: set(map(itemgetter(0), written.get(parent, ()))) for _, parent, _ in references}
    for table, parent, column in references:
        named = itemgetter(columns[table].index(column))
        rows = written.get(table, ())
        if new[parent].issuperset(map(named, rows)):
            continue
        missing = set(map(named, rows)) - new[parent]
        # The schema was compared with the program's own when the file was opened.
        stored = connection.execute(f"SELECT id FROM {parent}").fetchall()  # noqa: S608
        missing.difference_update(map(itemgetter(0), stored))
        if missing:
            raise sqlite3.IntegrityError(f"{table}.{column} refers to no {parent}")
