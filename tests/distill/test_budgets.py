"""The budgets keep their promises on a student's size, however many word pieces there are."""

from __future__ import annotations

import pytest

from kdscore_desktop.distill.settings import Budget, DistillSettings, StudentKind
from kdscore_desktop.distill.students import build_student, parameter_count

_MOST_LEVELS = 6
_MOST = {"quick": 30_000, "standard": 30_000, "thorough": 100_000}


@pytest.mark.parametrize("budget", _MOST)
@pytest.mark.parametrize("kind", ["lstm", "dense"])
def test_no_budget_makes_a_larger_student_than_it_says(budget: Budget, kind: StudentKind) -> None:
    settings = DistillSettings.for_budget(budget, student=kind)
    student = build_student(
        kind,
        settings.most_pieces,
        _MOST_LEVELS,
        embedding=settings.embedding,
        hidden=settings.hidden,
        dropout=settings.dropout,
    )
    assert 0.5 * _MOST[budget] < parameter_count(student) <= _MOST[budget]
