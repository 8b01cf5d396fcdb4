"""The words of the program as plain frozen data: no input or output, no Qt, no torch.

A *learner* writes a *response* to an *item*; humans give it *ratings* on the item's *rubric*; a
scorer gives it a *score*; the educator makes a *decision*. Levels are named by their position in
the rubric, 0 for the lowest, everywhere except where people read or write them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

CellValue = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None
"""A spreadsheet cell's value as the file holds it; text files hold only text."""

MAX_SOURCE_BYTES = 200 * 2**20
"""How large a spreadsheet file may be: what is read can also be kept in a project."""


@dataclass(frozen=True, slots=True)
class Level:
    """One class of a rubric.

    Parameters
    ----------
    label, points
        What it is called and what it earns.
    description
        What an answer must show.
    color
        Six hexadecimal digits where the educator chose a color; "" takes the rubric's own.
    feedback
        What the educator writes to learners on this level; may be empty.
    """

    label: str
    points: float
    description: str = ""
    color: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """The classes of an item, lowest first.

    Parameters
    ----------
    levels
        At least two, with different labels.
    ordered
        False for named categories without an order; quadratic weights, adjacent agreement and
        expected levels then have no meaning and are not reported.

    Raises
    ------
    ValueError
        If there are fewer than two levels or two share a label.
    """

    levels: tuple[Level, ...]
    ordered: bool = True

    def __post_init__(self) -> None:
        if len(self.levels) < 2:
            raise ValueError("a rubric needs at least two levels")
        if len(set(self.labels)) != len(self.levels):
            raise ValueError("two levels of a rubric share a label")

    def __len__(self) -> int:
        return len(self.levels)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels, lowest level first."""
        return tuple(level.label for level in self.levels)

    def position(self, label: str) -> int | None:
        """Return the position of the level with this label (case ignored), or None."""
        wanted = label.strip().casefold()
        for position, level in enumerate(self.levels):
            if level.label.casefold() == wanted:
                return position
        return None


@dataclass(frozen=True, slots=True)
class Item:
    """One open-ended question with its rubric."""

    name: str
    rubric: Rubric
    prompt: str = ""


class Learner(NamedTuple):
    """The pupil who wrote.

    Parameters
    ----------
    key
        The identity as it stands in the gradebook, with its leading zeros.
    name
        The name where the gradebook has one; empty otherwise.
    groups
        Pairs of a subgroup column's heading and the learner's value in it.
    """

    key: str
    name: str = ""
    groups: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands, as an educator finds it: row 1 is the sheet's first line."""

    file: str
    sheet: str
    row: int
    column: str = ""

    def __str__(self) -> str:
        where = f"row {self.row} of '{self.sheet or self.file}'"
        return f"{where}, column '{self.column}'" if self.column else where


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an import met that the educator should know; nothing is dropped without one.

    Parameters
    ----------
    kind
        A stable word for counting, such as "blank response" or "unknown level".
    message
        What was met and what was done with it, for an educator.
    place
        The cell.
    """

    kind: str
    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A sheet that was imported, as it was.

    Parameters
    ----------
    file_name, sheet
        The file's name without its folder, and the sheet's name ("" for text files).
    sha256
        Of the file's bytes.
    header_row
        The 1-based row of the headings.
    columns
        The headings in their order, as they stand in the file.
    """

    file_name: str
    sheet: str
    sha256: str
    header_row: int
    columns: tuple[str, ...]


class ImportedResponse(NamedTuple):
    """One response cell with the ratings beside it.

    `ratings` pairs the rater's name with the level's position in the item's rubric.
    """

    item: str
    text: str
    ratings: tuple[tuple[str, int], ...] = ()


class ImportedRow(NamedTuple):
    """One learner's row: the cells as they were and what was understood of them."""

    row: int
    cells: tuple[CellValue, ...]
    learner: Learner
    responses: tuple[ImportedResponse, ...]


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """Everything one import brings into a project, in one piece.

    Parameters
    ----------
    source, items, rows, findings
        What the sheet holds.
    content
        The bytes of the whole file, so that it can be handed back as it came; None where they
        are not at hand.
    """

    source: SourceSheet
    items: tuple[Item, ...]
    rows: Sequence[ImportedRow]
    findings: tuple[Finding, ...] = ()
    content: bytes | None = field(default=None, repr=False)


class Split(StrEnum):
    """What a response is used for; identical texts share one."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Response:
    """One learner's text for one item, as the project holds it."""

    id: int
    item: str
    learner: Learner
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rating:
    """A human's level for a response."""

    response_id: int
    rater: str
    level: int


class ReviewReason(StrEnum):
    """Why a response goes to a human whatever the scorer says of it.

    The first two lie in the text alone, the last four in the text beside the question and what
    humans have scored when it is looked at.
    """

    BLANK = "blank"
    TOO_SHORT = "almost empty"
    UNSURE = "unsure"
    COPIED = "copied from the question"
    OTHER_LANGUAGE = "another language"
    SWEARING = "nothing but swearing"
    OFF_TOPIC = "unlike the other answers"


@dataclass(frozen=True, slots=True)
class Score:
    """What a scorer says of a response.

    Parameters
    ----------
    response_id
        The response.
    scorer_id
        The scorer that said it; old scorers stay with the scores they gave.
    probabilities
        One per level of the rubric, adding up to 1; empty for a response that holds nothing to
        score, such as a blank one.
    level
        The suggested level's position, or None where nothing can be suggested.
    review
        Why a human should look, or None.
    """

    response_id: int
    scorer_id: int
    probabilities: tuple[float, ...]
    level: int | None
    review: ReviewReason | None = None

    @property
    def confidence(self) -> float | None:
        """The suggested level's probability; None where nothing is suggested."""
        return None if self.level is None else self.probabilities[self.level]


class DecisionKind(StrEnum):
    """How the educator came to a final level."""

    ACCEPTED = "accepted"
    OVERRIDDEN = "overridden"
    SET = "set"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One event in the history of a response's final level; events are only ever added.

    Parameters
    ----------
    response_id
        The response.
    kind
        ACCEPTED or OVERRIDDEN after a suggestion was seen, SET without one, WITHDRAWN to undo.
    level
        The final level's position; None when withdrawn.
    who, at, reason
        The educator's name, the time in UTC, and an optional word why.
    """

    response_id: int
    kind: DecisionKind
    level: int | None
    who: str
    at: dt.datetime
    reason: str = ""


def counts_by_level(levels: Sequence[int], rubric: Rubric) -> tuple[int, ...]:
    """Return how many of `levels` fall on each level of the rubric, unused levels included."""
    counts = [0] * len(rubric)
    for level in levels:
        counts[level] += 1
    return tuple(counts)
