"""Scoring what the newest scorer of an item has not been given yet."""

from __future__ import annotations

from kdscore_desktop.jobs.errand_specs import ScoreJob
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.session import Touched


def score_the_rest(desk: Desk, item: str) -> bool:
    """Let a worker score the item's unscored answers; return whether it could begin."""
    if desk.session is None or not desk.can_change:
        return False
    job = desk.jobs.run_errand(
        desk.session,
        kind=JobKind.SCORE,
        item=item,
        errand=ScoreJob(desk.session.path, item),
        touched=Touched.SCORES,
    )
    return job is not None
