from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from answer_sheets import ITEM, THREE

from kdscore_desktop.domain import DecisionKind, Learner, Rating, ReviewReason, Score, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.migrations import schema_made_by, schema_of, version_of
from kdscore_desktop.project.opening import OpenFile, open_for_reading, open_for_writing
from kdscore_desktop.project.records import CrossChecked, NewCrossCheck
from kdscore_desktop.project.schema import MIGRATIONS
from kdscore_desktop.project.store import Project

NEXT = (
    "ALTER TABLE learner ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "UPDATE learner SET note = 'seen' WHERE key = '007'",
)
FIRST = MIGRATIONS[:1]  # whatever versions there are by now, these tests have two
LATER = (*FIRST, NEXT)
IDENTIFIER = UUID("5f7c1c1e-0a4b-4c58-9d5e-2f3a1b6c7d8e")


@pytest.fixture
def old_path(path: Path) -> Path:
    """A file as version 1 wrote it."""
    script = Path(__file__).with_name("version_1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as database:
        database.executescript(script)
    return path


def copies(home: Path) -> list[Path]:
    return sorted((home / "data" / "backups" / str(IDENTIFIER)).glob("* version *.kdscore"))


def notes(file: OpenFile) -> list[tuple[str, str]]:
    return file.connection.execute("SELECT key, note FROM learner ORDER BY id").fetchall()


def test_a_file_of_version_1_opens_with_everything_in_it(old_path: Path) -> None:
    with Project.open(old_path) as project:
        assert (project.identifier, project.title) == (IDENTIFIER, "Homework 1")
        assert project.item().prompt == "Explain why ice floats on water."
        first, second = project.responses(ITEM)
        assert first.learner == Learner("007", "A. Adams", (("Language", "en"),))
        assert second.text == "Its density is below that of water."
        assert project.ratings(ITEM) == [
            Rating(1, "Ms Ruiz", 0),
            Rating(1, "Mr Holm", 1),
            Rating(2, "Ms Ruiz", 1),
        ]
        assert project.splits(ITEM) == {1: Split.TRAIN, 2: Split.TEST}
        teacher = project.teacher(ITEM)
        assert teacher is not None
        assert teacher.label_map == {"0": 0, "1": 1, "2": 2}
        assert project.soft_labels(teacher.id) == {1: (0.75, 0.25, 0.0)}
        assert project.scorer_package(1) == b"package"
        assert project.scores(ITEM) == [
            Score(1, 1, (0.5, 0.25, 0.25), 0, ReviewReason.UNSURE),
            Score(2, 1, (), None, ReviewReason.BLANK),
        ]
        assert [event.reason for event in project.history(1)] == ["half right", "", "undo"]
        decision = project.decisions(ITEM)[1]
        assert (decision.kind, decision.level) == (DecisionKind.OVERRIDDEN, 1)
        assert decision.at == dt.datetime(2026, 1, 12, 19, 0, 7, tzinfo=dt.UTC)
        assert [row.cells[0] for row in project.source_rows(1)] == ["007", "008"]
        assert project.add_import(THREE, SilentReporter()).new_responses == 2


def test_a_new_file_has_the_newest_schema(project: Project) -> None:
    assert schema_of(project._connection) == schema_made_by(MIGRATIONS)
    assert version_of(project._connection) == len(MIGRATIONS)


def test_a_file_of_version_7_takes_what_cross_validation_finds(old_path: Path) -> None:
    before = open_for_writing(old_path, MIGRATIONS[:7])
    with before.resources:
        assert version_of(before.connection) == 7
    with Project.open(old_path) as project:
        scores = project.scores(ITEM)
        new = NewCrossCheck(
            1, 3, 0, expert_anew=True, checked={2: CrossChecked(1, (0.5, 0.25, 0.25))}
        )
        assert project.cross_check(ITEM, 1) is None
        project.add_cross_check(ITEM, new)
        stored = project.cross_check(ITEM, 1)
        assert stored is not None
        assert stored.found == new
        assert project.scores(ITEM) == scores


def test_an_older_file_is_brought_up_to_date_and_a_copy_kept(home: Path, old_path: Path) -> None:
    file = open_for_writing(old_path, LATER)
    with file.resources:
        assert notes(file) == [("007", "seen"), ("008", "")]
        assert version_of(file.connection) == 2
        assert file.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    (copy,) = copies(home)
    before = open_for_reading(copy, FIRST)
    with before.resources:
        assert version_of(before.connection) == 1
        assert before.connection.execute("SELECT count(*) FROM response").fetchone() == (2,)
    with open_for_writing(old_path, LATER).resources:
        assert copies(home) == [copy]
    with pytest.raises(InputError, match="newer version"):
        open_for_writing(old_path, FIRST)


@pytest.mark.parametrize(
    "failing",
    [
        (*NEXT, "INSERT INTO no_such_table VALUES (1)"),
        (*NEXT, "INSERT INTO learner_group (learner_id, heading, value) VALUES (99, '', '')"),
    ],
)
def test_a_version_that_cannot_be_reached_leaves_the_file_at_the_one_before(
    home: Path, old_path: Path, failing: tuple[str, ...]
) -> None:
    with pytest.raises(InputError, match="unchanged") as told:
        open_for_writing(old_path, (*FIRST, failing))
    (copy,) = copies(home)
    assert str(copy) in str(told.value)
    with Project.open(old_path) as project:
        assert schema_of(project._connection) == schema_made_by(MIGRATIONS)
        assert len(project.responses(ITEM)) == 2


def test_versions_before_the_one_that_fails_are_kept(home: Path, old_path: Path) -> None:
    with pytest.raises(InputError, match="unchanged"):
        open_for_writing(old_path, (*LATER, ("no statement",)))
    assert len(copies(home)) == 2
    file = open_for_writing(old_path, LATER)
    with file.resources:
        assert version_of(file.connection) == 2


def test_an_older_file_is_read_without_being_changed(home: Path, old_path: Path) -> None:
    before = old_path.read_bytes()
    file = open_for_reading(old_path, LATER)
    with file.resources:
        assert notes(file) == [("007", "seen"), ("008", "")]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            file.connection.execute("DELETE FROM split")
    assert old_path.read_bytes() == before
    assert copies(home) == []
