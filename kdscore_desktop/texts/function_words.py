"""Leaving out the small words that hold a sentence together and tell nothing of an answer."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.texts.languages import Language, small_words

# Telling: on the lists of small words, yet what can part a right answer from a wrong one.
_ENGLISH = (
    # how much and how many
    "all almost alone amount any both each either empty enough every everything few full less "
    "least many more most mostly much none nothing only per several some very whole part "
    "one two three four five six eight nine ten eleven twelve fifteen twenty forty fifty sixty "
    "hundred first third last next once "
    # not, and what holds against
    "but cannot cant couldnt except hasnt however neither never no nobody noone nor not nowhere "
    "against although though rather otherwise without "
    # alike or not, and compared
    "another other others own same than too "
    # where to and where
    "above across along among around back behind below beside between beyond bottom down front "
    "further into off onto out over side through throughout thru together top toward towards "
    "under up upon within "
    # when
    "after afterwards again already always before beforehand during latter now often since "
    "sometimes still until when while yet "
    # why and whether
    "because due hence if so therefore thus "
    # nouns, verbs and qualities that the list has too
    "become becomes becoming became bill call could cry describe detail done fill find fire found "
    "get give go interest keep made may might mill mine move must name put see seem seems serious "
    "show sincere system take thick thin well"
)
_TELLING = {
    language: frozenset(words.split())
    for language, words in (
        ("English", _ENGLISH),
        ("German", "nicht nur mehr durch wenn weil auf aus kann"),
        ("French", "ne pas plus mais car donc parce sur"),
        ("Spanish", "no más muy sin con sobre porque cuando pero ya"),
        ("Italian", "non più perché quando ma per con"),
        ("Portuguese", "não mais muito porque quando mas já"),
        ("Dutch", "niet veel omdat als maar door uit op"),
    )
}
_ENDINGS = frozenset({"s", "re", "m", "ve", "ll", "d"})  # of "it's", "they're"; not of "can't"


def without_function_words(answers: Sequence[Sequence[str]]) -> list[frozenset[str]]:
    """Return each answer's words, case folded, without the small ones of the class's language.

    English goes by scikit-learn's list, other languages by the words they are known by; a class
    whose language is not known keeps all. Words that a science answer can turn on stay: not,
    more, up, before, because and their like.
    """
    small = _small(Language.of(answers).small_words)
    return [frozenset(word for word in words if not _is_small(word, small)) for words in answers]


def _small(language: str) -> frozenset[str]:
    if not language:
        return frozenset()
    if language == "English":
        from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS  # noqa: PLC0415 - slow

        return frozenset(ENGLISH_STOP_WORDS) - _TELLING[language]
    return small_words(language) - _TELLING[language]


def _is_small(word: str, small: frozenset[str]) -> bool:
    if word in small:
        return True
    head, _, ending = word.partition("'")
    return ending in _ENDINGS and head in small
