"""What the settings and figures on a model's card are called, where people read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Say = Callable[[str], str]

FORMER_NOTES = (
    "The expert model labels in 8 bits: its probabilities differ by %1 on average (%2 answers "
    "compared).",
    "The expert model labels in its own 32 bits: in 8 bits its probabilities differ by %1 on "
    "average (%2 answers compared).",
    "The expert model labels in its own 32 bits: it is no plain BERT.",
    "%1 blank responses were left out.",
    "%1 training responses were left out because the same text stands in validation or test.",
)
"""Sentences on cards that earlier versions wrote; collected for translation like today's."""


def settings_in_words(values: Any, say: Say, number: Say) -> str:
    """Return a card's settings, pairs or by name, with what each is called; "" without any."""
    return _told(values, _settings(say), number)


def figures_in_words(values: Any, say: Say, number: Say) -> str:
    """Return what a card says of its agreement on validation; "" where it says nothing."""
    return _told(values, _figures(say), number)


def network_in_words(kind: str, say: Say) -> str:
    """Return what a kind of student does."""
    return {
        "lstm": say("reads the words in their order (LSTM)"),
        "dense": say("looks at the words as a whole (dense)"),
    }.get(kind, kind)


def versions_in_words(values: Any) -> str:
    """Return the versions of what a card's model was made with."""
    return ", ".join(f"{name} {version}" for name, version in _pairs(values))


def _settings(say: Say) -> Mapping[str, str]:
    return {
        # of a scorer
        "embedding": say("numbers for a word piece (embedding)"),
        "hidden": say("numbers kept while reading (hidden)"),
        "dropout": say("dropout"),
        "word_dropout": say("word pieces hidden while learning (word dropout)"),
        "most_pieces": say("most word pieces known"),
        "fewest_uses": say("fewest uses of a known word piece"),
        "max_tokens": say("most word pieces read"),
        "copies": say("texts for each scored answer"),
        "most_texts": say("most texts that the expert model labels"),
        "temperature": say("temperature"),
        "soft_weight": say("weight of the expert model (lambda)"),
        "hard_weight": say("weight of the human scores"),
        "steps": say("steps"),
        "batch_size": say("texts in a step"),
        "learning_rate": say("learning rate"),
        "evaluate_every": say("steps between two looks at validation"),
        "patience": say("patience (share of the steps)"),
        "threads": say("processor threads"),
        "steps made": say("steps made"),
        "step kept": say("step kept"),
        # of an expert model
        "epochs": say("passes over the scored answers (epochs)"),
        "min_steps": say("fewest steps"),
        "layer_decay": say("rate of a layer as a share of the next one's"),
        "warmup": say("share of the steps for warming up"),
        "weight_decay": say("weight decay"),
        "max_length": say("most word pieces read"),
        "seed": say("seed"),
        "members": say("trainings that are averaged"),
    }


def _figures(say: Say) -> Mapping[str, str]:
    return {
        "responses": say("answers"),
        "accuracy": say("same level (exact agreement)"),
        "quadratic weighted kappa": say("quadratic weighted kappa"),
        "qwk": say("quadratic weighted kappa"),
        "macro F1": say("macro F1"),
        "macro_f1": say("macro F1"),
        "loss": say("cross entropy"),
        "cross entropy before calibration": say("cross entropy before calibration"),
    }


def _told(values: Any, names: Mapping[str, str], number: Say) -> str:
    return "; ".join(
        f"{names.get(name, name.replace('_', ' '))}: {number(_plain(value))}"
        for name, value in _pairs(values)
        if value is not None
    )


def _pairs(values: Any) -> list[tuple[str, Any]]:
    pairs = values.items() if isinstance(values, Mapping) else values or ()
    return [(str(name), value) for name, value in pairs]


def _plain(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
