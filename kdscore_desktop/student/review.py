"""Which responses a human should see whatever the scorer says of them."""

from __future__ import annotations

import unicodedata

from kdscore_desktop.domain import ReviewReason

FEWEST_LETTERS = 4
"""A response with fewer letters and digits is almost empty."""


def review_reason(text: str) -> ReviewReason | None:
    """Return why a text must go to a human before it is scored, or None.

    Blank is a text of blanks, controls and other characters that show nothing; almost empty one
    with fewer than four letters or digits. Words are not counted: many scripts write none, and
    "photosynthesis" may be an answer.
    """
    letters = 0
    shows = False
    for character in text:
        if character.isalnum():
            letters += 1
            if letters == FEWEST_LETTERS:
                return None
        # Z are blanks, C controls, formats, surrogates and unassigned code points.
        shows = shows or unicodedata.category(character)[0] not in "ZC"
    return ReviewReason.TOO_SHORT if shows else ReviewReason.BLANK


def is_blank(text: str) -> bool:
    """Whether a text shows nothing, so that there is nothing to score."""
    return review_reason(text) is ReviewReason.BLANK
