"""An item's rubric as it is shown: how often each level was given, and what can be changed."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kdscore_desktop.domain import Item, counts_by_level
from kdscore_desktop.jobs.running import job_folder
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project

PALETTE = ("E69F00", "56B4E9", "009E73", "F0E442", "0072B2", "D55E00", "CC79A7", "999999")
"""Colors that the color-blind tell apart (Okabe and Ito 2008), with a gray, to choose from."""


class Fixed(Enum):
    """Why levels cannot be added, removed or moved."""

    NOTHING = "they can"
    MODEL = "an expert model or a scorer has learned them"
    WORK = "an expert model or a scorer is being made, or waits to be gone on with"


class Problem(Enum):
    """Why a label cannot be saved."""

    EMPTY = "no label"
    TAKEN = "another level has it"


@dataclass(frozen=True, slots=True)
class RubricView:
    """What the page shows of an item's rubric.

    Parameters
    ----------
    item
        With its rubric and its question.
    answers
        How many answers the educator scored on each level.
    given
        How often each level was given, by any human and in any decision in force; a level that
        was given stays.
    fixed
        Whether levels may come, go and change places.
    """

    item: Item
    answers: tuple[int, ...]
    given: tuple[int, ...]
    fixed: Fixed


def rubric_view(project: Project, item_name: str) -> RubricView:
    """Return what is shown of the item's rubric."""
    item = project.item(item_name)
    given = Counter(rating.level for rating in project.ratings(item.name))
    given.update(
        decision.level
        for decision in project.decisions(item.name).values()
        if decision.level is not None
    )
    return RubricView(
        item=item,
        answers=counts_by_level(list(reference_levels(project, item).values()), item.rubric),
        given=tuple(given[position] for position in range(len(item.rubric))),
        fixed=_fixed(project, item),
    )


def _fixed(project: Project, item: Item) -> Fixed:
    if project.teacher(item.name) or project.scorer(item.name):
        return Fixed.MODEL
    # Work that is described already was described for these levels.
    if any(job_folder(project, item.name, kind).exists() for kind in ("prepare", "attach")):
        return Fixed.WORK
    return Fixed.NOTHING


def label_problem(label: str, others: Sequence[str]) -> Problem | None:
    """Return why a level cannot have this label beside the others' labels, or None."""
    plain = label.strip().casefold()
    if not plain:
        return Problem.EMPTY
    return Problem.TAKEN if plain in {other.strip().casefold() for other in others} else None


def points_fall(points: Sequence[float]) -> int | None:
    """Return the first position whose points are lower than those of the level below, or None."""
    for position, (lower, higher) in enumerate(itertools.pairwise(points), start=1):
        if higher < lower:
            return position
    return None
