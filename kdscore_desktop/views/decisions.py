"""What of the educator's decisions a model could learn from."""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.domain import DecisionKind, Item
from kdscore_desktop.jobs.training_data import corrections_to_learn
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class LearnableDecisions:
    """How many decisions there are to learn from, and how many were made seeing a suggestion."""

    all: int
    seeing: int


def decisions_to_learn(project: Project, item: Item) -> LearnableDecisions:
    """Return how many decisions a model could learn from, beside the ratings."""
    usable = corrections_to_learn(project, item)
    decisions = project.decisions(item.name)
    return LearnableDecisions(
        len(usable), sum(decisions[id_].kind is not DecisionKind.SET for id_ in usable)
    )
