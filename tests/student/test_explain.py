"""Which words raised and lowered a level's probability."""

import time

import numpy as np
import pytest
from tiny_scorer import parts

from kdscore_desktop.student.explain import explain
from kdscore_desktop.student.scorer import Scorer

SCORER = Scorer(parts())
TEXT = "Acid rain: how much vinegar, and the mass of the container?"


def test_an_effect_is_what_leaving_the_word_out_changes():
    found = explain(SCORER, TEXT)
    (vinegar,) = [e for e in found.effects if TEXT[e.start : e.end] == "vinegar"]
    with_it, without = SCORER.probabilities([TEXT, TEXT.replace("vinegar", "")])
    assert found.probability == pytest.approx(with_it[found.level])
    assert vinegar.change == pytest.approx(with_it[found.level] - without[found.level])


def test_every_word_has_an_effect_in_the_order_of_the_text():
    found = explain(SCORER, TEXT)
    words = " ".join(TEXT[effect.start : effect.end] for effect in found.effects)
    assert words == "Acid rain how much vinegar and the mass of the container"
    assert found.words_each == 1


def test_the_suggested_level_is_explained_unless_another_is_asked_for():
    probabilities = SCORER.probabilities([TEXT])[0]
    assert explain(SCORER, TEXT).level == probabilities.argmax()
    assert explain(SCORER, TEXT, 2).probability == pytest.approx(probabilities[2])


def test_the_effects_on_all_levels_cancel_out():
    changes = [
        [effect.change for effect in explain(SCORER, TEXT, level).effects] for level in range(3)
    ]
    assert np.sum(changes, axis=0) == pytest.approx(np.zeros(11), abs=1e-9)


def test_the_strongest_effects_come_first_whatever_their_sign():
    strongest = explain(SCORER, TEXT).strongest(4)
    sizes = [abs(effect.change) for effect in strongest]
    assert sizes == sorted(sizes, reverse=True)
    assert len(strongest) == 4


def test_in_a_long_answer_words_are_left_out_together():
    long = Scorer(parts(max_tokens=1000))
    text = "acid rain water vinegar " * 60
    found = explain(long, text)
    assert found.words_each > 1
    joined = " ".join(text[effect.start : effect.end] for effect in found.effects)
    assert joined == text.strip()


@pytest.mark.parametrize("text", ["", "?!", "  "])
def test_a_text_without_words_has_nothing_to_explain(text):
    assert explain(SCORER, text).effects == ()


@pytest.mark.parametrize("words", [50, 250])
def test_an_explanation_takes_less_than_20_milliseconds_of_one_core(words):
    text = "acid rain and the mass of water " * (words // 7)
    explain(SCORER, text)
    seconds = []
    for _ in range(5):
        started = time.process_time()
        explain(SCORER, text)
        seconds.append(time.process_time() - started)
    assert min(seconds) < 0.02
