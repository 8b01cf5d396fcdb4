"""Bringing a project file to the version that this program writes."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Callable
from pathlib import Path

from kdscore_desktop.errors import InputError
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.schema import APPLICATION_ID, Migration

Schema = frozenset[tuple[str, str, str, str]]
"""Type, name, table and statement of everything in a database."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version that the file says it has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def create_tables(connection: sqlite3.Connection, migrations: tuple[Migration, ...]) -> None:
    """Bring an empty database to the newest version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for version, statements in enumerate(migrations, start=1):
        _apply(connection, statements, version)


def migrate(
    connection: sqlite3.Connection,
    name: str,
    migrations: tuple[Migration, ...],
    keep_copy: Callable[[int], Path | None],
) -> None:
    """Bring a project to the newest version, one version at a time, each whole or not at all.

    Foreign keys have to be off on the connection, as SQLite asks of changes to a table that
    others refer to; they are checked before each version is committed.

    Parameters
    ----------
    connection
        To the project, open for writing.
    name
        The file's name, for the error.
    migrations
        See :data:`kdscore_desktop.project.schema.MIGRATIONS`.
    keep_copy
        Called with the present version before the project is changed; returns where the copy is.

    Raises
    ------
    InputError
        If the project cannot be brought to a version; it then stays at the one before.
    """
    for version in range(version_of(connection), len(migrations)):
        copy = keep_copy(version)
        try:
            _apply(connection, migrations[version], version + 1)
        except sqlite3.Error as error:
            kept = f" A copy is kept as '{copy}'." if copy else ""
            raise InputError(
                f"'{name}' cannot be brought to the form of this version of KDScore ({error}). "
                f"It is unchanged; go on with the version that made it.{kept}"
            ) from error


def _apply(connection: sqlite3.Connection, statements: Migration, version: int) -> None:
    with transaction(connection):
        for statement in statements:
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("a reference would lead nowhere")
        connection.execute(f"PRAGMA user_version = {version}")


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return everything the database declares, white space aside."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, CAST(coalesce(sql, '') AS TEXT) FROM sqlite_schema"
    )
    return frozenset((kind, name, table, " ".join(sql.split())) for kind, name, table, sql in rows)


@functools.cache
def schema_made_by(migrations: tuple[Migration, ...]) -> Schema:
    """Return the schema that a project made by these migrations has."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        create_tables(connection, migrations)
        return schema_of(connection)
