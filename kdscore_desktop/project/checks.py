"""What a file has to pass before the project in it is believed."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from kdscore_desktop.errors import InputError
from kdscore_desktop.project import backup
from kdscore_desktop.project.connection import kind_of
from kdscore_desktop.project.damage import DamagedError
from kdscore_desktop.project.migrations import schema_made_by, schema_of, version_of
from kdscore_desktop.project.schema import APPLICATION_ID, Migration


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one project from another, whatever its file is called."""

    identifier: UUID
    title: str


def check_file(path: Path) -> None:
    """Refuse what cannot be a project, without reading it.

    Raises
    ------
    InputError
        If `path` is missing, a folder or empty.
    """
    if path.is_dir():
        raise InputError(f"'{path}' is a folder. Choose a project file (.kdscore).")
    if not path.is_file():
        raise InputError(f"There is no file '{path}'. Choose another, or create a project there.")
    if path.stat().st_size == 0:
        raise InputError(
            f"'{path.name}' is empty, so it is not a project (any more). "
            + backup.restore_advice(path, None)
        )


def check_writable(path: Path) -> None:
    """Refuse a place where SQLite would quietly open for reading only.

    Raises
    ------
    InputError
        If the file or its folder cannot be written to.
    """
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise InputError(
            f"'{path}' cannot be written to. Copy it to a folder of yours, or open it for reading "
            "only."
        )


def check_contents(
    connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]
) -> Identity:
    """Check that the database is a whole project of a known version.

    The schema is compared before anything of it is evaluated: a file may be made by anyone, and
    a view, trigger or check in it that this program did not make has no business there.

    Raises
    ------
    InputError
        If it is something else, from a newer version or damaged.
    """
    try:
        _check_kind(connection, path)
        version = version_of(connection)
        if version > len(migrations):
            raise InputError(
                f"'{path.name}' was made by a newer version of KDScore. Update KDScore to open it."
            )
        if schema_of(connection) != schema_made_by(migrations[:version]):
            raise InputError(
                f"'{path.name}' holds parts that KDScore did not make, or lacks some: it was "
                "damaged or changed by another program. "
                + backup.restore_advice(path, _identifier(connection))
            )
        _check_pages(connection, path)
        return _identity(connection, path)
    except DamagedError as error:
        raise _damaged(path, _identifier(connection)) from error
    except sqlite3.DatabaseError as error:
        raise _told(error, connection, path) from error


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise _other_file(path)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    if not whole or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _damaged(path, _identifier(connection))


def _identity(connection: sqlite3.Connection, path: Path) -> Identity:
    identifier = _identifier(connection)
    if identifier is None:
        raise _damaged(path, None)
    (title,) = connection.execute("SELECT title FROM meta").fetchone()
    return Identity(identifier, title)


def _identifier(connection: sqlite3.Connection) -> UUID | None:
    """Return the identity, as far as it can be read; it names a folder and so must be a UUID."""
    try:
        row = connection.execute("SELECT uuid FROM meta").fetchone()
        return UUID(row[0]) if row else None
    except (sqlite3.DatabaseError, DamagedError, ValueError, TypeError, AttributeError):
        return None


def _told(error: sqlite3.DatabaseError, connection: sqlite3.Connection, path: Path) -> InputError:
    name = kind_of(error)
    if name in ("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_READONLY"):
        return InputError(
            f"'{path.name}' cannot be read where it is ({error}). Copy it, and a file named "
            f"'{path.name}-journal' if there is one, to a folder of yours and open it there."
        )
    if name == "SQLITE_NOTADB" and not backup.newest_backup(path, None):
        return _other_file(path)
    return _damaged(path, _identifier(connection))


def _other_file(path: Path) -> InputError:
    return InputError(f"'{path.name}' is not a KDScore project. Choose a project file (.kdscore).")


def _damaged(path: Path, identifier: UUID | None) -> InputError:
    return InputError(f"'{path.name}' is damaged. {backup.restore_advice(path, identifier)}")
