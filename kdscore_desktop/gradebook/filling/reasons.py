"""Why a row stays empty when a file is filled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WhyEmpty(StrEnum):
    """What keeps a row from getting a score."""

    NO_ANSWER = "no answer"
    NOT_DECIDED = "not decided"
    BLANK = "blank"
    CHANGED = "changed"
    STAYS = "stays"
    FORMULA = "formula"
    MERGED = "merged cells"
    TOO_HIGH = "too high"
    CLOSED = "closed"
    REPEATED = "repeated"
    UNKNOWN = "unknown"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row stays empty, and what that is about.

    Parameters
    ----------
    why
        What keeps it from getting a score.
    about
        The question, where there are several; the column, the highest score or the system, where
        one of these is why. Empty where there is nothing to name.
    """

    why: WhyEmpty
    about: str = ""
