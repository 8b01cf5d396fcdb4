"""The educator's words on levels, put together for each learner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kdscore_desktop.domain import Item


def has_feedback(items: Iterable[Item]) -> bool:
    """Return whether the educator wrote words on any level of the items."""
    return any(level.feedback.strip() for item in items for level in item.rubric.levels)


def feedback_parts(items: Sequence[Item], words: Sequence[str]) -> list[str]:
    """Return a learner's feedback, a part for each item that has some.

    Parameters
    ----------
    items
        All that count; with several, each part begins with the item's name.
    words
        The words on the learner's level of each; empty where there are none.
    """
    several = len(items) > 1
    return [
        f"{item.name}: {told.strip()}" if several else told.strip()
        for item, told in zip(items, words, strict=True)
        if told.strip()
    ]
