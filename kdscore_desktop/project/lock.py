"""One writer at a time, without keeping readers out and without locks that outlive their owner."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from kdscore_desktop.errors import InputError

_TRIES = 20


class WriterLock:
    """The right to write to a project, until it is released or its process ends.

    The lock is an exclusive transaction, never committed, on an empty SQLite database beside the
    project. What that buys:

    - SQLite takes the operating system's advisory locks on every platform, and the system lets
      go of them when a process ends, however it ends: a kill leaves an empty file, no lock.
    - Readers take no notice of it. `locking_mode=EXCLUSIVE` on the project itself would keep
      them out, and its ordinary locks last only as long as one transaction.
    - It is not taken on the project file itself, since closing any other handle of that file
      would, by the rules of POSIX, drop the locks that SQLite holds on it.

    Parameters
    ----------
    project
        The project file, with symbolic links resolved so that all its names share one lock.

    Raises
    ------
    InputError
        If another window or command has it, or the folder does not allow locks.
    """

    def __init__(self, project: Path) -> None:
        self._path = project.with_name(f".{project.name}.lock")
        try:
            self._connection = self._locked()
        except (sqlite3.Error, OSError) as error:
            if getattr(error, "sqlite_errorname", "") == "SQLITE_BUSY":
                raise InputError(
                    f"'{project.name}' is open in another window or command. Close it there, "
                    "then try again."
                ) from error
            raise InputError(
                f"'{project.name}' cannot be opened for writing in '{project.parent}' ({error}). "
                "Copy it to a folder of this computer that you can write to, or open it for "
                "reading only."
            ) from error

    def _locked(self) -> sqlite3.Connection:
        # The owner removes the file on leaving. Whoever opened it just before holds a lock on a
        # file that has no name any more, and has to start again with the one that has.
        for _ in range(_TRIES):
            self._path.touch()
            before = self._path.stat()
            connection = sqlite3.connect(self._path, timeout=0, isolation_level=None)
            try:
                connection.execute("PRAGMA journal_mode = MEMORY")
                connection.execute("BEGIN EXCLUSIVE")
                if self._path.exists() and os.path.samestat(before, self._path.stat()):
                    return connection
            except BaseException:
                connection.close()
                raise
            connection.close()
        raise OSError("its lock keeps disappearing")

    def release(self) -> None:
        """Let the next writer in."""
        if os.name == "nt":  # where an open file cannot be removed, not even one's own
            self._connection.close()
            with contextlib.suppress(PermissionError):  # the next writer has it already
                self._path.unlink(missing_ok=True)
            return
        self._path.unlink(missing_ok=True)
        self._connection.close()
