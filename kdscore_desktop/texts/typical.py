"""What is typical of the answers on each level: words, whole answers, and common ideas."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kdscore_desktop.texts.function_words import without_function_words
from kdscore_desktop.texts.similar import Similar
from kdscore_desktop.texts.words import words_of

_SURE = 1.96  # standard deviations; what chance brings in one of twenty words
_PRIOR = 0.1  # of all answers' counts, which keeps rare words from standing out by chance
_FEWEST_WITH_IDEA = 3
_LEAST_SHARE = 0.05
_LIFT = 1.5  # times as frequent on the level as elsewhere
_MOST_WORDS = 60  # that ideas are made of: the most typical of the level
_SHORTEST = 3
_COMMONEST = 0.5  # of all answers; what more of them have is no idea


@dataclass(frozen=True, slots=True)
class TypicalWord:
    """A word that answers on a level have more often than the others.

    Parameters
    ----------
    word
        Case folded.
    here, elsewhere
        How many answers have it on the level and on the others.
    """

    word: str
    here: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Idea:
    """Two words that many answers of a level have together.

    Parameters
    ----------
    words
        In alphabetical order.
    positions
        The answers of the level that have both.
    elsewhere
        How many answers on other levels have both.
    """

    words: tuple[str, str]
    positions: tuple[int, ...]
    elsewhere: int


def word_sets(texts: Sequence[str]) -> list[frozenset[str]]:
    """Return the telling words of each answer, for those that are typical and common ideas."""
    return without_function_words([words_of(text) for text in texts])


def typical_words(
    words: Sequence[frozenset[str]], here: Collection[int], most: int = 10
) -> tuple[TypicalWord, ...]:
    """Return the words that tell some answers from the others, the surest first.

    Words are compared by their log odds with a prior from all answers, in standard deviations
    (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 16 to 22), counting answers.

    Parameters
    ----------
    words
        Of all answers; from :func:`word_sets`.
    here
        The positions of those on the level.
    most
        How many words to return at most.
    """
    inside = Counter(word for place in here for word in words[place])
    everywhere = Counter(word for each in words for word in each)
    total_in, total = sum(inside.values()), sum(everywhere.values())
    told = []
    for word, count in inside.items():
        outside = everywhere[word] - count
        prior = _PRIOR * everywhere[word]
        odds_in = _log_odds(count + prior, total_in + _PRIOR * total)
        odds_out = _log_odds(outside + prior, total - total_in + _PRIOR * total)
        deviation = math.sqrt(1 / (count + prior) + 1 / (outside + prior))
        surely = (odds_in - odds_out) / deviation
        if surely > _SURE:
            told.append((surely, TypicalWord(word, count, outside)))
    told.sort(key=lambda pair: (-pair[0], pair[1].word))
    return tuple(word for _, word in told[:most])


def _log_odds(count: float, total: float) -> float:
    return math.log(count / max(total - count, _PRIOR))  # all answers may be of one word


def typical_answers(texts: Sequence[str], here: Sequence[int], most: int = 2) -> tuple[int, ...]:
    """Return the positions of the answers on a level that are most like the others on it."""
    central = Similar([texts[place] for place in here]).centrality()
    order = np.argsort(-central, kind="stable")[:most]
    return tuple(here[place] for place in order)


def common_ideas(
    words: Sequence[frozenset[str]], here: Sequence[int], most: int = 5
) -> tuple[Idea, ...]:
    """Return pairs of words that are common on a level and rarer elsewhere.

    The first covers the most answers of the level, each further one the most that none before it
    covers. They are where to look, not what the answers mean.

    Parameters
    ----------
    words
        Of all answers; from :func:`word_sets`.
    here
        The positions of those on the level.
    most
        How many pairs to return at most.
    """
    inside = frozenset(here)
    kept = [
        each.word
        for each in typical_words(words, inside, _MOST_WORDS)
        if len(each.word) >= _SHORTEST and each.here + each.elsewhere <= _COMMONEST * len(words)
    ]
    having: dict[str, set[int]] = {word: set() for word in kept}
    for place, has in enumerate(words):
        for word in having.keys() & has:
            having[word].add(place)
    fewest = max(_FEWEST_WITH_IDEA, math.ceil(_LEAST_SHARE * len(inside)))
    candidates = []
    for first, second in combinations(sorted(kept), 2):
        with_both = having[first] & having[second]
        positions = tuple(sorted(with_both & inside))
        elsewhere = len(with_both) - len(positions)
        lift = len(positions) * (len(words) - len(inside)) >= _LIFT * elsewhere * len(inside)
        if len(positions) >= fewest and lift:
            candidates.append(Idea((first, second), positions, elsewhere))
    return _covering(candidates, fewest, most)


def _covering(candidates: list[Idea], fewest: int, most: int) -> tuple[Idea, ...]:
    chosen: list[Idea] = []
    covered: set[int] = set()
    while candidates and len(chosen) < most:
        best = max(
            candidates,
            key=lambda idea: (len(set(idea.positions) - covered), -idea.elsewhere, idea.words),
        )
        if len(set(best.positions) - covered) < fewest:
            break
        chosen.append(best)
        covered.update(best.positions)
        candidates.remove(best)
    return tuple(chosen)
