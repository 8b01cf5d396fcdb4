"""Errors whose text an educator reads: what happened, where, and what to do."""

from __future__ import annotations


class KDScoreError(Exception):
    """Base of every error that is told in a sentence instead of a traceback."""


class InputError(KDScoreError):
    """The file, the options or the project's state do not allow what was asked.

    The message is one or two sentences for an educator: what is wrong, where (file, sheet,
    row, column) and what to do about it. The command line ends with status 2.
    """


class JobCancelledError(KDScoreError):
    """The educator cancelled a job; what it had made is discarded."""


class WorkerFailedError(KDScoreError):
    """The worker process failed by a fault of ours; the message names its log."""
