"""What is written into a file: cells by their place, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FilledValue = int | float | str
"""What a filled cell holds; text stays text."""

CellPlace = tuple[int, int]
"""The 1-based row and the column counted from 0."""


class Blocked(StrEnum):
    """What stands where nothing can be filled in."""

    FORMULA = "a formula"
    MERGED = "merged cells"


@dataclass(frozen=True, slots=True)
class Edits:
    """The cells to write into one sheet.

    Parameters
    ----------
    cells
        Every cell that changes, the headings of new columns among them.
    header_row
        The 1-based row of the headings.
    width
        How many columns the sheet has; cells to the right of them stand in new columns.
    """

    cells: Mapping[CellPlace, FilledValue]
    header_row: int
    width: int

    @property
    def new_columns(self) -> int:
        """How many columns come to stand right of the sheet's own."""
        last = max((column for _, column in self.cells), default=-1)
        return max(0, last + 1 - self.width)

    def by_row(self) -> dict[int, dict[int, FilledValue]]:
        """Return the cells of each row by column, ascending."""
        rows: dict[int, dict[int, FilledValue]] = {}
        for (row, column), value in sorted(self.cells.items()):
            rows.setdefault(row, {})[column] = value
        return rows
