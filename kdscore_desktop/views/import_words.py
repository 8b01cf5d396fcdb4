"""What is said of a sheet before it comes in, by the window's answers page and by the command."""

from __future__ import annotations

from collections.abc import Iterator

from kdscore_desktop.gradebook.preview import ItemCounts
from kdscore_desktop.jobs.sheet_plan import Brings, Change, RatingsShown, SheetPlan
from kdscore_desktop.views.importing import ColumnChoice, ColumnUse, Remark, RemarkGroup
from kdscore_desktop.views.phrases import Phrase, counted, phrase, sentence

_LONGEST_ANSWER = 120


# The sheet and its columns


def explanation(plan: SheetPlan) -> Phrase:
    """Return how the sheet was understood, and why."""
    if plan.explanation:
        return sentence(plan.explanation)
    return phrase(
        "Read as a plain table: what a column is for was told from its heading and its cells."
    )


def extent(plan: SheetPlan) -> tuple[Phrase, ...]:
    """Return how much the sheet holds."""
    rows = counted("%Ln row(s)", plan.row_count)
    return (rows, counted("%Ln learner(s)", plan.brings.learners)) if plan.brings else (rows,)


def use_of_column(choice: ColumnChoice, questions: int) -> Phrase:
    """Return what a column is for; questions are numbered where there are several."""
    simple = {
        ColumnUse.NOT_USED: phrase("Not used"),
        ColumnUse.LEARNER: phrase("Learner's id"),
        ColumnUse.NAME: phrase("Name"),
        ColumnUse.LAST_NAME: phrase("Last name"),
        ColumnUse.GROUP: phrase("Group or class"),
    }
    if choice.use in simple:
        return simple[choice.use]
    if choice.use is ColumnUse.ANSWER and choice.question == questions:
        return phrase("Answer to another question") if questions else phrase("Answer")
    return _of_only_question(choice) if questions == 1 else _of_question(choice)


def _of_only_question(choice: ColumnChoice) -> Phrase:
    if choice.use is ColumnUse.ANSWER:
        return phrase("Answer")
    if choice.rater == 0:
        return phrase("Score")
    if choice.rater == 1:
        return phrase("Second score")
    return phrase("Score of rater %1", choice.rater + 1)


def _of_question(choice: ColumnChoice) -> Phrase:
    question = choice.question + 1
    if choice.use is ColumnUse.ANSWER:
        return phrase("Answer to question %1", question)
    if choice.rater == 0:
        return phrase("Score for question %1", question)
    if choice.rater == 1:
        return phrase("Second score for question %1", question)
    return phrase("Score of rater %2 for question %1", question, choice.rater + 1)


def scores_of(ratings: RatingsShown) -> Phrase:
    """Return which other file the scores come from."""
    return phrase("Scores from %1", ratings.source.file_name)


# What comes in


COMING = phrase("What comes in")


def question_is_called(question: int) -> Phrase:
    """Return what stands before a question's name; questions count from 0."""
    return phrase("Question %1 is called", question + 1)


def counts_of(counts: ItemCounts) -> Iterator[Phrase]:
    """Yield what comes in for a question, a line each."""
    yield counted("%Ln answer(s) with text", counts.responses)
    if counts.blank:
        yield counted("%Ln blank, kept as blank", counts.blank)
    scored = sum(counts.by_level)
    if scored:
        yield counted("%Ln scored, by level %1", scored, _levels(counts))
    if counts.second:
        yield counted("%Ln scored twice", counts.second)
    yield counted("%Ln not scored yet", counts.unscored)
    if not counts.item.rubric.ordered:
        yield phrase("Its levels have no order: none is higher than another.")


def _levels(counts: ItemCounts) -> Phrase:
    """Return how many answers stand on each level, as in "0: 12 \u00b7 1: 30"."""
    told = zip(counts.item.rubric.labels, counts.by_level, strict=True)
    ones = [phrase("%1: %2", label, count) for label, count in told]
    joined = ones[0]
    for one in ones[1:]:
        joined = phrase("%1 \u00b7 %2", joined, one)
    return joined


def what_it_brings(brings: Brings) -> tuple[Phrase, ...]:
    """Return what is new, what has changed, and what is there already or no more."""
    if brings.nothing_new:
        return (phrase("nothing new: exactly this sheet was brought in before"),)
    told = (
        counted("%Ln new answer(s)", brings.new_answers),
        counted("%Ln of them other than before", brings.changed_answers),
        counted("%Ln of these with a final level before", brings.changed_decided),
        counted("%Ln answer(s) already there", brings.known_answers),
        counted("%Ln new score(s)", brings.new_ratings),
        counted("%Ln changed score(s)", brings.changed_ratings),
        counted("%Ln new learner(s)", brings.new_learners),
        counted("%Ln learner(s) corrected", brings.changed_learners),
        counted("%Ln answer(s) of the earlier sheet no longer in it", brings.vanished_answers),
    )
    return tuple(one for one in told if one.count) or (phrase("no answers"),)


# What deserves a look


def worth_a_look(count: int) -> Phrase:
    """Return the heading of the remarks."""
    return phrase("Worth a look (%1)", count) if count else phrase("Nothing needs a look")


def kind_of(group: RemarkGroup) -> Phrase:
    """Return the heading of a kind of remarks, with how many there are."""
    count = group.count
    known = {
        "change": phrase("Differs from what is in your assignment (%1)", count),
        "vanished": phrase("Answers that are no more in it (%1)", count),
        "conflicting ratings": phrase("Scores that contradict each other (%1)", count),
        "ratings of nobody": phrase("Scores of nobody in this sheet (%1)", count),
        "no row of ratings": phrase("Learners without a row of scores (%1)", count),
        "unknown level": phrase("Scores that name no level (%1)", count),
        "possible date": phrase("Dates that may have been something else (%1)", count),
        "missing learner id": phrase("Rows without a learner's id (%1)", count),
        "duplicate learner": phrase("Learners in several rows (%1)", count),
        "number-like id": phrase("Ids that lost digits (%1)", count),
        "error value": phrase("Cells that show an error (%1)", count),
        "formula without a result": phrase("Formulas without a result (%1)", count),
        "level without ratings": phrase("Levels that nobody was given (%1)", count),
        "guessed encoding": phrase("How the letters were read (%1)", count),
        "corrected cell": phrase("Corrected by you (%1)", count),
        "blank response": phrase("Blank answers (%1)", count),
        "normalized rating": phrase("Scores read with a little help (%1)", count),
        "levels from the ratings": phrase("Levels taken from the scores (%1)", count),
        "other sheets": phrase("Other sheets of the file (%1)", count),
        "title line": phrase("Lines above the headings (%1)", count),
        "row of no learner": phrase("Rows of no learner (%1)", count),
        "row without answers": phrase("Rows without answers (%1)", count),
        "merged cells": phrase("Merged cells (%1)", count),
        "blank heading": phrase("Columns without a heading (%1)", count),
        "duplicate heading": phrase("Headings that stand twice (%1)", count),
    }
    return known.get(group.kind, phrase("Also met (%1)", count))


def more_of_kind(group: RemarkGroup, shown: int) -> tuple[Phrase, ...]:
    """Return how many remarks of a kind are not shown; nothing where all are."""
    more = group.count - min(shown, len(group.remarks))
    return (phrase("and %1 more of this kind", more),) if more else ()


def remark_told(remark: Remark, headings: tuple[str, ...] = ()) -> Phrase:
    """Return one line of what deserves a look: where it is, and what it is.

    Parameters
    ----------
    remark
        What is told.
    headings
        Those of the sheet; none leaves out which column it is about.
    """
    if remark.finding is not None:
        told = sentence(remark.finding.message)
        if remark.elsewhere:
            row = remark.finding.place.row
            return phrase("%1, row %2: %3", remark.elsewhere, row, told)
    else:
        assert remark.change is not None
        if remark.kind == "vanished":
            return _vanished(remark.change)
        told = _changed(remark.change)
    if remark.column is None or not headings:
        return phrase("Row %1: %2", remark.row, told)
    heading = headings[remark.column]
    return phrase("Row %1, column \u201c%2\u201d: %3", remark.row, heading, told)


def _changed(change: Change) -> Phrase:
    if change.rater:
        return phrase(
            "%1 had the level %2 from \u201c%3\u201d and has %4 here. The new one will count; the "
            "earlier stays in the history.",
            change.learner,
            change.earlier,
            change.rater,
            change.later,
        )
    earlier = shortened(change.earlier)
    if change.was_decided:
        return phrase(
            "%1 had another answer, \u201c%2\u201d, which has its final level and keeps it. This "
            "one comes in beside it, without a final level.",
            change.learner,
            earlier,
        )
    return phrase(
        "%1 had another answer, \u201c%2\u201d. This one comes in beside it; both are kept.",
        change.learner,
        earlier,
    )


def _vanished(change: Change) -> Phrase:
    return phrase(
        "%1 has no answer to \u201c%2\u201d here any more. The earlier one stays in your "
        "assignment: \u201c%3\u201d",
        change.learner,
        change.item,
        shortened(change.earlier),
    )


def shortened(text: str, longest: int = _LONGEST_ANSWER) -> str:
    """Return a text that fits into a line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[:longest]}\u2026"
