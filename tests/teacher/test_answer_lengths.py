"""The made-up answers that a computer's speed is measured on are as long as real ones."""

from __future__ import annotations

import statistics

from kdscore_desktop.teacher.speed import answer_lengths


def test_answers_have_the_mean_and_the_spread_of_real_ones() -> None:
    lengths = answer_lengths(128, 256)
    assert len(lengths) == 128
    assert abs(statistics.mean(lengths) - 54) < 1
    assert 0.55 < statistics.stdev(lengths) / statistics.mean(lengths) < 0.75


def test_no_answer_is_longer_than_what_is_read_or_shorter_than_one_piece() -> None:
    lengths = answer_lengths(10_000, 100)
    assert max(lengths) == 100
    assert min(lengths) >= 3  # one piece between the two marks of a text
