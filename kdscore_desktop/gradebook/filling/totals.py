"""From levels to what a gradebook takes: points, weights, a scale and a stated rounding."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError

MOST_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """How levels become a number.

    Parameters
    ----------
    out_of
        What full points are worth in the gradebook; None for the points as they are.
    decimals
        How many decimals are kept; halves are rounded up (away from zero).
    weights
        How much an item's points count, by its name; 1 where it is not named.
    """

    out_of: float | None = None
    decimals: int = 2
    weights: Mapping[str, float] = field(default_factory=dict)


class Total:
    """Adds up the points of items on one scale; exact until it rounds, once.

    Parameters
    ----------
    items
        The items that count.
    scale
        How they become a number.

    Raises
    ------
    InputError
        If an item's levels have no points, or the scale is no scale.
    """

    def __init__(self, items: Sequence[Item], scale: Scale) -> None:
        _check(items, scale)
        self._items = tuple(items)
        self._scale = scale
        self._weights = [_exact(scale.weights.get(item.name, 1.0)) for item in items]
        self._most = sum(
            (
                weight * max(_exact(level.points) for level in item.rubric.levels)
                for weight, item in zip(self._weights, items, strict=True)
            ),
            Fraction(0),
        )
        if self._most <= 0:
            raise InputError(
                "With these points and weights every total is 0. Give the levels points, or the "
                "questions weights, above 0."
            )
        factor = 1 if scale.out_of is None else _exact(scale.out_of) / self._most
        self._factor = Fraction(factor)
        self._known: dict[tuple[int, ...], int | float] = {}

    @property
    def highest(self) -> float:
        """What full points are worth."""
        return as_number(_rounded(self._most * self._factor, self._scale.decimals))

    def of(self, levels: Sequence[int]) -> int | float:
        """Return the number for one level of each item, in the items' order."""
        given = tuple(levels)
        if given not in self._known:  # a class has many learners and few different levels
            self._known[given] = self._of(given)
        return self._known[given]

    def _of(self, levels: Sequence[int]) -> int | float:
        points = sum(
            (
                weight * _exact(item.rubric.levels[level].points)
                for weight, item, level in zip(self._weights, self._items, levels, strict=True)
            ),
            Fraction(0),
        )
        return as_number(_rounded(points * self._factor, self._scale.decimals))

    def in_words(self) -> tuple[str, ...]:
        """Return the rule in a sentence or several."""
        *others, last = (f"'{item.name}'" for item in self._items)
        told = [f"The points of {', '.join(others)} and {last}, added up."]
        if not others:
            told = [f"The points of {last}."]
        for item, weight in zip(self._items, self._weights, strict=True):
            if weight != 1:
                told.append(f"Those of '{item.name}' count {_shown(weight)} times.")
        if self._factor != 1:
            told.append(f"Scaled so that {_shown(self._most)} become {_shown(self._scale.out_of)}.")
        if self._is_rounded():
            decimals = self._scale.decimals
            told.append(
                f"Rounded to {decimals} decimals, halves up."
                if decimals
                else "Rounded to a whole number, halves up."
            )
        return tuple(told)

    def _is_rounded(self) -> bool:
        unit = Fraction(10) ** self._scale.decimals
        return any(
            (weight * _exact(level.points) * self._factor * unit).denominator != 1
            for weight, item in zip(self._weights, self._items, strict=True)
            for level in item.rubric.levels
        )


def _check(items: Sequence[Item], scale: Scale) -> None:
    for item in items:
        if not item.rubric.ordered:
            raise InputError(
                f"The levels of '{item.name}' are named categories without points. Fill in their "
                "names instead of points."
            )
    if not 0 <= scale.decimals <= MOST_DECIMALS:
        raise InputError(f"Scores are rounded to 0 to {MOST_DECIMALS} decimals.")
    if scale.out_of is not None and not (math.isfinite(scale.out_of) and scale.out_of > 0):
        raise InputError("Full points have to be worth a number above 0.")
    names = {item.name for item in items}
    for name, weight in scale.weights.items():
        if name not in names:
            listed = ", ".join(f"'{known}'" for known in sorted(names))
            raise InputError(f"There is no question '{name}' to weigh here. There are: {listed}.")
        if not (math.isfinite(weight) and weight >= 0):
            raise InputError(f"The weight of '{name}' has to be a number of 0 or more.")


def half_up(number: float, decimals: int) -> int | float:
    """Return a number that a person wrote with fewer decimals, as totals are rounded."""
    return as_number(_rounded(_exact(number), decimals))


def as_number(value: Fraction) -> int | float:
    """Return a whole number as one."""
    return value.numerator if value.denominator == 1 else float(value)


def _exact(number: float) -> Fraction:
    """Return the decimal that a person wrote, not its nearest binary fraction."""
    return Fraction(repr(number))


def _rounded(value: Fraction, decimals: int) -> Fraction:
    unit = 10**decimals
    size = math.floor(abs(value) * unit + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, unit)


def _shown(value: Fraction | float | None) -> str:
    return "" if value is None else f"{float(value):.6g}"
