"""More text for the teacher to label, made from the training responses.

Soft labels on the scored responses alone carry little of the teacher over; texts near them do
(word masking and n-gram sampling: Tang et al. 2019, arXiv 1903.12136). The texts need not be good
answers or good English, since the teacher labels each one for what it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

import numpy as np
import numpy.typing as npt

from kdscore_desktop.distill.splits import normalized

_CLAUSE_END = re.compile(r"(?<=[.;:!?,])\s+")
# How often each kind is drawn.
_KINDS = ("dropout", "window", "recombined", "misspelled")
_WEIGHTS = (0.3, 0.2, 0.4, 0.1)
# Attempts for each wanted text; short responses soon yield nothing new.
_PATIENCE = 6


def augmented_texts(
    sources: Sequence[str],
    levels: Sequence[int | None],
    number: int,
    seed: int,
    excluded: Collection[str] = (),
) -> list[str]:
    """Make new texts from the training responses.

    Parameters
    ----------
    sources
        Training responses, scored or not; never validation or test responses.
    levels
        The sources' levels, None where unknown. Rare levels are drawn more often than they
        occur: by the square root of their number.
    number
        How many texts are wanted.
    seed
        The same seed and sources give the same texts.
    excluded
        Normalized texts (see :func:`~kdscore_desktop.distill.splits.normalized`) that must not
        come out, such as those of the validation and test responses.

    Returns
    -------
    list of str
        At most `number` texts, all different and different from the sources; fewer where the
        sources are too short to give so many.
    """
    rng = np.random.default_rng(seed)
    usable = [(text, level) for text, level in zip(sources, levels, strict=True) if text.strip()]
    if not usable or number <= 0:
        return []
    weights = _source_weights([level for _, level in usable])
    texts = [text for text, _ in usable]
    seen = {normalized(text) for text in texts} | set(excluded) | {""}
    found: list[str] = []
    for _ in range(_PATIENCE):
        picks = rng.choice(len(texts), size=(number, 2), p=weights)
        kinds = rng.choice(len(_KINDS), size=number, p=_WEIGHTS)
        for (first, second), kind in zip(picks, kinds, strict=True):
            text = _MAKERS[_KINDS[kind]](texts[first], texts[second], rng)
            key = normalized(text)
            if key not in seen:
                seen.add(key)
                found.append(text)
                if len(found) == number:
                    return found
    return found


def _source_weights(levels: Sequence[int | None]) -> npt.NDArray[np.float64]:
    counts: dict[int | None, int] = defaultdict(int)
    for level in levels:
        counts[level] += 1
    weights = [float(counts[level] ** -0.5) for level in levels]
    return np.array(weights) / sum(weights)


def _units(text: str) -> tuple[list[str], str]:
    """Return the words and what joins them; the characters of a text without spaces."""
    words = text.split()
    return (list(text), "") if len(words) == 1 and len(text) > 20 else (words, " ")


def _dropout(text: str, _: str, rng: np.random.Generator) -> str:
    """Leave out 5 to 35 % of the words."""
    units, joiner = _units(text)
    kept = rng.random(len(units)) >= rng.uniform(0.05, 0.35)
    return joiner.join(unit for unit, keep in zip(units, kept, strict=True) if keep)


def _window(text: str, _: str, rng: np.random.Generator) -> str:
    """Take 20 to 90 % of the text in one piece."""
    units, joiner = _units(text)
    length = max(1, round(len(units) * rng.uniform(0.2, 0.9)))
    start = int(rng.integers(0, len(units) - length + 1))
    return joiner.join(units[start : start + length])


def _recombined(first: str, second: str, rng: np.random.Generator) -> str:
    """Put some clauses of one text before some of another."""
    return f"{_some_clauses(first, rng)} {_some_clauses(second, rng)}"


def _some_clauses(text: str, rng: np.random.Generator) -> str:
    clauses = _CLAUSE_END.split(text.strip())
    if len(clauses) < 3:
        return _window(text, "", rng)
    kept = rng.random(len(clauses)) < rng.uniform(0.3, 0.8)
    kept[rng.integers(len(clauses))] = True
    return " ".join(clause for clause, keep in zip(clauses, kept, strict=True) if keep)


def _misspelled(text: str, _: str, rng: np.random.Generator) -> str:
    """Swap, lose or double one letter in up to a fifth of the words."""
    units, joiner = _units(text)
    for position in rng.integers(len(units), size=max(1, int(len(units) * rng.uniform(0, 0.2)))):
        word = units[position]
        if len(word) < 4:
            continue
        at = int(rng.integers(1, len(word) - 1))
        units[position] = (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )[int(rng.integers(3))]
    return joiner.join(units)


_MAKERS: dict[str, Callable[[str, str, np.random.Generator], str]] = {
    "dropout": _dropout,
    "window": _window,
    "recombined": _recombined,
    "misspelled": _misspelled,
}
