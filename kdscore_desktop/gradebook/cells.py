"""A cell's value as an educator reads it."""

from __future__ import annotations

import datetime as dt
import functools
import math
import re

from kdscore_desktop.domain import CellValue

# Spreadsheets hold 15 significant digits; from here on the last digits of an id are lost.
_FIRST_INEXACT = 1e15
_ROUNDED_NUMBER = re.compile(r"[+-]?\d([.,]\d+)?[eE]\+\d{2}")
# Millions of cells are asked; a tuple is not made anew for each.
_NUMBERS = (int, float)
_DATES = (dt.date, dt.time, dt.timedelta)


def text_of(value: CellValue) -> str:
    """Return a cell's value as an educator reads it in the sheet.

    Whole numbers have no decimals (42.0 is "42"), numbers at most 15 significant digits, dates
    and times are written the ISO way, truth values as TRUE and FALSE; text stays as it is.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, _NUMBERS):
        return _number_text(value)
    if isinstance(value, dt.timedelta):
        return _duration_text(value)
    return "" if value is None else str(value)


def _number_text(value: float) -> str:
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < _FIRST_INEXACT:
        return str(int(value))
    if isinstance(value, int):
        return str(value)
    return f"{value:.15g}".upper()


def _duration_text(value: dt.timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, second = divmod(abs(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{sign}{hour:02}:{minute:02}:{second:02}"


def is_blank(value: CellValue) -> bool:
    """Return whether a cell shows nothing: empty, or white space alone."""
    # Most cells begin with a sign that is none of the white space, and need not be stripped.
    return value is None or (
        isinstance(value, str) and (not value or (value[0].isspace() and not value.strip()))
    )


def is_date(value: CellValue) -> bool:
    """Return whether a spreadsheet program holds the cell as a date or a time."""
    return isinstance(value, _DATES)


def is_rounded_number(value: CellValue) -> bool:
    """Return whether a cell holds a number too long for a spreadsheet, such as 1.2E+16.

    Its last digits are lost; as an id it may stand for several learners.
    """
    if isinstance(value, str):
        return "+" in value and _ROUNDED_NUMBER.fullmatch(value.strip()) is not None
    return (
        isinstance(value, _NUMBERS) and not isinstance(value, bool) and abs(value) >= _FIRST_INEXACT
    )


def column_letters(column: int) -> str:
    """Return a column's letters, counting from 0: 0 is "A", 26 is "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@functools.lru_cache(maxsize=1024)
def column_of(letters: str) -> int | None:
    """Return the column that these letters name, counting from 0, or None if they name none."""
    if not re.fullmatch(r"[A-Za-z]{1,3}", letters):
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
