"""Finding the answers that are most like one answer, by their words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from kdscore_desktop.texts.words import words_of

Floats = npt.NDArray[np.float64]


class Similar:
    """Answers that others can be compared with.

    Words weigh the more the fewer answers have them (inverse document frequency); how often a word
    stands in an answer counts by its logarithm.

    Parameters
    ----------
    texts
        The answers.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [Counter(words_of(text)) for text in texts]
        self._count = len(texts)
        answers_with = Counter(word for words in counted for word in words)
        self._rarity = {
            word: math.log((1 + self._count) / (1 + n)) + 1 for word, n in answers_with.items()
        }
        places: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        for place, words in enumerate(counted):
            for word, weight in self._weights(words).items():
                places[word].append(place)
                weights[word].append(weight)
        self._places = {word: np.array(found) for word, found in places.items()}
        self._given = {word: np.array(found) for word, found in weights.items()}

    def similarities(self, text: str) -> Floats:
        """Return how similar each answer is to a text: 1 for the same words, 0 for none shared.

        The cosine between the weights of their words, shape (answers,).
        """
        found = np.zeros(self._count)
        for word, weight in self._weights(Counter(words_of(text))).items():
            if word in self._places:
                found[self._places[word]] += weight * self._given[word]
        return found

    def centrality(self) -> Floats:
        """Return how similar each answer is to all of them on average, shape (answers,)."""
        found = np.zeros(self._count)
        for word, places in self._places.items():
            given = self._given[word]
            found[places] += given * (given.sum() / self._count)
        return found

    def _weights(self, words: Counter[str]) -> dict[str, float]:
        """Return each word's weight, their squares adding up to 1."""
        unseen = math.log(1 + self._count) + 1
        raw = {
            word: (1 + math.log(times)) * self._rarity.get(word, unseen)
            for word, times in words.items()
        }
        length = math.sqrt(sum(weight * weight for weight in raw.values()))
        return {word: weight / length for word, weight in raw.items()}
