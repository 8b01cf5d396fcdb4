"""Running a scorer: texts in, calibrated probabilities and a suggested level out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import Item, ReviewReason
from kdscore_desktop.student.network import Network
from kdscore_desktop.student.package import (
    NETWORK,
    TOKENIZER,
    Calibration,
    Card,
    ScorerParts,
    part_of,
    read_scorer,
)
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.student.tokens import Tokens, padded

_CHUNK = 4096
_BATCH = 64

Probabilities = npt.NDArray[np.float64]
"""Shape (texts, levels), rows adding up to 1, columns in the rubric's order."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What the student says of one text.

    Parameters
    ----------
    probabilities
        One per level, adding up to 1; empty for a blank text.
    level
        The most probable level's position (the lower of two alike), None for a blank text.
    review
        Why a human should look whatever the score says, or None.
    """

    probabilities: tuple[float, ...]
    level: int | None
    review: ReviewReason | None


class Scorer:
    """A student ready to score.

    Parameters
    ----------
    parts
        The parts of a scorer file.
    threads
        Processor threads it may use.
    name
        What to call it in an error.

    Raises
    ------
    InputError
        If the network or the tokenizer is not as KDScore writes them, or they do not fit together.
    """

    def __init__(self, parts: ScorerParts, *, threads: int = 1, name: str = "the scorer") -> None:
        self.item: Item = parts.item
        self.calibration: Calibration = parts.calibration
        self.card: Card = parts.card
        self._tokens = Tokens(parts.tokenizer, part_of(name, TOKENIZER))
        self._network = Network(
            parts.network,
            len(parts.item.rubric),
            self._tokens.size,
            threads=threads,
            where=part_of(name, NETWORK),
        )

    @classmethod
    def open(cls, source: Path | bytes, *, threads: int = 1) -> Scorer:
        """Open a scorer file.

        Parameters
        ----------
        source
            The file, or its bytes.
        threads
            Processor threads it may use.

        Raises
        ------
        InputError
            If anything about the file is not as KDScore writes it.
        """
        name = source.name if isinstance(source, Path) else "the scorer"
        return cls(read_scorer(source), threads=threads, name=name)

    def score(self, texts: Iterable[str]) -> Iterator[Scored]:
        """Score texts one after another; memory does not grow with their number."""
        remaining = iter(texts)
        while chunk := list(islice(remaining, _CHUNK)):
            for text, probabilities in zip(chunk, self.probabilities(chunk), strict=True):
                yield self._scored(text, probabilities)

    def probabilities(self, texts: Sequence[str]) -> Probabilities:
        """Return the calibrated probabilities of each text.

        A blank text gets those of a single unknown word, which say nothing about it;
        :meth:`score` leaves them out.
        """
        logits = np.empty((len(texts), len(self.item.rubric)), np.float64)
        rows = self._tokens.encode(texts)
        # Texts of like length together: padding is time, though it never changes a score.
        order = sorted(range(len(rows)), key=lambda position: len(rows[position]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            logits[batch] = self._network.logits(padded([rows[position] for position in batch]))
        return softmax(logits / self.calibration.temperature)

    def count_pieces(self, text: str) -> int:
        """Return how many word pieces of a text the student reads."""
        return len(self._tokens.encode([text])[0])

    def _scored(self, text: str, probabilities: npt.NDArray[np.float64]) -> Scored:
        review = review_reason(text)
        if review is ReviewReason.BLANK:
            return Scored((), None, review)
        level = int(probabilities.argmax())
        if review is None and probabilities[level] < self.calibration.unsure_below:
            review = ReviewReason.UNSURE
        return Scored(tuple(probabilities.tolist()), level, review)


def softmax(logits: npt.NDArray[np.float64]) -> Probabilities:
    """Return the probabilities of logits along the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True))
