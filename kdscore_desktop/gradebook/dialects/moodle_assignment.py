"""The grading worksheet of a Moodle assignment, in English, Spanish, German and French."""

from __future__ import annotations

import re

from kdscore_desktop.gradebook.cells import text_of
from kdscore_desktop.gradebook.dialects.cell_readers import plain_text, without_dash
from kdscore_desktop.gradebook.dialects.dialect import (
    CellReader,
    Dialect,
    GradeColumn,
    Reading,
    looks_like,
    values,
)
from kdscore_desktop.gradebook.headings import Role, plain, role_of
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "a Moodle assignment worksheet"
# Headings as headings.plain() gives them.
_IDENTIFIER = re.compile("identifier|identificador|identifikator|kennung|identifiant|id")
_GRADE = re.compile("grade|calificacion|bewertung|note|nota")
_GRADED_AT = re.compile(
    r"last modified \(grade\)|ultima modificacion \((?:de la )?calificacion\)"
    r"|(?:zuletzt geandert|letzte anderung) \(bewertung\)|derniere modification \((?:de la )?note\)"
)
_ONLINE_TEXT = re.compile(
    "online text|texto en linea|texteingabe online|online-?text(?:eingabe)?|texte en ligne"
)
_NAME = re.compile("full name|nombre completo|vollstandiger name|nom complet")
_MAXIMUM = re.compile(
    "maximum grade|calificacion maxima|bestwertung|maximale bewertung|hochstbewertung"
    "|note max(?:imale)?"
)
_FEEDBACK = re.compile("feedback.*|comentarios.*|retroalimentacion.*|commentaires.*")
_CAN_CHANGE = re.compile(
    "grade can be changed|.*(?:puede ser|se puede) .*|bewertung kann geandert werden"
    "|la note peut etre modifiee"
)
_NO = frozenset({"no", "nein", "non"})
# What Moodle writes besides, and what its import would read back: never an answer.
_OTHER = re.compile(
    "scale|escala|skala|bareme|status|state|estado|statut|etat"
    "|(?:last modified|ultima modificacion|zuletzt geandert|letzte anderung|derniere modification)"
    rf" \(.*\)|{_MAXIMUM.pattern}|{_FEEDBACK.pattern}|{_CAN_CHANGE.pattern}"
)
_PARTICIPANT = re.compile(r"(?:participante?|teilnehmer(?:/in|in)?) ?\d+", re.IGNORECASE)


def _recognized(sheet: Sheet) -> str | None:
    identifier = _column(sheet, _IDENTIFIER)
    grade, graded_at = _column(sheet, _GRADE), _column(sheet, _GRADED_AT)
    if identifier is None or grade is None:
        return None
    if graded_at is None and not _holds_participants(sheet, identifier):
        return None
    telling = {identifier, grade, graded_at, _column(sheet, _ONLINE_TEXT)}
    return looks_like(sheet, _TITLE, sorted(column for column in telling if column is not None))


def _column(sheet: Sheet, wanted: re.Pattern[str]) -> int | None:
    headings = enumerate(sheet.source.columns)
    return next((column for column, text in headings if wanted.fullmatch(plain(text))), None)


def _holds_participants(sheet: Sheet, column: int) -> bool:
    first = next(values(sheet, column), None)
    return _PARTICIPANT.fullmatch(text_of(first).strip()) is not None


def _read(sheet: Sheet) -> Reading:
    identifier = _column(sheet, _IDENTIFIER)
    answers = _column(sheet, _ONLINE_TEXT)
    columns = range(len(sheet.source.columns))
    roles = [_role(sheet.source.columns[column]) for column in columns]
    if identifier is not None:
        # An address beside it would do, but only the identifier is never missing.
        roles = [Role.OTHER if role is Role.LEARNER else role for role in roles]
        roles[identifier] = Role.LEARNER
    readers: dict[int, CellReader] = dict.fromkeys(columns, without_dash)
    if answers is not None:
        readers[answers] = plain_text
    return Reading(tuple(roles), readers=readers)


def _role(heading: str) -> Role | None:
    text = plain(heading)
    if _ONLINE_TEXT.fullmatch(text):
        return Role.RESPONSE
    if _GRADE.fullmatch(text):
        return Role.RATING
    if _NAME.fullmatch(text):
        return Role.NAME
    return Role.OTHER if _OTHER.fullmatch(text) else role_of(heading)


def _grades(sheet: Sheet) -> tuple[GradeColumn, ...]:
    score = _column(sheet, _GRADE)
    if score is None:
        return ()
    can_change = _column(sheet, _CAN_CHANGE)
    closed = {
        number: "Moodle"
        for number, cells in sheet.rows
        if can_change is not None and text_of(cells[can_change]).strip().casefold() in _NO
    }
    return (
        GradeColumn(
            score,
            feedback=_column(sheet, _FEEDBACK),
            response=_column(sheet, _ONLINE_TEXT),
            maximum=_column(sheet, _MAXIMUM),
            closed_rows=closed,
            feedback_is_html=True,
        ),
    )


DIALECT = Dialect("moodle-assignment", _TITLE, _recognized, _read, _grades)
