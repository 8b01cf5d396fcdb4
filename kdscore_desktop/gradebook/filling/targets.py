"""Which columns are to be filled, with what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.dialects.dialect import GradeColumn, Understood
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.roles import column_named
from kdscore_desktop.gradebook.sheet import Sheet
from kdscore_desktop.gradebook.writing.safe_cells import told_apart

SCORE, FEEDBACK = "Score", "Feedback"
SUGGESTED = "Suggested by KDScore, not final"


class FillWhat(StrEnum):
    """What a column is filled with."""

    SCORE = "score"
    FEEDBACK = "feedback"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Target:
    """A column to be filled.

    Parameters
    ----------
    what
        What it is filled with.
    items
        The items whose levels count.
    column
        Counted from 0; from the sheet's width on, it is a new one.
    heading
        What stands above it, or will.
    grade
        What the format says of it.
    """

    what: FillWhat
    items: tuple[Item, ...]
    column: int
    heading: str
    grade: GradeColumn


def targets_of(
    sheet: Sheet,
    understood: Understood,
    items: Sequence[Item],
    *,
    responses: Mapping[str, int],
    options: FillOptions,
    title: str,
) -> tuple[Target, ...]:
    """Return the columns to be filled, from left to right as far as they are new.

    Parameters
    ----------
    sheet
        The sheet as it was read.
    understood
        The sheet as its format means it.
    items
        The items that count.
    responses
        The column of each item's responses, where the sheet holds them.
    options
        What the educator says.
    title
        What a system would call the scores, such as the assignment's title.

    Raises
    ------
    InputError
        If a column is not there, or it is not clear which is meant.
    """
    chooser = _Chooser(sheet, understood, options, title)
    scores = list(chooser.scores(items, responses))
    wanted = [*scores]
    if options.feedback or options.feedback_column is not None:
        wanted += chooser.feedback(scores, items)
    if options.suggested:
        wanted += chooser.suggested(scores)
    _refuse_repeats(wanted)
    return tuple(wanted)


class _Chooser:
    def __init__(
        self, sheet: Sheet, understood: Understood, options: FillOptions, title: str
    ) -> None:
        self._sheet = sheet
        self._options = options
        self._title = title if understood.dialect is not None else SCORE
        dialect = understood.dialect
        self._grades = () if dialect is None else dialect.grades(sheet)
        self._headings = list(sheet.source.columns)

    def scores(self, items: Sequence[Item], responses: Mapping[str, int]) -> Iterator[Target]:
        options = self._options
        if options.score is not None:
            column = column_named(self._sheet, options.score)
            if options.apart and len(items) > 1:
                raise InputError(
                    f"The one column '{options.score}' cannot take the scores of {len(items)} "
                    "questions apart. Name one question, or let them be added up."
                )
            yield self._own(FillWhat.SCORE, items, self._grade(column))
            return
        rest = list(items)
        if options.new_column is None:
            for grade, some in self._told(items, responses, apart=options.apart):
                yield self._own(FillWhat.SCORE, some, grade)
                rest = [item for item in rest if item not in some]
        heading = options.new_column or self._title
        if options.apart or len(rest) < len(items):
            for item in rest:
                named = heading if len(items) == 1 else f"{heading}: {item.name}"
                yield self._new(FillWhat.SCORE, [item], named)
        elif rest:
            yield self._new(FillWhat.SCORE, rest, heading)

    def _told(
        self, items: Sequence[Item], responses: Mapping[str, int], *, apart: bool
    ) -> Iterator[tuple[GradeColumn, Sequence[Item]]]:
        """Yield the columns in which the format takes the items' scores."""
        by_response = {
            grade.response: grade for grade in self._grades if grade.response is not None
        }
        matched = [
            (by_response[responses[item.name]], [item])
            for item in items
            if responses.get(item.name) in by_response
        ]
        if matched:
            yield from matched
        elif len(self._grades) == 1 and not (apart and len(items) > 1):
            yield self._grades[0], items

    def feedback(self, scores: Sequence[Target], items: Sequence[Item]) -> list[Target]:
        if self._options.feedback_column is not None:
            column = column_named(self._sheet, self._options.feedback_column)
            return [self._own(FillWhat.FEEDBACK, items, self._grade(column), column)]
        beside = [
            self._own(FillWhat.FEEDBACK, score.items, score.grade, score.grade.feedback)
            for score in scores
            if score.grade.feedback is not None
        ]
        return beside or [self._new(FillWhat.FEEDBACK, items, FEEDBACK)]

    def suggested(self, scores: Sequence[Target]) -> Iterator[Target]:
        for score in scores:
            heading = SUGGESTED if len(scores) == 1 else f"{score.heading}: {SUGGESTED.lower()}"
            new = self._new(FillWhat.SUGGESTED, score.items, heading)
            # The same scale as the score's, but of a column that no system asks for.
            yield Target(new.what, new.items, new.column, new.heading, score.grade)

    def _grade(self, column: int) -> GradeColumn:
        known = (grade for grade in self._grades if column in (grade.score, grade.feedback))
        return next(known, GradeColumn(column))

    def _own(
        self,
        what: FillWhat,
        items: Sequence[Item],
        grade: GradeColumn,
        column: int | None = None,
    ) -> Target:
        column = grade.score if column is None else column
        return Target(what, tuple(items), column, self._sheet.heading(column), grade)

    def _new(self, what: FillWhat, items: Sequence[Item], heading: str) -> Target:
        column = len(self._headings)
        (named,) = told_apart([heading], self._headings)
        self._headings.append(named)
        return Target(what, tuple(items), column, named, GradeColumn(column))


def _refuse_repeats(targets: Sequence[Target]) -> None:
    used: dict[int, Target] = {}
    for target in targets:
        if target.column in used:
            raise InputError(
                f"The column '{target.heading}' would be filled twice. Name another column for "
                "the scores or for the feedback."
            )
        used[target.column] = target
