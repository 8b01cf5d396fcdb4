"""Which items and levels a command is about."""

from __future__ import annotations

from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project


def named_or_all(project: Project, name: str | None) -> list[Item]:
    """Return the item that was named, or all.

    Raises
    ------
    InputError
        If there is none.
    """
    if name is not None:
        return [project.item(name)]
    items = project.items()
    if not items:
        raise InputError(
            f"'{project.path.name}' holds no answers yet. Import a spreadsheet first "
            "('kdscore import')."
        )
    return items


def level_of(item: Item, label: str) -> int:
    """Return the position of the level that was named.

    Raises
    ------
    InputError
        If the item has no such level.
    """
    position = item.rubric.position(label)
    if position is None:
        raise InputError(
            f"'{item.name}' has no level '{label}'. Name one of: {', '.join(item.rubric.labels)}."
        )
    return position
