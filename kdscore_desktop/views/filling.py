"""Which imported files can be filled, and where the filled one goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath

from kdscore_desktop.gradebook.feedback import has_feedback
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
    is_kept
        Whether the project has the file itself, so that it need not be chosen again.
    """

    id: int
    file_name: str
    sheet: str
    headings: tuple[str, ...]
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
    newest: dict[tuple[str, str], FillSource] = {}
    for stored in reversed(project.sources()):
        sheet = stored.sheet
        newest.setdefault(
            (sheet.file_name, sheet.sheet),
            FillSource(
                stored.id,
                sheet.file_name,
                sheet.sheet,
                sheet.columns,
                project.source_file(stored.id) is not None,
            ),
        )
    items = project.items()
    raters = [rater for item in items if (rater := project.primary_rater(item.name))]
    return FillView(tuple(newest.values()), raters[0] if raters else None, has_feedback(items))


def proposed_fill(project: Path, source: FillSource) -> Path:
    """Return where a filled file is proposed to be written: beside the project, of its own kind."""
    name = PurePath(source.file_name)
    return project.with_name(f"{name.stem} filled{name.suffix}")
