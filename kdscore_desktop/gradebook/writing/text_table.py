"""Writing one sheet of a scored gradebook as a text file (.csv)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from kdscore_desktop import files
from kdscore_desktop.domain import CellValue, Rubric
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.feedback import has_feedback
from kdscore_desktop.gradebook.writing.safe_cells import begins_formula
from kdscore_desktop.gradebook.writing.score_columns import (
    feedback_words,
    level_values,
    review_words,
    score_columns,
)
from kdscore_desktop.gradebook.writing.scored import (
    GradebookSheet,
    ItemResult,
    WrittenGradebook,
)
from kdscore_desktop.progress import Reporter

_STAGE = "Writing the gradebook"
_CALL_EVERY = 500
# With its mark, Excel reads the letters as they are.
_ENCODING = "utf-8-sig"


def write_text_gradebook(
    target: Path, sheet: GradebookSheet, reporter: Reporter
) -> WrittenGradebook:
    """Write the sheet's own columns and, right of them, those of the scores.

    Text that a spreadsheet program would calculate with gets an apostrophe before it.

    Raises
    ------
    InputError
        If the file cannot be written.
    JobCancelledError
        When the educator cancelled; the target is then as it was.
    """
    own = sheet.source.columns
    headings = [*own, *(column.heading for column in score_columns(sheet.items, own))]
    with_feedback = has_feedback(sheet.items)
    written = 0
    with (
        files.replacing(target) as temporary,
        temporary.open("w", encoding=_ENCODING, newline="") as stream,
    ):
        table = csv.writer(stream)
        table.writerow(map(_safe, headings))
        for row in sheet.rows:
            results = [
                cell
                for item, result in zip(sheet.items, row.results, strict=True)
                for cell in _cells(item.rubric, result)
            ]
            if with_feedback:
                results.append(feedback_words(sheet.items, row.results))
            table.writerow([*map(_safe, row.cells), *map(_safe, results)])
            written += 1
            if written % _CALL_EVERY == 0:
                reporter.progress(min(1.0, written / max(1, sheet.row_count)), _STAGE)
        reporter.progress(1.0, _STAGE)
    return WrittenGradebook(target, written, ())


def _cells(rubric: Rubric, result: ItemResult | None) -> Iterator[CellValue]:
    """Yield the cells of one item in the order of :func:`score_columns`."""
    values = level_values(rubric)
    if result is None:
        yield from [None] * (len(values) + 4)
        return
    score = result.score
    level = None if score is None else score.level
    shares = score.probabilities if score else ()
    yield None if level is None else values[level]
    for position in range(len(values)):
        yield round(shares[position], 4) if shares else None
    confidence = None if score is None else score.confidence
    yield None if confidence is None else round(confidence, 4)
    yield review_words(result)
    yield None if result.final is None else values[result.final]


def _safe(value: CellValue) -> str:
    text = text_of(value)
    return f"'{text}" if isinstance(value, str) and begins_formula(text) else text
