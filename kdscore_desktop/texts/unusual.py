"""Answers that a human should see because of what they are, however sure the scorer is.

Four things are looked for, each only as far as it seldom stops a good answer: the question handed
back, nothing but swearing, another language, and an answer unlike all that a human has scored. The
limits were chosen on 23,000 human-scored answers to 255 questions; `docs/review.md` has the rates.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.texts.languages import Language
from kdscore_desktop.texts.swearing import is_only_swearing
from kdscore_desktop.texts.words import words_of

FEWEST_SEEN = 30
"""With fewer answers nothing can be called unlike them."""

_RUN = 5  # words in a row that must stand in the question to count as copied
_COPIED_SHARE = 0.8
_FEWEST_COPIED = 8
_PRIOR = 5  # words of average rarity added to each answer, so that two rare ones are not enough
_FAR = 4.0  # standard deviations
_LEAST_FAR = 1.0  # nats, for classes whose answers are all nearly the same


@dataclass(frozen=True, slots=True)
class SeenAnswer:
    """An answer that a human scored.

    Parameters
    ----------
    text
        The answer.
    typical
        False where it earned nothing: what is off the topic should not be measured by such.
    """

    text: str
    typical: bool = True


class Usual:
    """What answers to a question look like.

    Parameters
    ----------
    question
        The question's text; empty where it is not known.
    seen
        The answers that a human scored.
    """

    def __init__(self, question: str, seen: Sequence[SeenAnswer]) -> None:
        asked = words_of(question)
        self._asked = frozenset(asked)
        self._runs = frozenset(_runs(asked))
        answers = [words for each in seen if (words := words_of(each.text))]
        self._texts = Counter(tuple(words) for words in answers)
        self._language = Language.of(answers)
        self._answers = len(answers)
        self._answers_with = Counter(word for words in answers for word in frozenset(words))
        self._average = 0.0
        self._limit = math.inf
        if self._answers >= FEWEST_SEEN:
            self._set_limit(answers, [words_of(each.text) for each in seen if each.typical])

    def why(self, text: str) -> ReviewReason | None:
        """Return why a human should see a text, or None; blank texts are not its matter."""
        words = words_of(text)
        if not words:
            return None
        if self._is_copied(words):
            return ReviewReason.COPIED
        if is_only_swearing(words):
            return ReviewReason.SWEARING
        if self._language.is_other(words):
            return ReviewReason.OTHER_LANGUAGE
        if self._rarity(words) > self._limit:
            return ReviewReason.OFF_TOPIC
        return None

    def _is_copied(self, words: list[str]) -> bool:
        if len(words) < _FEWEST_COPIED:
            return False
        copied = [False] * len(words)
        for start, run in enumerate(_runs(words)):
            if run in self._runs:
                copied[start : start + _RUN] = [True] * _RUN
        return sum(copied) >= _COPIED_SHARE * len(words)

    def _set_limit(self, answers: list[list[str]], typical: list[list[str]]) -> None:
        """Let the limit lie far above how unlike each other typical answers are."""
        self._average = fmean(fmean(self._rarities(words)) for words in answers)
        told = [self._rarity(words) for words in typical if words]
        if len(told) < FEWEST_SEEN:
            told = [self._rarity(words) for words in answers]
        self._limit = fmean(told) + max(_FAR * pstdev(told), _LEAST_FAR)

    def _rarity(self, words: list[str]) -> float:
        """Return how rare an answer's words are on average, in nats.

        The prior draws short answers to the average: one rare word says little.
        """
        rarities = self._rarities(words)
        return (sum(rarities) + _PRIOR * self._average) / (len(rarities) + _PRIOR)

    def _rarities(self, words: list[str]) -> list[float]:
        """Return, word by word, -log of the share of other answers that have it.

        A word of the question counts as one that somebody has written.
        """
        own = 1 if tuple(words) in self._texts else 0  # an answer is not compared with itself
        others = self._answers - own
        return [
            -math.log(
                (max(self._answers_with[word] - own, int(word in self._asked)) + 0.5) / (others + 1)
            )
            for word in words
        ]


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]
