"""What a format says of its files, and the sheet as the format means it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import is_blank
from kdscore_desktop.gradebook.headings import Role
from kdscore_desktop.gradebook.sheet import Sheet

CellReader = Callable[[CellValue], CellValue]
"""From a cell as the file holds it to what the format means by it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a format reads one sheet; columns count from 0.

    Parameters
    ----------
    roles
        What each column is for; None where its cells decide.
    readers
        How the cells of a column are read, where they do not mean what stands in them.
    extra_rows
        The rows below the headings that are no learner's: row number and what the row holds.
    prompts
        The question of a response column, where the sheet tells it.
    """

    roles: tuple[Role | None, ...]
    readers: Mapping[int, CellReader] = field(default_factory=dict)
    extra_rows: Mapping[int, str] = field(default_factory=dict)
    prompts: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GradeColumn:
    """A column in which a format takes scores back; columns count from 0.

    Parameters
    ----------
    score
        The column of the score.
    feedback
        The column of the words beside it, where there is one.
    response
        The column of the responses that it scores; None where the format does not say.
    maximum
        The column in which each row names its highest score.
    out_of
        The highest score of all rows, where the format tells one.
    closed_rows
        Rows whose score the system will not take: row number, and which system.
    feedback_is_html
        Whether the system reads the feedback as HTML.
    """

    score: int
    feedback: int | None = None
    response: int | None = None
    maximum: int | None = None
    out_of: float | None = None
    closed_rows: Mapping[int, str] = field(default_factory=dict)
    feedback_is_html: bool = False


def _none(_sheet: Sheet) -> tuple[GradeColumn, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Dialect:
    """A format that a system hands out.

    Parameters
    ----------
    name
        Its name on the command line.
    title
        Its name in a sentence, with an article.
    recognize
        Returns a sentence that says why a sheet looks like this format, or None if it does not.
    read
        Reads a sheet as this format, as well as can be where it was not recognized.
    grades
        Returns the columns in which the system takes scores back; none for most formats.
    points_row
        Returns the row in which the highest score of each column stands, or None.
    """

    name: str
    title: str
    recognize: Callable[[Sheet], str | None]
    read: Callable[[Sheet], Reading]
    grades: Callable[[Sheet], tuple[GradeColumn, ...]] = _none
    points_row: Callable[[Sheet], int | None] = lambda _sheet: None


@dataclass(frozen=True, slots=True)
class Understood:
    """A sheet as its format means it; the sheet as it was read stays untouched beside it.

    Parameters
    ----------
    sheet
        The rows of learners, with each cell as the format means it.
    explanation
        One sentence on the format for the educator; "" for a plain sheet.
    roles
        What the columns are for, as :class:`Reading` has it; None for a plain sheet.
    extra_rows, prompts
        As :class:`Reading` has them.
    dialect
        The format; None for a plain sheet.
    """

    sheet: Sheet
    explanation: str = ""
    roles: tuple[Role | None, ...] | None = None
    extra_rows: Mapping[int, str] = field(default_factory=dict)
    prompts: Mapping[int, str] = field(default_factory=dict)
    dialect: Dialect | None = None


def as_meant(sheet: Sheet, dialect: Dialect, explanation: str) -> Understood:
    """Apply a format's reading to a sheet.

    A sheet without any row of a learner keeps all its rows: then the format is mistaken.
    """
    reading = dialect.read(sheet)
    rows = tuple(
        (number, _read_cells(cells, reading.readers))
        for number, cells in sheet.rows
        if number not in reading.extra_rows
    )
    extra_rows = reading.extra_rows
    if not rows:
        rows, extra_rows = sheet.rows, {}
    return Understood(
        replace(sheet, rows=rows), explanation, reading.roles, extra_rows, reading.prompts, dialect
    )


def _read_cells(
    cells: tuple[CellValue, ...], readers: Mapping[int, CellReader]
) -> tuple[CellValue, ...]:
    if not readers:
        return cells
    read = list(cells)
    for column, reader in readers.items():
        read[column] = reader(read[column])
    return tuple(read)


def looks_like(sheet: Sheet, title: str, columns: Sequence[int]) -> str:
    """Return the sentence that explains a recognition by the columns that gave it away."""
    shown = [f"'{sheet.heading(column)}'" for column in columns]
    if len(shown) == 1:
        return f"Looks like {title}: it has the column {shown[0]}."
    listed = f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"Looks like {title}: it has the columns {listed}."


def first_filled(sheet: Sheet, columns: Sequence[int]) -> int | None:
    """Return the first of the columns that holds anything."""
    for column in columns:
        if any(not is_blank(cells[column]) for _, cells in sheet.rows):
            return column
    return None


def values(sheet: Sheet, column: int) -> Iterator[CellValue]:
    """Yield the cells of a column that hold anything."""
    for _, cells in sheet.rows:
        if not is_blank(cells[column]):
            yield cells[column]
