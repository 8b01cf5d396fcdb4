"""Where the headings stand when a sheet begins with its title, or has two rows of them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import is_blank, text_of
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


def has_groups_above(rows: Sequence[Sequence[CellValue]]) -> int | None:
    """Return which row holds headings that belong to groups in the row above it, if one does.

    As "Answer", "Score", "Answer", "Score" below "Question 1" and "Question 2", each of which
    stands over two columns. The rows above the groups are titles.

    Parameters
    ----------
    rows
        As for :func:`header_index`.
    """
    # A row must be left below the headings for the learners.
    for index in range(1, len(rows) - 1):
        if _are_groups(rows[index - 1], rows[index]):
            return index
        if len(_filled(rows[index - 1])) > _MOST_TITLE_CELLS:
            return None
    return None


def _are_groups(above: Sequence[CellValue], below: Sequence[CellValue]) -> bool:
    headings, groups = _filled(below), _filled(above)
    if not groups or not all(isinstance(value, str) for value in (*headings, *groups)):
        return False
    if _known(headings) < _FEWEST_KNOWN or len(above) > len(below) + 1:
        return False
    columns = range(len(below))
    both = [c for c in columns if not is_blank(below[c]) and not is_blank(_at(above, c))]
    # A title begins where the sheet does; a group has columns of learners left of it, or these are
    # a group of their own beside others.
    first = next(c for c in columns if not is_blank(below[c]) or not is_blank(_at(above, c)))
    may_begin = first not in both or _MOST_TITLE_CELLS < len(groups) == len(both)
    spans = [c for c in both if is_blank(_at(above, c + 1)) and not is_blank(_at(below, c + 1))]
    alone = any(not is_blank(_at(above, c)) and is_blank(below[c]) for c in columns)
    repeated = max(Counter(headings).values()) > 1
    return bool(spans) and may_begin and (repeated or alone)


def joined_headings(above: Sequence[CellValue], below: Sequence[CellValue]) -> list[CellValue]:
    """Return the headings with their group before them: "Question 1 Answer".

    A group reaches to the next one, the last no further than the widest before it. It is left out
    where the heading begins with it: "Student ID" below "Student".
    """
    width = max(len(above), len(below))
    starts = [c for c in range(width) if not is_blank(_at(above, c))]
    widest = max((later - start for start, later in itertools.pairwise(starts)), default=width)
    joined: list[CellValue] = []
    group, left = "", 0
    for column in range(width):
        own, heading = _at(above, column), _at(below, column)
        if not is_blank(own):
            group, left = text_of(own), widest if column == starts[-1] else width
        elif is_blank(heading) or left == 0:
            group = ""
        left -= 1
        told = text_of(heading)
        if told and told.casefold().startswith(group.casefold()):
            joined.append(told)
        else:
            joined.append(" ".join(filter(None, [group, told])) or None)
    return joined


def _at(row: Sequence[CellValue], column: int) -> CellValue:
    return row[column] if column < len(row) else None


def _filled(row: Sequence[CellValue]) -> list[CellValue]:
    return [value for value in row if not is_blank(value)]


def _could_be_headings(cells: Sequence[CellValue]) -> bool:
    return all(isinstance(value, str) for value in cells) and len(set(cells)) == len(cells)


def _known(cells: Sequence[CellValue]) -> int:
    return sum(isinstance(value, str) and role_of(value) is not None for value in cells)
