"""How the cells of a scored gradebook look, and writing cells whose text stays text."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kdscore_desktop.colors import Color, hexadecimal
from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.writing.safe_cells import fitted, needs_quote

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
_THIN, _MEDIUM = 1, 2  # as XlsxWriter numbers its lines


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


class CellWriter:
    """Writes cells of one look into a streamed sheet, typed as the values are.

    Text is written as text whatever it begins with, and quoted where editing the cell could turn
    it into something else.

    Parameters
    ----------
    workbook, sheet
        Where the cells go.
    look
        How they look.
    """

    def __init__(self, workbook: Workbook, sheet: Worksheet, look: Look) -> None:
        self._sheet = sheet
        self._text_format = _format(workbook, look)
        self._quoted_format = _format(workbook, look, quoted=True)
        self._number_format = _format(workbook, look, number_format=look.number_format)
        self._date_formats = {
            kind: _format(workbook, look, number_format=form)
            for kind, form in _DATE_FORMATS.items()
        }

    def write(self, row: int, column: int, value: CellValue) -> bool:
        """Write one cell and return whether its text had to be cut.

        Parameters
        ----------
        row, column
            Counted from 0; no row before the last one written can be written any more.
        value
            An empty one leaves a cell that only has the look.
        """
        if value is None or value == "":
            self._sheet.write_blank(row, column, None, self._text_format)
            return False
        if isinstance(value, str) or not _fits_a_number(value):
            text, was_cut = fitted(_as_text(value))
            self._write_text(row, column, text)
            return was_cut
        if isinstance(value, bool):
            self._sheet.write_boolean(row, column, value, self._text_format)
        elif isinstance(value, int | float):
            self._sheet.write_number(row, column, value, self._number_format)
        else:
            self._sheet.write_datetime(row, column, value, self._date_formats[type(value)])
        return False

    def _write_text(self, row: int, column: int, text: str) -> None:
        look = self._quoted_format if needs_quote(text) else self._text_format
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such text for markup of its own; in two pieces it stays text
            self._sheet.write_rich_string(row, column, text[:1], look, text[1:], look)
        else:
            self._sheet.write_string(row, column, text, look)


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


def _format(
    workbook: Workbook, look: Look, *, number_format: str = "", quoted: bool = False
) -> Format:
    """Return the look as the workbook's format.

    Parameters
    ----------
    workbook
        Which registers the format, once for all cells of the look.
    look
        How the cells look.
    number_format
        For cells with a number; empty for text.
    quoted
        Whether the spreadsheet is to show that the cell is text on purpose.
    """
    across = look.across or ("right" if number_format else "")
    settings: dict[str, object] = {
        "font_name": "Calibri",
        "font_size": look.size,
        "font_color": f"#{hexadecimal(look.color)}",
        "bold": look.bold,
        "valign": "vcenter" if look.middle else "top",
        "text_wrap": look.wrap and not number_format,
        "quote_prefix": quoted,
        **_border(look),
    }
    if across:
        settings["align"] = across
    if across == "right":
        settings["indent"] = 1  # a little room keeps a number apart from the next column's text
    if look.fill is not None:
        settings["bg_color"] = f"#{hexadecimal(look.fill)}"
    if number_format:
        settings["num_format"] = number_format
    return workbook.add_format(settings)


def _border(look: Look) -> dict[str, object]:
    if look.outlined:
        return {"border": _MEDIUM, "border_color": f"#{hexadecimal(NAVY)}"}
    sides = [side for side, wanted in (("left", look.ruled), ("bottom", look.underlined)) if wanted]
    color = f"#{hexadecimal(LINE)}"
    return dict.fromkeys(sides, _THIN) | {f"{side}_color": color for side in sides}
