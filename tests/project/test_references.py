from __future__ import annotations

import sqlite3

import pytest
from answer_sheets import THREE

from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.references import check_references, references_unchecked
from kdscore_desktop.project.store import Project

COLUMNS = {"rater": ("id", "item_id", "name")}
NOBODYS = (99, 7, "Ms Ruiz")


def test_what_an_import_writes_refers_to_what_is_there(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    assert project._connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_other_row_is_checked_by_sqlite_itself(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    with pytest.raises(sqlite3.IntegrityError):
        project._connection.execute("INSERT INTO rater (id, item_id, name) VALUES (99, 7, '')")


def test_sqlite_checks_again_after_a_block_that_fails(project: Project) -> None:
    connection = project._connection
    with pytest.raises(sqlite3.OperationalError), references_unchecked(connection):
        connection.execute("SELECT nothing")
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_row_may_refer_to_what_was_written_with_it(project: Project) -> None:
    written: dict[str, list[tuple[object, ...]]] = {
        "item": [(7, "Q7", "", 1)],
        "rater": [NOBODYS],
    }
    check_references(project._connection, COLUMNS, written)


def test_a_row_may_refer_to_what_the_file_holds(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    check_references(project._connection, COLUMNS, {"rater": [(99, 1, "Ms Ruiz")]})


def test_a_row_that_refers_to_nothing_is_told(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    with pytest.raises(sqlite3.IntegrityError, match=r"rater\.item_id refers to no item"):
        check_references(project._connection, COLUMNS, {"rater": [NOBODYS]})
