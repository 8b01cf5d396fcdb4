"""The rubric page: every edit stands in the file, can be taken back, and keeps what was given."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import OpenWindow, settle, shown

from kdscore_desktop.domain import Level
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.rubric_page import RubricPage
from kdscore_desktop.ui.rubric.level_row import LevelRow
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def opened(window: MainWindow, qtbot: QtBot) -> RubricPage:
    return cast(RubricPage, shown(window, Step.RUBRIC, qtbot).page(Step.RUBRIC))


def stored(window: MainWindow, qtbot: QtBot) -> tuple[Level, ...]:
    """Return the levels in the file once all that was asked for stands there."""
    settle(window, qtbot)
    assert window.desk.session is not None
    with Project.open(window.desk.session.path, read_only=True) as project:
        return project.item(ITEM).rubric.levels


def labels(window: MainWindow, qtbot: QtBot) -> list[str]:
    return [level.label for level in stored(window, qtbot)]


def given(path: Path) -> list[tuple[int, str]]:
    with Project.open(path, read_only=True) as project:
        names = project.item(ITEM).rubric.labels
        return [(rating.response_id, names[rating.level]) for rating in project.ratings(ITEM)]


def test_what_is_written_stands_in_the_file_when_the_field_is_left(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    row = page.levels.rows[1]
    row.label.setFocus()
    row.label.selectAll()
    qtbot.keyClicks(row.label, "partial")
    assert labels(window, qtbot) == ["0", "1", "2"]  # not with every key
    qtbot.keyClick(row.label, Qt.Key.Key_Tab)
    row.description.setFocus()
    qtbot.keyClicks(row.description, "names one variable")
    row.feedback.setFocus()
    qtbot.keyClicks(row.feedback, "Which other one?")
    qtbot.keyClick(row.feedback, Qt.Key.Key_Return, CONTROL)
    row.points.setFocus()
    row.points.selectAll()
    qtbot.keyClicks(row.points, "1.5")
    qtbot.keyClick(row.points, Qt.Key.Key_Return)
    expected = Level("partial", 1.5, "names one variable", "", "Which other one?")
    assert stored(window, qtbot)[1] == expected


def test_a_pending_edit_is_saved_when_the_page_is_left_and_when_the_window_closes(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    page.prompt.setFocus()
    qtbot.keyClicks(page.prompt, "Why?")
    window.show_step(Step.ANSWERS)
    settle(window, qtbot)
    with Project.open(imported_project, read_only=True) as project:
        assert project.item(ITEM).prompt == "Why?"
    window.show_step(Step.RUBRIC)
    settle(window, qtbot)
    row = page.levels.rows[2]
    row.description.setFocus()
    qtbot.keyClicks(row.description, "all of them")
    window.close()
    with Project.open(imported_project) as project:
        assert project.item(ITEM).rubric.levels[2].description == "all of them"


def test_changes_are_taken_back_and_made_again_with_the_keys(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    row = page.levels.rows[0]
    row.label.setFocus()
    row.label.setText("none")
    qtbot.keyClick(row.label, Qt.Key.Key_Return)
    page.prompt.setFocus()
    qtbot.keyClicks(page.prompt, "Why?")
    qtbot.keyClick(page.prompt, Qt.Key.Key_Return, CONTROL)
    assert labels(window, qtbot) == ["none", "1", "2"]
    qtbot.keyClick(page.prompt, Qt.Key.Key_Z, CONTROL)
    assert page.prompt.toPlainText() == ""
    qtbot.keyClick(page.prompt, Qt.Key.Key_Z, CONTROL)
    assert labels(window, qtbot) == ["0", "1", "2"]
    assert row.label.text() == "0"
    assert not page.undo_button.isEnabled()
    qtbot.mouseClick(page.redo_button, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["none", "1", "2"]


def test_levels_are_moved_with_the_keys_and_every_rating_stays_on_its_level(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    before = given(imported_project)
    window = open_project(imported_project)
    page = opened(window, qtbot)
    row = page.levels.rows[2]
    row.label.setFocus()
    qtbot.keyClick(row.label, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(row.label, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(row.label, Qt.Key.Key_Up, ALT)  # it is the first already
    assert labels(window, qtbot) == ["2", "0", "1"]
    assert row.label.hasFocus()
    assert [one.label.text() for one in page.levels.rows] == ["2", "0", "1"]
    qtbot.mouseClick(row.down, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["0", "2", "1"]
    assert given(imported_project) == before
    assert "Is the order right?" in page.hint.text()


def _mouse(row: LevelRow, kind: QEvent.Type, at: QPoint) -> None:
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind,
        QPointF(row.grip.mapFromGlobal(at)),
        QPointF(at),
        button,
        Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(row.grip, event)


def test_a_level_is_dragged_to_another_place(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    row, last = page.levels.rows[0], page.levels.rows[2]
    below = last.mapToGlobal(QPoint(0, last.height() - 2))
    _mouse(row, QEvent.Type.MouseButtonPress, row.grip.mapToGlobal(QPoint(2, 2)))
    _mouse(row, QEvent.Type.MouseMove, page.levels.rows[1].mapToGlobal(QPoint(0, 60)))
    _mouse(row, QEvent.Type.MouseMove, below)
    assert labels(window, qtbot) == ["0", "1", "2"]  # it is still held
    _mouse(row, QEvent.Type.MouseButtonRelease, below)
    assert labels(window, qtbot) == ["1", "2", "0"]
    qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["0", "1", "2"]


def test_a_level_is_added_and_removed_and_one_that_was_given_stays(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    assert not any(row.remove.isEnabled() for row in page.levels.rows)
    assert "stays" in page.levels.rows[0].remove.toolTip()
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["0", "1", "2", "3"]
    added = page.levels.rows[3]
    assert added.label.hasFocus()
    qtbot.mouseClick(added.remove, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["0", "1", "2"]
    qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert labels(window, qtbot) == ["0", "1", "2", "3"]


def test_a_label_that_another_level_has_is_not_saved_and_says_why(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    row = page.levels.rows[0]
    row.label.setFocus()
    row.label.setText(" 2 ")
    qtbot.keyClick(row.label, Qt.Key.Key_Return)
    row.description.setFocus()
    qtbot.keyClicks(row.description, "nothing")
    page.prompt.setFocus()
    assert labels(window, qtbot) == ["0", "1", "2"]
    assert stored(window, qtbot)[0].description == "nothing"
    assert row.problem.isVisible()
    assert row.label.text() == " 2 "  # still there to be mended
    row.label.setText("zero")
    row.label.setFocus()
    qtbot.keyClick(row.label, Qt.Key.Key_Return)
    assert labels(window, qtbot) == ["zero", "1", "2"]
    assert not row.problem.isVisible()


def test_a_color_is_chosen_by_name_and_given_back(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    color = page.levels.rows[1].color
    menu = color.menu()
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    actions["Blue"].trigger()
    assert stored(window, qtbot)[1].color == "0072B2"
    assert color.text() == "Blue"
    actions["Automatic"].trigger()
    assert stored(window, qtbot)[1].color == ""


def test_with_an_expert_model_words_can_change_and_levels_cannot(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(scored_project)
    page = opened(window, qtbot)
    assert "expert model has learned these levels" in page.fixed.text()
    assert not page.add.isEnabled()
    row = page.levels.rows[0]
    assert not row.up.isVisible()
    assert not row.remove.isVisible()
    row.label.setFocus()
    qtbot.keyClick(row.label, Qt.Key.Key_Down, ALT)
    row.label.setText("none")
    qtbot.keyClick(row.label, Qt.Key.Key_Return)
    assert labels(window, qtbot) == ["none", "1", "2"]


def test_the_answers_on_each_level_are_counted(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    with Project.open(imported_project, read_only=True) as project:
        first = [r for r in project.ratings(ITEM) if r.rater == project.raters(ITEM)[0]]
    counts = [sum(rating.level == level for rating in first) for level in range(3)]
    said = [int(row.answers.text().split()[0]) for row in page.levels.rows]
    assert said == counts


def test_a_window_that_only_reads_changes_nothing(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(imported_project):
        window = open_project(imported_project)
        page = opened(window, qtbot)
        row = page.levels.rows[0]
        assert row.label.isReadOnly()
        assert not page.add.isEnabled()
        assert "reading only" in page.fixed.text()
        window.desk.close_project()
