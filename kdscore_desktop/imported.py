"""The rows of an import as columns.

A sheet may have a hundred thousand rows. Making objects of each, and going through them again for
every question, takes a tenth of the time in which such a sheet comes into a project.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar, overload

from kdscore_desktop.domain import CellValue, ImportedResponse, ImportedRow, Learner

Ratings = tuple[tuple[str, int], ...]
"""Pairs of a rater's name and a level's position."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class ImportedRows(Sequence[ImportedRow]):
    """Rows of a sheet and what was understood of them; a row is made when it is asked for.

    Parameters
    ----------
    numbers, cells
        Each row's number and its cells as they were.
    learner_keys, learner_names, learner_groups
        What is known of each row's learner.
    counts
        How many responses each row brings.
    items, texts, ratings
        Of all responses, row by row.
    """

    numbers: Sequence[int]
    cells: Sequence[tuple[CellValue, ...]]
    learner_keys: Sequence[str]
    learner_names: Sequence[str]
    learner_groups: Sequence[tuple[tuple[str, str], ...]]
    counts: Sequence[int]
    items: Sequence[str]
    texts: Sequence[str]
    ratings: Sequence[Ratings]

    @classmethod
    def of(cls, rows: Sequence[ImportedRow]) -> Self:
        """Return these rows as columns."""
        if isinstance(rows, cls):
            return rows
        responses = [response for row in rows for response in row.responses]
        return cls(
            [row.row for row in rows],
            [row.cells for row in rows],
            [row.learner.key for row in rows],
            [row.learner.name for row in rows],
            [row.learner.groups for row in rows],
            [len(row.responses) for row in rows],
            [response.item for response in responses],
            [response.text for response in responses],
            [response.ratings for response in responses],
        )

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[ImportedRow]:
        learners = map(Learner, self.learner_keys, self.learner_names, self.learner_groups)
        responses = map(ImportedResponse, self.items, self.texts, self.ratings)
        for number, cells, learner, count in zip(
            self.numbers, self.cells, learners, self.counts, strict=True
        ):
            yield ImportedRow(number, cells, learner, tuple(itertools.islice(responses, count)))

    @overload
    def __getitem__(self, place: int) -> ImportedRow: ...

    @overload
    def __getitem__(self, place: slice) -> ImportedRows: ...

    def __getitem__(self, place: int | slice) -> ImportedRow | ImportedRows:
        places = range(len(self))[place]
        if isinstance(places, range):
            return self.at(places)
        (row,) = self.at([places])
        return row

    def at(self, places: Sequence[int]) -> ImportedRows:
        """Return the rows at these places, in the order of the places."""
        first = [0, *itertools.accumulate(self.counts)]
        responses = [
            response for place in places for response in range(first[place], first[place + 1])
        ]
        return ImportedRows(
            _picked(self.numbers, places),
            _picked(self.cells, places),
            _picked(self.learner_keys, places),
            _picked(self.learner_names, places),
            _picked(self.learner_groups, places),
            _picked(self.counts, places),
            _picked(self.items, responses),
            _picked(self.texts, responses),
            _picked(self.ratings, responses),
        )

    def among(self, others: Iterable[ImportedRow]) -> ImportedRows:
        """Return these rows and others, by their numbers."""
        rows = ImportedRows.of([*self, *others])
        return rows.at(sorted(range(len(rows)), key=rows.numbers.__getitem__))

    def of_responses(self, values: Sequence[_Value]) -> Sequence[_Value]:
        """Return for each response the value of its row."""
        if all(count == 1 for count in set(self.counts)):
            return values
        repeated = map(itertools.repeat, values, self.counts)
        return list(itertools.chain.from_iterable(repeated))


def _picked(values: Sequence[_Value], places: Sequence[int]) -> Sequence[_Value]:
    return [values[place] for place in places]
