"""What distillation asks of a teacher, whatever kind it is. Imports no torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kdscore_desktop.progress import Reporter

Probabilities = npt.NDArray[np.float32]
"""Soft labels: shape (texts, levels), rows adding up to 1, columns in the rubric's order."""


@dataclass(frozen=True)
class WordPieces:
    """A teacher's subword vocabulary, for the student to start from.

    Parameters
    ----------
    tokenizer
        The tokenizer as `tokenizers` JSON.
    embeddings
        The teacher's input embeddings, shape (vocabulary, width), row i belonging to piece i.
    """

    tokenizer: str
    embeddings: npt.NDArray[np.float32]


class SoftLabeler(Protocol):
    """Anything that gives class probabilities for texts."""

    @property
    def fingerprint(self) -> str:
        """What the soft labels depend on (weights and label mapping), as hexadecimal."""
        ...

    @property
    def labels_new_texts(self) -> bool:
        """Whether any text can be labeled, or only those it came with."""
        ...

    def word_pieces(self) -> WordPieces | None:
        """Return the teacher's WordPiece vocabulary, or None where it has no such thing."""
        ...

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the soft labels of `texts`, in their order.

        Raises
        ------
        InputError
            If a text cannot be labeled (see :attr:`labels_new_texts`).
        """
        ...
