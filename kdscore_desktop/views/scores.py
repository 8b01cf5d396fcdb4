"""An item's scores as the scores page shows them: arrays and lists, one place per response."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from heapq import merge
from typing import Self

import numpy as np
import numpy.typing as npt

from kdscore_desktop.domain import Decision, DecisionKind, Item
from kdscore_desktop.project import review_rule
from kdscore_desktop.project.columns import ScoreColumns
from kdscore_desktop.project.review_rule import NO_LEVEL
from kdscore_desktop.project.store import Project

Levels = npt.NDArray[np.int8]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int32]

NONE = NO_LEVEL
"""Stands for no level."""

KINDS = (None, DecisionKind.ACCEPTED, DecisionKind.OVERRIDDEN, DecisionKind.SET)
"""What the numbers in :attr:`ScoreTable.kinds` stand for."""

_SORTED_AT_ONCE = 5000


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The final levels of some responses, as far as the table shows them.

    Parameters
    ----------
    ids
        The responses, shape (k,).
    levels, kinds
        As in :class:`ScoreTable`.
    """

    ids: npt.NDArray[np.int64]
    levels: Levels
    kinds: Levels

    @classmethod
    def of(cls, decisions: Sequence[Decision]) -> Self:
        """Return the marks of decisions, of which those that withdraw leave none."""
        return cls(
            np.array([one.response_id for one in decisions], np.int64),
            np.array([NONE if one.level is None else one.level for one in decisions], np.int8),
            np.array(
                [0 if one.level is None else KINDS.index(one.kind) for one in decisions], np.int8
            ),
        )

    @classmethod
    def none(cls, ids: npt.NDArray[np.int64]) -> Self:
        """Return the marks of responses that are not decided."""
        return cls(ids, np.full(len(ids), NONE, np.int8), np.zeros(len(ids), np.int8))

    def __len__(self) -> int:
        return len(self.ids)

    def only(self, chosen: Flags) -> Marks:
        """Return the marks at some of the places."""
        return Marks(self.ids[chosen], self.levels[chosen], self.kinds[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class ScoreTable:
    """Everything that the page shows of an item's responses, ids ascending.

    Only `final` and `kinds` change, through :meth:`mark`.

    Parameters
    ----------
    item
        With its rubric of L levels.
    has_scorer
        Whether there is a scorer whose scores these are.
    raters
        The R raters in the order of the sheet's columns.
    ids
        Shape (n,).
    keys, names, texts
        Of each response: the learner's key and name, and the answer.
    probabilities
        Shape (n, L); rows without a suggestion hold NaN.
    suggested
        Shape (n,): the suggested level or :data:`NONE`.
    scored
        Shape (n,): whether the scorer was given the response.
    flags
        Shape (n,): why a human has to look whatever the scorer says; see
        :func:`kdscore_desktop.project.review_rule.flags`.
    ratings
        Shape (n, R): each rater's level or :data:`NONE`.
    rated
        Shape (n,): whether a human has rated the response.
    final
        Shape (n,): the level of the decision in force or :data:`NONE`.
    kinds
        Shape (n,): what kind of decision that is.
    folded_names, folded_texts
        What is searched.
    name_ranks, text_ranks
        Shape (n,): the place of each name and each text in alphabetical order.
    """

    item: Item
    has_scorer: bool
    raters: tuple[str, ...]
    ids: npt.NDArray[np.int64]
    keys: Sequence[str]
    names: Sequence[str]
    texts: Sequence[str]
    probabilities: Floats
    suggested: Levels
    scored: Flags
    flags: Levels
    ratings: Levels
    rated: Flags
    final: Levels
    kinds: Levels
    folded_names: Sequence[str] = field(repr=False)
    folded_texts: Sequence[str] = field(repr=False)
    name_ranks: Places = field(repr=False)
    text_ranks: Places = field(repr=False)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def decided(self) -> Flags:
        """Whether each response has a decision in force."""
        return np.asarray(self.final != NONE)

    @property
    def confidence(self) -> Floats:
        """The suggested level's probability, NaN where nothing is suggested."""
        return review_rule.confidences(self.probabilities, self.suggested)

    def place(self, response_id: int) -> int | None:
        """Return where a response stands, or None if it is not here."""
        place = int(np.searchsorted(self.ids, response_id))
        return place if place < len(self) and self.ids[place] == response_id else None

    def here(self, ids: npt.NDArray[np.int64]) -> Flags:
        """Return whether each of the responses is one of these."""
        places = np.searchsorted(self.ids, ids)
        here = places < len(self)
        here[here] = self.ids[places[here]] == ids[here]
        return here

    def places(self, ids: npt.NDArray[np.int64]) -> Places:
        """Return where those of the responses stand that are here."""
        return np.searchsorted(self.ids, ids[self.here(ids)]).astype(np.int32)

    def marks(self, places: Places) -> Marks:
        """Return the final levels of some responses."""
        return Marks(self.ids[places], self.final[places], self.kinds[places])

    def mark(self, marks: Marks) -> Places:
        """Show these final levels from now on and return where they stand."""
        here = self.here(marks.ids)
        places = np.searchsorted(self.ids, marks.ids[here]).astype(np.int32)
        self.final[places] = marks.levels[here]
        self.kinds[places] = marks.kinds[here]
        return places

    def snapshot(self) -> ScoreTable:
        """Return a copy that later decisions do not change, for another thread."""
        return replace(self, final=self.final.copy(), kinds=self.kinds.copy())

    def reasons(self, cutoff: float) -> Levels:
        """Return why each response is for a human to look at, 0 for not.

        The numbers are those of :func:`kdscore_desktop.project.review_rule.reasons`. What a human
        has rated, or no scorer was given yet, has no reason.
        """
        reasons = review_rule.reasons(self.flags, self.confidence, cutoff)
        return np.where(self.scored & ~self.rated, reasons, 0).astype(np.int8)


@dataclass(frozen=True, slots=True)
class ScoreCounts:
    """How far the review is.

    Parameters
    ----------
    responses
        All.
    rated, decided
        Those that a human rated, and those with a decision in force.
    unscored
        Those that the newest scorer was not given yet.
    to_review
        Those that a human should look at and has not decided.
    open
        Those with a score that no human rated.
    without_review
        Those of them that need no review, decided or not.
    acceptable
        Those of these that are not decided yet.
    """

    responses: int
    rated: int
    decided: int
    unscored: int
    to_review: int
    open: int
    without_review: int
    acceptable: int


def acceptable(table: ScoreTable, reasons: Levels) -> Places:
    """Return where the suggestions stand that need no review and are not decided yet.

    Parameters
    ----------
    table
        The responses.
    reasons
        What :meth:`ScoreTable.reasons` says of them.
    """
    alone = table.scored & ~table.rated & (reasons == 0) & ~table.decided
    return np.flatnonzero(alone).astype(np.int32)


def score_counts(table: ScoreTable, reasons: Levels) -> ScoreCounts:
    """Count an item's responses by what has happened to them.

    Parameters
    ----------
    table
        The responses.
    reasons
        What :meth:`ScoreTable.reasons` says of them.
    """
    rated, decided = table.rated, table.decided
    is_open = table.scored & ~rated
    return ScoreCounts(
        responses=len(table),
        rated=int(rated.sum()),
        decided=int(decided.sum()),
        unscored=int((~table.scored).sum()) if table.has_scorer else 0,
        to_review=int(((reasons > 0) & ~decided).sum()),
        open=int(is_open.sum()),
        without_review=int((is_open & (reasons == 0)).sum()),
        acceptable=len(acceptable(table, reasons)),
    )


def score_table(project: Project, item_name: str) -> ScoreTable:
    """Read everything that the page shows of an item."""
    item, raters = project.item(item_name), tuple(project.raters(item_name))
    columns = project.columns(item_name)
    n = len(columns.ids)
    keys = columns.learner_keys
    names = tuple(name or key for name, key in zip(columns.learner_names, keys, strict=True))
    folded_texts = [text.casefold() for text in columns.texts]
    table = ScoreTable(
        item=item,
        has_scorer=columns.scores is not None,
        raters=raters,
        ids=columns.ids,
        keys=keys,
        names=names,
        texts=columns.texts,
        probabilities=np.full((n, len(item.rubric)), np.nan),
        suggested=np.full(n, NONE, np.int8),
        scored=np.zeros(n, np.bool_),
        flags=np.zeros(n, np.int8),
        ratings=np.full((n, len(raters)), NONE, np.int8),
        rated=np.zeros(n, np.bool_),
        final=np.full(n, NONE, np.int8),
        kinds=np.zeros(n, np.int8),
        folded_names=[f"{name}\n{key}".casefold() for name, key in zip(names, keys, strict=True)],
        folded_texts=folded_texts,
        name_ranks=_ranks([name.casefold() for name in names]),
        text_ranks=_ranks(folded_texts),
    )
    if columns.scores is not None:
        _fill_scores(table, columns.scores)
    order = {rater: place for place, rater in enumerate(raters)}
    given_by = np.array([order.get(rater, NONE) for rater in columns.rating_raters], np.int64)
    # Each kind is read by itself: an import may have brought more in between.
    here = table.here(columns.rating_ids) & (given_by != NONE)
    places = table.places(columns.rating_ids[here])
    table.ratings[places, given_by[here]] = columns.rating_levels[here]
    table.rated[places] = True
    kinds = [KINDS.index(kind) for kind in columns.decision_kinds]
    table.mark(Marks(columns.decision_ids, columns.decision_levels, np.array(kinds, np.int8)))
    return table


def marks_in_force(project: Project, item_name: str, ids: npt.NDArray[np.int64]) -> Marks:
    """Read the final levels of some of an item's responses."""
    decisions = project.decisions(item_name)
    marks = Marks.none(ids)
    for place, response_id in enumerate(ids.tolist()):
        decision = decisions.get(response_id)
        if decision is not None and decision.level is not None:
            marks.levels[place] = decision.level
            marks.kinds[place] = KINDS.index(decision.kind)
    return marks


def _fill_scores(table: ScoreTable, scores: ScoreColumns) -> None:
    here = table.here(scores.ids)
    places = table.places(scores.ids)
    table.scored[places] = True
    table.probabilities[places] = scores.probabilities[here]
    table.suggested[places] = scores.levels[here]
    table.flags[places] = review_rule.flags(scores.reviews, scores.levels)[here]


def _ranks(words: Sequence[str]) -> Places:
    """Return each word's place in order.

    Sorted in pieces, so that the window's thread, which waits while Python sorts, waits briefly.
    """
    pieces = [
        sorted(range(start, min(start + _SORTED_AT_ONCE, len(words))), key=words.__getitem__)
        for start in range(0, len(words), _SORTED_AT_ONCE)
    ]
    ranks = np.empty(len(words), np.int32)
    rank, before = -1, None
    for place in merge(*pieces, key=words.__getitem__):
        if words[place] != before:
            rank, before = rank + 1, words[place]
        ranks[place] = rank
    return ranks
