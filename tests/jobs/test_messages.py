import pytest

from kdscore_desktop.jobs.messages import (
    Done,
    Failed,
    FailureKind,
    LogLine,
    Message,
    Metric,
    Progress,
    decode,
    encode,
)


@pytest.mark.parametrize(
    "message",
    [
        Progress(0.5, None, "Reading"),
        Progress(1.0, 0.0, "Fertig · é"),
        Metric("validation kappa", 120, 0.78),
        LogLine("two\nlines"),
        Done({"scorer": "x", "n": 3}),
        Failed(FailureKind.FAULT, "no", "Traceback ..."),
    ],
)
def test_a_message_survives_the_pipe_as_one_line(message: Message) -> None:
    line = encode(message)
    assert "\n" not in line
    assert decode(line) == message


@pytest.mark.parametrize(
    "line", ["", "[]", "{}", '{"type": "progress"}', '{"type": "eval", "x": 1}', "Traceback"]
)
def test_what_is_not_a_message_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own errors are ValueErrors too
        decode(line)
