"""What Blackboard (Original) hands out: its gradebook, and the results of a test by learner."""

from __future__ import annotations

import re

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.cell_readers import plain_text
from kdscore_desktop.gradebook.dialects.dialect import (
    CellReader,
    Dialect,
    GradeColumn,
    Reading,
    first_filled,
    looks_like,
    values,
)
from kdscore_desktop.gradebook.headings import Role, plain, role_of
from kdscore_desktop.gradebook.profiles import profile_of
from kdscore_desktop.gradebook.ratings import mark_of, tidy
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "a Blackboard download"
_USERNAME = ("username", "user name")
_IDS = (*_USERNAME, "student id")
_OTHERS = ("last access", "availability", "child course id")
# "Essay [Total Pts: 10 Score] |12345": Blackboard finds the column again by its number.
_GRADES = re.compile(r".*\|\s*(?:\d+|_\d+_\d+)", re.DOTALL)
_TOTAL = re.compile(
    r"(?:weighted |running )?(?:total|weighted total)\b.*", re.IGNORECASE | re.DOTALL
)
_ANSWER = re.compile(r"answer(?: (?P<number>\d+))?")
_QUESTION_PART = re.compile(r"(?:question id|question|possible points|auto score)(?: \d+)?")
_HAND_SCORE = re.compile(r"manual score(?: (?P<number>\d+))?")
_OUT_OF = re.compile(
    r".*\[(?:total )?(?:pts|points)[^\d\]]*(\d+(?:[.,]\d+)?)[^\]]*\].*", re.I | re.S
)
_FEEDBACK = re.compile("feedback to (?:learner|user|student)")
_POSSIBLE = "possible points"
_NOT_GRADED = re.compile(r"(?:needs grading|in progress|needs reconciliation).*", re.IGNORECASE)


def _recognized(sheet: Sheet) -> str | None:
    headings = [plain(heading) for heading in sheet.source.columns]
    username = next((headings.index(word) for word in _USERNAME if word in headings), None)
    telling = [
        column
        for column, heading in enumerate(headings)
        if _GRADES.fullmatch(sheet.source.columns[column]) or _HAND_SCORE.fullmatch(heading)
    ]
    if username is None or not telling:
        return None
    return looks_like(sheet, _TITLE, [username, telling[0]])


def _read(sheet: Sheet) -> Reading:
    headings = [plain(heading) for heading in sheet.source.columns]
    answers = _open_answers(sheet, headings)
    grades = [
        column
        for column, heading in enumerate(sheet.source.columns)
        if _GRADES.fullmatch(heading) and not _TOTAL.fullmatch(heading)
    ]
    roles = [_role(sheet.source.columns[column], text) for column, text in enumerate(headings)]
    learner = first_filled(sheet, [headings.index(known) for known in _IDS if known in headings])
    if learner is not None:
        roles[learner] = Role.LEARNER
    for column in answers.values():
        roles[column] = Role.RESPONSE
    for column, heading in enumerate(headings):
        scored = _HAND_SCORE.fullmatch(heading)
        if scored and (scored["number"] or "") in answers:
            roles[column] = Role.RATING
    if len(grades) == 1 and not answers:
        roles[grades[0]] = Role.RATING
    readers: dict[int, CellReader] = dict.fromkeys(answers.values(), plain_text)
    return Reading(
        tuple(roles),
        readers={**dict.fromkeys(grades, _without_status), **readers},
        prompts=_prompts(sheet, headings, answers),
    )


def _role(heading: str, text: str) -> Role | None:
    if text in {"last name", "first name"}:
        return Role.NAME
    of_a_question = any(
        pattern.fullmatch(text) is not None for pattern in (_ANSWER, _QUESTION_PART, _HAND_SCORE)
    )
    if of_a_question or text in {*_IDS, *_OTHERS} or _GRADES.fullmatch(heading):
        return Role.OTHER
    return role_of(heading)


def _open_answers(sheet: Sheet, headings: list[str]) -> dict[str, int]:
    """Return the columns of answers in the learners' own words, by the question's number."""
    return {
        match["number"] or "": column
        for column, heading in enumerate(headings)
        if (match := _ANSWER.fullmatch(heading)) and profile_of(sheet, column).is_free_text
    }


def _prompts(sheet: Sheet, headings: list[str], answers: dict[str, int]) -> dict[int, str]:
    prompts = {}
    for number, answer in answers.items():
        heading = f"question {number}".strip()
        if heading in headings:
            texts = {
                tidy(text_of(plain_text(value))) for value in values(sheet, headings.index(heading))
            }
            if len(texts) == 1:
                prompts[answer] = texts.pop()
    return prompts


def _without_status(value: CellValue) -> CellValue:
    """Read what stands for a missing grade, such as "Needs Grading", as an empty cell."""
    return None if isinstance(value, str) and _NOT_GRADED.fullmatch(value.strip()) else value


def _grades(sheet: Sheet) -> tuple[GradeColumn, ...]:
    headings = [plain(heading) for heading in sheet.source.columns]
    of_tests = [
        GradeColumn(
            column,
            response=answers[scored["number"] or ""],
            maximum=_index(headings, f"{_POSSIBLE} {scored['number'] or ''}".strip()),
        )
        for answers in (_open_answers(sheet, headings),)
        for column, heading in enumerate(headings)
        if (scored := _HAND_SCORE.fullmatch(heading)) and (scored["number"] or "") in answers
    ]
    of_the_book = [
        GradeColumn(column, feedback=_feedback_beside(headings, column), out_of=_out_of(heading))
        for column, heading in enumerate(sheet.source.columns)
        if _GRADES.fullmatch(heading) and not _TOTAL.fullmatch(heading)
    ]
    return (*of_tests, *of_the_book)


def _index(headings: list[str], wanted: str) -> int | None:
    return headings.index(wanted) if wanted in headings else None


def _feedback_beside(headings: list[str], score: int) -> int | None:
    """Return the column of feedback that belongs to a score: before the next score's."""
    for column in range(score + 1, len(headings)):
        if _FEEDBACK.fullmatch(headings[column]):
            return column
        if _GRADES.fullmatch(headings[column]):
            break
    return None


def _out_of(heading: str) -> float | None:
    match = _OUT_OF.fullmatch(heading)
    return None if match is None else mark_of(match[1]).number


DIALECT = Dialect("blackboard", _TITLE, _recognized, _read, _grades)
