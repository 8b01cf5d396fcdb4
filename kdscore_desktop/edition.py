"""Which edition this is: the full one, which learns, or KDScore Scorer, which does not."""

from __future__ import annotations

import importlib.util

from kdscore_desktop.errors import InputError

NO_LEARNING = (
    "This is KDScore Scorer, the small edition: it scores, reviews and exports, but it does not "
    "learn. To prepare an expert model or to make a scorer, install KDScore Desktop, or do that "
    "step on a computer that has it and open the assignment here."
)
"""What the small edition says of itself."""


def can_learn() -> bool:
    """Whether this edition can prepare expert models and make scorers. Imports nothing heavy."""
    return importlib.util.find_spec("torch") is not None


def edition_name() -> str:
    """Return what this edition is called."""
    return "KDScore Desktop" if can_learn() else "KDScore Scorer"


def require_learning() -> None:
    """Refuse what this edition cannot do.

    Raises
    ------
    InputError
        In KDScore Scorer; it says what to do.
    """
    if not can_learn():
        raise InputError(NO_LEARNING)
