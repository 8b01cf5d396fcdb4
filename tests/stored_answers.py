"""Answers that a test makes up, in a project without a spreadsheet to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kdscore_desktop.domain import (
    ImportBatch,
    ImportedResponse,
    ImportedRow,
    Item,
    Learner,
    SourceSheet,
)
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project


class MadeUp(NamedTuple):
    """A learner's answer, and the levels that the named raters gave it."""

    key: str
    text: str
    ratings: tuple[tuple[str, int], ...] = ()
    name: str = ""
    group: str = "6A"


def store_answers(project: Project, item: Item, answers: Iterable[MadeUp]) -> list[int]:
    """Bring an item with its answers into a project; return their ids."""
    rows = tuple(
        ImportedRow(
            number,
            (each.key, each.text),
            Learner(each.key, each.name, (("Class", each.group),)),
            (ImportedResponse(item.name, each.text, each.ratings),),
        )
        for number, each in enumerate(answers, start=2)
    )
    sheet = SourceSheet("answers.xlsx", "Answers", "0" * 64, 1, ("ID", "Answer"))
    project.add_import(ImportBatch(sheet, (item,), rows), SilentReporter())
    return [response.id for response in project.responses(item.name)]
