"""Reading JSON that came from outside: every value has its type and bounds, or it is refused."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from kdscore_desktop.errors import InputError

_MAX_TEXT = 1_000_000


class Fields:
    """The fields of one JSON object, each read with a check.

    Parameters
    ----------
    values
        The object.
    where
        What to call it in an error, such as "the part 'card.json' of 'essay.kdscorer'".
    """

    def __init__(self, values: object, where: str) -> None:
        if not isinstance(values, dict):
            raise refused(where, "it is not a list of named values")
        self._values: Mapping[str, Any] = values
        self._where = where

    @classmethod
    def parsed(cls, content: bytes, where: str) -> Fields:
        """Parse a JSON object.

        Raises
        ------
        InputError
            If it is no JSON object.
        """
        try:
            values = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise refused(where, "it is not readable") from error
        return cls(values, where)

    def text(self, name: str) -> str:
        """Return a text that can be stored as UTF-8."""
        return self._checked_text(name, self._values.get(name))

    def number(self, name: str, low: float = -math.inf, high: float = math.inf) -> float:
        """Return a finite number between `low` and `high`."""
        value = self._values.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(name)
        # An integer of JSON can be larger than any float.
        if not low <= value <= high or abs(value) > 1e15 or not math.isfinite(value):
            raise self._wrong(name)
        return float(value)

    def number_or_none(self, name: str, low: float, high: float) -> float | None:
        """Return a number as :meth:`number` does, or None where there is none."""
        return None if self._values.get(name) is None else self.number(name, low, high)

    def whole(self, name: str, low: int = 0, high: int = 2**53) -> int:
        """Return a whole number between `low` and `high`."""
        value = self._values.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self._wrong(name)
        return value

    def truth(self, name: str) -> bool:
        """Return true or false."""
        value = self._values.get(name)
        if not isinstance(value, bool):
            raise self._wrong(name)
        return value

    def fields(self, name: str) -> Fields:
        """Return the fields of an object within."""
        return Fields(self._values.get(name), self._where)

    def list_of_fields(self, name: str, most: int) -> list[Fields]:
        """Return at most `most` objects."""
        return [Fields(value, self._where) for value in self._list(name, most)]

    def texts(self, name: str, most: int) -> tuple[str, ...]:
        """Return at most `most` texts."""
        return tuple(self._checked_text(name, value) for value in self._list(name, most))

    def pairs(self, name: str, most: int) -> tuple[tuple[str, str | float | None], ...]:
        """Return an object of texts, numbers and nothings as pairs, in its order."""
        value = self._values.get(name)
        if not isinstance(value, dict) or len(value) > most:
            raise self._wrong(name)
        inner = Fields(value, self._where)
        return tuple((self._checked_text(name, key), inner._scalar(key)) for key in value)

    def wholes(self, name: str, most: int) -> tuple[int, ...]:
        """Return at most `most` whole numbers of 0 and more."""
        values = self._list(name, most)
        return tuple(Fields({name: value}, self._where).whole(name) for value in values)

    def _scalar(self, name: str) -> str | float | None:
        value = self._values[name]
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self.text(name)
        return self.whole(name, -(2**53)) if isinstance(value, int) else self.number(name)

    def _list(self, name: str, most: int) -> list[Any]:
        value = self._values.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise self._wrong(name)
        return value

    def _checked_text(self, name: str, value: object) -> str:
        if not isinstance(value, str) or len(value) > _MAX_TEXT:
            raise self._wrong(name)
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise self._wrong(name) from error
        return value

    def _wrong(self, name: str) -> InputError:
        return refused(self._where, f"its value '{name}' is missing or not as expected")


def refused(where: str, what: str) -> InputError:
    """Return the error for something that is not let in."""
    return InputError(
        f"{where[:1].upper()}{where[1:]} is not let in: {what}. Ask for a fresh copy of the file."
    )
