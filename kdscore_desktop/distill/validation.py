"""How well a student agrees with humans on the validation responses while it is trained."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from sklearn.metrics import cohen_kappa_score, f1_score

from kdscore_desktop.distill.calibration import cross_entropy
from kdscore_desktop.distill.examples import by_length
from kdscore_desktop.distill.students import Student


@dataclass(frozen=True)
class ValidationFigures:
    """Figures on the rated validation responses.

    Parameters
    ----------
    responses
        On how many.
    agreement
        Quadratic weighted kappa with the human levels where the rubric is ordered, else macro F1
        over the levels that occur.
    accuracy
        Share of suggestions that are the human level.
    cross_entropy
        Of the uncalibrated probabilities; it decides between states of like agreement.
    """

    responses: int
    agreement: float
    accuracy: float
    cross_entropy: float


class Validation:
    """The rated validation responses.

    Parameters
    ----------
    ids
        Their word pieces.
    levels
        Their human levels.
    size
        The rubric's number of levels.
    ordered
        Whether the levels have an order.
    """

    def __init__(
        self, ids: list[list[int]], levels: npt.NDArray[np.int64], size: int, *, ordered: bool
    ) -> None:
        if len(ids) != len(levels):
            raise ValueError("texts and levels differ in number")
        self.levels = levels
        self._size = size
        self._ordered = ordered
        self.batches = by_length(ids)

    @property
    def measure_name(self) -> str:
        """What :attr:`ValidationFigures.agreement` is."""
        return "quadratic weighted kappa" if self._ordered else "macro F1"

    def logits(self, student: Student) -> npt.NDArray[np.float64]:
        """Return the student's logits, shape (responses, levels)."""
        logits = np.empty((len(self.levels), self._size))
        student.eval()
        with torch.inference_mode():
            for rows, ids in self.batches:
                logits[rows] = student(torch.from_numpy(ids)).numpy()
        return logits

    def measure(self, student: Student) -> ValidationFigures | None:
        """Return the student's figures, or None where there is no validation response."""
        if not len(self.levels):
            return None
        logits = self.logits(student)
        suggested = logits.argmax(1)
        return ValidationFigures(
            responses=len(self.levels),
            agreement=self._agreement(suggested),
            accuracy=float((suggested == self.levels).mean()),
            cross_entropy=cross_entropy(logits, self.levels),
        )

    def _agreement(self, suggested: npt.NDArray[np.int64]) -> float:
        if not self._ordered:
            return float(f1_score(self.levels, suggested, average="macro", zero_division=0))
        if len(set(self.levels) | set(suggested)) == 1:
            return 1.0  # all alike on both sides, where kappa divides zero by zero
        return float(
            cohen_kappa_score(
                self.levels, suggested, labels=np.arange(self._size), weights="quadratic"
            )
        )
