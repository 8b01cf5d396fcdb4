"""Phrases are told in English with their numbers, places and plurals."""

from __future__ import annotations

from kdscore_desktop.views.phrases import counted, filled, phrase, sentence


def test_a_plural_follows_its_count() -> None:
    assert str(counted("%Ln answer(s) was/were changed", 1)) == "1 answer was changed"
    assert str(counted("%Ln answer(s) was/were changed", 1200)) == "1,200 answers were changed"
    assert str(counted("%Ln answer(s)", 0)) == "0 answers"


def test_parts_keep_what_looks_like_a_place_or_a_plural() -> None:
    told = phrase("%2 in %1", "column(s) 50%2", phrase("%1/%2", 1000, "x"))
    assert str(told) == "1,000/x in column(s) 50%2"


def test_a_sentence_of_a_lower_layer_is_left_as_it_is() -> None:
    assert str(sentence("50 %1 of 'a(s)'.")) == "50 %1 of 'a(s)'."


def test_all_places_are_filled_at_once() -> None:
    assert filled("%1 and %2", "%2", "b") == "%2 and b"
