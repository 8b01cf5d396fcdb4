"""What the educator should know of a sheet before any of its rows is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kdscore_desktop.domain import Finding
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.sheet import Sheet


def findings_on(sheet: Sheet, columns: Iterable[int]) -> Iterator[Finding]:
    """Yield findings on the headings, and the reader's notes on the columns that have a role."""
    yield from _on_headings(sheet)
    yield from _notes_on_columns(sheet, columns)


def _on_headings(sheet: Sheet) -> Iterator[Finding]:
    """Yield findings on headings that are missing or stand over several columns."""
    headings = sheet.headings()
    plain = [tidy(heading) for heading in sheet.source.columns]
    counts = Counter(plain)
    for column, heading in enumerate(plain):
        place = sheet.place(sheet.source.header_row, column)
        if not heading:
            yield Finding(
                "blank heading",
                f"The column has no heading; it is called '{headings[column]}'.",
                place,
            )
        elif counts[heading] > 1:
            yield Finding(
                "duplicate heading",
                f"'{heading}' stands over {counts[heading]} columns; this one is called "
                f"'{headings[column]}'.",
                place,
            )


def _notes_on_columns(sheet: Sheet, columns: Iterable[int]) -> Iterator[Finding]:
    """Yield the reader's notes on cells that matter: those of columns with a role."""
    headings = sheet.headings()
    used = {headings[column] for column in columns}
    for note in sheet.notes:
        if note.place.row <= sheet.source.header_row or note.place.column in {"", *used}:
            yield note
