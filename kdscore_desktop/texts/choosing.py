"""Choosing answers to score by hand that stand for the others, before any scorer exists."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from kdscore_desktop.texts.similar import Similar
from kdscore_desktop.texts.words import words_of

_PARTS = 5
"""Short to long: what earns much and what earns nothing differ in length more than in words."""

_MOST_COMPARED = 2000  # answers that are compared with each other; more only cost time


def representative(
    texts: Sequence[str], count: int, *, already: Collection[int] = (), seed: int = 0
) -> list[int]:
    """Return the positions of answers that together stand for all, the first the most.

    Answers are parted by length into fifths, from which answers are taken in turn: each time the
    one that makes the answers, taken together, most similar to those taken (the greedy solution of
    the facility location problem; Nemhauser, Wolsey and Fisher 1978).

    Parameters
    ----------
    texts
        The answers.
    count
        How many to return; fewer where there are no more that hold a word.
    already
        Positions of answers that were chosen or scored before.
    seed
        Which answers are looked at where there are very many.
    """
    candidates = _candidates(texts, already, seed)
    of_candidates = [texts[place] for place in candidates]
    similar = Similar(of_candidates)
    similarity = np.array([similar.similarities(text) for text in of_candidates])
    covered = np.zeros(len(candidates))
    for place in already:
        covered = np.maximum(covered, similar.similarities(texts[place]))
    taken = _taken_in_turn(similarity, covered, _parts(of_candidates), count)
    return [candidates[place] for place in taken]


def _candidates(texts: Sequence[str], already: Collection[int], seed: int) -> list[int]:
    """Return the positions of different texts with a word that were not chosen before."""
    before = frozenset(already)
    seen = {tuple(words_of(texts[place])) for place in before} | {()}
    found = []
    for place, text in enumerate(texts):
        words = tuple(words_of(text))
        if place not in before and words not in seen:
            seen.add(words)
            found.append(place)
    if len(found) > _MOST_COMPARED:
        drawn = np.random.default_rng(seed).choice(len(found), _MOST_COMPARED, replace=False)
        found = [found[place] for place in sorted(drawn.tolist())]
    return found


def _parts(texts: Sequence[str]) -> list[npt.NDArray[np.int64]]:
    by_length = np.argsort([len(words_of(text)) for text in texts], kind="stable")
    return [part for part in np.array_split(by_length, _PARTS) if len(part)]


def _taken_in_turn(
    similarity: npt.NDArray[np.float64],
    covered: npt.NDArray[np.float64],
    parts: list[npt.NDArray[np.int64]],
    count: int,
) -> list[int]:
    taken: list[int] = []
    turn = 0
    while len(taken) < count and parts:
        place = turn % len(parts)
        part = parts[place]
        gains = np.maximum(similarity[part], covered).sum(axis=1)
        best = int(part[gains.argmax()])
        taken.append(best)
        covered = np.maximum(covered, similarity[best])
        parts[place] = part[part != best]
        if len(parts[place]):
            turn += 1
        else:
            del parts[place]
    return taken
