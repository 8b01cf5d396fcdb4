"""A class at a glance: on which levels its answers are, and on whose word."""

from __future__ import annotations

from pathlib import Path

from marble_project import ITEM, NEW, RATED, import_answers, score_answers

from kdscore_desktop.domain import DecisionKind
from kdscore_desktop.jobs.class_view import class_view
from kdscore_desktop.project.store import Project


def test_a_decision_goes_before_a_rating_and_a_rating_before_a_suggestion(tmp_path: Path) -> None:
    with Project.create(tmp_path / "homework.kdscore") as project:
        import_answers(project, tmp_path)
        view = class_view(project, project.item(ITEM))
        assert [(each.rated, each.suggested) for each in view.levels] == [(20, 0), (20, 0)]
        assert view.without == len(NEW)
        new = score_answers(project)  # the rated all get 1, of NEW one gets 0, one is blank
        rated = project.responses(ITEM)[0].id
        project.decide(rated, DecisionKind.OVERRIDDEN, 1, "Ms. Ada")
        project.decide(new[0], DecisionKind.OVERRIDDEN, 0, "Ms. Ada")
        low, high = class_view(project, project.item(ITEM)).levels
        assert (low.decided, low.rated, low.suggested) == (1, 19, 1)
        assert (high.decided, high.rated, high.suggested) == (1, 20, 4)
        assert low.n + high.n == RATED + len(NEW) - 1
        assert set(low.answers) <= {each.id for each in project.responses(ITEM)}
