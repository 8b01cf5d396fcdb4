"""The window stays at hand while a hundred thousand rows are read and come in."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from event_loop import WORST, EventLoopProbe
from pytestqt.qtbot import QtBot
from wide_sheet import made_up_rows, write_csv, write_xlsx
from window_helpers import OpenWindow

from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.answers_page import AnswersPage
from kdscore_desktop.ui.steps import Step

ROWS = 100_000
_MINUTES = 600_000  # milliseconds for reading or bringing in, on a busy machine
_SEED = 3


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
    spreadsheet = tmp_path / f"everybody{ending}"
    write = write_csv if ending == ".csv" else write_xlsx
    write(spreadsheet, made_up_rows(ROWS, _SEED))
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
