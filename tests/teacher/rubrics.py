"""Rubrics for the teacher's tests."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.domain import Level, Rubric


def rubric_of(labels: Sequence[str], *, ordered: bool = True) -> Rubric:
    """A rubric with these labels, lowest first."""
    levels = [Level(label, float(points)) for points, label in enumerate(labels)]
    return Rubric(tuple(levels), ordered)


THREE_LEVELS = rubric_of(("0", "1", "2"))
