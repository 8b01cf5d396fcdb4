"""The files that were imported, byte for byte, so that they can be handed back filled."""

from __future__ import annotations

import sqlite3
import zlib

from kdscore_desktop import files
from kdscore_desktop.domain import MAX_SOURCE_BYTES
from kdscore_desktop.errors import InputError
from kdscore_desktop.project.connection import transaction
from kdscore_desktop.project.damage import unreadable

_ZIP = b"PK"
_PACKED, _PLAIN = 0, 3
"""How hard to pack: workbooks are packed already; text shrinks to a quarter at little cost."""


def add(connection: sqlite3.Connection, sha256: str, content: bytes) -> None:
    """Keep a file's bytes within the transaction at hand, once however often it was imported.

    Raises
    ------
    ValueError
        If the bytes are not those that the SHA-256 is of, or too many.
    """
    if files.sha256_of(content) != sha256 or len(content) > MAX_SOURCE_BYTES:
        raise ValueError("these bytes are not the imported file's")
    if connection.execute("SELECT 1 FROM source_file WHERE sha256 = ?", (sha256,)).fetchone():
        return
    level = _PACKED if content.startswith(_ZIP) else _PLAIN
    connection.execute(
        "INSERT INTO source_file (sha256, size, packed) VALUES (?, ?, ?)",
        (sha256, len(content), zlib.compress(content, level)),
    )


def content(connection: sqlite3.Connection, source_id: int) -> bytes | None:
    """Return the bytes of an imported sheet's file, or None where they were never kept.

    Raises
    ------
    InputError
        If there is no such source.
    DamagedError
        If the bytes are not those that were kept.
    """
    sha256 = _sha256_of(connection, source_id)
    row = connection.execute(
        "SELECT size, packed FROM source_file WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return None if row is None else _unpacked(sha256, *row)


def keep(connection: sqlite3.Connection, source_id: int, content: bytes) -> None:
    """Keep the bytes of a file that was imported before projects kept them.

    Raises
    ------
    InputError
        If there is no such source, or the bytes are another file's.
    """
    sha256 = _sha256_of(connection, source_id)
    if files.sha256_of(content) != sha256:
        raise other_file(connection, source_id)
    with transaction(connection):
        add(connection, sha256, content)


def other_file(connection: sqlite3.Connection, source_id: int) -> InputError:
    """Return the error for a file that is not the one that was imported."""
    (name,) = connection.execute(
        "SELECT file_name FROM source WHERE id = ?", (source_id,)
    ).fetchone()
    return InputError(
        f"This is not the file '{name}' as it was imported: it was changed since, or is another "
        "one. Choose the file as it was, or import this one first."
    )


def _sha256_of(connection: sqlite3.Connection, source_id: int) -> str:
    row = connection.execute("SELECT sha256 FROM source WHERE id = ?", (source_id,)).fetchone()
    if row is None:
        raise unknown_source(source_id)
    return str(row[0])


def unknown_source(source_id: int) -> InputError:
    """Return the error for a sheet that is not in the project."""
    return InputError(f"The project holds no imported sheet number {source_id}.")


def _unpacked(sha256: str, size: int, packed: bytes) -> bytes:
    """Unpack no more than was declared: a project can be mailed by anyone."""
    if not 0 <= size <= MAX_SOURCE_BYTES:
        raise unreadable("an imported file")
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(packed, size + 1)
    except zlib.error as error:
        raise unreadable("an imported file") from error
    if len(content) != size or files.sha256_of(content) != sha256:
        raise unreadable("an imported file")
    return content
