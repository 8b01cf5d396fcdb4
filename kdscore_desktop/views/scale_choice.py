"""How levels become a score, as an educator chooses it: maximum, rounding, weights."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kdscore_desktop.gradebook.filling.totals import Scale, half_up

LARGEST = 100_000.0
MOST_DECIMALS = 3
_EXAMPLES = (12.5, 12.25, 12.345, 12.3455)


@dataclass(frozen=True, slots=True)
class ScaleChoice:
    """What was chosen for a project; the beginning is what needs no choice.

    Parameters
    ----------
    out_of
        What full points are worth; None for what the file says, or else the rubric's points.
    decimals
        How many decimals are kept.
    weights
        How often a question's points count, by its name; 1 where it is not named.
    apart
        Whether each question gets a column of its own, instead of a total.
    """

    out_of: float | None = None
    decimals: int = Scale().decimals
    weights: Mapping[str, float] = field(default_factory=dict)
    apart: bool = False

    def scale(self, items: Sequence[str]) -> Scale:
        """Return the scale for the questions of a sheet."""
        named = {} if self.apart else self.weights
        weights = {item: named[item] for item in items if named.get(item, 1.0) != 1.0}
        return Scale(self.out_of, self.decimals, weights)


def scale_choice_to_json(choice: ScaleChoice) -> dict[str, Any]:
    """Return a choice as it is remembered."""
    return {
        "out_of": choice.out_of,
        "decimals": choice.decimals,
        "weights": dict(choice.weights),
        "apart": choice.apart,
    }


def scale_choice_from_json(value: object) -> ScaleChoice:
    """Return a remembered choice; what is not one, in part or whole, is as if nothing was chosen.

    What is remembered stands in a file that anything may have happened to.
    """
    if not isinstance(value, Mapping):
        return ScaleChoice()
    decimals, weights = value.get("decimals"), value.get("weights")
    if type(decimals) is not int or not 0 <= decimals <= MOST_DECIMALS:
        decimals = ScaleChoice().decimals
    named = weights if isinstance(weights, Mapping) else {}
    numbers = {str(item): _number(weight) for item, weight in named.items()}
    return ScaleChoice(
        out_of=_number(value.get("out_of")) or None,
        decimals=decimals,
        weights={item: weight for item, weight in numbers.items() if weight is not None},
        apart=value.get("apart") is True,
    )


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) and 0 <= value <= LARGEST else None


def rounding_example(decimals: int) -> tuple[float, float]:
    """Return a number and what it becomes, so that a rule of rounding is seen at work."""
    number = _EXAMPLES[decimals]
    return number, half_up(number, decimals)
