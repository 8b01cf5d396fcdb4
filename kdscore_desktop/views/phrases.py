"""What is said both by the window and by the commands, written once.

A phrase is an English text with places for what it is about. The commands print it as it is; the
window translates the text and fills the places as its language writes them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PLACE = re.compile(r"%([1-9])")
_COUNT = "%Ln"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and what it is about; made by :func:`phrase`, :func:`counted` and :func:`sentence`.

    Parameters
    ----------
    template
        The English text, with "%1" for the first part and so on, and "%Ln" for the count.
    parts
        Texts and numbers that fill the places, or phrases of their own.
    count
        How many, where the text has another form for one than for many; None where it has not.
    is_sentence
        Whether it is a whole sentence of a lower layer, which is told by its own words.
    """

    template: str
    parts: tuple[str | int | Phrase, ...] = ()
    count: int | None = None
    is_sentence: bool = False

    def __str__(self) -> str:
        """Return it in English."""
        if self.is_sentence:
            return self.template
        text = self.template
        if self.count is not None:
            text = _of_number(text, self.count).replace(_COUNT, f"{self.count:,}")
        return filled(text, *(f"{p:,}" if isinstance(p, int) else str(p) for p in self.parts))


def phrase(template: str, *parts: str | int | Phrase) -> Phrase:
    """Return a text with places for its parts."""
    return Phrase(template, parts)


def counted(template: str, count: int, *parts: str | int | Phrase) -> Phrase:
    """Return a text of how many: "%Ln answer(s)", "%Ln of them is/are changed"."""
    return Phrase(template, parts, count)


def listed(parts: Sequence[str | int | Phrase]) -> Phrase:
    """Return parts, at least one, with commas between them."""
    told = phrase("%1", parts[0])
    for part in parts[1:]:
        told = phrase("%1, %2", told, part)
    return told


def sentence(text: str) -> Phrase:
    """Return a sentence of a lower layer, as a finding or an error has it."""
    return Phrase(text, is_sentence=True)


def filled(text: str, *values: str) -> str:
    """Return a text with %1 replaced by the first value, %2 by the second, and so on.

    All at once, so that a value that holds a "%2" of its own, such as a column's heading, stays
    as it is.
    """
    return _PLACE.sub(lambda place: values[int(place.group(1)) - 1], text)


def _of_number(template: str, count: int) -> str:
    one = count == 1
    text = template.replace("(s)", "" if one else "s")
    return re.sub(r"(\w+)/(\w+)", r"\1" if one else r"\2", text)
