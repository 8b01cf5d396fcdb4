"""What the answers page says of columns, formats and findings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kdscore_desktop.gradebook.dialects.registry import AUTO, PLAIN
from kdscore_desktop.gradebook.preview import ItemCounts
from kdscore_desktop.jobs.sheet_plan import Change
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.views.importing import (
    ColumnChoice,
    ColumnUse,
    MainAction,
    Remark,
    RemarkGroup,
    Trouble,
)

translate = QCoreApplication.translate


def choice_in_words(choice: ColumnChoice, questions: int) -> str:
    """Return what a column is for; questions are numbered where there are several."""
    simple = {
        ColumnUse.NOT_USED: translate("import", "Not used"),
        ColumnUse.LEARNER: translate("import", "Learner's id"),
        ColumnUse.NAME: translate("import", "Name"),
        ColumnUse.LAST_NAME: translate("import", "Last name"),
        ColumnUse.GROUP: translate("import", "Group or class"),
    }
    if choice.use in simple:
        return simple[choice.use]
    if choice.use is ColumnUse.ANSWER and choice.question == questions:
        return (
            translate("import", "Answer to another question")
            if questions
            else translate("import", "Answer")
        )
    if questions == 1:
        return _of_only_question(choice)
    return _of_question(choice).replace("%1", number(choice.question + 1))


def _of_only_question(choice: ColumnChoice) -> str:
    if choice.use is ColumnUse.ANSWER:
        return translate("import", "Answer")
    if choice.rater == 0:
        return translate("import", "Score")
    if choice.rater == 1:
        return translate("import", "Second score")
    return translate("import", "Score of rater %2").replace("%2", number(choice.rater + 1))


def _of_question(choice: ColumnChoice) -> str:
    if choice.use is ColumnUse.ANSWER:
        return translate("import", "Answer to question %1")
    if choice.rater == 0:
        return translate("import", "Score for question %1")
    if choice.rater == 1:
        return translate("import", "Second score for question %1")
    return translate("import", "Score of rater %2 for question %1").replace(
        "%2", number(choice.rater + 1)
    )


def format_in_words(name: str) -> str:
    """Return what a format is called in the list of formats."""
    return {
        AUTO: translate("import", "As it looks"),
        PLAIN: translate("import", "A plain table"),
        "canvas": translate("import", "Canvas gradebook"),
        "canvas-quiz": translate("import", "Canvas quiz, student analysis"),
        "moodle-assignment": translate("import", "Moodle assignment worksheet"),
        "moodle-quiz": translate("import", "Moodle quiz"),
        "google-forms": translate("import", "Google form"),
        "microsoft-forms": translate("import", "Microsoft form"),
        "blackboard": translate("import", "Blackboard download"),
    }.get(name, name)


def trouble_in_words(trouble: Trouble) -> str:
    """Return what has to be chosen before the sheet can come in."""
    return {
        Trouble.NO_ANSWERS: translate(
            "import",
            "No column is clearly the learners' answers. Choose \u201cAnswer\u201d above the "
            "column that holds them.",
        ),
        Trouble.SCORES_WITHOUT_ANSWERS: translate(
            "import",
            "There are scores without the answers that they belong to. Choose the column of these "
            "answers, or make the scores not used.",
        ),
        Trouble.SAME_NAME: translate(
            "import", "Two questions have the same name. Give one of them another."
        ),
        Trouble.NO_NAME: translate("import", "A question has no name. Give it one."),
    }[trouble]


def group_in_words(group: RemarkGroup) -> str:
    """Return the heading of a kind of remarks, with how many there are."""
    known = {
        "change": translate("import", "Differs from what is in your assignment (%1)"),
        "vanished": translate("import", "Answers that are no more in it (%1)"),
        "conflicting ratings": translate("import", "Scores that contradict each other (%1)"),
        "ratings of nobody": translate("import", "Scores of nobody in this sheet (%1)"),
        "no row of ratings": translate("import", "Learners without a row of scores (%1)"),
        "unknown level": translate("import", "Scores that name no level (%1)"),
        "possible date": translate("import", "Dates that may have been something else (%1)"),
        "missing learner id": translate("import", "Rows without a learner's id (%1)"),
        "duplicate learner": translate("import", "Learners in several rows (%1)"),
        "number-like id": translate("import", "Ids that lost digits (%1)"),
        "error value": translate("import", "Cells that show an error (%1)"),
        "formula without a result": translate("import", "Formulas without a result (%1)"),
        "level without ratings": translate("import", "Levels that nobody was given (%1)"),
        "guessed encoding": translate("import", "How the letters were read (%1)"),
        "corrected cell": translate("import", "Corrected by you (%1)"),
        "blank response": translate("import", "Blank answers (%1)"),
        "normalized rating": translate("import", "Scores read with a little help (%1)"),
        "levels from the ratings": translate("import", "Levels taken from the scores (%1)"),
        "other sheets": translate("import", "Other sheets of the file (%1)"),
        "title line": translate("import", "Lines above the headings (%1)"),
        "row of no learner": translate("import", "Rows of no learner (%1)"),
        "row without answers": translate("import", "Rows without answers (%1)"),
        "merged cells": translate("import", "Merged cells (%1)"),
        "blank heading": translate("import", "Columns without a heading (%1)"),
        "duplicate heading": translate("import", "Headings that stand twice (%1)"),
    }
    fallback = translate("import", "Also met (%1)")
    return known.get(group.kind, fallback).replace("%1", number(group.count))


def remark_in_words(remark: Remark, heading: str) -> str:
    """Return one line of what deserves a look: where it is, and what it is."""
    if remark.finding is not None:
        text = in_words(remark.finding.message)
        if remark.elsewhere:
            row = number(remark.finding.place.row)
            return _filled(translate("import", "%1, row %2: %3"), remark.elsewhere, row, text)
    else:
        assert remark.change is not None
        if remark.kind == "vanished":
            return _vanished_in_words(remark.change)
        text = _change_in_words(remark.change)
    where = (
        translate("import", "Row %1, column \u201c%2\u201d: %3")
        if heading
        else translate("import", "Row %1: %3")
    )
    return _filled(where, number(remark.row), heading, text)


def _change_in_words(change: Change) -> str:
    if change.rater:
        told = translate(
            "import",
            "%1 had the level %2 from \u201c%3\u201d and has %4 here. The new one will count; the "
            "earlier stays in the history.",
        )
        return _filled(told, change.learner, change.earlier, change.rater, change.later)
    told = (
        translate(
            "import",
            "%1 had another answer, \u201c%2\u201d, which has its final level and keeps it. This "
            "one comes in beside it, without a final level.",
        )
        if change.was_decided
        else translate(
            "import",
            "%1 had another answer, \u201c%2\u201d. This one comes in beside it; both are kept.",
        )
    )
    return _filled(told, change.learner, shortened(change.earlier))


def _vanished_in_words(change: Change) -> str:
    told = translate(
        "import",
        "%1 has no answer to \u201c%2\u201d here any more. The earlier one stays in your "
        "assignment: \u201c%3\u201d",
    )
    return _filled(told, change.learner, change.item, shortened(change.earlier))


def main_action_in_words(action: MainAction) -> str:
    """Return what stands on the one button of the page."""
    if action.nothing:
        return translate("import", "Nothing new to bring in")
    if action.answers:
        return translate("import", "Bring in %n answer(s)", "", action.answers)
    if action.ratings:
        return translate("import", "Bring in %n score(s)", "", action.ratings)
    return translate("import", "Bring in the corrections")


def counts_in_words(counts: ItemCounts) -> list[str]:
    """Return what comes in for a question, a line each."""
    lines = [translate("import", "%n answer(s) with text", "", counts.responses)]
    if counts.blank:
        lines.append(translate("import", "%n blank, kept as blank", "", counts.blank))
    scored = sum(counts.by_level)
    if scored:
        lines.append(
            translate("import", "%n scored, by level %1", "", scored).replace(
                "%1", _levels_in_words(counts)
            )
        )
    if counts.second:
        lines.append(translate("import", "%n scored twice", "", counts.second))
    lines.append(translate("import", "%n not scored yet", "", counts.unscored))
    return lines


def _levels_in_words(counts: ItemCounts) -> str:
    one = translate("import", "%1: %2")
    labels = counts.item.rubric.labels
    return " \u00b7 ".join(
        _filled(one, label, number(count))
        for label, count in zip(labels, counts.by_level, strict=True)
    )


def number(value: int) -> str:
    """Return a whole number as it is written here."""
    return QLocale().toString(value)


def shortened(text: str, longest: int = 120) -> str:
    """Return a text that fits into a line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[:longest]}\u2026"


def _filled(text: str, *parts: str) -> str:
    """Put parts in the places of %1 to %4, which they may hold themselves."""
    pieces = {f"%{place}": part for place, part in enumerate(parts, start=1)}
    made = []
    index = 0
    while index < len(text):
        place = text[index : index + 2]
        made.append(pieces.get(place, text[index]))
        index += 2 if place in pieces else 1
    return "".join(made)
