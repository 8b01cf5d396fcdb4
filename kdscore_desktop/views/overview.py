"""How far an assignment is, step by step: what the rail shows and what each step waits for."""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.domain import Item
from kdscore_desktop.project.records import ItemCounts, StoredScorer, StoredTeacher
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class ItemOverview:
    """How far one item is.

    Parameters
    ----------
    item
        With its rubric.
    counts
        Its responses by what has happened to them.
    teacher, scorer
        The newest of each, or None.
    cutoff
        How sure a scorer has to be to go without review.
    wanted
        The agreement that it was chosen for; None where the educator named no agreement.
    """

    item: Item
    counts: ItemCounts
    teacher: StoredTeacher | None
    scorer: StoredScorer | None
    cutoff: float
    wanted: float | None = None

    @property
    def unscored(self) -> int:
        """How many responses the newest scorer has not been given yet; 0 without one."""
        return self.counts.responses - self.counts.scored if self.scorer else 0


@dataclass(frozen=True, slots=True)
class Overview:
    """How far an assignment is, item by item in their order."""

    items: tuple[ItemOverview, ...] = ()

    def of(self, name: str) -> ItemOverview | None:
        """Return the overview of an item, or None."""
        return next((one for one in self.items if one.item.name == name), None)


def overview(project: Project) -> Overview:
    """Return how far the project is."""
    return Overview(
        tuple(
            ItemOverview(
                item=item,
                counts=project.counts(item.name),
                teacher=project.teacher(item.name),
                scorer=project.scorer(item.name),
                cutoff=project.cutoff(item.name),
                wanted=_wanted(project, item.name),
            )
            for item in project.items()
        )
    )


def _wanted(project: Project, item_name: str) -> float | None:
    choices = project.cutoff_history(item_name)
    return choices[-1].chosen.wanted if choices else None
