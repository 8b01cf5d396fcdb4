from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from answer_sheets import ITEM
from keeps_writing import LEARNERS

from kdscore_desktop.project.store import Project

WRITER = Path(__file__).with_name("keeps_writing.py")
ROOT = Path(__file__).parents[2]


def killed_writer(path: Path, run: int, chance: random.Random) -> list[list[str]]:
    """Run the writer, kill it at a random moment and return what it had acknowledged."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(WRITER), str(path), str(run)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        opened = ""
        if run % 5:  # every fifth dies while it starts, opens or keeps the backup
            opened = writer.stdout.readline()
            assert opened == "open\n", writer.stderr.read()
        time.sleep(chance.uniform(0, 0.3))
        writer.kill()
        lines = (opened + writer.stdout.read()).splitlines()
        assert writer.stderr.read() == ""
    # So short a line goes into a pipe whole or not at all.
    return [line.split() for line in lines]


def check_whole(path: Path, acknowledged: list[list[str]]) -> None:
    """Check that every acknowledged change is there and no other one by halves."""
    with Project.open(path) as project:  # which runs quick_check
        said = {word: [line[1:] for line in acknowledged if line[0] == word] for word in WORDS}
        sheets = {source.sheet.sha256: source.id for source in project.sources()}
        assert {sha for (sha,) in said["imported"]} <= set(sheets)
        for source in sheets.values():
            rows = list(project.source_rows(source))
            assert len(rows) == LEARNERS
            assert all(row.responses for row in rows)
        if not sheets:
            return
        assert len(project.responses(ITEM)) == len(project.ratings(ITEM)) == LEARNERS * len(sheets)
        scorers = {scorer.id for scorer in project.scorers(ITEM)}
        assert {int(scorer) for (scorer,) in said["scorer"]} <= scorers
        complete = {int(scorer) for (scorer,) in said["scored"]}
        for scorer in scorers:
            assert len(project.scores(ITEM, scorer)) in (
                {LEARNERS} if scorer in complete else {0, LEARNERS}
            )
        for response, events in said["decided"]:
            assert len(project.history(int(response))) >= int(events)


WORDS = ("imported", "scorer", "scored", "decided")


def kill_repeatedly(path: Path, times: int, seed: int) -> int:
    chance = random.Random(seed)
    acknowledged: list[list[str]] = []
    Project.create(path).close()
    for run in range(times):
        acknowledged += killed_writer(path, run, chance)
        check_whole(path, acknowledged)
    return len(acknowledged)


def test_a_kill_at_any_moment_loses_nothing_acknowledged(path: Path) -> None:
    assert kill_repeatedly(path, times=15, seed=1) > 15


def test_a_reader_never_meets_half_a_change(path: Path) -> None:
    Project.create(path).close()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(WRITER), str(path), "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        for _ in range(2):
            writer.stdout.readline()
        with Project.open(path, read_only=True) as reader:
            started = time.monotonic()
            counts: set[int] = set()
            # a busy machine may need longer until the writer has changed something
            while time.monotonic() < started + (1.5 if len(counts) > 1 else 60):
                counts.add(len(reader.responses(ITEM)))
                assert len(reader.ratings(ITEM)) % LEARNERS == 0
                assert len(reader.scores(ITEM)) in (0, LEARNERS)
                for source in reader.sources():
                    assert all(row.responses for row in reader.source_rows(source.id))
        writer.kill()
    assert len(counts) > 1
    assert all(count % LEARNERS == 0 for count in counts)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_hundred_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    # Ten projects, so that opening one does not become the larger part of it.
    for seed in range(10):
        kill_repeatedly(tmp_path / f"{seed}.kdscore", times=20, seed=seed)
