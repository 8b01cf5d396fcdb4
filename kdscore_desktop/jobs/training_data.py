"""What a project's responses are to a job: texts, reference levels and splits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kdscore_desktop.distill.splits import assign_splits, normalized
from kdscore_desktop.domain import Item, Response, ReviewReason, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.specs import JobText
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason

FEWEST_RATED = 20
"""Below this many rated responses there is nothing to hold out and little to learn from."""


@dataclass(frozen=True, slots=True)
class TrainingResponse:
    """A response with what it is used for; `level` and `split` are None if no human rated it."""

    response: Response
    level: int | None
    split: Split | None


def reference_levels(project: Project, item: Item, without: Collection[str] = ()) -> dict[int, int]:
    """Return each rated response's level: the first rater's, else the next one's.

    Decisions are not ratings: what the educator decided after seeing a suggestion would teach the
    scorer its own opinion. Raters named in `without` are left out.
    """
    order = {rater: position for position, rater in enumerate(project.raters(item.name))}
    chosen: dict[int, tuple[int, int]] = {}
    for rating in project.ratings(item.name):
        if rating.rater in without:
            continue
        candidate = (order[rating.rater], rating.level)
        current = chosen.get(rating.response_id)
        if current is None or candidate[0] < current[0]:
            chosen[rating.response_id] = candidate
    return {response_id: level for response_id, (_, level) in chosen.items()}


def corrections(project: Project, item: Item) -> dict[int, int]:
    """Return the level that the educator decided for each response that no human has rated."""
    rated = reference_levels(project, item)
    return {
        id_: decision.level
        for id_, decision in project.decisions(item.name).items()
        if decision.level is not None and id_ not in rated
    }


def corrections_to_learn(project: Project, item: Item) -> dict[int, int]:
    """Return the corrections that could be learned from: no blank answer, no held-out text."""
    return _not_held_out(
        corrections(project, item), _with_text(project, item), project.splits(item.name)
    )


def _with_text(project: Project, item: Item) -> list[Response]:
    return [
        response
        for response in project.responses(item.name)
        if review_reason(response.text) is not ReviewReason.BLANK
    ]


def training_responses(
    project: Project, item: Item, seed: int, *, with_decisions: bool = False
) -> list[TrainingResponse]:
    """Return the responses that hold text, splitting those rated since the last time.

    A split is stored when it is made and never changes afterwards: what a scorer was trained on
    must not become what a later one is tested on.

    Parameters
    ----------
    project, item
        Open for writing, and one of its items.
    seed
        Of splits that are still to be made.
    with_decisions
        Whether to learn from the educator's decisions, too, as if they were ratings. They are
        for training alone: what was decided after a suggestion was seen can test nothing.

    Raises
    ------
    InputError
        If fewer than :data:`FEWEST_RATED` responses are rated.
    """
    responses = _with_text(project, item)
    levels = reference_levels(project, item)
    rated = [r for r in responses if r.id in levels]
    if len(rated) < FEWEST_RATED:
        raise InputError(
            f"Only {len(rated)} answers to '{item.name}' hold text and are scored by a human; at "
            f"least {FEWEST_RATED} are needed. Score more of them and import the spreadsheet again."
        )
    splits = _stored_splits(project, item, responses, levels, seed)
    if with_decisions:
        levels, splits = _with_decisions(project, item, responses, levels, splits, seed=seed)
    return [
        TrainingResponse(r, levels.get(r.id), splits.get(r.id) if r.id in levels else None)
        for r in responses
    ]


def decisions_among(project: Project, item: Item, responses: list[TrainingResponse]) -> int:
    """Return how many of the responses that are learned from carry a decision, not a rating."""
    rated = reference_levels(project, item)
    return sum(each.level is not None and each.response.id not in rated for each in responses)


def _with_decisions(
    project: Project,
    item: Item,
    responses: list[Response],
    levels: dict[int, int],
    splits: dict[int, Split],
    *,
    seed: int,
) -> tuple[dict[int, int], dict[int, Split]]:
    """Add what was decided to what is trained on, unless its text is held out elsewhere."""
    added = _not_held_out(corrections(project, item), responses, splits)
    together = splits | dict.fromkeys(added, Split.TRAIN)
    if together != splits:
        project.set_splits(item.name, together, seed=seed)
    return levels | added, together


def _not_held_out(
    decided: dict[int, int], responses: list[Response], splits: dict[int, Split]
) -> dict[int, int]:
    held_out = {
        normalized(r.text) for r in responses if splits.get(r.id) in (Split.VALIDATION, Split.TEST)
    }
    return {
        r.id: decided[r.id]
        for r in responses
        if r.id in decided and normalized(r.text) not in held_out
    }


def _stored_splits(
    project: Project, item: Item, responses: list[Response], levels: dict[int, int], seed: int
) -> dict[int, Split]:
    stored = project.splits(item.name)
    if all(r.id in stored for r in responses if r.id in levels):
        return stored
    # A decision that once taught keeps its text in training: it must not test a later scorer.
    placed = [r for r in responses if r.id in levels or r.id in stored]
    assigned = assign_splits(
        [r.text for r in placed],
        [levels.get(r.id) for r in placed],
        seed=seed,
        existing=[stored.get(r.id) for r in placed],
    )
    splits = {r.id: split for r, split in zip(placed, assigned, strict=True)} | stored
    project.set_splits(item.name, splits, seed=seed)
    return splits


def as_job_texts(
    responses: list[TrainingResponse],
    soft_labels: dict[int, tuple[float, ...]] | None = None,
) -> list[JobText]:
    """Return the responses as a worker sees them, in the same order and without learners."""
    recorded = soft_labels or {}
    return [
        JobText(r.response.text, r.response.id, r.split, r.level, recorded.get(r.response.id))
        for r in responses
    ]
