"""Scoring a spreadsheet with a scorer file alone, without a project. Never imports torch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kdscore_desktop.domain import Score
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.dialects.registry import AUTO, understand
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import column_named
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.writing.scored import (
    Gradebook,
    GradebookRow,
    GradebookSheet,
    ItemResult,
    WrittenGradebook,
)
from kdscore_desktop.gradebook.writing.writer import write_gradebook
from kdscore_desktop.jobs.scorer_cards import described
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.student.scorer import Scored, Scorer

_NO_ID = 0  # a spreadsheet's rows have no id in any project


def score_spreadsheet(
    scorer_file: Path,
    spreadsheet: Path,
    *,
    sheet_name: str | None,
    response: str,
    out: Path,
    reporter: Reporter,
    wanted_format: str = AUTO,
) -> WrittenGradebook:
    """Write the spreadsheet again with the scores beside each row.

    Parameters
    ----------
    scorer_file
        A `.kdscorer` file.
    spreadsheet, sheet_name
        The file and its sheet; the first one if None.
    response
        The column of the responses, by heading or letter.
    out
        The workbook to write.
    reporter
        Told of the progress.
    wanted_format
        The format that the sheet is in, one of `dialects.registry.FORMATS`.

    Raises
    ------
    InputError
        If a file cannot be read, the column is missing, or `out` cannot be written.
    """
    scorer = Scorer.open(scorer_file)
    sheet = read_sheet(spreadsheet, sheet_name, PartReporter(reporter, 0.0, 0.3))
    column = column_named(sheet, response)
    understood = understand(sheet, wanted_format)
    texts = (text_of(cells[column]) for _, cells in understood.sheet.rows)
    rows = _rows(sheet, understood, scorer.score(texts))
    gradebook = Gradebook(
        assignment=spreadsheet.stem,
        sheets=(GradebookSheet(sheet.source, (scorer.item,), rows, len(sheet.rows)),),
        scorers=(described(scorer.item.name, scorer_file.name, None, scorer.card),),
    )
    return write_gradebook(out, gradebook, PartReporter(reporter, 0.3, 1.0))


def _rows(sheet: Sheet, understood: Understood, scored: Iterator[Scored]) -> Iterator[GradebookRow]:
    for number, cells in sheet.rows:
        if number in understood.extra_rows:
            yield GradebookRow(cells, (None,))
            continue
        one = next(scored)
        score = Score(_NO_ID, _NO_ID, one.probabilities, one.level, one.review)
        yield GradebookRow(cells, (ItemResult(score, None, one.review or ""),))
