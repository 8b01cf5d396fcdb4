"""A project may be mailed by anyone: nothing in it is believed before it is checked."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from answer_sheets import ITEM, THREE

from kdscore_desktop.domain import DecisionKind, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project


@pytest.fixture
def filled(path: Path) -> Path:
    with Project.create(path) as project:
        project.add_import(THREE, SilentReporter())
        teacher = project.add_teacher(
            ITEM,
            kind=TeacherKind.PREPARED,
            path="",
            fingerprint="",
            label_map={"0": 0},
            card={},
        )
        scorer = project.add_scorer(ITEM, teacher, b"package", {})
        project.set_soft_labels(teacher, {1: (0.0, 0.0, 1.0)})
        project.add_scores([Score(1, scorer, (0.0, 0.0, 1.0), 2)])
        project.decide(1, DecisionKind.SET, 1, "R")
    return path


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            database.execute(statement)


def read_everything(project: Project) -> None:
    for item in project.items():
        responses = project.responses(item.name)
        project.ratings(item.name)
        project.splits(item.name)
        teacher = project.teacher(item.name)
        if teacher:
            project.soft_labels(teacher.id)
        for scorer in project.scorers(item.name):
            project.scorer_package(scorer.id)
            project.scores(item.name, scorer.id)
        project.decisions(item.name)
        project.counts(item.name)
        for response in responses:
            project.response(response.id)
            project.history(response.id)
    for source in project.sources():
        list(project.source_rows(source.id))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON decision BEGIN DELETE FROM split; END",
        "CREATE VIEW v AS SELECT load_extension('evil')",
        "CREATE TABLE extra (x)",
        "CREATE INDEX i ON learner (upper(name))",
        "DROP TRIGGER decision_no_delete",
        "DROP INDEX rating_by_response",
        "ALTER TABLE learner ADD COLUMN x TEXT",
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_schema_that_was_not_made_here_is_refused_before_it_runs(
    filled: Path, statement: str, read_only: bool
) -> None:
    tamper(filled, statement)
    with pytest.raises(InputError, match="did not make"):
        Project.open(filled, read_only)


@pytest.mark.parametrize(
    "identity", ["../../../etc", "", "C:\\Windows", "x" * 36, "\0", "{}", "..%2f.."]
)
def test_an_identity_that_is_none_never_becomes_a_folder(
    home: Path, filled: Path, identity: str
) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as database:
        database.execute("UPDATE meta SET uuid = ?", (identity,))
    before = sorted(home.rglob("*"))
    with pytest.raises(InputError, match="damaged"):
        Project.open(filled)
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta",
        "UPDATE response SET learner_id = 99",
        "UPDATE response SET source_row_id = 99",
        "UPDATE score SET review = 'rm -rf'",
        "UPDATE split SET split = 'all' WHERE FALSE",
        "UPDATE item SET ordered = 7",
        "DELETE FROM level WHERE position = 0",
        "DELETE FROM level",
        "UPDATE level SET position = position + 5",
        "UPDATE level SET item_id = 99",
        "UPDATE teacher SET label_map = '{\"0\": 99}'",
        "UPDATE teacher SET label_map = '{\"0\": [1]}'",
        "UPDATE teacher SET card = '[]'",
        "UPDATE teacher SET kind = 'pickle'",
        "UPDATE teacher SET added_at = 'now'",
        "UPDATE scorer SET card = 'x'",
        "UPDATE source SET columns = '{}'",
        "UPDATE source SET imported_at = ''",
        'UPDATE source_row SET cells = \'[{"pickle": "x"}]\'',
        "UPDATE source_row SET cells = printf('%.*c', 200000, '[')",
        "UPDATE score SET probabilities = x'00'",
        "UPDATE score SET probabilities = x''",
        "UPDATE score SET level_id = 99",
        "UPDATE soft_label SET probabilities = zeroblob(80)",
        "UPDATE meta SET title = CAST(x'ff00fe' AS TEXT)",
        "UPDATE learner SET name = CAST(x'ff00fe' AS TEXT)",
        "UPDATE response SET text = CAST(x'ff00fe' AS TEXT)",
    ],
)
def test_values_that_were_not_written_here_end_in_a_sentence(filled: Path, statement: str) -> None:
    tamper(filled, "PRAGMA foreign_keys = OFF", statement)
    try:
        with Project.open(filled, read_only=True) as project:
            read_everything(project)
    except InputError as error:
        told = str(error)
    else:
        told = ""  # nothing here depends on what was changed
    assert told == "" or "damaged" in told


def test_a_level_of_another_question_is_told_as_damage(filled: Path) -> None:
    tamper(
        filled,
        "INSERT INTO item (id, name, prompt, ordered) VALUES (2, 'Other', '', 1)",
        """INSERT INTO level (id, item_id, position, label, points, description)
           VALUES (8, 2, 0, 'no', 0.0, ''), (9, 2, 1, 'yes', 1.0, '')""",
        "UPDATE score SET level_id = 9",
        "INSERT INTO rating VALUES (90, 2, 1, 9, 1, '')",
    )
    with Project.open(filled) as project:
        for read in (project.scores, project.ratings):
            with pytest.raises(InputError, match="another item"):
                read(ITEM)


def test_an_index_that_lies_about_its_order_is_told_instead_of_read_for_ever(
    filled: Path,
) -> None:
    content = filled.read_bytes()
    last = bytes([4, 9, 1, 1, 4, 3])  # an index record: source 1, row 4, the third row of the table
    assert content.count(last) == 1
    content = content.replace(last, bytes([4, 9, 1, 1, 2, 3]))  # after row 3 comes row 2
    filled.write_bytes(content)
    with (
        Project.open(filled, read_only=True) as project,
        pytest.raises(InputError, match="the rows of a sheet that cannot be read"),
    ):
        list(project.source_rows(1))


def break_and_read(path: Path, whole: bytes, seed: int) -> None:
    """Open and read a copy with broken bytes; InputError is the only error there may be."""
    chance = random.Random(seed)
    content = bytearray(whole)
    for _ in range(chance.choice([1, 5, 50])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    if seed % 4 == 0:
        del content[chance.randrange(len(content)) :]
    path.write_bytes(content)
    for read_only in (True, False):
        with (
            contextlib.suppress(InputError),
            Project.open(path, read_only) as project,
        ):
            read_everything(project)


def test_a_file_with_broken_bytes_opens_or_says_why_not(filled: Path) -> None:
    whole = filled.read_bytes()
    for seed in range(60):
        break_and_read(filled, whole, seed)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_thousands_of_broken_files_open_or_say_why_not(filled: Path) -> None:
    whole = filled.read_bytes()
    for seed in range(60, 5000):
        break_and_read(filled, whole, seed)
