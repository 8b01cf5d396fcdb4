"""What a report says, as plain data: whoever has a project fills it in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.coverage import CoverageCurve
from kdscore_desktop.agreement.cutoff import Cutoff
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import RSMTOOL, Thresholds
from kdscore_desktop.agreement.subgroups import Subgroups
from kdscore_desktop.domain import Item

Facts = tuple[tuple[str, str], ...]
"""Names and what is so named, in the order they are read."""

Cells = tuple[str | int, ...]
"""A row of a table; numbers are set to the right."""


@dataclass(frozen=True, slots=True)
class Table:
    """A small table with its headings.

    Parameters
    ----------
    caption
        What it shows, as a sentence or less.
    headings
        One per column.
    rows
        As many cells each as there are headings.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What is reported of one item.

    Parameters
    ----------
    item
        The item with its rubric and question.
    data
        How many answers there are, who scored them and how they are used.
    teacher, scorer
        What is known of the models; empty where there is none.
    notes
        What whoever made the scorer noted of it, in sentences.
    comparisons
        Humans with each other first.
    panels
        The scorer beside the human, group of learners by group.
    coverage, cutoff
        How much can go without review; None without a scorer that was tried.
    learned
        How far scorers agree exactly, by how many scored answers they learned from.
    cutoffs
        The cut-off in use, and who chose it.
    decisions
        What the educator decided, counted and listed.
    """

    item: Item
    data: tuple[Facts | Table, ...]
    teacher: Facts = ()
    scorer: Facts = ()
    notes: tuple[str, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    panels: tuple[Subgroups, ...] = ()
    coverage: CoverageCurve | None = None
    cutoff: Cutoff | None = None
    learned: tuple[tuple[int, Figure], ...] = ()
    cutoffs: tuple[Facts | Table, ...] = ()
    decisions: tuple[Facts | Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Parameters
    ----------
    assignment
        What the educator calls the project.
    made_at
        When, in the time of the place.
    items
        In the project's order.
    repeat
        What it takes to make the same figures again: commands and fingerprints.
    program
        The program's name and version.
    thresholds
        Where looking begins.
    """

    assignment: str
    made_at: dt.datetime
    items: tuple[ItemReport, ...]
    repeat: tuple[Facts | Table | str, ...]
    program: str
    thresholds: Thresholds = RSMTOOL
