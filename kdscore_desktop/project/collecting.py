"""Making very many objects at once, all of which are kept."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def kept_objects() -> Iterator[None]:
    """Let the collector of unreachable objects rest.

    It goes through all objects again and again while a sheet's cells are made, a fifth of the
    time that a large import takes, and finds nothing: every cell is still wanted. Who does
    nothing else before the process ends lets it rest to the end.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
