"""Files as systems hand them out, written from invented answers, and what is understood of them."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kdscore_desktop.domain import CellValue, ImportBatch, Level, Rubric
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.dialects.registry import understand
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import ColumnRoles, propose_roles
from kdscore_desktop.gradebook.sheet import Sheet

POINTS = Rubric(tuple(Level(str(points), float(points)) for points in range(6)))
_TEXT = "the metal takes heat from your hand faster than wood so it feels colder at once"

Rows = Sequence[Sequence[CellValue]]


def answer(number: int) -> str:
    """Return an invented answer of several words, another one for each number."""
    return " ".join(random.Random(number).choices(_TEXT.split(), k=6 + number % 5)) + f" {number}"


@dataclass(frozen=True)
class Meant:
    """Everything that is understood of a file."""

    sheet: Sheet
    understood: Understood
    roles: ColumnRoles
    batch: ImportBatch

    def columns(self) -> dict[str, object]:
        """Return the roles by heading, without those that are not there."""
        headings = self.sheet.headings()
        single = {
            "learner": self.roles.learner,
            "name": self.roles.name,
            "last name": self.roles.last_name,
        }
        told: dict[str, object] = {
            role: headings[column] for role, column in single.items() if column is not None
        }
        told["groups"] = [headings[column] for column in self.roles.groups]
        told["items"] = {
            headings[item.response]: [headings[column] for _, column in item.ratings]
            for item in self.roles.items
        }
        return {role: columns for role, columns in told.items() if columns}

    def learners(self) -> list[tuple[str, str]]:
        return [(row.learner.key, row.learner.name) for row in self.batch.rows if row.responses]

    def texts(self) -> list[list[str]]:
        return [[one.text for one in row.responses] for row in self.batch.rows if row.responses]

    def levels(self) -> list[list[int | None]]:
        """Return the first rating of each response."""
        return [
            [one.ratings[0][1] if one.ratings else None for one in row.responses]
            for row in self.batch.rows
            if row.responses
        ]

    def extra_rows(self) -> list[int]:
        return [
            finding.place.row
            for finding in self.batch.findings
            if finding.kind == "row of no learner"
        ]


def meant(path: Path, wanted: str = "auto") -> Meant:
    """Read a file, understand it and plan its import; items are rated from 0 to 5 points."""
    sheet = read_sheet(path)
    understood = understand(sheet, wanted)
    roles = propose_roles(understood.sheet, understood.roles)
    rubrics = {item.item: POINTS for item in roles.items}
    batch = plan_import(sheet, roles, rubrics, understood)
    assert [(row.row, row.cells) for row in batch.rows] == list(sheet.rows)
    return Meant(sheet, understood, roles, batch)


def write_text(path: Path, rows: Rows, encoding: str = "utf-8", delimiter: str = ",") -> Path:
    with path.open("w", newline="", encoding=encoding) as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path
