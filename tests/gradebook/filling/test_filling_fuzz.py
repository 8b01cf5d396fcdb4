"""Damaged files of every system: filled as planned, or refused in one sentence, and soon."""

from __future__ import annotations

import io
import random
import zipfile

import openpyxl
import pytest
from bounds import bounded

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects.registry import understand
from kdscore_desktop.gradebook.filling.file_kinds import filled
from kdscore_desktop.gradebook.filling.options import FillOptions, KnownLevel, LearnerRow
from kdscore_desktop.gradebook.filling.planner import plan_filling
from kdscore_desktop.gradebook.reader import sheet_in

ITEM = Item("Q1", Rubric(tuple(Level(str(n), float(n), feedback=f"word {n}") for n in range(4))))
TEXT = "the metal takes the heat away from the hand"
ROWS = range(1, 13)

MOODLE = (
    "Identifier,Full name,Status,Grade,Maximum Grade,Grade can be changed,Online text,"
    "Last modified (grade),Feedback comments\r\n"
    + "".join(
        f"Participant {n},Ada {n},Submitted,{'' if n % 3 else '1.00'},10.00,Yes,"
        f'"<p>{TEXT} {n}</p>",-,\r\n'
        for n in ROWS
    )
)
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Essay (4411)\r\n"
    "    Points Possible,,,,,8.00\r\n"
    + "".join(f'"Bell {n}, Ada",{n},{n:04d},ada{n},Period 3,\r\n' for n in ROWS)
)
BLACKBOARD = (
    '"Last Name"\t"First Name"\t"Username"\t"Essay [Total Pts: 6 Score] |12345"\r\n'
    + "".join(f'"Bell"\t"Ada"\t"ada{n}"\t""\r\n' for n in ROWS)
)
FORMS = "ID;Start time;Completion time;Email;Name;Why?;Points - Why?;Feedback - Why?\n" + "".join(
    f'{n};1;2;u{n}@example.org;Zoë;"{TEXT}; {n}\nsecond line";;\n' for n in ROWS
)


def workbook() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["Homework"])
    page.append(["ID", "Answer", "Score", "Note"])
    for n in ROWS:
        page.append([f"{n:03d}", f"{TEXT} {n}", None, f"=B{n}"])
    page["B20"], page["C20"] = "Mean", "=AVERAGE(C3:C14)"
    page.merge_cells("D4:D5")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


TEXTS = {
    "m.csv": MOODLE.encode("utf-8-sig"),
    "c.csv": CANVAS.encode(),
    "b.xls": ("\ufeff" + BLACKBOARD).encode("utf-16-le"),
    "f.csv": FORMS.encode("cp1252"),
}


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a change that a person, a disk or a network makes."""
    changed = bytearray(content)
    place = chance.randrange(len(changed))
    kind = chance.choice(["flip", "flip", "cut", "twice", "insert", "delete", "sign"])
    if kind == "flip":
        changed[place] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del changed[place:]
    elif kind == "twice":
        piece = changed[place : place + chance.randrange(1, 400)]
        changed[place:place] = piece
    elif kind == "insert":
        changed[place:place] = chance.randbytes(chance.randrange(1, 9))
    elif kind == "delete":
        del changed[place : place + chance.randrange(1, 60)]
    else:
        signs = [b'"', b"\n", b"\r", b",", b";", b"\t", b"<", b">", b"/>", b"'", b"\0", b"<f>"]
        changed[place:place] = chance.choice(signs)
    return bytes(changed)


def damaged_part(content: bytes, chance: random.Random) -> bytes:
    """Return a workbook in which one part is damaged and the archive around it whole."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        likely = ["xl/worksheets/sheet1.xml"] * 4 + old.namelist()
        wanted = chance.choice(likely)
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, damaged(part, chance) if entry.filename == wanted else part)
    return target.getvalue()


def fill_or_refuse(content: bytes, name: str, chance: random.Random) -> bool:
    """Return whether a file is filled; it must be filled or refused, within the bounds."""
    with bounded():
        try:
            fill(content, name, chance)
        except InputError:
            return False
    return True


def fill(content: bytes, name: str, chance: random.Random) -> None:
    sheet = sheet_in(content, name)
    understood = understand(sheet)
    rows = [
        LearnerRow(number, "Ada", {"Q1": KnownLevel(chance.randrange(4), 2)})
        for number, _ in understood.sheet.rows
        if chance.random() < 0.9
    ]
    options = FillOptions(
        feedback=chance.random() < 0.5,
        suggested=chance.random() < 0.5,
        replace=chance.random() < 0.5,
        new_column=chance.choice([None, None, "Final"]),
        apart=chance.random() < 0.2,
    )
    plan = plan_filling(
        sheet,
        understood,
        rows,
        items=[ITEM],
        options=options,
        title="Homework",
        texts={"Q1": {number: f"{TEXT} {n}" for n, (number, _) in enumerate(sheet.rows)}},
    )
    filled(plan)


def check(rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    whole = workbook()
    outcomes = []
    for _ in range(rounds):
        name = chance.choice([*TEXTS, "w.xlsx", "w.xlsx"])
        if name in TEXTS:
            content = damaged(TEXTS[name], chance)
        else:
            content = chance.choice([damaged, damaged_part, damaged_part])(whole, chance)
        outcomes.append(fill_or_refuse(content, name, chance))
    assert {True, False} <= set(outcomes)


@pytest.mark.parametrize("name", [*TEXTS, "w.xlsx"])
def test_whole_files_are_filled(name: str) -> None:
    content = TEXTS[name] if name in TEXTS else workbook()
    assert fill_or_refuse(content, name, random.Random(1))


def test_some_damaged_files_are_filled_or_refused() -> None:
    check(rounds=150, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_many_damaged_files_are_filled_or_refused(seed: int) -> None:
    check(rounds=4_000, seed=seed)
