"""How much can be scored without review, and how far it then agrees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.bootstrap import wilson_interval
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.metrics import Floats

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """Answers that a scorer neither learned from nor was chosen by, beside what a human said.

    Parameters
    ----------
    confidence
        The probability of each suggested level, shape (n,).
    agreed
        Whether the suggested level is the human's, shape (n,).
    to_human
        How many more held-out answers go to a human whatever the scorer says of them, such as
        blank ones; they count as never covered.
    """

    confidence: Floats
    agreed: Flags
    to_human: int = 0

    def __post_init__(self) -> None:
        if self.confidence.shape != self.agreed.shape or self.confidence.ndim != 1:
            raise ValueError("every suggestion needs a confidence and whether it agrees")

    @property
    def n(self) -> int:
        """How many answers there are, those that always go to a human included."""
        return len(self.confidence) + self.to_human


@dataclass(frozen=True, slots=True)
class CoveragePoint:
    """What happens where answers at least this sure are scored without review.

    Parameters
    ----------
    cutoff
        The confidence from which on nobody looks.
    share
        The share of all answers that are then scored without review; its n is that of all.
    agreement
        Exact agreement with the human among those; its n is their number.
    """

    cutoff: float
    share: Figure
    agreement: Figure


@dataclass(frozen=True, slots=True)
class CoverageCurve:
    """Agreement against the share scored without review.

    Parameters
    ----------
    n
        On how many held-out answers.
    points
        The strictest cut-off first; one for each confidence that occurs.
    """

    n: int
    points: tuple[CoveragePoint, ...]

    def at(self, cutoff: float) -> CoveragePoint | None:
        """Return what a cut-off leads to, None where it covers no answer."""
        reached = [point for point in self.points if point.cutoff >= cutoff]
        return reached[-1] if reached else None


def coverage_curve(held_out: HeldOut) -> CoverageCurve:
    """Return the curve over every cut-off that makes a difference."""
    cutoffs, covered, agreed = cumulated(held_out.confidence, held_out.agreed)
    n = held_out.n
    return CoverageCurve(
        n,
        tuple(
            CoveragePoint(cutoff, share_of(within, n), share_of(hits, within))
            for cutoff, within, hits in zip(
                cutoffs.tolist(), covered.tolist(), agreed.tolist(), strict=True
            )
        ),
    )


def cumulated(
    confidence: Floats, agreed: Flags
) -> tuple[Floats, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return each confidence that occurs, highest first, with the answers at least as sure.

    Returns
    -------
    tuple
        The cut-offs, how many answers each covers, and how many of those agree.
    """
    order = np.argsort(-confidence, kind="stable")
    ordered = confidence[order]
    last_of_value = np.flatnonzero(np.append(np.diff(ordered) != 0, len(ordered) > 0))
    hits = np.cumsum(agreed[order], dtype=np.int64)
    return ordered[last_of_value], (last_of_value + 1).astype(np.int64), hits[last_of_value]


def share_of(hits: int, n: int) -> Figure:
    """Return a share of at least one answer with its interval."""
    return Figure(hits / n, *wilson_interval(hits, n), n)
