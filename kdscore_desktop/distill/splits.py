"""Which response is trained on, chosen by, and measured on. Imports no torch."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from kdscore_desktop.domain import Rubric, Split, counts_by_level

SHARES = (0.7, 0.15, 0.15)
"""Shares of training, validation and test."""

_ORDER = (Split.TRAIN, Split.VALIDATION, Split.TEST)


def normalized(text: str) -> str:
    """Return the form in which two texts count as identical: case, width and spacing ignored."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def assign_splits(
    texts: Sequence[str],
    levels: Sequence[int | None],
    seed: int,
    existing: Sequence[Split | None] | None = None,
    shares: tuple[float, float, float] = SHARES,
) -> list[Split]:
    """Give every response a split: stratified by level, identical texts together, seeded.

    The result depends on the texts and not on their order. A level with one or two different
    texts goes to training whole, one with three or four reaches validation but not test:
    :func:`missing_levels` says so. Responses without a rating are for training, unless an
    identical text stands elsewhere.

    Parameters
    ----------
    texts
        The responses.
    levels
        Each response's level by a human, None where there is no rating.
    seed
        Of the shuffle within each level.
    existing
        Splits given earlier, None for new responses. They are kept, and a new response that
        repeats an earlier text joins it. Where identical texts were given different splits, all
        move to the one furthest from training.
    shares
        Of training, validation and test; they add up to 1.

    Returns
    -------
    list of Split
        One per response, in their order.
    """
    if len(texts) != len(levels) or (existing is not None and len(existing) != len(texts)):
        raise ValueError("texts, levels and existing splits differ in number")
    if min(shares) < 0 or abs(sum(shares) - 1) > 1e-9:
        raise ValueError("the shares of the splits must add up to 1")
    groups: dict[str, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        groups[normalized(text)].append(position)
    chosen = _kept_splits(groups, existing)
    strata: dict[int | None, list[str]] = defaultdict(list)
    for key in sorted(groups):
        strata[group_level([levels[position] for position in groups[key]])].append(key)
    rng = np.random.default_rng(seed)
    for key in strata.pop(None, []):
        chosen.setdefault(key, Split.TRAIN)
    for _, keys in sorted(strata.items(), key=lambda pair: pair[0] or 0):
        shuffled = [keys[position] for position in rng.permutation(len(keys))]
        _fill(shuffled, {key: len(groups[key]) for key in keys}, chosen, shares)
    splits = [Split.TRAIN] * len(texts)
    for key, positions in groups.items():
        for position in positions:
            splits[position] = chosen[key]
    return splits


def missing_levels(
    levels: Sequence[int | None], splits: Sequence[Split], rubric: Rubric
) -> list[str]:
    """Say which levels have no rated response in a split, one sentence each."""
    sentences = []
    for split in _ORDER:
        rated = [
            level
            for level, where in zip(levels, splits, strict=True)
            if where is split and level is not None
        ]
        counts = counts_by_level(rated, rubric)
        absent = [f"'{rubric.labels[level]}'" for level, count in enumerate(counts) if not count]
        if absent:
            sentences.append(_missing(split, len(rated), ", ".join(absent)))
    return sentences


def _missing(split: Split, rated: int, levels: str) -> str:
    """Say it in words that need no knowledge of splits, each a whole sentence to translate."""
    if split is Split.TRAIN:
        return f"Of the {rated} scored answers to learn from, none is on {levels}."
    if split is Split.VALIDATION:
        return f"Of the {rated} scored answers held out to choose by, none is on {levels}."
    return f"Of the {rated} scored answers held out to test on, none is on {levels}."


def _kept_splits(
    groups: dict[str, list[int]], existing: Sequence[Split | None] | None
) -> dict[str, Split]:
    kept: dict[str, Split] = {}
    if existing is None:
        return kept
    for key, positions in groups.items():
        earlier = [split for split in (existing[position] for position in positions) if split]
        if earlier:
            kept[key] = max(earlier, key=_ORDER.index)
    return kept


def group_level(levels: list[int | None]) -> int | None:
    """Return the level most often given to a text; the lower one if two are as frequent."""
    counts = Counter(level for level in levels if level is not None)
    return min(counts, key=lambda level: (-counts[level], level)) if counts else None


def _fill(
    keys: list[str],
    sizes: dict[str, int],
    chosen: dict[str, Split],
    shares: tuple[float, float, float],
) -> None:
    """Give each new group of one level to the split that is furthest below its share."""
    total = sum(sizes.values())
    lacking = {split: share * total for split, share in zip(_ORDER, shares, strict=True)}
    for key in keys:
        if key in chosen:
            lacking[chosen[key]] -= sizes[key]
    for key in keys:
        if key not in chosen:
            split = max(_ORDER, key=lambda split: lacking[split])
            chosen[key] = split
            lacking[split] -= sizes[key]
