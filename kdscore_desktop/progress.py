"""How long work reports its progress and listens for *Stop* and *Cancel*.

Everything that may take more than a second accepts a :class:`Reporter`. It is a plain protocol
so that the layers that do the work know neither processes, pipes nor windows.
"""

from __future__ import annotations

from typing import Protocol


class Reporter(Protocol):
    """Receives progress and says whether the educator asked for an end."""

    def progress(self, fraction: float, stage: str) -> None:
        """Say how much of the whole is done.

        Parameters
        ----------
        fraction
            Between 0 and 1, never falling within one job.
        stage
            What is being done, in an educator's words: "Reading the answers".

        Raises
        ------
        JobCancelledError
            When the educator asked to cancel; the caller lets it pass and leaves nothing behind.
        """
        ...

    def metric(self, name: str, step: int, value: float) -> None:
        """Report one point of a curve, such as the validation kappa after `step` steps."""
        ...

    def log(self, text: str) -> None:
        """Keep a line for the job's log."""
        ...

    def stop_requested(self) -> bool:
        """Whether to end early and keep the best made so far.

        Raises
        ------
        JobCancelledError
            When the educator asked to cancel, as in :meth:`progress`.
        """
        ...


class SilentReporter:
    """A reporter for callers that do not listen."""

    def progress(self, fraction: float, stage: str) -> None:
        """Ignore the progress."""

    def metric(self, name: str, step: int, value: float) -> None:
        """Ignore the metric."""

    def log(self, text: str) -> None:
        """Ignore the line."""

    def stop_requested(self) -> bool:
        """Never stop early."""
        return False


class PartReporter:
    """Maps the progress of one stage onto its share of a longer job.

    Parameters
    ----------
    whole
        The reporter of the whole job.
    start, end
        The fractions of the whole at which the stage begins and ends.
    """

    def __init__(self, whole: Reporter, start: float, end: float) -> None:
        self._whole = whole
        self._start = start
        self._end = end

    def progress(self, fraction: float, stage: str) -> None:
        """Report the stage's fraction as a fraction of the whole."""
        self._whole.progress(self._start + (self._end - self._start) * fraction, stage)

    def metric(self, name: str, step: int, value: float) -> None:
        """Pass the metric on."""
        self._whole.metric(name, step, value)

    def log(self, text: str) -> None:
        """Pass the line on."""
        self._whole.log(text)

    def stop_requested(self) -> bool:
        """Ask the whole."""
        return self._whole.stop_requested()
