"""Putting filled cells into a worksheet's XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from xml.sax.saxutils import escape, quoteattr

from kdscore_desktop.gradebook.cells import column_letters
from kdscore_desktop.gradebook.filling.edits import Edits, FilledValue
from kdscore_desktop.gradebook.filling.worksheet_map import FoundCell, FoundRow, WorksheetMap
from kdscore_desktop.gradebook.writing.safe_cells import fitted

_Splice = tuple[int, int, bytes]
"""The bytes from the first place up to the second are replaced."""

# Of a cell's own attributes only these say nothing of its former value.
_KEPT = ("s", "ph")
_SPANS = re.compile(rb"""(\sspans\s*=\s*["'])(\d+):(\d+)(["'])""")
_REFERENCE = re.compile(rb"""(\sref\s*=\s*["'])([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?(["'])""")
_NEW_WIDTH = 18.0  # characters; a heading such as "Suggested (machine)" shows whole


def edited_worksheet(
    worksheet: bytes, found: WorksheetMap, edits: Edits, plain_styles: Set[str]
) -> bytes:
    """Return the worksheet with the cells filled in.

    Parameters
    ----------
    worksheet
        Its XML.
    found
        Where the cells stand in it.
    edits
        The cells.
    plain_styles
        The styles that a cell of a new column may take over from the cell left of it.
    """
    splices = [*_on_the_sheet(worksheet, found, edits)]
    for number, values in edits.by_row().items():
        row = found.rows[number]
        is_header = number == edits.header_row
        inherited = row.last_style if is_header or row.last_style in plain_styles else None
        cells = {
            column: _cell(row, number, column, value, inherited, width=edits.width)
            for column, value in values.items()
        }
        splices.extend(_on_the_row(worksheet, row, cells))
    return _spliced(worksheet, splices)


def _cell(
    row: FoundRow,
    number: int,
    column: int,
    value: FilledValue,
    inherited: str | None,
    *,
    width: int,
) -> bytes:
    prefix = row.name.removesuffix("row")
    attributes = {"r": f"{column_letters(column)}{number}"}
    own = row.cells[column].attributes
    attributes |= {name: own[name] for name in _KEPT if name in own}
    if column >= width and inherited is not None:
        attributes.setdefault("s", inherited)
    if isinstance(value, str):
        text, _ = fitted(value)
        attributes["t"] = "inlineStr"
        inner = (
            f'<{prefix}is><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}is>'
        )
    else:
        inner = f"<{prefix}v>{value!r}</{prefix}v>"
    told = "".join(f" {name}={quoteattr(text)}" for name, text in attributes.items())
    return f"<{prefix}c{told}>{inner}</{prefix}c>".encode()


def _on_the_row(worksheet: bytes, row: FoundRow, cells: dict[int, bytes]) -> Iterator[_Splice]:
    """Yield the changes of a row: its cells, and how far its start tag says that they reach."""
    start_tag = worksheet[row.start : row.start_end]

    def widened(spans: re.Match[bytes]) -> bytes:
        last = max(int(spans[3]), max(cells) + 1)
        return spans[1] + spans[2] + b":" + str(last).encode() + spans[4]

    tag = _SPANS.sub(widened, start_tag, count=1)
    if row.is_empty:
        inner = b"".join(cells[column] for column in sorted(cells))
        opened = tag[:-2].rstrip() + b">"
        yield row.start, row.start_end, opened + inner + f"</{row.name}>".encode()
        return
    if tag != start_tag:
        yield row.start, row.start_end, tag
    yield from _together(row.cells, cells)


def _together(found: dict[int, FoundCell], cells: dict[int, bytes]) -> Iterator[_Splice]:
    """Yield each change once: several missing cells may go to the same place."""
    inserted: dict[int, bytes] = {}
    for column in sorted(cells):
        place = found[column]
        if place.start == place.end:
            inserted[place.start] = inserted.get(place.start, b"") + cells[column]
        else:
            yield place.start, place.end, cells[column]
    for start, content in inserted.items():
        yield start, start, content


def _on_the_sheet(worksheet: bytes, found: WorksheetMap, edits: Edits) -> Iterator[_Splice]:
    """Yield what new columns change beside the rows: the sheet's extent, and their widths."""
    last = edits.width + edits.new_columns
    if not edits.new_columns:
        return
    if found.dimension is not None:
        start, end = found.dimension

        def widened(reference: re.Match[bytes]) -> bytes:
            right, bottom = reference[4] or reference[2], reference[5] or reference[3]
            letters = max(right, column_letters(last - 1).encode(), key=lambda ls: (len(ls), ls))
            return reference[1] + reference[2] + reference[3] + b":" + letters + bottom + b'"'

        tag = worksheet[start:end]
        if (match := _REFERENCE.search(tag)) is not None and match[6] == b'"':
            yield start, end, _REFERENCE.sub(widened, tag, count=1)
    if found.last_column > edits.width:
        return  # a width is given for the new columns already
    prefix = found.data_name.removesuffix("sheetData")
    width = (
        f'<{prefix}col min="{edits.width + 1}" max="{last}" width="{_NEW_WIDTH}" customWidth="1"/>'
    )
    if found.columns_end is not None:
        yield found.columns_end, found.columns_end, width.encode()
    else:
        columns = f"<{prefix}cols>{width}</{prefix}cols>"
        yield found.data_start, found.data_start, columns.encode()


def _spliced(worksheet: bytes, splices: list[_Splice]) -> bytes:
    pieces: list[bytes] = []
    done = 0
    # At one place, what is put in comes before what is replaced.
    for start, end, content in sorted(splices, key=lambda splice: splice[:2]):
        pieces += [worksheet[done:start], content]
        done = end
    return b"".join([*pieces, worksheet[done:]])
