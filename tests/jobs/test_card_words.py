"""What stands on a model's card is called in words, not as the program names it."""

from __future__ import annotations

import re
from dataclasses import asdict

from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.jobs.card_words import figures_in_words, network_in_words, settings_in_words
from kdscore_desktop.teacher.settings import PrepareSettings


def english(text: str) -> str:
    return text


def marked(text: str) -> str:
    return f"<{text}>"


def test_every_setting_has_a_name_that_is_translated() -> None:
    for settings in (
        DistillSettings(),
        PrepareSettings(learning_rate=1e-4, layer_decay=0.85, threads=1),
    ):
        known = asdict(settings) | {"student": None, "checkpoint_seconds": None}  # told elsewhere
        told = settings_in_words(known, marked, english)
        assert not re.search(r"(^|; )[^<]", told), told


def test_settings_are_told_with_their_numbers_as_the_language_writes_them() -> None:
    told = settings_in_words(
        [["temperature", 1.0], ["dropout", 0.1], ["copies", 20], ["of another version", None]],
        english,
        lambda number: number.replace(".", ","),
    )
    assert told == "temperature: 1; dropout: 0,1; texts for each scored answer: 20"
    assert settings_in_words(None, english, english) == ""


def test_a_setting_of_another_version_is_told_without_its_underscores() -> None:
    assert settings_in_words({"label_smoothing": 0.1}, marked, english) == "label smoothing: 0.1"


def test_figures_and_networks_are_named() -> None:
    told = figures_in_words({"responses": 39, "qwk": 0.83817, "macro_f1": None}, english, english)
    assert told == "answers: 39; quadratic weighted kappa: 0.8382"
    assert network_in_words("lstm", english) == "reads the words in their order (LSTM)"
    assert network_in_words("of another version", english) == "of another version"
