from kdscore_desktop.jobs.clock import TimeLeft


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_nothing_is_said_before_there_is_something_to_judge_by() -> None:
    clock = _Clock()
    left = TimeLeft(clock)
    assert left.after(0.0) is None
    clock.now += 1
    assert left.after(0.5) is None


def test_a_steady_job_is_foreseen() -> None:
    clock = _Clock()
    left = TimeLeft(clock)
    left.after(0.0)
    for tenth in range(1, 10):
        clock.now += 10
        assert left.after(tenth / 10) == 100 - 10 * tenth
    clock.now += 10
    assert left.after(1.0) == 0


def test_a_resumed_job_is_judged_by_what_it_did_since() -> None:
    clock = _Clock()
    left = TimeLeft(clock)
    left.after(0.8)
    clock.now += 10
    assert left.after(0.9) == 10
