"""What no file may take, however it is damaged: ten seconds, or a gigabyte of memory."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

SECONDS = 10.0
MEMORY = 2**30

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_FORGET_THE_PEAK = "5"


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Hold what is done inside to the bounds; Linux alone tells the memory of a while."""
    if sys.platform == "linux":
        _CLEAR.write_text(_FORGET_THE_PEAK, encoding="ascii")
    started = time.perf_counter()
    yield
    assert time.perf_counter() - started < SECONDS
    if sys.platform == "linux":
        status = _STATUS.read_text(encoding="ascii")
        assert int(status.partition("VmHWM:")[2].split()[0]) * 1024 < MEMORY
