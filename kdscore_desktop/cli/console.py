"""What a person at a terminal sees of running work."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

from kdscore_desktop.jobs.clock import TimeLeft
from kdscore_desktop.jobs.messages import LogLine, Message, Metric, Progress

_BAR = 24
_QUIET_LINE_EVERY = 15.0  # seconds, where lines cannot be written over


def in_words(seconds: float) -> str:
    """Return a rough duration: "40 s", "3 min", "1 h 20 min"."""
    if seconds < 60:
        return f"{max(1, round(seconds / 5) * 5 if seconds > 10 else round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def _main_part(stage: str) -> str:
    """Return a stage without its details: "Preparing: pass 2 of 6" is "Preparing"."""
    return stage.partition(":")[0]


class Console:
    """Prints progress: one line that is written over in a terminal, sparse lines elsewhere.

    It is a :class:`~kdscore_desktop.progress.Reporter` for work in this process and a listener
    for a worker's messages.

    Parameters
    ----------
    stream
        Where progress goes; standard error, so that results can be piped.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._clock = TimeLeft()
        self._stage = ""
        self._printed_at = 0.0
        self._line_open = False

    def begin(self) -> None:
        """Start measuring a new piece of work."""
        self.end_line()
        self._clock = TimeLeft()
        self._stage = ""

    def progress(self, fraction: float, stage: str) -> None:
        """Show the progress of work in this process."""
        self._show(Progress(fraction, self._clock.after(fraction), stage))

    def metric(self, name: str, step: int, value: float) -> None:
        """Leave curves to those who draw them."""

    def log(self, text: str) -> None:
        """Print a line worth keeping."""
        self.end_line()
        print(f"  {text}", file=self._stream, flush=True)

    def stop_requested(self) -> bool:
        """Work in this process is stopped by Ctrl-C itself."""
        return False

    def __call__(self, message: Message) -> None:
        """Show a worker's message."""
        if isinstance(message, Progress):
            self._show(message)
        elif isinstance(message, LogLine):
            self.log(message.text)
        elif isinstance(message, Metric):
            self.metric(message.name, message.step, message.value)

    def end_line(self) -> None:
        """Leave the progress line as it is and go on below it."""
        if self._line_open:
            print(file=self._stream, flush=True)
            self._line_open = False

    def _show(self, progress: Progress) -> None:
        left = progress.seconds_left
        tail = f" · about {in_words(left)} left" if left and progress.fraction < 1 else ""
        line = f"{progress.stage} · {progress.fraction:.0%}{tail}"
        if self._live:
            self._overwrite(line, progress.fraction)
        elif _main_part(progress.stage) != self._stage or self._quiet_for(_QUIET_LINE_EVERY):
            print(f"  {line}", file=self._stream, flush=True)
            self._printed_at = time.monotonic()
        self._stage = _main_part(progress.stage)

    def _overwrite(self, line: str, fraction: float) -> None:
        if not self._quiet_for(0.1) and fraction < 1:
            return
        filled = round(_BAR * fraction)
        width = shutil.get_terminal_size().columns - 1
        text = f"  [{'█' * filled}{' ' * (_BAR - filled)}] {line}"
        print(f"\r\x1b[K{text[:width]}", end="", file=self._stream, flush=True)
        self._printed_at = time.monotonic()
        self._line_open = True

    def _quiet_for(self, seconds: float) -> bool:
        return time.monotonic() - self._printed_at >= seconds
