"""What a study measures on: the scored responses of one file with a split of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kdscore_desktop.domain import Item, ReviewReason, Split, counts_by_level
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import column_named, roles_from_options
from kdscore_desktop.progress import Reporter
from kdscore_desktop.student.review import review_reason

SPLIT_WORDS: Mapping[str, Split] = {
    "train": Split.TRAIN,
    "training": Split.TRAIN,
    "dev": Split.VALIDATION,
    "val": Split.VALIDATION,
    "valid": Split.VALIDATION,
    "validation": Split.VALIDATION,
    "test": Split.TEST,
}


@dataclass(frozen=True, slots=True)
class StudyColumns:
    """The headings of a study's columns; `score2` and `sheet` may be None."""

    response: str
    score: str
    split: str
    score2: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class StudyResponse:
    """A scored response; `second` is the second rater's level, where there is one."""

    text: str
    split: Split
    level: int
    second: int | None


@dataclass(frozen=True, slots=True)
class StudyData:
    """The responses of a study.

    Parameters
    ----------
    item
        The item with the rubric that the scores show.
    responses
        Scored responses that hold text.
    file_name, sha256
        The file they came from.
    left_out
        How many rows hold no text, no score or no split.
    """

    item: Item
    responses: tuple[StudyResponse, ...]
    file_name: str
    sha256: str
    left_out: int

    def of(self, split: Split) -> list[StudyResponse]:
        """Return the responses of one split, in the file's order."""
        return [response for response in self.responses if response.split is split]

    def counts(self, split: Split) -> tuple[int, ...]:
        """Return how many responses of a split are on each level."""
        return counts_by_level([r.level for r in self.of(split)], self.item.rubric)


def texts_of(responses: Sequence[StudyResponse]) -> list[str]:
    """Return the responses' texts."""
    return [response.text for response in responses]


def levels_of(responses: Sequence[StudyResponse]) -> list[int]:
    """Return the responses' levels by the first rater."""
    return [response.level for response in responses]


def read_study(path: Path, columns: StudyColumns, reporter: Reporter) -> StudyData:
    """Read a study's file.

    Raises
    ------
    InputError
        If the file cannot be read, a column is missing, or a split has no scored response.
    """
    sheet = read_sheet(path, columns.sheet, reporter)
    roles = roles_from_options(
        sheet,
        item=path.stem,
        response=columns.response,
        score=columns.score,
        score2=columns.score2,
    )
    batch = plan_import(sheet, roles, {})
    split_at = column_named(sheet, columns.split)
    first_rater = roles.items[0].ratings[0][0]
    responses = []
    for row in batch.rows:
        split = SPLIT_WORDS.get(text_of(row.cells[split_at]).strip().casefold())
        for response in row.responses:
            ratings = dict(response.ratings)
            level = ratings.pop(first_rater, None)
            blank = review_reason(response.text) is ReviewReason.BLANK
            if split is None or level is None or blank:
                continue
            second = next(iter(ratings.values()), None)
            responses.append(StudyResponse(response.text, split, level, second))
    data = StudyData(
        batch.items[0],
        tuple(responses),
        path.name,
        sha256_of(path),
        len(batch.rows) - len(responses),
    )
    _check(data, columns.split)
    return data


def _check(data: StudyData, split_column: str) -> None:
    for split in Split:
        if not data.of(split):
            raise InputError(
                f"'{data.file_name}' has no scored response whose column '{split_column}' says "
                f"{split.value}. The words it may hold are: {', '.join(SPLIT_WORDS)}."
            )
