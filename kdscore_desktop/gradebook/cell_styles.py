"""How the cells of a scored gradebook look, and making cells whose text stays text."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from kdscore_desktop.colors import Color, hexadecimal
from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.safe_cells import fitted, needs_quote

Sheet = Worksheet
"""A streaming sheet; what is used of it is declared only for openpyxl's ordinary ones."""

INK: Color = (0x1F, 0x23, 0x28)
NAVY: Color = (0x00, 0x22, 0x4E)
WHITE: Color = (0xFF, 0xFF, 0xFF)
PALE: Color = (0xEC, 0xEE, 0xF1)
LINE: Color = (0xC8, 0xCC, 0xD2)
LIKELY: Color = (0xA9, 0xC1, 0xE2)
DOUBT: Color = (0xFF, 0xE3, 0xA3)

PERCENT = "0%"
_DATE_FORMATS = {
    dt.datetime: "yyyy-mm-dd hh:mm:ss",
    dt.date: "yyyy-mm-dd",
    dt.time: "hh:mm:ss",
    dt.timedelta: "[h]:mm:ss",
}
# Excel's calendar holds a 29 February 1900 that never was; from here on everybody agrees.
_FIRST_SAFE_DATE = dt.date(1900, 3, 1)
_MOST_EXACT_INTEGER = 10**15


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks.

    Parameters
    ----------
    bold, size, color
        The font's.
    fill
        The background, or None.
    wrap
        Whether long text goes on below.
    across
        Where the value stands: "center", "right", or "" for text where its script begins and
        numbers at the right.
    middle
        Whether it stands halfway down the cell rather than at its top.
    outlined, underlined, ruled
        Whether a strong line goes all around, a thin one below, one along the left.
    number_format
        As the spreadsheet writes it.
    """

    bold: bool = False
    size: float = 11
    color: Color = INK
    fill: Color | None = None
    wrap: bool = False
    across: Literal["", "center", "right"] = ""
    middle: bool = False
    outlined: bool = False
    underlined: bool = False
    ruled: bool = False
    number_format: str = "General"


TITLE = Look(bold=True, size=15, color=NAVY)
SECTION = Look(bold=True, size=12, color=NAVY)


class CellMaker:
    """Makes the cells of one look, typed as the values are.

    Text is written as text whatever it begins with, and quoted where editing the cell could turn
    it into something else.

    Parameters
    ----------
    sheet
        The sheet that the cells are for.
    look
        How they look.
    """

    def __init__(self, sheet: Sheet, look: Look) -> None:
        self._sheet = sheet
        self._text_style = _style(sheet, look)
        self._quoted_style = _style(sheet, look, quoted=True)
        self._number_style = _style(sheet, look, number_format=look.number_format)
        self._date_styles = {
            kind: _style(sheet, look, number_format=form) for kind, form in _DATE_FORMATS.items()
        }
        # a streaming sheet writes a cell before it asks for the next, so one will do for all
        self._empty = Cell(sheet, 1, 1, style_array=self._text_style)

    def make(self, value: CellValue) -> tuple[Cell, bool]:
        """Return the cell and whether its text had to be cut."""
        if value is None or value == "":
            return self._empty, False
        if isinstance(value, str) or not _fits_a_number(value):
            text, was_cut = fitted(_as_text(value))
            return self._text(text), was_cut
        style = self._date_styles.get(type(value), self._number_style)
        return self._cell(value, style), False

    def short(self, value: str | float | None) -> Cell:
        """Return the cell of a value of ours, which is never too long."""
        return self.make(value)[0]

    def _text(self, text: str) -> Cell:
        cell = self._cell(text, self._quoted_style if needs_quote(text) else self._text_style)
        cell.data_type = "s"  # openpyxl takes a leading "=" for a formula, "#N/A" for an error
        return cell

    def _cell(self, value: CellValue, style: StyleArray) -> Cell:
        cell = Cell(self._sheet, 1, 1, style_array=style)
        cell.value = value
        return cell


def _fits_a_number(value: CellValue) -> bool:
    """Whether a spreadsheet's number can hold the value without a loss."""
    if isinstance(value, dt.datetime):
        return value.tzinfo is None and value.date() >= _FIRST_SAFE_DATE
    if isinstance(value, dt.date):
        return value >= _FIRST_SAFE_DATE
    if isinstance(value, dt.time):
        return value.tzinfo is None
    if isinstance(value, dt.timedelta):
        return value >= dt.timedelta(0)
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and abs(value) <= _MOST_EXACT_INTEGER


def _as_text(value: CellValue) -> str:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _style(
    sheet: Sheet, look: Look, *, number_format: str = "", quoted: bool = False
) -> StyleArray:
    """Register the look in the workbook once; cells then share it, which is what makes it fast.

    Parameters
    ----------
    sheet
        A sheet of the workbook.
    look
        How the cells look.
    number_format
        For cells with a number; empty for text.
    quoted
        Whether the spreadsheet is to show that the cell is text on purpose.
    """
    cell = WriteOnlyCell(sheet)
    cell.font = Font(name="Calibri", size=look.size, bold=look.bold, color=hexadecimal(look.color))
    cell.alignment = _alignment(look, is_number=bool(number_format))
    cell.border = _border(look)
    if look.fill is not None:
        cell.fill = PatternFill("solid", fgColor=hexadecimal(look.fill))
    if number_format:
        cell.number_format = number_format
    cell.quotePrefix = quoted
    return StyleArray(cell._style)  # type: ignore[attr-defined]  # openpyxl's own idiom


def _alignment(look: Look, *, is_number: bool) -> Alignment:
    across = look.across or ("right" if is_number else None)
    return Alignment(
        horizontal=across,
        vertical="center" if look.middle else "top",
        wrap_text=(look.wrap and not is_number) or None,
        # a little room keeps a number apart from the text of the next column
        indent=1 if across == "right" else 0,
    )


def _border(look: Look) -> Border:
    strong = Side(style="medium", color=hexadecimal(NAVY))
    if look.outlined:
        return Border(left=strong, right=strong, top=strong, bottom=strong)
    thin = Side(style="thin", color=hexadecimal(LINE))
    return Border(left=thin if look.ruled else None, bottom=thin if look.underlined else None)
