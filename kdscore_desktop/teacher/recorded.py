"""A teacher known only by the probabilities it gave, from a spreadsheet. Imports no torch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import Place, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.progress import Reporter
from kdscore_desktop.teacher.labeler import Probabilities, WordPieces

# Rounded to two decimals, four or five probabilities add up to within this of 1.
_ROUNDING = 0.02


@dataclass(frozen=True)
class RecordedRow:
    """One text with the teacher's numbers, one per level, and where they stand."""

    text: str
    values: Sequence[float]
    place: Place


def checked_rows(rows: Sequence[RecordedRow], rubric: Rubric) -> dict[str, tuple[float, ...]]:
    """Check the rows of a spreadsheet and return each text's probabilities.

    Percentages are taken where a row adds up to about 100; all are made to add up to exactly 1.
    A text that stands there more than once gets the mean of its rows.

    Raises
    ------
    InputError
        If there are no rows, or one has a wrong number, with its place.
    """
    if not rows:
        raise InputError("The spreadsheet holds no row with the expert model's probabilities.")
    found: dict[str, list[npt.NDArray[np.float64]]] = {}
    for row in rows:
        found.setdefault(row.text, []).append(_checked(row, rubric))
    return {text: tuple(np.mean(same, axis=0).tolist()) for text, same in found.items()}


def recorded_fingerprint(soft_labels: Mapping[str, Sequence[float]]) -> str:
    """Return what stands for these texts and probabilities, as hexadecimal."""
    parts = sorted((sha256_of(text.encode()), list(row)) for text, row in soft_labels.items())
    return sha256_of(json.dumps(parts).encode())


class RecordedTeacher:
    """A teacher that labels only the texts its probabilities came with.

    Parameters
    ----------
    fingerprint
        From :func:`recorded_fingerprint`.
    soft_labels
        The probabilities of each text, from :func:`checked_rows`.
    """

    def __init__(self, fingerprint: str, soft_labels: Mapping[str, Sequence[float]]) -> None:
        self._fingerprint = fingerprint
        self._soft_labels = soft_labels

    @property
    def fingerprint(self) -> str:
        """Of the texts and their probabilities, as hexadecimal."""
        return self._fingerprint

    @property
    def labels_new_texts(self) -> bool:
        """False: the model itself is not here."""
        return False

    def word_pieces(self) -> WordPieces | None:
        """Return None: the model's vocabulary is not here."""
        return None

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the recorded soft labels of `texts`, shape (texts, levels), in their order.

        Raises
        ------
        InputError
            If there is a text without recorded probabilities.
        """
        missing = sum(text not in self._soft_labels for text in texts)
        if missing:
            raise InputError(
                f"The expert model's spreadsheet has no probabilities for {missing} of "
                f"{len(texts)} texts, and the model itself is not here to ask. Add their rows, or "
                "attach the model."
            )
        reporter.progress(1.0, "Reading the expert model's probabilities")
        levels = len(next(iter(self._soft_labels.values()), ()))
        rows = [self._soft_labels[text] for text in texts]
        return np.array(rows, dtype=np.float32).reshape(len(texts), levels)


def _checked(row: RecordedRow, rubric: Rubric) -> npt.NDArray[np.float64]:
    values = np.asarray(row.values, dtype=np.float64)
    if len(values) != len(rubric):
        raise InputError(
            f"{_start(row)} has {len(values)} probabilities for the {len(rubric)} levels of the "
            "rubric. Give one per level."
        )
    if not np.isfinite(values).all() or (values < 0).any():
        raise InputError(
            f"{_start(row)} has a probability that is missing, negative or no number. Correct it "
            "and import the spreadsheet again."
        )
    total = float(values.sum())
    whole = 100.0 if abs(total - 100.0) <= 100 * _ROUNDING else 1.0
    # A hair more than the rounding allows, for sums such as 0.33 + 0.33 + 0.32.
    if abs(total / whole - 1) > _ROUNDING + 1e-9:
        raise InputError(
            f"The probabilities in {row.place} add up to {total:.3g} instead of 1 (or 100 %). "
            "Correct them and import the spreadsheet again."
        )
    return values / total


def _start(row: RecordedRow) -> str:
    place = str(row.place)
    return place[0].upper() + place[1:]
