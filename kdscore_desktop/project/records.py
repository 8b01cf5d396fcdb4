"""What the project file tells beside the words of the domain: sources, models, outcomes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from kdscore_desktop.domain import CellValue, DecisionKind, Learner, Level, Place, SourceSheet


@dataclass(frozen=True, slots=True)
class StoredSource:
    """An imported sheet as the project holds it; `imported_at` is in UTC."""

    id: int
    sheet: SourceSheet
    imported_at: dt.datetime


class SourceRow(NamedTuple):
    """A row of an imported sheet, for handing the sheet back.

    Parameters
    ----------
    row
        The 1-based row in the sheet.
    cells
        As they were.
    learner
        Who the row belongs to.
    responses
        Item name to the id of the response that stands in this row.
    """

    row: int
    cells: tuple[CellValue, ...]
    learner: Learner
    responses: dict[str, int]


class TeacherKind(StrEnum):
    """Where a teacher's soft labels come from."""

    PREPARED = "prepared"
    ATTACHED = "attached"
    PROBABILITIES = "probabilities"


@dataclass(frozen=True, slots=True)
class StoredTeacher:
    """A teacher that an item uses; its weights stay outside the project.

    Parameters
    ----------
    id, item
        In the project.
    kind
        Prepared here, attached as a classifier, or a sheet of probabilities.
    path
        Where it was when it was added.
    fingerprint
        What its soft labels depend on, as hexadecimal.
    label_map
        The teacher's own label to the level's position in the item's rubric.
    card
        What is known of it, as JSON.
    added_at
        In UTC.
    """

    id: int
    item: str
    kind: TeacherKind
    path: str
    fingerprint: str
    label_map: Mapping[str, int]
    card: Mapping[str, Any]
    added_at: dt.datetime


@dataclass(frozen=True, slots=True)
class StoredScorer:
    """A scorer of an item without its package, which is fetched by `id` when it is run.

    `teacher_id` is None for a scorer that learned from ratings alone. `made_at` is in UTC.
    """

    id: int
    item: str
    teacher_id: int | None
    card: Mapping[str, Any]
    made_at: dt.datetime


class CrossChecked(NamedTuple):
    """What models that never saw a response said of it.

    Parameters
    ----------
    fold
        The part of the responses that it was held out with, counted from 0.
    probabilities
        The student's, one per level.
    expert
        The teacher's; empty where it was not prepared anew, so that it may have known the response.
    """

    fold: int
    probabilities: tuple[float, ...]
    expert: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCrossCheck:
    """A cross-validation of the way in which a scorer was made.

    Parameters
    ----------
    scorer_id
        The scorer that was made this way.
    folds, seed
        In how many parts the responses were split, and from which seed.
    expert_anew
        Whether the teacher was prepared anew without the part that was held out.
    checked
        What was found, by response.
    """

    scorer_id: int
    folds: int
    seed: int
    expert_anew: bool
    checked: Mapping[int, CrossChecked]


@dataclass(frozen=True, slots=True)
class StoredCrossCheck:
    """A cross-validation as the project holds it; `made_at` is in UTC."""

    id: int
    made_at: dt.datetime
    found: NewCrossCheck


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A final level that the educator wishes for a response; None withdraws the one it has."""

    response_id: int
    kind: DecisionKind
    level: int | None


class Among(StrEnum):
    """What a sample is drawn from: all answers, or those that a human has scored, or has not."""

    ALL = "all"
    RATED = "rated"
    UNRATED = "unrated"


@dataclass(frozen=True, slots=True)
class NewBlindSample:
    """Responses that the educator is going to score blind.

    Parameters
    ----------
    who
        The educator.
    rater
        Under which name the ratings stand beside those of the sheets.
    among
        What they were drawn from.
    seed
        Of the draw.
    response_ids
        In the order in which they are scored.
    """

    who: str
    rater: str
    among: Among
    seed: int
    response_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BlindSample:
    """A sample that is or was scored blind.

    Parameters
    ----------
    id, rater, who, among, seed, response_ids
        As in :class:`NewBlindSample`.
    levels
        The rating given so far, by response.
    left_out
        What was decided, beside its suggestion, before it was rated.
    started_at, ended_at
        In UTC; the latter is None while it is being scored.
    """

    id: int
    rater: str
    who: str
    among: Among
    seed: int
    response_ids: tuple[int, ...]
    levels: Mapping[int, int]
    left_out: frozenset[int]
    started_at: dt.datetime
    ended_at: dt.datetime | None

    @property
    def open_ids(self) -> tuple[int, ...]:
        """The responses that are still to be rated."""
        return tuple(
            id_ for id_ in self.response_ids if id_ not in self.levels and id_ not in self.left_out
        )


@dataclass(frozen=True, slots=True)
class NewCutoff:
    """How sure a scorer shall have to be to go without review.

    Parameters
    ----------
    value
        0 to 1; None for the usual one.
    wanted
        The agreement that it was chosen for; None where the educator named the cut-off itself.
    cautious
        Whether even the lower end of what is likely was to reach that.
    """

    value: float | None
    wanted: float | None = None
    cautious: bool = False


@dataclass(frozen=True, slots=True)
class CutoffChoice:
    """A cut-off with who chose it and when; `who` is empty where nobody said."""

    chosen: NewCutoff
    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class EditedLevel:
    """A level as the educator wants it; `was` is its position so far, None for a new one."""

    was: int | None
    level: Level


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """How far the work on an item is.

    Parameters
    ----------
    responses, rated
        All of them, and those that a human rated.
    scored
        Those that the newest scorer has been given.
    to_review
        Those of them that a human should look at: neither rated nor decided by one so far, and
        blank, almost empty, or less sure than the cut-off.
    decided
        Those with a decision in force.
    """

    responses: int
    rated: int
    scored: int
    to_review: int
    decided: int


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """A learner whose answer differs from the one the project had; both are kept.

    `was_decided` says whether the earlier one has a final level; it stays with that answer.
    """

    item: str
    learner: Learner
    earlier: str
    text: str
    place: Place
    was_decided: bool = False


@dataclass(frozen=True, slots=True)
class VanishedAnswer:
    """An answer of an earlier sheet whose learner has none in the newer one; it is kept.

    `place` is where it stood.
    """

    item: str
    learner: Learner
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class ChangedRating:
    """A rater's level that differs from the one the project had; the history keeps both.

    `earlier` and `level` are positions in the item's rubric.
    """

    item: str
    learner: Learner
    rater: str
    earlier: int
    level: int
    place: Place


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import changed or, in a preview, would change.

    Parameters
    ----------
    sheet_known
        Whether exactly this sheet (by the bytes of its file) was imported before.
    new_items
        Names of the items that it brought.
    new_rows
        Rows kept, or linked to other responses than before, for handing the sheet back.
    new_learners, changed_learners
        Learners added, and those whose name or group was corrected.
    new_responses, known_responses
        Responses added, and those that were there with the same text. Responses in
        `changed_answers` count as new.
    changed_answers
        Responses added beside another of the same learner and item.
    new_ratings, known_ratings
        First ratings by a rater, and those that say what is already recorded.
    changed_ratings
        Ratings that replace the rater's earlier one as the current rating.
    vanished_answers
        Answers of the sheet that this one is a newer state of, which this one lacks; an import
        takes nothing away.
    """

    sheet_known: bool
    new_items: tuple[str, ...]
    new_rows: int
    new_learners: int
    changed_learners: int
    new_responses: int
    known_responses: int
    changed_answers: tuple[ChangedAnswer, ...]
    new_ratings: int
    known_ratings: int
    changed_ratings: tuple[ChangedRating, ...]
    vanished_answers: tuple[VanishedAnswer, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the project already held everything."""
        return self.sheet_known and not (
            self.new_items
            or self.new_rows
            or self.new_learners
            or self.changed_learners
            or self.new_responses
            or self.new_ratings
            or self.changed_ratings
        )
