"""Words as people see them, for saying what is unusual in an answer or what moved its score."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


def spans_of_words(text: str) -> list[tuple[int, int]]:
    """Return where each word or number of a text begins and ends; "don't" is one word."""
    return [match.span() for match in _WORD.finditer(text)]


def words_of(text: str) -> list[str]:
    """Return a text's words and numbers, case folded."""
    return [match.group().casefold().replace("\u2019", "'") for match in _WORD.finditer(text)]
