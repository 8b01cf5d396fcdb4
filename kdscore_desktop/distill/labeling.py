"""Asking the teacher: which texts it may see, and its answers paired with the right ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler

# Few enough that the teacher is asked anew about once a second, so that Stop is heard.
_BLOCK = 64


class LeakError(RuntimeError):
    """A validation or test text was about to be used for training: a fault of ours."""


def soft_labels(
    teacher: SoftLabeler,
    texts: Sequence[str],
    levels: int,
    withheld: Collection[str],
    reporter: Reporter,
) -> Probabilities:
    """Return the teacher's probabilities of training texts, in their order.

    Parameters
    ----------
    teacher
        Any teacher.
    texts
        Training texts and texts made from them.
    levels
        How many probabilities a text must get.
    withheld
        Normalized validation and test texts, which must not be among them.
    reporter
        Told of the progress, by letters read; asked between blocks whether to stop.

    Raises
    ------
    LeakError
        If a text is withheld.
    InputError
        If the teacher gives anything but one probability distribution for each text.
    JobCancelledError
        When the educator cancels, or stops: there is no student yet that could be kept.
    """
    require_no_leak(texts, withheld)
    found = np.empty((len(texts), levels), np.float32)
    # Texts of like length together, the longest first: a teacher pads each batch to its longest.
    order = sorted(range(len(texts)), key=lambda row: (-len(texts[row]), row))
    letters, whole = 0, sum(map(len, texts)) or 1
    # Reading recorded soft labels takes no time, and what is missing is told of the whole.
    size = _BLOCK if teacher.labels_new_texts else len(order) or 1
    for start in range(0, len(order), size):
        if reporter.stop_requested():
            raise JobCancelledError("Stopped before there was a scorer that could be kept.")
        rows = order[start : start + size]
        block = [texts[row] for row in rows]
        after = letters + sum(map(len, block))
        part = PartReporter(reporter, letters / whole, after / whole)
        found[rows] = _checked(teacher.label(block, part), len(block), levels)
        letters = after
    return found


def require_no_leak(texts: Sequence[str], withheld: Collection[str]) -> None:
    """Refuse validation and test texts among those to be trained on.

    Raises
    ------
    LeakError
        If there is one.
    """
    if any(normalized(text) in withheld for text in texts):
        raise LeakError("a validation or test text was about to be used for training")


def _checked(probabilities: Probabilities, texts: int, levels: int) -> Probabilities:
    if probabilities.shape != (texts, levels):
        raise InputError(
            f"The expert model gives {probabilities.shape[-1]} probabilities and the rubric has "
            f"{levels} levels. Choose an expert model that was prepared for this question."
        )
    if not (probabilities >= 0).all() or not np.allclose(probabilities.sum(1), 1, atol=1e-3):
        raise InputError(
            "The expert model's probabilities of a text do not add up to 1. Prepare it again, or "
            "choose another."
        )
    return probabilities
