"""What a study measures on: the scored responses of one file with a split of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from kdscore_desktop.domain import Item, ReviewReason, Split, counts_by_level
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import Understood
from kdscore_desktop.gradebook.importing import plan_import
from kdscore_desktop.gradebook.reader import read_sheet
from kdscore_desktop.gradebook.roles import column_named, roles_from_options
from kdscore_desktop.gradebook.total_rows import without_total_rows
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
    unscored
        Training responses whose score is not to be known; see :func:`with_fewer_labels`.
    """

    item: Item
    responses: tuple[StudyResponse, ...]
    file_name: str
    sha256: str
    left_out: int
    unscored: tuple[str, ...] = ()

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


def with_fewer_labels(data: StudyData, count: int, seed: int) -> StudyData:
    """Return the study of an educator who scored so few responses and has a pile of others.

    Training responses beyond `count` become unscored. Validation shrinks by the same share, as it
    would in a project; what is over is left out. The test responses stay.

    Parameters
    ----------
    data
        The whole study.
    count
        How many scored training responses to keep, drawn from each level by its share, at least
        one of each.
    seed
        Of the draw.

    Raises
    ------
    InputError
        If there are not so many, or fewer are asked for than there are levels.
    """
    train = data.of(Split.TRAIN)
    levels = len(data.item.rubric)
    if not levels <= count <= len(train):
        raise InputError(
            f"Of the scored training responses of '{data.file_name}', {levels} to {len(train):,} "
            f"can be kept, not {count:,}."
        )
    rng = np.random.default_rng(seed)
    validation = data.of(Split.VALIDATION)
    fewer = max(levels, round(len(validation) * count / len(train)))
    kept = _drawn(train, count, rng)
    rows = (*kept, *_drawn(validation, min(fewer, len(validation)), rng), *data.of(Split.TEST))
    unscored = Counter(r.text for r in train) - Counter(r.text for r in kept)
    return replace(data, responses=rows, unscored=tuple(unscored.elements()))


def _drawn(
    responses: Sequence[StudyResponse], count: int, rng: np.random.Generator
) -> list[StudyResponse]:
    """Return so many responses, every level by its share and, where it can be, at least once."""
    by_level: dict[int, list[StudyResponse]] = defaultdict(list)
    for position in rng.permutation(len(responses)).tolist():
        by_level[responses[position].level].append(responses[position])
    sizes = dict.fromkeys(sorted(by_level), 1)
    while sum(sizes.values()) < count:
        # The level that is furthest below its share.
        lacking = {
            level: count * len(each) / len(responses) - sizes[level]
            for level, each in by_level.items()
            if sizes[level] < len(each)
        }
        sizes[max(sorted(lacking), key=lambda level: lacking[level])] += 1
    return [each for level, size in sizes.items() for each in by_level[level][:size]]


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
    batch = plan_import(sheet, roles, {}, without_total_rows(Understood(sheet), roles))
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
