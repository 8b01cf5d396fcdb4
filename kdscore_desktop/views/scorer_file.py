"""What is shown of a scorer file that is opened by itself, and of what it shall score."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kdscore_desktop.domain import Item
from kdscore_desktop.gradebook.dialects.registry import AUTO, understand
from kdscore_desktop.gradebook.reader import read_sheet, sheet_names
from kdscore_desktop.gradebook.roles import propose_roles
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.student.package import Card
from kdscore_desktop.student.scorer import Scorer


@dataclass(frozen=True, slots=True)
class OpenedScorer:
    """A scorer file: where it lies, the item it scores, and its card."""

    path: Path
    item: Item
    card: Card


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A sheet that answers are looked for in.

    Parameters
    ----------
    path, sheet
        The file and the sheet's name.
    sheets
        The names of all its sheets.
    columns
        What to call each column.
    proposed
        The column that looks like answers, counting from 0; None where none does.
    rows
        How many rows it has below the headings.
    """

    path: Path
    sheet: str
    sheets: tuple[str, ...]
    columns: tuple[str, ...]
    proposed: int | None
    rows: int

    @property
    def proposed_target(self) -> Path:
        """Where the scored workbook is proposed to go: beside the spreadsheet."""
        return self.path.with_name(f"{self.path.stem} scored.xlsx")


def open_scorer(path: Path) -> OpenedScorer:
    """Open a scorer file.

    Raises
    ------
    InputError
        If it is none.
    """
    scorer = Scorer.open(path)
    return OpenedScorer(path, scorer.item, scorer.card)


def look_for_answers(path: Path, sheet_name: str | None = None) -> AnswerSheet:
    """Read a sheet, the first one if None, and propose the column of the answers.

    Raises
    ------
    InputError
        If the file cannot be read.
    """
    names = sheet_names(path)
    sheet = read_sheet(path, sheet_name, SilentReporter())
    understood = understand(sheet, AUTO)
    proposed = propose_roles(understood.sheet).items
    return AnswerSheet(
        path=path,
        sheet=sheet.source.sheet,
        sheets=names,
        columns=tuple(sheet.heading(column) for column in range(len(sheet.source.columns))),
        proposed=proposed[0].response if proposed else None,
        rows=len(understood.sheet.rows),
    )
