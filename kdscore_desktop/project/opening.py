"""Making a project file and opening one, in the order that loses nothing."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path

import kdscore_desktop
from kdscore_desktop import files
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import backup, codec
from kdscore_desktop.project.checks import Identity, check_contents, check_file, check_writable
from kdscore_desktop.project.connection import connect, transaction
from kdscore_desktop.project.lock import WriterLock
from kdscore_desktop.project.migrations import create_tables, migrate, version_of
from kdscore_desktop.project.schema import MIGRATIONS, Migration

_CACHE_KIB = 65536  # an import of 100,000 answers then touches the file only when it commits


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A checked connection; `resources` closes it and, after it, lets the next writer in."""

    path: Path
    connection: sqlite3.Connection
    identity: Identity
    resources: contextlib.ExitStack
    read_only: bool


def create_file(path: Path, title: str) -> None:
    """Make an empty project; `path` is either it, whole, or still absent.

    Raises
    ------
    InputError
        If something is there already or the folder cannot be written to.
    """
    if path.exists():
        raise InputError(f"'{path}' is there already. Open it, or choose another name.")
    with (
        files.replacing(path) as temporary,
        contextlib.closing(connect(temporary.resolve(), read_only=False)) as connection,
    ):
        create_tables(connection, MIGRATIONS)
        with transaction(connection):
            connection.execute(
                "INSERT INTO meta (one, uuid, title, created_at, app_version) VALUES (1,?,?,?,?)",
                (
                    str(uuid.uuid4()),
                    codec.storable(title),
                    codec.encode_time(codec.now()),
                    kdscore_desktop.__version__,
                ),
            )


def open_for_writing(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> OpenFile:
    """Open a project as its only writer: locked, checked, backed up and brought up to date.

    Raises
    ------
    InputError
        If it is no project, damaged, open elsewhere, from a newer version, or cannot be written.
    """
    path = path.resolve()
    check_file(path)
    check_writable(path)
    with contextlib.ExitStack() as resources:
        resources.callback(WriterLock(path).release)
        connection = connect(path, read_only=False)
        resources.callback(connection.close)
        identity = check_contents(connection, path, migrations)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA synchronous = FULL")  # an acknowledged change is on the disk
        backup.keep_backup(connection, path, identity.identifier)
        keep = functools.partial(backup.keep_copy_of_version, connection, path, identity.identifier)
        migrate(connection, path.name, migrations, keep)
        connection.execute("PRAGMA foreign_keys = ON")
        return OpenFile(path, connection, identity, resources.pop_all(), read_only=False)


def open_for_reading(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> OpenFile:
    """Open a project without changing it, whoever is writing to it meanwhile.

    One of an older version is brought up to date in memory.

    Raises
    ------
    InputError
        If it is no project, damaged, or from a newer version.
    """
    path = path.resolve()
    check_file(path)
    _finish_interrupted(path)
    with contextlib.ExitStack() as resources:
        connection = connect(path, read_only=True)
        resources.callback(connection.close)
        identity = check_contents(connection, path, migrations)
        if version_of(connection) < len(migrations):
            connection = _brought_up_to_date(connection, path.name, migrations)
            resources.callback(connection.close)
        return OpenFile(path, connection, identity, resources.pop_all(), read_only=True)


def _finish_interrupted(path: Path) -> None:
    """Take back what a killed writer had half written, which a read-only connection may not.

    Where the medium does not allow it either, the checks that follow say so.
    """
    with (
        contextlib.closing(connect(path, read_only=False)) as connection,
        contextlib.suppress(sqlite3.DatabaseError, InputError),
    ):
        connection.execute("PRAGMA schema_version").fetchone()


def _brought_up_to_date(
    old: sqlite3.Connection, name: str, migrations: tuple[Migration, ...]
) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        old.backup(copy)
        migrate(copy, name, migrations, lambda version: None)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    return copy
