"""A training while it runs: its curves, its best state so far, in plain figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kdscore_desktop.jobs.messages import Metric

DISTANCE, AGREEMENT = "distance from the teacher", "validation agreement"
"""What a distillation calls its curves."""

Point = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Training:
    """What was measured so far.

    Parameters
    ----------
    distance
        Steps and the distance from the expert model's probabilities and the human levels: the
        loss above the lowest that any student could have.
    agreement
        Steps and the agreement with the educator on held-out answers; empty where none are.
    """

    distance: tuple[Point, ...] = ()
    agreement: tuple[Point, ...] = ()

    @property
    def has_begun(self) -> bool:
        """Whether there is a state that could be kept."""
        return bool(self.distance or self.agreement)

    @property
    def step(self) -> int:
        """The last step that is known of."""
        return max(
            (points[-1][0] for points in (self.distance, self.agreement) if points), default=0
        )

    @property
    def best(self) -> Point | None:
        """The step of the highest agreement, the first of several, and that agreement."""
        return max(self.agreement, key=lambda point: point[1], default=None)


def training_of(metrics: Iterable[Metric]) -> Training:
    """Return what the metrics of a distillation say, in the order of the steps."""
    points: dict[str, dict[int, float]] = {DISTANCE: {}, AGREEMENT: {}}
    for metric in metrics:
        if metric.name in points:  # a step that is done again after an interruption counts once
            points[metric.name][metric.step] = metric.value
    return Training(
        distance=tuple(sorted(points[DISTANCE].items())),
        agreement=tuple(sorted(points[AGREEMENT].items())),
    )
