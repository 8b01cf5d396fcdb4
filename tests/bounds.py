"""What no file may take, however it is damaged: ten seconds, or a gigabyte of memory."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

SECONDS = 10.0
MEMORY = 2**30
PROGRAM = 2**28
"""What the program itself holds of that memory, with its readers loaded and no file open."""

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_FORGET_THE_PEAK = "5"


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Hold what is done inside to the bounds; Linux alone tells the memory of a while.

    The process of the tests holds what tests before this one have left (torch, pictures), which
    is no file's doing: the memory counted is what comes on top of it, beside `PROGRAM`.
    """
    if sys.platform == "linux":
        _CLEAR.write_text(_FORGET_THE_PEAK, encoding="ascii")
        before = _peak()
    started = time.perf_counter()
    yield
    assert time.perf_counter() - started < SECONDS
    if sys.platform == "linux":
        assert PROGRAM + _peak() - before < MEMORY


def _peak() -> int:
    """Return the most bytes this process has held since its peak was last forgotten."""
    status = _STATUS.read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024
