"""Which answers still wait for a human, as the scores page counts them and the gradebook says."""

from __future__ import annotations

from kdscore_desktop.domain import Item, ReviewReason, Score
from kdscore_desktop.project.store import Project


def review_marks(project: Project, item: Item) -> dict[int, ReviewReason]:
    """Return why each response waits for a human, by response; those that do not wait are absent.

    A response that a human rated or decided on waits for nobody. Others wait if their score says
    that they are blank, almost empty or unusual, or if the newest scorer is less sure than the
    item's cut-off; how sure the scorer itself would have it does not count, since the cut-off is
    the educator's. A blank response that was rated keeps its mark, so that nobody takes its empty
    suggestion for a missing one.
    """
    cutoff = project.cutoff(item.name)
    decided = project.decisions(item.name)
    rated = {rating.response_id for rating in project.ratings(item.name)}
    marks = {}
    for score in project.scores(item.name):
        reason = _reason(score, cutoff)
        waits = score.response_id not in rated or reason is ReviewReason.BLANK
        if reason is not None and waits and score.response_id not in decided:
            marks[score.response_id] = reason
    return marks


def _reason(score: Score, cutoff: float) -> ReviewReason | None:
    if score.review not in (None, ReviewReason.UNSURE):
        return score.review
    sure = score.confidence
    return ReviewReason.UNSURE if sure is None or sure < cutoff else None
