"""What an educator says of a sheet that is imported, and how it travels to a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kdscore_desktop.gradebook.dialects.registry import AUTO
from kdscore_desktop.gradebook.roles import ColumnRoles
from kdscore_desktop.gradebook.roles_json import roles_from_json, roles_to_json


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell that is read as another text; the sheet in the project keeps what stood there.

    Parameters
    ----------
    row
        The 1-based row in the sheet.
    column
        The column, counting from 0.
    text
        What is read instead; "" for an empty cell.
    """

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class RatingsFrom:
    """Another file that holds the ratings of the same learners.

    Parameters
    ----------
    file, sheet
        The file, and its sheet's name.
    columns
        The columns of the ratings, by heading or letter; none for what its headings propose.
    sha256
        That of the file which the educator looked at, so that another is refused; "" for none.
    """

    file: Path
    sheet: str | None = None
    columns: tuple[str, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the educator says of a sheet; what is None is proposed from headings and contents.

    Parameters
    ----------
    sheet
        The sheet's name.
    format
        The format that the sheet is in, one of `dialects.registry.FORMATS`.
    item
        What to call the question.
    response, score, score2, learner, name, groups
        Columns, by heading or letter.
    levels
        The rubric's labels, lowest first, for a new item whose scores do not show them all.
    prompt
        The question's text, for a new item.
    roles
        What all columns are for; then `item` and the single columns are not asked.
    levels_of
        As `levels`, for single items by name.
    corrections
        Cells that are read as another text.
    ratings
        Another file that holds the ratings; None where they stand beside the responses.
    """

    sheet: str | None = None
    format: str = AUTO
    item: str | None = None
    response: str | None = None
    score: str | None = None
    score2: str | None = None
    learner: str | None = None
    name: str | None = None
    groups: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    prompt: str | None = None
    roles: ColumnRoles | None = None
    levels_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    ratings: RatingsFrom | None = None


def options_to_json(options: ImportOptions) -> dict[str, Any]:
    """Return what was chosen in the window, for a worker.

    The single columns, which only the command line names, do not travel.
    """
    return {
        "sheet": options.sheet,
        "format": options.format,
        "roles": None if options.roles is None else roles_to_json(options.roles),
        "levels_of": {item: list(labels) for item, labels in options.levels_of.items()},
        "corrections": [[one.row, one.column, one.text] for one in options.corrections],
        "ratings": None if options.ratings is None else _ratings_to_json(options.ratings),
    }


def _ratings_to_json(ratings: RatingsFrom) -> dict[str, Any]:
    return {
        "file": str(ratings.file),
        "sheet": ratings.sheet,
        "columns": list(ratings.columns),
        "sha256": ratings.sha256,
    }


def options_from_json(value: Mapping[str, Any]) -> ImportOptions:
    """Return the options that :func:`options_to_json` wrote."""
    roles, ratings = value["roles"], value["ratings"]
    return ImportOptions(
        sheet=value["sheet"],
        format=value["format"],
        roles=None if roles is None else roles_from_json(roles),
        levels_of={item: tuple(labels) for item, labels in value["levels_of"].items()},
        corrections=tuple(Correction(*one) for one in value["corrections"]),
        ratings=None
        if ratings is None
        else RatingsFrom(
            Path(ratings["file"]), ratings["sheet"], tuple(ratings["columns"]), ratings["sha256"]
        ),
    )
