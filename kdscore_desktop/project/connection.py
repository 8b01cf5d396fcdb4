"""A connection to a project file, and the one way to write through it."""

from __future__ import annotations

import contextlib
import sqlite3
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from kdscore_desktop.errors import InputError
from kdscore_desktop.project.damage import unreadable

_WAIT_SECONDS = 20.0  # for another process to finish the moment in which it reads or writes

# A project can be mailed by anyone. Nothing this program writes comes near these.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 5,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}

_SENTENCES = {
    "SQLITE_FULL": "The disk is full, so nothing was changed. Make room, then try again.",
    "SQLITE_BUSY": "Another program is holding the project file. Wait until it has finished, then "
    "try again.",
    "SQLITE_IOERR": "The disk reported an error with the project file. Check that it is still "
    "connected, then open the project again.",
}
_TROUBLE = (sqlite3.DatabaseError, UnicodeDecodeError)


class _Cursor(sqlite3.Cursor):
    """A cursor that tells a damaged file or a failing disk in a sentence, at whichever step.

    Most damage shows on opening; an index that lies, or a stick that is pulled out, only later.
    """

    def execute(self, *arguments: Any) -> Self:
        try:
            return super().execute(*arguments)
        except _TROUBLE as error:
            _tell(error)
            raise

    def executemany(self, *arguments: Any) -> Self:
        try:
            return super().executemany(*arguments)
        except _TROUBLE as error:
            _tell(error)
            raise

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except _TROUBLE as error:
            _tell(error)
            raise

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except _TROUBLE as error:
            _tell(error)
            raise

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _TROUBLE as error:
            _tell(error)
            raise


class _Connection(sqlite3.Connection):
    """Makes such cursors."""

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor(_Cursor).execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor(_Cursor).executemany(*arguments)


def _tell(error: sqlite3.DatabaseError | UnicodeDecodeError) -> None:
    """Raise the sentence for what the file or its disk is to blame for; let all else pass."""
    name = kind_of(error)
    if name in _SENTENCES:
        raise InputError(_SENTENCES[name]) from error
    # Text that is no UTF-8 has no error code: it is Python that stumbles over it.
    undecodable = isinstance(error, UnicodeDecodeError) or "Could not decode" in str(error)
    if undecodable or name == "SQLITE_CORRUPT":
        raise unreadable("a part") from error


def kind_of(error: BaseException) -> str:
    """Return SQLite's name of an error without its details, such as "SQLITE_IOERR"."""
    return "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Connect to an existing project file without trusting what it holds.

    That `path` is no database shows only at the first statement that reads it.

    Parameters
    ----------
    path
        Absolute.
    read_only
        Open the file itself for reading, so that it may stand on a medium that is.

    Raises
    ------
    InputError
        If the operating system does not let it be opened.
    """
    text = path.as_posix()
    uri = "file://" + ("" if text.startswith("/") else "/") + urllib.parse.quote(text, safe="/:")
    uri += "?mode=ro" if read_only else "?mode=rw"
    try:
        connection = sqlite3.connect(
            uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, factory=_Connection
        )
    except sqlite3.OperationalError as error:
        raise InputError(
            f"'{path}' cannot be opened ({error}). Check that you may read it, or copy it to a "
            "folder of yours."
        ) from error
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    # Views, triggers and defaults of the file may then call nothing that reaches outside it,
    # and a page whose cells overlap is an error instead of a wrong answer.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    connection.execute("PRAGMA temp_store = MEMORY")  # answers never reach a temporary file
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write everything in the block, or nothing of it; on leaving it stands on the disk.

    Raises
    ------
    InputError
        If the disk or another program does not allow it; nothing was changed.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:  # SQLite itself rolls back after some failures
            connection.execute("ROLLBACK")
        if kind_of(error) in ("SQLITE_READONLY", "SQLITE_CANTOPEN"):
            raise InputError(
                "Nothing was changed: the project is open for reading only, or was moved while "
                "open. Open it for writing, then try again."
            ) from error
        raise
