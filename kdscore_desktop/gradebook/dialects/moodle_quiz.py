"""The responses of a Moodle quiz, in English, Spanish, German and French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdscore_desktop.gradebook.cells import is_blank, text_of
from kdscore_desktop.gradebook.dialects.cell_readers import plain_text, without_dash
from kdscore_desktop.gradebook.dialects.dialect import (
    CellReader,
    Dialect,
    Reading,
    looks_like,
    values,
)
from kdscore_desktop.gradebook.headings import Role, plain, role_of
from kdscore_desktop.gradebook.ratings import tidy
from kdscore_desktop.gradebook.sheet import Sheet

_TITLE = "a Moodle quiz export"
_AVERAGE_WORDS = "an average over learners"
# Headings as headings.plain() gives them.
_RESPONSE = re.compile(r"(?:response|respuesta|antwort|reponse) (?P<number>\d+)")
_QUESTION = re.compile(r"(?:question|pregunta|frage) (?P<number>\d+)")
_CORRECT = re.compile(
    r"(?:right answer|correct answer|respuesta correcta|richtige antwort|bonne reponse"
    r"|reponse correcte) \d+"
)
_GRADE = re.compile(r"(?:grade|calificacion|puntuacion|bewertung|note)/\d+(?:[ ,]\d+)?")
_STATE = re.compile("state|status|estado|etat|statut")
_TIMES = re.compile(
    "started(?: on)?|completed|time taken|duration|comenzado(?: el)?|empezado(?: el)?|iniciado"
    "|finalizado|completado|terminado|tiempo (?:requerido|empleado|utilizado)|duracion"
    "|begonnen(?: am)?|gestartet(?: am)?|beendet|abgeschlossen|verbrauchte zeit|dauer"
    "|commence(?: le)?|termine(?: le)?|acheve|temps (?:utilise|mis|ecoule)|duree"
)
_NAME = re.compile(
    r"(?:last|first|full) name|surname|apellido(?:s|\(s\))?|nombre(?: completo)?"
    r"|(?:nach|vor)name|vollstandiger name|nom(?: de famille| complet)?|prenom"
)
_AVERAGE = re.compile(
    r"(?:overall|group) average|promedio (?:global|general|del grupo)|media (?:global|general)"
    r"|gesamtdurchschnitt|gruppendurchschnitt|durchschnitt.*"
    r"|moyenne (?:globale|generale|du groupe)"
)


def _recognized(sheet: Sheet) -> str | None:
    responses = list(_columns(sheet, _RESPONSE))
    known = [
        *list(_columns(sheet, _STATE))[:1],
        *_columns(sheet, _TIMES),
        *_columns(sheet, _GRADE),
    ]
    if not responses or len(known) < 2:
        return None
    return looks_like(sheet, _TITLE, [*known[:2], responses[0]])


def _columns(sheet: Sheet, wanted: re.Pattern[str]) -> Iterator[int]:
    for column, heading in enumerate(sheet.source.columns):
        if wanted.fullmatch(plain(heading)):
            yield column


def _read(sheet: Sheet) -> Reading:
    responses = list(_columns(sheet, _RESPONSE))
    roles = [_role(heading, len(responses)) for heading in sheet.source.columns]
    columns = range(len(roles))
    readers: dict[int, CellReader] = {
        column: plain_text if column in responses else without_dash for column in columns
    }
    return Reading(
        tuple(roles),
        readers=readers,
        extra_rows=dict(_averages(sheet, responses)),
        prompts=_prompts(sheet, responses),
    )


def _role(heading: str, responses: int) -> Role | None:
    text = plain(heading)
    if _RESPONSE.fullmatch(text):
        return Role.RESPONSE
    if _GRADE.fullmatch(text):
        # The grade is the whole quiz's: a rating only where the quiz is one question.
        return Role.RATING if responses == 1 else Role.OTHER
    if any(
        pattern.fullmatch(text) is not None for pattern in (_QUESTION, _CORRECT, _STATE, _TIMES)
    ):
        return Role.OTHER
    return Role.NAME if _NAME.fullmatch(text) else role_of(heading)


def _averages(sheet: Sheet, responses: list[int]) -> Iterator[tuple[int, str]]:
    for number, cells in sheet.rows:
        first = next((text_of(value) for value in cells if not is_blank(value)), "")
        without_answers = all(is_blank(without_dash(cells[column])) for column in responses)
        if without_answers and _AVERAGE.fullmatch(plain(first)):
            yield number, _AVERAGE_WORDS


def _prompts(sheet: Sheet, responses: list[int]) -> dict[int, str]:
    """Return the questions, which an export may repeat in every row beside the responses."""
    column_of = {
        match["number"]: column
        for column in _columns(sheet, _QUESTION)
        if (match := _QUESTION.fullmatch(plain(sheet.source.columns[column])))
    }
    prompts = {}
    for response in responses:
        match = _RESPONSE.fullmatch(plain(sheet.source.columns[response]))
        column = column_of.get(match["number"]) if match else None
        texts = set() if column is None else {tidy(text_of(v)) for v in values(sheet, column)}
        texts.discard("-")
        # Questions drawn at random differ from learner to learner.
        if len(texts) == 1:
            prompts[response] = texts.pop()
    return prompts


DIALECT = Dialect("moodle-quiz", _TITLE, _recognized, _read)
