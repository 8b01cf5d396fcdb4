"""A sample is scored without suggestions: begun, left, gone on with after closing, and ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.records import Among, BlindSample
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.scores_page import ScoresPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def opened(path: Path, open_project: OpenWindow, qtbot: QtBot) -> tuple[MainWindow, ScoresPage]:
    window = shown(open_project(path), Step.SCORES, qtbot)
    page = window.page(Step.SCORES)
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 72, timeout=WAIT)
    settle(window, qtbot)
    return window, page


def begin(page: ScoresPage, qtbot: QtBot, count: int) -> None:
    qtbot.mouseClick(page.blind_button, LEFT)
    form = page.blind.form
    qtbot.waitUntil(lambda: form.isVisible() and form.among.count() > 0, timeout=WAIT)
    form.among.setCurrentIndex(form.among.findData(Among.UNRATED))
    form.count.setValue(count)
    qtbot.mouseClick(form.start_button, LEFT)
    qtbot.waitUntil(page.blind.pane.isVisible, timeout=WAIT)


def stored(path: Path) -> BlindSample:
    with Project.open(path, read_only=True) as project:
        return project.blind_samples(ITEM)[-1]


def test_a_sample_is_scored_by_keys_and_stands_as_ratings(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window, page = opened(scored_project, open_project, qtbot)
    before = page.lister.table
    begin(page, qtbot, 4)
    pane = page.blind.pane
    assert not page.board.isVisible()
    assert not page.main_button.isVisible()
    sample = stored(scored_project)
    assert len(sample.response_ids) == 4
    assert sample.who == window.desk.settings.educator
    for number in range(4):
        assert pane.progress.text() == f"Scoring blind: {number} of 4 done"
        qtbot.keyClick(pane, KEY.Key_2 if number else KEY.Key_1)
        if number == 1:  # look back and mend the first
            qtbot.keyClick(pane, KEY.Key_U)
            qtbot.keyClick(pane, KEY.Key_U)
            assert pane.levels.buttons[1].isChecked()
            qtbot.keyClick(pane, KEY.Key_0)
    done = page.blind.done
    qtbot.waitUntil(done.isVisible, timeout=WAIT)
    assert done.heading.text() == "You scored 4 answers blind"
    assert "Of 4 that it did not learn from" in done.result.text()
    assert "No other human has scored any of them." in done.result.text()
    qtbot.mouseClick(done.finish_button, LEFT)
    qtbot.waitUntil(page.board.isVisible, timeout=WAIT)
    settle(window, qtbot)
    sample = stored(scored_project)
    assert sample.ended_at is not None
    assert list(sample.levels.values()).count(0) == 1
    assert sorted(sample.levels.values()) == [0, 2, 2, 2]
    with Project.open(scored_project, read_only=True) as project:
        assert project.decisions(ITEM) == {}
        assert sum(rating.rater == sample.rater for rating in project.ratings(ITEM)) == 4
    qtbot.waitUntil(lambda: page.lister.table is not before, timeout=WAIT)
    assert page.lister.table is not None
    assert int(page.lister.table.rated.sum()) == 64


def test_nothing_that_could_sway_is_shown(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window, page = opened(scored_project, open_project, qtbot)
    table = page.model.table
    assert table is not None
    begin(page, qtbot, 3)
    place = table.place(stored(scored_project).response_ids[0])
    assert place is not None
    words = [
        widget.text() if isinstance(widget, QLabel) else widget.toPlainText()
        for kind in (QLabel, QTextEdit)
        for widget in page.findChildren(kind)
        if widget.isVisible()
    ]
    text = "\n".join(words)
    assert table.texts[place] in text
    assert table.names[place] not in text
    assert "%" not in text
    assert "suggests" not in text
    assert "review" not in text
    assert all(not one.accessibleDescription() for one in page.blind.pane.levels.buttons)
    qtbot.keyClick(page.blind.pane, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert page.blind.active


def test_a_sample_is_gone_on_with_after_the_window_was_closed(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window, page = opened(scored_project, open_project, qtbot)
    begin(page, qtbot, 5)
    qtbot.keyClick(page.blind.pane, KEY.Key_1)
    qtbot.mouseClick(page.blind.pane.pause_button, LEFT)
    assert page.board.isVisible()
    settle(window, qtbot)
    assert page.blind_button.text().replace("&", "") == "Blind: 1 of 5"
    window.desk.close_project()
    window, page = opened(scored_project, open_project, qtbot)
    qtbot.waitUntil(lambda: "1 of 5" in page.blind_button.text(), timeout=WAIT)
    qtbot.mouseClick(page.blind_button, LEFT)
    pane = page.blind.pane
    qtbot.waitUntil(pane.isVisible, timeout=WAIT)
    assert pane.progress.text() == "Scoring blind: 1 of 5 done"
    qtbot.keyClick(pane, KEY.Key_2)
    qtbot.mouseClick(pane.end_button, LEFT)
    done = page.blind.done
    qtbot.waitUntil(done.isVisible, timeout=WAIT)
    assert "2 answers" in done.make_final.text()
    done.make_final.click()
    qtbot.mouseClick(done.finish_button, LEFT)
    qtbot.waitUntil(page.board.isVisible, timeout=WAIT)
    settle(window, qtbot)
    sample = stored(scored_project)
    assert len(sample.levels) == 2
    with Project.open(scored_project, read_only=True) as project:
        made = project.decisions(ITEM)
    assert {id_: decision.level for id_, decision in made.items()} == sample.levels
    assert {decision.kind for decision in made.values()} == {DecisionKind.SET}


def test_what_is_decided_meanwhile_is_not_asked_any_more(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window, page = opened(scored_project, open_project, qtbot)
    begin(page, qtbot, 3)
    qtbot.mouseClick(page.blind.pane.pause_button, LEFT)
    table = page.model.table
    assert table is not None
    place = table.place(stored(scored_project).response_ids[0])
    assert place is not None
    page.view.choose(place)
    qtbot.keyClick(page.view, KEY.Key_1)
    settle(window, qtbot)
    qtbot.mouseClick(page.blind_button, LEFT)
    qtbot.waitUntil(lambda: "of 2 done" in page.blind.pane.progress.text(), timeout=WAIT)
    assert page.blind.pane.answer.toPlainText() != table.texts[place]
