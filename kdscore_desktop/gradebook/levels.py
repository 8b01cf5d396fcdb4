"""Telling a rubric from the ratings themselves, when an item is new."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kdscore_desktop.domain import CellValue, Level, Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.cells import is_date, text_of
from kdscore_desktop.gradebook.columns import counted
from kdscore_desktop.gradebook.ratings import Mark, is_blank_mark, looks_like_date, mark_of, tidy

MAX_LEVELS = 12
# Words that educators use for levels, lowest first; shorter scales are tried first.
_SCALES = (
    ("incorrect", "correct"),
    ("wrong", "right"),
    ("false", "true"),
    ("no", "yes"),
    ("fail", "pass"),
    ("not met", "met"),
    ("falsch", "richtig"),
    ("incorrecto", "correcto"),
    ("faux", "vrai"),
    ("incorrect", "partial", "correct"),
    ("incorrect", "partially correct", "correct"),
    ("incorrect", "partly correct", "correct"),
    ("wrong", "partially right", "right"),
    ("falsch", "teilweise richtig", "richtig"),
    ("falsch", "teilweise", "richtig"),
    ("incorrecto", "parcial", "correcto"),
    ("incorrecto", "parcialmente correcto", "correcto"),
    ("incorrect", "partiel", "correct"),
    ("none", "partial", "full"),
    ("low", "medium", "high"),
    ("low", "moderate", "high"),
    ("niedrig", "mittel", "hoch"),
    ("bajo", "medio", "alto"),
    ("faible", "moyen", "élevé"),
    ("novice", "intermediate", "advanced"),
    ("beginning", "developing", "proficient", "advanced"),
    ("beginning", "developing", "accomplished", "exemplary"),
    ("emerging", "developing", "proficient", "advanced"),
    ("emerging", "developing", "proficient", "exemplary"),
    ("emerging", "developing", "secure", "extending"),
    ("novice", "apprentice", "proficient", "distinguished"),
    ("below basic", "basic", "proficient", "advanced"),
    ("below", "approaching", "meets", "exceeds"),
    ("below", "approaching", "meeting", "exceeding"),
    ("does not meet", "approaches", "meets", "exceeds"),
    ("poor", "fair", "good", "excellent"),
    ("unsatisfactory", "needs improvement", "satisfactory", "excellent"),
    ("poor", "fair", "good", "very good", "excellent"),
)
_SCALE_SUFFIX = re.compile(r" (the )?(expectations?|standards?)$")
# This share of the ratings decides what kind of levels they name; the rest is listed as unknown.
_NUMBERS_SHARE = 0.5
_SCALE_SHARE = 0.9


def infer_rubric(ratings: Iterable[CellValue], *, of: str) -> Rubric | None:
    """Return the rubric that ratings speak of, or None if there are no ratings at all.

    Where at least half of the ratings are numbers, the levels are numbers: those that occur and,
    if they are few, the missing ones of the same step between the lowest and the highest; with
    ratings such as "3 / 4", all from 0 to 4. Words of a known scale are levels in that scale's
    order. Other words are named categories without an order. Numbers and words beside the
    majority do not become levels; reading them with the rubric shows them as unknown.

    Parameters
    ----------
    ratings
        The cells of every rater's column.
    of
        What was rated, for an error: "'Question 1' ('period 3.xlsx')".

    Raises
    ------
    InputError
        If the ratings name a single level, more than 12, or are out of different totals.
    """
    counts = _counted_texts(ratings)
    if not counts:
        return None
    marks = {text: mark_of(text) for text in counts}
    numbers = {text: mark for text, mark in marks.items() if mark.number is not None}
    total = counts.total()
    if sum(counts[text] for text in numbers) >= _NUMBERS_SHARE * total:
        return _numbered(list(numbers.values()), of)
    words = Counter({text: counts[text] for text in counts if text not in numbers})
    return _on_a_scale(words, total) or _unordered(words, of)


def _counted_texts(ratings: Iterable[CellValue]) -> Counter[str]:
    """Count the texts that name a level, leaving out blanks and dates."""
    counts: Counter[str] = Counter()
    for value, count in counted(list(ratings)):
        text = tidy(text_of(value))
        if not (is_date(value) or is_blank_mark(text) or looks_like_date(text)):
            counts[text] += count
    return counts


def _numbered(marks: Sequence[Mark], of: str) -> Rubric:
    totals = {mark.out_of for mark in marks if mark.out_of is not None}
    if len(totals) > 1:
        listed = ", ".join(text_of(total) for total in sorted(totals))
        raise InputError(
            f"The scores of {of} are out of different totals ({listed}). Give every score out "
            "of the same total, or name the levels before importing."
        )
    points = {mark.number for mark in marks if mark.number is not None}
    if totals:
        top = totals.pop()
        points = {value for value in points if value <= top} | {0.0, top}
        points = set(_filled(points, max_missing=MAX_LEVELS))
    else:
        points = set(_filled(points, max_missing=len(points)))
    _check_count(len(points), of, [text_of(value) for value in sorted(points)])
    labels = _labels_by_points(marks)
    return Rubric(
        tuple(Level(labels.get(value, text_of(value)), value) for value in sorted(points))
    )


def _filled(points: set[float], max_missing: int) -> list[float]:
    """Return the points with the missing steps between them, if those are few."""
    ordered = sorted(points)
    step = next((s for s in (1.0, 0.5, 0.25) if all(p % s == 0 for p in ordered)), None)
    if step is None:
        return ordered
    for size in (step, _common_step(ordered, step)):
        count = round((ordered[-1] - ordered[0]) / size) + 1 if size else 1
        if count <= MAX_LEVELS and count - len(ordered) <= max_missing:
            return [ordered[0] + index * size for index in range(count)]
    return ordered


def _common_step(ordered: Sequence[float], unit: float) -> float:
    """Return the largest step that leads from the lowest to all others: 5 for 0, 5 and 15."""
    return unit * math.gcd(*(round((value - ordered[0]) / unit) for value in ordered))


def _labels_by_points(marks: Iterable[Mark]) -> dict[float, str]:
    """Return the words beside the numbers, where each number has one and each word too."""
    pairs = {
        (mark.number, mark.label.casefold()): mark.label
        for mark in marks
        if mark.number is not None and mark.label
    }
    numbers = Counter(number for number, _ in pairs)
    words = Counter(word for _, word in pairs)
    return {
        number: label
        for (number, word), label in pairs.items()
        if numbers[number] == 1 and words[word] == 1
    }


def _on_a_scale(words: Counter[str], total: int) -> Rubric | None:
    normal = {
        word: _SCALE_SUFFIX.sub("", re.sub(r"[\s_-]+", " ", word).casefold()) for word in words
    }
    for scale in _SCALES:
        on_scale = {word for word in words if normal[word] in scale}
        used = sorted({scale.index(normal[word]) for word in on_scale})
        if len(used) > 1 and sum(words[word] for word in on_scale) >= _SCALE_SHARE * total:
            spelled = _spellings({word: normal[word] for word in on_scale}, words)
            capital = all(label[0].isupper() for label in spelled.values())
            return Rubric(
                tuple(
                    Level(spelled.get(name, name.capitalize() if capital else name), float(index))
                    for index, name in enumerate(scale)
                    if used[0] <= index <= used[-1]
                )
            )
    return None


def _unordered(words: Counter[str], of: str) -> Rubric:
    spelled = _spellings({word: word.casefold() for word in words}, words)
    labels = sorted(spelled.values(), key=str.casefold)
    _check_count(len(labels), of, labels)
    return Rubric(tuple(Level(label, 0.0) for label in labels), ordered=False)


def _spellings(normal: dict[str, str], counts: Counter[str]) -> dict[str, str]:
    """Return the most frequent spelling of each normalized word."""
    best: dict[str, str] = {}
    for word, name in sorted(normal.items()):
        if name not in best or counts[word] > counts[best[name]]:
            best[name] = word
    return best


def _check_count(count: int, of: str, labels: Sequence[str]) -> None:
    if count < 2:
        raise InputError(
            f"The scores of {of} all name the level '{labels[0]}'. A scorer needs answers on two "
            "levels or more; import more scored answers, or name the levels before importing."
        )
    if count > MAX_LEVELS:
        listed = ", ".join(labels[:6])
        raise InputError(
            f"The scores of {of} name {count} different levels ({listed}, ...); at most "
            f"{MAX_LEVELS} can be told apart. Check that the column holds levels and not, say, "
            "percentages."
        )
