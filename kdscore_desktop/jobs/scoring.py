"""Scoring: the responses of a project, or a spreadsheet without one. Never imports torch."""

from __future__ import annotations

from itertools import islice

from kdscore_desktop.domain import Item, ReviewReason, Score
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.jobs.usual import usual_answers
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.records import StoredScorer
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.scorer import Scored, Scorer
from kdscore_desktop.texts.unusual import Usual

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
        raise InputError(f"'{item.name}' has no scorer yet. Make one and try again.")
    return stored


def score_item(project: Project, item: Item, reporter: Reporter) -> int:
    """Score the item's responses that its newest scorer has not scored yet.

    A score says, too, whether its answer is unusual beside the question and what humans have
    scored by now; what a human has rated is not looked at.

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
    usual, rated = usual_answers(project, item), reference_levels(project, item).keys()
    scores = (
        Score(
            response.id,
            stored.id,
            one.probabilities,
            one.level,
            one.review if response.id in rated else _review(one, response.text, usual),
        )
        for response, one in zip(
            waiting, scorer.score(response.text for response in waiting), strict=True
        )
    )
    done = 0
    while batch := list(islice(scores, _BATCH)):
        reporter.progress(done / len(waiting), f"Scoring '{item.name}'")
        project.add_scores(batch)
        done += len(batch)
    reporter.progress(1.0, f"Scoring '{item.name}'")
    return done


def _review(one: Scored, text: str, usual: Usual) -> ReviewReason | None:
    """Return why a human should look: what the text alone says goes before all else."""
    if one.review in (ReviewReason.BLANK, ReviewReason.TOO_SHORT):
        return one.review
    return usual.why(text) or one.review
