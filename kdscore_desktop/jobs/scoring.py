"""Scoring: the responses of a project, or a spreadsheet without one. Never imports torch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kdscore_desktop.domain import Item, Response, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.records import StoredScorer
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.scorer import Scored, Scorer

_BATCH = 2000  # responses whose scores are written in one transaction


def newest_scorer(project: Project, item: Item) -> StoredScorer:
    """Return the item's newest scorer.

    Raises
    ------
    InputError
        If it has none.
    """
    stored = project.scorer(item.name)
    if stored is None:
        raise InputError(
            f"'{item.name}' has no scorer yet. Make one with 'kdscore distill' and try again."
        )
    return stored


def score_item(project: Project, item: Item, reporter: Reporter) -> int:
    """Score the item's responses that its newest scorer has not scored yet.

    Returns
    -------
    int
        How many were scored now.

    Raises
    ------
    InputError
        If the item has no scorer.
    """
    stored = newest_scorer(project, item)
    waiting = project.unscored_responses(item.name, stored.id)
    if not waiting:
        return 0
    scorer = Scorer.open(project.scorer_package(stored.id))
    scores = _scores(waiting, scorer.score(response.text for response in waiting), stored.id)
    done = 0
    while batch := list(islice(scores, _BATCH)):
        reporter.progress(done / len(waiting), f"Scoring '{item.name}'")
        project.add_scores(batch)
        done += len(batch)
    reporter.progress(1.0, f"Scoring '{item.name}'")
    return done


def _scores(responses: list[Response], scored: Iterator[Scored], scorer_id: int) -> Iterator[Score]:
    for response, one in zip(responses, scored, strict=True):
        yield Score(response.id, scorer_id, one.probabilities, one.level, one.review)
