"""Which words raised and lowered a suggestion: each is left out once, and the student asked again.

Leaving out (occlusion) is what the student met in training, where words were dropped at random,
so that its answer to a text with a word less can be believed more than most other changes. An
effect is the word's in this answer, not a word's in general; and effects of words that stand for
each other do not add up.
"""

from __future__ import annotations

from dataclasses import dataclass

from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.texts.words import spans_of_words

_MOST_PIECES = 30_000  # that the student reads for one explanation: about 10 ms of one core


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word, or some words beside each other in a long answer, did.

    Parameters
    ----------
    start, end
        Where they stand in the text.
    change
        How much higher the level's probability is with them than without: positive where they
        raised it.
    """

    start: int
    end: int
    change: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the student suggests what it suggests.

    Parameters
    ----------
    level
        The level explained.
    probability
        What the student gives it.
    effects
        In the order of the text. Words after those that the student reads have none: 0.
    words_each
        How many words beside each other were left out at once: 1 except in long answers.
    """

    level: int
    probability: float
    effects: tuple[Effect, ...]
    words_each: int

    def strongest(self, count: int) -> tuple[Effect, ...]:
        """Return the effects that are farthest from nothing, strongest first."""
        ordered = sorted(self.effects, key=lambda effect: -abs(effect.change))
        return tuple(ordered[:count])


def explain(scorer: Scorer, text: str, level: int | None = None) -> Explanation:
    """Return what each word did for a level's probability.

    Parameters
    ----------
    scorer
        The student.
    text
        The response.
    level
        The level's position; that of the most probable level if None.
    """
    spans = spans_of_words(text)
    pieces = max(1, scorer.count_pieces(text))
    words_each = max(1, -(-len(spans) * pieces // _MOST_PIECES))
    places = [
        (group[0][0], group[-1][1])
        for first in range(0, len(spans), words_each)
        if (group := spans[first : first + words_each])
    ]
    without = [f"{text[:start]} {text[end:]}" for start, end in places]
    probabilities = scorer.probabilities([text, *without])
    if level is None:
        level = int(probabilities[0].argmax())
    changes = probabilities[0, level] - probabilities[1:, level]
    return Explanation(
        level,
        float(probabilities[0, level]),
        tuple(
            Effect(start, end, change)
            for (start, end), change in zip(places, changes.tolist(), strict=True)
        ),
        words_each,
    )
