"""What a worker tells its parent: one JSON object a line, typed on both sides."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the job is.

    Parameters
    ----------
    fraction
        Between 0 and 1.
    seconds_left
        An estimate, or None while there is nothing to base it on.
    stage
        What is being done, in an educator's words.
    """

    fraction: float
    seconds_left: float | None
    stage: str


@dataclass(frozen=True, slots=True)
class Metric:
    """One point of a curve."""

    name: str
    step: int
    value: float


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line worth keeping."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The job is finished and what it made is on the disk."""

    result: dict[str, Any] = field(default_factory=dict)


class FailureKind(StrEnum):
    """Why a job ended without a result."""

    INPUT = "input"
    CANCELLED = "cancelled"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended without a result.

    Parameters
    ----------
    kind
        Whose fault it was.
    message
        For an educator.
    details
        A traceback for a fault of ours; empty otherwise.
    """

    kind: FailureKind
    message: str
    details: str = ""


Message = Progress | Metric | LogLine | Done | Failed

_TYPES: dict[str, type[Message]] = {
    "progress": Progress,
    "metric": Metric,
    "log": LogLine,
    "done": Done,
    "failed": Failed,
}
_NAMES = {kind: name for name, kind in _TYPES.items()}


class Control(StrEnum):
    """What the parent may ask of a running worker, one word a line."""

    STOP = "stop"
    CANCEL = "cancel"
    DETACH = "detach"  # go on without a parent; what it made waits on the disk


def encode(message: Message) -> str:
    """Return the message as one line of JSON without its line end."""
    return json.dumps({"type": _NAMES[type(message)], **asdict(message)}, allow_nan=False)


def decode(line: str) -> Message:
    """Return the message of a line that :func:`encode` made.

    Raises
    ------
    ValueError
        If the line is not such a message.
    """
    value = json.loads(line)
    if not isinstance(value, dict) or value.get("type") not in _TYPES:
        raise ValueError(f"not a message: {line[:200]!r}")
    kind = _TYPES[value.pop("type")]
    if kind is Failed:
        value["kind"] = FailureKind(value["kind"])
    try:
        return kind(**value)
    except TypeError as error:
        raise ValueError(f"not a message: {line[:200]!r}") from error
