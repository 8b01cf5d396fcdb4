"""Tables in text files: the encoding and the delimiter are found out, every cell is text."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.limits import MAX_CELLS, MAX_COLUMNS
from kdscore_desktop.gradebook.unpacking import kinds
from kdscore_desktop.gradebook.unpacking.legacy_text import likely_encodings

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = "\t;,|"
_SAMPLE_CHARACTERS = 1 << 16
_SAMPLE_ROWS = 100
# Never part of a text: a file that holds it is refused before.
_END_MARK = "\0end"


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """A text file's table, decoded but not yet cut into cells.

    Parameters
    ----------
    text
        The whole text.
    delimiter
        What separates the cells of a row.
    guessed_encoding
        The encoding, where nothing in the file proves it; "" where it is certain.
    encoding
        The encoding by which it was decoded.
    declaration
        The line before the table that names the delimiter; "" where there is none.
    """

    text: str
    delimiter: str
    guessed_encoding: str
    encoding: str
    declaration: str = ""


def decoded_table(content: bytes, name: str) -> DelimitedText:
    """Decode a text file and find out its delimiter.

    Parameters
    ----------
    content
        The whole file.
    name
        What to call the file in an error.

    Raises
    ------
    InputError
        If it is no text, in an unknown encoding, or larger than a gradebook can be.
    """
    encoding, guessed = _encoding_of(content, name)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise kinds.unknown_contents(name) from error
    if "\0" in text:
        raise kinds.unknown_contents(name)
    declaration, text, delimiter = _declared_delimiter(text)
    delimiter = delimiter or _likely_delimiter(text)
    if text.count(delimiter) + text.count("\n") > MAX_CELLS:
        raise kinds.too_large(name)
    return DelimitedText(text, delimiter, encoding if guessed else "", encoding, declaration)


def rows_of(table: DelimitedText, name: str) -> Iterator[list[str]]:
    """Yield the cells of each row, empty rows included, so that their numbers are the sheet's.

    Raises
    ------
    InputError
        If a quotation mark is opened and never closed.
    """
    lines = itertools.chain(io.StringIO(table.text, newline=""), ["\n", _END_MARK])
    reader = csv.reader(lines, delimiter=table.delimiter)
    number = 0
    try:
        for number, row in enumerate(reader, start=1):
            if row and row[-1].endswith(_END_MARK):
                if row != [_END_MARK]:
                    raise _unclosed_quote(name, number)
                return
            if len(row) > MAX_COLUMNS:
                raise kinds.too_large(name)
            yield row
    except csv.Error as error:
        raise _unclosed_quote(name, number + 1) from error


def _unclosed_quote(name: str, row: int) -> InputError:
    return InputError(
        f"In row {row} of '{name}' a quotation mark is opened and never closed, so the rest of "
        "the file would end up in one cell. Open the file in a spreadsheet program, correct the "
        "row, save it as .xlsx and import that file."
    )


def _encoding_of(content: bytes, name: str) -> tuple[str, bool]:
    """Return the encoding and whether it is a guess."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, False
    wide = kinds.wide_encoding(content)
    if wide:
        return wide, False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy_encoding(content, name), True
    return "utf-8", False


def _legacy_encoding(content: bytes, name: str) -> str:
    for encoding in likely_encodings(content):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise InputError(
        f"The letters of '{name}' are stored in an unknown way. Open the file in a spreadsheet "
        "program, save it as .xlsx and import that file."
    )


def _declared_delimiter(text: str) -> tuple[str, str, str]:
    """Take off the line `sep=;` with which Excel is told the delimiter, and return it, too."""
    line, end, rest = text.partition("\n")
    first = line.strip('\r"')
    if len(first) == 5 and first.lower().startswith("sep="):
        return line + end, rest, first[4]
    return "", text, ""


def _likely_delimiter(text: str) -> str:
    """Return the delimiter that cuts the first rows most evenly, into as many cells as it can."""
    sample = text[:_SAMPLE_CHARACTERS]
    is_cut = len(text) > len(sample)
    scores = {delimiter: _evenness(sample, delimiter, is_cut) for delimiter in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > (0.0, 0) else ","


def _evenness(sample: str, delimiter: str, is_cut: bool) -> tuple[float, int]:
    """Return the share of rows as wide as the header, and that width; zeros for one column."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        rows.extend(row for row in itertools.islice(reader, _SAMPLE_ROWS) if any(row))
    except csv.Error:
        return 0.0, 0
    if is_cut and len(rows) > 1:
        rows.pop()
    if not rows or len(rows[0]) < 2:
        return 0.0, 0
    width = len(rows[0])
    return sum(len(row) == width for row in rows) / len(rows), width
