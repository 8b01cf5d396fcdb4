"""Small words tell nothing of an answer, unless a science answer can turn on them."""

import pytest

from kdscore_desktop.texts.function_words import without_function_words
from kdscore_desktop.texts.words import words_of

SCIENCE_TURNS_ON = (
    "not no never more less most least than up down into out before after same different because "
    "without between two all only"
)


def kept(*texts: str) -> list[set[str]]:
    return [set(words) for words in without_function_words([words_of(text) for text in texts])]


def test_articles_pronouns_and_auxiliaries_are_left_out():
    (words,) = kept("The vinegar and the marble: it was of the same mass, and that is what we have")
    assert words == {"vinegar", "marble", "same", "mass"}


@pytest.mark.parametrize("word", SCIENCE_TURNS_ON.split())
def test_what_a_science_answer_can_turn_on_stays(word):
    (words,) = kept(f"the acid and the marble are {word} to it")
    assert word in words


def test_shortened_words_go_with_their_first_half_but_denials_stay():
    (words,) = kept("it's the acid and they're sure that it can't, doesn\u2019t and isn't")
    assert words == {"acid", "sure", "can't", "doesn't", "isn't"}


def test_another_language_goes_by_its_own_small_words():
    spanish = "el agua no sube porque la sal es más densa que el aceite"
    english_name = "the"
    (words,) = kept(f"{spanish} {english_name}")
    assert words == {
        *("agua", "no", "sube", "porque", "sal", "más", "densa", "aceite"),
        english_name,
    }


def test_a_class_whose_language_is_not_known_keeps_all_its_words():
    hungarian = "az olaj nem oldódik fel benne mert kisebb"
    assert kept(hungarian) == [set(hungarian.split())]
