"""How well a teacher in preparation agrees with the human ratings it did not learn from."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from sklearn.metrics import accuracy_score, cohen_kappa_score, f1_score

from kdscore_desktop.domain import Rubric
from kdscore_desktop.teacher.card import ValidationAgreement
from kdscore_desktop.teacher.labeler import Probabilities


def agreement_of(
    probabilities: Probabilities, levels: Sequence[int], rubric: Rubric
) -> ValidationAgreement:
    """Compare the most probable levels with the ratings.

    Parameters
    ----------
    probabilities
        Shape (responses, levels); at least one response.
    levels
        The rated level of each response.
    rubric
        The item's rubric.
    """
    rated = np.asarray(levels)
    suggested = probabilities.argmax(axis=1)
    qwk = None
    if rubric.ordered and len({*rated.tolist(), *suggested.tolist()}) > 1:
        qwk = float(
            cohen_kappa_score(rated, suggested, labels=range(len(rubric)), weights="quadratic")
        )
    given = probabilities[np.arange(len(rated)), rated].astype(np.float64)
    return ValidationAgreement(
        responses=len(rated),
        accuracy=float(accuracy_score(rated, suggested)),
        qwk=qwk,
        macro_f1=float(
            f1_score(rated, suggested, labels=np.unique(rated), average="macro", zero_division=0)
        ),
        loss=float(-np.log(np.maximum(given, 1e-12)).mean()),
    )


def chosen_by(agreement: ValidationAgreement, *, ordered: bool) -> float:
    """Return the figure that the kept weights are chosen by, higher is better."""
    if ordered:
        return agreement.accuracy - 1 if agreement.qwk is None else agreement.qwk
    return agreement.macro_f1


def within_chance(responses: int) -> float:
    """Return the difference in agreement that so many responses cannot tell from chance.

    Half a standard error, `0.5 / sqrt(N)`. Of a model's states that are so near to each other on
    validation, the highest is mostly the luckiest.
    """
    return 0.5 / math.sqrt(responses)
