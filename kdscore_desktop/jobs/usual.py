"""What answers to an item look like, from what its project holds."""

from __future__ import annotations

from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project
from kdscore_desktop.texts.unusual import SeenAnswer, Usual


def usual_answers(project: Project, item: Item) -> Usual:
    """Return what humans scored; where the levels have an order the lowest is not typical."""
    levels = reference_levels(project, item)
    lowest = 0 if item.rubric.ordered else None
    seen = [
        SeenAnswer(response.text, levels[response.id] != lowest)
        for response in project.responses(item.name)
        if response.id in levels
    ]
    return Usual(item.prompt, seen)
