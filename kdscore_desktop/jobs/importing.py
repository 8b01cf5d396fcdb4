"""Importing a spreadsheet into a project: what would happen, before it happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kdscore_desktop.domain import CellValue, Finding, ImportBatch, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.dialects.registry import understand
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.joining import join_ratings, rating_columns
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.roles import (
    ColumnRoles,
    ItemColumns,
    column_named,
    roles_from_options,
)
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.total_rows import without_total_rows
from kdscore_desktop.jobs.import_options import Correction, ImportOptions, RatingsFrom
from kdscore_desktop.jobs.kept_sheets import read_or_recall
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that was read and whose columns have their roles.

    Parameters
    ----------
    sheet
        As the file holds it.
    understood
        As its format and the educator's corrections mean it, without rows of totals.
    roles
        What its columns are for.
    corrected
        A finding for each correction, and what the joining with another file met.
    beside
        The other file whose ratings are among the columns; None without one.
    """

    sheet: Sheet
    understood: Understood
    roles: ColumnRoles
    corrected: tuple[Finding, ...] = ()
    beside: Beside | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """Another sheet whose ratings were put beside the responses of a first.

    Parameters
    ----------
    first
        The first sheet as it was read by itself.
    second
        The sheet of the ratings.
    columns
        Its columns of ratings.
    """

    first: ReadSheet
    second: Understood
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """An import that was read and understood, and not yet compared with the project or done."""

    batch: ImportBatch
    read: ReadSheet


def plan(
    project: Project,
    path: Path,
    options: ImportOptions,
    reporter: Reporter,
    kept: Path | None = None,
) -> PlannedImport:
    """Read a spreadsheet and work out what its import would bring.

    `kept` is where sheets are kept that were read, as for :func:`read_or_recall`.

    Raises
    ------
    InputError
        If the file cannot be read, a column is missing, or an item's levels cannot be told.
    """
    return plan_read(project, read(project, path, options, reporter, kept), options)


def read(
    project: Project,
    path: Path,
    options: ImportOptions,
    reporter: Reporter,
    kept: Path | None = None,
) -> ReadSheet:
    """Read a spreadsheet and tell what its columns are for; `kept` is as for :func:`plan`.

    Raises
    ------
    InputError
        If the file cannot be read or a column is missing.
    """
    sheet = read_or_recall(path, options.sheet, kept, reporter)
    understood = understand(sheet, options.format)
    if options.roles is None:
        proposed = roles_from_options(
            understood.sheet,
            item=options.item,
            response=options.response,
            score=options.score,
            score2=options.score2,
            learner=options.learner,
            name=options.name,
            groups=options.groups,
            told=understood.roles,
        )
        roles = _for_known_items(project, proposed, options)
    else:
        roles = _fitting(options.roles, sheet)
    corrected = tuple(_findings_on(sheet, options.corrections))
    understood = without_total_rows(_corrected(understood, options.corrections), roles)
    read = ReadSheet(sheet, understood, roles, corrected)
    if options.ratings is None:
        return read
    return with_ratings(read, read_ratings(options.ratings, reporter, kept), options.ratings)


def read_ratings(ratings: RatingsFrom, reporter: Reporter, kept: Path | None = None) -> Understood:
    """Read the sheet that holds the ratings of the responses of another.

    Raises
    ------
    InputError
        If it cannot be read, or is not the file that the educator looked at.
    """
    sheet = read_or_recall(ratings.file, ratings.sheet, kept, PartReporter(reporter, 1.0, 1.0))
    if ratings.sha256 and ratings.sha256 != sheet.source.sha256:
        raise InputError(
            f"'{ratings.file.name}' has changed since you looked at it here. Nothing was brought "
            "in. Look at what it holds now."
        )
    return understand(sheet)


def columns_of_ratings(second: Understood, ratings: RatingsFrom) -> list[int]:
    """Return the columns of ratings that were named, or else those that its headings propose.

    Raises
    ------
    InputError
        If one that was named is not there.
    """
    named = [column_named(second.sheet, name) for name in ratings.columns]
    return named or rating_columns(second)


def with_ratings(read: ReadSheet, second: Understood, ratings: RatingsFrom) -> ReadSheet:
    """Put the ratings of another sheet beside the responses.

    Raises
    ------
    InputError
        If hardly any learner stands in both, or it is not clear what is a rating of what.
    """
    columns = columns_of_ratings(second, ratings)
    joined = join_ratings(read.understood, read.roles, second, columns)
    found = (*read.corrected, *joined.findings)
    beside = Beside(read, second, tuple(columns))
    return ReadSheet(read.sheet, joined.understood, joined.roles, found, beside)


def rubrics_for(project: Project, roles: ColumnRoles, options: ImportOptions) -> dict[str, Rubric]:
    """Return the rubrics that need not be told from the ratings: the project's and the named.

    Raises
    ------
    InputError
        If levels are named that cannot be a rubric.
    """
    rubrics = {item.name: item.rubric for item in project.items()}
    for columns in roles.items:
        labels = options.levels_of.get(columns.item, options.levels)
        if labels and columns.item not in rubrics:
            rubrics[columns.item] = rubric_of(labels)
    return rubrics


def plan_read(project: Project, read: ReadSheet, options: ImportOptions) -> PlannedImport:
    """Work out what the import of a sheet that was read would bring.

    Raises
    ------
    InputError
        If there is no column of responses, or an item's levels cannot be told.
    """
    rubrics = rubrics_for(project, read.roles, options)
    batch = plan_import(read.sheet, read.roles, rubrics, read.understood)
    batch = replace(batch, findings=(*batch.findings, *read.corrected))
    if options.prompt is not None:
        items = tuple(replace(item, prompt=options.prompt) for item in batch.items)
        batch = replace(batch, items=items)
    return PlannedImport(batch, read)


def _for_known_items(project: Project, roles: ColumnRoles, options: ImportOptions) -> ColumnRoles:
    """Let a sheet's only item be the project's only item, whatever its column is called.

    Next week's sheet of the same question often has another heading; only a name that the
    educator gives makes another item of it.
    """
    items = project.items()
    if options.item is None and len(items) == 1 and len(roles.items) == 1:
        (columns,) = roles.items
        if columns.item != items[0].name and not columns.ratings:
            renamed = ItemColumns(items[0].name, columns.response, columns.ratings)
            return replace(roles, items=(renamed,))
    return roles


def _fitting(roles: ColumnRoles, sheet: Sheet) -> ColumnRoles:
    """Return roles that were chosen for a sheet, if they are about this one's columns."""
    width = len(sheet.source.columns)
    if all(0 <= column < width for column in roles.columns()):
        return roles
    raise InputError(
        f"'{sheet.source.file_name}' has other columns than before. Look at the sheet again and "
        "say what its columns are for."
    )


def _corrected(understood: Understood, corrections: Iterable[Correction]) -> Understood:
    """Return the sheet with the educator's corrections in place of what stands in its cells."""
    texts = {(one.row, one.column): one.text for one in corrections}
    if not texts:
        return understood
    corrected_rows = {row for row, _ in texts}

    def cells_of(number: int, cells: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
        return tuple(
            (texts[number, column] or None) if (number, column) in texts else value
            for column, value in enumerate(cells)
        )

    rows = tuple(
        (number, cells_of(number, cells) if number in corrected_rows else cells)
        for number, cells in understood.sheet.rows
    )
    return replace(understood, sheet=replace(understood.sheet, rows=rows))


def _findings_on(sheet: Sheet, corrections: Iterable[Correction]) -> Iterator[Finding]:
    wanted = {(one.row, one.column): one.text for one in corrections}
    rows = {row for row, _ in wanted}
    cells = {number: row for number, row in sheet.rows if number in rows}
    for (number, column), text in wanted.items():
        if number not in cells or column >= len(sheet.source.columns):
            raise InputError(
                f"'{sheet.source.file_name}' has changed since a cell of row {number} was "
                "corrected. Look at the sheet again."
            )
        stood = tidy(text_of(cells[number][column]))
        yield Finding(
            "corrected cell",
            f"'{stood}' is read as '{text}', as you chose."
            if text
            else f"'{stood}' is left out, as you chose.",
            sheet.place(number, column),
        )


def rubric_of(labels: tuple[str, ...]) -> Rubric:
    """Return an ordered rubric of labels; labels that are numbers are their own points.

    Raises
    ------
    InputError
        If there are fewer than two or two are the same.
    """
    levels = tuple(Level(label, _points(label, place)) for place, label in enumerate(labels))
    try:
        return Rubric(levels)
    except ValueError as error:
        raise InputError(f"The levels cannot be used: {error}. Name two or more.") from error


def _points(label: str, position: int) -> float:
    try:
        return float(label.replace(",", "."))
    except ValueError:
        return float(position)
