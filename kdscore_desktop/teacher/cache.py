"""Soft labels that were computed before, kept by teacher and text. Imports no torch.

They are the expensive part of distillation. The texts themselves are not kept, only their
SHA-256.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler, WordPieces

MAX_BYTES = 10**9
# About two seconds of a teacher's work are lost at most when a job is killed.
_TEXTS_PER_WRITE = 256
_KEYS_PER_READ = 500
_SCHEMA = """
CREATE TABLE IF NOT EXISTS soft_labels (
    id INTEGER PRIMARY KEY,
    teacher BLOB NOT NULL,
    text BLOB NOT NULL,
    probabilities BLOB NOT NULL,
    UNIQUE (teacher, text)
)
"""
_STORED = np.dtype("<f4")
_Rows = dict[bytes, npt.NDArray[np.float32]]
_Result = TypeVar("_Result")


class CachedLabeler:
    """A teacher that is asked only for what it has not labeled before.

    Parameters
    ----------
    inner
        The teacher.
    path
        The cache file, made if needed. One that is damaged is set aside and begun anew; one
        that cannot be written, such as on a full disk, costs only its savings.
    max_bytes
        The size above which the oldest half is dropped.
    """

    def __init__(self, inner: SoftLabeler, path: Path, *, max_bytes: int = MAX_BYTES) -> None:
        self._inner = inner
        self._path = path
        self._max_bytes = max_bytes

    @property
    def fingerprint(self) -> str:
        """The teacher's."""
        return self._inner.fingerprint

    @property
    def labels_new_texts(self) -> bool:
        """Whether the teacher labels new texts."""
        return self._inner.labels_new_texts

    def word_pieces(self) -> WordPieces | None:
        """Return the teacher's vocabulary."""
        return self._inner.word_pieces()

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the soft labels of `texts`, shape (texts, levels), in their order.

        What is new is written as it comes, so that a job that is killed loses little.

        Raises
        ------
        InputError
            As the teacher does.
        """
        if not texts:
            return self._inner.label(texts, reporter)
        store = _Store(self._path, bytes.fromhex(self._inner.fingerprint), reporter)
        store.prune(self._max_bytes)
        keys = [hashlib.sha256(text.encode()).digest() for text in texts]
        by_key = dict(zip(keys, texts, strict=True))
        known = store.read(list(by_key))
        # Texts of similar length together are what a teacher reads fastest.
        missing = sorted(by_key.keys() - known.keys(), key=lambda key: (len(by_key[key]), key))
        for start in range(0, len(missing), _TEXTS_PER_WRITE):
            part = missing[start : start + _TEXTS_PER_WRITE]
            done, share = len(known) / len(by_key), len(part) / len(by_key)
            labels = self._inner.label(
                [by_key[key] for key in part], PartReporter(reporter, done, done + share)
            )
            rows = dict(zip(part, labels, strict=True))
            store.write(rows)
            known |= rows
        return np.stack([known[key] for key in keys])


class _Store:
    """The rows of one teacher in the cache file; trouble with the file is logged, never raised."""

    def __init__(self, path: Path, teacher: bytes, reporter: Reporter) -> None:
        self._path = path
        self._teacher = teacher
        self._reporter = reporter

    def read(self, keys: Sequence[bytes]) -> _Rows:
        """Return the rows that are there."""

        def select(database: sqlite3.Connection) -> _Rows:
            found: _Rows = {}
            for start in range(0, len(keys), _KEYS_PER_READ):
                part = keys[start : start + _KEYS_PER_READ]
                marks = ",".join("?" * len(part))
                rows = database.execute(
                    "SELECT text, probabilities FROM soft_labels "  # noqa: S608  marks only
                    f"WHERE teacher = ? AND text IN ({marks})",
                    (self._teacher, *part),
                )
                found |= {key: np.frombuffer(blob, dtype=_STORED) for key, blob in rows}
            # SQLite has no checksums: a changed row is at least seldom a distribution.
            return {key: row for key, row in found.items() if abs(float(row.sum()) - 1) < 1e-3}

        return self._attempt(select, {})

    def write(self, rows: _Rows) -> None:
        """Keep these rows."""

        def insert(database: sqlite3.Connection) -> None:
            database.executemany(
                "INSERT OR REPLACE INTO soft_labels (teacher, text, probabilities) "
                "VALUES (?, ?, ?)",
                [(self._teacher, key, row.astype(_STORED).tobytes()) for key, row in rows.items()],
            )

        self._attempt(insert, None)

    def prune(self, max_bytes: int) -> None:
        """Drop the oldest half if the file is larger than `max_bytes`."""
        if not self._path.is_file() or self._path.stat().st_size <= max_bytes:
            return

        def drop(database: sqlite3.Connection) -> None:
            database.execute(
                "DELETE FROM soft_labels WHERE id <= (SELECT id FROM soft_labels ORDER BY id "
                "LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM soft_labels))"
            )
            database.commit()
            database.execute("VACUUM")

        self._attempt(drop, None)

    def _attempt(
        self, action: Callable[[sqlite3.Connection], _Result], otherwise: _Result
    ) -> _Result:
        try:
            with (
                contextlib.closing(sqlite3.connect(self._path, timeout=10)) as database,
                database,
            ):
                database.execute(_SCHEMA)
                return action(database)
        except sqlite3.DatabaseError as error:
            self._reporter.log(f"The cache of soft labels cannot be used ({error}).")
            # The low byte is the primary code; the rest says more about the same trouble.
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                self._path.replace(self._path.with_name(self._path.name + ".damaged"))
            return otherwise
