"""Which answers can be decided together, and which must not be."""

import random
import time

import pytest

from kdscore_desktop.texts.alike import AlikeAnswers, alike


def together(first, second, *others):
    """Whether the first two stand in one group; the others only make words common."""
    return alike([first, second, *others])[0].positions[:2] == (0, 1)


def test_case_spacing_and_punctuation_do_not_part_answers():
    assert alike(["The acid dissolves it.", "  the ACID, dissolves it"]) == [
        AlikeAnswers((0, 1), identical=True)
    ]


def test_words_without_content_and_plural_endings_do_not_part_answers():
    assert alike(["The acid dissolves the rocks", "an acid dissolves rock"]) == [
        AlikeAnswers((0, 1), identical=False)
    ]


def test_a_misspelling_of_a_common_word_does_not_part_answers():
    common = ["the rocks dissolve"] + [f"dissolve {number}" for number in range(5)]
    assert together("marble can dissolve", "marble can disolve", *common)
    assert not together("marble can dissolve", "marble can disolve")  # which is right is not known


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it does dissolve", "it does not dissolve"),
        ("add 5 ml", "add 10 ml"),
        ("marble is harder than wood", "wood is harder than marble"),
        ("the mass increases", "the mass decreases"),
        ("because", "it is"),
        ("H2O", "CO2"),
    ],
)
def test_what_differs_in_meaning_is_never_joined(one, other):
    often = [one, other] * 6  # however common the words are
    assert not together(one, other, *often)


def test_every_answer_stands_in_exactly_one_group_in_the_order_of_its_first():
    groups = alike(["b", "a", "", "b", "?", "a"])
    assert [group.positions for group in groups] == [(0, 3), (1, 5), (2,), (4,)]


def test_10_000_answers_are_grouped_within_seconds():
    draw = random.Random(1)
    vocabulary = ["".join(draw.choices("abcdefgh", k=7)) for _ in range(3000)]
    texts = [" ".join(draw.choices(vocabulary, k=40)) for _ in range(10_000)]
    started = time.process_time()
    assert len(alike(texts)) == 10_000
    assert time.process_time() - started < 5
