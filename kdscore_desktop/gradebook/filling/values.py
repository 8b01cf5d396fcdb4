"""What stands in a filled cell: a number, a level's name, or words on the level."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kdscore_desktop.domain import CellValue, Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.feedback import feedback_parts
from kdscore_desktop.gradebook.filling.edits import FilledValue
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.targets import Target
from kdscore_desktop.gradebook.filling.totals import Total
from kdscore_desktop.gradebook.ratings import mark_of, tidy


class ScoreValue:
    """The score of a row, as points or as the level's name.

    Parameters
    ----------
    target
        The column.
    existing
        What the column holds already.
    out_of
        The highest score that the gradebook names; None where it names none.
    options
        What the educator says.

    Raises
    ------
    InputError
        If names are wanted for a total, or points of named categories.
    """

    def __init__(
        self,
        target: Target,
        existing: Iterable[CellValue],
        out_of: float | None,
        options: FillOptions,
    ) -> None:
        self._items = target.items
        self._total: Total | None = None
        if _wants_labels(target, existing, options):
            if len(target.items) > 1:
                raise InputError(
                    "Names of levels cannot be added up. Let each question have a column of its "
                    "own, or fill in points."
                )
            return
        scale = options.scale
        if scale.out_of is None:
            scale = replace(scale, out_of=out_of)
        known = {item.name for item in target.items}
        if options.apart or len(target.items) == 1:
            weights = {name: value for name, value in scale.weights.items() if name in known}
            scale = replace(scale, weights=weights)
        self._total = Total(target.items, scale)

    @property
    def highest(self) -> float | None:
        """What full points are worth; None for names."""
        return None if self._total is None else self._total.highest

    def of(self, levels: Sequence[int]) -> FilledValue:
        """Return the value for one level of each item."""
        if self._total is not None:
            return self._total.of(levels)
        return self._items[0].rubric.labels[levels[0]]

    def in_words(self) -> tuple[str, ...]:
        """Return the rule in a sentence or several."""
        if self._total is not None:
            return self._total.in_words()
        return (f"The name of the level of '{self._items[0].name}'.",)


def _wants_labels(target: Target, existing: Iterable[CellValue], options: FillOptions) -> bool:
    if options.labels is not None:
        return options.labels
    item = target.items[0]
    if not item.rubric.ordered:
        return True
    held = [value for value in existing if not is_blank(value)]
    names = [value for value in held if mark_of(value).number is None]
    named = [value for value in names if item.rubric.position(text_of(value)) is not None]
    return len(target.items) == 1 and bool(held) and 2 * len(named) > len(held)


class FeedbackValue:
    """The words on a row's levels.

    Parameters
    ----------
    target
        The column.
    texts
        The words for each level of an item; those of its rubric where not named.

    Raises
    ------
    InputError
        If there are no words on any level.
    """

    def __init__(self, target: Target, texts: Mapping[str, tuple[str, ...]]) -> None:
        self._target = target
        self._texts = {item.name: texts.get(item.name) or _own_words(item) for item in target.items}
        if not any(any(words) for words in self._texts.values()):
            listed = ", ".join(f"'{item.name}'" for item in target.items)
            raise InputError(
                f"There is no feedback for the levels of {listed} yet. Write it in the rubric, or "
                "fill in the scores without feedback."
            )

    def of(self, levels: Sequence[int]) -> FilledValue:
        """Return the words for one level of each item; empty where there are none."""
        items = self._target.items
        words = [self._texts[item.name][level] for item, level in zip(items, levels, strict=True)]
        parts = feedback_parts(items, words)
        if self._target.grade.feedback_is_html:
            return "<br>".join("<br>".join(html.escape(part).split("\n")) for part in parts)
        return "\n".join(parts)

    def in_words(self) -> tuple[str, ...]:
        """Return the rule in a sentence."""
        return ("The words on the level, for each question that has some.",)


def _own_words(item: Item) -> tuple[str, ...]:
    return tuple(level.feedback for level in item.rubric.levels)


def same_value(existing: CellValue, value: FilledValue) -> bool:
    """Return whether a cell says already what would be filled in."""
    if isinstance(value, str):
        return tidy(text_of(existing)).casefold() == tidy(value).casefold()
    mark = mark_of(existing)
    return mark.number == value and mark.out_of is None


def decimal_mark(values: Iterable[CellValue]) -> str:
    """Return what stands between whole part and decimals in a text file's numbers."""
    for value in values:
        if isinstance(value, str):
            text = value.strip()
            whole, mark, decimals = text.rpartition("," if "," in text else ".")
            if mark and whole.lstrip("+-").isdecimal() and decimals.isdecimal():
                return mark
    return "."
