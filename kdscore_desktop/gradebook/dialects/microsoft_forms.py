"""The workbook of responses to a Microsoft form or quiz."""

from __future__ import annotations

import re

from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.dialect import (
    Dialect,
    GradeColumn,
    Reading,
    first_filled,
    looks_like,
    values,
)
from kdscore_desktop.gradebook.headings import Role, plain, role_of
from kdscore_desktop.gradebook.profiles import profile_of
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "the responses of a Microsoft form"
# Headings as headings.plain() gives them.
_ID = re.compile("id")
_START = re.compile("start time|hora de inicio|startzeit|heure de debut")
_END = re.compile(
    "completion time|hora de finalizacion|fertigstellungszeit|abschlusszeit|heure de fin"
)
_ADDRESS = re.compile("e-?mail|correo electronico|e-mail-adresse|adresse de messagerie|courriel")
_NAME = re.compile("name|nombre|nom")
_OTHER = re.compile(
    "total points|quiz feedback|last modified time|puntos totales|comentarios del cuestionario"
    "|hora de la ultima modificacion|gesamtpunktzahl|quizfeedback|uhrzeit der letzten anderung"
    "|total des points|commentaires sur le questionnaire|heure de la derniere modification"
    "|language|idioma|sprache|langue|grade posted time"
)
_POINTS = re.compile(r"(?:points|puntos|punkte) ?[-\u2013] ?(?P<question>.+)")
_FEEDBACK = re.compile(r"(?:feedback|comentarios|commentaires) ?[-\u2013] ?(?P<question>.+)")
_ANONYMOUS = frozenset({"anonymous", "anonym", "anonimo", "anonyme"})


def _recognized(sheet: Sheet) -> str | None:
    found = [_column(sheet, wanted) for wanted in (_ID, _START, _END)]
    columns = [column for column in found if column is not None]
    return looks_like(sheet, _TITLE, columns) if len(columns) == len(found) else None


def _column(sheet: Sheet, wanted: re.Pattern[str]) -> int | None:
    headings = enumerate(sheet.source.columns)
    return next((column for column, text in headings if wanted.fullmatch(plain(text))), None)


def _read(sheet: Sheet) -> Reading:
    headings = [plain(heading) for heading in sheet.source.columns]
    roles = [_role(heading) for heading in sheet.source.columns]
    learner = _learner(sheet)
    if learner is not None:
        roles[learner] = Role.LEARNER
    for column, heading in enumerate(headings):
        points = _POINTS.fullmatch(heading)
        if points is not None:
            question = _question(headings, points["question"], column)
            is_open = question is not None and profile_of(sheet, question).is_free_text
            roles[column] = Role.RATING if is_open else Role.OTHER
    return Reading(tuple(roles))


def _learner(sheet: Sheet) -> int | None:
    """Return the column that tells learners apart: the address, unless one is anonymous."""
    address, number = _column(sheet, _ADDRESS), _column(sheet, _ID)
    if address is not None and not any(
        plain(text_of(value)) in _ANONYMOUS for value in values(sheet, address)
    ):
        found = first_filled(sheet, [address])
        if found is not None:
            return found
    return number


def _role(heading: str) -> Role | None:
    text = plain(heading)
    if _NAME.fullmatch(text):
        return Role.NAME
    for pattern in (_ID, _START, _END, _ADDRESS, _OTHER, _FEEDBACK):
        if pattern.fullmatch(text):
            return Role.OTHER
    return role_of(heading)


def _question(headings: list[str], wanted: str, points: int) -> int | None:
    """Return the question that a column of points names, the nearest on its left."""
    named = [column for column in range(points) if headings[column] == wanted]
    return max(named, default=None)


def _grades(sheet: Sheet) -> tuple[GradeColumn, ...]:
    headings = [plain(heading) for heading in sheet.source.columns]
    found = []
    for column, heading in enumerate(headings):
        points = _POINTS.fullmatch(heading)
        question = _question(headings, points["question"], column) if points else None
        if points is not None and question is not None:
            beside = enumerate(headings[column + 1 :], column + 1)
            feedback = next((c for c, text in beside if _is_feedback(text, points)), None)
            found.append(GradeColumn(column, feedback=feedback, response=question))
    return tuple(found)


def _is_feedback(heading: str, points: re.Match[str]) -> bool:
    match = _FEEDBACK.fullmatch(heading)
    return match is not None and match["question"] == points["question"]


DIALECT = Dialect("microsoft-forms", _TITLE, _recognized, _read, _grades)
