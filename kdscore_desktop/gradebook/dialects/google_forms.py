"""The sheet in which Google Forms collects responses."""

from __future__ import annotations

import re

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import is_date, text_of
from kdscore_desktop.gradebook.dialects.dialect import Dialect, Reading, looks_like, values
from kdscore_desktop.gradebook.headings import Role, is_question, plain, role_of
from kdscore_desktop.gradebook.profiles import profile_of
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "the responses of a Google form"
_TIMESTAMP = re.compile("timestamp|marca temporal|zeitstempel|horodateur|horodatage")
_ADDRESS = re.compile(
    "email address|direccion de correo electronico|e-mail-adresse|adresse e-?mail"
    "|adresse electronique|nom d'utilisateur|username"
)
_SCORE = re.compile("score|total score|puntuacion|punktzahl|punkte|note|resultat")
_MARKED = re.compile(r".*\S\s*\[(?P<mark>score|feedback|punkte|puntuacion|note)\]", re.IGNORECASE)
_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}[:.]\d{2}.*")
_FRACTION = re.compile(r"\d+(?:[.,]\d+)? ?/ ?\d+(?:[.,]\d+)?")


def _recognized(sheet: Sheet) -> str | None:
    headings = [plain(heading) for heading in sheet.source.columns]
    if _TIMESTAMP.fullmatch(headings[0]) is None or not _is_time(next(values(sheet, 0), None)):
        return None
    for column, heading in enumerate(headings[1:], start=1):
        address = _ADDRESS.fullmatch(heading) is not None
        if address or _is_quiz_score(sheet, column) or is_question(sheet.source.columns[column]):
            return looks_like(sheet, _TITLE, [0, column])
    return None


def _is_time(value: CellValue) -> bool:
    return is_date(value) or _TIME.fullmatch(text_of(value).strip()) is not None


def _is_quiz_score(sheet: Sheet, column: int) -> bool:
    """Return whether a column holds the quiz's points, such as "4 / 5"."""
    if _SCORE.fullmatch(plain(sheet.source.columns[column])) is None:
        return False
    first = next(values(sheet, column), None)
    # Spreadsheet programs make dates of "4 / 5".
    return is_date(first) or _FRACTION.fullmatch(text_of(first).strip()) is not None


def _read(sheet: Sheet) -> Reading:
    columns = range(len(sheet.source.columns))
    roles = [_role(sheet, column) for column in columns]
    open_questions = [
        column
        for column in columns
        if roles[column] is None and profile_of(sheet, column).is_free_text
    ]
    for column in columns:
        if _is_quiz_score(sheet, column):
            # The points are the whole form's: a rating only where one question is open.
            roles[column] = Role.RATING if len(open_questions) == 1 else Role.OTHER
    return Reading(tuple(roles))


def _role(sheet: Sheet, column: int) -> Role | None:
    heading = sheet.source.columns[column]
    text = plain(heading)
    if _TIMESTAMP.fullmatch(text):
        return Role.OTHER
    if _ADDRESS.fullmatch(text):
        return Role.LEARNER
    marked = _MARKED.fullmatch(" ".join(heading.split()))
    if marked:
        return Role.OTHER if marked["mark"].casefold() == "feedback" else Role.RATING
    return role_of(heading)


DIALECT = Dialect("google-forms", _TITLE, _recognized, _read)
