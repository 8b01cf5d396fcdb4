"""Which answers to score by hand next, and where they stand in the educator's spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.domain import Place
from kdscore_desktop.jobs.choosing import ChosenFor, next_to_score
from kdscore_desktop.project.store import Project

COUNTS = (30, 60, 120)
"""How many answers may be asked for."""


@dataclass(frozen=True, slots=True)
class AnswerToScore:
    """An answer to score by hand: where it stands, whose it is, and its text."""

    place: Place
    learner: str
    text: str


@dataclass(frozen=True, slots=True)
class ToScore:
    """The proposed answers, those that matter most first, and why they were chosen."""

    answers: tuple[AnswerToScore, ...]
    chosen_for: ChosenFor | None


def answers_to_score(project: Project, item_name: str, count: int) -> ToScore:
    """Return which answers to score by hand next; none where no answer is left."""
    proposed = next_to_score(project, project.item(item_name), count)
    responses = {response.id: response for response in project.responses(item_name)}
    chosen = [responses[each.response_id] for each in proposed]
    return ToScore(
        tuple(
            AnswerToScore(one.place, one.learner.name or one.learner.key, one.text)
            for one in chosen
        ),
        proposed[0].chosen_for if proposed else None,
    )
