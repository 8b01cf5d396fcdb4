"""Row heights and printing of the sheets of a scored gradebook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

LINE_HEIGHT = 15.0
"""The height of a line of 11-point text, in points."""
TITLE_HEIGHT = 24.0
"""The height of a sheet's title, which not every program finds by itself."""

_A4 = 9


def print_wide(sheet: Worksheet) -> None:
    """Print on landscape pages as wide as the sheet."""
    sheet.set_landscape()
    _fit(sheet)


def print_tall(sheet: Worksheet) -> None:
    """Print on portrait pages as wide as the sheet."""
    sheet.set_portrait()
    _fit(sheet)


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


def _fit(sheet: Worksheet) -> None:
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)  # as many pages down as it takes
    sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
    sheet.set_footer("&L&A&R&P / &N", {"margin": 0.3})
