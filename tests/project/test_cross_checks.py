"""What cross-validation found, as the project keeps it."""

from __future__ import annotations

import pytest
from answer_sheets import ITEM, THREE, sheet

from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import CrossChecked, NewCrossCheck
from kdscore_desktop.project.store import Project

OTHER = "Another question"


@pytest.fixture
def project(project: Project) -> Project:
    """Three responses of one item (1 to 3) and one of another (4), and a scorer of each."""
    project.add_import(THREE, SilentReporter())
    project.add_import(sheet([("007", "x", {})], item=OTHER), SilentReporter())
    project.add_scorer(ITEM, None, b"first", {})
    project.add_scorer(OTHER, None, b"other", {})
    return project


def found(scorer: int = 1, folds: int = 3, response: int = 1) -> NewCrossCheck:
    checked = {
        response: CrossChecked(0, (0.5, 0.25, 0.25), (0.75, 0.25, 0.0)),
        3: CrossChecked(2, (0.0, 0.0, 1.0)),
    }
    return NewCrossCheck(scorer, folds, 7, expert_anew=True, checked=checked)


def test_what_was_found_comes_back_and_the_newest_counts(project: Project) -> None:
    assert project.cross_check(ITEM, 1) is None
    project.add_cross_check(ITEM, found())
    project.add_cross_check(ITEM, found(folds=5))
    stored = project.cross_check(ITEM, 1)
    assert stored is not None
    assert stored.found == found(folds=5)
    assert stored.made_at.tzinfo is not None


def test_it_is_no_score_and_no_soft_label(project: Project) -> None:
    project.add_cross_check(ITEM, found())
    assert project.scores(ITEM) == []
    assert project.counts(ITEM).scored == 0


def test_it_stays_with_its_scorer(project: Project) -> None:
    project.add_cross_check(ITEM, found())
    second = project.add_scorer(ITEM, None, b"second", {})
    again = project.add_scorer(ITEM, None, b"first", {})  # taken again: the same package
    assert project.cross_check(ITEM, second) is None
    stored = project.cross_check(ITEM, again)
    assert stored is not None
    assert stored.found.checked == found().checked
    assert project.cross_check(OTHER, 2) is None


def test_what_belongs_to_another_item_is_refused_whole(project: Project) -> None:
    with pytest.raises(InputError, match="no scorer number 2"):
        project.add_cross_check(ITEM, found(scorer=2))
    with pytest.raises(ValueError, match="response"):
        project.add_cross_check(ITEM, found(response=4))
    assert project.cross_check(ITEM, 1) is None
