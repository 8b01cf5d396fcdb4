"""A made-up spreadsheet of many rows and twelve columns, as a school's system exports it."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

_WORDS = ("metal", "takes", "heat", "from", "your", "hand", "faster", "than", "wood", "because")
HEADINGS = (
    "ID",
    "Name",
    "Class",
    "School",
    "Submitted",
    "Answer",
    "Score",
    "Second score",
    "Minutes",
    "Language",
    "Note",
    "Attempt",
)


def made_up_rows(count: int, seed: int) -> Iterator[list[object]]:
    """Yield the headings and rows of 12 columns: 8 to 60 words an answer, every 50th blank."""
    draw = random.Random(seed)
    yield list(HEADINGS)
    for number in range(count):
        answer = "" if number % 50 == 0 else " ".join(draw.choices(_WORDS, k=draw.randint(8, 60)))
        yield [
            f"{number:06}",
            f"Learner {number}",
            f"{draw.randint(5, 9)}{draw.choice('ABC')}",
            f"School {number % 40}",
            f"2026-03-{1 + number % 28:02} 10:15",
            answer,
            "2-3" if number % 5000 == 7 else draw.randint(0, 3),
            draw.randint(0, 3) if number % 3 == 0 else "",
            draw.randint(1, 60),
            draw.choice(("en", "es")),
            "",
            1,
        ]


def write_csv(path: Path, rows: Iterator[list[object]]) -> None:
    """Write the rows as a text file."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


def write_xlsx(path: Path, rows: Iterator[list[object]], *, inline: bool = False) -> None:
    """Write the rows as a workbook, its texts shared as Excel does, or each in its cell."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": inline}) as book:
        sheet = book.add_worksheet("All classes")
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
