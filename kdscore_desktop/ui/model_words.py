"""What the window says of expert models and scorers: when, how large, how they agreed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from kdscore_desktop.agreement.wording import coefficient, percent
from kdscore_desktop.distill.settings import Budget
from kdscore_desktop.views.held_out import HeldOut
from kdscore_desktop.views.scorer import ScorerFacts
from kdscore_desktop.views.scorer_trials import TriedScorer


def number(value: float) -> str:
    """Return a number as the educator's language writes it."""
    return QLocale().toString(value)


def moment(at: dt.datetime) -> str:
    """Return a day and a time where the educator is."""
    when = QDateTime.fromSecsSinceEpoch(round(at.timestamp()))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def budget_in_words(budget: Budget) -> str:
    """Return the name of a budget."""
    translate = QCoreApplication.translate
    return {
        "quick": translate("models", "Quick"),
        "standard": translate("models", "Standard"),
        "thorough": translate("models", "Thorough"),
    }[budget]


def scorer_in_words(facts: ScorerFacts) -> str:
    """Return what tells a scorer from the others of its question."""
    return (
        QCoreApplication.translate("models", "Scorer %1, made on %2")
        .replace("%1", str(facts.id))
        .replace("%2", moment(facts.made_at))
    )


def held_out_in_words(held_out: HeldOut) -> str:
    """Return how a model agreed with the educator, with the number of answers it rests on."""
    sentence = QCoreApplication.translate(
        "models",
        "It gave your level to %1 of %n answer(s) that it had not learned from (%2, likely "
        "between %3 and %4). These answers also decided when its learning was best, so expect "
        "a little less of new ones.",
        "",
        held_out.answers,
    )
    return with_agreement(sentence, held_out)


def with_agreement(sentence: str, found: HeldOut | TriedScorer) -> str:
    """Return a sentence with the count, the share and its interval where it has %1 to %4."""
    return (
        sentence.replace("%1", number(found.agreed))
        .replace("%2", percent(found.agreed / found.answers))
        .replace("%3", percent(found.low))
        .replace("%4", percent(found.high))
    )


def measure_in_words(held_out: HeldOut) -> str:
    """Return the figure in the words of those who study agreement, for a line of second rank."""
    translate = QCoreApplication.translate
    name = {
        "quadratic weighted kappa": translate("models", "Quadratic weighted kappa"),
        "macro F1": translate("models", "Mean F1 of the levels"),
    }.get(held_out.measure, held_out.measure)
    value = (
        translate("models", "not defined")
        if held_out.value is None
        else coefficient(held_out.value)
    )
    return (
        translate("models", "%1: %2, on %n answer(s).", "", held_out.answers)
        .replace("%1", name)
        .replace("%2", value)
    )


def size_in_words(size: int) -> str:
    """Return the size of a file."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
