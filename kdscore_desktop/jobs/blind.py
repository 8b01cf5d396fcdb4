"""Scoring a sample blind: drawn by chance, rated without a suggestion in sight, then compared."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kdscore_desktop.agreement.bootstrap import wilson_interval
from kdscore_desktop.domain import Decision, DecisionKind, Item, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import Among, BlindSample, NewBlindSample, NewDecision
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import is_blank


def drawable(project: Project, item: Item, among: Among, who: str) -> list[int]:
    """Return the responses of which a blind sample can be drawn.

    Blank ones hold nothing to score. What the educator ever decided on was seen beside its
    suggestion and is not independent any more, whatever became of the decision; what they have
    scored blind already needs no second look.
    """
    seen = set(project.seen_responses(item.name, who))
    rated = reference_levels(project, item).keys()
    return [
        response.id
        for response in project.responses(item.name)
        if response.id not in seen
        and not is_blank(response.text)
        and (among is Among.ALL or (response.id in rated) == (among is Among.RATED))
    ]


def begin_sample(
    project: Project,
    item: Item,
    *,
    count: int,
    seed: int,
    among: Among,
    who: str,
    rater: str,
) -> BlindSample:
    """Draw a sample at random and keep it.

    Chance alone draws: what agrees on answers that were picked says nothing of the others.

    Parameters
    ----------
    project, item
        Open for writing, and one of its items.
    count, seed, among
        How many, fewer where there are no more; the same seed draws the same ones.
    who, rater
        The educator, and the name under which the ratings stand.

    Raises
    ------
    InputError
        If there is nothing to draw, or another sample is not ended yet.
    """
    open_ids = drawable(project, item, among, who)
    if not open_ids:
        raise InputError(
            f"There is no answer to '{item.name}' left to score blind: all are blank, decided, or "
            "scored blind by you already."
        )
    drawn = np.random.default_rng(seed).permutation(len(open_ids))[:count]
    chosen = tuple(open_ids[place] for place in drawn)
    project.begin_blind_sample(item.name, NewBlindSample(who, rater, among, seed, chosen))
    return project.blind_samples(item.name)[-1]


def open_sample(project: Project, item: Item) -> BlindSample | None:
    """Return the sample that is being scored, or None."""
    found = project.blind_samples(item.name)
    return found[-1] if found and found[-1].ended_at is None else None


@dataclass(frozen=True, slots=True)
class Same:
    """On `of` answers the same level was given `count` times."""

    count: int
    of: int

    @property
    def likely(self) -> tuple[float, float]:
        """Between which shares it likely lies among all such answers."""
        return wilson_interval(self.count, self.of)


@dataclass(frozen=True, slots=True)
class BlindResult:
    """What a sample scored blind says.

    Parameters
    ----------
    rated
        How many of the sample have the educator's level.
    scorer
        How often the newest scorer suggests it, where it did not learn from the answer.
    human
        How often another human gave it.
    undecided
        The responses of the sample that have no decision, and no other human's level.
    """

    rated: int
    scorer: Same
    human: Same
    undecided: tuple[int, ...]


def blind_result(project: Project, item: Item, sample: BlindSample) -> BlindResult:
    """Compare the ratings of a sample with the scorer's suggestions and other humans' ratings."""
    splits = project.splits(item.name)
    suggested = {
        score.response_id: score.level
        for score in project.scores(item.name)
        if score.level is not None and splits.get(score.response_id, Split.TEST) is Split.TEST
    }
    humans: dict[int, int] = {}
    for rating in project.ratings(item.name):
        if rating.rater != sample.rater:
            humans.setdefault(rating.response_id, rating.level)
    decided = project.decisions(item.name).keys()
    return BlindResult(
        rated=len(sample.levels),
        scorer=_same(sample, suggested),
        human=_same(sample, humans),
        undecided=tuple(id_ for id_ in sample.levels if id_ not in decided and id_ not in humans),
    )


def _same(sample: BlindSample, others: dict[int, int]) -> Same:
    shared = [id_ for id_ in sample.levels if id_ in others]
    return Same(sum(sample.levels[id_] == others[id_] for id_ in shared), len(shared))


def make_final(project: Project, item: Item, sample: BlindSample, who: str) -> list[Decision]:
    """Decide what nobody else has rated or decided, as levels set without a suggestion."""
    undecided = blind_result(project, item, sample).undecided
    wanted = [NewDecision(id_, DecisionKind.SET, sample.levels[id_]) for id_ in undecided]
    return project.decide_together(wanted, who)
