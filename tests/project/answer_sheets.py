"""Small sheets of made-up answers, as an import hands them to a project."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from kdscore_desktop.domain import (
    CellValue,
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Learner,
    Level,
    Rubric,
    SourceSheet,
)

ITEM = "Why does the ice float?"
RUBRIC = Rubric((Level("0", 0.0), Level("1", 1.0, "names density"), Level("2", 2.0)))

Answer = tuple[str, str, dict[str, int]]
"""Learner's key, text, and level by rater."""


def sheet(
    answers: Sequence[Answer],
    *,
    item: str = ITEM,
    rubric: Rubric = RUBRIC,
    name: str = "",
    groups: tuple[tuple[str, str], ...] = (),
    content: str = "",
) -> ImportBatch:
    """Return a sheet whose SHA-256 depends on its answers and on `content`."""
    digest = hashlib.sha256(repr((answers, content)).encode("utf-8", "surrogatepass")).hexdigest()
    return ImportBatch(
        SourceSheet("Period 3.xlsx", "Answers", digest, 1, ("ID", "Answer")),
        (Item(item, rubric),),
        tuple(
            row(number, key, text, ratings, item=item, name=name, groups=groups)
            for number, (key, text, ratings) in enumerate(answers, start=2)
        ),
    )


def row(
    number: int,
    key: str,
    text: str,
    ratings: dict[str, int],
    *,
    item: str = ITEM,
    name: str = "",
    groups: tuple[tuple[str, str], ...] = (),
    cells: tuple[CellValue, ...] | None = None,
) -> ImportedRow:
    return ImportedRow(
        number,
        (key, text) if cells is None else cells,
        Learner(key, name, groups),
        (ImportedResponse(item, text, tuple(ratings.items())),),
    )


THREE = sheet(
    [
        ("007", "Because it is lighter.", {"Ms Ruiz": 0}),
        ("008", "Its density is below that of water.", {"Ms Ruiz": 1}),
        ("009", "Ice is less dense, so it displaces its weight.", {"Ms Ruiz": 2}),
    ]
)
