"""Filling whole sentences with what they are about."""

from __future__ import annotations

import re

_PLACE = re.compile(r"%([1-9])")


def filled(sentence: str, *values: str) -> str:
    """Return a sentence with %1 replaced by the first value, %2 by the second, and so on.

    All at once, so that a value that holds a "%2" of its own, such as a column's heading, stays
    as it is.
    """
    return _PLACE.sub(lambda place: values[int(place.group(1)) - 1], sentence)
