"""Which answers of the scores page say the same, and what of them is decided together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np

from kdscore_desktop.texts.alike import alike
from kdscore_desktop.views.scores import NONE, Flags, Places, ScoreTable


@dataclass(frozen=True, slots=True, eq=False)
class AlikeGroups:
    """Every place of a table in one group of answers that say the same.

    Made by :meth:`of`, which takes seconds for a hundred thousand answers.

    Parameters
    ----------
    numbers, sizes
        Shape (n,): the group that each place is in, and how many are in it.
    """

    numbers: Places
    sizes: Places
    _members: Sequence[tuple[int, ...]] = field(repr=False)
    _identical: Sequence[bool] = field(repr=False)

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Group answers by what they say; see :mod:`kdscore_desktop.texts.alike`."""
        found = alike(texts)
        sizes = np.array([len(group.positions) for group in found], np.int32)
        numbers = np.empty(len(texts), np.int32)
        for number, group in enumerate(found):
            numbers[list(group.positions)] = number
        return cls(
            numbers,
            sizes[numbers] if len(texts) else numbers,
            [group.positions for group in found],
            [group.identical for group in found],
        )

    def members(self, place: int) -> Places:
        """Return the places of all that say the same as one, with it, ascending."""
        return np.array(self._members[self.numbers[place]], np.int32)

    def identical(self, place: int) -> bool:
        """Whether all that say the same as one have the very same words."""
        return bool(self._identical[self.numbers[place]])


def decided_together(table: ScoreTable, groups: AlikeGroups, place: int) -> Places:
    """Return what a decision on all that say the same is about: the chosen answer comes first.

    Of the others only those that nobody has decided or rated: a decision on many overrules none.
    """
    others = groups.members(place)
    others = others[others != place]
    still_open = others[~table.decided[others] & ~table.rated[others]]
    return np.concatenate([np.array([place], np.int32), still_open])


@dataclass(frozen=True, slots=True)
class OtherWording:
    """How other answers say the same.

    Parameters
    ----------
    text
        As one of them has it.
    answers
        How many have it, in capitals or not, with the same level.
    final, rated
        The level that is final, or that a human gave; None where there is none.
    """

    text: str
    answers: int
    final: int | None
    rated: int | None


@dataclass(frozen=True, slots=True)
class AlikeAnswers:
    """The other answers that say the same as the chosen one.

    Parameters
    ----------
    others
        How many.
    undecided
        How many of them can be decided with it.
    identical
        Whether they have the very same words.
    wordings
        Each way of saying it, the most frequent first.
    """

    others: int
    undecided: int
    identical: bool
    wordings: tuple[OtherWording, ...]


def alike_answers(table: ScoreTable, groups: AlikeGroups, place: int) -> AlikeAnswers | None:
    """Return what says the same as the chosen answer, or None where nothing does."""
    others = groups.members(place)
    others = others[others != place]
    if not len(others):
        return None
    given = table.ratings[others]
    first = (given != NONE).argmax(axis=1) if given.shape[1] else None
    rated = np.full(len(others), NONE) if first is None else given[np.arange(len(others)), first]
    # Counted as columns: there may be thousands who do not know.
    said = np.stack([table.text_ranks[others], table.final[others], rated], axis=1)
    _, where, answers = np.unique(said, axis=0, return_index=True, return_counts=True)
    wordings = tuple(
        OtherWording(
            " ".join(table.texts[others[index]].split()),
            count,
            _level(int(table.final[others[index]])),
            _level(int(rated[index])),
        )
        for index, count in sorted(
            zip(where.tolist(), answers.tolist(), strict=True), key=lambda each: (-each[1], each[0])
        )
    )
    undecided = len(decided_together(table, groups, place)) - 1
    return AlikeAnswers(len(others), undecided, groups.identical(place), wordings)


def one_of_each(groups: AlikeGroups, places: Places) -> Flags:
    """Return which of the listed places stand for a group of several: the first of each."""
    first = np.zeros(len(places), np.bool_)
    first[np.unique(groups.numbers[places], return_index=True)[1]] = True
    return np.asarray(first & (groups.sizes[places] > 1))


def _level(number: int) -> int | None:
    return None if number == NONE else number
