"""What a student is trained on, as numbers, and the order in which it sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from kdscore_desktop.distill.loss import UNRATED
from kdscore_desktop.student.tokens import Ids, padded

# Batches are cut from stretches of this many, sorted by length: little padding, much chance.
_STRETCH = 50


@dataclass(frozen=True)
class Examples:
    """Texts as ids with what the teacher and the humans say of them, row by row.

    Parameters
    ----------
    ids
        Word pieces of each text.
    soft
        Soft labels, shape (texts, levels); rows of zeros where there are none.
    levels
        Human levels, shape (texts,); -1 where there are none.
    """

    ids: list[list[int]]
    soft: npt.NDArray[np.float32]
    levels: npt.NDArray[np.int64]

    def __post_init__(self) -> None:
        if not len(self.ids) == len(self.soft) == len(self.levels):
            raise ValueError("texts, soft labels and levels differ in number")

    def __len__(self) -> int:
        return len(self.ids)

    def batch(self, rows: npt.NDArray[np.int64]) -> tuple[Tensor, Tensor, Tensor]:
        """Return padded ids, soft labels and levels of some rows."""
        return (
            torch.from_numpy(padded([self.ids[row] for row in rows])),
            torch.from_numpy(self.soft[rows]),
            torch.from_numpy(self.levels[rows]),
        )


def example_levels(levels: Sequence[int | None]) -> npt.NDArray[np.int64]:
    """Return levels as numbers, those that are missing as -1."""
    return np.array([UNRATED if level is None else level for level in levels], np.int64)


def epoch_order(
    lengths: npt.NDArray[np.int64], batch_size: int, seed: int, epoch: int
) -> list[npt.NDArray[np.int64]]:
    """Return the batches of one epoch: every row once, texts of like length together.

    They depend on the seed and the epoch alone, so that a resumed training sees what an
    uninterrupted one would have.
    """
    rng = np.random.default_rng((seed, epoch))
    shuffled = rng.permutation(len(lengths))
    batches = []
    for start in range(0, len(shuffled), batch_size * _STRETCH):
        stretch = shuffled[start : start + batch_size * _STRETCH]
        stretch = stretch[np.argsort(lengths[stretch], kind="stable")]
        batches += [stretch[at : at + batch_size] for at in range(0, len(stretch), batch_size)]
    return [batches[position] for position in rng.permutation(len(batches))]


def by_length(ids: list[list[int]], batch_size: int = 64) -> list[tuple[list[int], Ids]]:
    """Return padded batches of all texts with the positions they belong to."""
    order = sorted(range(len(ids)), key=lambda position: len(ids[position]))
    return [
        (rows, padded([ids[row] for row in rows]))
        for rows in (order[at : at + batch_size] for at in range(0, len(order), batch_size))
    ]
