"""What the pages share: the overview follows whatever project is open."""

from __future__ import annotations

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT, OpenWindow

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.session import Touched


def test_a_project_closed_in_the_middle_of_a_question_leaves_the_next_one_its_overview(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with Project.create(tmp_path / "another.kdscore"):
        pass
    window = open_project(imported_project)
    desk, session = window.desk, window.desk.session
    assert session is not None
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        session.change(lambda project: project.decide(1, DecisionKind.SET, 1, "R"), Touched.SCORES)
    desk.close_project()  # the overview after that change was asked for and not answered
    desk.open(tmp_path / "another.kdscore")
    qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
    desk.close_project()
    desk.open(imported_project)
    qtbot.waitUntil(lambda: desk.item == ITEM, timeout=WAIT)


def test_an_answer_about_a_closed_project_is_not_taken_for_the_open_one(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Path(shutil.copy(imported_project, tmp_path / "copy.kdscore"))
    with Project.open(other) as project:
        project.decide(1, DecisionKind.SET, 1, "R")
    window = open_project(imported_project)
    window.desk.refresh_overview()
    window.desk.open(other)
    qtbot.waitUntil(
        lambda: window.desk.session is not None and window.desk.session.path == other, timeout=WAIT
    )
    qtbot.waitUntil(lambda: window.desk.item_overview is not None, timeout=WAIT)
    one = window.desk.item_overview
    assert one is not None
    assert one.counts.decided == 1
