"""Reading a human's level from a cell: "3", "3 / 4", "Proficient", "3 - Proficient"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kdscore_desktop.domain import CellValue, Rubric
from kdscore_desktop.gradebook.cells import is_date, text_of

_BLANK_MARKS = frozenset({"", "-", "--", "\u2013", "\u2014", "n/a", "na", "ex"})
# No rating is longer; texts that are get no pattern matched against them.
_LONGEST = 100
_DASHES = "\\-\u2013\u2014"
_NUMBER = r"[+-]?\d+(?:[.,]\d+)?"
_POINTS = r"(?:\s*(?:pts?|points?|punkte?|puntos?|p)\.?)"
_OF = r"\s*(?:/|\bout\s+of\b|\bof\b|\bvon\b|\bsur\b|\bde\b)\s*"
_LABEL = r"[^\W\d_].*?"
_PLAIN = re.compile(rf"({_NUMBER})({_POINTS})?", re.IGNORECASE)
_FRACTION = re.compile(rf"({_NUMBER}){_OF}({_NUMBER}){_POINTS}?", re.IGNORECASE)
_NUMBER_FIRST = re.compile(rf"({_NUMBER})\s*[{_DASHES}:=.)]*\s*({_LABEL})")
_LABEL_FIRST = re.compile(
    rf"({_LABEL})\s*[{_DASHES}:=(]+\s*({_NUMBER}){_POINTS}?\)?", re.IGNORECASE
)
_MONTH = (
    "(?:jan|feb|mar|mrz|apr|may|jun|jul|aug|sep|oct|nov|dec"
    "|m\u00e4rz?|mai|okt|dez|ene|abr|ago|dic|janv|f\u00e9vr|avr|juin|juil|ao\u00fbt|sept|d\u00e9c)"
)
_DATE = re.compile(
    rf"\d{{1,4}}(?P<between>[-/.])\d{{1,2}}(?P=between)\d{{1,4}}\b.*|\d{{1,2}}[-./ ]*{_MONTH}\b.*"
    rf"|{_MONTH}[-./ ]+\d{{1,4}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KnownRating:
    """A rating that names a level of the rubric.

    Parameters
    ----------
    level
        The level's position.
    normalized
        Whether more was read into the cell than its number or label, as with "3 / 4".
    """

    level: int
    normalized: bool = False


@dataclass(frozen=True, slots=True)
class UnknownRating:
    """A cell that holds something, but no level of the rubric.

    Parameters
    ----------
    text
        The cell as an educator reads it.
    is_date
        Whether it is or looks like a date; spreadsheet programs make dates of "3/4".
    """

    text: str
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rating's text says before any rubric is asked.

    Parameters
    ----------
    number
        The points, or None for a text without any.
    out_of
        The points that could be had, as in "3 / 4".
    label
        The words beside the number, or the whole text.
    is_bare
        Whether there is nothing but a number or a label.
    """

    number: float | None
    out_of: float | None = None
    label: str = ""
    is_bare: bool = False


def read_rating(value: CellValue, rubric: Rubric) -> KnownRating | UnknownRating | None:
    """Return the level that a cell names, or None for a blank cell.

    Labels are compared without case, numbers with the levels' labels and points. What contradicts
    itself or the rubric, such as "3 - Beginning" or "3 / 10" for a rubric of four points, is
    unknown rather than guessed. Blank are an empty cell, a dash, "n/a" and "EX" (excused), where
    the rubric has no such label.
    """
    text = tidy(text_of(value))
    if is_date(value):
        return UnknownRating(text, is_date=True)
    position = rubric.position(text)
    if position is not None:
        return KnownRating(position)
    if is_blank_mark(text):
        return None
    mark = mark_of(value)
    level = _level_of(mark, rubric)
    if level is None:
        return UnknownRating(text, is_date=looks_like_date(text))
    return KnownRating(level, normalized=not mark.is_bare)


def tidy(text: str) -> str:
    """Return the text with each run of white space, of whatever width, as one blank."""
    return " ".join(text.split())


def is_blank_mark(text: str) -> bool:
    """Return whether a tidy text says that there is no rating."""
    return text.casefold() in _BLANK_MARKS


def looks_like_date(text: str) -> bool:
    """Return whether a text could be a date that a spreadsheet program made of a rating."""
    return len(text) <= _LONGEST and _DATE.fullmatch(text) is not None


def mark_of(value: CellValue) -> Mark:
    """Return what a cell says as a rating."""
    text = tidy(text_of(value))
    if len(text) > _LONGEST:
        return Mark(None, label=text, is_bare=True)
    if match := _PLAIN.fullmatch(text):
        return Mark(_number(match[1]), is_bare=match[2] is None)
    if match := _FRACTION.fullmatch(text):
        return Mark(_number(match[1]), out_of=_number(match[2]))
    if match := _NUMBER_FIRST.fullmatch(text):
        return Mark(_number(match[1]), label=match[2])
    if match := _LABEL_FIRST.fullmatch(text):
        return Mark(_number(match[2]), label=match[1])
    return Mark(None, label=text, is_bare=True)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _level_of(mark: Mark, rubric: Rubric) -> int | None:
    if mark.number is None:
        return None
    if mark.out_of is not None and mark.out_of != max(level.points for level in rubric.levels):
        return None
    level = _level_with_points(mark.number, rubric)
    if mark.label and rubric.position(mark.label) != level:
        return None
    return level


def _level_with_points(points: float, rubric: Rubric) -> int | None:
    position = rubric.position(text_of(points))
    if position is not None:
        return position
    matching = [i for i, level in enumerate(rubric.levels) if level.points == points]
    # The points of named categories say nothing, and shared points do not tell which level.
    return matching[0] if rubric.ordered and len(matching) == 1 else None
