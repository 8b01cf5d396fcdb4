"""Whether a scorer treats groups of learners alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from kdscore_desktop.agreement.bootstrap import percentile_interval, resampled_confusions
from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.coverage import share_of
from kdscore_desktop.agreement.figures import Figure, undefined
from kdscore_desktop.agreement.flags import RSMTOOL, Flag, Thresholds
from kdscore_desktop.agreement.metrics import Counts, Floats, confusion_matrix
from kdscore_desktop.agreement.tables import figure_as_json, flag_as_json
from kdscore_desktop.agreement.wording import (
    aligned,
    coefficient,
    counted,
    percent,
    range_of,
    within_sentence,
)
from kdscore_desktop.domain import Rubric

FEWEST_OF_A_GROUP = 30
"""With fewer answers nothing is said of a group but their number."""

_RESAMPLES = 2000
_TOO_FEW = "Too few to say."
_FLAT = "One side gave every answer the same level, so there is no spread to measure by."


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of the learners that share a value in a column of the gradebook.

    Parameters
    ----------
    value
        The value, such as "Period 3".
    n
        How many answers of theirs were compared.
    exact
        The share with the same level on both sides.
    difference
        The difference of standardized means; None where the rubric has no order. Both have no
        value where the group is too small.
    """

    value: str
    n: int
    exact: Figure
    difference: Figure | None


@dataclass(frozen=True, slots=True)
class Subgroups:
    """A column of the gradebook that parts the learners.

    Parameters
    ----------
    heading
        The column's heading.
    groups
        Largest first.
    without
        How many compared answers are of learners without a value.
    """

    heading: str
    groups: tuple[Group, ...]
    without: int


def subgroups(
    reference: npt.ArrayLike,
    other: npt.ArrayLike,
    rubric: Rubric,
    groups: Sequence[Sequence[tuple[str, str]]],
    *,
    fewest: int = FEWEST_OF_A_GROUP,
    seed: int = 0,
) -> tuple[Subgroups, ...]:
    """Compare two sets of levels group by group.

    Parameters
    ----------
    reference, other
        Positions in the rubric, shape (n,), aligned.
    rubric
        The item's rubric.
    groups
        For each answer its learner's pairs of heading and value.
    fewest
        Of a group, for anything to be said of it.
    seed
        Of the bootstrap.
    """
    first = np.asarray(reference, dtype=np.int64)
    second = np.asarray(other, dtype=np.int64)
    if not len(first) == len(second) == len(groups):
        raise ValueError("every answer needs two levels and its learner's groups")
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, pairs in enumerate(groups):
        for heading, value in pairs:
            places[heading][value].append(place)
    whole = _Whole(first, second, rubric, fewest, np.random.default_rng(seed))
    return tuple(
        Subgroups(
            heading,
            tuple(
                sorted(
                    (whole.group(value, of_group) for value, of_group in by_value.items()),
                    key=lambda group: (-group.n, group.value),
                )
            ),
            len(first) - sum(map(len, by_value.values())),
        )
        for heading, by_value in places.items()
    )


class _Whole:
    """All answers, against whose spread each group is measured."""

    def __init__(
        self,
        first: npt.NDArray[np.int64],
        second: npt.NDArray[np.int64],
        rubric: Rubric,
        fewest: int,
        rng: np.random.Generator,
    ) -> None:
        self._first, self._second = first, second
        self._rubric, self._fewest, self._rng = rubric, fewest, rng

    def group(self, value: str, places: list[int]) -> Group:
        n = len(places)
        ordered = self._rubric.ordered
        if n < self._fewest:
            few = undefined(n, _TOO_FEW)
            return Group(value, n, few, few if ordered else None)
        first, second = self._first[places], self._second[places]
        exact = share_of(int((first == second).sum()), n)
        return Group(value, n, exact, self._difference(first, second) if ordered else None)

    def _difference(self, first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> Figure:
        n = len(first)
        means = float(self._first.mean()), float(self._second.mean())
        spreads = float(self._first.std(ddof=1)), float(self._second.std(ddof=1))
        if 0.0 in spreads:
            return undefined(n, _FLAT)
        counts = confusion_matrix(first, second, len(self._rubric))
        value = float(_standardized_difference(counts, means, spreads))
        drawn = resampled_confusions(counts, resamples=_RESAMPLES, rng=self._rng)
        interval = percentile_interval(_standardized_difference(drawn, means, spreads))
        low, high = interval or (None, None)
        return Figure(value, low, high, n)


def _standardized_difference(
    counts: Counts, means: tuple[float, float], spreads: tuple[float, float]
) -> Floats:
    """Return ``mean(z(other)) - mean(z(reference))`` of counts of shape (..., levels, levels).

    Each side's levels are standardized by that side's mean and deviation over all learners, so
    that what is left is the group's own: the "difference of standardized means" (DSM) of RSMTool.
    """
    positions = np.arange(counts.shape[-1], dtype=np.float64)
    n = counts.sum(axis=(-2, -1))
    of_reference = (counts.sum(axis=-1) @ positions / n - means[0]) / spreads[0]
    of_other = (counts.sum(axis=-2) @ positions / n - means[1]) / spreads[1]
    return np.asarray(of_other - of_reference)


def apart(
    panels: Sequence[Subgroups], thresholds: Thresholds = RSMTOOL
) -> tuple[tuple[Subgroups, Group, Figure], ...]:
    """Return the groups that one side scores higher or lower than the other, with by how much."""
    return tuple(
        (panel, group, group.difference)
        for panel in panels
        for group in panel.groups
        if group.difference is not None
        and group.difference.value is not None
        and abs(group.difference.value) > thresholds.group_difference
    )


def subgroup_flags(
    panels: Sequence[Subgroups], comparison: Comparison, thresholds: Thresholds = RSMTOOL
) -> tuple[Flag, ...]:
    """Return the groups that one side scores higher or lower than the other, beside the rest."""
    other, reference = (within_sentence(name) for name in (comparison.other, comparison.reference))
    found = []
    for panel, group, figure in apart(panels, thresholds):
        value = figure.value or 0.0
        likely = range_of(figure, as_percent=False)
        found.append(
            Flag(
                "subgroup_difference",
                value,
                thresholds.group_difference,
                f"{panel.heading} '{group.value}': beside all learners, {other} scores their "
                f"{counted(group.n, 'answer')} "
                f"{'higher' if value > 0 else 'lower'} than {reference}, by "
                f"{coefficient(abs(value))} standard deviations"
                + (f" (difference likely between {likely})" if likely else "")
                + f"; more than {thresholds.group_difference:.2f} deserves a look (RSMTool).",
            )
        )
    return tuple(found)


def subgroups_as_text(
    panels: Sequence[Subgroups], comparison: Comparison, thresholds: Thresholds = RSMTOOL
) -> str:
    """Return the panels as the text that an educator reads; empty where there are none."""
    if not panels:
        return ""
    title = f"{comparison.item}: group by group, {within_sentence(comparison.name)}"
    lines = [title, "-" * len(title)]
    for panel in panels:
        lines += [*_panel_lines(panel), ""]
    lines += [f"  - {flag.message}" for flag in subgroup_flags(panels, comparison, thresholds)]
    return "\n".join(lines).rstrip() + "\n"


def subgroups_as_json(
    panels: Sequence[Subgroups], comparison: Comparison, thresholds: Thresholds = RSMTOOL
) -> dict[str, Any]:
    """Return the panels of a comparison as plain data for `json.dumps`."""
    return {
        "item": comparison.item,
        "between": comparison.between.value,
        "columns": [
            {
                "heading": panel.heading,
                "without": panel.without,
                "groups": [
                    {
                        "value": group.value,
                        "n": group.n,
                        "exact_agreement": figure_as_json(group.exact),
                        "difference_of_standardized_means": figure_as_json(group.difference),
                    }
                    for group in panel.groups
                ],
            }
            for panel in panels
        ],
        "flags": [flag_as_json(flag) for flag in subgroup_flags(panels, comparison, thresholds)],
    }


def _panel_lines(panel: Subgroups) -> list[str]:
    rows = [(panel.heading, "answers", "same level", "likely between", "difference", "likely")]
    for group in panel.groups:
        exact, difference = group.exact, group.difference
        if exact.value is None:
            rows.append((group.value, f"{group.n:,}", "too few to say", "", "", ""))
            continue
        told = ("", "")
        if difference is not None and difference.value is not None:
            told = (coefficient(difference.value), range_of(difference, as_percent=False))
        rows.append(
            (
                group.value,
                f"{group.n:,}",
                percent(exact.value),
                range_of(exact, as_percent=True),
                *told,
            )
        )
    if panel.without:
        rows.append(("(none given)", f"{panel.without:,}", "", "", "", ""))
    return aligned(rows)
