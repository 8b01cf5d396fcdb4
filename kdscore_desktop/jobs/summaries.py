"""How the answers to an item stand, counted for the gradebook's first sheet."""

from __future__ import annotations

from kdscore_desktop.domain import Item, counts_by_level
from kdscore_desktop.gradebook.writing.scored import ItemSummary
from kdscore_desktop.project.store import Project


def summary_of(project: Project, item: Item) -> ItemSummary:
    """Count an item's answers, with the newest scores and the decisions in force."""
    responses = project.responses(item.name)
    scores = {score.response_id: score for score in project.scores(item.name)}
    final = {
        response_id: decision.level
        for response_id, decision in project.decisions(item.name).items()
        if decision.level is not None
    }
    suggested = {
        score.response_id: score.level for score in scores.values() if score.level is not None
    }
    both = final.keys() & suggested.keys()
    return ItemSummary(
        item=item,
        answers=len(responses),
        blank=sum(not response.text.strip() for response in responses),
        unscored=sum(response.id not in scores for response in responses),
        review=project.counts(item.name).to_review,
        suggested=counts_by_level(list(suggested.values()), item.rubric),
        decided=counts_by_level(list(final.values()), item.rubric),
        rated=_rated(project, item),
        agreed=(sum(final[id_] == suggested[id_] for id_ in both), len(both)),
    )


def _rated(project: Project, item: Item) -> tuple[int, ...] | None:
    first = project.primary_rater(item.name)
    if first is None:
        return None
    levels = [rating.level for rating in project.ratings(item.name) if rating.rater == first]
    return counts_by_level(levels, item.rubric)
