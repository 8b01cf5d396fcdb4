"""The frame of the window: opening, the rail, what is said above the page, and closing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT, OpenWindow, settle

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.ui.window import MainWindow


def test_the_first_page_offers_an_assignment_and_the_example(window: MainWindow) -> None:
    assert window.start_page.isVisible()
    assert not window.rail.isVisible()
    assert window.start_page.example_button.isVisible()


def test_the_rail_says_how_far_each_step_is(scored_project: Path, open_project: OpenWindow) -> None:
    window = open_project(scored_project)
    said = {step: window.rail.button(step).accessibleName() for step in Step}
    assert "72 answers" in said[Step.ANSWERS]
    assert "3 level" in said[Step.RUBRIC]
    assert "ready" in said[Step.SCORER]
    assert "to review" in said[Step.SCORES]
    assert "0 final" in said[Step.EXPORT]


def test_a_second_window_reads_only_and_says_why(
    imported_project: Path, open_project: OpenWindow
) -> None:
    with Project.open(imported_project):
        window = open_project(imported_project)
        (notice,) = window.notices.notices()
        assert "reading only" in notice.message
        assert "open in another window" in notice.message
        assert not window.desk.can_change


def test_what_cannot_be_opened_is_said_and_nothing_else_happens(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.kdscore"
    broken.write_text("no project")
    with qtbot.waitSignal(window.desk.fault, timeout=WAIT):
        window.desk.open(broken)
    assert window.notices.notices()
    assert window.start_page.isVisible()
    assert broken.read_text() == "no project"


def test_a_change_stands_in_the_file_when_the_window_closes_at_once(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    session = window.desk.session
    assert session is not None
    for response_id in range(1, 11):
        session.change(
            lambda project, id_=response_id: project.decide(id_, DecisionKind.SET, 1, "R"),
            Touched.DECISIONS,
        )
    window.close()
    with Project.open(imported_project) as project:
        assert len(project.decisions(ITEM)) == 10


def test_a_recent_assignment_is_listed_and_can_be_forgotten(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    settle(window, qtbot)
    window.close_project()
    assert window.start_page.isVisible()
    assert window.desk.settings.choices.recent == [str(imported_project)]
    window.start_page._forget(imported_project)
    assert window.desk.settings.choices.recent == []
    assert imported_project.exists()


def test_a_long_name_leaves_the_buttons_of_a_recent_assignment_in_sight(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "a folder" / f"{'Homework on osmosis and diffusion ' * 6}.kdscore"
    window.desk.settings.remember_project(gone)
    window.start_page.refresh()
    window.resize(900, 520)
    qtbot.wait(50)
    (area,) = window.start_page.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    names = [label.toolTip() for label in area.findChildren(ElidedLabel)]
    assert names == [gone.stem, str(gone.parent)]


@pytest.mark.parametrize("damaged", ["A", "no place", "\u00e9", "AAAA"])
def test_a_damaged_place_of_the_window_does_not_keep_it_from_starting(
    damaged: str, application: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "window.json")
    settings.choices.geometry = damaged
    settings.save()
    window = MainWindow(Desk(Settings(tmp_path / "window.json"), application))
    qtbot.addWidget(window)
    window.show()
    assert window.start_page.isVisible()
