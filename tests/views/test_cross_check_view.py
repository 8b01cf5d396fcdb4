"""What the window offers where test answers are few."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import ITEM, run_here

from kdscore_desktop.agreement.comparison import Between, Evidence
from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.jobs import cross_checking
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.agreement import agreement_view, coverage
from kdscore_desktop.views.cross_check import check_offer

RATED = 59
HELD_OUT, CROSS = Evidence.HELD_OUT, Evidence.CROSS_VALIDATED


def test_nothing_is_offered_without_a_scorer(imported_project: Path) -> None:
    with Project.open(imported_project, read_only=True) as project:
        assert check_offer(project, ITEM) is None


def test_what_it_would_try_and_how_long_that_takes_is_told(made_project: Path) -> None:
    with Project.open(made_project, read_only=True) as project:
        offer = check_offer(project, ITEM)
    assert offer is not None
    assert (offer.answers, offer.folds, offer.expert_anew) == (RATED, 5, False)
    assert offer.seconds > 5 * 12  # each part starts anew
    assert offer.checked_at is None
    assert offer.problem == ""


def test_why_it_cannot_be_done_is_a_sentence(scored_project: Path) -> None:
    with Project.open(scored_project) as project:
        project.add_scorer(ITEM, None, b"from elsewhere", project.scorers(ITEM)[0].card)
        offer = check_offer(project, ITEM)
    assert offer is not None
    assert offer.problem.startswith("How scorer 2 of 'Acid rain' was made is not known")


@pytest.fixture
def checked(made_project: Path) -> Path:
    with Project.open(made_project) as project:
        cross_checking.check_scorer(project, ITEM, folds=3, run=run_here)
    return made_project


def test_the_evidence_is_the_better_one_unless_another_is_wanted(checked: Path) -> None:
    with Project.open(checked, read_only=True) as project:
        few = agreement_view(project, ITEM)
        enough = agreement_view(project, ITEM, None, Thresholds(fewest_tested=3))
        wanted = agreement_view(project, ITEM, HELD_OUT)
        covered = coverage(project, ITEM, CROSS)
        offer = check_offer(project, ITEM)
    assert few.evidence is CROSS
    assert enough.evidence is wanted.evidence is HELD_OUT
    assert few.tried_on == wanted.tried_on
    assert few.tried_on[CROSS] == RATED > few.tried_on[HELD_OUT]
    scorer = few.of(Between.HUMAN_AND_STUDENT)
    assert scorer is not None
    assert scorer.agreement.n == covered.held_out.n == RATED
    assert offer is not None
    assert offer.checked == RATED


def test_without_cross_validation_held_out_answers_are_all_there_is(scored_project: Path) -> None:
    with Project.open(scored_project, read_only=True) as project:
        view = agreement_view(project, ITEM, CROSS)
    assert view.evidence is HELD_OUT
    assert CROSS not in view.tried_on
