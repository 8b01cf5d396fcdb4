"""The same seed gives the same student: torch's global state, set for a while and given back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import torch


@contextlib.contextmanager
def repeatable(seed: int, threads: int) -> Iterator[None]:
    """Seed torch and fix its number of threads, then put both back as they were.

    The number of threads belongs here because sums over threads round differently.
    """
    before = torch.get_num_threads()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        torch.set_num_threads(threads)
        try:
            yield
        finally:
            torch.set_num_threads(before)
