"""What to score by hand next: first what stands for the class, then what the scorer doubts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kdscore_desktop.domain import Item, ReviewReason
from kdscore_desktop.jobs.reviewing import review_queue
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project
from kdscore_desktop.texts.choosing import representative

_EVERYTHING_UNSURE = 1.01


class ChosenFor(StrEnum):
    """Why a response is proposed."""

    STANDS_FOR_OTHERS = "stands for others"
    DOUBTED = "the scorer doubts it"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A response to score by hand."""

    response_id: int
    chosen_for: ChosenFor


def next_to_score(project: Project, item: Item, count: int) -> list[Proposed]:
    """Return which unscored responses to score by hand, those that teach most first.

    Before a scorer has scored the item they are chosen to stand for the class, beside what humans
    scored already. Later those come first whose suggestion is most doubtful, of alike ones one;
    blank, copied and off-topic ones, which teach nothing, never.

    Parameters
    ----------
    project, item
        The project and one of its items.
    count
        How many; fewer where there are no more.
    """
    doubted = [
        Proposed(each.response_ids[0], ChosenFor.DOUBTED)
        for each in sorted(
            review_queue(project, item, cutoff=_EVERYTHING_UNSURE).waiting,
            key=lambda each: -each.worth / len(each.response_ids),
        )
        if each.reason is ReviewReason.UNSURE
    ]
    return doubted[:count] if doubted else _standing_for_others(project, item, count)


def _standing_for_others(project: Project, item: Item, count: int) -> list[Proposed]:
    responses = project.responses(item.name)
    known = reference_levels(project, item).keys() | project.decisions(item.name).keys()
    scored = [place for place, response in enumerate(responses) if response.id in known]
    chosen = representative([response.text for response in responses], count, already=scored)
    return [Proposed(responses[place].id, ChosenFor.STANDS_FOR_OTHERS) for place in chosen]
