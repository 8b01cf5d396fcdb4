"""The columns that a scored gradebook adds for each item, and what stands in them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.colors import level_colors, text_on
from kdscore_desktop.domain import Item, ReviewReason, Rubric
from kdscore_desktop.gradebook.feedback import feedback_parts, has_feedback
from kdscore_desktop.gradebook.writing.cell_styles import (
    DOUBT,
    NAVY,
    PERCENT,
    WHITE,
    CellWriter,
    Look,
)
from kdscore_desktop.gradebook.writing.safe_cells import told_apart
from kdscore_desktop.gradebook.writing.scored import ItemResult

SUGGESTED = "Suggested level"
PROBABILITY = "Probability of"
SURE = "How sure"
REVIEW = "Needs review"
FINAL = "Final level"
FEEDBACK = "Feedback"
FEEDBACK_WIDTH = 64.0

NOT_SCORED = "not scored"
BLANK = "blank"
YES = "yes"

_LONGEST_ITEM_NAME = 30
_OURS = Look(bold=True, wrap=True, color=WHITE, fill=NAVY, across="center", middle=True)
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,9}")


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """A column that is added.

    Parameters
    ----------
    heading
        Different from every other heading of the sheet.
    look
        How the heading looks.
    width
        In characters.
    is_probability
        Whether it holds a level's probability.
    """

    heading: str
    look: Look
    width: float
    is_probability: bool = False


def score_columns(items: Sequence[Item], own_headings: Sequence[str]) -> tuple[ScoreColumn, ...]:
    """Return the columns for the items, in their order.

    With several items each heading begins with the item's name, shortened if it is a whole
    question. Last comes one for the educator's words on the final levels of all of them, where
    there are any. Headings that the educator's sheet already has are told apart from them.

    Parameters
    ----------
    items
        The sheet's items.
    own_headings
        The educator's headings.
    """
    columns = [column for item in items for column in _item_columns(item, named=len(items) > 1)]
    if has_feedback(items):
        columns.append(ScoreColumn(FEEDBACK, _OURS, FEEDBACK_WIDTH))
    headings = told_apart([column.heading for column in columns], own_headings)
    return tuple(
        replace(column, heading=heading) for heading, column in zip(headings, columns, strict=True)
    )


def _item_columns(item: Item, *, named: bool) -> Iterator[ScoreColumn]:
    def heading(words: str) -> str:
        return f"{_short(item.name)}: {words[0].lower()}{words[1:]}" if named else words

    ours = _OURS
    label_width = max(len(label) for label in item.rubric.labels)
    level_width = min(max(12.0, label_width + 3.0), 24.0)
    yield ScoreColumn(heading(SUGGESTED), ours, level_width)
    for level, color in zip(item.rubric.levels, level_colors(item.rubric), strict=True):
        look = replace(ours, color=text_on(color), fill=color)
        width = min(max(14.0, len(level.label) + 3.0), 20.0)
        yield ScoreColumn(heading(f"{PROBABILITY} {level.label}"), look, width, is_probability=True)
    yield ScoreColumn(heading(SURE), ours, 11)
    yield ScoreColumn(heading(REVIEW), ours, 18)
    yield ScoreColumn(heading(FINAL), ours, level_width)


class ItemCells:
    """Writes the cells of one item's columns.

    Parameters
    ----------
    workbook, sheet
        Where the cells go.
    rubric
        The item's rubric.
    first_column
        The position of the item's first column, counted from 0.
    """

    def __init__(
        self, workbook: Workbook, sheet: Worksheet, rubric: Rubric, first_column: int
    ) -> None:
        def writer(look: Look) -> CellWriter:
            return CellWriter(workbook, sheet, look)

        percent = Look(number_format=PERCENT, underlined=True)
        label = Look(bold=True, wrap=True, across="center", underlined=True)
        words = Look(wrap=True, underlined=True)
        self._levels = level_values(rubric)
        self._first = first_column
        self._suggested = writer(replace(label, ruled=True))
        self._likely = writer(percent)
        self._likeliest = writer(replace(percent, bold=True, outlined=True))
        # a color of its own: LibreOffice otherwise loses the indent beside colored cells
        self._sure = writer(replace(percent, ruled=True, color=NAVY))
        self._review = writer(words)
        self._doubt = writer(replace(words, fill=DOUBT))
        self._final = writer(label)

    @property
    def width(self) -> int:
        """How many columns the item takes."""
        return len(self._levels) + 4

    def write(self, row: int, result: ItemResult) -> None:
        """Write the cells in the order of :func:`score_columns`; `row` is counted from 0."""
        score = result.score
        level = score.level if score else None
        shares: Sequence[float | None] = score.probabilities if score else ()
        if not shares:
            shares = [None] * len(self._levels)
        if len(shares) != len(self._levels):
            raise ValueError(f"{len(shares)} probabilities for {len(self._levels)} levels")
        column = self._first
        self._suggested.write(row, column, self._value(level))
        for position, share in enumerate(shares):
            writer = self._likeliest if position == level else self._likely
            writer.write(row, column + 1 + position, share)
        column += len(shares) + 1
        self._sure.write(row, column, score.confidence if score else None)
        writer = self._doubt if result.review else self._review
        writer.write(row, column + 1, review_words(result))
        self._final.write(row, column + 2, self._value(result.final))

    def _value(self, level: int | None) -> str | int | None:
        return None if level is None else self._levels[level]


def feedback_words(items: Sequence[Item], results: Sequence[ItemResult | None]) -> str | None:
    """Return the educator's words on a row's final levels; None where there are none.

    What the scorer suggests says nothing to a learner.
    """
    finals = [None if result is None else result.final for result in results]
    words = [
        "" if final is None else item.rubric.levels[final].feedback
        for item, final in zip(items, finals, strict=True)
    ]
    return "\n".join(feedback_parts(items, words)) or None


def review_words(result: ItemResult) -> str:
    """Return what the column "Needs review" says of a response."""
    if result.review == ReviewReason.BLANK:
        return BLANK
    if result.review:
        return f"{YES}: {result.review}"
    return NOT_SCORED if result.score is None else ""


def level_values(rubric: Rubric) -> tuple[str | int, ...]:
    """Return what stands for each level in a cell.

    The labels; as numbers where all of them are whole numbers, so that they sort, add up and
    average.
    """
    if all(_WHOLE_NUMBER.fullmatch(label) for label in rubric.labels):
        return tuple(int(label) for label in rubric.labels)
    return rubric.labels


def _short(name: str) -> str:
    words = textwrap.shorten(name, _LONGEST_ITEM_NAME, placeholder="…")
    if words != "…":
        return words
    return name.strip()[: _LONGEST_ITEM_NAME - 1] + "…"  # one very long word
