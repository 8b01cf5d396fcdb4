"""Sentences of the layers that know no Qt, in the window's language.

Those layers speak English. Their sentences are collected as templates ("'%1' is empty. Choose the
file that holds the answers."), translated like every other text, and recognized here by what
stands between the placeholders. What fills these is told by :func:`_told`. A sentence that is not
recognized is shown as it came.
"""

from __future__ import annotations

import functools
import re

from PySide6.QtCore import QCoreApplication, QLocale

from kdscore_desktop.ui.sentence_templates import TEMPLATES
from kdscore_desktop.views.phrases import Phrase, filled

_PLACEHOLDER = re.compile(r"%(\d)")
_NAME = r"'(?:[^']|(?<=\w)'(?=\w))+'"
_LISTED = re.compile(rf"(?P<name>{_NAME})|(?P<more> and (?P<count>[\d,.]+) more)|(?P<last> and )")
_NAMES = re.compile(rf"(?:{_NAME}| and [\d,.]+ more| and |[ ,()\d])+")
_BETWEEN = re.compile(r"(?<=[.?]) (?=[A-Z])")


def in_words(text: str) -> str:
    """Return a sentence, or several after another, in the language of the window."""
    if not text or QCoreApplication.translate("sentences", "en") == "en":
        return text
    return _translated(text)


def said(phrase: Phrase) -> str:
    """Return a phrase in the language of the window, its numbers as they are written there."""
    if phrase.is_sentence:
        return in_words(phrase.template)
    count = -1 if phrase.count is None else phrase.count
    text = QCoreApplication.translate("phrases", phrase.template, n=count)
    return filled(text, *map(_part, phrase.parts))


def _part(part: str | int | Phrase) -> str:
    if isinstance(part, Phrase):
        return said(part)
    return QLocale().toString(part) if isinstance(part, int) else part


@functools.lru_cache(maxsize=512)
def _translated(text: str) -> str:
    for template, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is None:
            continue
        return _filled(QCoreApplication.translate("sentences", template), found.groupdict())
    several = _BETWEEN.split(text)
    return " ".join(map(_translated, several)) if len(several) > 1 else text


def _filled(template: str, parts: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda place: _told(parts[f"p{place.group(1)}"]), template)


def _told(part: str) -> str:
    """Return what fills a place: words of the program translated, names as the language quotes.

    Everything else, such as what an educator or a learner wrote, stays as it is.
    """
    if part in _words():
        return QCoreApplication.translate("sentences", part)
    return _LISTED.sub(_listed, part) if _NAMES.fullmatch(part) else part


def _listed(found: re.Match[str]) -> str:
    if found["name"]:
        return filled(QCoreApplication.translate("quoted", "'%1'"), found["name"][1:-1])
    if found["more"]:
        more = QCoreApplication.translate("quoted", "and %1 more")
        return f" {filled(more, found['count'])}"
    last = QCoreApplication.translate("quoted", "and")
    return f" {last} "


@functools.cache
def _words() -> frozenset[str]:
    """Return the templates that are no sentences, but words which stand in some."""
    return frozenset(
        text
        for text in map(str, TEMPLATES)
        if _PLACEHOLDER.search(text) is None and text[-1] not in ".?"
    )


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the templates with their patterns, those that say most by themselves first."""
    ordered = sorted(map(str, TEMPLATES), key=lambda one: -len(_PLACEHOLDER.sub("", one)))
    return tuple((template, _pattern(template)) for template in ordered)


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACEHOLDER.split(template)
    # Text and the numbers of placeholders take turns.
    made = [
        f"(?P<p{part}>.+?)" if index % 2 else re.escape(part) for index, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.DOTALL)
