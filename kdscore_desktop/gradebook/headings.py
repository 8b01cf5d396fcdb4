"""What a heading says of its column, in English, Spanish, German and French."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from enum import StrEnum


class Role(StrEnum):
    """What a column is for."""

    LEARNER = "learner"
    NAME = "name"
    GROUP = "group"
    RESPONSE = "response"
    RATING = "rating"
    OTHER = "other"


# Headings longer than this are questions; a word in them says nothing about the column.
_LONGEST_NAME = 5
_LONGEST_ITEM_NAME = 60

_OTHER = (
    "timestamp|zeitstempel|marca temporal|horodateur|date|time|datum|fecha|hora|started on|"
    "completed|state|status|attempt|last modified|feedback|comments?|notes|remarks?|kommentare?|"
    "comentarios?|commentaires?|(?:right|correct|model|reference|sample) (?:answer|response)|"
    "richtige antwort|respuesta correcta|reponse correcte|max(?:imum)?|possible|total|sum|summe|"
    "suma|somme|split|prompt|percent|grade can be changed"
)
_GROUP = (
    "groups?|class|period|section|gender|sex|ethnicity|race|ell|esl|iep|sped|frl|cohort|"
    "grade level|year group|home language|school|klasse|gruppe|kurs|geschlecht|schule|grupo|clase|"
    "seccion|genero|sexo|curso|escuela|groupe|classe|genre|sexe|ecole"
)
# The first pattern that fits wins, so that a stated id comes before a login or an address.
_LEARNER = (
    "(?:student|learner|pupil|sis user|user|participant|schuler|alumno|estudiante|eleve) "
    "?(?:id|number|no|nr|nummer|code)|id (?:student|learner|alumno|estudiante|eleve)|id number",
    "id|identifier|kennung|identifiant|matrikel ?nummer|matricula|participant",
    "user ?name|login|sis login id|number|nummer|numero|code|no|nr",
    "e[- ]?mail(?:[- ]?address|[- ]?adresse)?|(?:direccion (?:de )?)?correo(?: electronico)?"
    "|direccion (?:de )?e-?mail|adresse (?:de )?(?:e[- ]?mail|courriel|messagerie)|courriel",
)
_NAME = (
    "(?:full |student |learner |pupil |your )?name|(?:su |tu )?nombre(?: completo)?|nom complet|"
    "student|learner|pupil|schuler(?:in)?|alumno|alumna|estudiante|eleve",
    "last ?name|surname|family name|nachname|apellidos?|nom(?: de famille)?",
    "first ?name|given name|vorname|prenom",
)
# Beside a column of the other kind, "Nombre" holds first names alone.
_LAST_NAME = rf"{_NAME[1]}|apellido\(s\)"
_FIRST_NAME = f"{_NAME[2]}|nombre"
_RATING = (
    "scores?|scored|ratings?|points?|pts|marks?|grades?|levels?|rater|scorer|label|human|punkte|"
    "punktzahl|bewertung|stufe|niveau|puntuacion|puntos|puntaje|nota|calificacion|nivel|note"
)
_RESPONSE = (
    "answers?|responses?|reply|explanation|essay|online text|text|antwort(?:en)?|erklarung|"
    "respuestas?|explicacion|reponses?|explication"
)
# After these, what follows says what a response is about: "Answer to question 3".
_LINKS = "to|of|for|on|about|a|al|de|del|zu|zur|zum|auf|fur|sur|pour"
_QUESTION = "question|item|task|frage|aufgabe|pregunta|tarea|q"
_MARKED_LONG = re.compile(
    rf"(?P<before>{_RATING}|{_OTHER}) ?[-\u2013:] .*"
    rf"|.*(?: [-\u2013:] ?|[\[(] ?)(?P<after>{_RATING}|{_OTHER}) ?[\])]?"
)


def plain(heading: str) -> str:
    """Return a heading without case, accents, underscores, joined numbers and extra blanks."""
    decomposed = unicodedata.normalize("NFKD", heading)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    spaced = re.sub(r"(?<=[^\W\d])(?=\d)", " ", letters.replace("_", " "))
    return " ".join(re.sub(r"[.#*]", " ", spaced).split())


def role_of(heading: str) -> Role | None:
    """Return what a heading says its column is for, or None where it says nothing."""
    text = plain(heading)
    if is_question(text):
        return _role_of_question(text)
    fits = {
        Role.OTHER: _has(_OTHER, text),
        Role.LEARNER: any(_is(pattern, text) for pattern in _LEARNER),
        Role.NAME: any(_is(pattern, text) for pattern in _NAME),
        Role.GROUP: _has(_GROUP, text) and not _has(_RESPONSE, text),
        Role.RATING: _has(_RATING, text),
        Role.RESPONSE: _has(_RESPONSE, text),
    }
    return next((role for role, fitting in fits.items() if fitting), None)


def _role_of_question(text: str) -> Role | None:
    """Tell the columns that forms programs add to a question: "Points - ...", "... [Score]"."""
    match = _MARKED_LONG.fullmatch(text)
    if match is None:
        return None
    word = match["before"] or match["after"]
    return Role.RATING if _is(_RATING, word) else Role.OTHER


def rank(heading: str, role: Role) -> int:
    """Return how well a heading fits the role of a learner or a name, 0 being best."""
    patterns = _LEARNER if role is Role.LEARNER else _NAME
    text = plain(heading)
    return next((i for i, pattern in enumerate(patterns) if _is(pattern, text)), len(patterns))


def is_last_name(heading: str) -> bool:
    """Return whether a heading can stand over last names alone."""
    return _is(_LAST_NAME, plain(heading))


def is_first_name(heading: str) -> bool:
    """Return whether a heading can stand over first names alone."""
    return _is(_FIRST_NAME, plain(heading))


def stem(heading: str) -> str:
    """Return what is left of a heading without the words for its role: "Q1 score" is "q 1".

    Columns of one item share it.
    """
    text = re.sub(rf"\b(?:{_QUESTION})\b(?= ?\d)", "q", plain(heading))
    text = re.sub(rf"\b(?:{_RATING}|{_RESPONSE})\b", " ", text)
    return " ".join(re.sub(r"[^\w?]+", " ", text).split())


def stem_without_rater(heading: str) -> str:
    """Return the stem without a number after the word for a rating: "Q1 score 2" is "q 1"."""
    return stem(re.sub(rf"\b({_RATING}) ?\d+\b", r"\1", plain(heading)))


def item_name(heading: str) -> str:
    """Return an item's name from the heading of its responses: "Q1 answer" is "Q1".

    A heading that says no more than "Response 1" stays; a long question is shortened.
    """
    shown = " ".join(heading.split())
    words = shown.replace("_", " ").split()
    if len(words) > _LONGEST_NAME:
        return textwrap.shorten(shown, _LONGEST_ITEM_NAME, placeholder=" ...")
    kept = [word for word in words if not _is(_RESPONSE, plain(word))]
    if kept and _is(_LINKS, plain(kept[0])):
        return shown
    name = " ".join(kept).strip(" -\u2013:()[]")
    says_more = re.search(r"[^\W\d_]", name) and not _is(_RESPONSE, plain(shown))
    return name if says_more else shown


def is_question(heading: str) -> bool:
    """Return whether a heading is the question itself rather than a name for the column."""
    return "?" in heading or len(heading.split()) > _LONGEST_NAME


def _has(pattern: str, text: str) -> bool:
    return re.search(rf"\b(?:{pattern})\b", text) is not None


def _is(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None
