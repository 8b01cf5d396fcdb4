"""Whole copies of a project, kept in the user's data folder and never beside the original."""

from __future__ import annotations

import contextlib
import datetime as dt
import glob
import json
import os
import re
import sqlite3
from pathlib import Path
from uuid import UUID

from kdscore_desktop import files, folders
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec

KEPT = 10
_ORIGIN = "project.json"
_STAMP = "%Y-%m-%d %H-%M-%S-%f"
_STAMP_PATTERN = r"\d{4}-\d\d-\d\d \d\d-\d\d-\d\d-\d{6}"
_STEM_LENGTH = 40  # a name in any script then stays under the 255 bytes of a file system


def keep_backup(connection: sqlite3.Connection, path: Path, identifier: UUID) -> Path | None:
    """Keep a copy of the project unless the newest backup already holds its present state.

    Of the backups of a project the newest :data:`KEPT` are kept.

    Returns
    -------
    Path or None
        The new backup.

    Raises
    ------
    InputError
        If the data folder cannot be written to.
    """
    backups = _backups(_folder(identifier), path)
    if backups and _is_of(backups[-1], path):
        return None
    backup = _copy(connection, path, identifier, "")
    for outdated in backups[: max(0, len(backups) + 1 - KEPT)]:
        outdated.unlink(missing_ok=True)
    return backup


def keep_copy_of_version(
    connection: sqlite3.Connection, path: Path, identifier: UUID, version: int
) -> Path:
    """Keep a copy before the project is brought to the next version; it is never rotated out.

    Raises
    ------
    InputError
        If the data folder cannot be written to.
    """
    return _copy(connection, path, identifier, f" version {version}")


def newest_backup(path: Path, identifier: UUID | None) -> Path | None:
    """Return the newest backup of a project, or None.

    Parameters
    ----------
    path
        The project file.
    identifier
        Its identity, or None where it cannot be read; the project that was last at `path` is
        then meant.
    """
    folder = _folder(identifier) if identifier else _folder_by_origin(path)
    backups = _backups(folder, path) if folder else []
    return backups[-1] if backups else None


def restore_advice(path: Path, identifier: UUID | None) -> str:
    """Return the sentence that tells how to go on when a project cannot be used."""
    backup = newest_backup(path, identifier)
    if backup is None:
        return "No backup of it was found on this computer."
    state = dt.datetime.fromtimestamp(backup.stat().st_mtime)
    return (
        f"Its newest backup holds the state of {state:%Y-%m-%d %H:%M}: to go on with that, rename "
        f"the damaged file and copy '{backup}' to '{path}'."
    )


def _folder(identifier: UUID) -> Path:
    return folders.data_folder() / "backups" / str(identifier)


def _backups(folder: Path, path: Path) -> list[Path]:
    """Return the backups of the project, oldest first.

    Two copies of a project share its identity and so the folder; their names keep them apart.
    """
    if not folder.is_dir():
        return []
    pattern = re.compile(re.escape(_stem(path)) + f" {_STAMP_PATTERN}" + re.escape(path.suffix))
    return sorted(backup for backup in folder.iterdir() if pattern.fullmatch(backup.name))


def _stem(path: Path) -> str:
    return path.stem[:_STEM_LENGTH]


def _is_of(backup: Path, path: Path) -> bool:
    kept, present = backup.stat(), path.stat()
    return (kept.st_size, kept.st_mtime_ns) == (present.st_size, present.st_mtime_ns)


def _copy(connection: sqlite3.Connection, path: Path, identifier: UUID, mark: str) -> Path:
    folder = _folder(identifier)
    target = folder / f"{_stem(path)}{mark} {codec.now():{_STAMP}}{path.suffix}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # learners' answers are private
        _remove_unfinished(folder, path)
        _note_origin(folder, path)
        state = path.stat()
        with files.replacing(target) as temporary:
            with contextlib.closing(sqlite3.connect(temporary)) as copy:
                connection.backup(copy)
            # The copy carries the original's time: that is how an unchanged file is known.
            os.utime(temporary, ns=(state.st_atime_ns, state.st_mtime_ns))
    except (InputError, sqlite3.Error, OSError) as error:
        raise InputError(
            f"No safety copy of '{path.name}' can be kept in '{folder}' ({error}). Make room or "
            "give the right to write there; until then the project opens for reading only."
        ) from error
    return target


def _remove_unfinished(folder: Path, path: Path) -> None:
    """Remove what a kill in the middle of a copy left: the writer's lock says it is no one's."""
    for leftover in folder.glob(f".{glob.escape(_stem(path))} *"):
        leftover.unlink(missing_ok=True)


def _note_origin(folder: Path, path: Path) -> None:
    """Note where the project is, to find its backups when its identity cannot be read."""
    origin = folder / _ORIGIN
    note = json.dumps({"path": str(path)})
    if not origin.exists() or origin.read_text(encoding="utf-8") != note:
        with files.replacing(origin) as temporary:
            temporary.write_text(note, encoding="utf-8")


def _folder_by_origin(path: Path) -> Path | None:
    note = json.dumps({"path": str(path)})
    root = folders.data_folder() / "backups"
    origins = list(root.glob(f"*/{_ORIGIN}")) if root.is_dir() else []
    here = [origin for origin in origins if origin.read_text(encoding="utf-8") == note]
    return max(here, key=lambda origin: origin.stat().st_mtime).parent if here else None
