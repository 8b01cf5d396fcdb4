"""Which scores need a human: the one place that says so.

What lies in the answer itself goes before all else; then counts whether the suggestion is as sure
as the educator's cut-off asks. How sure the scorer would have it counts only without a cut-off.
The rule stands here for one score and for columns of them; the counts of the overview, the scores
page, the review queue and the gradebook all ask it. An answer that a human has rated or decided
waits for nobody, whatever its score.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import ReviewReason, Score

NO_LEVEL = -1
"""Stands for no level."""

REASONS = (None, *ReviewReason)
"""What the numbers stand for that :func:`flags` and :func:`reasons` return."""

Levels = npt.NDArray[np.int8]
Floats = npt.NDArray[np.float64]

_UNSURE = REASONS.index(ReviewReason.UNSURE)


def flag(review: ReviewReason | None, *, suggested: bool) -> ReviewReason | None:
    """Return why a human has to look whatever the cut-off, or None.

    What has no suggestion and no reason of its own holds nothing to score.
    """
    if review not in (None, ReviewReason.UNSURE):
        return review
    return None if suggested else ReviewReason.BLANK


def reason(score: Score, cutoff: float | None) -> ReviewReason | None:
    """Return why a human should look at a score, or None.

    Parameters
    ----------
    score
        What a scorer said.
    cutoff
        From which confidence on nobody needs to look; without one the scorer's own mark counts.
    """
    found = flag(score.review, suggested=score.level is not None)
    if found is not None:
        return found
    if cutoff is None:
        return score.review
    sure = score.confidence
    return None if sure is not None and sure >= cutoff else ReviewReason.UNSURE


def flags(reviews: Sequence[ReviewReason | None], suggested: Levels) -> Levels:
    """Return what :func:`flag` says of many scores, by :data:`REASONS`."""
    found = np.empty(len(reviews), np.int8)
    kinds = set(reviews)
    for has_level in (True, False):
        code = {kind: REASONS.index(flag(kind, suggested=has_level)) for kind in kinds}
        coded = np.fromiter((code[review] for review in reviews), np.int8, len(reviews))
        chosen = (suggested != NO_LEVEL) == has_level
        found[chosen] = coded[chosen]
    return found


def reasons(flagged: Levels, confidence: Floats, cutoff: float) -> Levels:
    """Return what :func:`reason` says of many scores, by :data:`REASONS`.

    Parameters
    ----------
    flagged
        What :func:`flags` says of them.
    confidence
        The suggested levels' probabilities, NaN without a suggestion.
    cutoff
        From which confidence on nobody needs to look.
    """
    unsure = ~(confidence >= cutoff)
    return np.where(flagged > 0, flagged, np.where(unsure, _UNSURE, 0)).astype(np.int8)


def confidences(probabilities: Floats, suggested: Levels) -> Floats:
    """Return each suggested level's probability, NaN where nothing is suggested."""
    places = np.maximum(suggested, 0).astype(np.int64)[:, None]
    found = np.take_along_axis(probabilities, places, axis=1)[:, 0]
    return np.where(suggested == NO_LEVEL, np.nan, found)
