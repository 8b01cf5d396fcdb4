"""Comparing two sets of levels for the same answers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement import bootstrap, calibration, metrics
from kdscore_desktop.agreement.comparison import Agreement, LevelAgreement
from kdscore_desktop.agreement.figures import Figure, undefined
from kdscore_desktop.agreement.metrics import Floats
from kdscore_desktop.domain import Rubric

RESAMPLES = 2000

_NOTHING = "No answer was scored by both."
_ONE_LEVEL = (
    "Every answer has one and the same level on both sides, so chance cannot be told apart."
)
_NO_SPREAD = "One side gave every answer the same level, so nothing can vary together."
_REFERENCE_FLAT = (
    "The reference gave every answer the same level, so there is no spread to measure."
)
_NO_EXAMPLE = "No answer has this level, so nothing can be said about it."
_NEVER_GIVEN = "This level was never given, so nothing can be said about how often it is right."
_NO_INTERVAL = "The answers are too few or too alike to say how far this may be off."


def measure(
    reference: npt.ArrayLike,
    other: npt.ArrayLike,
    rubric: Rubric,
    *,
    probabilities: npt.ArrayLike | None = None,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Agreement:
    """Compare two sets of levels.

    Shares (exact and adjacent agreement, recall, precision) have Wilson intervals, everything
    else percentile bootstrap intervals over the answers.

    Parameters
    ----------
    reference
        The levels compared against (the human's), positions in the rubric, shape (n,).
    other
        The levels compared, aligned with `reference`.
    rubric
        The item's rubric.
    probabilities
        The other side's class probabilities, shape (n, levels). The confidence in an answer is
        the probability of the level in `other`, which need not be the most probable one.
    resamples, seed
        How many bootstrap resamples to draw, and from which seed.

    Raises
    ------
    ValueError
        If the arrays are not aligned or hold something that is no level of the rubric.
    """
    first, second = _positions(reference, rubric), _positions(other, rubric)
    if len(first) != len(second):
        raise ValueError(f"{len(first)} reference levels for {len(second)} others")
    counts = metrics.confusion_matrix(first, second, len(rubric))
    figures = _Figures(counts, resamples, np.random.default_rng(seed))
    sure = None if probabilities is None else _confidence(second, probabilities, rubric)
    return Agreement(
        rubric=rubric,
        confusion=tuple(tuple(int(count) for count in row) for row in counts),
        exact=figures.share(int(np.trace(counts)), len(first), _NOTHING),
        kappa=figures.of(metrics.cohen_kappa, _ONE_LEVEL),
        macro_f1=figures.of(metrics.macro_f1, _NOTHING),
        levels=figures.levels(rubric.labels),
        adjacent=figures.adjacent() if rubric.ordered else None,
        quadratic_kappa=(
            figures.of(metrics.quadratic_weighted_kappa, _ONE_LEVEL) if rubric.ordered else None
        ),
        correlation=figures.of(metrics.correlation, _NO_SPREAD) if rubric.ordered else None,
        mean_difference=(
            figures.of(metrics.standardized_mean_difference, _REFERENCE_FLAT)
            if rubric.ordered
            else None
        ),
        calibration_error=None if sure is None else figures.calibration(sure, first == second),
        reliability=() if sure is None else calibration.reliability(sure, first == second),
    )


class _Figures:
    """Turns a confusion matrix and its resamples into figures."""

    def __init__(
        self, counts: npt.NDArray[np.int64], resamples: int, rng: np.random.Generator
    ) -> None:
        self._counts = counts
        self._n = int(counts.sum())
        self._resamples = resamples
        self._rng = rng
        self._drawn = (
            bootstrap.resampled_confusions(counts, resamples=resamples, rng=rng)
            if self._n
            else counts[None]
        )

    def of(self, metric: Callable[[metrics.Counts], Floats], reason: str) -> Figure:
        """Return a metric's figure; `reason` says why it may be undefined."""
        if self._n == 0:
            return undefined(0, _NOTHING)
        value = float(metric(self._counts))
        return _with_bootstrap(value, metric(self._drawn), self._n, reason)

    def share(self, hits: int, n: int, reason: str) -> Figure:
        """Return the figure of a share; `reason` says why n may be 0."""
        if n == 0:
            return undefined(0, reason)
        return Figure(hits / n, *bootstrap.wilson_interval(hits, n), n)

    def adjacent(self) -> Figure:
        """Return the figure of agreement within one level."""
        near = sum(int(np.trace(self._counts, offset=offset)) for offset in (-1, 0, 1))
        return self.share(near, self._n, _NOTHING)

    def calibration(self, confidence: Floats, correct: npt.NDArray[np.bool_]) -> Figure:
        """Return the figure of the calibration error."""
        if self._n == 0:
            return undefined(0, _NOTHING)
        drawn = calibration.resampled_calibration_errors(
            confidence, correct, resamples=self._resamples, rng=self._rng
        )
        value = calibration.expected_calibration_error(confidence, correct)
        return _with_bootstrap(value, drawn, self._n, _NOTHING)

    def levels(self, labels: tuple[str, ...]) -> tuple[LevelAgreement, ...]:
        """Return every level's figures."""
        scores, drawn_scores = metrics.f1(self._counts), metrics.f1(self._drawn)
        return tuple(
            self._level(position, label, float(scores[position]), drawn_scores[:, position])
            for position, label in enumerate(labels)
        )

    def _level(self, position: int, label: str, f1: float, drawn_f1: Floats) -> LevelAgreement:
        given = int(self._counts[position].sum())
        suggested = int(self._counts[:, position].sum())
        agreed = int(self._counts[position, position])
        return LevelAgreement(
            label=label,
            given=given,
            suggested=suggested,
            agreed=agreed,
            recall=self.share(agreed, given, _NO_EXAMPLE),
            precision=self.share(agreed, suggested, _NEVER_GIVEN),
            f1=_with_bootstrap(f1, drawn_f1, given, _NO_EXAMPLE),
        )


def _with_bootstrap(value: float, drawn: Floats, n: int, reason: str) -> Figure:
    if np.isnan(value):
        return undefined(n, reason)
    interval = bootstrap.percentile_interval(drawn)
    if interval is None:
        return Figure(value, None, None, n, _NO_INTERVAL)
    return Figure(value, *interval, n)


def _confidence(
    other: npt.NDArray[np.int64], probabilities: npt.ArrayLike, rubric: Rubric
) -> Floats:
    """Return the probability that was given to each suggested level, shape (n,)."""
    given = np.asarray(probabilities, dtype=np.float64).reshape(-1, len(rubric))
    if len(given) != len(other):
        raise ValueError(f"{len(given)} rows of probabilities for {len(other)} answers")
    if given.size and not (given.min() >= 0 and given.max() <= 1 + 1e-6):
        raise ValueError("a probability lies outside 0 to 1")
    return given[np.arange(len(other)), other]


def _positions(levels: npt.ArrayLike, rubric: Rubric) -> npt.NDArray[np.int64]:
    given = np.asarray(levels)
    if given.ndim != 1 or (given.size and not np.issubdtype(given.dtype, np.integer)):
        raise ValueError("levels must be one row of whole positions in the rubric")
    positions = given.astype(np.int64)
    if positions.size and not (positions.min() >= 0 and positions.max() < len(rubric)):
        raise ValueError(f"a level lies outside 0 to {len(rubric) - 1}")
    return positions
