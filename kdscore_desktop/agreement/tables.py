"""The agreement for programs and worksheets: JSON with stable keys, and plain rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from kdscore_desktop.agreement.bootstrap import COVERAGE
from kdscore_desktop.agreement.calibration import BINS
from kdscore_desktop.agreement.comparison import Comparison, LevelAgreement
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import RSMTOOL, Flag, Thresholds, flags, loss_flags
from kdscore_desktop.agreement.summary import FIGURE_NAMES, cautions, headline
from kdscore_desktop.agreement.wording import within_sentence

FORMAT = 1
"""Raised when a key of :func:`as_json` changes its meaning."""

_DIGITS = 4

Row = tuple[str | int | float | None, ...]

ROW_HEADINGS = (
    "Item",
    "Compared",
    "Answers",
    "Figure",
    "Level",
    "Value",
    "Likely from",
    "Likely to",
    "On how many",
    "Remark",
)


def as_json(comparisons: Sequence[Comparison], thresholds: Thresholds = RSMTOOL) -> dict[str, Any]:
    """Return the comparisons as plain data for `json.dumps`.

    The keys are the same whatever was compared: a figure that the rubric does not allow, or
    for which no probabilities were given, is null; one that the answers do not define has a
    null value and a reason.
    """
    return {
        "format": FORMAT,
        "interval": COVERAGE,
        "calibration_bins": BINS,
        "thresholds": dataclasses.asdict(thresholds),
        "comparisons": [_comparison(each, thresholds) for each in comparisons],
        "losses": [flag_as_json(flag) for flag in loss_flags(comparisons, thresholds)],
    }


def as_rows(comparisons: Sequence[Comparison]) -> list[Row]:
    """Return one row for each figure, under :data:`ROW_HEADINGS` (which are not among them)."""
    return [row for each in comparisons for row in _figure_rows(each)]


def confusion_rows(comparison: Comparison) -> list[Row]:
    """Return the confusion matrix with its headings: the other side's levels across."""
    labels = comparison.agreement.rubric.labels
    rows: list[Row] = [
        (f"{comparison.reference} down, {within_sentence(comparison.other)} across", *labels)
    ]
    for label, counts in zip(labels, comparison.agreement.confusion, strict=True):
        rows.append((label, *counts))
    return rows


def _comparison(comparison: Comparison, thresholds: Thresholds) -> dict[str, Any]:
    agreement = comparison.agreement
    return {
        "between": comparison.between.value,
        "reference": comparison.reference,
        "other": comparison.other,
        "item": comparison.item,
        "split": comparison.split,
        "evidence": comparison.evidence.value,
        "n": agreement.n,
        "agreed": agreement.agreed,
        "labels": list(agreement.rubric.labels),
        "ordered": agreement.rubric.ordered,
        "headline": headline(comparison),
        "figures": {key: figure_as_json(figure) for key, figure in agreement.figures().items()},
        "reliability": [
            {
                "low": each.low,
                "high": each.high,
                "confidence": _rounded(each.confidence),
                "agreement": figure_as_json(each.agreement),
            }
            for each in agreement.reliability
        ],
        "levels": [_level(level) for level in agreement.levels],
        "levels_without_examples": list(agreement.without_examples),
        "confusion": [list(row) for row in agreement.confusion],
        "cautions": list(cautions(comparison)),
        "flags": [flag_as_json(flag) for flag in flags(comparison, thresholds)],
    }


def _level(level: LevelAgreement) -> dict[str, Any]:
    return {
        "label": level.label,
        "given": level.given,
        "suggested": level.suggested,
        "agreed": level.agreed,
        "recall": figure_as_json(level.recall),
        "precision": figure_as_json(level.precision),
        "f1": figure_as_json(level.f1),
    }


def figure_as_json(figure: Figure | None) -> dict[str, Any] | None:
    """Return a figure as plain data; None stays None."""
    if figure is None:
        return None
    return {
        "value": _rounded(figure.value),
        "low": _rounded(figure.low),
        "high": _rounded(figure.high),
        "n": figure.n,
        "reason": figure.reason,
    }


def flag_as_json(flag: Flag) -> dict[str, Any]:
    """Return a flag as plain data."""
    return {
        "figure": flag.figure,
        "value": _rounded(flag.value),
        "threshold": flag.threshold,
        "message": flag.message,
    }


def _figure_rows(comparison: Comparison) -> list[Row]:
    about = (comparison.item, comparison.name, comparison.split)
    agreement = comparison.agreement
    rows: list[Row] = [
        (*about, FIGURE_NAMES[key], "", *_cells(figure))
        for key, figure in agreement.figures().items()
        if figure is not None
    ]
    rows.extend(
        (*about, name, level.label, *_cells(figure))
        for level in agreement.levels
        for name, figure in (
            ("Found (recall)", level.recall),
            ("Right (precision)", level.precision),
            ("Both (F1)", level.f1),
        )
    )
    return rows


def _cells(figure: Figure) -> Row:
    value, low, high = (_rounded(each) for each in (figure.value, figure.low, figure.high))
    return (value, low, high, figure.n, figure.reason)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
