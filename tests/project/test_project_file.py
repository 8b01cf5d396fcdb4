from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from answer_sheets import ITEM, THREE, sheet

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

HOLD = """
import sys
from pathlib import Path
from kdscore_desktop.project.store import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def pragma(project: Project, name: str) -> object:
    return project._connection.execute(f"PRAGMA {name}").fetchone()[0]


def backups(home: Path, project_path: Path) -> list[Path]:
    return sorted((home / "data" / "backups").glob(f"*/{project_path.stem} *.kdscore"))


def test_a_new_project_is_empty_and_named_after_its_file(path: Path) -> None:
    with Project.create(path) as project:
        assert (project.title, project.path, project.read_only) == ("Homework 4", path, False)
        assert project.items() == []
        assert project.sources() == []
        identifier = project.identifier
    with Project.open(path) as again:
        assert again.identifier == identifier


def test_a_project_may_have_any_name_and_stand_in_any_folder(tmp_path: Path) -> None:
    folder = tmp_path / "50% of #3? über — 氷"
    folder.mkdir()
    path = folder / "what? 100%25 #1 & 'done'.kdscore"
    with Project.create(path, title="Eis\ud800 ☃") as project:
        assert project.title == "Eis\ufffd ☃"
    with Project.open(path, read_only=True) as project:
        assert project.path == path


def test_it_is_written_as_carefully_as_it_can_be(project: Project) -> None:
    expected = {"journal_mode": "delete", "synchronous": 2, "foreign_keys": 1}
    expected |= {"trusted_schema": 0, "cell_size_check": 1}
    assert {name: pragma(project, name) for name in expected} == expected


def test_creating_never_overwrites(path: Path) -> None:
    path.write_text("an essay")
    with pytest.raises(InputError, match="is there already"):
        Project.create(path)
    assert path.read_text() == "an essay"


def test_creating_in_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        Project.create(tmp_path / "nowhere" / "a.kdscore")


def test_a_second_writer_is_told_and_the_next_one_let_in(path: Path, project: Project) -> None:
    with pytest.raises(InputError, match="open in another window or command"):
        Project.open(path)
    project.close()
    project.close()
    Project.open(path).close()
    assert list(path.parent.glob(".*.lock")) == []


def test_one_file_under_two_names_has_one_writer(tmp_path: Path, project: Project) -> None:
    link = tmp_path / "link.kdscore"
    link.symlink_to(project.path)
    with pytest.raises(InputError, match="open in another window"):
        Project.open(link)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_killed_writer_leaves_no_lock(path: Path, read_only: bool) -> None:
    Project.create(path).close()
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"open\n" or os.linesep == "\r\n"
        with pytest.raises(InputError, match="open in another window"):
            Project.open(path)
        Project.open(path, read_only=True).close()
        writer.kill()
        writer.wait()
    Project.open(path, read_only=read_only).close()


def test_readers_see_each_change_while_the_writer_is_open(path: Path, project: Project) -> None:
    with Project.open(path, read_only=True) as reader:
        assert reader.items() == []
        project.add_import(THREE, SilentReporter())
        assert len(reader.responses(ITEM)) == 3
        rows = reader.source_rows(1)
        assert next(rows).row == 2
        project.decide(1, DecisionKind.SET, 2, "Ms Ruiz")
        assert [row.row for row in rows] == [3, 4]
        assert reader.decisions(ITEM)[1].level == 2


def test_a_project_open_for_reading_refuses_changes_in_a_sentence(path: Path) -> None:
    Project.create(path).close()
    before = path.read_bytes()
    with Project.open(path, read_only=True) as reader:
        with pytest.raises(InputError, match="open for reading only"):
            reader.add_import(THREE, SilentReporter())
        assert reader.preview_import(THREE).new_responses == 3
    assert path.read_bytes() == before


READ = """
import os, sys
from pathlib import Path
from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project
if os.geteuid() == 0:
    os.setuid(65534)  # the administrator may write anywhere, nobody may not
path = Path(sys.argv[1])
with Project.open(path, read_only=True) as project:
    print(len(project.responses(sys.argv[2])))
try:
    Project.open(path)
except InputError as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="a folder's mode does not bind there")
def test_a_project_on_a_medium_for_reading_opens_for_reading(home: Path) -> None:
    folder = Path(tempfile.mkdtemp())
    path = folder / "a.kdscore"
    everything = (*path.parents[1:], *Path(sys.executable).parents, *Path(__file__).parents)
    if os.geteuid() == 0 and not all(each.stat().st_mode & 0o001 for each in everything):
        folder.rmdir()
        pytest.skip("the administrator's private folders cannot be read as anybody else")
    try:
        with Project.create(path) as project:
            project.add_import(THREE, SilentReporter())
        path.chmod(0o444)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", READ, str(path), ITEM],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    count, told = done.stdout.splitlines()
    assert count == "3"
    assert "cannot be written to" in told


INTERRUPTED = """
import os, sys
from pathlib import Path
from kdscore_desktop.project.store import Project
connection = Project.open(Path(sys.argv[1]))._connection
connection.execute("PRAGMA cache_size = 5")
connection.execute("BEGIN IMMEDIATE")
for number in range(300):
    connection.execute("INSERT INTO learner VALUES (?, ?, ?)", (number, str(number), "x" * 3000))
os._exit(1)
"""


@pytest.mark.parametrize("read_only", [True, False])
def test_what_a_killed_writer_had_half_written_is_taken_back(path: Path, read_only: bool) -> None:
    Project.create(path).close()
    before = path.stat().st_size
    subprocess.run([sys.executable, "-c", INTERRUPTED, str(path)], check=False)
    assert path.stat().st_size > before
    assert path.with_name(path.name + "-journal").exists()
    with Project.open(path, read_only) as project:
        assert project._connection.execute("SELECT count(*) FROM learner").fetchone() == (0,)
    assert path.stat().st_size == before


def test_what_is_no_project_is_told_in_a_sentence(tmp_path: Path) -> None:
    for read_only in (True, False):
        with pytest.raises(InputError, match="There is no file"):
            Project.open(tmp_path / "missing.kdscore", read_only)
        with pytest.raises(InputError, match="is a folder"):
            Project.open(tmp_path, read_only)
        empty = tmp_path / "empty.kdscore"
        empty.touch()
        with pytest.raises(InputError, match="is empty"):
            Project.open(empty, read_only)
        essay = tmp_path / "essay.kdscore"
        essay.write_text("Once upon a time. " * 500)
        with pytest.raises(InputError, match="not a KDScore project"):
            Project.open(essay, read_only)
        other = tmp_path / "other.kdscore"
        with closing(sqlite3.connect(other)) as database:
            database.execute("CREATE TABLE IF NOT EXISTS t (x)")
        with pytest.raises(InputError, match="not a KDScore project"):
            Project.open(other, read_only)
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.endswith(".lock")) == []


def test_a_newer_projects_file_asks_for_an_update(path: Path) -> None:
    Project.create(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(InputError, match="newer version of KDScore"):
        Project.open(path)


def test_a_damaged_project_names_its_newest_backup_and_how_to_restore_it(
    home: Path, path: Path
) -> None:
    with Project.create(path) as project:
        project.add_import(THREE, SilentReporter())
    Project.open(path).close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\x55" * (len(content) - 8192)
    path.write_bytes(content)
    newest = backups(home, path)[-1]
    for read_only in (True, False):
        with pytest.raises(InputError, match="damaged") as told:
            Project.open(path, read_only)
        assert str(newest) in str(told.value)
    path.rename(path.with_suffix(".damaged"))
    shutil.copy(newest, path)
    with Project.open(path) as restored:
        assert len(restored.responses(ITEM)) == 3


@pytest.mark.parametrize("content", [b"", b"\0" * 20000, b"SQLite format 3\0" + b"\xff" * 90])
def test_a_project_overwritten_with_something_else_still_finds_its_backup(
    home: Path, path: Path, content: bytes
) -> None:
    Project.create(path).close()
    path.write_bytes(content)
    with pytest.raises(InputError) as told:
        Project.open(path)
    assert str(backups(home, path)[-1]) in str(told.value)


def test_a_backup_is_kept_when_the_file_changed_since_the_last_one(home: Path, path: Path) -> None:
    with Project.create(path) as project:
        project.add_import(THREE, SilentReporter())
    assert len(backups(home, path)) == 1
    Project.open(path).close()
    Project.open(path).close()
    Project.open(path, read_only=True).close()
    assert len(backups(home, path)) == 2
    with Project.open(backups(home, path)[-1], read_only=True) as backup:
        assert len(backup.responses(ITEM)) == 3


def test_only_the_newest_backups_are_kept(home: Path, path: Path) -> None:
    Project.create(path).close()
    for number in range(12):
        with Project.open(path) as project:
            project.add_import(sheet([("1", f"answer {number}", {})]), SilentReporter())
    kept = backups(home, path)
    assert len(kept) == 10
    with Project.open(kept[0], read_only=True) as oldest:
        assert len(oldest.responses(ITEM)) == 2
    with Project.open(kept[-1], read_only=True) as newest:
        assert len(newest.responses(ITEM)) == 11


def test_what_a_kill_in_the_middle_of_a_backup_left_is_removed(home: Path, path: Path) -> None:
    Project.create(path).close()
    (folder,) = (home / "data" / "backups").iterdir()
    leftover = folder / f".{path.stem} 2026-05-31 21-00-00-000000.kdscore.x7"
    leftover.write_bytes(b"half")
    os.utime(path)
    Project.open(path).close()
    assert not leftover.exists()
    assert len(backups(home, path)) == 2


def test_a_copy_under_another_name_has_backups_of_its_own(home: Path, path: Path) -> None:
    Project.create(path).close()
    copy = path.with_name("Homework 4 for Tom.kdscore")
    shutil.copy(path, copy)
    for _ in range(2):
        Project.open(copy).close()
    assert len(backups(home, copy)) == 1


def test_a_data_folder_that_is_no_folder_is_told_in_a_sentence(home: Path, path: Path) -> None:
    Project.create(path).close()
    shutil.rmtree(home / "data" / "backups")
    (home / "data" / "backups").write_text("")
    os.utime(path)
    with pytest.raises(InputError, match="No safety copy"):
        Project.open(path)
    Project.open(path, read_only=True).close()
    (home / "data" / "backups").unlink()
    Project.open(path).close()


def test_a_full_disk_changes_nothing_and_says_so(project: Project) -> None:
    pages = pragma(project, "page_count")
    project._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(InputError, match="disk is full"):
        project.add_import(sheet([("1", "x" * 100_000, {})]), SilentReporter())
    assert project.items() == []
    project._connection.execute("PRAGMA max_page_count = 1000000")
    assert project.add_import(THREE, SilentReporter()).new_responses == 3
