"""Work in a thread: what comes of it is not told to those who are gone."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from window_helpers import WAIT

from kdscore_desktop.ui.background import Background


def test_a_result_is_dropped_once_its_asker_is_gone(qtbot: QtBot) -> None:
    background = Background("test", lambda error: told.append(repr(error)))
    told: list[str] = []
    gone, there = QObject(), QObject()

    def fail() -> str:
        raise ValueError("no")

    background.do(lambda: "for one who is gone", told.append, asker=gone)
    background.do(fail, told.append, asker=gone)
    background.do(lambda: "for one who is there", told.append, asker=there)
    delete(gone)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told == ["for one who is there"]
    background.close()
