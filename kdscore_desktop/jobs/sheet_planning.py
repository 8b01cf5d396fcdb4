"""Planning an import for the window: what it is told where a sheet cannot be imported as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kdscore_desktop.domain import CellValue, Finding, Learner, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.levels import infer_rubric
from kdscore_desktop.gradebook.preview import FindingGroup, grouped, preview_of
from kdscore_desktop.gradebook.roles import ItemColumns
from kdscore_desktop.gradebook.sheet_findings import findings_on
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.importing import (
    PlannedImport,
    ReadSheet,
    columns_of_ratings,
    plan_read,
    read,
    read_ratings,
    rubrics_for,
    with_ratings,
)
from kdscore_desktop.jobs.sheet_plan import Brings, Change, RatingsShown, SheetPlan, ShownRow
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.project.records import ImportOutcome
from kdscore_desktop.project.store import Project

SHOWN_ROWS = 500
_SHOWN_FINDINGS = 100  # of a kind
_SHOWN_CHANGES = 200
_LONGEST_CELL = 240
_LONGEST_ANSWER = 2_000


def plan_for_window(
    project: Project,
    path: Path,
    options: ImportOptions,
    reporter: Reporter,
    kept: Path | None = None,
) -> SheetPlan:
    """Read a spreadsheet and say what its import would bring, or what is missing for it.

    `kept` is where sheets are kept that were read, as for :func:`importing.plan`.

    Raises
    ------
    InputError
        If the file cannot be read at all.
    """
    own = replace(options, ratings=None)
    sheet = read(project, path, own, PartReporter(reporter, 0.0, 0.6), kept)
    plan = _with_what_comes_in(project, sheet, options, reporter, kept)
    return replace(plan, rows=tuple(_shown_rows(sheet, plan.findings)))


def _with_what_comes_in(
    project: Project,
    sheet: ReadSheet,
    options: ImportOptions,
    reporter: Reporter,
    kept: Path | None,
) -> SheetPlan:
    plan = _without_import(project, sheet)
    ratings = options.ratings
    second = None if ratings is None else read_ratings(ratings, reporter, kept)
    try:
        if second is not None and ratings is not None:
            columns = columns_of_ratings(second, ratings)
            plan = replace(plan, ratings=_shown_ratings(second, columns))
            sheet = with_ratings(sheet, second, ratings)
        plan = replace(plan, needs_levels=tuple(_needs_levels(project, sheet, options)))
        if plan.needs_levels or not sheet.roles.items:
            return plan
        reporter.progress(0.6, "Comparing the answers")
        planned = plan_read(project, sheet, options)
        return _with_import(plan, planned, project.preview_import(planned.batch))
    except InputError as error:
        return replace(plan, problem=str(error))


def shown_import(project: Project, planned: PlannedImport, outcome: ImportOutcome) -> SheetPlan:
    """Return what is said of an import; the sheet's rows themselves are not shown with it.

    Parameters
    ----------
    project, planned
        The project and the import.
    outcome
        What it changes or has changed.
    """
    beside = planned.read.beside
    plan = _without_import(project, planned.read if beside is None else beside.first)
    if beside is not None:
        plan = replace(plan, ratings=_shown_ratings(beside.second, beside.columns))
    return _with_import(plan, planned, outcome)


def _shown_ratings(second: Understood, columns: Iterable[int]) -> RatingsShown:
    sheet = second.sheet
    return RatingsShown(sheet.source, sheet.in_file, sheet.headings(), tuple(columns))


def _without_import(project: Project, read: ReadSheet) -> SheetPlan:
    """Return what is known of a sheet before its rows are understood, but for those rows."""
    found = (*findings_on(read.understood.sheet, read.roles.columns()), *read.corrected)
    return SheetPlan(
        source=read.sheet.source,
        in_file=read.sheet.in_file,
        explanation=read.understood.explanation,
        headings=read.sheet.headings(),
        roles=read.roles,
        rows=(),
        row_count=len(read.sheet.rows),
        findings=_groups(found),
        known_items=tuple(item.name for item in project.items()),
        needs_levels=(),
        problem="",
        brings=None,
    )


def _with_import(plan: SheetPlan, planned: PlannedImport, outcome: ImportOutcome) -> SheetPlan:
    return replace(
        plan,
        findings=_groups(planned.batch.findings),
        brings=brings_of(planned, outcome),
    )


def brings_of(planned: PlannedImport, outcome: ImportOutcome) -> Brings:
    """Return what an import changes, or has changed, with its outcome."""
    preview = preview_of(planned.batch)
    return Brings(
        items=preview.items,
        learners=preview.learners,
        nothing_new=outcome.changes_nothing,
        new_answers=outcome.new_responses,
        known_answers=outcome.known_responses,
        new_ratings=outcome.new_ratings,
        known_ratings=outcome.known_ratings,
        changed_answers=len(outcome.changed_answers),
        changed_ratings=len(outcome.changed_ratings),
        changes=tuple(_changes(planned, outcome)),
        vanished_answers=len(outcome.vanished_answers),
        vanished=tuple(_vanished(outcome)),
        changed_decided=sum(answer.was_decided for answer in outcome.changed_answers),
        new_learners=outcome.new_learners,
        changed_learners=outcome.changed_learners,
    )


def _needs_levels(
    project: Project, read: ReadSheet, options: ImportOptions
) -> Iterator[tuple[str, str]]:
    """Yield each new item whose levels its ratings do not tell, and why."""
    known = rubrics_for(project, read.roles, options)
    for columns in read.roles.items:
        if columns.item not in known:
            told, why = _told_rubric(read, columns)
            if told is None:
                yield columns.item, why


def _told_rubric(read: ReadSheet, columns: ItemColumns) -> tuple[Rubric | None, str]:
    cells: list[CellValue] = [
        row[column] for _, column in columns.ratings for _, row in read.understood.sheet.rows
    ]
    try:
        rubric = infer_rubric(cells, of=f"'{columns.item}'")
    except InputError as error:
        return None, str(error)
    return rubric, "" if rubric else f"The sheet has no scores for '{columns.item}'."


def _groups(found: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    return grouped(found, _SHOWN_FINDINGS)


def _shown_rows(read: ReadSheet, found: Iterable[FindingGroup]) -> Iterator[ShownRow]:
    """Yield the first rows and those that a shown finding is about."""
    met = {one.place.row for group in found for one in group.examples}
    for index, (number, cells) in enumerate(read.sheet.rows):
        if index < SHOWN_ROWS or number in met:
            yield ShownRow(number, tuple(_shortened(text_of(cell)) for cell in cells))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL]} \u2026"


def _changes(planned: PlannedImport, outcome: ImportOutcome) -> Iterator[Change]:
    rubrics = {item.name: item.rubric for item in planned.batch.items}
    for answer in outcome.changed_answers[:_SHOWN_CHANGES]:
        yield Change(
            answer.item,
            _called(answer.learner),
            "",
            answer.earlier[:_LONGEST_ANSWER],
            answer.text[:_LONGEST_ANSWER],
            answer.place.row,
            answer.was_decided,
        )
    for rating in outcome.changed_ratings[:_SHOWN_CHANGES]:
        labels = rubrics[rating.item].labels
        yield Change(
            rating.item,
            _called(rating.learner),
            rating.rater,
            labels[rating.earlier],
            labels[rating.level],
            rating.place.row,
        )


def _vanished(outcome: ImportOutcome) -> Iterator[Change]:
    for gone in outcome.vanished_answers[:_SHOWN_CHANGES]:
        earlier = gone.text[:_LONGEST_ANSWER]
        yield Change(gone.item, _called(gone.learner), "", earlier, "", gone.place.row)


def _called(learner: Learner) -> str:
    return learner.name or learner.key
