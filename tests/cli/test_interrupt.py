"""Ctrl-C at a terminal: once to stop and keep, twice to cancel."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_project import ITEM, LEVELS, run_here, write_workbook
from tiny_models import save_tiny_bert

from kdscore_desktop.jobs import importing, teachers
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a POSIX signal")


@pytest.fixture(autouse=True)
def _key_is_heard() -> Iterator[None]:
    """Let commands hear Ctrl-C as from a terminal: a script's background jobs ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "home"))
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as opened:
        sheet = write_workbook(tmp_path / "period3.xlsx")
        options = ImportOptions(item=ITEM)
        planned = importing.plan(opened, sheet, options, SilentReporter())
        opened.add_import(planned.batch, SilentReporter())
        classifier = save_tiny_bert(tmp_path / "tiny", LEVELS)
        teachers.attach_teacher(opened, ITEM, classifier, {}, run=run_here)
    return path


def _interrupted(project: Path, times: int) -> tuple[int, str]:
    """Press Ctrl-C as soon as the training has begun; return the status and what was said."""
    # The longest training, so that the key comes before its end on a busy machine, too.
    command = ["distill", str(project), "--budget", "thorough"]
    process = subprocess.Popen(
        [sys.executable, "-m", "kdscore_desktop", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    said = ""
    pressed = 0
    assert process.stdout is not None
    for line in process.stdout:
        said += line
        if pressed < times and ("Training the scorer" in line or "Stopping" in line):
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the whole group
            pressed += 1
    process.stdout.close()
    return process.wait(timeout=30), said


def test_once_stops_and_keeps_the_best(project: Path) -> None:
    status, said = _interrupted(project, times=1)
    assert status == 0
    assert "Stopping: the best so far is kept" in said
    assert "stopped after" in said
    with Project.open(project, read_only=True) as opened:
        assert opened.scorer(ITEM) is not None


def test_twice_cancels(project: Path) -> None:
    status, said = _interrupted(project, times=2)
    with Project.open(project, read_only=True) as opened:
        kept = opened.scorer(ITEM)
    # a stop that was quicker than the second key has already kept its best
    assert (status, kept) == (130, None) or (status == 0 and kept is not None), said
