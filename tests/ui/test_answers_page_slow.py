"""The window stays at hand while a hundred thousand rows are read and come in."""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlsxwriter
from event_loop import WORST, EventLoopProbe
from pytestqt.qtbot import QtBot
from window_helpers import OpenWindow

from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.answers_page import AnswersPage
from kdscore_desktop.ui.steps import Step

ROWS = 100_000
_MINUTES = 600_000  # milliseconds for reading or bringing in, on a busy machine
_WORDS = ("metal", "takes", "heat", "from", "your", "hand", "faster", "than", "wood", "because")
_HEADINGS = (
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


def rows() -> Iterator[list[object]]:
    draw = random.Random(3)
    yield list(_HEADINGS)
    for number in range(ROWS):
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


def write(path: Path) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows())
        return path
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("All classes")
        for place, row in enumerate(rows()):
            sheet.write_row(place, 0, row)
    return path


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_window_never_waits_while_100000_rows_come_in(
    ending: str,
    tmp_path: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    path = tmp_path / "new homework.kdscore"
    Project.create(path).close()
    spreadsheet = write(tmp_path / f"everybody{ending}")
    window = open_project(path)
    page = window.page(Step.ANSWERS)
    assert isinstance(page, AnswersPage)
    began = time.perf_counter()
    with EventLoopProbe() as reading:
        page.look_at(spreadsheet)
        qtbot.waitUntil(lambda: not page.planner.busy, timeout=_MINUTES)
    read = time.perf_counter()
    with EventLoopProbe() as importing, qtbot.waitSignal(page.planner.brought_in, timeout=_MINUTES):
        page.main_button.click()
    done = time.perf_counter()
    with EventLoopProbe() as after:
        qtbot.wait(3000)  # the pages ask how far the assignment is now
    record_property("seconds", f"reading {read - began:.1f}, bringing in {done - read:.1f}")
    probes = {"reading": reading, "bringing in": importing, "after": after}
    seen = {name: round(probe.worst_seen) for name, probe in probes.items()}
    worst = {name: round(probe.worst) for name, probe in probes.items()}
    record_property("worst gaps seen in ms", str(seen))
    record_property("worst gaps in ms", str(worst))
    assert max(worst.values()) <= WORST, worst
    with Project.open(path, read_only=True) as project:
        assert len(project.responses("Answer")) == ROWS
