"""A newer state of a sheet: new, changed and vanished answers are told, and nothing is lost."""

from __future__ import annotations

import dataclasses

from answer_sheets import ITEM, THREE, sheet

from kdscore_desktop.domain import DecisionKind, Learner, Place
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import VanishedAnswer
from kdscore_desktop.project.store import Project

NEWER = sheet(
    [
        ("007", "Because it is less dense.", {}),
        ("009", "Ice is less dense, so it displaces its weight.", {}),
        ("010", "It is full of air.", {}),
    ]
)


def test_new_changed_and_vanished_answers_are_told_before_anything_changes(
    project: Project,
) -> None:
    project.add_import(THREE, SilentReporter())
    outcome = project.preview_import(NEWER)
    assert outcome.new_responses == 2
    assert [(c.learner.key, c.earlier, c.text) for c in outcome.changed_answers] == [
        ("007", "Because it is lighter.", "Because it is less dense.")
    ]
    assert outcome.vanished_answers == (
        VanishedAnswer(
            ITEM,
            Learner("008"),
            "Its density is below that of water.",
            Place("Period 3.xlsx", "Answers", 3),
        ),
    )
    assert len(project.responses(ITEM)) == 3


def test_what_vanished_stays_in_the_project(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    project.add_import(NEWER, SilentReporter())
    assert {r.learner.key for r in project.responses(ITEM)} == {"007", "008", "009", "010"}


def test_a_decision_stays_with_the_answer_it_was_made_on_and_is_marked(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    project.decide(1, DecisionKind.SET, 2, "Ms Ruiz")
    project.decide(3, DecisionKind.SET, 1, "Ms Ruiz")
    project.undo_last(3, "Ms Ruiz")
    both = sheet([("007", "Other.", {}), ("008", "Other.", {}), ("009", "Other.", {})])
    outcome = project.add_import(both, SilentReporter())
    assert [answer.was_decided for answer in outcome.changed_answers] == [True, False, False]
    assert project.decisions(ITEM).keys() == {1}


def test_another_class_with_the_same_headings_lets_nobody_vanish(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    other = sheet([("007", "Because it is lighter.", {}), ("101", "Air.", {}), ("102", "?", {})])
    assert project.preview_import(other).vanished_answers == ()


def test_the_same_file_again_lets_nobody_vanish(project: Project) -> None:
    project.add_import(THREE, SilentReporter())
    project.add_import(NEWER, SilentReporter())
    assert project.preview_import(THREE).vanished_answers == ()
    second_sheet = dataclasses.replace(
        NEWER, source=dataclasses.replace(NEWER.source, sheet="Period 4")
    )
    assert project.preview_import(second_sheet).vanished_answers == ()
