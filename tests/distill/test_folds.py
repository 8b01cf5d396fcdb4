from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from kdscore_desktop.distill.folds import assign_folds, fold_count, splits_for
from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.domain import Split

# 30, 20 and 10 of three levels; some texts stand twice, in another spelling.
TEXTS = [f"answer {number} of level {number % 6}" for number in range(60)]
TEXTS[1] = TEXTS[0].upper()
TEXTS[13] = f"  {TEXTS[7]} "
LEVELS = [(0, 0, 0, 1, 1, 2)[number % 6] for number in range(60)]


def parts_of_texts(folds: list[int]) -> dict[str, set[int]]:
    parts: dict[str, set[int]] = defaultdict(set)
    for text, fold in zip(TEXTS, folds, strict=True):
        parts[normalized(text)].add(fold)
    return parts


def test_every_response_has_one_part_and_identical_texts_share_theirs() -> None:
    folds = assign_folds(TEXTS, LEVELS, 5, seed=3)
    assert len(folds) == 60
    assert set(folds) == {0, 1, 2, 3, 4}
    parts = parts_of_texts(folds)
    assert len(parts) == 58
    assert all(len(found) == 1 for found in parts.values())


def test_each_part_has_its_share_of_every_level() -> None:
    folds = assign_folds(TEXTS, LEVELS, 5, seed=3)
    for level, share in ((0, 6), (1, 4), (2, 2)):
        counts = Counter(f for f, one in zip(folds, LEVELS, strict=True) if one == level)
        assert all(abs(counts[fold] - share) <= 1 for fold in range(5))
    assert max(Counter(folds).values()) - min(Counter(folds).values()) <= 3


def test_parts_follow_the_texts_and_the_seed_and_not_the_order() -> None:
    folds = assign_folds(TEXTS, LEVELS, 5, seed=3)
    turned = assign_folds(TEXTS[::-1], LEVELS[::-1], 5, seed=3)
    assert turned[::-1] == folds
    assert assign_folds(TEXTS, LEVELS, 5, seed=4) != folds


@pytest.mark.parametrize(("rarest", "folds"), [(1, 3), (3, 3), (4, 4), (9, 5)])
def test_a_rare_level_makes_fewer_parts_though_never_fewer_than_three(
    rarest: int, folds: int
) -> None:
    texts = [f"common {number}" for number in range(40)] + [f"rare {n}" for n in range(rarest)]
    assert fold_count(texts, [0] * 40 + [1] * rarest) == folds


def test_as_many_parts_as_were_asked_for_are_the_most() -> None:
    assert fold_count(TEXTS, LEVELS, wanted=2) == 2
    assert fold_count(TEXTS, LEVELS, wanted=10) == 10


@pytest.mark.parametrize("fold", range(5))
def test_no_text_stands_on_two_sides_of_a_part(fold: int) -> None:
    folds = assign_folds(TEXTS, LEVELS, 5, seed=3)
    splits = splits_for(fold, TEXTS, LEVELS, folds, seed=3)
    sides: dict[str, set[Split]] = defaultdict(set)
    for text, split in zip(TEXTS, splits, strict=True):
        sides[normalized(text)].add(split)
    assert all(len(found) == 1 for found in sides.values())
    held_out = [place for place, split in enumerate(splits) if split is Split.TEST]
    assert held_out == [place for place, one in enumerate(folds) if one == fold]
    counts = Counter(splits)
    assert 36 <= counts[Split.TRAIN] <= 42  # 0.82 of the other 48
    assert 6 <= counts[Split.VALIDATION] <= 12
