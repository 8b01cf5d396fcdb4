"""Finding the imported sheet that is meant."""

from __future__ import annotations

from kdscore_desktop.errors import InputError
from kdscore_desktop.project.records import StoredSource
from kdscore_desktop.project.store import Project


def only_source(project: Project, wanted: str | None = None) -> StoredSource:
    """Return the imported sheet that is meant: by its file's or its own name, or the only one.

    Of several imports of one name, the newest counts.

    Raises
    ------
    InputError
        If there is none, or it is not clear which.
    """
    sources = project.sources()
    if not sources:
        raise InputError("There is no imported sheet yet. Import a spreadsheet of answers first.")
    if wanted is not None:
        sources = [s for s in sources if wanted in (s.sheet.file_name, s.sheet.sheet, str(s.id))]
    names = {(s.sheet.file_name, s.sheet.sheet) for s in sources}
    if len(names) == 1:
        return sources[-1]
    listed = ", ".join(f"{each.id} ({_named(each)})" for each in project.sources())
    raise InputError(f"Say which imported sheet is meant: {listed}.")


def _named(source: StoredSource) -> str:
    sheet = f", sheet '{source.sheet.sheet}'" if source.sheet.sheet else ""
    return f"'{source.sheet.file_name}'{sheet}"


def source_of(project: Project, source_id: int) -> StoredSource:
    """Return the imported sheet of this number; InputError if there is none."""
    for source in project.sources():
        if source.id == source_id:
            return source
    raise InputError(f"The project holds no imported sheet number {source_id}.")
