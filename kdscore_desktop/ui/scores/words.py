"""What the scores page says of a score and of a decision."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QCoreApplication, QLocale

from kdscore_desktop.domain import DecisionKind, ReviewReason
from kdscore_desktop.project.review_rule import REASONS
from kdscore_desktop.views.scores import KINDS, ScoreCounts

_TINY = 1e-9
_PLACE = re.compile("%([1-9])")


def filled(sentence: str, *values: str) -> str:
    """Return a sentence with its places %1, %2 and so on filled.

    In one go: a learner may be called "%2".
    """
    return _PLACE.sub(lambda found: values[int(found[1]) - 1], sentence)


def number(value: int) -> str:
    """Return a number as the educator writes it."""
    return QLocale().toString(value)


def progress_in_words(counts: ScoreCounts) -> str:
    """Return such as "27 to review · 213 decided of 240"."""
    translate = QCoreApplication.translate
    if counts.rated:
        sentence = translate(
            "scores", "%1 to review · %2 decided of %3 · %4 scored by a human before"
        )
    else:
        sentence = translate("scores", "%1 to review · %2 decided of %3")
    return filled(
        sentence,
        number(counts.to_review),
        number(counts.decided),
        number(counts.responses),
        number(counts.rated),
    )


def percent(share: float) -> str:
    """Return a share such as "78 %", rounded down.

    So nothing that is less sure than the cut-off reads as if it reached it.
    """
    return filled(
        QCoreApplication.translate("scores", "%1 %"), number(math.floor(100 * share + _TINY))
    )


def reason_in_words(code: int) -> str:
    """Return why a human should look; `code` is one of `ScoreTable.reasons`."""
    translate = QCoreApplication.translate
    reason = REASONS[code]
    if reason is None:
        return ""
    return {
        ReviewReason.BLANK: translate("scores", "blank"),
        ReviewReason.TOO_SHORT: translate("scores", "almost empty"),
        ReviewReason.UNSURE: translate("scores", "not sure enough"),
        ReviewReason.COPIED: translate("scores", "copied from the question"),
        ReviewReason.OTHER_LANGUAGE: translate("scores", "another language"),
        ReviewReason.SWEARING: translate("scores", "nothing but swearing"),
        ReviewReason.OFF_TOPIC: translate("scores", "unlike the other answers"),
    }[reason]


def reason_in_a_word(code: int) -> str:
    """Return a shorter word for the same where there is one, for narrow columns."""
    translate = QCoreApplication.translate
    reason = REASONS[code]
    short = {
        ReviewReason.UNSURE: translate("scores", "unsure"),
        ReviewReason.COPIED: translate("scores", "copied"),
        ReviewReason.SWEARING: translate("scores", "swearing"),
        ReviewReason.OFF_TOPIC: translate("scores", "unlike others"),
    }
    return reason_in_words(code) if reason not in short else short[reason]


def kind_in_words(code: int) -> str:
    """Return how a final level came about; `code` is one of `ScoreTable.kinds`."""
    translate = QCoreApplication.translate
    return {
        None: translate("scores", "not decided"),
        DecisionKind.ACCEPTED: translate("scores", "accepted"),
        DecisionKind.OVERRIDDEN: translate("scores", "changed"),
        DecisionKind.SET: translate("scores", "set by you"),
    }[KINDS[code]]


def level_key(labels: tuple[str, ...], level: int) -> str:
    """Return the digit key that gives a level, or "" where ten keys are not enough.

    The label itself where every label is one digit; else the level's place, counted from 1, with
    0 for the tenth, as the keys lie on a keyboard.
    """
    if all(len(label) == 1 and label in "0123456789" for label in labels):
        return labels[level]
    return str((level + 1) % 10) if level < 10 else ""


def level_of_key(labels: tuple[str, ...], key: str) -> int | None:
    """Return the level that a digit key gives, or None."""
    keys = [level_key(labels, level) for level in range(len(labels))]
    return keys.index(key) if key and key in keys else None
