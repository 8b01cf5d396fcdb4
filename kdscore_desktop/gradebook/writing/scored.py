"""What a scored gradebook is made of: plain data for the writer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kdscore_desktop.domain import CellValue, Finding, Item, Score, SourceSheet


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What is known of one response.

    Parameters
    ----------
    score
        What the scorer says; None for a response that was not scored.
    final
        The position of the level that the educator decided on; None where nothing was decided.
        The scorer's suggestion never stands here.
    review
        Why a human should look, such as a :class:`~kdscore_desktop.domain.ReviewReason`; empty
        where nobody needs to.
    """

    score: Score | None = None
    final: int | None = None
    review: str = ""


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """One row: the educator's cells as they were, and a result for each item of the sheet.

    A result is None where the row holds no response to the item, as a row of totals does.
    """

    cells: tuple[CellValue, ...]
    results: tuple[ItemResult | None, ...]


@dataclass(frozen=True, slots=True)
class GradebookSheet:
    """An imported sheet with what was found out about its responses.

    Parameters
    ----------
    source
        The sheet that was imported; its columns come first.
    items
        The items that have a response in each row, in the order of the rows' results.
    rows
        In the sheet's order; read once, so that they need not all be in memory.
    row_count
        How many rows there are, for telling the progress.
    """

    source: SourceSheet
    items: tuple[Item, ...]
    rows: Iterable[GradebookRow]
    row_count: int


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table of plain values, such as the figures of the agreement."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...]


Band = tuple[Table, ...]
"""Tables that stand beside each other."""


@dataclass(frozen=True, slots=True)
class ScorerDescription:
    """Which scorer made the scores of an item.

    Parameters
    ----------
    item
        The item's name.
    name
        What the scorer is called.
    made_at
        When it was made, in UTC; None where that is not known.
    teacher
        The expert model it learned from, in words.
    trained_on
        How many answers it learned from.
    versions, settings
        Pairs of a name and its value, as they are to be shown.
    """

    item: str
    name: str
    made_at: dt.datetime | None
    teacher: str
    trained_on: int
    versions: tuple[tuple[str, str], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """How the answers to an item stand.

    Parameters
    ----------
    item
        The item.
    answers
        How many answers there are, blank ones among them.
    blank, unscored
        How many of them hold nothing, and how many no scorer has read.
    review
        How many wait for a human: a review is asked for and nothing was decided.
    rated, suggested, decided
        How many are on each level by the first rater, by the scorer and by decision; None where
        nobody has rated.
    agreed
        Of the answers with a suggestion and a decision, how many have both on one level, and how
        many they are.
    """

    item: Item
    answers: int
    blank: int
    unscored: int
    review: int
    suggested: tuple[int, ...]
    decided: tuple[int, ...]
    rated: tuple[int, ...] | None = None
    agreed: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A whole gradebook.

    Parameters
    ----------
    assignment
        The assignment's name.
    sheets
        At least one.
    item_sheets
        A sheet for each item, with its answers below each other, where there are several items.
    summaries
        How the answers to each item stand, for the sheet "Summary".
    agreement
        The tables of the sheet "Agreement", in bands below each other.
    scorers
        The scorers that made the scores.
    """

    assignment: str
    sheets: tuple[GradebookSheet, ...]
    item_sheets: tuple[GradebookSheet, ...] = ()
    summaries: tuple[ItemSummary, ...] = ()
    agreement: tuple[Band, ...] = ()
    scorers: tuple[ScorerDescription, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenGradebook:
    """What was written.

    Parameters
    ----------
    path
        The workbook.
    rows
        How many learners' rows, over all sheets.
    sheets
        The sheets' names in their order.
    notes
        What could not be kept as it was, such as text longer than a cell; empty as a rule.
    """

    path: Path
    rows: int
    sheets: tuple[str, ...]
    notes: tuple[Finding, ...] = ()
