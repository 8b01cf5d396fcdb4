"""Answers that go to a human for what they are. All answers here were made up for these tests."""

import random

import pytest

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.texts.unusual import FEWEST_SEEN, SeenAnswer, Usual

QUESTION = (
    "A piece of marble was left in vinegar for a day. Explain what happened to its mass and what "
    "else you need to know to repeat the experiment."
)
PARTS = (
    "you need to know how much vinegar was used",
    "the mass of the marble went down",
    "because the acid in the vinegar dissolved the marble",
    "it should say what kind of container they used",
    "how big the piece was at the start",
    "they must keep the temperature the same",
    "a gas was made and left the cup",
    "the marble lost mass because it dissolves in acid",
)
ELSEWHERE = (
    "My favorite football team won again yesterday evening after two quick goals",
    "Napoleon crossed Europe until winter stopped his soldiers near Moscow",
    "lol idk this class sucks whatever who cares anyway bro",
)
FOREIGN = {
    "German": "Die Masse ist kleiner, weil sich der Marmor auflöst und ein Gas nicht bleibt",
    "Spanish": "La masa es menor porque el ácido disuelve el mármol y no se queda",
    "French": "La masse est plus petite parce que le marbre est dissous dans les acides",
    "Greek": "\u03b7 μάζα μειώθηκε γιατί το μάρμαρο διαλύθηκε",
}


def answers(count=120):
    draw = random.Random(3)
    return [" and ".join(draw.sample(PARTS, draw.randint(1, 3))) for _ in range(count)]


@pytest.fixture(scope="module")
def usual():
    return Usual(QUESTION, [SeenAnswer(text) for text in answers()])


def test_ordinary_answers_pass(usual):
    assert {usual.why(text) for text in answers()} == {None}


@pytest.mark.parametrize("text", ELSEWHERE)
def test_an_answer_about_something_else_is_seen(usual, text):
    assert usual.why(text) is ReviewReason.OFF_TOPIC


def test_one_rare_word_is_no_reason(usual):
    assert usual.why("the marble went kaput because the acid in the vinegar dissolved it") is None


@pytest.mark.parametrize("language", FOREIGN)
def test_an_answer_in_another_language_is_seen(usual, language):
    assert usual.why(FOREIGN[language]) is ReviewReason.OTHER_LANGUAGE


def test_a_class_that_answers_in_german_may_do_so():
    draw = random.Random(4)
    parts = ("die Masse ist kleiner", "weil der Marmor sich auflöst", "das Gas ist nicht mehr da")
    texts = [" und ".join(draw.sample(parts, 2)) for _ in range(60)]
    usual = Usual("", [SeenAnswer(text) for text in texts])
    assert usual.why(FOREIGN["German"]) is not ReviewReason.OTHER_LANGUAGE
    assert usual.why(answers()[0]) is ReviewReason.OTHER_LANGUAGE


def test_the_question_handed_back_is_seen(usual):
    copied = "Explain what happened to its mass and what else you need to know to repeat it"
    assert usual.why(copied) is ReviewReason.COPIED


def test_words_of_the_question_within_an_answer_are_no_copy(usual):
    text = "to repeat the experiment you need to know how much vinegar was used and how warm it was"
    assert usual.why(text) is None


def test_an_answer_is_not_compared_with_itself():
    lonely = "zeppelins glide quietly over frozen harbors"
    usual = Usual("", [SeenAnswer(text) for text in [*answers(), lonely]])
    assert usual.why(lonely) is ReviewReason.OFF_TOPIC


def test_what_earned_nothing_does_not_widen_the_limit():
    seen = [SeenAnswer(text) for text in answers()]
    rubbish = [
        SeenAnswer(" ".join(f"x{n}y{k}" for k in range(9)), typical=False) for n in range(40)
    ]
    usual = Usual(QUESTION, [*seen, *rubbish])
    assert usual.why(ELSEWHERE[0]) is ReviewReason.OFF_TOPIC
    alike = [SeenAnswer(each.text) for each in rubbish]
    assert Usual(QUESTION, [*seen, *alike]).why(ELSEWHERE[0]) is None


def test_with_too_few_answers_nothing_is_called_unlike_them():
    few = Usual(QUESTION, [SeenAnswer(text) for text in answers(FEWEST_SEEN - 1)])
    assert few.why(ELSEWHERE[0]) is None


@pytest.mark.parametrize("text", ["", "?!", " \n "])
def test_a_text_without_words_is_not_judged(usual, text):
    assert usual.why(text) is None
