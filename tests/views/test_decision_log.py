"""Steps that can be undone and redone, of one response or of many."""

from __future__ import annotations

import numpy as np

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.records import NewDecision
from kdscore_desktop.views.decision_log import DecisionLog, DecisionStep
from kdscore_desktop.views.scores import KINDS, Marks


def step(*ids: int, level: int = 1) -> DecisionStep:
    numbers = np.array(ids)
    kind = KINDS.index(DecisionKind.SET)
    after = Marks(numbers, np.full(len(ids), level, np.int8), np.full(len(ids), kind, np.int8))
    return DecisionStep(Marks.none(numbers), after, "why")


def test_steps_are_undone_last_first_and_redone_in_their_order() -> None:
    log, first, second = DecisionLog(), step(1), step(2)
    log.add(first)
    log.add(second)
    assert [log.undo(), log.undo(), log.undo()] == [second, first, None]
    assert [log.redo(), log.redo(), log.redo()] == [first, second, None]


def test_a_new_decision_ends_what_could_be_redone() -> None:
    log = DecisionLog()
    log.add(step(1))
    log.undo()
    log.add(step(2))
    assert log.redo() is None
    assert not log.can_redo


def test_one_response_is_taken_out_of_a_step_on_many() -> None:
    log = DecisionLog()
    log.add(step(1, 2, 3))
    log.add(step(4))
    undone = log.undo_of(2)
    assert undone is not None
    assert undone.wanted() == [NewDecision(2, DecisionKind.SET, 1)]
    assert undone.reason == "why"
    log.undo()
    rest = log.undo()
    assert rest is not None
    assert rest.after.ids.tolist() == [1, 3]
    assert not log.can_undo


def test_the_last_step_on_a_response_is_the_one_taken_back() -> None:
    log = DecisionLog()
    log.add(step(1, level=0))
    log.add(step(2))
    log.add(step(1, level=2))
    undone = log.undo_of(1)
    assert undone is not None
    assert undone.after.levels.tolist() == [2]
    assert log.undo_of(7) is None
    redone = log.redo()
    assert redone is not None
    assert redone.after.levels.tolist() == [2]
