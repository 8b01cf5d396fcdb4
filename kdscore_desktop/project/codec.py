"""Between domain values and what a column of the project file holds.

Reading distrusts the file: whatever cannot have been written by this module is told as damage.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from kdscore_desktop.domain import CellValue
from kdscore_desktop.project.damage import unreadable

_Word = TypeVar("_Word", bound=StrEnum)
_PLAIN = (str, int, bool, type(None))
_TOLERANCE = 1e-3  # of a sum of probabilities, generous to single precision


def storable(text: str) -> str:
    """Return `text` with unpaired surrogates replaced: neither UTF-8 nor a tokenizer takes them.

    Broken spreadsheets do hold them. Two halves that belong together become their character.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def storable_each(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts as :func:`storable` does each, and sooner."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return [storable(text) for text in texts]
    return texts


def encode_cells(cells: Sequence[CellValue]) -> str:
    """Return a row's cells as ASCII JSON that keeps each one's type and exact value."""
    try:
        return _CELLS.encode(cells)
    except ValueError:  # numbers that are none, which JSON does not know
        return _CELLS.encode([c if isinstance(c, _PLAIN) else _tagged(c) for c in cells])


def encode_rows(rows: Sequence[Sequence[CellValue]]) -> list[str]:
    """Return the cells of many rows, each as :func:`encode_cells` does, and sooner."""
    try:
        encoded = _CELLS.encode(rows)[2:-2].split(_NEXT_ROW)
    except ValueError:
        encoded = []
    # A text may hold what stands between two rows.
    if len(encoded) == len(rows):
        return [f"[{row}]" for row in encoded]
    return [encode_cells(cells) for cells in rows]


def _tagged(cell: CellValue) -> object:
    match cell:
        case float():
            return cell if math.isfinite(cell) else {"float": repr(cell)}
        case dt.datetime():  # before date, of which it is a kind
            return {"datetime": cell.isoformat()}
        case dt.date():
            return {"date": cell.isoformat()}
        case dt.time():
            return {"time": cell.isoformat()}
        case dt.timedelta():
            return {"timedelta": [cell.days, cell.seconds, cell.microseconds]}
    raise TypeError(f"no cell holds a {type(cell).__name__}")


_CELLS = json.JSONEncoder(allow_nan=False, check_circular=False, default=_tagged)
_NEXT_ROW = "], ["

_UNTAG: dict[str, Callable[[Any], CellValue]] = {
    "float": float,
    "datetime": dt.datetime.fromisoformat,
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "timedelta": lambda parts: dt.timedelta(*parts),
}


def decode_cells(stored: str) -> tuple[CellValue, ...]:
    """Return the cells that :func:`encode_cells` was given.

    Raises
    ------
    DamagedError
        If `stored` is not what it writes.
    """
    try:
        cells = json.loads(stored)
        if not isinstance(cells, list):
            raise unreadable("a row of a sheet")
        return tuple(_untagged(cell) for cell in cells)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise unreadable("a row of a sheet") from error


def encode_table(rows: Sequence[Sequence[CellValue]]) -> str:
    """Return the cells of a whole sheet as ASCII JSON that keeps each one's type and value."""
    return f"[{', '.join(encode_rows(rows))}]"


def decode_table(stored: str) -> list[tuple[CellValue, ...]]:
    """Return the rows that :func:`encode_table` was given.

    Raises
    ------
    DamagedError
        If `stored` is not what it writes.
    """
    try:
        return list(map(tuple, json.loads(stored, object_hook=_untagged)))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise unreadable("the rows of a sheet") from error


def _untagged(stored: Any) -> CellValue:  # JSON of unknown shape
    if isinstance(stored, dict):
        ((tag, value),) = stored.items()
        return _UNTAG[tag](value)
    if isinstance(stored, (*_PLAIN, float)):
        return stored
    raise TypeError("a list is no cell")


def encode_object(value: Mapping[str, Any]) -> str:
    """Return a card or another JSON object as text."""
    return json.dumps(dict(value))


def decode_object(stored: str) -> dict[str, Any]:
    """Return the object that :func:`encode_object` was given.

    Raises
    ------
    DamagedError
        If `stored` is not a JSON object.
    """
    try:
        value = json.loads(stored)
    except (ValueError, RecursionError) as error:
        raise unreadable("a description") from error
    if not isinstance(value, dict):
        raise unreadable("a description")
    return value


def encode_columns(columns: Sequence[str]) -> str:
    """Return a sheet's headings as ASCII JSON."""
    return json.dumps(list(columns))


def decode_columns(stored: str) -> tuple[str, ...]:
    """Return the headings that :func:`encode_columns` was given.

    Raises
    ------
    DamagedError
        If `stored` is not a JSON list of texts.
    """
    try:
        columns = json.loads(stored)
    except (ValueError, RecursionError) as error:
        raise unreadable("the headings of a sheet") from error
    if not isinstance(columns, list) or not all(isinstance(name, str) for name in columns):
        raise unreadable("the headings of a sheet")
    return tuple(columns)


def encode_probabilities(values: Iterable[float], levels: int) -> bytes:
    """Return one probability per level as little-endian doubles; none at all stay none.

    Raises
    ------
    ValueError
        If there are neither `levels` nor no values, or they are not a distribution.
    """
    numbers = [float(value) for value in values]
    if numbers and (
        len(numbers) != levels
        or not all(0 <= number <= 1 for number in numbers)
        or abs(sum(numbers) - 1) > _TOLERANCE
    ):
        raise ValueError(f"not one probability for each of {levels} levels: {numbers}")
    return struct.pack(f"<{len(numbers)}d", *numbers)


def decode_probabilities(stored: bytes, levels: int) -> tuple[float, ...]:
    """Return the probabilities that :func:`encode_probabilities` was given.

    Raises
    ------
    DamagedError
        If `stored` holds neither one double per level nor nothing.
    """
    if len(stored) not in (0, 8 * levels):
        raise unreadable("a score")
    return struct.unpack(f"<{len(stored) // 8}d", stored)


def decode_word(words: type[_Word], stored: str) -> _Word:
    """Return the member of an enumeration that a stored word stands for.

    The schema allows no other word, but SQLite does not check that on a file that is open for
    reading only.

    Raises
    ------
    DamagedError
        If it is none of them.
    """
    try:
        return words(stored)
    except ValueError as error:
        raise unreadable(f"the word '{stored}'") from error


def now() -> dt.datetime:
    """Return the time in UTC."""
    return dt.datetime.now(dt.UTC)


def encode_time(time: dt.datetime) -> str:
    """Return an aware time as an ISO 8601 text in UTC."""
    return time.astimezone(dt.UTC).isoformat(timespec="microseconds")


def decode_time(stored: str) -> dt.datetime:
    """Return the time that :func:`encode_time` was given.

    Raises
    ------
    DamagedError
        If `stored` is not an ISO 8601 time with its zone.
    """
    try:
        time = dt.datetime.fromisoformat(stored)
    except ValueError as error:
        raise unreadable("a time") from error
    if time.tzinfo is None:
        raise unreadable("a time")
    return time
