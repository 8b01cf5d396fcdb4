"""Which imported files can be filled, and where the filled one goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from kdscore_desktop.domain import Item
from kdscore_desktop.gradebook.feedback import has_feedback
from kdscore_desktop.jobs.exporting import items_of
from kdscore_desktop.project.records import StoredSource
from kdscore_desktop.project.store import Project


@dataclass(frozen=True, slots=True)
class FillSource:
    """An imported sheet.

    Parameters
    ----------
    id
        In the project.
    file_name, sheet
        The file's name, and the sheet's; the latter is empty for text files.
    headings
        The educator's columns.
    items
        The names of the questions that it holds answers to.
    is_kept
        Whether the project has the file itself, so that it need not be chosen again.
    """

    id: int
    file_name: str
    sheet: str
    headings: tuple[str, ...]
    items: tuple[str, ...]
    is_kept: bool


@dataclass(frozen=True, slots=True)
class FillView:
    """What can be filled, with what.

    Parameters
    ----------
    sources
        The imported sheets, the newest first.
    rater
        Whose scores came with them; None where there are none.
    has_feedback
        Whether the educator wrote words on any level.
    """

    sources: tuple[FillSource, ...]
    rater: str | None
    has_feedback: bool = False


def fill_view(project: Project) -> FillView:
    """Return what can be filled; of several imports of one sheet, the newest."""
    newest: dict[tuple[str, str], StoredSource] = {}
    for stored in reversed(project.sources()):
        newest.setdefault((stored.sheet.file_name, stored.sheet.sheet), stored)
    items = project.items()
    sources = tuple(
        FillSource(
            stored.id,
            stored.sheet.file_name,
            stored.sheet.sheet,
            stored.sheet.columns,
            _items_of(project, stored, items),
            project.source_file(stored.id) is not None,
        )
        for stored in newest.values()
    )
    raters = [rater for item in items if (rater := project.primary_rater(item.name))]
    return FillView(sources, raters[0] if raters else None, has_feedback(items))


def _items_of(project: Project, source: StoredSource, items: Sequence[Item]) -> tuple[str, ...]:
    """Return what a sheet holds answers to; where there is one question, it is that."""
    if len(items) > 1:
        items, _ = items_of(project.source_rows(source.id, with_cells=False), items)
    return tuple(item.name for item in items)


def proposed_fill(project: Path, source: FillSource) -> Path:
    """Return where a filled file is proposed to be written: beside the project, of its own kind."""
    name = PurePath(source.file_name)
    return project.with_name(f"{name.stem} filled{name.suffix}")
