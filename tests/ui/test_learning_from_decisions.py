"""Decisions teach a new scorer on purpose alone; scorers are compared and chosen on the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from small_project import DISTILL, ITEM, run_here
from window_helpers import WAIT, OpenWindow, settle, shown

from kdscore_desktop.domain import DecisionKind, Split
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.pages.expert_page import ExpertPage
from kdscore_desktop.ui.pages.scorer_page import ScorerPage
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def two_scorers(imported_project: Path, classifier: Path) -> Path:
    """A project with two scorers of two seeds, and three decisions on unrated answers; closed."""
    with Project.open(imported_project) as project:
        teachers.attach_teacher(project, ITEM, classifier, {}, run=run_here)
        for seed in (0, 1):
            distilling.make_scorer(
                project, ITEM, settings=replace(DISTILL, seed=seed), resume=False, run=run_here
            )
        rated = {rating.response_id for rating in project.ratings(ITEM)}
        splits = project.splits(ITEM)
        responses = {r.id: r for r in project.responses(ITEM)}
        held_out = {responses[i].text for i, s in splits.items() if s is not Split.TRAIN}
        free = [
            r.id
            for r in responses.values()
            if r.id not in rated and r.text and r.text not in held_out
        ]
        for id_, kind in zip(free, (DecisionKind.OVERRIDDEN, DecisionKind.SET), strict=False):
            project.decide(id_, kind, 2, "Ms. Ada")
    return imported_project


def opened(window: MainWindow, qtbot: QtBot) -> ScorerPage:
    page = cast(ScorerPage, shown(window, Step.SCORER, qtbot).page(Step.SCORER))
    settle(window, qtbot)
    return page


def done(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        settle(window, qtbot)
        qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=3 * WAIT)
    settle(window, qtbot)


def test_each_scorer_tells_how_it_did_on_the_same_answers(
    two_scorers: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    page = opened(open_project(two_scorers), qtbot)
    with Project.open(two_scorers, read_only=True) as project:
        tested = sum(split is Split.TEST for split in project.splits(ITEM).values())
        old, new = (scorer.id for scorer in project.scorers(ITEM))
    assert list(page.scorers.lines) == [new, old]
    assert "in use" in page.scorers.lines[new].name.text()
    assert not page.scorers.lines[new].use.isVisible()
    for line in page.scorers.lines.values():
        assert f"of {tested} answers" in line.trial.text()
    assert "They suggest different levels for" in page.scorers.two.words.text()
    page.scorers.two.second.setCurrentIndex(0)
    assert page.scorers.two.words.text() == "Choose two different scorers."


def test_an_older_scorer_is_taken_again_and_scores(
    two_scorers: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(two_scorers)
    page = opened(window, qtbot)
    with Project.open(two_scorers, read_only=True) as project:
        old, new = (scorer.id for scorer in project.scorers(ITEM))
    qtbot.mouseClick(page.scorers.lines[old].use, LEFT)
    done(window, qtbot)
    with Project.open(two_scorers, read_only=True) as project:
        newest = project.scorer(ITEM)
        assert newest is not None
        assert newest.id not in (old, new)
        assert project.scorer_package(newest.id) == project.scorer_package(old)
        assert project.unscored_responses(ITEM, newest.id) == []
    assert list(page.scorers.lines) == [newest.id, new]  # the one taken again stands once


def test_decisions_teach_only_where_the_box_is_ticked(
    two_scorers: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(two_scorers)
    page = opened(window, qtbot)
    qtbot.mouseClick(page.card.other, LEFT)
    box = page.decisions.box
    assert box.text() == "Also learn from my 2 decisions"
    assert not box.isChecked()
    assert "1 of them were made after you had seen" in page.decisions.meaning.text()
    with Project.open(two_scorers, read_only=True) as project:
        held_out = {i for i, s in project.splits(ITEM).items() if s is not Split.TRAIN}
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    page.advanced.show_defaults(DISTILL)
    qtbot.mouseClick(page.make, LEFT)
    qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
    done(window, qtbot)
    with Project.open(two_scorers, read_only=True) as project:
        newest = project.scorer(ITEM)
        assert newest is not None
        assert newest.card["decisions"] == 2
        assert dict(newest.card["settings"])["hard_weight"] == distilling.DECIDED_WEIGHT
        assert {i for i, s in project.splits(ITEM).items() if s is not Split.TRAIN} == held_out
    assert "2 of your decisions" in page.scorers.lines[newest.id].name.text()
    assert not box.isChecked()  # asked for each time anew


def test_the_expert_model_can_learn_from_decisions_too(
    two_scorers: Path, open_project: OpenWindow, qtbot: QtBot
) -> None:
    window = open_project(two_scorers)
    page = cast(ExpertPage, shown(window, Step.EXPERT, qtbot).page(Step.EXPERT))
    qtbot.mouseClick(page.card.other, LEFT)
    assert page.ways.decisions.isVisible()
    assert not page.ways.decisions.is_wanted
    page.ways.decisions.box.setChecked(True)
    assert page.ways.decisions.is_wanted
