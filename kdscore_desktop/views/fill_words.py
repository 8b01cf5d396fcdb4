"""What is said of filling a file, by the window's export page and by `kdscore fill`."""

from __future__ import annotations

from kdscore_desktop.gradebook.filling.plan import Conflict, FilledRow, PlannedColumn
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.gradebook.filling.targets import FillWhat
from kdscore_desktop.jobs.fill_json import ShownFill, ShownReason
from kdscore_desktop.views.phrases import Phrase, counted, listed, phrase, sentence

MOST_CONFLICTS = 12


# Each column


def fills(column: PlannedColumn) -> Phrase:
    """Return which column is filled, with what and how often."""
    told = column.heading, column.letters
    if column.what is FillWhat.SUGGESTED:
        return counted(
            "A new column “%1” (%2) is filled with the scorer's suggestions, which nobody "
            "decided: %Ln row(s).",
            column.filled,
            *told,
        )
    if column.what is FillWhat.FEEDBACK:
        if column.is_new:
            return counted(
                "A new column “%1” (%2) is filled with words on the level: %Ln row(s).",
                column.filled,
                *told,
            )
        return counted(
            "The column “%1” (%2) is filled with words on the level: %Ln row(s).",
            column.filled,
            *told,
        )
    if column.is_new:
        return counted(
            "A new column “%1” (%2) is filled with the final scores: %Ln row(s).",
            column.filled,
            *told,
        )
    return counted(
        "The column “%1” (%2) is filled with the final scores: %Ln row(s).", column.filled, *told
    )


def rule_of(column: PlannedColumn) -> tuple[Phrase, ...]:
    """Return how its values come about."""
    return tuple(map(sentence, column.rule))


def same_in(column: PlannedColumn) -> tuple[Phrase, ...]:
    """Return how many rows hold their value already; nothing where none does."""
    return (counted("%Ln row(s) holds/hold it already.", column.same),) if column.same else ()


def first_rows_of(column: PlannedColumn) -> Phrase:
    """Return the heading of the first rows that get a score."""
    return phrase("First rows of “%1”", column.heading)


def headings_of(column: PlannedColumn) -> tuple[Phrase | str, ...]:
    """Return the headings of the first rows: whose, the level of each question, the score."""
    return (phrase("Row"), phrase("Learner"), *column.items, column.heading)


def cells_of(row: FilledRow) -> tuple[Phrase | str, ...]:
    """Return one of the first rows, below :func:`headings_of`."""
    return (phrase("%1", row.row), row.learner, *row.levels, row.value)


# The rows that stay empty


def stay_empty(plan: ShownFill) -> Phrase:
    """Return how many rows get no score."""
    if not plan.empty_count:
        return phrase("No row stays without a score.")
    return counted("%Ln row(s) stays/stay without a score, as before (never 0):", plan.empty_count)


def empty_for(shown: ShownReason) -> Phrase:
    """Return one reason, with the first rows that it holds for and how many they are."""
    why, rows = why_empty(shown.reason), listed(shown.rows)
    if shown.count > len(shown.rows):
        return phrase("%1: rows %2 and others (%3 in all)", why, rows, shown.count)
    if shown.count == 1:
        return phrase("%1: row %2", why, rows)
    return phrase("%1: rows %2 (%3 in all)", why, rows, shown.count)


def why_empty(reason: Reason) -> Phrase:
    """Return why a row stays empty."""
    if not reason.about:
        return _by_itself()[reason.why]
    about = reason.about
    return {
        WhyEmpty.NO_ANSWER: phrase("no answer to “%1” in the row", about),
        WhyEmpty.NOT_DECIDED: phrase("no final level yet for the answer to “%1”", about),
        WhyEmpty.BLANK: phrase("blank, and no final level yet, in the answer to “%1”", about),
        WhyEmpty.CHANGED: phrase(
            "the answer to “%1” has changed since its final level was given", about
        ),
        WhyEmpty.FORMULA: phrase("a formula in “%1”, which stays", about),
        WhyEmpty.MERGED: phrase("merged cells in “%1”, which stay", about),
        WhyEmpty.TOO_HIGH: phrase("more than the highest score of %1", about),
        WhyEmpty.CLOSED: phrase("%1 says that its grade cannot be changed", about),
    }[reason.why]


def _by_itself() -> dict[WhyEmpty, Phrase]:
    return {
        WhyEmpty.NO_ANSWER: phrase("no answer in the row"),
        WhyEmpty.NOT_DECIDED: phrase("no final level yet"),
        WhyEmpty.BLANK: phrase("blank, and no final level yet"),
        WhyEmpty.CHANGED: phrase("changed since its final level was given"),
        WhyEmpty.STAYS: phrase("no final level here, and the score in the file stays"),
        WhyEmpty.REPEATED: phrase("the learner stands in several rows"),
        WhyEmpty.UNKNOWN: phrase("nobody of this assignment"),
        WhyEmpty.UNCLEAR: phrase("fits several learners"),
    }


# What stands in the file already


def conflicts_in(plan: ShownFill) -> Phrase:
    """Return how many cells hold something else, and what becomes of them."""
    if plan.conflicts[0].is_replaced:
        return counted("%Ln other value(s) would be replaced:", plan.conflict_count)
    return counted("%Ln row(s) holds/hold another value already, which stays:", plan.conflict_count)


def headings_of_conflicts() -> tuple[Phrase, ...]:
    """Return the headings of the cells that hold something else."""
    return (phrase("Row"), phrase("Learner"), phrase("In the file"), phrase("From KDScore"))


def cells_of_conflict(conflict: Conflict) -> tuple[Phrase | str, ...]:
    """Return one such cell, below :func:`headings_of_conflicts`."""
    row = phrase("%1", conflict.place.row)
    return (row, conflict.learner, conflict.existing, conflict.value)


def first_conflicts(plan: ShownFill) -> tuple[Phrase, ...]:
    """Return that only the first of such cells are listed; nothing where all are."""
    if plan.conflict_count <= MOST_CONFLICTS:
        return ()
    return (phrase("The first %1 are shown.", MOST_CONFLICTS),)
