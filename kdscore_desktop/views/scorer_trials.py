"""An item's scorers on the same held-out answers, and two of them beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kdscore_desktop.agreement.bootstrap import wilson_interval
from kdscore_desktop.jobs.scorer_trials import HeldOutTrial, try_scorers
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class TriedScorer:
    """How often a scorer gave the educator's level, with the 95 % interval of that share."""

    answers: int
    agreed: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Beside:
    """A scorer beside another one on the same answers.

    Parameters
    ----------
    answers
        How many.
    more
        How many more of them the second gave the educator's level; negative for fewer.
    apart
        For how many the two suggest different levels.
    by_chance
        Whether chance alone can bring the difference.
    """

    answers: int
    more: int
    apart: int
    by_chance: bool


class ScorerTrials:
    """The scorers on the answers that the educator scored and no scorer learned from.

    Parameters
    ----------
    trial
        What they suggest.
    """

    def __init__(self, trial: HeldOutTrial) -> None:
        self._trial = trial

    @property
    def answers(self) -> int:
        """On how many answers."""
        return len(self._trial.reference)

    def of(self, scorer_id: int) -> TriedScorer | None:
        """Return how one did; None where it was not tried."""
        if scorer_id not in self._trial.probabilities:
            return None
        pairs = zip(self._trial.reference, self._trial.suggested(scorer_id), strict=True)
        agreed = sum(level == suggested for level, suggested in pairs)
        return TriedScorer(self.answers, agreed, *wilson_interval(agreed, self.answers))

    def beside(self, first: int, second: int) -> Beside:
        """Return how the second did beside the first."""
        figure = self._trial.difference(first, second)
        # There are answers, or no scorer would have been tried.
        assert figure.value is not None
        assert figure.low is not None
        assert figure.high is not None
        pairs = zip(self._trial.suggested(first), self._trial.suggested(second), strict=True)
        return Beside(
            answers=self.answers,
            more=round(figure.value * figure.n),
            apart=sum(one != other for one, other in pairs),
            by_chance=figure.low <= 0 <= figure.high,
        )


def scorer_trials(project: Project, item_name: str, scorer_ids: Sequence[int]) -> ScorerTrials:
    """Try scorers of an item."""
    return ScorerTrials(try_scorers(project, project.item(item_name), scorer_ids))
