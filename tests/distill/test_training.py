from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_item import TINY

from kdscore_desktop.distill.checkpoint import Kept
from kdscore_desktop.distill.examples import Examples, epoch_order
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import Student, build_student
from kdscore_desktop.distill.training import Trained, train
from kdscore_desktop.distill.validation import Validation, ValidationFigures
from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.progress import SilentReporter

LEVELS = 3


class EndingReporter(SilentReporter):
    """Asks for an end, or cancels, after some steps."""

    def __init__(self, after: int, *, cancel: bool = False) -> None:
        self.metrics: list[tuple[str, int, float]] = []
        self._left = after
        self._cancel = cancel

    def metric(self, name: str, step: int, value: float) -> None:
        self.metrics.append((name, step, value))

    def stop_requested(self) -> bool:
        self._left -= 1
        if self._left < 0 and self._cancel:
            raise JobCancelledError("cancelled")
        return self._left < 0


def examples(number: int = 90) -> Examples:
    """Texts whose level is their first piece."""
    rng = np.random.default_rng(0)
    levels = rng.integers(0, LEVELS, number)
    ids = [[int(level) + 1, *rng.integers(4, 20, rng.integers(1, 9))] for level in levels]
    soft = np.full((number, LEVELS), 0.1, np.float32)
    soft[np.arange(number), levels] = 0.8
    return Examples(ids, soft, levels.astype(np.int64))


def validation(number: int = 30) -> Validation:
    some = examples(number)
    return Validation(some.ids, some.levels, LEVELS, ordered=True)


class Scripted(Validation):
    """Says the agreements it is told to say, on a hundred responses."""

    def __init__(self, agreements: Sequence[float]) -> None:
        super().__init__([], np.zeros(0, np.int64), LEVELS, ordered=True)
        self._agreements = iter(agreements)

    def measure(self, student: Student) -> ValidationFigures:
        return ValidationFigures(100, next(self._agreements), 0.5, 1.0)


def new_student() -> Student:
    torch.manual_seed(0)
    return build_student("lstm", 20, LEVELS, embedding=4, hidden=4, dropout=0.2)


def run(
    folder: Path,
    settings: DistillSettings = TINY,
    reporter: SilentReporter | None = None,
    *,
    student: Student | None = None,
    identity: str = "one",
    resume: bool = False,
    held_out: Validation | None = None,
) -> tuple[Student, Trained]:
    student = student or new_student()
    trained = train(
        student,
        examples(),
        held_out or validation(),
        settings,
        checkpoint=folder / "state.safetensors",
        identity=identity,
        reporter=reporter or SilentReporter(),
        resume=resume,
    )
    return student, trained


def same_weights(one: Student, other: Student) -> bool:
    theirs = other.state_dict()
    return all(torch.equal(value, theirs[name]) for name, value in one.state_dict().items())


def test_the_student_learns(tmp_path: Path) -> None:
    _, trained = run(tmp_path, replace(TINY, steps=150))
    assert trained.kept.figures is not None
    assert trained.kept.figures.agreement > 0.8


def test_the_same_seed_gives_the_same_student(tmp_path: Path) -> None:
    assert same_weights(run(tmp_path)[0], run(tmp_path)[0])
    assert not same_weights(run(tmp_path)[0], run(tmp_path, replace(TINY, seed=1))[0])


@pytest.mark.parametrize("killed_after", [3, 17, 49])
def test_a_killed_training_goes_on_to_the_same_student(tmp_path: Path, killed_after: int) -> None:
    whole, trained = run(tmp_path)
    often = replace(TINY, checkpoint_seconds=0.0)
    with pytest.raises(JobCancelledError):
        run(tmp_path, often, EndingReporter(killed_after, cancel=True))
    resumed, again = run(tmp_path, often, resume=True)
    assert same_weights(whole, resumed)
    assert again == trained


def test_a_state_of_other_inputs_is_not_continued(tmp_path: Path) -> None:
    often = replace(TINY, checkpoint_seconds=0.0)
    with pytest.raises(JobCancelledError):
        run(tmp_path, often, EndingReporter(20, cancel=True))
    fresh, _ = run(tmp_path, identity="another", resume=True)
    assert same_weights(fresh, run(tmp_path)[0])


def test_a_damaged_state_is_not_continued(tmp_path: Path) -> None:
    (tmp_path / "state.safetensors").write_bytes(b"\x07" * 100)
    assert same_weights(run(tmp_path, resume=True)[0], run(tmp_path)[0])


def test_stop_keeps_the_best_so_far(tmp_path: Path) -> None:
    reporter = EndingReporter(25)
    student, trained = run(tmp_path, reporter=reporter)
    assert trained.stopped
    assert trained.steps == 25
    assert trained.kept.step in {10, 20}
    assert validation().measure(student) == trained.kept.figures


def test_stop_before_the_first_look_keeps_what_there_is(tmp_path: Path) -> None:
    _, trained = run(tmp_path, reporter=EndingReporter(4))
    assert (trained.steps, trained.kept.step) == (4, 4)


def test_without_validation_the_last_state_is_kept(tmp_path: Path) -> None:
    _, trained = run(tmp_path, held_out=validation(0))
    assert trained.kept == Kept(50, None)


def test_training_ends_once_validation_has_grown_worse(tmp_path: Path) -> None:
    scripted = Scripted([0.9, *[0.2] * 10])
    _, trained = run(tmp_path, replace(TINY, patience=0.4), held_out=scripted)
    assert (trained.kept.step, trained.steps, trained.stopped) == (10, 31, False)


def test_the_last_state_that_validation_cannot_tell_from_the_best_is_kept(tmp_path: Path) -> None:
    scripted = Scripted([0.70, 0.80, 0.76, 0.74, 0.60])
    _, trained = run(tmp_path, held_out=scripted)
    assert trained.kept == Kept(30, ValidationFigures(100, 0.76, 0.5, 1.0))


def test_distance_and_agreement_are_reported(tmp_path: Path) -> None:
    reporter = EndingReporter(10**6)
    run(tmp_path, reporter=reporter)
    for name in ("distance from the teacher", "validation agreement"):
        assert [step for said, step, _ in reporter.metrics if said == name] == [10, 20, 30, 40, 50]


def test_the_callers_random_numbers_and_threads_are_left_alone(tmp_path: Path) -> None:
    torch.manual_seed(7)
    student = new_student()
    state, threads = torch.get_rng_state(), torch.get_num_threads()
    run(tmp_path, student=student)
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.get_num_threads() == threads


def test_an_epoch_holds_every_row_once_in_batches_of_like_length() -> None:
    lengths = np.arange(1000) % 100
    batches = epoch_order(lengths, 16, seed=0, epoch=3)
    assert sorted(np.concatenate(batches)) == list(range(1000))
    assert np.mean([np.ptp(lengths[batch]) for batch in batches]) < 10


def test_unordered_levels_are_measured_by_macro_f1() -> None:
    some = examples(30)
    student = new_student()
    named = Validation(some.ids, some.levels, LEVELS, ordered=False)
    assert named.measure_name == "macro F1"
    figures = named.measure(student)
    assert figures is not None
    assert 0 <= figures.agreement <= 1


def test_words_left_out_change_the_student_and_resume_alike(tmp_path: Path) -> None:
    settings = replace(TINY, word_dropout=0.5)
    whole, _ = run(tmp_path, settings)
    assert not same_weights(whole, run(tmp_path)[0])
    often = replace(settings, checkpoint_seconds=0.0)
    with pytest.raises(JobCancelledError):
        run(tmp_path, often, EndingReporter(17, cancel=True))
    assert same_weights(whole, run(tmp_path, often, resume=True)[0])


def test_rows_of_different_number_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in number"):
        Examples([[1]], np.zeros((2, 3), np.float32), np.zeros(1, np.int64))
