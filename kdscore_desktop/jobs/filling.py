"""Handing an educator's own file back, with the scores filled in and all else as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kdscore_desktop import files
from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects.registry import understand
from kdscore_desktop.gradebook.filling.file_kinds import filled
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.plan import FillPlan
from kdscore_desktop.gradebook.filling.planner import plan_filling
from kdscore_desktop.gradebook.matching import Matched, match_learners
from kdscore_desktop.gradebook.reader import contents_of, sheet_in
from kdscore_desktop.gradebook.roles import propose_roles
from kdscore_desktop.jobs.known_levels import KnownLevels
from kdscore_desktop.jobs.sources import source_of
from kdscore_desktop.progress import PartReporter, Reporter, SilentReporter
from kdscore_desktop.project.records import SourceRow, StoredSource
from kdscore_desktop.project.store import Project

_SHOWN = 10
_ROWS_PER_REPORT = 5_000
_WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A filled file: where it is, and how many cells were filled."""

    path: Path
    cells: int


def plan_fill(
    project: Project,
    source_id: int,
    options: FillOptions,
    file: Path | None = None,
    reporter: Reporter | None = None,
) -> FillPlan:
    """Work out what would be filled into an imported sheet.

    Parameters
    ----------
    project
        The project.
    source_id
        The sheet, as :meth:`Project.sources` numbers it.
    options
        What to fill in.
    file
        The file as it was imported, for a project that did not keep it yet.
    reporter
        Told the progress.

    Raises
    ------
    InputError
        If the file is not at hand or of a kind that cannot be filled, or the options do not fit
        the sheet.
    """
    reporter = reporter or SilentReporter()
    source = source_of(project, source_id)
    content = source_content(project, source, file)
    sheet = sheet_in(
        content,
        source.sheet.file_name,
        source.sheet.sheet or None,
        PartReporter(reporter, 0.0, 0.5),
    )
    rows = list(_rows(project, source, PartReporter(reporter, 0.5, 0.6)))
    items = _items(project, rows, options)
    known = KnownLevels(project, items, options)
    reporter.progress(0.7, "Comparing with the file")
    plan = plan_filling(
        sheet,
        understand(sheet, options.format),
        [known.row(row) for row in rows if row.responses],
        items=items,
        options=options,
        title=project.title,
        texts=known.texts(rows),
    )
    reporter.progress(1.0, "Comparing with the file")
    return plan


def _rows(project: Project, source: StoredSource, reporter: Reporter) -> Iterator[SourceRow]:
    """Yield who stands where; the cells are in the file itself."""
    for done, row in enumerate(project.source_rows(source.id, with_cells=False)):
        if done % _ROWS_PER_REPORT == 0:
            reporter.progress(done / (done + _ROWS_PER_REPORT), "Comparing with the file")
        yield row


def plan_fill_into(
    project: Project,
    file: Path,
    options: FillOptions,
    sheet_name: str | None = None,
    reporter: Reporter | None = None,
) -> FillPlan:
    """Work out what would be filled into a file that was not imported.

    Such as the gradebook of a learning system, when the answers came from a form. Its rows are
    matched with the project's learners by id, or by name.

    Raises
    ------
    InputError
        If hardly any learner is found in the file, or as in :func:`plan_fill`.
    """
    reporter = reporter or SilentReporter()
    sheet = sheet_in(contents_of(file), file.name, sheet_name, PartReporter(reporter, 0.0, 0.5))
    understood = understand(sheet, options.format)
    items = [project.item(name) for name in dict.fromkeys(options.items)] or project.items()
    known = KnownLevels(project, items, options)
    reporter.progress(0.6, "Finding the learners")
    matched = match_learners(
        understood.sheet, known.learners(), propose_roles(understood.sheet, understood.roles)
    )
    plan = plan_filling(
        sheet,
        understood,
        list(known.matched_rows(matched)),
        items=items,
        options=options,
        title=project.title,
        texts={},
    )
    return replace(plan, notes=(*matching_notes(matched), *plan.notes))


def matching_notes(matched: Matched) -> Iterator[str]:
    """Yield how the learners of another sheet were found, and who was not."""
    yield f"{len(matched.learners):,} rows were matched with learners {matched.how}."
    if matched.missing:
        shown = ", ".join(f"'{key}'" for key in matched.missing[:_SHOWN])
        if len(matched.missing) > _SHOWN:
            shown += f" and {len(matched.missing) - _SHOWN:,} more"
        yield f"{len(matched.missing):,} learners stand in no row of this file: {shown}."


def source_content(project: Project, source: StoredSource, file: Path | None) -> bytes:
    """Return the bytes of an imported file, from the project or from the file itself.

    Raises
    ------
    InputError
        If they are in neither.
    """
    content = project.source_file(source.id)
    if content is not None:
        return content
    name = source.sheet.file_name
    if file is None:
        raise InputError(
            f"The project was made before KDScore kept imported files, so '{name}' is needed "
            "again, as it was imported."
        )
    content = contents_of(file)
    if files.sha256_of(content) != source.sheet.sha256:
        raise InputError(
            f"'{file.name}' is not the file '{name}' as it was imported: it was changed since, or "
            "is another one. Choose the file as it was, or import this one first."
        )
    return content


def fill(project: Project, plan: FillPlan, out: Path, reporter: Reporter) -> WrittenFile:
    """Write the filled file, whole or not at all.

    A project that is open for writing and did not keep the file yet does from now on.

    Raises
    ------
    InputError
        If there is nothing to fill in, or the file cannot be written.
    JobCancelledError
        When the educator cancelled; nothing was written.
    """
    _check_ending(plan, out)
    if plan.changes_nothing:
        raise InputError(
            "There is nothing to fill in: no row has a final level that is not in the file "
            "already. Decide on scores first, or say what else is to be filled in."
        )
    reporter.progress(0.1, "Filling the file")
    content = filled(plan)
    with files.replacing(out) as temporary:
        temporary.write_bytes(content)
        reporter.progress(1.0, "Filling the file")
    _keep_file(project, plan)
    return WrittenFile(out, sum(column.filled for column in plan.columns))


def _keep_file(project: Project, plan: FillPlan) -> None:
    for source in project.sources():
        is_of_plan = source.sheet.sha256 == plan.source.sha256
        if is_of_plan and not project.read_only and project.source_file(source.id) is None:
            project.keep_source_file(source.id, plan.content)


def _check_ending(plan: FillPlan, out: Path) -> None:
    own = Path(plan.source.file_name).suffix.lower()
    is_workbook = out.suffix.lower() in _WORKBOOKS
    if is_workbook != (own in _WORKBOOKS):
        raise InputError(
            f"'{plan.source.file_name}' comes back as the kind of file it is. Give '{out.name}' "
            f"the ending '{own}'."
        )


def _items(project: Project, rows: Sequence[SourceRow], options: FillOptions) -> list[Item]:
    """Return the items that count: those named, or all that have a response in the sheet."""
    if options.items:
        return [project.item(name) for name in dict.fromkeys(options.items)]
    names = {name for row in rows for name in row.responses}
    items = [item for item in project.items() if item.name in names]
    if not items:
        raise InputError("No row of this sheet holds an answer, so there is no score to fill in.")
    return items
