"""The states of a rubric while it is edited."""

from __future__ import annotations

from kdscore_desktop.domain import Item, Level, Rubric
from kdscore_desktop.views.rubric import Problem, label_problem, points_fall
from kdscore_desktop.views.rubric_history import History, draft_of, edits_between

ITEM = Item("Osmosis", Rubric((Level("0", 0.0), Level("1", 1.0), Level("2", 2.0))), "Why?")


def test_a_moved_level_is_known_by_where_it_was() -> None:
    before = draft_of(ITEM)
    after = before.moved(2, 0)
    assert [level.label for level in after.levels] == ["2", "0", "1"]
    assert [edit.was for edit in edits_between(before, after)] == [2, 0, 1]


def test_a_removed_level_that_comes_back_is_a_new_one() -> None:
    before = draft_of(ITEM)
    removed = before.without(1)
    assert [edit.was for edit in edits_between(before, removed)] == [0, 2]
    assert [edit.was for edit in edits_between(removed, before)] == [0, None, 1]


def test_an_added_level_is_never_taken_for_an_earlier_one() -> None:
    before = draft_of(ITEM)
    added = before.extended(Level("3", 3.0))
    again = added.without(3).extended(Level("4", 4.0))
    assert [edit.was for edit in edits_between(before, added)] == [0, 1, 2, None]
    assert [edit.was for edit in edits_between(added, again)] == [0, 1, 2, None]


def test_undo_and_redo_go_through_the_states_and_a_new_one_forgets_what_was_undone() -> None:
    history = History(draft_of(ITEM))
    first = history.current
    second = first.with_level(0, Level("none", 0.0))
    third = second.moved(0, 2)
    history.do(second)
    history.do(second)  # the same once more is no step
    history.do(third)
    assert history.undo() == second
    assert history.undo() == first
    assert not history.can_undo
    assert history.undo() == first
    assert history.redo() == second
    other = second.without(1)
    history.do(other)
    assert not history.can_redo
    assert history.undo() == second


def test_a_label_is_refused_that_is_empty_or_taken_in_other_letters() -> None:
    assert label_problem("  ", ["a"]) is Problem.EMPTY
    assert label_problem(" Full ", ["none", "full"]) is Problem.TAKEN
    assert label_problem("partial", ["none", "full"]) is None


def test_points_that_fall_are_found() -> None:
    assert points_fall([0, 1, 1, 3]) is None
    assert points_fall([0, 2, 1, 3]) == 2
