"""The history of an answer says from which level to which."""

from __future__ import annotations

from pathlib import Path

from small_project import ITEM

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.decision_history import history_steps


def test_every_step_says_what_was_in_force_before(scored_project: Path) -> None:
    with Project.open(scored_project) as project:
        project.decide(70, DecisionKind.ACCEPTED, 1, "Ms Ruiz")
        project.decide(70, DecisionKind.OVERRIDDEN, 2, "Mr Holm", "names both")
        project.undo_last(70, "Ms Ruiz")
        project.undo_last(70, "Ms Ruiz")
        steps = history_steps(project.history(70))
        assert project.decisions(ITEM) == {}
    assert [(step.before, step.after, step.kind, step.reason) for step in steps] == [
        (None, 1, DecisionKind.ACCEPTED, ""),
        (1, 2, DecisionKind.OVERRIDDEN, "names both"),
        (2, 1, DecisionKind.WITHDRAWN, ""),  # what was accepted counts again, by an undo
        (1, None, DecisionKind.WITHDRAWN, ""),
    ]
    assert [step.who for step in steps] == ["Ms Ruiz", "Mr Holm", "Ms Ruiz", "Ms Ruiz"]
