"""Which answers to score first, so that they stand for the others."""

import random
import time

import numpy as np

from kdscore_desktop.texts.choosing import representative
from kdscore_desktop.texts.similar import Similar

TOPICS = (
    "the acid dissolves the marble and a gas comes out",
    "we must know how much vinegar was used each time",
    "the container could have changed the mass somehow",
    "temperature matters because reactions go faster when warm",
)


def answers(count=80):
    """Return answers on four topics, of which the first makes up most."""
    draw = random.Random(5)
    texts = []
    for number in range(count):
        topic = TOPICS[0] if number % 10 < 7 else TOPICS[1 + number % 3]
        words = topic.split()
        draw.shuffle(words)
        texts.append(" ".join([*words[: draw.randint(5, 9)], f"word{number}"]))
    return texts


def covered(texts, chosen):
    """How similar the answers are, on average, to the nearest of those chosen."""
    similar = Similar(texts)
    return np.max([similar.similarities(texts[place]) for place in chosen], axis=0).mean()


def test_the_chosen_stand_for_the_others_better_than_chance():
    texts = answers()
    chosen = representative(texts, 8)
    by_chance = [covered(texts, random.Random(seed).sample(range(80), 8)) for seed in range(40)]
    assert covered(texts, chosen) > np.quantile(by_chance, 0.9)


def test_short_and_long_answers_are_taken_in_turn():
    texts = answers()
    chosen = representative(texts, 10)
    by_length = sorted(range(80), key=lambda place: len(texts[place].split()))
    fifths = [by_length.index(place) // 16 for place in chosen]
    assert sorted(fifths) == sorted([*range(5), *range(5)])


def test_no_answer_is_chosen_twice_and_identical_ones_once():
    texts = [*answers(20), *answers(20), "", "?"]
    chosen = representative(texts, 100)
    assert len(chosen) == len(set(chosen)) == 20
    assert len({texts[place] for place in chosen}) == 20


def test_what_was_scored_before_is_not_proposed_again():
    texts = answers()
    first = representative(texts, 10)
    more = representative(texts, 10, already=first)
    assert not set(first) & set(more)
    assert covered(texts, [*first, *more]) > covered(texts, first)


def test_the_same_answers_give_the_same_choice():
    assert representative(answers(), 9) == representative(answers(), 9)


def test_nothing_is_chosen_from_nothing():
    assert representative([], 5) == []
    assert representative(["", "?"], 5) == []


def test_10_000_answers_take_seconds():
    draw = random.Random(2)
    vocabulary = ["".join(draw.choices("abcdefgh", k=6)) for _ in range(1500)]
    texts = [" ".join(draw.choices(vocabulary, k=40)) for _ in range(10_000)]
    started = time.process_time()
    assert len(representative(texts, 60)) == 60
    assert time.process_time() - started < 20
