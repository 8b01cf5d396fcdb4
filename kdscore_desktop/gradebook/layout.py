"""Row heights and printing of the sheets of a scored gradebook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Literal

from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from kdscore_desktop.gradebook.cell_styles import Sheet

LINE_HEIGHT = 15.0
"""The height of a line of 11-point text, in points."""

_A4 = 9


def print_wide(sheet: Sheet, *, repeat_first_row: bool = False) -> None:
    """Print on landscape pages as wide as the sheet. Must be called before the first row."""
    _fit(sheet, "landscape")
    if repeat_first_row:
        sheet.print_title_rows = "1:1"


def print_tall(sheet: Sheet) -> None:
    """Print on portrait pages as wide as the sheet. Must be called before the first row."""
    _fit(sheet, "portrait")


def wrapped_lines(texts: Iterable[tuple[str, float]]) -> int:
    """Return the most lines that one of the texts takes when wrapped.

    Parameters
    ----------
    texts
        Texts with the widths of their columns, in characters.
    """
    return max(
        (
            sum(len(textwrap.wrap(line, max(4, int(width) - 2))) or 1 for line in text.split("\n"))
            for text, width in texts
        ),
        default=1,
    )


def _fit(sheet: Sheet, orientation: Literal["landscape", "portrait"]) -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0  # as many pages down as it takes
    sheet.page_margins = PageMargins(
        left=0.5, right=0.5, top=0.5, bottom=0.7, header=0.3, footer=0.3
    )
    sheet.HeaderFooter = HeaderFooter(
        oddFooter=HeaderFooterItem(left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P / &N"))
    )
