"""Damaged spreadsheets: a sheet or one sentence, never another error, and soon."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from bounds import bounded
from spreadsheets import WRITERS

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.unpacking import compound

ROWS = [
    ("ID", "Answer", "Score", "Done"),
    *((f"{n:04}", f"answer number {n * n}, étude {n}", n % 4, n % 2 == 0) for n in range(60)),
]
ROUNDS = 1500


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few changes of the kinds that disks and networks make."""
    changed = bytearray(content)
    kind = chance.choice(["flip", "flip", "flip", "number", "cut", "zeros", "swap", "insert"])
    place = chance.randrange(len(changed))
    if kind == "flip":
        for _ in range(chance.choice([1, 1, 2, 8])):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    elif kind == "number":
        changed[place : place + 4] = chance.choice([b"\xff" * 4, b"\0" * 4, b"\xff\xff\xff\x7f"])
    elif kind == "cut":
        del changed[place:]
    elif kind == "zeros":
        changed[place : place + 600] = bytes(len(changed[place : place + 600]))
    elif kind == "swap":
        piece = changed[:512]
        changed[place : place + len(piece)] = piece
    else:
        changed[place:place] = chance.randbytes(chance.randrange(1, 40))
    return bytes(changed)


def read_or_refuse(path: Path) -> bool:
    """Return whether a file is read; it must be read or refused, within the bounds."""
    with bounded():
        try:
            read_sheet(path)
        except InputError:
            return False
    return True


@pytest.mark.parametrize("kind", WRITERS)
def test_a_few_damaged_files_are_read_or_refused(tmp_path: Path, kind: str) -> None:
    check(tmp_path, kind, rounds=25, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3])
@pytest.mark.parametrize("kind", WRITERS)
def test_many_damaged_files_are_read_or_refused(tmp_path: Path, kind: str, seed: int) -> None:
    check(tmp_path, kind, rounds=ROUNDS, seed=seed)


@pytest.mark.slow
def test_damaged_records_in_a_whole_container_are_read_or_refused(tmp_path: Path) -> None:
    path = WRITERS["xls"](tmp_path / "whole.xls", ROWS)
    stream = compound.CompoundFile(path.read_bytes()).read("Workbook")
    chance = random.Random(4)
    for _ in range(ROUNDS):
        path.write_bytes(compound.fresh_container(damaged(stream, chance)))
        read_or_refuse(path)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_damaged_parts_in_a_whole_archive_are_read_or_refused(tmp_path: Path, kind: str) -> None:
    path = WRITERS[kind](tmp_path / f"whole.{kind}", ROWS)
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    chance = random.Random(5)
    names = [name for name, content in parts.items() if content]
    for _ in range(ROUNDS):
        name = chance.choice(names)
        with zipfile.ZipFile(path, "w") as archive:
            for other, content in parts.items():
                archive.writestr(other, damaged(content, chance) if other == name else content)
        read_or_refuse(path)


def check(folder: Path, kind: str, rounds: int, seed: int) -> None:
    path = WRITERS[kind](folder / f"answers.{kind}", ROWS)
    whole = path.read_bytes()
    chance = random.Random(seed)
    outcomes = set()
    for _ in range(rounds):
        path.write_bytes(damaged(whole, chance))
        outcomes.add(read_or_refuse(path))
    assert False in outcomes
