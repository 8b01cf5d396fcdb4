"""What to score by hand next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from marble_project import ITEM, NEW, import_answers, score_answers

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.jobs.choosing import ChosenFor, next_to_score
from kdscore_desktop.project.store import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        import_answers(opened, tmp_path)
        yield opened


def test_before_there_is_a_scorer_answers_stand_for_others(project: Project) -> None:
    proposed = next_to_score(project, project.item(ITEM), 3)
    new = {response.id for response in project.responses(ITEM)[-len(NEW) :]}
    assert len({each.response_id for each in proposed} & new) == 3
    assert {each.chosen_for for each in proposed} == {ChosenFor.STANDS_FOR_OTHERS}


def test_with_a_scorer_the_most_doubtful_come_first_and_of_alike_ones_one(
    project: Project,
) -> None:
    new = score_answers(project)
    proposed = next_to_score(project, project.item(ITEM), 10)
    # 0.55, then 0.7, then the first of two alike at 0.8; not the blank, short and Spanish ones
    assert [each.response_id for each in proposed] == [new[2], new[3], new[0]]
    assert {each.chosen_for for each in proposed} == {ChosenFor.DOUBTED}


def test_what_was_decided_is_not_proposed(project: Project) -> None:
    new = score_answers(project)
    project.decide(new[2], DecisionKind.SET, 1, "Ms. Ada")
    proposed = next_to_score(project, project.item(ITEM), 1)
    assert [each.response_id for each in proposed] == [new[3]]
