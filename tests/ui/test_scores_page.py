"""The scores page: deciding by keys and clicks, taking back, listing, and what is said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from small_project import ITEM
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.domain import Decision, DecisionKind
from kdscore_desktop.project.records import NewCutoff
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.agreement_page import AgreementPage
from kdscore_desktop.ui.pages.scores_page import ScoresPage
from kdscore_desktop.ui.scores.model import Part
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.window import MainWindow
from kdscore_desktop.views.score_rows import By, Which

KEY = Qt.Key


@pytest.fixture
def window_on_scores(scored_project: Path, open_project: OpenWindow, qtbot: QtBot) -> MainWindow:
    """72 answers, all scored: 60 rated by a human, 12 not, one of these blank."""
    window = shown(open_project(scored_project), Step.SCORES, qtbot)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.model.rowCount() == 72, timeout=WAIT)
    return window


def page_of(window: MainWindow) -> ScoresPage:
    page = window.page(Step.SCORES)
    assert isinstance(page, ScoresPage)
    return page


@pytest.fixture
def page(window_on_scores: MainWindow) -> ScoresPage:
    return page_of(window_on_scores)


def press(page: ScoresPage, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.view, key)


def chosen(page: ScoresPage) -> int:
    """Return the id of the chosen response."""
    place = page.detail.place
    assert place is not None
    assert page.model.table is not None
    return int(page.model.table.ids[place])


def decisions(window: MainWindow, qtbot: QtBot) -> dict[int, Decision]:
    """Return what stands in the project file."""
    settle(window, qtbot)
    assert window.desk.session is not None
    with Project.open(window.desk.session.path, read_only=True) as project:
        return project.decisions(ITEM)


def listing(page: ScoresPage, qtbot: QtBot, rows: int) -> None:
    qtbot.waitUntil(lambda: page.model.rowCount() == rows, timeout=WAIT)


def test_enter_accepts_the_suggestion_and_goes_to_the_next_doubtful_one(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    first = chosen(page)
    assert page.model.table is not None
    suggested = int(page.model.table.suggested[first - 1])
    press(page, qtbot, KEY.Key_Return)
    second = chosen(page)
    assert second != first
    stands = decisions(window_on_scores, qtbot)
    assert {id_: (d.kind, d.level) for id_, d in stands.items()} == {
        first: (DecisionKind.ACCEPTED, suggested)
    }
    assert stands[first].who == window_on_scores.desk.settings.educator
    press(page, qtbot, KEY.Key_Up, KEY.Key_Return)  # what is decided is not decided again
    assert len(decisions(window_on_scores, qtbot)) == 1


def test_a_digit_decides_and_says_whether_the_suggestion_was_followed(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    table = page.model.table
    assert table is not None
    expected = {}
    for digit in (KEY.Key_0, KEY.Key_2):
        response_id = chosen(page)
        level = int(chr(digit.value))
        same = int(table.suggested[response_id - 1]) == level
        kind = DecisionKind.ACCEPTED if same else DecisionKind.OVERRIDDEN
        expected[response_id] = (kind, level)
        press(page, qtbot, digit)
        assert chosen(page) == response_id  # a digit stays, so that a reason can be given
        press(page, qtbot, KEY.Key_N)
    blank = next(place for place, text in enumerate(table.texts) if not text and place >= 60)
    page.view.choose(blank)
    press(page, qtbot, KEY.Key_Return)  # nothing is suggested, so nothing is accepted
    press(page, qtbot, KEY.Key_0)
    expected[blank + 1] = (DecisionKind.SET, 0)
    stands = decisions(window_on_scores, qtbot)
    assert {id_: (d.kind, d.level) for id_, d in stands.items()} == expected


def test_decisions_are_undone_and_redone_across_answers_and_all_is_kept(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    first = chosen(page)
    press(page, qtbot, KEY.Key_2, KEY.Key_Space)
    second = chosen(page)
    press(page, qtbot, KEY.Key_1)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.view, KEY.Key_Z, control)
    qtbot.keyClick(page.view, KEY.Key_Z, control)
    assert chosen(page) == first
    assert decisions(window_on_scores, qtbot) == {}
    qtbot.keyClick(page.view, KEY.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert {id_: d.level for id_, d in decisions(window_on_scores, qtbot).items()} == {first: 2}
    qtbot.mouseClick(page.redo_button, Qt.MouseButton.LeftButton)
    stands = decisions(window_on_scores, qtbot)
    assert {id_: d.level for id_, d in stands.items()} == {first: 2, second: 1}
    assert window_on_scores.desk.session is not None
    with Project.open(window_on_scores.desk.session.path, read_only=True) as project:
        assert len(project.history(first)) == 3


def test_one_answer_goes_back_to_what_it_was_before_a_decision_of_an_earlier_day(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(scored_project) as project:
        project.decide(70, DecisionKind.SET, 1, "Ms Ruiz")
        project.decide(70, DecisionKind.SET, 2, "Ms Ruiz")
    window = shown(open_project(scored_project), Step.SCORES, qtbot)
    page = page_of(window)
    listing(page, qtbot, 72)
    page.view.choose(69)
    press(page, qtbot, KEY.Key_U)
    assert decisions(window, qtbot)[70].level == 1
    assert page.model.table is not None
    qtbot.waitUntil(lambda: int(page.model.table.final[69]) == 1, timeout=WAIT)
    press(page, qtbot, KEY.Key_Backspace)
    assert decisions(window, qtbot) == {}
    qtbot.waitUntil(lambda: "taken back" in page.detail.history.text(), timeout=WAIT)
    lines = page.detail.history.text().splitlines()
    assert [line.split(": ", 1)[1].split(" by ")[0] for line in lines] == [
        "1 taken back",
        "2 taken back",
        "from 1 to 2",
        "1, without a suggestion,",
    ]
    assert lines[1].endswith(", so 1 counts again")


def test_all_that_need_no_review_are_accepted_in_one_step_that_can_be_undone(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    page.cutoff_bar.number.setValue(0)  # all but the blank one
    qtbot.waitUntil(lambda: "11 of 12" in page.cutoff_bar.count.text(), timeout=WAIT)
    qtbot.mouseClick(page.cutoff_bar.accept_button, Qt.MouseButton.LeftButton)
    assert decisions(window_on_scores, qtbot) == {}  # first it asks
    assert "11" in page.cutoff_bar.question.text()
    qtbot.mouseClick(page.cutoff_bar.yes_button, Qt.MouseButton.LeftButton)
    stands = decisions(window_on_scores, qtbot)
    assert len(stands) == 11
    assert {decision.kind for decision in stands.values()} == {DecisionKind.ACCEPTED}
    assert all(response_id > 60 for response_id in stands)
    qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert decisions(window_on_scores, qtbot) == {}


def test_the_cut_off_is_kept_and_says_what_needs_no_review(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    assert page._why.text().startswith("12 to review")
    assert page.model.table is not None
    sure = page.model.table.confidence[60:]
    above = int((sure >= 0.37).sum())
    assert 0 < above < 11
    page.cutoff_bar.number.setValue(37)
    wanted = f"{above} of 12"
    qtbot.waitUntil(lambda: page.cutoff_bar.count.text().startswith(wanted), timeout=WAIT)
    assert page._why.text().startswith(f"{12 - above} to review")
    settle(window_on_scores, qtbot)
    assert window_on_scores.desk.session is not None
    with Project.open(window_on_scores.desk.session.path, read_only=True) as project:
        assert project.cutoff(ITEM) == 0.37
        assert project.counts(ITEM).to_review == 12 - above


def test_a_link_leads_to_how_often_answers_that_sure_are_right_and_names_the_agreement_chosen(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    link = page.cutoff_bar.why_link
    assert "How often" in link.text()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    agreement = window_on_scores.page(Step.AGREEMENT)
    assert isinstance(agreement, AgreementPage)
    assert agreement.isVisible()
    qtbot.waitUntil(agreement.cutoff_card.isVisible, timeout=WAIT)
    session = window_on_scores.desk.session
    assert session is not None
    chosen = NewCutoff(0.5, wanted=0.8)
    session.change(lambda project: project.choose_cutoff(ITEM, chosen, "Ms. Ada"), Touched.SCORES)
    shown(window_on_scores, Step.SCORES, qtbot)
    qtbot.waitUntil(lambda: "80" in link.text(), timeout=WAIT)
    page.cutoff_bar.number.setValue(60)  # no agreement is named that way
    qtbot.waitUntil(lambda: "How often" in link.text(), timeout=WAIT)


def test_filters_and_search_list_what_they_say(page: ScoresPage, qtbot: QtBot) -> None:
    page.filters.show_only(Which.RATED)
    listing(page, qtbot, 60)
    page.filters.show_only(Which.ALL)
    listing(page, qtbot, 72)
    qtbot.keyClicks(page.filters.search, "vinegar")
    assert page.model.table is not None
    with_word = [text for text in page.model.table.texts if "vinegar" in text]
    assert 0 < len(with_word) < 72
    listing(page, qtbot, len(with_word))
    page.filters.search.setText("no such word")
    listing(page, qtbot, 0)
    assert page.detail.place is None
    assert not page.detail.isEnabled()


def test_what_says_the_same_is_seen_decided_and_taken_back_at_once(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(scored_project) as project:
        texts = {one.id: one.text for one in project.responses(ITEM)}
        text = texts[62]
    with sqlite3.connect(scored_project) as file:
        file.execute("UPDATE response SET text = ? WHERE id IN (63, 64)", (f"the {text}!",))
    file.close()
    window = shown(open_project(scored_project), Step.SCORES, qtbot)
    page = page_of(window)
    listing(page, qtbot, 72)
    qtbot.waitUntil(lambda: page.model.groups is not None, timeout=WAIT)
    assert page.model.groups is not None
    size = int(page.model.groups.sizes[61])
    assert size >= 3
    page.view.choose(61)
    said = page.model.data(page.view.currentIndex().siblingAtColumn(1))
    assert said == f"{text}; {size} alike"
    assert f"the {text}!" in page.detail.alike.wordings.text()
    undecided = len(
        [1 for place in page.model.groups.members(61) if place >= 60]
    )  # the others a human has rated
    assert page.box.together.text().startswith(f"Decide on all {undecided} at once")
    press(page, qtbot, KEY.Key_A, KEY.Key_1)
    stands = decisions(window, qtbot)
    assert len(stands) == undecided
    assert {62, 63, 64} <= stands.keys()
    assert {decision.level for decision in stands.values()} == {1}
    assert not page.box.together.isChecked()  # the next decision is about one answer again
    qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    assert decisions(window, qtbot) == {}
    page.view.choose(0)
    if page.model.groups.sizes[0] == 1:
        press(page, qtbot, KEY.Key_A)
        assert page.box.said.text().startswith("No other answer")
    page.filters.show_only(Which.ALIKE)
    groups = page.model.groups
    several = len(set(groups.numbers[groups.sizes > 1].tolist()))
    listing(page, qtbot, several)


def test_a_key_that_can_do_nothing_says_why(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    table = page.model.table
    assert table is not None
    usual = page.box.said.text()
    blank = next(place for place, text in enumerate(table.texts) if not text and place >= 60)
    page.view.choose(blank)
    press(page, qtbot, KEY.Key_Return)
    assert page.box.said.text().startswith("Nothing is suggested here.")
    press(page, qtbot, KEY.Key_U)
    assert page.box.said.text() == "There is no decision on this answer to take back."
    press(page, qtbot, KEY.Key_0)
    assert page.box.said.text() == usual
    page.filters.show_only(Which.DECIDED)
    listing(page, qtbot, 1)
    press(page, qtbot, KEY.Key_N)
    assert page.box.said.text() == (
        "No doubtful answer is left in this list. Not shown here: 11 doubtful answers."
    )
    page.filters.show_only(Which.ALL)
    listing(page, qtbot, 72)
    for _ in range(10):
        press(page, qtbot, KEY.Key_N, KEY.Key_Return)
    press(page, qtbot, KEY.Key_N)
    assert page.box.said.text() == "This is the last doubtful answer in this list."
    press(page, qtbot, KEY.Key_Return)
    settle(window_on_scores, qtbot)
    assert page.box.said.text() == "No doubtful answer is left in this list."
    page.box.reason.setText("because")
    press(page, qtbot, KEY.Key_N)
    assert len(decisions(window_on_scores, qtbot)) == 12


def test_digits_on_shifted_keys_decide_too(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    first = chosen(page)
    qtbot.keyClick(page.view, KEY.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert decisions(window_on_scores, qtbot)[first].level == 2


def test_digits_in_the_search_and_the_reason_decide_nothing(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.filters.search, "0 1 2")
    qtbot.keyClicks(page.box.reason, "2 not 1")
    assert decisions(window_on_scores, qtbot) == {}


def test_a_reason_is_kept_with_the_decision_before_or_after_it(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    first = chosen(page)
    qtbot.keyClicks(page.box.reason, "names both")
    qtbot.mouseClick(page.box.levels.buttons[2], Qt.MouseButton.LeftButton)
    assert decisions(window_on_scores, qtbot)[first].reason == "names both"
    assert page.box.reason.text() == ""
    press(page, qtbot, KEY.Key_N)
    second = chosen(page)
    press(page, qtbot, KEY.Key_0)
    qtbot.keyClicks(page.box.reason, "no reason given")
    qtbot.keyClick(page.box.reason, KEY.Key_Return)
    assert decisions(window_on_scores, qtbot)[second].reason == "no reason given"


def test_a_heading_sorts_and_turns_the_order_around(page: ScoresPage, qtbot: QtBot) -> None:
    table = page.model.table
    assert table is not None
    sure = page.model.column_of(Part.SURE)
    header = page.view.horizontalHeader()

    def click(column: int) -> None:
        x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))

    click(sure)
    qtbot.waitUntil(lambda: page.filters.listing.by is By.SURE, timeout=WAIT)
    least = float(min(table.confidence[table.suggested >= 0]))
    most = float(max(table.confidence[table.suggested >= 0]))
    qtbot.waitUntil(lambda: table.confidence[page.model.places[0]] == least, timeout=WAIT)
    click(sure)
    qtbot.waitUntil(lambda: table.confidence[page.model.places[0]] == most, timeout=WAIT)


def test_the_choice_and_the_order_stay_when_decisions_and_scores_change(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    page.filters.order_by(By.LEARNER)
    qtbot.waitUntil(lambda: page.model.places.tolist() == list(range(72)), timeout=WAIT)
    page.view.choose(40)
    press(page, qtbot, KEY.Key_1)
    settle(window_on_scores, qtbot)
    before = page.model.table
    assert chosen(page) == 41
    assert window_on_scores.desk.session is not None
    window_on_scores.desk.session.change(lambda project: None, Touched.SCORES)
    qtbot.waitUntil(lambda: page.model.table is not before, timeout=WAIT)
    assert chosen(page) == 41
    assert page.model.table is not None
    assert int(page.model.table.final[40]) == 1


def test_one_decision_does_not_read_all_answers_again(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    before = page.model.table
    press(page, qtbot, KEY.Key_1)
    settle(window_on_scores, qtbot)
    qtbot.wait(100)
    assert page.model.table is before
    one = window_on_scores.desk.item_overview
    assert one is not None
    assert one.counts.decided == 1


def test_hidden_names_stay_hidden_everywhere_and_are_remembered(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    assert page.model.table is not None
    key = page.model.table.keys[int(page.model.places[0])]
    assert key in page.detail.learner.text()
    page.filters.hide_names.click()
    assert window_on_scores.desk.settings.choices.hide_names
    assert key not in page.detail.learner.text()
    said = page.model.data(page.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert key not in said
    page.filters.search.setText(key)
    listing(page, qtbot, 0)


def test_cells_say_to_a_screen_reader_what_they_show(page: ScoresPage) -> None:
    table, place = page.model.table, int(page.model.places[0])
    assert table is not None
    said = [
        page.model.data(page.model.index(0, column), Qt.ItemDataRole.AccessibleTextRole)
        for column in range(page.model.columnCount())
    ]
    level = int(table.suggested[place])
    assert said[2 + level].startswith(f"level {level}: ")
    assert said[2 + level].endswith("%, suggested")
    assert "please look: not sure enough" in said[-2]
    assert said[-1] == "not decided"


def test_every_control_has_a_name(page: ScoresPage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or button is page.main_button
    for widget in (page.view, page.filters.search, page.filters.which, page.filters.order):
        assert widget.accessibleName()
    assert page.cutoff_bar.number.accessibleName()
    assert page.box.reason.accessibleName()


def test_without_a_scorer_the_page_leads_to_the_step_that_makes_one(
    imported_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = shown(open_project(imported_project), Step.SCORES, qtbot)
    page = page_of(window)
    (state,) = page.findChildren(EmptyState)
    (button,) = state.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.step is Step.SCORER


def test_what_cannot_be_written_is_taken_back_and_said(
    window_on_scores: MainWindow, page: ScoresPage, qtbot: QtBot
) -> None:
    session = window_on_scores.desk.session
    assert session is not None
    settle(window_on_scores, qtbot)
    # From here on the file is as one that the disk does not let be written.
    session.read(
        lambda project: project._connection.execute("PRAGMA query_only = ON"), lambda _: None
    )
    first = chosen(page)
    press(page, qtbot, KEY.Key_1)
    assert page.model.table is not None
    assert int(page.model.table.final[first - 1]) == 1  # shown at once
    qtbot.waitUntil(lambda: bool(page.notices.notices()), timeout=WAIT)
    qtbot.waitUntil(lambda: int(page.model.table.final[first - 1]) < 0, timeout=WAIT)
    assert not page.deciding.log.can_undo
    session.read(
        lambda project: project._connection.execute("PRAGMA query_only = OFF"), lambda _: None
    )


def test_read_only_projects_can_be_looked_at_and_not_decided_on(
    scored_project: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    with Project.open(scored_project):
        window = shown(open_project(scored_project), Step.SCORES, qtbot)
        page = page_of(window)
        listing(page, qtbot, 72)
        press(page, qtbot, KEY.Key_1, KEY.Key_Return)
        assert not any(button.isEnabled() for button in page.box.levels.buttons)
        assert not page.cutoff_bar.accept_button.isEnabled()
        assert page.model.table is not None
        assert not page.model.table.decided.any()
