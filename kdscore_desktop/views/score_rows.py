"""Which responses the scores page lists, and in which order: functions that return places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.project.review_rule import REASONS
from kdscore_desktop.views.alike_groups import AlikeGroups, one_of_each
from kdscore_desktop.views.scores import NONE, Flags, Levels, Places, ScoreTable

_BLANK = REASONS.index(ReviewReason.BLANK)


class Which(Enum):
    """Which responses are listed.

    LEVEL are those on one level, decided or else suggested; ALIKE is one for each group of several
    that say the same.
    """

    ALL = "all"
    TO_REVIEW = "to review"
    WITHOUT_REVIEW = "without review"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    RATED = "rated"
    UNSCORED = "unscored"
    ALIKE = "alike"
    LEVEL = "level"


class By(Enum):
    """What the responses are ordered by.

    LEVEL is one level's probability; ALIKE brings together what says the same, most answers first.
    """

    DOUBT = "doubt"
    SHEET = "sheet"
    LEARNER = "learner"
    ANSWER = "answer"
    LEVEL = "level"
    SUGGESTED = "suggested"
    SURE = "sure"
    FINAL = "final"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed, and how.

    Parameters
    ----------
    which, which_level
        The filter, and the level where it is one.
    words
        Every one of them has to stand in the answer or, where `search_names`, the learner's name.
    search_names
        False while names are hidden: what is hidden must not be found either.
    by, by_level, backward
        The order, the level where it is one's probability, and whether it is turned around.
    """

    which: Which = Which.ALL
    which_level: int = NONE
    words: str = ""
    search_names: bool = True
    by: By = By.DOUBT
    by_level: int = NONE
    backward: bool = False

    @property
    def needs_groups(self) -> bool:
        """Whether it has to be known which answers say the same."""
        return self.which is Which.ALIKE or self.by is By.ALIKE


def listed(
    table: ScoreTable, listing: Listing, reasons: Levels, groups: AlikeGroups | None = None
) -> Places:
    """Return the places of the responses that are listed, in their order.

    Parameters
    ----------
    table, listing
        The responses, and which of them are wanted.
    reasons
        What :meth:`ScoreTable.reasons` says of them.
    groups
        Which of them say the same; None while that is not known, and then none do.
    """
    order = _order(table, listing, reasons, groups)
    keep = _matching(table, listing, reasons) & _found(table, listing)
    places = order[keep[order]]
    if listing.which is not Which.ALIKE:
        return places
    return places[:0] if groups is None else places[one_of_each(groups, places)]


def next_to_review(
    table: ScoreTable, places: Places, reasons: Levels, after: int | None
) -> int | None:
    """Return the row, within the listed places, of the next response to review.

    Looked for below the row `after`, then from the top; None where none is left.
    """
    waiting = ((reasons > 0) & ~table.decided)[places]
    rows = np.flatnonzero(waiting)
    if after is not None:
        rows = rows[rows != after]
    if not len(rows):
        return None
    below = np.searchsorted(rows, NONE if after is None else after, side="right")
    return int(rows[below % len(rows)])


def _matching(table: ScoreTable, listing: Listing, reasons: Levels) -> Flags:
    if listing.which in (Which.ALL, Which.ALIKE):
        return np.ones(len(table), np.bool_)
    decided = table.decided
    level = np.where(decided, table.final, table.suggested)
    return np.asarray(
        {
            Which.TO_REVIEW: (reasons > 0) & ~decided,
            Which.WITHOUT_REVIEW: table.scored & ~table.rated & (reasons == 0),
            Which.UNDECIDED: ~decided,
            Which.DECIDED: decided,
            Which.RATED: table.rated,
            Which.UNSCORED: ~table.scored,
            Which.LEVEL: level == listing.which_level,
        }[listing.which]
    )


def _found(table: ScoreTable, listing: Listing) -> Flags:
    found = np.ones(len(table), np.bool_)
    for word in listing.words.casefold().split():
        hit = np.fromiter((word in text for text in table.folded_texts), np.bool_, len(table))
        if listing.search_names:
            hit |= np.fromiter((word in name for name in table.folded_names), np.bool_, len(table))
        found &= hit
    return found


def _order(
    table: ScoreTable, listing: Listing, reasons: Levels, groups: AlikeGroups | None
) -> Places:
    if listing.by in (By.DOUBT, By.ALIKE):
        order = _by_doubt(table, reasons)
        if listing.by is By.ALIKE and groups is not None:
            order = _together(order, groups)
        return order[::-1] if listing.backward else order
    keys, missing = _keys(table, listing)
    if listing.backward:
        keys = -keys
    # What has no value comes last, whichever way the others are turned.
    return np.lexsort((keys, missing)).astype(np.int32)


def _by_doubt(table: ScoreTable, reasons: Levels) -> Places:
    """Return what a human should look at first: the least sure, blank ones last; then the rest."""
    settled = table.decided | table.rated
    rank = np.select(
        [settled, ~table.scored, reasons == _BLANK, reasons > 0], [4, 3, 1, 0], default=2
    )
    return np.lexsort((np.nan_to_num(table.confidence), rank)).astype(np.int32)


def _together(order: Places, groups: AlikeGroups) -> Places:
    """Bring together what says the same; groups of one size stay in the order of their first."""
    first = np.empty(int(groups.numbers.max(initial=-1)) + 1, np.int64)
    first[groups.numbers[order[::-1]]] = np.arange(len(order))[::-1]
    rank = first[groups.numbers[order]]
    return order[np.lexsort((rank, -groups.sizes[order]))]


def _keys(table: ScoreTable, listing: Listing) -> tuple[npt.NDArray[np.float64], Flags]:
    """Return what is sorted by, and where it is missing."""
    match listing.by:
        case By.LEARNER:
            keys = table.name_ranks.astype(np.float64)
        case By.ANSWER:
            keys = table.text_ranks.astype(np.float64)
        case By.LEVEL:
            keys = table.probabilities[:, listing.by_level]
        case By.SURE:
            keys = table.confidence
        case By.SUGGESTED:
            keys = np.where(table.suggested == NONE, np.nan, table.suggested)
        case By.FINAL:
            keys = np.where(table.final == NONE, np.nan, table.final)
        case _:
            keys = np.arange(len(table), dtype=np.float64)
    missing = np.isnan(keys)
    return np.where(missing, 0.0, keys), missing
