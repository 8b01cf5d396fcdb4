"""An item and its rubric as JSON, for the files that carry one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kdscore_desktop.domain import Item, Level, Rubric


def item_to_json(item: Item) -> dict[str, Any]:
    """Return the item as plain JSON values."""
    return {
        "name": item.name,
        "prompt": item.prompt,
        "ordered": item.rubric.ordered,
        "levels": [
            {"label": level.label, "points": level.points, "description": level.description}
            for level in item.rubric.levels
        ],
    }


def item_from_json(value: Mapping[str, Any]) -> Item:
    """Return the item that :func:`item_to_json` wrote.

    Raises
    ------
    ValueError
        If a part is missing or of the wrong type.
    """
    try:
        levels = tuple(
            Level(
                label=_text(level["label"]),
                points=float(level["points"]),
                description=_text(level["description"]),
            )
            for level in value["levels"]
        )
        rubric = Rubric(levels, ordered=bool(value["ordered"]))
        return Item(_text(value["name"]), rubric, _text(value["prompt"]))
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an item: {error}") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value
