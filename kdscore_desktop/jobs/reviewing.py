"""Where an educator's minutes do most: which answers nobody needs to look at, which first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kdscore_desktop.agreement.comparison import Evidence
from kdscore_desktop.agreement.coverage import HeldOut
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.domain import Item, Response, ReviewReason, Score, Split
from kdscore_desktop.jobs.comparing import between_humans, most_probable
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.jobs.usual import usual_answers
from kdscore_desktop.project import review_rule
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.texts.alike import alike

USUAL_AGREEMENT = 0.85
"""What is asked of scores without review where no two humans show what can be had."""


@dataclass(frozen=True, slots=True)
class ToReview:
    """Answers that say the same and wait for a decision.

    Parameters
    ----------
    response_ids
        The responses, ids ascending; deciding one decides all, where the educator wishes.
    identical
        Whether they have the very same words; otherwise they differ in spelling, plural endings
        and words without content.
    reason
        Why a human should look at the first of them.
    worth
        How many levels a decision is expected to change: for each response, the probability that
        the suggested level is wrong; 1 for a response without a suggestion.
    """

    response_ids: tuple[int, ...]
    identical: bool
    reason: ReviewReason
    worth: float


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """What waits for the educator, and what does not.

    Parameters
    ----------
    waiting
        Most informative first; blank ones, which hold nothing to read, last.
    alone
        The ids of responses whose suggestion can be taken without review.
    decided, rated, unscored
        How many others the educator has decided, a human has rated, or no scorer has scored yet.
    """

    waiting: tuple[ToReview, ...]
    alone: tuple[int, ...]
    decided: int
    rated: int
    unscored: int

    @property
    def responses_waiting(self) -> int:
        """How many responses wait."""
        return sum(len(each.response_ids) for each in self.waiting)


class Routing:
    """Says of each response of an item whether a human should look at it, and why.

    Parameters
    ----------
    project, item
        The project and one of its items.
    cutoff
        From which confidence on nobody needs to look; without one, the scorer's own mark of what
        is unsure counts.
    """

    def __init__(self, project: Project, item: Item, cutoff: float | None = None) -> None:
        self._cutoff = cutoff
        self.levels = reference_levels(project, item)
        self.responses = {response.id: response for response in project.responses(item.name)}
        self._usual = usual_answers(project, item)

    def why(self, score: Score) -> ReviewReason | None:
        """Return why a human should look at a scored response, or None."""
        flagged = review_rule.flag(score.review, suggested=score.level is not None)
        if flagged is None:
            flagged = self.why_unusual(self.responses[score.response_id])
        return flagged or review_rule.reason(score, self._cutoff)

    def why_unusual(self, response: Response) -> ReviewReason | None:
        """Return why a human should look at a response for what it is, or None."""
        return self._usual.why(response.text)


def review_queue(
    project: Project, item: Item, *, cutoff: float | None = None, scorer_id: int | None = None
) -> ReviewQueue:
    """Return which responses wait for the educator, and in which order.

    What a human has rated, or the educator decided, waits for nobody.

    Parameters
    ----------
    project, item, cutoff
        See :class:`Routing`.
    scorer_id
        Whose scores; the newest scorer's if None.
    """
    routing = Routing(project, item, cutoff)
    scores = {score.response_id: score for score in project.scores(item.name, scorer_id)}
    decided = project.decisions(item.name)
    undecided = [id_ for id_ in routing.responses if id_ not in decided]
    open_ids = [id_ for id_ in undecided if id_ not in routing.levels]
    reasons = {id_: routing.why(scores[id_]) for id_ in open_ids if id_ in scores}
    waiting = {id_: reason for id_, reason in reasons.items() if reason is not None}
    return ReviewQueue(
        waiting=_grouped(waiting, routing.responses, scores),
        alone=tuple(id_ for id_, reason in reasons.items() if reason is None),
        decided=len(decided),
        rated=len(undecided) - len(open_ids),
        unscored=len(open_ids) - len(reasons),
    )


def unusual_responses(project: Project, item: Item) -> dict[int, ReviewReason]:
    """Return the responses that a human should see for what they are, whatever a scorer says.

    Copied from the question, nothing but swearing, in another language, or unlike what humans
    scored. Blank and almost empty ones are not among them: their scores say so. What a human has
    rated is left out.
    """
    routing = Routing(project, item)
    found = {
        id_: routing.why_unusual(response)
        for id_, response in routing.responses.items()
        if id_ not in routing.levels
    }
    return {id_: reason for id_, reason in found.items() if reason is not None}


def _grouped(
    waiting: Mapping[int, ReviewReason],
    responses: Mapping[int, Response],
    scores: Mapping[int, Score],
) -> tuple[ToReview, ...]:
    ids = list(waiting)
    groups = [
        ToReview(
            response_ids=tuple(ids[place] for place in group.positions),
            identical=group.identical,
            reason=waiting[ids[group.positions[0]]],
            worth=sum(_open(scores[ids[place]]) for place in group.positions),
        )
        for group in alike([responses[id_].text for id_ in ids])
    ]
    return tuple(
        sorted(groups, key=lambda g: (g.reason is ReviewReason.BLANK, -g.worth, g.response_ids))
    )


def _open(score: Score) -> float:
    return 1.0 - (score.confidence or 0.0)


def held_out(
    project: Project,
    item: Item,
    *,
    scorer_id: int | None = None,
    evidence: Evidence = Evidence.HELD_OUT,
) -> HeldOut:
    """Return the answers that a scorer was tried on with its confidence, for choosing a cut-off.

    Those that go to a human whatever the scorer says are counted apart.
    """
    routing = Routing(project, item, cutoff=0.0)
    tested = [
        score
        for score in _tried_on(project, item, scorer_id, evidence)
        if score.response_id in routing.levels
    ]
    tried = [score for score in tested if routing.why(score) is None]
    return HeldOut(
        np.array([score.confidence for score in tried], dtype=np.float64),
        np.array([score.level == routing.levels[score.response_id] for score in tried], dtype=bool),
        to_human=len(tested) - len(tried),
    )


def _tried_on(
    project: Project, item: Item, scorer_id: int | None, evidence: Evidence
) -> list[Score]:
    """Return the scores of the test split, or what cross-validation would have scored."""
    if evidence is Evidence.HELD_OUT:
        splits = project.splits(item.name)
        scores = project.scores(item.name, scorer_id)
        return [score for score in scores if splits.get(score.response_id) is Split.TEST]
    newest = project.scorer(item.name)
    number = scorer_id if scorer_id is not None or newest is None else newest.id
    check = None if number is None else project.cross_check(item.name, number)
    if check is None:
        return []
    texts = {response.id: response.text for response in project.responses(item.name)}
    return [
        Score(
            id_,
            check.found.scorer_id,
            one.probabilities,
            most_probable(one.probabilities),
            review_reason(texts[id_]),
        )
        for id_, one in check.found.checked.items()
    ]


def human_agreement(project: Project, item: Item) -> Figure | None:
    """Return how often two humans agree exactly, as what a scorer may be held to.

    None where no response has two ratings.
    """
    found = between_humans(project, item)
    return found[0].agreement.exact if found else None


def wanted_agreement(project: Project, item: Item) -> float:
    """Return the agreement to ask of scores that nobody reviews, unless the educator names one.

    As often as two humans agree, or :data:`USUAL_AGREEMENT` where no two scored the same answers.
    """
    humans = human_agreement(project, item)
    return USUAL_AGREEMENT if humans is None or humans.value is None else humans.value


def alike_responses(responses: Sequence[Response]) -> list[tuple[Response, ...]]:
    """Return the responses grouped by what can be decided together, each in one group."""
    return [
        tuple(responses[place] for place in group.positions)
        for group in alike([response.text for response in responses])
    ]
