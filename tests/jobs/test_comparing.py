"""Which levels count as a human's own when models are compared with humans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from marble_project import ITEM, import_answers, score_answers, split_answers

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.jobs.comparing import BLIND, comparisons
from kdscore_desktop.project.store import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "homework.kdscore") as opened:
        import_answers(opened, tmp_path)
        split_answers(opened, tested=10)
        yield opened


def blind(project: Project) -> list[Comparison]:
    found = comparisons(project, project.item(ITEM))
    return [each for each in found if each.between is Between.HUMAN_AND_STUDENT_BLIND]


def test_what_was_decided_without_a_suggestion_is_compared_apart(project: Project) -> None:
    first, second, third, *_ = score_answers(project)
    project.decide(first, DecisionKind.SET, 1, "Ms. Ada")
    project.decide(second, DecisionKind.SET, 0, "Ms. Ada")
    project.decide(third, DecisionKind.SET, 0, "Ms. Ada")
    (comparison,) = blind(project)
    assert (comparison.agreement.agreed, comparison.agreement.n) == (2, 3)
    assert comparison.split == BLIND


def test_what_was_decided_after_seeing_a_suggestion_is_no_agreement(project: Project) -> None:
    first, second, *_ = score_answers(project)
    project.decide(first, DecisionKind.ACCEPTED, 1, "Ms. Ada")
    project.decide(second, DecisionKind.OVERRIDDEN, 0, "Ms. Ada")
    assert blind(project) == []


def test_answers_that_a_model_learned_from_do_not_count_however_decided(project: Project) -> None:
    score_answers(project)
    responses = project.responses(ITEM)
    project.decide(responses[0].id, DecisionKind.SET, 1, "Ms. Ada")  # of the test split
    project.decide(responses[39].id, DecisionKind.SET, 1, "Ms. Ada")  # learned from
    (comparison,) = blind(project)
    assert comparison.agreement.n == 1
