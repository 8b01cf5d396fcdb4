"""The student analysis of a Canvas quiz: a column for each question, and its points beside it."""

from __future__ import annotations

import re

from kdscore_desktop.gradebook.dialects.cell_readers import plain_text, without_formula
from kdscore_desktop.gradebook.dialects.dialect import (
    CellReader,
    Dialect,
    Reading,
    first_filled,
    looks_like,
)
from kdscore_desktop.gradebook.headings import Role, plain
from kdscore_desktop.gradebook.profiles import profile_of
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "a student analysis of a Canvas quiz"
_QUESTION = re.compile(r"\d+:\s*(?P<text>\S.*)")
_POINTS = re.compile(r"\d+(?:[.,]\d+)?(?: ?(?:points|pts))?(?: ?\([^()]*\))?")
_IDS = ("id", "sis id", "name")
_ONLY_HERE = ("submitted", "attempt", "n correct", "n incorrect", "section sis id", "section id")


def _recognized(sheet: Sheet) -> str | None:
    headings = [plain(heading) for heading in sheet.source.columns]
    questions = list(_questions(sheet))
    telling = [headings.index(heading) for heading in _ONLY_HERE if heading in headings]
    names = [headings.index(heading) for heading in _IDS if heading in headings]
    if not questions or not telling or not names:
        return None
    return looks_like(sheet, _TITLE, [names[0], telling[0], questions[0]])


def _questions(sheet: Sheet) -> dict[int, str]:
    """Return the question of each column that is headed with its number and text."""
    matches = {
        column: _QUESTION.fullmatch(" ".join(heading.split()))
        for column, heading in enumerate(sheet.source.columns)
    }
    return {column: match["text"] for column, match in matches.items() if match}


def _read(sheet: Sheet) -> Reading:
    headings = [plain(heading) for heading in sheet.source.columns]
    questions = _questions(sheet)
    roles: list[Role | None] = [Role.OTHER for _ in headings]
    if "name" in headings:
        roles[headings.index("name")] = Role.NAME
    if "section" in headings:
        roles[headings.index("section")] = Role.GROUP
    learner = first_filled(sheet, [headings.index(known) for known in _IDS if known in headings])
    if learner is not None:
        roles[learner] = Role.LEARNER
    for question in questions:
        if profile_of(sheet, question).is_free_text:
            roles[question] = Role.RESPONSE
            points = question + 1
            if points < len(headings) and _POINTS.fullmatch(sheet.source.columns[points].strip()):
                roles[points] = Role.RATING
    readers: dict[int, CellReader] = dict.fromkeys(questions, plain_text)
    named = [column for column, role in enumerate(roles) if role in {Role.NAME, Role.LEARNER}]
    return Reading(
        tuple(roles),
        readers={**readers, **dict.fromkeys(named, without_formula)},
        prompts=questions,
    )


DIALECT = Dialect("canvas-quiz", _TITLE, _recognized, _read)
