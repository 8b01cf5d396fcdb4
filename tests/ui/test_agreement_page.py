"""The page that says how far humans, scorer and expert model agree."""

from __future__ import annotations

from pathlib import Path

import marble_project
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_helpers import WAIT, OpenWindow, shown

from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.project.store import DEFAULT_CUTOFF, Project
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.drawing import Shown
from kdscore_desktop.ui.agreement.thresholds import remembered
from kdscore_desktop.ui.pages.agreement_page import AgreementPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.window import MainWindow


def page_of(window: MainWindow) -> AgreementPage:
    page = window.page(Step.AGREEMENT)
    assert isinstance(page, AgreementPage)
    return page


@pytest.fixture
def page(scored_project: Path, open_project: OpenWindow, qtbot: QtBot) -> AgreementPage:
    return page_of(shown(open_project(scored_project), Step.AGREEMENT, qtbot))


def said(page: AgreementPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def show(page: AgreementPage, wanted: Shown) -> None:
    tabs = page.tabs
    index = next(place for place in range(tabs.count()) if tabs.tabData(place) == wanted)
    tabs.setCurrentIndex(index)


def drawn(page: AgreementPage, qtbot: QtBot) -> QImage:
    qtbot.waitUntil(lambda: page.panel.picture.is_drawn, timeout=WAIT)
    return page.panel.picture.grab().toImage()


def test_sentences_come_first_with_their_number_and_which_answers(page: AgreementPage) -> None:
    sentences = said(page)
    scorer = next(text for text in sentences if text.startswith("The scorer agrees with you on"))
    assert "likely between" in scorer
    assert any(text.startswith("The human in 'Second score' agrees with") for text in sentences)
    assert any("test answers, not used in training" in text for text in sentences)
    assert any("all that two humans scored" in text for text in sentences)
    assert any("the column 'Score'" in text for text in sentences)


def test_too_few_answers_are_told(page: AgreementPage) -> None:
    assert page.remarks.isVisible()
    assert any("no figure here is reliable yet" in text for text in said(page))


def test_every_figure_is_drawn_with_its_numbers_beside(page: AgreementPage, qtbot: QtBot) -> None:
    for wanted in Shown:
        if wanted is Shown.CLASS:
            continue  # it is text
        show(page, wanted)
        qtbot.waitUntil(lambda: bool(page.panel.table.numbers.rows), timeout=WAIT)
        image = drawn(page, qtbot)
        assert image.height() > 80
        across, down = range(0, image.width(), 5), range(0, image.height(), 5)
        colors = {image.pixel(x, y) for x in across for y in down}
        assert len(colors) > 5, wanted


def test_the_numbers_are_copied_for_a_spreadsheet(page: AgreementPage, qtbot: QtBot) -> None:
    table = page.panel.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][1:] == ["0", "1", "2", "All"]
    counts, shares = lines[1:5], lines[5:]
    assert [line[0] for line in counts] == ["0", "1", "2", "All"]
    assert all(sum(map(int, line[1:-1])) == int(line[-1]) for line in counts)
    assert [line[0] for line in shares] == [f"{level}: share of the row" for level in range(3)]
    assert {line[-1].split()[0] for line in shares} <= {"100", "-", "100%"}, shares


def test_a_picture_is_saved_in_each_format_and_copied(
    page: AgreementPage, qtbot: QtBot, tmp_path: Path
) -> None:
    begins = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}
    for ending, begin in begins.items():
        path = tmp_path / f"figure{ending}"
        page.panel.save(path)
        qtbot.waitUntil(path.exists, timeout=WAIT)
        assert path.read_bytes().startswith(begin)
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.panel.copy_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=WAIT)
    assert QGuiApplication.clipboard().image().pixelColor(1, 1) == QColor("white")


def test_a_picture_follows_the_window_into_the_dark(
    page: AgreementPage, application: QApplication, qtbot: QtBot
) -> None:
    assert drawn(page, qtbot).pixelColor(1, 1).lightness() > 200
    light = QApplication.palette()
    dark = QPalette(QColor("#3a3a3e"), QColor("#2b2b2e"))
    try:
        QApplication.setPalette(dark)
        application.setStyleSheet(theme.style_sheet(dark))  # as the theme does when it turns dark
        qtbot.waitUntil(
            lambda: page.panel.picture.grab().toImage().pixelColor(1, 1).lightness() < 80,
            timeout=WAIT,
        )
        qtbot.waitUntil(lambda: page.panel.picture.is_drawn, timeout=WAIT)
    finally:
        QApplication.setPalette(light)
        application.setStyleSheet(theme.style_sheet(light))


def test_more_figures_are_folded_away_with_their_numbers(page: AgreementPage, qtbot: QtBot) -> None:
    assert not page.more_table.isVisible()
    qtbot.mouseClick(page.more_button, Qt.MouseButton.LeftButton)
    assert page.more_table.isVisible()
    names = [row[0] for row in page.more_table.numbers.rows]
    assert names[:2] == ["Same level (exact agreement)", "Quadratic weighted kappa"]
    answers = page.more_table.numbers.headings.index("Answers")
    assert all(int(row[answers]) > 0 for row in page.more_table.numbers.rows)


def test_another_comparison_can_be_chosen_for_the_figures(
    page: AgreementPage, qtbot: QtBot
) -> None:
    before = page.panel.table.numbers
    page.choice.setFocus()
    qtbot.keyClick(page.choice, Qt.Key.Key_Down)
    assert page.panel.table.numbers != before
    assert page.choice.currentText() in page.panel.picture.accessibleName()


def test_two_humans_are_shown_while_the_scorer_is_missing(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(shown(open_project(imported_project), Step.AGREEMENT, qtbot))
    assert any("There is no scorer yet" in text for text in said(page))
    assert any(text.startswith("The human in 'Second score'") for text in said(page))


def test_an_empty_assignment_links_to_the_step_it_waits_for(
    tmp_path: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.create(tmp_path / "empty.kdscore"):
        pass
    window = shown(open_project(tmp_path / "empty.kdscore"), Step.AGREEMENT, qtbot)
    (state,) = page_of(window).findChildren(EmptyState)
    button = state.findChildren(type(page_of(window).main_button))[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.step is Step.ANSWERS


@pytest.fixture
def tried_project(tmp_path: Path) -> Path:
    """Forty test answers with a human's level and the scorer's; ten have two humans'."""
    path = tmp_path / "marbles.kdscore"
    with Project.create(path) as project:
        marble_project.import_answers(project, tmp_path)
        marble_project.score_answers(project)
        marble_project.split_answers(project, tested=40)
    return path


def test_what_needs_no_look_is_chosen_by_the_agreement_wanted_and_undone(
    tried_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(tried_project)
    window.desk.settings.choices.educator = "Ms. Ada"
    page = page_of(shown(window, Step.AGREEMENT, qtbot))
    show(page, Shown.COVERAGE)
    card = page.cutoff_card
    qtbot.waitUntil(lambda: bool(card.result.text()), timeout=WAIT)
    assert card.as_colleague.isChecked()
    assert "two humans agree on 10 of 10" in card.as_colleague.text()
    assert "No cut-off reaches 100" in card.result.text()
    assert not card.use_button.isVisible()
    card.share.setValue(40)
    assert card.by_share.isChecked()
    qtbot.waitUntil(card.use_button.isVisible, timeout=WAIT)
    assert "40 of 40 test answers" in card.result.text()
    assert "20 of 40 (50" in card.result.text()
    qtbot.mouseClick(card.use_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Chosen by Ms. Ada" in card.now.text(), timeout=WAIT)
    with Project.open(tried_project, read_only=True) as project:
        (made,) = project.cutoff_history(marble_project.ITEM)
        assert made.chosen.wanted == 0.4
        assert made.chosen.value == project.cutoff(marble_project.ITEM) == 0.75
    assert not card.use_button.isVisible()
    assert card.by_share.isChecked()
    qtbot.waitUntil(card.undo_button.isVisible, timeout=WAIT)
    qtbot.mouseClick(card.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "from 70" in card.now.text(), timeout=WAIT)
    with Project.open(tried_project, read_only=True) as project:
        assert project.cutoff(marble_project.ITEM) == DEFAULT_CUTOFF
        assert len(project.cutoff_history(marble_project.ITEM)) == 2


def test_with_too_few_test_answers_no_cut_off_is_offered(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(shown(open_project(scored_project), Step.AGREEMENT, qtbot))
    card = page.cutoff_card
    qtbot.waitUntil(lambda: bool(card.result.text()), timeout=WAIT)
    assert not card.isVisible()  # only beside its figure
    show(page, Shown.COVERAGE)
    assert card.isVisible()
    assert "at least 30 are needed" in card.result.text()
    assert not card.use_button.isVisible()


def test_thresholds_are_moved_and_remembered_and_named_in_the_report(
    tried_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_project(tried_project)
    page = page_of(shown(window, Step.AGREEMENT, qtbot))
    form = page.thresholds
    assert any("fewer than 100" in text for text in said(page))
    assert not form.fields["fewest_tested"].isVisible()
    qtbot.mouseClick(form.fold, Qt.MouseButton.LeftButton)
    assert form.fields["fewest_tested"].isVisible()
    form.fields["fewest_tested"].setValue(200)
    form.fields["exact"].setValue(99)
    qtbot.waitUntil(lambda: any("fewer than 200" in text for text in said(page)), timeout=WAIT)
    assert any("look closer below 99" in text for text in said(page))
    assert window.desk.settings.choices.thresholds == {"exact": 0.99, "fewest_tested": 200.0}
    assert remembered(window.desk.settings) == Thresholds(exact=0.99, fewest_tested=200)
    page.report_file.save_report(tmp_path / "report.html")
    qtbot.waitUntil(page.report_button.isEnabled, timeout=WAIT)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "on fewer than 200 every figure can be far off" in report
    qtbot.mouseClick(form.usual, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("fewer than 100" in text for text in said(page)), timeout=WAIT)
    assert window.desk.settings.choices.thresholds == {}


def test_groups_of_learners_are_told_with_those_too_small_to_say(
    tried_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = page_of(shown(open_project(tried_project), Step.AGREEMENT, qtbot))
    show(page, Shown.GROUPS)
    rows = page.panel.table.numbers.rows
    assert [row[:3] for row in rows] == [
        ("Class: A", "20", "too few to say"),
        ("Class: B", "20", "too few to say"),
    ]
    assert any("Of fewer than 30 test answers of a group" in text for text in said(page))


def test_scorers_are_told_by_the_scored_answers_they_learned_from(
    page: AgreementPage, qtbot: QtBot
) -> None:
    show(page, Shown.LEARNING)
    qtbot.waitUntil(lambda: bool(page.panel.table.numbers.rows), timeout=WAIT)
    (row,) = page.panel.table.numbers.rows
    assert int(row[0]) > 0
    assert any("So far there is one point" in text for text in said(page))


def test_the_class_is_shown_on_its_page_and_saved(
    tried_project: Path, open_project: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(shown(open_project(tried_project), Step.AGREEMENT, qtbot))
    show(page, Shown.CLASS)
    panel = page.class_panel
    qtbot.waitUntil(lambda: "the class at a glance" in panel.text.toPlainText(), timeout=WAIT)
    assert not page.panel.isVisible()
    assert "25 answers" in panel.text.toPlainText()
    # The page around it scrolls, so all of it stands there.
    assert panel.text.verticalScrollBar().maximum() == 0
    panel.file.save_class(tmp_path / "class.pdf")
    qtbot.waitUntil(panel.save_button.isEnabled, timeout=WAIT)
    assert (tmp_path / "class.pdf").read_bytes().startswith(b"%PDF")
    show(page, Shown.CONFUSION)
    assert page.panel.isVisible()
    assert not panel.isVisible()
