"""How agreement grew with the answers that humans had scored when a scorer was made."""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.domain import Item, Split
from kdscore_desktop.jobs.scorer_trials import compare_scorers
from kdscore_desktop.project.records import StoredScorer
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class LearnedPoint:
    """A scorer by the number of scored answers it learned from.

    Parameters
    ----------
    labels
        How many.
    scorer_id
        The newest scorer that learned from so many.
    exact, quadratic_kappa
        How far it agrees with the human on the answers that every scorer is tried on; kappa is
        None where the levels have no order.
    """

    labels: int
    scorer_id: int
    exact: Figure
    quadratic_kappa: Figure | None


def learned(project: Project, item: Item) -> tuple[LearnedPoint, ...]:
    """Return the item's scorers by the number of scored answers they learned from, rising.

    Scorers whose card does not tell that number are left out.
    """
    points: dict[int, LearnedPoint] = {}
    for trial in compare_scorers(project, item):
        labels = _labels(trial.scorer)
        if labels:
            agreement = trial.comparison.agreement
            points[labels] = LearnedPoint(
                labels, trial.scorer.id, agreement.exact, agreement.quadratic_kappa
            )
    return tuple(points[labels] for labels in sorted(points))


def _labels(scorer: StoredScorer) -> int:
    counts = scorer.card.get("counts") or ()
    return sum(
        sum(count.get("by_level", ()))
        for count in counts
        if isinstance(count, dict) and count.get("split") == Split.TRAIN.value
    )
