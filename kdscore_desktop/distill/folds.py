"""The parts of cross-validation: each response is held out once. Imports no torch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from kdscore_desktop.distill.splits import SHARES, assign_splits, group_level, normalized
from kdscore_desktop.domain import Split

FOLDS = 5
"""Parts, where every level has as many different texts."""

FEWEST_FOLDS = 3
"""With fewer, models would be made from half of the responses and tell little of the whole."""

_TRAIN, _VALIDATION, _ = SHARES
_INNER_SHARES = (_TRAIN / (_TRAIN + _VALIDATION), _VALIDATION / (_TRAIN + _VALIDATION), 0.0)


def fold_count(texts: Sequence[str], levels: Sequence[int], wanted: int = FOLDS) -> int:
    """Return in how many parts responses can be split so that each has all levels, if it can be.

    Parameters
    ----------
    texts, levels
        The rated responses.
    wanted
        The most; a level with fewer different texts lowers it, though not below
        :data:`FEWEST_FOLDS`.
    """
    different = defaultdict(set)
    for text, level in zip(texts, levels, strict=True):
        different[level].add(normalized(text))
    rarest = min((len(found) for found in different.values()), default=wanted)
    return min(wanted, max(rarest, FEWEST_FOLDS))


def assign_folds(texts: Sequence[str], levels: Sequence[int], folds: int, seed: int) -> list[int]:
    """Give every rated response a part: stratified by level, identical texts together, seeded.

    The result depends on the texts and not on their order. The parts differ little in size, and
    the responses of each level are dealt out evenly.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for position, text in enumerate(texts):
        groups[normalized(text)].append(position)
    strata: dict[int, list[str]] = defaultdict(list)
    for key in sorted(groups):
        level = group_level([levels[position] for position in groups[key]])
        assert level is not None
        strata[level].append(key)
    rng = np.random.default_rng(seed)
    chosen = [0] * len(texts)
    sizes = [0] * folds
    for _, keys in sorted(strata.items()):
        of_level = [0] * folds
        for place in rng.permutation(len(keys)):
            positions = groups[keys[place]]
            fold = min(range(folds), key=lambda one: (of_level[one], sizes[one], one))
            of_level[fold] += len(positions)
            sizes[fold] += len(positions)
            for position in positions:
                chosen[position] = fold
    return chosen


def splits_for(
    fold: int, texts: Sequence[str], levels: Sequence[int], folds_of: Sequence[int], seed: int
) -> list[Split]:
    """Return the splits of rated responses while one part is held out.

    The part is the test split; of the others as much chooses, beside what is learned from, as when
    a scorer is made.
    """
    others = [place for place, one in enumerate(folds_of) if one != fold]
    inner = assign_splits(
        [texts[place] for place in others],
        [levels[place] for place in others],
        seed=seed,
        shares=_INNER_SHARES,
    )
    splits = [Split.TEST] * len(texts)
    for place, split in zip(others, inner, strict=True):
        splits[place] = split
    return splits
