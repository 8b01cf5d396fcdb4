"""A sheet that is about to be imported, as an educator arranges it: column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kdscore_desktop.domain import Finding, SourceSheet
from kdscore_desktop.gradebook.headings import item_name
from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns
from kdscore_desktop.jobs.sheet_plan import Brings, Change, SheetPlan


class ColumnUse(Enum):
    """What a column can be for."""

    NOT_USED = "not used"
    LEARNER = "learner"
    NAME = "name"
    LAST_NAME = "last name"
    GROUP = "group"
    ANSWER = "answer"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What one column is for.

    Parameters
    ----------
    use
        Its use; every one but NOT_USED and GROUP is had by one column at most.
    question
        Which question an answer or a score belongs to, counting from 0.
    rater
        Whose score it is, counting from 0.
    """

    use: ColumnUse
    question: int = 0
    rater: int = 0


NOT_USED = ColumnChoice(ColumnUse.NOT_USED)
_SHARED = frozenset({ColumnUse.NOT_USED, ColumnUse.GROUP})
_OF_QUESTIONS = frozenset({ColumnUse.ANSWER, ColumnUse.SCORE})


class Trouble(Enum):
    """Why an arrangement cannot be imported."""

    NO_ANSWERS = "no column holds answers"
    SCORES_WITHOUT_ANSWERS = "scores whose answers are in no column"
    SAME_NAME = "two questions share a name"
    NO_NAME = "a question has no name"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the columns of a sheet are for, and what its questions are called."""

    columns: tuple[ColumnChoice, ...]
    questions: tuple[str, ...]

    def choices(self) -> tuple[ColumnChoice, ...]:
        """Return everything that a column can be made, a new question's answers last."""
        uses = (
            ColumnUse.NOT_USED,
            ColumnUse.LEARNER,
            ColumnUse.NAME,
            ColumnUse.LAST_NAME,
            ColumnUse.GROUP,
        )
        of_questions = (
            choice
            for question in range(len(self.questions))
            for choice in (
                ColumnChoice(ColumnUse.ANSWER, question),
                *(
                    ColumnChoice(ColumnUse.SCORE, question, rater)
                    for rater in range(max(2, self.raters(question)))
                ),
            )
        )
        new = ColumnChoice(ColumnUse.ANSWER, len(self.questions))
        return (*map(ColumnChoice, uses), *of_questions, new)

    def raters(self, question: int) -> int:
        """Return how many raters' columns a question has, counting gaps."""
        return max(
            (
                choice.rater + 1
                for choice in self.columns
                if choice.use is ColumnUse.SCORE and choice.question == question
            ),
            default=0,
        )

    def column_of(self, wanted: ColumnChoice) -> int | None:
        """Return the column that has a use which only one can have."""
        return self.columns.index(wanted) if wanted in self.columns else None

    def with_choice(self, column: int, choice: ColumnChoice, heading: str) -> Arrangement:
        """Make a column something else; the one that was it before is used no more.

        Parameters
        ----------
        column, choice
            Which column becomes what, one of :meth:`choices`.
        heading
            The column's heading, after which a new question is called.
        """
        columns = [
            NOT_USED if other == choice and choice.use not in _SHARED else other
            for other in self.columns
        ]
        columns[column] = choice
        questions = self.questions
        if choice.use is ColumnUse.ANSWER and choice.question == len(questions):
            questions = (*questions, self._new_name(heading))
        return _without_empty_questions(Arrangement(tuple(columns), questions))

    def _new_name(self, heading: str) -> str:
        name = wanted = item_name(heading) or heading
        number = 1
        while name in self.questions:
            number += 1
            name = f"{wanted} {number}"
        return name

    def renamed(self, question: int, name: str) -> Arrangement:
        """Call a question otherwise."""
        names = list(self.questions)
        names[question] = " ".join(name.split())
        return replace(self, questions=tuple(names))

    def trouble(self) -> Trouble | None:
        """Return why this cannot be imported, or None."""
        answered = {one.question for one in self.columns if one.use is ColumnUse.ANSWER}
        scored = {one.question for one in self.columns if one.use is ColumnUse.SCORE}
        if scored - answered:
            return Trouble.SCORES_WITHOUT_ANSWERS
        if not answered:
            return Trouble.NO_ANSWERS
        if not all(self.questions):
            return Trouble.NO_NAME
        if len({name.casefold() for name in self.questions}) < len(self.questions):
            return Trouble.SAME_NAME
        return None

    def roles(self, headings: Sequence[str]) -> ColumnRoles:
        """Return the arrangement as an import takes it.

        Only to be asked where there is no :meth:`trouble`; raters are called after their columns.
        """
        name = self.column_of(ColumnChoice(ColumnUse.NAME))
        last_name = self.column_of(ColumnChoice(ColumnUse.LAST_NAME))
        if name is None:
            name, last_name = last_name, None
        return ColumnRoles(
            learner=self.column_of(ColumnChoice(ColumnUse.LEARNER)),
            name=name,
            last_name=last_name,
            groups=tuple(
                column for column, one in enumerate(self.columns) if one.use is ColumnUse.GROUP
            ),
            items=tuple(self._items(headings)),
        )

    def _items(self, headings: Sequence[str]) -> Iterator[ItemColumns]:
        for question, name in enumerate(self.questions):
            response = self.column_of(ColumnChoice(ColumnUse.ANSWER, question))
            if response is None:
                continue
            scores = (
                self.column_of(ColumnChoice(ColumnUse.SCORE, question, rater))
                for rater in range(self.raters(question))
            )
            ratings = tuple((headings[column], column) for column in scores if column is not None)
            yield ItemColumns(name, response, ratings)


def arrangement_of(roles: ColumnRoles, width: int) -> Arrangement:
    """Return the roles of a sheet's columns as an educator arranges them."""
    columns = [NOT_USED] * width
    for column, use in (
        (roles.learner, ColumnUse.LEARNER),
        (roles.name, ColumnUse.NAME),
        (roles.last_name, ColumnUse.LAST_NAME),
    ):
        if column is not None:
            columns[column] = ColumnChoice(use)
    for column in roles.groups:
        columns[column] = ColumnChoice(ColumnUse.GROUP)
    for question, item in enumerate(roles.items):
        columns[item.response] = ColumnChoice(ColumnUse.ANSWER, question)
        for rater, (_, column) in enumerate(item.ratings):
            columns[column] = ColumnChoice(ColumnUse.SCORE, question, rater)
    return Arrangement(tuple(columns), tuple(item.item for item in roles.items))


def _without_empty_questions(arrangement: Arrangement) -> Arrangement:
    """Drop questions that no column belongs to any more, and count the others anew."""
    used = sorted(
        {choice.question for choice in arrangement.columns if choice.use in _OF_QUESTIONS}
    )
    places = {question: place for place, question in enumerate(used)}
    columns = tuple(
        replace(choice, question=places[choice.question]) if choice.use in _OF_QUESTIONS else choice
        for choice in arrangement.columns
    )
    return Arrangement(columns, tuple(arrangement.questions[question] for question in used))


# What deserves a look


_ORDER = (
    "conflicting ratings",
    "ratings of nobody",
    "no row of ratings",
    "unknown level",
    "possible date",
    "missing learner id",
    "duplicate learner",
    "number-like id",
    "error value",
    "formula without a result",
    "level without ratings",
    "guessed encoding",
    "line break left out",
)
"""The kinds of findings that deserve a look, by weight; all others are good to know."""

TO_MEND = frozenset({"unknown level", "possible date", "corrected cell", "normalized rating"})
"""The kinds that choosing a level for a score can settle."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of what deserves a look.

    Parameters
    ----------
    kind
        The finding's kind; "change" where the project says otherwise, "vanished" where an answer
        of the sheet's earlier state is no more in it.
    row
        The 1-based row in the sheet; 0 for what is not in it.
    column
        Counting from 0; None for the whole row.
    finding, change
        One of the two.
    elsewhere
        The name of the other file whose row a finding is about; "" for the sheet itself.
    """

    kind: str
    row: int
    column: int | None
    finding: Finding | None = None
    change: Change | None = None
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class RemarkGroup:
    """All remarks of a kind: how many there are, and the first of them."""

    kind: str
    count: int
    remarks: tuple[Remark, ...]


def remarks_of(plan: SheetPlan) -> tuple[RemarkGroup, ...]:
    """Return what deserves a look: changes to the project first, then findings by weight."""
    places = {heading: column for column, heading in enumerate(plan.headings)}
    groups = [
        RemarkGroup(
            group.kind,
            group.count,
            tuple(_remark(plan, one, places) for one in group.examples),
        )
        for group in plan.findings
    ]
    groups.sort(key=lambda group: _ORDER.index(group.kind) if group.kind in _ORDER else len(_ORDER))
    return (*_changes_of(plan.brings), *groups)


def _remark(plan: SheetPlan, finding: Finding, places: Mapping[str, int]) -> Remark:
    place = finding.place
    if (place.file, place.sheet) != (plan.source.file_name, plan.source.sheet):
        return Remark(finding.kind, 0, None, finding=finding, elsewhere=place.file)
    return Remark(finding.kind, place.row, places.get(place.column), finding=finding)


def deserves_a_look(group: RemarkGroup) -> bool:
    """Whether a kind of remarks asks for a decision, and is not just good to know."""
    return group.kind in {"change", "vanished"} or group.kind in _ORDER


def _changes_of(brings: Brings | None) -> Iterator[RemarkGroup]:
    if brings is not None and brings.changes:
        yield RemarkGroup(
            "change",
            brings.changed_answers + brings.changed_ratings,
            tuple(Remark("change", one.row, None, change=one) for one in brings.changes),
        )
    if brings is not None and brings.vanished:
        yield RemarkGroup(
            "vanished",
            brings.vanished_answers,
            tuple(Remark("vanished", 0, None, change=one) for one in brings.vanished),
        )


def levels_at(plan: SheetPlan, arrangement: Arrangement, column: int | None) -> tuple[str, ...]:
    """Return the levels that a score in a column can be; none for a column of no scores."""
    if column is None or plan.brings is None or column >= len(arrangement.columns):
        return ()
    choice = arrangement.columns[column]
    if choice.use is not ColumnUse.SCORE:
        return ()
    name = arrangement.questions[choice.question]
    return next((one.item.rubric.labels for one in plan.brings.items if one.item.name == name), ())


def own_name(plan: SheetPlan, arrangement: Arrangement, question: int) -> str:
    """Return what a question would be called after its column, if it is taken for a known one.

    Returns
    -------
    str
        "" where the question is new, or its column is called as it is.
    """
    name = arrangement.questions[question]
    column = arrangement.column_of(ColumnChoice(ColumnUse.ANSWER, question))
    if column is None or name not in plan.known_items:
        return ""
    own = item_name(plan.source.columns[column]) or plan.headings[column]
    return "" if own == name or own in arrangement.questions else own


@dataclass(frozen=True, slots=True)
class MainAction:
    """What the one button of the page does; its words say how much of what.

    Parameters
    ----------
    answers, ratings
        How many new ones come in; the scores only where no answer does.
    nothing
        Whether there is nothing new.
    """

    answers: int
    ratings: int
    nothing: bool


def main_action(brings: Brings) -> MainAction:
    """Return what bringing a sheet in amounts to."""
    ratings = brings.new_ratings + brings.changed_ratings
    return MainAction(brings.new_answers, ratings, brings.nothing_new)


def called(source: SourceSheet) -> str:
    """Return what a sheet is called: its own name, or its file's."""
    return source.sheet or source.file_name
