"""What the columns of a sheet are for, as an educator changes it."""

from __future__ import annotations

import pytest

from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.views.importing import (
    NOT_USED,
    Arrangement,
    ColumnChoice,
    ColumnUse,
    Trouble,
    arrangement_of,
)

HEADINGS = ("ID", "Class", "Q1 answer", "Q1 score", "Q2 answer", "Note")
ROLES = ColumnRoles(
    learner=0,
    name=None,
    groups=(1,),
    items=(ItemColumns("Q1", 2, (("Q1 score", 3),)), ItemColumns("Q2", 4)),
)
ANSWER = ColumnUse.ANSWER
SCORE = ColumnUse.SCORE


@pytest.fixture
def arrangement() -> Arrangement:
    return arrangement_of(ROLES, len(HEADINGS))


def test_roles_come_back_as_they_were(arrangement: Arrangement) -> None:
    assert arrangement.questions == ("Q1", "Q2")
    assert arrangement.columns[5] == NOT_USED
    assert arrangement.roles(HEADINGS) == ROLES


def test_a_use_that_only_one_column_can_have_leaves_the_other(arrangement: Arrangement) -> None:
    changed = arrangement.with_choice(5, ColumnChoice(SCORE, 0), "Note")
    assert changed.columns[3] == NOT_USED
    assert changed.roles(HEADINGS).items[0].ratings == (("Note", 5),)


def test_several_columns_can_be_groups(arrangement: Arrangement) -> None:
    changed = arrangement.with_choice(5, ColumnChoice(ColumnUse.GROUP), "Note")
    assert changed.roles(HEADINGS).groups == (1, 5)


def test_the_first_rater_is_the_one_that_is_chosen_as_first(arrangement: Arrangement) -> None:
    changed = arrangement.with_choice(3, ColumnChoice(SCORE, 0, 1), "Q1 score")
    changed = changed.with_choice(5, ColumnChoice(SCORE, 0, 0), "Note")
    assert changed.roles(HEADINGS).items[0].ratings == (("Note", 5), ("Q1 score", 3))


def test_another_answer_column_makes_a_question_named_after_it(arrangement: Arrangement) -> None:
    new = arrangement.choices()[-1]
    assert new == ColumnChoice(ANSWER, 2)
    changed = arrangement.with_choice(5, new, "Note")
    assert changed.questions == ("Q1", "Q2", "Note")
    again = changed.with_choice(1, ColumnChoice(ANSWER, 3), "Q2 answer")
    assert again.questions[3] == "Q2 2"  # names stay different


def test_a_question_without_columns_is_gone_and_the_others_move_up(
    arrangement: Arrangement,
) -> None:
    changed = arrangement.with_choice(2, NOT_USED, "Q1 answer")
    assert changed.trouble() is Trouble.SCORES_WITHOUT_ANSWERS
    changed = changed.with_choice(3, NOT_USED, "Q1 score")
    assert changed.questions == ("Q2",)
    assert changed.columns[4] == ColumnChoice(ANSWER, 0)
    assert changed.trouble() is None
    assert changed.with_choice(4, NOT_USED, "Q2 answer").trouble() is Trouble.NO_ANSWERS


def test_names_of_questions_must_differ_and_not_be_empty(arrangement: Arrangement) -> None:
    assert arrangement.renamed(1, " q1 ").trouble() is Trouble.SAME_NAME
    assert arrangement.renamed(1, "  ").trouble() is Trouble.NO_NAME
    assert arrangement.renamed(1, "Heat ").roles(HEADINGS).items[1].item == "Heat"


def test_a_last_name_alone_is_the_name(arrangement: Arrangement) -> None:
    changed = arrangement.with_choice(5, ColumnChoice(ColumnUse.LAST_NAME), "Note")
    roles = changed.roles(HEADINGS)
    assert (roles.name, roles.last_name) == (5, None)
