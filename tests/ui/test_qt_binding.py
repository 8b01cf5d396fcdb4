"""The version of PySide6 that the program runs on."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer


def test_calls_of_qt_leave_the_references_to_none_alone() -> None:
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(200):
        timer.setInterval(5)
    lost = before - sys.getrefcount(None)
    # PySide6 6.12.0 loses one with each call, and after some thousands Python 3.11 aborts.
    assert lost < 100, "Install the versions of packaging/constraints.txt."
