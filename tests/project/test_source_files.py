"""The file that came in is kept byte for byte, and given back only as it was."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from answer_sheets import THREE

from kdscore_desktop.domain import ImportBatch
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

CONTENT = random.Random(3).randbytes(5000) + b"\r\n" * 5000


def with_file(batch: ImportBatch = THREE, content: bytes = CONTENT) -> ImportBatch:
    sha256 = hashlib.sha256(content).hexdigest()
    return replace(batch, source=replace(batch.source, sha256=sha256), content=content)


def tamper(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement, values)


def test_an_imported_file_comes_back_byte_for_byte(path: Path, project: Project) -> None:
    project.add_import(with_file(), SilentReporter())
    assert project.source_file(1) == CONTENT
    project.close()
    with Project.open(path, read_only=True) as reopened:
        assert reopened.source_file(1) == CONTENT


def test_a_file_of_several_sheets_is_kept_once_and_packed(project: Project) -> None:
    first = with_file()
    second = replace(first, source=replace(first.source, sheet="Period 4"))
    for batch in (first, second, first):
        project.add_import(batch, SilentReporter())
    kept = project._connection.execute("SELECT size, length(packed) FROM source_file").fetchall()
    assert [size for size, _ in kept] == [len(CONTENT)]
    assert kept[0][1] < 0.5 * len(CONTENT)
    assert project.source_file(1) == project.source_file(2) == CONTENT


def test_a_file_that_was_not_kept_can_be_taken_in_later(project: Project) -> None:
    batch = with_file()
    project.add_import(replace(batch, content=None), SilentReporter())
    assert project.source_file(1) is None
    with pytest.raises(InputError, match=r"not the file 'Period 3\.xlsx' as it was imported"):
        project.keep_source_file(1, CONTENT + b" ")
    assert project.source_file(1) is None
    project.keep_source_file(1, CONTENT)
    assert project.source_file(1) == CONTENT


def test_importing_again_takes_the_file_in(project: Project) -> None:
    batch = with_file()
    project.add_import(replace(batch, content=None), SilentReporter())
    assert project.add_import(batch, SilentReporter()).changes_nothing
    assert project.source_file(1) == CONTENT


def test_bytes_of_another_file_leave_the_project_as_it_was(project: Project) -> None:
    batch = replace(with_file(), content=b"other")
    with pytest.raises(ValueError, match="not the imported file's"):
        project.add_import(batch, SilentReporter())
    assert project.sources() == []


def test_no_sheet_no_file(project: Project) -> None:
    with pytest.raises(InputError, match="no imported sheet number 7"):
        project.source_file(7)


@pytest.mark.parametrize(
    ("statement", "value"),
    [
        ("UPDATE source_file SET packed = ?", b"no zlib"),
        ("UPDATE source_file SET packed = ?", zlib.compress(b"x" * 10_000_000)),
        ("UPDATE source_file SET packed = ?", zlib.compress(CONTENT[:-1] + b"?")),
        ("UPDATE source_file SET size = ?", 2**62),
        ("UPDATE source_file SET size = ?", 3),
    ],
)
def test_a_file_that_was_changed_in_the_project_is_not_given_back(
    path: Path, project: Project, statement: str, value: object
) -> None:
    project.add_import(with_file(), SilentReporter())
    project.close()
    tamper(path, statement, value)
    with Project.open(path) as opened, pytest.raises(InputError, match="cannot be read"):
        opened.source_file(1)
