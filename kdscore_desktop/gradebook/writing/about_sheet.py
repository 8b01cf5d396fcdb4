"""The sheet "About the scores" of a scored gradebook: what it holds and where that comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.domain import Item
from kdscore_desktop.gradebook.feedback import has_feedback
from kdscore_desktop.gradebook.writing import score_columns as columns
from kdscore_desktop.gradebook.writing.cell_styles import SECTION, TITLE, CellWriter, Look
from kdscore_desktop.gradebook.writing.layout import (
    LINE_HEIGHT,
    TITLE_HEIGHT,
    print_tall,
    wrapped_lines,
)
from kdscore_desktop.gradebook.writing.scored import Gradebook, ScorerDescription

ABOUT = "About the scores"

_TOPIC_WIDTH, _TEXT_WIDTH = 30.0, 88.0
_MOST_LINES = 26  # Excel draws no row higher than 409 points

_FIRST_OF_ALL = (
    "The suggested levels come from a scorer: a small program that learned from an expert model "
    "(a large one, prepared with scored answers) how answers to this question are scored. It can "
    "be wrong. Nothing final is set by the machine: 'Final level' holds only what a human "
    "decided in KDScore, and is empty where nobody has decided."
)
_MEANINGS = (
    (columns.SUGGESTED, "The level that the scorer suggests. Empty where it suggests none."),
    (
        f"{columns.PROBABILITY} ...",
        "How likely the scorer holds each level; together they make 100 %. The darker the cell, "
        "the likelier; the suggested level's has a frame.",
    ),
    (columns.SURE, "The probability of the suggested level."),
    (
        columns.REVIEW,
        f"'{columns.YES}' and why, where a human should read the answer; '{columns.BLANK}' where "
        f"there is no answer; '{columns.NOT_SCORED}' where no scorer has read it, which does not "
        "mean zero. Empty where no review is asked for.",
    ),
    (columns.FINAL, "What a human decided. Never filled in by the scorer."),
    (
        "Long answers",
        "A row shows the first lines of a very long answer; the cell holds all of it.",
    ),
)


_FEEDBACK = (
    columns.FEEDBACK,
    "The educator's words on the final levels. Empty where nothing is final, whatever the scorer "
    "suggests.",
)
_SEVERAL_ITEMS = (
    "Several questions",
    "Each has a sheet of its own with all its answers below each other, beside the sheets as they "
    "were imported.",
)


def write_about(
    workbook: Workbook, sheet: Worksheet, gradebook: Gradebook, sheet_names: Sequence[str]
) -> None:
    """Write what the columns mean, which scorer made the scores and where the rows come from.

    Parameters
    ----------
    workbook, sheet
        The workbook and its empty sheet.
    gradebook
        What was written.
    sheet_names
        The names under which its sheets were written, in their order.
    """
    sheet.set_column(0, 0, _TOPIC_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    print_tall(sheet)
    lines = _Lines(workbook, sheet)
    lines.title(f"{ABOUT}: {gradebook.assignment}" if gradebook.assignment else ABOUT)
    lines.pair("First of all", _FIRST_OF_ALL)
    several = (_SEVERAL_ITEMS,) if gradebook.item_sheets else ()
    feedback = (_FEEDBACK,) if has_feedback(_items(gradebook)) else ()
    lines.section("What the columns mean", (*_MEANINGS, *feedback, *several))
    for scorer in gradebook.scorers:
        lines.section(f"The scorer of '{scorer.item}'", _scorer_pairs(scorer))
    for item in _items(gradebook):
        lines.section(f"The levels of '{item.name}'", _level_pairs(item))
    lines.section("Where the rows come from", _source_pairs(gradebook, sheet_names))


class _Lines:
    """Writes a topic and its text, line by line."""

    def __init__(self, workbook: Workbook, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._row = 0
        self._title = CellWriter(workbook, sheet, TITLE)
        self._section = CellWriter(workbook, sheet, SECTION)
        self._topic = CellWriter(workbook, sheet, Look(bold=True, wrap=True))
        self._text = CellWriter(workbook, sheet, Look(wrap=True))

    def title(self, words: str) -> None:
        self._sheet.set_row(self._row, TITLE_HEIGHT)
        self._title.write(self._row, 0, words)
        self._row += 2

    def section(self, words: str, pairs: Sequence[tuple[str, str]]) -> None:
        self._row += 1
        self._section.write(self._row, 0, words)
        self._row += 1
        for topic, text in pairs:
            self.pair(topic, text)

    def pair(self, topic: str, text: str) -> None:
        lines = wrapped_lines([(topic, _TOPIC_WIDTH), (text, _TEXT_WIDTH)])
        self._sheet.set_row(self._row, LINE_HEIGHT * min(lines, _MOST_LINES) + 3)
        self._topic.write(self._row, 0, topic)
        self._text.write(self._row, 1, text)
        self._row += 1


def _scorer_pairs(scorer: ScorerDescription) -> list[tuple[str, str]]:
    return [
        ("Scorer", scorer.name),
        *([] if scorer.made_at is None else [("Made", _moment(scorer.made_at))]),
        ("Learned from", scorer.teacher),
        ("Answers it learned from", f"{scorer.trained_on:,}"),
        *scorer.settings,
        *((f"Version of {name}", version) for name, version in scorer.versions),
    ]


def _level_pairs(item: Item) -> list[tuple[str, str]]:
    pairs = [("Question", item.prompt)] if item.prompt else []
    for level in item.rubric.levels:
        points = f"{level.points:g} point{'' if level.points == 1 else 's'}"
        words = f"{points}. {level.description}" if level.description else points
        pairs.append((f"Level {level.label}", words))
    return pairs


def _source_pairs(gradebook: Gradebook, sheet_names: Sequence[str]) -> list[tuple[str, str]]:
    pairs = []
    for name, sheet in zip(sheet_names, gradebook.sheets, strict=True):
        source = sheet.source
        origin = f"'{source.file_name}'"
        if source.sheet:
            origin += f", sheet '{source.sheet}'"
        pairs.append((f"Sheet '{name}'", f"{origin} (SHA-256 {source.sha256})"))
    return pairs


def _items(gradebook: Gradebook) -> Iterator[Item]:
    """Yield every item once, in the order of the sheets."""
    yield from dict.fromkeys(item for sheet in gradebook.sheets for item in sheet.items)


def _moment(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}{' UTC' if at.tzinfo is not None else ''}"
