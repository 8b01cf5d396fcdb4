"""Where the headings stand, when a hand-made sheet begins with its title."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import is_blank
from kdscore_desktop.gradebook.headings import role_of

MOST_ROWS = 10
"""How many rows that hold anything are looked at."""

_MOST_TITLE_CELLS = 2
_FEWEST_KNOWN = 2


def header_index(rows: Sequence[Sequence[CellValue]]) -> int:
    """Return which of a sheet's rows holds the headings, counting from 0.

    It is the first one, unless that is a title: one or two cells above a fuller row of different
    texts, of which at least two are known as headings, and more than in the title.

    Parameters
    ----------
    rows
        The first rows that hold anything: `MOST_ROWS`, or all where there are fewer.
    """
    title = _filled(rows[0])
    if len(title) > _MOST_TITLE_CELLS:
        return 0
    fewest = max(_FEWEST_KNOWN, _known(title) + 1)
    for index, row in enumerate(rows[1:], start=1):
        cells = _filled(row)
        # A row must be left below the headings for the learners.
        if index < len(rows) - 1 and _could_be_headings(cells) and _known(cells) >= fewest:
            return index if len(cells) > len(title) else 0
        if len(cells) > _MOST_TITLE_CELLS:
            return 0
    return 0


def _filled(row: Sequence[CellValue]) -> list[CellValue]:
    return [value for value in row if not is_blank(value)]


def _could_be_headings(cells: Sequence[CellValue]) -> bool:
    return all(isinstance(value, str) for value in cells) and len(set(cells)) == len(cells)


def _known(cells: Sequence[CellValue]) -> int:
    return sum(isinstance(value, str) and role_of(value) is not None for value in cells)
