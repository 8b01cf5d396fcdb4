"""From when on a suggestion needs no review, against counts worked by hand."""

import numpy as np
import pytest

from kdscore_desktop.agreement.coverage import HeldOut
from kdscore_desktop.agreement.cutoff import (
    FEWEST_COVERED,
    Care,
    choose_cutoff,
    cutoff_in_words,
)


def steps(*groups, to_human=0):
    """Return held-out answers from (confidence, how many, how many of them agree)."""
    confidence = np.concatenate([np.full(n, sure) for sure, n, _ in groups])
    agreed = np.concatenate([np.arange(n) < hits for _, n, hits in groups])
    return HeldOut(confidence, agreed, to_human)


def drawn(n, seed=0):
    """Return answers whose confidence is the very probability that they agree."""
    draw = np.random.default_rng(seed)
    confidence = draw.uniform(0.4, 1, n)
    return HeldOut(confidence, draw.uniform(size=n) < confidence)


def test_the_lowest_cutoff_that_still_agrees_as_wanted_is_chosen():
    held_out = steps((0.9, 30, 30), (0.8, 30, 27), (0.6, 40, 20), to_human=10)
    cutoff = choose_cutoff(held_out, 0.95)
    assert cutoff.value == pytest.approx(0.8)  # 57 of 60 are 95 %, 77 of 100 are not
    assert (cutoff.agreement.value, cutoff.agreement.n) == (0.95, 60)
    assert (cutoff.share.value, cutoff.share.n) == (pytest.approx(60 / 110), 110)


def test_caution_asks_it_of_the_lower_end():
    held_out = steps((0.9, 100, 99), (0.8, 60, 53))  # 152 of 160: 95 %, from 90.4 %
    assert choose_cutoff(held_out, 0.94).value == pytest.approx(0.8)
    cautious = choose_cutoff(held_out, 0.94, care=Care.CAUTIOUS)
    assert cautious.value == pytest.approx(0.9)  # 99 of 100: from 94.6 %
    assert cautious.agreement.low >= 0.94


def test_luck_on_a_few_answers_is_no_cutoff():
    held_out = steps((0.95, FEWEST_COVERED - 1, FEWEST_COVERED - 1), (0.7, 60, 30))
    cutoff = choose_cutoff(held_out, 0.9)
    assert cutoff.value is None
    assert cutoff.reason.startswith("No cut-off reaches 90 %: at best, the 79 surest of 79 answers")


def test_few_answers_choose_nothing_and_say_so():
    cutoff = choose_cutoff(steps((0.9, 18, 18), to_human=4), 0.8)
    assert (cutoff.value, cutoff.n) == (None, 22)
    assert cutoff.reason.startswith("Too few answers could be tried")
    assert "(18)" in cutoff.reason


def test_the_cutoff_is_tried_on_answers_that_did_not_choose_it():
    held_out = steps((0.9, 40, 40), (0.6, 40, 10))
    cutoff = choose_cutoff(held_out, 0.9)
    # without any tenth the cut-off is the same, so every answer above it is tried once
    assert (cutoff.tried.value, cutoff.tried.n) == (1.0, 40)


def test_what_was_tried_tells_the_truth_of_the_choice():
    """Over many classes the tried agreement is what other answers get at the chosen cut-off."""
    tried, true = [], []
    for seed in range(60):
        cutoff = choose_cutoff(drawn(80, seed), 0.9)
        if cutoff.value is None or cutoff.tried is None:
            continue
        tried.append(cutoff.tried.value)
        true.append((cutoff.value + 1) / 2)  # the mean confidence, and so agreement, above it
    assert len(tried) > 40
    assert np.mean(tried) == pytest.approx(np.mean(true), abs=0.02)


def test_more_is_scored_alone_where_less_is_wanted():
    held_out = drawn(400)
    covered = [choose_cutoff(held_out, wanted).share.value for wanted in (0.75, 0.85, 0.95)]
    assert covered[0] > covered[1] > covered[2]


def test_the_choice_is_told_with_its_counts():
    words = cutoff_in_words(choose_cutoff(steps((0.9, 40, 40), (0.6, 40, 10), to_human=20), 0.9))
    assert words == (
        "At 90 % sure or more, 40 of 100 answers (40 %, likely between 31 and 50 %) need no "
        "review. Of those, the suggestion was the human's level in 40 of 40 on answers by which "
        "the cut-off was not chosen (100 %, likely between 91 and 100 %; wanted: 90 %)."
    )
