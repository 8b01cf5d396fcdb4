from __future__ import annotations

import datetime as dt
import itertools
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from answer_sheets import ITEM, THREE, sheet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import NewDecision
from kdscore_desktop.project.store import Project

WITHDRAWN = DecisionKind.WITHDRAWN


@pytest.fixture
def project(project: Project) -> Project:
    project.add_import(THREE, SilentReporter())
    return project


def test_a_decision_is_in_force_until_the_next_and_all_are_kept(project: Project) -> None:
    first = project.decide(2, DecisionKind.ACCEPTED, 1, "Ms Ruiz")
    second = project.decide(2, DecisionKind.OVERRIDDEN, 2, "Tom", "names the displaced water")
    assert project.decisions(ITEM) == {2: second}
    assert project.history(2) == [first, second]
    assert (second.level, second.who, second.reason) == (2, "Tom", "names the displaced water")
    assert first.at <= second.at <= dt.datetime.now(dt.UTC)
    assert project.history(1) == []


def test_a_withdrawn_decision_is_absent_but_remembered(project: Project) -> None:
    project.decide(2, DecisionKind.SET, 1, "Ms Ruiz")
    project.decide(2, WITHDRAWN, None, "Ms Ruiz")
    assert project.decisions(ITEM) == {}
    assert [event.kind for event in project.history(2)] == [DecisionKind.SET, WITHDRAWN]
    with pytest.raises(InputError, match="no decision to withdraw"):
        project.decide(2, WITHDRAWN, None, "Ms Ruiz")


def test_undoing_goes_back_one_decision_at_a_time(project: Project) -> None:
    project.decide(2, DecisionKind.ACCEPTED, 1, "Ms Ruiz")
    project.decide(2, DecisionKind.OVERRIDDEN, 2, "Ms Ruiz")
    back = project.undo_last(2, "Tom")
    assert (back.kind, back.level, back.who) == (DecisionKind.ACCEPTED, 1, "Tom")
    assert project.undo_last(2, "Tom").kind is WITHDRAWN
    assert project.decisions(ITEM) == {}
    with pytest.raises(InputError, match="no decision to undo"):
        project.undo_last(2, "Tom")
    assert len(project.history(2)) == 4


def test_identical_answers_are_decided_together_or_not_at_all(project: Project) -> None:
    wanted = [NewDecision(number, DecisionKind.SET, 1) for number in (3, 1)]
    assert [decision.response_id for decision in project.decide_together(wanted, "R")] == [3, 1]
    with pytest.raises(InputError, match="no answer number 9"):
        project.decide_together([*wanted, NewDecision(9, DecisionKind.SET, 1)], "R")
    assert len(project.history(1)) == 1


def test_decisions_are_undone_together_or_not_at_all(project: Project) -> None:
    project.decide(1, DecisionKind.SET, 0, "R")
    project.decide_together([NewDecision(n, DecisionKind.SET, 1) for n in (1, 2)], "R")
    with pytest.raises(InputError, match="Answer number 3 has no decision"):
        project.undo_together([1, 2, 3], "R")
    assert {id_: d.level for id_, d in project.decisions(ITEM).items()} == {1: 1, 2: 1}
    project.undo_together([1, 2], "R")
    assert {id_: d.level for id_, d in project.decisions(ITEM).items()} == {1: 0}


@pytest.mark.parametrize(
    ("kind", "level"),
    [(DecisionKind.SET, None), (WITHDRAWN, 1), (DecisionKind.SET, 3), (DecisionKind.SET, -1)],
)
def test_a_decision_needs_a_level_of_the_rubric(
    project: Project, kind: DecisionKind, level: int | None
) -> None:
    with pytest.raises(ValueError, match="level"):
        project.decide(1, kind, level, "R")
    assert project.history(1) == []


def test_unknown_answers_are_told_in_a_sentence(project: Project) -> None:
    for call in (lambda: project.history(9), lambda: project.undo_last(9, "R")):
        with pytest.raises(InputError, match="no answer number 9"):
            call()


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET level_id = 1",
        "UPDATE OR REPLACE decision SET id = 2 WHERE id = 1",
        "DELETE FROM decision",
        "REPLACE INTO decision SELECT 1, 1, 'set', 1, 'x', at, '', NULL FROM decision",
        "REPLACE INTO decision SELECT 99, 1, 'set', 1, 'x', at, '', 2 FROM decision LIMIT 1",
        "UPDATE rating SET level_id = 1",
        "DELETE FROM rating WHERE id = 1",
        "REPLACE INTO rating SELECT id, response_id, rater_id, 1, 1, at FROM rating",
    ],
)
def test_nothing_that_a_human_said_can_be_changed_or_removed(
    project: Project, statement: str, recursive: str
) -> None:
    project.decide(1, DecisionKind.SET, 2, "R")
    project.decide(1, DecisionKind.SET, 1, "R")
    project.undo_last(1, "R")
    project._connection.execute(f"PRAGMA recursive_triggers = {recursive}")
    project._connection.execute("PRAGMA foreign_keys = OFF")
    before = (project.history(1), project.ratings(ITEM))
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        project._connection.execute(statement)
    assert (project.history(1), project.ratings(ITEM)) == before


@pytest.fixture(scope="module")
def numbered(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Project, Iterator[int]]]:
    """One project for all examples, and a fresh response of it for each."""
    folder = tmp_path_factory.mktemp("decisions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KDSCORE_HOME", str(folder / "home"))
        with Project.create(folder / "a.kdscore") as project:
            batch = sheet([(str(n), f"text {n}", {}) for n in range(5000)])
            project.add_import(batch, SilentReporter())
            yield project, itertools.count(1)


steps = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from([DecisionKind.ACCEPTED, DecisionKind.OVERRIDDEN, DecisionKind.SET]),
            st.integers(0, 2),
        ),
        st.just((WITHDRAWN, None)),
        st.just("undo"),
    ),
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_the_history_only_grows_and_the_last_state_that_stands_is_in_force(
    numbered: tuple[Project, Iterator[int]], steps: list[Any]
) -> None:
    project, numbers = numbered
    response = next(numbers)
    stack: list[tuple[DecisionKind, int | None]] = []  # what an educator has in mind
    history: list[Any] = []

    def in_force() -> tuple[DecisionKind, int | None] | None:
        return None if not stack or stack[-1][0] is WITHDRAWN else stack[-1]

    for step in steps:
        possible = bool(stack) if step == "undo" else step[0] is not WITHDRAWN or in_force()
        try:
            if step == "undo":
                history.append(project.undo_last(response, "R"))
                stack.pop()
            else:
                history.append(project.decide(response, *step, "R"))
                stack.append(step)
            assert possible
        except InputError:
            assert not possible
        assert project.history(response) == history
        found = project.decisions(ITEM).get(response)
        assert (found and (found.kind, found.level)) == in_force()
        if found:
            assert found == history[-1]
