"""Answers that hold nothing but swearing go to a human; what swears and explains does not."""

import pytest

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.texts.swearing import is_only_swearing
from kdscore_desktop.texts.unusual import SeenAnswer, Usual
from kdscore_desktop.texts.words import words_of


@pytest.mark.parametrize(
    "text",
    [
        "shit",
        "This is bullshit!!",
        "FUUUUCK this test",
        "what the hell",
        "sh1t",
        "puta mierda",
        "qué pinche examen de mierda",
        "¡Coño!",
    ],
)
def test_nothing_but_swearing_is_seen(text: str) -> None:
    assert is_only_swearing(words_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "this",
        "as it is",
        "it sucks it in",
        "the damn metal takes the heat from your hand",
        "no es una mierda de calor, es conducción",
        "the cone of the volcano",
        "el cono",
        "a class",
    ],
)
def test_an_answer_is_none_for_a_word_in_it(text: str) -> None:
    assert not is_only_swearing(words_of(text))


def test_the_reason_is_told_however_few_answers_are_known() -> None:
    usual = Usual("Why does the spoon feel colder?", [SeenAnswer("metal conducts heat")])
    assert usual.why("this is bullshit") is ReviewReason.SWEARING
    assert usual.why("metal conducts the damn heat") is None
