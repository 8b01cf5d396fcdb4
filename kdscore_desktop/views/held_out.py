"""How a model agreed with the educator on the answers that its best state was chosen by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kdscore_desktop.agreement.bootstrap import wilson_interval


@dataclass(frozen=True, slots=True)
class HeldOut:
    """On so many answers a model suggested the human's level so many times.

    Parameters
    ----------
    answers, agreed
        The counts.
    low, high
        The ends of the 95 % interval of the share.
    measure, value
        The figure that its best state was chosen by; None where it has no value.
    """

    answers: int
    agreed: int
    low: float
    high: float
    measure: str
    value: float | None


def teacher_held_out(card: Mapping[str, Any]) -> HeldOut | None:
    """Return what a prepared teacher's card says, or None where it says nothing."""
    agreement = card.get("agreement")
    if not agreement:
        return None
    if agreement["qwk"] is not None:
        measure, value = "quadratic weighted kappa", agreement["qwk"]
    else:
        measure, value = "macro F1", agreement["macro_f1"]
    return _held_out(agreement["responses"], agreement["accuracy"], measure, value)


def scorer_held_out(card: Mapping[str, Any]) -> HeldOut | None:
    """Return what a scorer's card says, or None where it says nothing."""
    figures = dict(card.get("validation", ()))
    answers = figures.pop("responses", 0)
    accuracy = figures.get("accuracy")
    if not answers or accuracy is None:
        return None
    measure, value = next(iter(figures.items()))
    return _held_out(answers, accuracy, measure, value)


def _held_out(answers: int, accuracy: float, measure: str, value: float | None) -> HeldOut:
    agreed = round(accuracy * answers)
    return HeldOut(answers, agreed, *wilson_interval(agreed, answers), measure, value)
