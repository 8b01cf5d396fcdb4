"""The page of the expert model: three ways to one, with the real worker and tiny models."""

from __future__ import annotations

import importlib.util
import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import cast

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from small_project import ITEM, PREPARE, run_here, write_workbook
from tiny_models import save_tiny_bert, save_tiny_encoder
from walking import without_a_name
from window_helpers import WAIT, OpenWindow, choose_by_keyboard, settle, shown

from kdscore_desktop.jobs import importing, teachers
from kdscore_desktop.jobs.estimates import MachineSpeed, begin_measuring, finish_measuring
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import EditedLevel, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.expert.columns_form import ChosenColumns, ColumnsForm
from kdscore_desktop.ui.pages.expert_page import ExpertPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.share_bar import ShareBar
from kdscore_desktop.ui.window import MainWindow


def opened(window: MainWindow, qtbot: QtBot) -> ExpertPage:
    return cast(ExpertPage, shown(window, Step.EXPERT, qtbot).page(Step.EXPERT))


def until_there_is_one(window: MainWindow, qtbot: QtBot) -> None:
    def ready() -> bool:
        one = window.desk.item_overview
        return one is not None and one.teacher is not None and not window.desk.jobs.running

    qtbot.waitUntil(ready, timeout=3 * WAIT)
    settle(window, qtbot)


def taken(
    form: ColumnsForm, window: MainWindow, project: Path, qtbot: QtBot
) -> dict[str, tuple[float, ...]]:
    """Take the columns that are chosen, and return what the project then holds of them."""
    qtbot.mouseClick(form.use, Qt.MouseButton.LeftButton)
    until_there_is_one(window, qtbot)
    with Project.open(project, read_only=True) as opened_project:
        teacher = opened_project.teacher(ITEM)
        assert teacher is not None
        return opened_project.soft_labels(teacher.id)


def test_an_assignment_without_answers_says_what_it_waits_for(
    tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    path = tmp_path / "empty.kdscore"
    Project.create(path).close()
    window = open_project(path)
    page = opened(window, qtbot)
    assert not page.main_button.isVisible()
    assert not page.ways.prepare_way.isVisible()


def test_the_page_says_what_preparing_needs_and_how_long_it_takes(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    # 60 answers are scored, and one of them is blank.
    assert "the 59 answer" in page.ways.prepare_way.sentences.text()
    assert "minute" in page.ways.prepare_way.sentences.text()
    assert page.main_button.isEnabled()
    assert str(imported_project.parent) in page.ways.place.text()


def test_too_few_scored_answers_say_how_many_are_needed(
    tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    book = write_workbook(tmp_path / "few.xlsx", scored=9, unscored=20)
    path = tmp_path / "few.kdscore"
    with Project.create(path) as project:
        planned = importing.plan(project, book, ImportOptions(item=ITEM), SilentReporter())
        project.add_import(planned.batch, SilentReporter())
    window = open_project(path)
    page = opened(window, qtbot)
    assert not page.main_button.isEnabled()
    assert "20 scored answers" in page.ways.needs.advice.text()


def test_an_expert_model_is_prepared_saved_beside_the_project_and_told_of(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    page.prepare_settings = PREPARE
    page.base = save_tiny_encoder(tmp_path / "encoder" / "tiny")
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.running.isVisible, timeout=WAIT)
    assert not page.ways.prepare_way.isVisible()
    until_there_is_one(window, qtbot)
    file = imported_project.parent / "homework - Acid rain.kdteacher"
    assert file.is_file()
    assert page.card.isVisible()
    assert "scored" in page.card.about.text()
    with Project.open(imported_project, read_only=True) as project:
        teacher = project.teacher(ITEM)
        assert teacher is not None
        held_out = teacher.card["agreement"]["responses"]
    assert f"of {held_out} " in page.card.agreement.text()
    assert page.main_button.text() == "Go on to the scorer"
    copy = tmp_path / "copy.kdteacher"
    page.save_copy(copy)
    qtbot.waitUntil(copy.is_file, timeout=WAIT)
    assert copy.read_bytes() == file.read_bytes()


def test_several_trainings_are_averaged_where_that_is_chosen(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    speed = MachineSpeed(preparing=30.0, labeling=12_000.0, training=250_000.0, cores=1)
    finish_measuring(begin_measuring(), asdict(speed))  # slow enough to tell minutes apart
    window = open_project(imported_project)
    page = opened(window, qtbot)
    page.prepare_settings = PREPARE
    page.base = save_tiny_encoder(tmp_path / "encoder" / "tiny")
    form = page.ways.trainings
    assert form.count == 1
    assert not form.buttons[2].isVisible()
    once = page.ways.prepare_way.sentences.text()
    qtbot.mouseClick(form.fold, Qt.MouseButton.LeftButton)
    assert "about twice as long" in form.buttons[2].text()
    assert "minute" in form.buttons[2].text()
    form.buttons[2].setFocus()
    qtbot.keyClick(form.buttons[2], Qt.Key.Key_Space)
    assert page.ways.prepare_way.sentences.text() != once
    assert not without_a_name(window)
    qtbot.mouseClick(page.main_button, Qt.MouseButton.LeftButton)
    until_there_is_one(window, qtbot)
    assert "average of 2 trainings" in page.card.trainings.text()
    assert form.count == 1  # the next one is chosen anew
    with Project.open(imported_project, read_only=True) as project:
        teacher = project.teacher(ITEM)
        assert teacher is not None
        agreed = [
            round(member["agreement"]["accuracy"] * member["agreement"]["responses"])
            for member in teacher.card["members"]
        ]
    assert f"your level to {agreed[0]}, {agreed[1]} of" in page.card.trainings.text()


def test_a_classifier_with_other_labels_is_asked_what_they_mean(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = save_tiny_bert(tmp_path / "other", ("wrong", "1", "right"))
    zipped = Path(shutil.make_archive(str(tmp_path / "other"), "zip", folder))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    page.look_at(zipped)
    qtbot.waitUntil(lambda: page.ways.mapping is not None, timeout=WAIT)
    form = page.ways.mapping
    assert form is not None
    assert not form.use.isEnabled()
    assert form.choices["1"].currentText() == "1"
    form.choices["wrong"].setCurrentText("0")
    form.choices["right"].setCurrentText("2")
    qtbot.mouseClick(form.use, Qt.MouseButton.LeftButton)
    until_there_is_one(window, qtbot)
    with Project.open(imported_project, read_only=True) as project:
        teacher = project.teacher(ITEM)
        assert teacher is not None
        assert teacher.label_map == {"wrong": 0, "1": 1, "right": 2}
    assert page.ways.mapping is None


def test_what_is_no_classifier_is_said_on_the_page(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    strange = tmp_path / "notes.zip"
    strange.write_text("no zip")
    page.look_at(strange)
    qtbot.waitUntil(lambda: bool(page.notices.notices()), timeout=WAIT)
    assert "notes.zip" in page.notices.notices()[0].message
    assert window.desk.jobs.learning is None


def probabilities(path: Path, project: Path, *, headings: tuple[str, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.append(["ID", *headings])
    with Project.open(project, read_only=True) as opened_project:
        for response in opened_project.responses(ITEM):
            sheet.append([response.learner.key, 0.7, 0.2, 0.1])
    book.save(path)
    return path


def columns_of(sheet: Path, page: ExpertPage, qtbot: QtBot) -> ColumnsForm:
    """Let the page look at a spreadsheet of probabilities, and return what it asks."""
    page.look_at_probabilities(sheet)
    qtbot.waitUntil(lambda: page.ways.columns is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.desk.jobs.running, timeout=WAIT)
    assert page.ways.columns is not None
    return page.ways.columns


def test_probabilities_from_a_spreadsheet_become_the_expert_model(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = probabilities(tmp_path / "p.xlsx", imported_project, headings=("0", "1", "2"))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    page.probabilities.take(sheet, ChosenColumns())
    until_there_is_one(window, qtbot)
    assert "p.xlsx" in page.card.about.text()
    assert not page.card.copy_button.isVisible()
    assert not window.desk.session.read_only  # type: ignore[union-attr]


def test_the_columns_of_learners_and_answers_can_be_overruled(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["ID", "Code", "0", "1", "2"])
    with Project.open(imported_project, read_only=True) as project:
        for number, response in enumerate(project.responses(ITEM)):
            sheet.append([f"x{number}", response.learner.key, 0.7, 0.2, 0.1])
    sheet.append(["x99", "nobody", 0.7, 0.2, 0.1])
    book.save(tmp_path / "p.xlsx")
    window = open_project(imported_project)
    page = opened(window, qtbot)
    form = columns_of(tmp_path / "p.xlsx", page, qtbot)
    assert (form.learner.currentText(), form.answer.currentText()) == ("ID", "No column")
    assert "belongs to an answer" in form._preview.text()
    assert not form.use.isEnabled()
    choose_by_keyboard(form.learner, "Code", qtbot)
    qtbot.waitUntil(form.use.isEnabled, timeout=WAIT)
    told = form._preview.text().splitlines()
    assert told[0] == "72 answers get probabilities."
    assert "(row 74)" in told[1]
    assert without_a_name(page) == []
    assert len(taken(form, window, imported_project, qtbot)) == 72


def test_the_columns_of_probabilities_are_chosen_where_headings_do_not_tell(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = probabilities(tmp_path / "p.xlsx", imported_project, headings=("0", "1", "two"))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    form = columns_of(sheet, page, qtbot)
    settle(window, qtbot)
    assert form.isVisible()
    assert without_a_name(page) == []
    chosen = [choice.currentText() for choice in form.choices.values()]
    assert chosen == ["0", "1", "Choose a column"]
    assert not form.use.isEnabled()
    choose_by_keyboard(form.choices["2"], "1", qtbot)
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=WAIT)
    assert not form.use.isEnabled()  # two levels in one column
    choose_by_keyboard(form.choices["2"], "two", qtbot)
    qtbot.waitUntil(form.use.isEnabled, timeout=WAIT)
    soft_labels = taken(form, window, imported_project, qtbot)
    assert page.ways.columns is None
    for shares in soft_labels.values():
        assert shares == pytest.approx((0.7, 0.2, 0.1))


def test_the_sheet_of_probabilities_is_chosen_and_remembered(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = probabilities(tmp_path / "p.xlsx", imported_project, headings=("0", "1", "2"))
    book = load_workbook(file)
    notes = book.create_sheet("Read me", 0)
    for line in ("Made by", "a large model", "asked twice"):
        notes.append([line])
    book.create_sheet("Empty")
    book.save(file)
    window = open_project(imported_project)
    page = opened(window, qtbot)
    form = columns_of(file, page, qtbot)
    assert form.sheets.isVisible()
    assert form.sheets.currentText() == "Read me"
    assert without_a_name(page) == []
    assert not form.use.isEnabled()

    choose_by_keyboard(form.sheets, "Empty", qtbot)  # it is refused, and the other stays
    qtbot.waitUntil(lambda: bool(page.notices.notices()), timeout=WAIT)
    assert "The sheet 'Empty'" in page.notices.notices()[0].message
    assert form.sheets.currentText() == "Read me"

    choose_by_keyboard(form.sheets, "Sheet", qtbot)
    qtbot.waitUntil(lambda: page.ways.columns is not form, timeout=WAIT)
    form = page.ways.columns
    assert form is not None
    assert page.window().focusWidget() is form.sheets
    assert form.learner.currentText() == "ID"
    assert form._preview.text().splitlines()[0] == "72 answers get probabilities."
    page.ways.drop_mapping()
    form = columns_of(file, page, qtbot)  # another day
    assert form.sheets.currentText() == "Sheet"
    assert len(taken(form, window, imported_project, qtbot)) == 72


def test_a_remembered_sheet_that_is_gone_is_forgotten(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = probabilities(tmp_path / "p.xlsx", imported_project, headings=("0", "1", "2"))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    window.desk.settings.choices.probability_sheets[str(file)] = "Last year"
    form = columns_of(file, page, qtbot)
    assert not form.sheets.isVisible()  # there is nothing to choose
    assert form.use.isEnabled()
    assert window.desk.settings.choices.probability_sheets == {}
    assert page.notices.notices() == []


def test_a_cancelled_look_at_probabilities_says_so_and_can_be_taken_again(
    imported_project: Path, open_project: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = probabilities(tmp_path / "p.xlsx", imported_project, headings=("0", "1", "two"))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    form = columns_of(sheet, page, qtbot)
    choose_by_keyboard(form.choices["2"], "two", qtbot)
    (job,) = window.desk.jobs.running
    job.cancel()
    qtbot.waitUntil(lambda: "was not looked at" in form._preview.text(), timeout=WAIT)
    assert not form.use.isEnabled()
    choose_by_keyboard(form.choices["2"], "two", qtbot)
    qtbot.waitUntil(form.use.isEnabled, timeout=WAIT)


def test_the_place_of_the_file_is_chosen(
    imported_project: Path,
    open_project: OpenWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    chosen = tmp_path / "mine.kdteacher"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    qtbot.mouseClick(page.ways.elsewhere, Qt.MouseButton.LeftButton)
    assert str(chosen) in page.ways.place.text()


def test_an_expert_model_whose_file_is_gone_is_found_and_opened_at_once(
    imported_project: Path, open_project: OpenWindow, classifier: Path, qtbot: QtBot
) -> None:
    with Project.open(imported_project) as project:
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
    moved = classifier.rename(classifier.with_name("moved"))
    window = open_project(imported_project)
    page = opened(window, qtbot)
    assert "not known yet" in page.card.agreement.text()
    assert page.card.missing.isVisible()
    assert page.card.find_button.isVisible()
    page.look_at(moved)  # its labels are the levels: nothing is asked
    qtbot.waitUntil(lambda: "moved" in page.card.about.text(), timeout=3 * WAIT)
    assert not page.card.missing.isVisible()
    with Project.open(imported_project, read_only=True) as project:
        teacher = project.teacher(ITEM)
        assert teacher is not None
        assert teacher.kind is TeacherKind.ATTACHED
        assert teacher.label_map == {"0": 0, "1": 1, "2": 2}


def test_this_computer_is_measured_once_it_is_asked_for(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(imported_project)
    page = opened(window, qtbot)
    assert "was not measured" in page.ways.speed.label.text()
    speed = MachineSpeed(preparing=1.0, labeling=1000.0, training=1000.0, cores=1)
    finish_measuring(begin_measuring(), asdict(speed))  # as its worker does in ten seconds
    page.refresh()
    settle(window, qtbot)
    assert not page.ways.speed.measure.isVisible()
    assert "was measured to do" in page.ways.speed.label.text()
    assert "about" in page.ways.prepare_way.sentences.text()  # so slow takes many minutes


def test_the_small_edition_says_what_it_does_not_do(
    imported_project: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "torch" else found(name)
    )
    window = open_project(imported_project)
    page = opened(window, qtbot)
    assert "small edition" in page.busy.text()
    assert not page.main_button.isEnabled()
    assert not page.ways.attach_file.isEnabled()
    assert page.ways.sheet.isEnabled()  # probabilities need no learning


def test_answers_to_score_next_are_listed_and_copied(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot, application: QApplication
) -> None:
    page = opened(open_project(imported_project), qtbot)
    panel = page.ways.to_score
    qtbot.mouseClick(panel.fold, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.propose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.table.isVisible, timeout=WAIT)
    with Project.open(imported_project, read_only=True) as project:
        rated = {rating.response_id for rating in project.ratings(ITEM)}
        unrated = {r.text for r in project.responses(ITEM) if r.id not in rated}
    rows = panel.table.numbers.rows
    assert 0 < len(rows) <= 30
    assert {text for _, _, text in rows} <= unrated
    assert "of 'Period 3'" in rows[0][0]
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert application.clipboard().text() == panel.table.numbers.as_text()


def test_a_long_label_leaves_room_for_the_bars(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(imported_project) as project:
        levels = project.item(ITEM).rubric.levels
        long = "Describes two or more pieces of information, precisely and with reasons {}"
        edited = [
            EditedLevel(place, replace(level, label=long.format(place)))
            for place, level in enumerate(levels)
        ]
        project.set_rubric(ITEM, edited)
    window = open_project(imported_project)
    window.resize(960, 540)
    page = opened(window, qtbot)
    bars = page.ways.needs.findChildren(ShareBar)
    least = 8 * page.fontMetrics().averageCharWidth()
    assert [bar.width() > least for bar in bars if bar.isVisible()] == 3 * [True]
