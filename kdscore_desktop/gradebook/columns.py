"""A column's cells taken together: what is done once for each different cell is not done for all.

A sheet may have a hundred thousand rows, and a few different values stand in most of its columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import text_of

_Read = TypeVar("_Read")
_ALIKE = {bool, int, float}
"""Types whose values may equal one another's: True is 1, and is not written as it is."""


def texts_of(values: Sequence[CellValue]) -> Sequence[str]:
    """Return the text of each cell, as an educator reads it."""
    if set(map(type, values)) <= {str}:
        return values  # type: ignore[return-value]  # nothing but texts
    return [value if isinstance(value, str) else text_of(value) for value in values]


def read_each(values: Sequence[CellValue], read: Callable[[CellValue], _Read]) -> list[_Read]:
    """Return what each cell is read as, reading each different one only once."""
    if _are_told_apart(values):
        plain = {value: read(value) for value in dict.fromkeys(values)}
        return list(map(plain.__getitem__, values))
    keys = list(zip(map(type, values), values, strict=True))
    typed = {key: read(key[1]) for key in dict.fromkeys(keys)}
    return list(map(typed.__getitem__, keys))


def counted(values: Sequence[CellValue]) -> list[tuple[CellValue, int]]:
    """Return the different cells in the order in which they first come, and how often they do."""
    if _are_told_apart(values):
        return list(Counter(values).items())
    typed = Counter(zip(map(type, values), values, strict=True))
    return [(value, count) for (_, value), count in typed.items()]


def present(columns: Sequence[Iterable[_Read | None]], rows: int) -> list[tuple[_Read, ...]]:
    """Return what each row has in these columns, left to right, without what is None."""
    if not columns:
        return [()] * rows
    combined = list(zip(*columns, strict=True))
    known = {each: tuple(one for one in each if one is not None) for each in set(combined)}
    return list(map(known.__getitem__, combined))


def _are_told_apart(values: Iterable[CellValue]) -> bool:
    """Return whether cells that are equal are of one type, and so have the same text."""
    return len(_ALIKE.intersection(map(type, values))) < 2
