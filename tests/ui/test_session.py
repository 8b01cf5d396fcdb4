"""The project in a thread of its own: order, lending, and what becomes of waiting changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.session import NOTHING, Session, Touched


@pytest.fixture
def session(imported_project: Path, qtbot: QtBot) -> Iterator[Session]:
    opened: list[Session] = []
    Session.open(imported_project, opened.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
    yield opened[0]
    opened[0].close()


def setting(response_id: int, level: int) -> Callable[[Project], object]:
    return lambda project: project.decide(response_id, DecisionKind.SET, level, "R")


def test_answers_come_back_in_the_window_s_thread(session: Session, qtbot: QtBot) -> None:
    asked, heard = [], []
    session.read(
        lambda project: asked.append(threading.current_thread()),
        lambda _: heard.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert heard == [threading.main_thread()]
    assert asked != heard


def test_a_change_is_told_when_it_stands_in_the_file(
    session: Session, imported_project: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.changed, timeout=WAIT) as told:
        session.change(setting(1, 2), Touched.DECISIONS)
    assert told.args == [Touched.DECISIONS]
    with Project.open(imported_project, read_only=True) as project:
        assert project.decisions(ITEM)[1].level == 2


def test_what_a_change_refuses_reaches_its_caller(session: Session, qtbot: QtBot) -> None:
    told: list[BaseException] = []
    session.change(setting(10_000, 0), Touched.DECISIONS, failed=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert isinstance(told[0], InputError)


def test_a_lent_project_can_be_written_by_another_and_read_here(
    session: Session, imported_project: Path, qtbot: QtBot
) -> None:
    events: list[object] = []
    session.lend(lambda: events.append("lent"))
    qtbot.waitUntil(lambda: events == ["lent"], timeout=WAIT)
    session.change(setting(2, 1), Touched.DECISIONS, lambda _: events.append("changed"))
    session.read(lambda project: len(project.responses(ITEM)), events.append)
    qtbot.waitUntil(lambda: len(events) == 2, timeout=WAIT)
    assert events[1] == 72  # the change waits, the reading does not
    with Project.open(imported_project) as other:
        other.decide(1, DecisionKind.SET, 0, "worker")
    session.take_back(Touched.SCORES, lambda: events.append("back"))
    qtbot.waitUntil(lambda: "changed" in events, timeout=WAIT)
    assert events[2:] == ["back", "changed"]
    found: list[dict[int, object]] = []
    session.read(lambda project: project.decisions(ITEM), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found[0].keys() == {1, 2}


def test_a_change_that_waits_while_lent_is_not_lost_when_the_session_closes(
    session: Session, imported_project: Path, qtbot: QtBot
) -> None:
    lent: list[bool] = []
    session.lend(lambda: lent.append(True))
    qtbot.waitUntil(lambda: bool(lent), timeout=WAIT)
    session.change(setting(3, 1), Touched.DECISIONS)
    session.close()
    with Project.open(imported_project) as project:
        assert project.decisions(ITEM)[3].level == 1


def test_a_project_that_another_took_meanwhile_is_open_for_reading(
    session: Session, imported_project: Path, qtbot: QtBot
) -> None:
    events: list[str] = []
    session.lend(lambda: events.append("lent"))
    qtbot.waitUntil(lambda: bool(events), timeout=WAIT)
    with Project.open(imported_project):
        session.take_back(NOTHING, lambda: events.append("back"))
        qtbot.waitUntil(lambda: "back" in events, timeout=WAIT)
        assert session.read_only
        assert "open in another window" in session.why_read_only
