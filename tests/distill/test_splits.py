from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.distill.splits import assign_splits, missing_levels, normalized
from kdscore_desktop.domain import Level, Rubric, Split

RUBRIC = Rubric((Level("low", 0), Level("high", 1)))


def test_every_level_is_shared_out_alike() -> None:
    texts = [f"answer {number}" for number in range(400)]
    levels = [0] * 300 + [1] * 100
    splits = assign_splits(texts, levels, seed=3)
    assert Counter(zip(levels, splits, strict=True)) == {
        (0, Split.TRAIN): 210,
        (0, Split.VALIDATION): 45,
        (0, Split.TEST): 45,
        (1, Split.TRAIN): 70,
        (1, Split.VALIDATION): 15,
        (1, Split.TEST): 15,
    }


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "A ", "b", "\uff42", "c", "d e", "D  E", ""]),
            st.sampled_from([None, 0, 1]),
        ),
        max_size=40,
    ),
    st.integers(0, 5),
)
def test_identical_texts_share_a_split(rows: list[tuple[str, int | None]], seed: int) -> None:
    splits = assign_splits([text for text, _ in rows], [level for _, level in rows], seed)
    by_text: dict[str, set[Split]] = {}
    for (text, _), split in zip(rows, splits, strict=True):
        by_text.setdefault(normalized(text), set()).add(split)
    assert all(len(found) == 1 for found in by_text.values())


def test_the_order_of_the_rows_does_not_matter() -> None:
    texts = [f"answer {number}" for number in range(50)]
    levels = [number % 2 for number in range(50)]
    forwards = assign_splits(texts, levels, seed=1)
    backwards = assign_splits(texts[::-1], levels[::-1], seed=1)
    assert forwards == backwards[::-1]


def test_another_seed_gives_other_splits() -> None:
    texts = [f"answer {number}" for number in range(50)]
    assert assign_splits(texts, [0] * 50, seed=1) != assign_splits(texts, [0] * 50, seed=2)


def test_earlier_splits_are_kept_and_new_repeats_join_them() -> None:
    splits = assign_splits(
        ["old", "OLD", *(f"new {number}" for number in range(20))],
        [0] * 22,
        seed=0,
        existing=[Split.TEST, None] + [None] * 20,
    )
    assert splits[:2] == [Split.TEST, Split.TEST]
    assert [splits.count(split) for split in Split] == [16, 3, 3]


def test_an_unscored_repeat_of_a_test_text_is_not_for_training() -> None:
    splits = assign_splits(
        ["seen", "seen", "free"], [1, None, None], seed=0, existing=[Split.TEST, None, None]
    )
    assert splits == [Split.TEST, Split.TEST, Split.TRAIN]


@pytest.mark.parametrize(("number", "expected"), [(1, [1, 0, 0]), (2, [2, 0, 0]), (3, [2, 1, 0])])
def test_a_tiny_level_is_for_training_first(number: int, expected: list[int]) -> None:
    splits = assign_splits([str(position) for position in range(number)], [1] * number, seed=0)
    assert [splits.count(split) for split in Split] == expected


def test_levels_without_a_response_in_a_split_are_said() -> None:
    sentences = missing_levels(
        [0, 1, 0, None], [Split.TRAIN, Split.TRAIN, Split.TEST, Split.VALIDATION], RUBRIC
    )
    assert sentences == [
        "Of the 0 scored answers held out to choose by, none is on 'low', 'high'.",
        "Of the 1 scored answers held out to test on, none is on 'high'.",
    ]


def test_lists_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in number"):
        assign_splits(["a"], [], seed=0)
