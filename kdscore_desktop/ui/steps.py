"""The steps of the rail, in their order."""

from __future__ import annotations

from enum import Enum


class Step(Enum):
    """One page of an open assignment."""

    ANSWERS = 1
    RUBRIC = 2
    EXPERT = 3
    SCORER = 4
    SCORES = 5
    AGREEMENT = 6
    EXPORT = 7
