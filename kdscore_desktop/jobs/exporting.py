"""Handing results back: the scored gradebook, and a scorer as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kdscore_desktop import files
from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.summary import as_text, headline
from kdscore_desktop.agreement.tables import ROW_HEADINGS, as_rows, confusion_rows
from kdscore_desktop.domain import Decision, Item, ReviewReason, Score, SourceSheet
from kdscore_desktop.gradebook.writing.score_columns import level_values
from kdscore_desktop.gradebook.writing.scored import (
    Band,
    Gradebook,
    GradebookRow,
    GradebookSheet,
    ItemResult,
    ScorerDescription,
    Table,
    WrittenGradebook,
)
from kdscore_desktop.gradebook.writing.text_table import write_text_gradebook
from kdscore_desktop.gradebook.writing.writer import write_gradebook
from kdscore_desktop.jobs.comparing import comparisons
from kdscore_desktop.jobs.review_marks import review_marks
from kdscore_desktop.jobs.scorer_cards import described
from kdscore_desktop.jobs.scoring import newest_scorer
from kdscore_desktop.jobs.sources import only_source
from kdscore_desktop.jobs.summaries import summary_of
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.records import SourceRow, StoredSource
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import read_scorer

_TOLD_BY_TITLE = 3


def export_gradebook(
    project: Project, out: Path, reporter: Reporter, sheet: str | None = None
) -> WrittenGradebook:
    """Write every imported sheet with the newest scores and the decisions beside its rows.

    A workbook, unless `out` ends on .csv: then the one sheet that is meant, as text.

    Parameters
    ----------
    project
        The project.
    out
        The file to write.
    reporter
        Told of the progress.
    sheet
        Which imported sheet goes into a text file, as :func:`sources.only_source` finds it.

    Raises
    ------
    InputError
        If nothing was imported or the file cannot be written.
    """
    items = project.items()
    if out.suffix.lower() == ".csv":
        source = only_source(project, sheet)
        (one,) = gradebook_sheets(project, source)
        return write_text_gradebook(out, one, reporter)
    compared = [comparison for item in items for comparison in comparisons(project, item)]
    gradebook = Gradebook(
        assignment=project.title,
        sheets=gradebook_sheets(project),
        item_sheets=tuple(item_sheet(project, item) for item in items if len(items) > 1),
        summaries=tuple(summary_of(project, item) for item in items),
        agreement=agreement_bands(compared),
        scorers=tuple(
            description
            for item in items
            if (description := _description(project, item)) is not None
        ),
    )
    return write_gradebook(out, gradebook, reporter)


def gradebook_sheets(
    project: Project, only: StoredSource | None = None
) -> tuple[GradebookSheet, ...]:
    """Return every imported sheet, or only one, with the newest scores and the decisions.

    The rows are read from the project as they are asked for.
    """
    items = project.items()
    scores = {item.name: {s.response_id: s for s in project.scores(item.name)} for item in items}
    decisions = {item.name: project.decisions(item.name) for item in items}
    marks = {item.name: review_marks(project, item) for item in items}
    given = {
        item.name: _Given(scores[item.name], decisions[item.name], marks[item.name])
        for item in items
    }
    sources = project.sources() if only is None else [only]
    return tuple(_sheet(project, source, items, given) for source in sources)


class _Given(NamedTuple):
    """What an item's responses have: scores, decisions and marks for review, by response."""

    scores: Mapping[int, Score]
    decisions: Mapping[int, Decision]
    marks: Mapping[int, ReviewReason]


def _sheet(
    project: Project,
    source: StoredSource,
    items: Sequence[Item],
    given: Mapping[str, _Given],
) -> GradebookSheet:
    of_sheet, row_count = items_of(project.source_rows(source.id), items)

    def rows() -> Iterator[GradebookRow]:
        for row in project.source_rows(source.id):
            results = tuple(
                _result(row.responses.get(item.name), given[item.name]) for item in of_sheet
            )
            yield GradebookRow(row.cells, results)

    return GradebookSheet(source.sheet, of_sheet, rows(), row_count)


def item_sheet(project: Project, item: Item) -> GradebookSheet:
    """Return the answers to one item below each other, with what humans gave them."""
    given = _Given(
        {score.response_id: score for score in project.scores(item.name)},
        project.decisions(item.name),
        review_marks(project, item),
    )
    responses = project.responses(item.name)
    raters = project.raters(item.name)
    ratings = {(r.response_id, r.rater): r.level for r in project.ratings(item.name)}
    values = level_values(item.rubric)
    columns = ("Learner", "Name", "From", "Row", "Answer", *raters)

    def rows() -> Iterator[GradebookRow]:
        for response in responses:
            place = response.place
            levels = [ratings.get((response.id, rater)) for rater in raters]
            cells = (
                response.learner.key,
                response.learner.name or None,
                place.sheet or place.file,
                place.row,
                response.text or None,
                *(None if level is None else values[level] for level in levels),
            )
            yield GradebookRow(cells, (_result(response.id, given),))

    source = SourceSheet("", item.name, "", 1, columns)
    return GradebookSheet(source, (item,), rows(), len(responses))


def items_of(rows: Iterator[SourceRow], items: Sequence[Item]) -> tuple[tuple[Item, ...], int]:
    """Return the items that have a response in any of the rows, and how many rows there are."""
    names: set[str] = set()
    count = 0
    for row in rows:
        names.update(row.responses)
        count += 1
    return tuple(item for item in items if item.name in names), count


def _result(response_id: int | None, given: _Given) -> ItemResult | None:
    if response_id is None:
        return None
    score = given.scores.get(response_id)
    decision = given.decisions.get(response_id)
    if decision is not None:
        return ItemResult(score=score, final=decision.level)  # a human has looked
    return ItemResult(score=score, review=given.marks.get(response_id, ""))


def agreement_bands(compared: Sequence[Comparison]) -> tuple[Band, ...]:
    """Return the agreement as a worksheet shows it: in words, then each comparison's figures.

    Beside the figures of a comparison stands who gave what.
    """
    if not compared:
        return ()
    in_words = Table(
        "In words", ("Agreement",), tuple((f"{each.item}: {headline(each)}",) for each in compared)
    )
    return ((in_words,), *map(_band, compared))


def _band(comparison: Comparison) -> Band:
    # the rows begin with item, comparison and split, which the title says once
    figures = tuple(row[_TOLD_BY_TITLE:] for row in as_rows([comparison]))
    header, *counts = confusion_rows(comparison)
    title = f"{comparison.item}: {comparison.name} (answers: {comparison.split})"
    return (
        Table(title, ROW_HEADINGS[_TOLD_BY_TITLE:], figures),
        Table("Who gave what", tuple(map(str, header)), tuple(counts)),
    )


def _description(project: Project, item: Item) -> ScorerDescription | None:
    stored = project.scorer(item.name)
    if stored is None:
        return None
    card = read_scorer(project.scorer_package(stored.id)).card
    return described(item.name, f"scorer {stored.id}", stored.made_at, card)


def export_scorer(project: Project, item: Item, out: Path) -> None:
    """Write the item's newest scorer to a file.

    Raises
    ------
    InputError
        If there is none or the file cannot be written.
    """
    write_scorer_of(project, newest_scorer(project, item).id, out)


def write_scorer_of(project: Project, scorer_id: int, out: Path) -> None:
    """Write one of a project's scorers to a file.

    Raises
    ------
    InputError
        If there is no such scorer or the file cannot be written.
    """
    package = project.scorer_package(scorer_id)
    with files.replacing(out) as temporary:
        temporary.write_bytes(package)


def write_agreement(compared: Sequence[Comparison], out: Path) -> None:
    """Write the agreement as a text that an educator reads.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    with files.replacing(out) as temporary:
        temporary.write_text(as_text(compared), encoding="utf-8")
