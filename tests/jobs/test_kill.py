"""`kill -9` at random moments of an import, a scoring and a distillation."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, LEVELS, run_here, write_workbook
from tiny_models import save_tiny_bert

from kdscore_desktop.jobs import distilling, importing, scoring, teachers
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

TESTS = Path(__file__).parents[1]
RESPONSES = 6000

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")

_DISTILL = """
from dataclasses import replace
from pathlib import Path
import sys
from small_project import DISTILL, ITEM, run
from kdscore_desktop.jobs import distilling
from kdscore_desktop.project.store import Project
print("ready", flush=True)
with Project.open(Path(sys.argv[1])) as project:
    distilling.make_scorer(
        project, ITEM, settings=replace(DISTILL, steps=400), resume=False, run=run)
"""
_COMMAND = """
import sys
import kdscore_desktop.cli.project_commands, kdscore_desktop.cli.result_commands
from kdscore_desktop.cli import main
print("ready", flush=True)
sys.exit(main(sys.argv[1:]))
"""


def _start(code: str, arguments: Sequence[object]) -> subprocess.Popen[str]:
    """Start a process of its own group and wait until it is about to work."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=TESTS,
        env=os.environ | {"PYTHONPATH": str(TESTS)},
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _kill(process: subprocess.Popen[str], after: float) -> bool:
    """Kill the process after some seconds; return whether it was still at work."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=after)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout is not None
    process.stdout.close()
    return alive


def _sound(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a large workbook, a tiny classifier and a project with a scorer."""
    folder = tmp_path_factory.mktemp("kill")
    large = write_workbook(folder / "large.xlsx", scored=60, unscored=RESPONSES - 60)
    classifier = save_tiny_bert(folder / "tiny", LEVELS)
    patch = pytest.MonkeyPatch()
    patch.setenv("KDSCORE_HOME", str(folder / "home"))
    with Project.create(folder / "scored.kdscore") as project:
        options = ImportOptions(item=ITEM)
        planned = importing.plan(project, large, options, SilentReporter())
        project.add_import(planned.batch, SilentReporter())
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
        small = replace(DISTILL, most_texts=100)
        distilling.make_scorer(project, ITEM, settings=small, resume=False, run=run_here)
    patch.undo()
    return folder


def _times(code: str, arguments: Sequence[object], kills: int, seed: int) -> list[float]:
    """Return moments to kill at, within the time that the work takes undisturbed."""
    process = _start(code, arguments)
    started = time.monotonic()
    process.communicate()
    longest = time.monotonic() - started
    draw = random.Random(seed)
    return [draw.uniform(0, longest) for _ in range(kills)]


def _killed_imports(prepared: Path, tmp_path: Path, kills: int) -> int:
    at_work = 0
    path = tmp_path / "import.kdscore"
    arguments = ["import", path, prepared / "large.xlsx", "--item", ITEM]
    Project.create(path).close()
    times = _times(_COMMAND, arguments, kills, seed=1)
    for after in times:
        path.unlink()
        Project.create(path).close()
        at_work += _kill(_start(_COMMAND, arguments), after)
        with Project.open(path) as project:
            items = project.items()
            responses = project.responses(ITEM) if items else []
        _sound(path)
        assert len(responses) in (0, RESPONSES)
    return at_work


def _killed_scorings(prepared: Path, tmp_path: Path, kills: int) -> int:
    path = tmp_path / "scored.kdscore"
    shutil.copy(prepared / "scored.kdscore", path)
    at_work, before = 0, 0
    times = _times(_COMMAND, ["score", path], kills, seed=2)
    shutil.copy(prepared / "scored.kdscore", path)
    for after in times:
        at_work += _kill(_start(_COMMAND, ["score", path]), after)
        with Project.open(path) as project:
            scores = project.scores(ITEM)
        _sound(path)
        assert len(scores) >= before  # what was written stays
        before = len(scores)
        if before == RESPONSES:
            shutil.copy(prepared / "scored.kdscore", path)
            before = 0
    with Project.open(path) as project:
        scoring.score_item(project, project.item(ITEM), SilentReporter())
        assert len(project.scores(ITEM)) == RESPONSES
    return at_work


def _killed_distillations(prepared: Path, tmp_path: Path, kills: int) -> int:
    path = tmp_path / "distilled.kdscore"
    shutil.copy(prepared / "scored.kdscore", path)
    at_work = 0
    for after in _times(_DISTILL, [path], kills, seed=3):
        with Project.open(path, read_only=True) as project:
            scorers = len(project.scorers(ITEM))
        alive = _kill(_start(_DISTILL, [path]), after)
        at_work += alive
        with Project.open(path) as project:
            made = len(project.scorers(ITEM)) - scorers
            assert made in ((0, 1) if alive else (1,))
            assert not made or not job_folder(project, ITEM, "distill").exists() or alive
        _sound(path)
    time.sleep(1)  # the last orphaned worker ends by itself
    with Project.open(path) as project:
        settings = replace(DISTILL, steps=400)
        distilling.make_scorer(project, ITEM, settings=settings, resume=False, run=run_here)
    return at_work


def test_a_killed_import_brings_all_or_nothing(prepared: Path, tmp_path: Path) -> None:
    assert _killed_imports(prepared, tmp_path, kills=4) > 0


def test_a_killed_scoring_loses_no_score_it_had_written(prepared: Path, tmp_path: Path) -> None:
    assert _killed_scorings(prepared, tmp_path, kills=5) > 0


def test_a_killed_distillation_leaves_a_sound_project(prepared: Path, tmp_path: Path) -> None:
    assert _killed_distillations(prepared, tmp_path, kills=3) > 0


@pytest.mark.slow
def test_many_kills_of_every_kind(prepared: Path, tmp_path: Path) -> None:
    assert _killed_imports(prepared, tmp_path, kills=60) > 20
    assert _killed_scorings(prepared, tmp_path, kills=60) > 20
    assert _killed_distillations(prepared, tmp_path, kills=40) > 20
