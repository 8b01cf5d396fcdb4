"""How agreement grew with the answers that humans had scored."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from small_project import ITEM
from small_projects import (  # noqa: F401 - fixtures
    imported_project,
    scored_project,
    workbook,
    written_workbook,
)

from kdscore_desktop.jobs.learned import learned
from kdscore_desktop.jobs.reporting import report_of
from kdscore_desktop.project.store import Project


def test_scorers_stand_by_the_scored_answers_they_learned_from(
    scored_project: Path,  # noqa: F811
) -> None:
    with Project.open(scored_project) as project:
        item = project.item(ITEM)
        (only,) = learned(project, item)
        assert report_of(project).items[0].learned == ()  # one point is no curve
        first = project.scorer(ITEM)
        assert first is not None
        package, card = project.scorer_package(first.id), dict(first.card)
        fewer = [
            {"split": "train", "by_level": [1, 0, 2]},
            {"split": "test", "by_level": [9, 9, 9]},
        ]
        second = project.add_scorer(ITEM, first.teacher_id, package, card | {"counts": fewer})
        untold = project.add_scorer(ITEM, first.teacher_id, package, card | {"counts": []})
        points = learned(project, item)
        assert [(point.labels, point.scorer_id) for point in points] == [
            (3, second),
            (only.labels, first.id),
        ]
        assert untold not in {point.scorer_id for point in points}
        # The same network in both: tried on the same answers, it agrees alike.
        assert dataclasses.replace(points[0], labels=0, scorer_id=0) == dataclasses.replace(
            points[1], labels=0, scorer_id=0
        )
        assert [labels for labels, _ in report_of(project).items[0].learned] == [3, only.labels]
