from io import StringIO

import pytest

from kdscore_desktop.cli.console import Console, in_words
from kdscore_desktop.jobs.messages import LogLine, Progress


class _Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (4, "4 s"), (42, "40 s"), (75, "1 min"), (150, "2 min"), (3720, "1 h 2 min")],
)
def test_a_duration_is_told_roughly(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_without_a_terminal_only_new_stages_are_printed() -> None:
    stream = StringIO()
    console = Console(stream)
    for step in range(50):
        console(Progress(step / 100, 60.0, f"Preparing: pass {step}"))
    console(Progress(0.9, None, "Packing"))
    assert stream.getvalue().splitlines() == [
        "  Preparing: pass 0 · 0% · about 1 min left",
        "  Packing · 90%",
    ]


def test_in_a_terminal_one_line_is_written_over() -> None:
    stream = _Terminal()
    console = Console(stream)
    console(Progress(0.5, 30.0, "Training"))
    console(Progress(1.0, 0.0, "Training"))
    console.end_line()
    assert stream.getvalue().count("\n") == 1
    assert "50% · about 30 s left" in stream.getvalue()


def test_a_log_line_does_not_run_into_the_progress() -> None:
    stream = _Terminal()
    console = Console(stream)
    console(Progress(0.5, None, "Training"))
    console(LogLine("Going on after pass 2."))
    assert stream.getvalue().endswith("\n  Going on after pass 2.\n")
