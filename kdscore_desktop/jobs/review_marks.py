"""Which answers still wait for a human, as the scores page counts them and the gradebook says."""

from __future__ import annotations

from kdscore_desktop.domain import Item, ReviewReason
from kdscore_desktop.project import review_rule
from kdscore_desktop.project.store import Project


def review_marks(project: Project, item: Item) -> dict[int, ReviewReason]:
    """Return why each response waits for a human, by response; those that do not wait are absent.

    A response that a human rated or decided on waits for nobody. Others wait where
    :func:`kdscore_desktop.project.review_rule.reason` says so of the newest scorer's score, by the
    item's cut-off. A blank response that was rated keeps its mark, so that nobody takes its empty
    suggestion for a missing one.
    """
    cutoff = project.cutoff(item.name)
    decided = project.decisions(item.name)
    rated = {rating.response_id for rating in project.ratings(item.name)}
    marks = {}
    for score in project.scores(item.name):
        reason = review_rule.reason(score, cutoff)
        waits = score.response_id not in rated or reason is ReviewReason.BLANK
        if reason is not None and waits and score.response_id not in decided:
            marks[score.response_id] = reason
    return marks
