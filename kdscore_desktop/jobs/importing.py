"""Importing a spreadsheet into a project: what would happen, before it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kdscore_desktop.domain import ImportBatch, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects.registry import AUTO, understand
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.preview import ImportPreview, preview_of
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns, roles_from_options
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.records import ImportOutcome
from kdscore_desktop.project.store import Project


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


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """An import that was read and compared with the project, and not yet done."""

    batch: ImportBatch
    preview: ImportPreview
    outcome: ImportOutcome


def plan(project: Project, path: Path, options: ImportOptions, reporter: Reporter) -> PlannedImport:
    """Read a spreadsheet and work out what its import would change.

    Raises
    ------
    InputError
        If the file cannot be read, a column is missing, or an item's levels cannot be told.
    """
    sheet = read_sheet(path, options.sheet, reporter)
    understood = understand(sheet, options.format)
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
    rubrics = {item.name: item.rubric for item in project.items()}
    if options.levels:
        for columns in roles.items:
            rubrics.setdefault(columns.item, rubric_of(options.levels))
    batch = plan_import(sheet, roles, rubrics, understood)
    if options.prompt is not None:
        items = tuple(replace(item, prompt=options.prompt) for item in batch.items)
        batch = replace(batch, items=items)
    preview = preview_of(batch, sheet, roles, understood.explanation)
    return PlannedImport(batch, preview, project.preview_import(batch))


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
