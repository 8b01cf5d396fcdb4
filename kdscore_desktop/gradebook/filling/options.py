"""What an educator says of a filling, and what is known of the responses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kdscore_desktop.gradebook.dialects.registry import AUTO
from kdscore_desktop.gradebook.filling.reasons import WhyEmpty
from kdscore_desktop.gradebook.filling.totals import Scale


@dataclass(frozen=True, slots=True)
class FillOptions:
    """What to fill in; columns are named by their heading or letters.

    Parameters
    ----------
    items
        The questions that count; all of the sheet where none is named.
    score
        The column of the scores; None for the one in which the sheet's format takes them, or a
        new one.
    new_column
        The heading of a new column, which is then used in any case.
    apart
        Whether each question gets a column of its own, instead of a total over all.
    labels
        Whether the level's name is filled in instead of its points; None for what the column
        holds already.
    scale
        How levels become a number. Without `out_of`, the highest score that the gradebook names
        is what full points are worth.
    feedback
        Whether words on the level are filled in, too.
    feedback_column
        Their column; None for the one beside the scores, or a new one.
    feedback_texts
        The words for each level of a question; those of its rubric where not named.
    suggested
        Whether the scorer's suggestion is filled into a second, new column, marked as its.
    ratings
        Whether the first rater's level counts where nothing was decided.
    replace
        Whether scores that are there already and differ are replaced.
    format
        The format that the sheet is in, one of `dialects.registry.FORMATS`.
    """

    items: tuple[str, ...] = ()
    score: str | None = None
    new_column: str | None = None
    apart: bool = False
    labels: bool | None = None
    scale: Scale = field(default_factory=Scale)
    feedback: bool = False
    feedback_column: str | None = None
    feedback_texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    suggested: bool = False
    ratings: bool = False
    replace: bool = False
    format: str = AUTO


@dataclass(frozen=True, slots=True)
class KnownLevel:
    """What is known of a response.

    Parameters
    ----------
    level
        The position of the level that a human gave; None where there is none.
    suggested
        The position of the level that the scorer suggests; None where it suggests none.
    why_none
        Why there is no level, where a human gave none.
    """

    level: int | None
    suggested: int | None = None
    why_none: WhyEmpty = WhyEmpty.NOT_DECIDED


@dataclass(frozen=True, slots=True)
class LearnerRow:
    """A learner's row of the sheet.

    Parameters
    ----------
    row
        Its 1-based number.
    learner
        Who the learner is, for a list.
    known
        What is known of the responses in it, by item.
    why_none
        Why nothing can be known of it, where that is so.
    """

    row: int
    learner: str
    known: Mapping[str, KnownLevel]
    why_none: WhyEmpty | None = None
