"""Answers that say the same in the same words, so that they can be decided together.

Similarity here is a form, not a number: two answers are alike where the same words in the same
order remain once misspellings, plural endings and words without content are taken away. So no
chain of small steps joins what differs, "not" and numbers always count, and order counts: "A is
heavier than B" is not "B is heavier than A". `docs/review.md` says how often humans gave such
answers the same level.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import merge

from kdscore_desktop.texts.words import words_of

_WITHOUT_CONTENT = frozenset(
    words_of(
        "a an the is are was were be been it it's its they them their this that these those so "
        "and then because i think would will"
    )
)
_SHORTEST_MENDED = 5  # shorter words have real neighbors: "heat", "heap", "heal"
_COMMON = 5  # answers that a spelling must stand in before others are held to be its misspellings
_TIMES_RARER = 5


@dataclass(frozen=True, slots=True)
class AlikeAnswers:
    """Answers that can be decided together.

    Parameters
    ----------
    positions
        Where they stood, ascending; at least one.
    identical
        Whether they have the very same words in the same order.
    """

    positions: tuple[int, ...]
    identical: bool


def alike(texts: Sequence[str]) -> list[AlikeAnswers]:
    """Return every text in exactly one group, in the order of their first texts.

    Texts without a word form no group: each stands alone.
    """
    # One object for each spelling: millions of them would hold other threads up when they go.
    spellings: dict[str, str] = {}
    words = [tuple(spellings.setdefault(word, word) for word in words_of(text)) for text in texts]
    mended = _mended_spellings(words)
    by_form: dict[tuple[str, ...], list[int]] = defaultdict(list)
    alone: list[list[int]] = []
    for position, said in enumerate(words):
        if said:
            by_form[_form(said, mended)].append(position)
        else:
            alone.append([position])
    # Both are in order already; sorting a hundred thousand at once would hold other threads up.
    return [
        AlikeAnswers(tuple(positions), len({words[position] for position in positions}) == 1)
        for positions in merge(by_form.values(), alone)
    ]


def _form(words: tuple[str, ...], mended: dict[str, str]) -> tuple[str, ...]:
    with_content = [mended.get(word, word) for word in words if word not in _WITHOUT_CONTENT]
    # what consists of such words alone keeps them: "it is" is not "because I think so"
    return tuple(_without_plural(word) for word in with_content) or words


def _without_plural(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _mended_spellings(answers: Sequence[tuple[str, ...]]) -> dict[str, str]:
    """Return the common word that a rare one is a misspelling of, by one letter.

    Words of which one is the other without a letter, or with one exchanged, share a form with one
    letter left out (Garbe's symmetric deletes).
    """
    answers_with = Counter(word for words in answers for word in frozenset(words))
    common: dict[str, list[str]] = defaultdict(list)
    for word, count in answers_with.items():
        if count >= _COMMON and len(word) >= _SHORTEST_MENDED:
            for form in _with_a_letter_less(word):
                common[form].append(word)
    mended = {}
    for word, count in answers_with.items():
        if len(word) < _SHORTEST_MENDED or not word.isalpha():
            continue
        near = {
            other
            for form in _with_a_letter_less(word)
            for other in common.get(form, ())
            if answers_with[other] >= _TIMES_RARER * count and abs(len(other) - len(word)) <= 1
        }
        if near:
            mended[word] = max(near, key=lambda other: (answers_with[other], other))
    return mended


def _with_a_letter_less(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
