"""Filling a text file: the fields concerned change, every other byte stays as it was."""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.edits import Edits, FilledValue
from kdscore_desktop.gradebook.unpacking import delimited
from kdscore_desktop.gradebook.unpacking.delimited import DelimitedText
from kdscore_desktop.gradebook.writing.safe_cells import begins_formula

# What `bytes.decode` takes off the beginning, and the encoding of what follows.
_MARKED = {
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"),),
    "utf-16": ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")),
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
}
_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTED = r'"(?:[^"]++|"")*+"'


class _Field(NamedTuple):
    start: int
    end: int
    quoted: bool


class _Change(NamedTuple):
    """Characters from `start` up to `end` become `text`."""

    start: int
    end: int
    text: str


def fill_text(content: bytes, name: str, edits: Edits, decimal_mark: str = ".") -> bytes:
    """Return the file with the cells filled in.

    Parameters
    ----------
    content
        The whole file.
    name
        What to call it in an error.
    edits
        The cells. A record is padded with empty fields where it is shorter than its cell's column.
    decimal_mark
        What stands between a number's whole part and its decimals.

    Raises
    ------
    InputError
        If the file cannot be read, or its encoding has no letter for what is to be filled in.
    """
    table = delimited.decoded_table(content, name)
    changes = list(_changes(table, edits, decimal_mark))
    mark, codec = _mark_and_codec(content, table.encoding)
    for change in changes:
        _check_letters(change.text, codec, name)
    offset = len(table.declaration)
    cuts = [offset + place for change in changes for place in (change.start, change.end)]
    pieces = _cut(content[len(mark) :], table.declaration + table.text, codec, cuts)
    # Every second piece is what stood where a change now comes.
    kept = pieces[::2]
    filled = [change.text.encode(codec) for change in changes]
    return mark + b"".join(
        itertools.chain.from_iterable(itertools.zip_longest(kept, filled, fillvalue=b""))
    )


def _changes(table: DelimitedText, edits: Edits, decimal_mark: str) -> Iterator[_Change]:
    rows = edits.by_row()
    new_columns = edits.new_columns
    for number, fields in enumerate(_records(table), start=1):
        wanted = rows.get(number, {})
        yield from _changed_fields(table, fields, wanted, decimal_mark)
        last = max(wanted, default=-1) + 1
        if number >= edits.header_row and new_columns and len(fields) == edits.width:
            last = edits.width + new_columns
        if last > len(fields) > 0:  # nobody stands in an empty line
            yield _appended(table, fields, wanted, last, decimal_mark)


def _changed_fields(
    table: DelimitedText,
    fields: Sequence[_Field],
    wanted: Mapping[int, FilledValue],
    decimal_mark: str,
) -> Iterator[_Change]:
    for column, value in wanted.items():
        if column < len(fields):
            field = fields[column]
            text = _written(value, table.delimiter, decimal_mark, quoted=field.quoted)
            yield _Change(field.start, field.end, text)


def _appended(
    table: DelimitedText,
    fields: Sequence[_Field],
    wanted: Mapping[int, FilledValue],
    width: int,
    decimal_mark: str,
) -> _Change:
    """Return the fields that a record lacks, in its own style of quoting."""
    quoted = all(field.quoted for field in fields)
    added = [
        _written(wanted.get(column, ""), table.delimiter, decimal_mark, quoted=quoted)
        for column in range(len(fields), width)
    ]
    end = fields[-1].end
    return _Change(end, end, "".join(table.delimiter + text for text in added))


def _written(value: FilledValue, delimiter: str, decimal_mark: str, *, quoted: bool) -> str:
    text = written_text(value, decimal_mark)
    if quoted or any(sign in text for sign in (delimiter, '"', "\r", "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text


def written_text(value: FilledValue, decimal_mark: str) -> str:
    """Return what stands in the file for a value; no program that opens it calculates with it."""
    if isinstance(value, str):
        return f"'{value}" if begins_formula(value) else value
    return number_text(value).replace(".", decimal_mark)


def number_text(value: float) -> str:
    """Return a number in digits, with no more decimals than it has and never an exponent."""
    return str(value) if isinstance(value, int) else f"{value:.10f}".rstrip("0").rstrip(".")


def _records(table: DelimitedText) -> Iterator[list[_Field]]:
    """Yield where the fields of each record stand, as the csv module cuts them."""
    text, delimiter = table.text, re.escape(table.delimiter)
    rest = rf"[^{delimiter}\r\n]*+"
    field = re.compile(rf"{_QUOTED}{rest}|{rest}")
    place = 0
    while place < len(text):
        fields: list[_Field] = []
        while True:
            match = field.match(text, place)
            assert match is not None
            quoted = text.startswith('"', match.start())
            fields.append(_Field(match.start(), match.end(), quoted))
            place = match.end()
            if not text.startswith(table.delimiter, place):
                break
            place += 1
        end = _LINE_END.match(text, place)
        if end is not None:
            place = end.end()
        # An empty line has no field at all.
        yield [] if len(fields) == 1 and fields[0].start == fields[0].end else fields


def _mark_and_codec(content: bytes, encoding: str) -> tuple[bytes, str]:
    for mark, codec in _MARKED.get(encoding, ()):
        if content.startswith(mark):
            return mark, codec
    return b"", encoding


def _check_letters(text: str, codec: str, name: str) -> None:
    try:
        text.encode(codec)
    except UnicodeEncodeError as error:
        letter = text[error.start]
        raise InputError(
            f"'{name}' is stored in a way ({codec}) that has no letter '{letter}', which stands in "
            f"'{text[:60]}'. Leave that letter out, or save the file as UTF-8 and import it again."
        ) from error


def _cut(body: bytes, text: str, codec: str, cuts: Sequence[int]) -> list[bytes]:
    """Return the bytes cut where the text is cut; places ascend and count characters."""
    places = [0, *cuts, len(text)]
    pieces = [text[start:end].encode(codec) for start, end in itertools.pairwise(places)]
    if b"".join(pieces) == body:
        return pieces
    # Some encodings have several ways to write a letter, so it must be counted how it was read.
    offsets = _offsets(body, codec, places)
    return [body[start:end] for start, end in itertools.pairwise(offsets)]


def _offsets(body: bytes, codec: str, places: Sequence[int]) -> list[int]:
    decoder = codecs.getincrementaldecoder(codec)()
    wanted = iter(places)
    place: int | None = next(wanted)
    offsets: list[int] = []
    read = 0
    for index in range(len(body) + 1):
        while place is not None and read >= place:
            offsets.append(index)
            place = next(wanted, None)
        if index < len(body):
            read += len(decoder.decode(body[index : index + 1]))
    return offsets
