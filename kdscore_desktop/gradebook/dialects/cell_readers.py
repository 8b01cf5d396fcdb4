"""Ways of reading a cell that several formats share."""

from __future__ import annotations

import re

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.dialects.html_text import is_html, text_of_html

_KEPT_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def without_dash(value: CellValue) -> CellValue:
    """Read a lone "-", with which Moodle shows that there is nothing, as an empty cell."""
    return None if isinstance(value, str) and value.strip() == "-" else value


def plain_text(value: CellValue) -> CellValue:
    """Read HTML as its text, and a lone "-" as an empty cell; other text stays as it stands."""
    value = without_dash(value)
    if isinstance(value, str) and is_html(value):
        return text_of_html(value) or None
    return value


def without_formula(value: CellValue) -> CellValue:
    """Read `="..."`, which keeps a spreadsheet program from calculating, as the text in it."""
    match = _KEPT_AS_TEXT.fullmatch(value.strip()) if isinstance(value, str) else None
    return value if match is None else match[1].replace('""', '"')
