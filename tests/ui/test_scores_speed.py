"""The scores page never holds the window up, however many answers there are."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from event_loop import WORST, EventLoopProbe
from large_project import write_large_project
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_helpers import WAIT, OpenWindow, settle

from kdscore_desktop.ui.pages.scores_page import ScoresPage
from kdscore_desktop.ui.scores.model import Part
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.views.score_rows import Which

STEP = 50.0
"""Milliseconds that a decision by key may take in the window's thread."""

_TRIES = 4  # another program may have had the processor


@pytest.mark.parametrize(
    "answers", [2_000, pytest.param(100_000, marks=[pytest.mark.slow, pytest.mark.timeout(600)])]
)
def test_nothing_on_the_page_holds_the_window_up(
    answers: int, tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    path = write_large_project(tmp_path / "large.kdscore", answers)
    window = open_project(path)
    window.show_step(Step.ANSWERS)
    settle(window, qtbot)

    def show() -> ScoresPage:
        window.show_step(Step.SCORES)
        page = window.page(Step.SCORES)
        assert isinstance(page, ScoresPage)
        return page

    with EventLoopProbe() as probe:
        page = show()
        qtbot.waitUntil(lambda: page.model.rowCount() == answers, timeout=WAIT)
    found = {"loading": probe.worst}
    qtbot.waitUntil(lambda: page.lister.groups is not None, timeout=3 * WAIT)

    def finds_what_is_alike() -> float:
        assert page.lister.table is not None
        with EventLoopProbe() as probe:
            page.lister._group(None, page.lister.table)
            qtbot.waitUntil(lambda: page.lister.groups is not None, timeout=3 * WAIT)
            qtbot.wait(30)
        return probe.worst

    found["finding what is alike"] = _best(finds_what_is_alike)
    settle(window, qtbot)

    def lists_anew(act: Callable[[], object]) -> float:
        def once() -> float:
            before = page.model.places
            with EventLoopProbe() as probe:
                act()
                qtbot.waitUntil(lambda: page.model.places is not before, timeout=WAIT)
                qtbot.wait(30)
            return probe.worst

        return _best(once)

    for part in Part:
        column = page.model.column_of(part, 1)
        found[f"sorting by {part.value}"] = lists_anew(
            lambda c=column: page.board.order_by_column(c)
        )
    turn = iter([Which.TO_REVIEW, Which.ALL] * _TRIES)
    found["filtering"] = lists_anew(lambda: page.filters.show_only(next(turn)))
    turn_alike = iter([Which.ALIKE, Which.ALL] * _TRIES)
    found["one of each group"] = lists_anew(lambda: page.filters.show_only(next(turn_alike)))
    page.filters.show_only(Which.ALL)
    qtbot.waitUntil(lambda: page.model.rowCount() == answers, timeout=WAIT)
    words = iter(["mass rain", "water", "mass", "rain"])
    found["searching"] = lists_anew(lambda: page.filters.search.setText(next(words)))
    bar = page.view.verticalScrollBar()

    def scroll(share: float) -> float:
        return _milliseconds(
            lambda: (bar.setValue(round(share * bar.maximum())), page.view.viewport().repaint())
        )

    found["a frame of scrolling"] = max(
        _best(lambda share=place / 20: scroll(share)) for place in range(20)
    )
    assert {what: worst for what, worst in found.items() if worst > WORST} == {}, found


@pytest.mark.parametrize(
    "answers", [2_000, pytest.param(100_000, marks=[pytest.mark.slow, pytest.mark.timeout(600)])]
)
def test_a_hundred_answers_are_decided_by_keys_without_waiting(
    answers: int, tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(write_large_project(tmp_path / "large.kdscore", answers))
    window.show_step(Step.SCORES)
    page = window.page(Step.SCORES)
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == answers, timeout=WAIT)
    settle(window, qtbot)
    assert page.counts is not None
    before, busy, taken = page.counts.decided, [], []
    for number in range(100):
        keys = (Qt.Key.Key_Return,) if number % 4 else (Qt.Key.Key_2, Qt.Key.Key_Space)

        def step(keys: tuple[Qt.Key, ...] = keys) -> None:
            for key in keys:
                qtbot.keyClick(page.view, key)
            page.view.viewport().repaint()

        started = time.thread_time()
        taken.append(_milliseconds(step))
        busy.append(1000 * (time.thread_time() - started))
        qtbot.wait(1)
    assert page.counts.decided == before + 100
    # The clock also counts what other programs took; the window's own time is held more strictly.
    assert max(busy) < STEP, sorted(busy)[-10:]
    assert statistics.median(taken) < STEP, sorted(taken)


def _best(measured: Callable[[], float]) -> float:
    """Return the least of some tries, as soon as one is within the bound."""
    worst = measured()
    for _ in range(_TRIES - 1):
        if worst <= WORST:
            break
        worst = min(worst, measured())
    return worst


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)
