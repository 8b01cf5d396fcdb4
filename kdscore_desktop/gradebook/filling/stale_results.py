"""Formulas of a filled workbook: what they came to before no longer holds.

Excel works them out anew when it is told so, other programs show the stored results: a mean
that leaves out the scores beside it. Without stored results, every program works them out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

_ATTRIBUTES = rb"(?:[^>\"']|\"[^\"]*\"|'[^']*')*?"
_FORMULA = rb"<(?:\w+:)?f\b" + _ATTRIBUTES
_TEXT = re.compile(_FORMULA + rb">([^<]*)</(?:\w+:)?f>")
_WITH_RESULT = re.compile(
    rb"(<(?:\w+:)?c\b" + _ATTRIBUTES + rb">\s*)"
    rb"(" + _FORMULA + rb"(?:/>|>[^<]*</(?:\w+:)?f>))"
    rb"\s*<(?:\w+:)?v\b[^>]*>[^<]*</(?:\w+:)?v>"
)
_TYPE = re.compile(rb"""\st\s*=\s*(?:"[^"]*"|'[^']*')""")
_ANY = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CELLS = re.compile(rb"<(?:\w+:)?sheetData\b.*</(?:\w+:)?sheetData>", re.DOTALL)
_NAMES = re.compile(rb"<(?:\w+:)?definedName\b[^>]*?\bname\s*=\s*[\"']([^\"']+)[\"']")
_CALC = re.compile(rb"<((?:\w+:)?)calcPr\b[^>]*?(/?)>")
_FULL_CALC = re.compile(rb"""\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')""")
# What may stand before the settings of calculation, the last of them first.
_BEFORE_CALC = ("definedNames", "externalReferences", "functionGroups", "sheets")


def has_formulas(worksheet: bytes) -> bool:
    """Return whether any cell of a worksheet holds a formula."""
    cells = _CELLS.search(worksheet)
    return cells is not None and _ANY.search(cells[0]) is not None


def sheets_to_work_out(
    filled: str, worksheets: Mapping[str, bytes], workbook: bytes
) -> frozenset[str]:
    """Return the sheets whose formulas may depend on the filled sheet, itself among them.

    Parameters
    ----------
    filled
        Its name.
    worksheets
        The XML of all sheets, by name.
    workbook
        The workbook's settings, which define names for ranges.
    """
    formulas = {
        name: b"\n".join(_TEXT.findall(worksheet)) for name, worksheet in worksheets.items()
    }
    # A name, or a table's column in brackets, may stand for cells of any sheet.
    anywhere = [*_NAMES.findall(workbook), b"["]
    found = {filled}
    while True:
        told = [*anywhere, *(_as_in_formulas(name) for name in found)]
        more = {
            name
            for name, texts in formulas.items()
            if name not in found and any(word in texts for word in told)
        }
        if not more:
            return frozenset(found)
        found |= more


def _as_in_formulas(name: str) -> bytes:
    return escape(name.replace("'", "''")).encode()


def without_results(worksheet: bytes) -> bytes:
    """Return a worksheet whose formulas have no stored results."""
    cells = _CELLS.search(worksheet)
    if cells is None:
        return worksheet
    # Without its result a formula has no type either: it may come to something else now.
    fresh = _WITH_RESULT.sub(lambda cell: _TYPE.sub(b"", cell[1]) + cell[2], cells[0])
    return worksheet[: cells.start()] + fresh + worksheet[cells.end() :]


def calculated_on_opening(workbook: bytes) -> bytes:
    """Return the workbook's settings with the wish that its formulas be worked out anew."""
    calc = _CALC.search(workbook)
    if calc is not None:
        tag = _FULL_CALC.sub(b"", calc[0])
        cut = len(tag) - len(calc[2]) - 1
        tag = tag[:cut].rstrip() + b' fullCalcOnLoad="1"' + tag[cut:]
        return workbook[: calc.start()] + tag + workbook[calc.end() :]
    for element in _BEFORE_CALC:
        end = re.search(
            rb"</((?:\w+:)?)%b\s*>|<((?:\w+:)?)%b\b[^>]*/>" % (element.encode(), element.encode()),
            workbook,
        )
        if end is not None:
            prefix = end[1] if end[1] is not None else end[2]
            setting = b"<" + prefix + b'calcPr fullCalcOnLoad="1"/>'
            return workbook[: end.end()] + setting + workbook[end.end() :]
    return workbook
