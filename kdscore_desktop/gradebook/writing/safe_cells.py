"""What may stand in a worksheet: text that stays text, and names that spreadsheets accept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

MAX_CHARACTERS = 32_767
"""The most that a cell holds, in UTF-16 units, as Excel counts."""

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
"""The size of a worksheet, its heading row included."""

CUT_MARK = " [cut here: a spreadsheet cell holds no more]"

_MAX_SHEET_NAME = 31
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# What XML cannot hold; tab and line feed are fine, and line ends are dealt with before.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NEEDS_CARE = re.compile(f"{_FORBIDDEN.pattern}|\r")
_CONTROL_PICTURES = 0x2400  # U+2400 shows U+0000, and so on
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Leading characters that begin a formula in one spreadsheet or another, full-width forms too.
_BEGINS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001
# One word with a digit: an id with zeros, "may4", "1/2", "3E5".
_LOOKS_LIKE_NUMBER = re.compile(r"\S{0,39}\d\S{0,39}")


def fitted(text: str) -> tuple[str, bool]:
    """Return text as a cell can hold it, and whether its end had to be cut off.

    Line ends become line feeds, as spreadsheets write them. Control characters are shown as
    their pictures (␀ for a null), other characters that no workbook can hold as �. What exceeds
    :data:`MAX_CHARACTERS` is cut, and :data:`CUT_MARK` says so in its place.
    """
    held = text
    if _NEEDS_CARE.search(text) is not None:
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        held = _FORBIDDEN.sub(_pictured, lines)
    if _units(held) <= MAX_CHARACTERS:
        return held, False
    return _first_units(held, MAX_CHARACTERS - _units(CUT_MARK)) + CUT_MARK, True


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet that reads the text from a text file could calculate with it."""
    return text.startswith(_BEGINS_FORMULA)


def needs_quote(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula, a number or a date when edited."""
    return begins_formula(text) or _LOOKS_LIKE_NUMBER.fullmatch(text) is not None


def sheet_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that spreadsheets accept and that no other sheet has.

    Parameters
    ----------
    wanted
        The name to stay close to.
    taken
        The names of the other sheets; case does not tell names apart.
    """
    others = {name.casefold() for name in taken}
    clean = _FORBIDDEN_IN_NAMES.sub("_", wanted).strip().strip("'").strip() or "Sheet"
    if clean.casefold() == "history":  # Excel keeps this name for itself
        clean = f"{clean}_"
    name, number = _shortened(clean, ""), 1
    while name.casefold() in others:
        number += 1
        name = _shortened(clean, f" ({number})")
    return name


def told_apart(headings: Sequence[str], taken: Iterable[str]) -> list[str]:
    """Return our headings, with an addition where the educator's columns already have one.

    Parameters
    ----------
    headings
        Ours, in their order.
    taken
        The educator's, which stay as they are.
    """
    used = {_compared(heading) for heading in taken}
    result = []
    for heading in headings:
        name, number = heading, 1
        while _compared(name) in used:
            name = f"{heading} (KDScore)" if number == 1 else f"{heading} (KDScore {number})"
            number += 1
        used.add(_compared(name))
        result.append(name)
    return result


def _pictured(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _REPLACEMENT


def _units(text: str) -> int:
    """Return the length in UTF-16 units; beyond the basic plane a character takes two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, units: int) -> str:
    """Return the first UTF-16 units of text that holds no lone surrogate, cutting none in two."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _shortened(name: str, ending: str) -> str:
    kept = _first_units(name, _MAX_SHEET_NAME - _units(ending))
    return kept.rstrip().rstrip("'") + ending


def _compared(heading: str) -> str:
    return " ".join(heading.split()).casefold()
