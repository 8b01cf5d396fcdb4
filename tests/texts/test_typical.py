"""What is typical of the answers on a level."""

import random

from kdscore_desktop.texts.typical import common_ideas, typical_answers, typical_words, word_sets

ACID = "the acid dissolved the marble"
GAS = "a gas came out"
GUESS = "the marble was just light"


def test_words_that_tell_a_level_from_the_others_come_first():
    texts = [f"{ACID} and stone{n}" for n in range(20)] + [
        f"{GUESS} and stone{n}" for n in range(20)
    ]
    words = typical_words(word_sets(texts), range(20))
    assert {each.word for each in words} == {"acid", "dissolved"}
    assert (words[0].here, words[0].elsewhere) == (20, 0)


def test_words_that_chance_parts_are_not_typical():
    draw = random.Random(1)
    vocabulary = [f"word{n}" for n in range(30)]
    texts = [" ".join(draw.sample(vocabulary, 10)) for _ in range(200)]
    assert len(typical_words(word_sets(texts), range(100), most=30)) <= 5


def test_of_one_level_alone_nothing_can_be_told():
    assert typical_words(word_sets([ACID] * 5), range(5)) == ()
    assert typical_words(word_sets([ACID] * 5), ()) == ()
    assert typical_words(word_sets(["yes"] * 5), range(3)) == ()


def test_the_answers_most_like_the_others_are_typical():
    texts = [ACID, f"{ACID} and {GAS}", "no idea at all", ACID, "zeppelin"]
    assert typical_answers(texts, [0, 1, 2, 3], most=1) == (0,)
    assert typical_answers(texts, [4]) == (4,)
    assert typical_answers(texts, []) == ()


def test_an_idea_is_a_pair_of_words_that_many_answers_share():
    texts = (
        [f"{ACID} n{n}" for n in range(12)]
        + [f"{GAS} n{n}" for n in range(6)]
        + [f"{GUESS} n{n}" for n in range(40)]
    )
    acid, gas = common_ideas(word_sets(texts), range(18))
    assert acid.words == ("acid", "dissolved")
    assert (acid.positions, acid.elsewhere) == (tuple(range(12)), 0)
    assert gas.positions == tuple(range(12, 18))


def test_what_is_as_common_elsewhere_is_no_idea_of_a_level():
    texts = [f"{ACID} n{n}" for n in range(40)]
    assert common_ideas(word_sets(texts), range(20)) == ()
    assert common_ideas(word_sets(texts), ()) == ()


def test_small_words_are_neither_typical_nor_part_of_an_idea():
    above = "it is the acid that has dissolved the marble and not the water"
    below = "marble just became light after a while, no reason"
    texts = [above] * 20 + [below] * 20
    words = word_sets(texts)
    assert {each.word for each in typical_words(words, range(20))} == {
        *("acid", "dissolved", "not", "water")
    }
    assert {"after", "no"} <= {each.word for each in typical_words(words, range(20, 40))}
    (idea,) = common_ideas(words, range(20))
    assert set(idea.words) < {"acid", "dissolved", "not", "water"}
