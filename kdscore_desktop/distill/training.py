"""Training a student: seeded, resumable to the same result, ended early on request."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from kdscore_desktop.distill.checkpoint import Kept, State, read_checkpoint, write_checkpoint
from kdscore_desktop.distill.examples import Examples, epoch_order
from kdscore_desktop.distill.loss import distillation_loss, lowest_loss
from kdscore_desktop.distill.repeatable import repeatable
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import Student
from kdscore_desktop.distill.validation import Validation
from kdscore_desktop.progress import Reporter
from kdscore_desktop.student.tokens import PADDING_ID, UNKNOWN_ID
from kdscore_desktop.teacher.validation import within_chance

STAGE = "Training the scorer"
_REPORT_EVERY = 10


@dataclass(frozen=True)
class Trained:
    """How a training ended; the student itself holds the weights that were kept.

    Parameters
    ----------
    kept
        The step that was kept and its figures on validation.
    steps
        How many steps were made.
    stopped
        Whether the educator ended it early.
    """

    kept: Kept
    steps: int
    stopped: bool


def train(
    student: Student,
    examples: Examples,
    validation: Validation,
    settings: DistillSettings,
    *,
    checkpoint: Path,
    identity: str,
    reporter: Reporter,
    resume: bool = False,
) -> Trained:
    """Train a student and leave it with the last weights that did well on validation.

    "Well" means an agreement within half a standard error, `0.5 / sqrt(N)`, of the highest seen.
    The highest itself is mostly luck: in nine trainings for item 1, chosen by 15, 40 or 167
    responses and measured on 167 others (60 draws), the kappa of the highest state was 0.014,
    0.007 and 0.001 behind that of this rule, which was level with the last state. Unlike the
    last state it is safe where training on makes the student worse.

    Parameters
    ----------
    student
        A new student; trained in place.
    examples
        What it learns from.
    validation
        What chooses among its states; where it is empty the last state is kept.
    settings
        Steps, rates, weights of the loss, seed.
    checkpoint
        Where the state is kept every few seconds.
    identity
        Whatever the training depends on, as one text. A checkpoint of another identity is not
        continued.
    reporter
        Told of loss and agreement; asked before each step whether to stop.
    resume
        Whether to go on from the checkpoint. The result is that of a training without a break.

    Raises
    ------
    JobCancelledError
        When the educator cancels.
    """
    with repeatable(settings.seed, settings.threads):
        run = _Run(student, examples, validation, settings, reporter)
        state = read_checkpoint(checkpoint, identity) if resume else None
        if state is not None:
            run.restore(state)
            reporter.log(f"Training goes on from step {run.step}.")
        saved_at = time.monotonic()
        stopped = False
        for rows in run.batches():
            stopped = reporter.stop_requested()
            if stopped or run.has_settled():
                break
            run.take_step(rows)
            if time.monotonic() - saved_at >= settings.checkpoint_seconds:
                write_checkpoint(checkpoint, identity, run.state())
                saved_at = time.monotonic()
        return Trained(run.finish(), run.step, stopped)


class _Run:
    """One training's moving parts."""

    def __init__(
        self,
        student: Student,
        examples: Examples,
        validation: Validation,
        settings: DistillSettings,
        reporter: Reporter,
    ) -> None:
        self._student = student
        self._examples = examples
        self._validation = validation
        self._settings = settings
        self._reporter = reporter
        self._lengths = np.array([len(ids) for ids in examples.ids])
        self._optimizer = torch.optim.Adam(student.parameters(), settings.learning_rate)
        self._kept: Kept | None = None
        self._kept_weights: dict[str, Tensor] = {}
        self._highest = -math.inf
        self._losses: list[float] = []
        self.step = 0

    def batches(self) -> Iterator[npt.NDArray[np.int64]]:
        """Give the rows of each step that is still to do, from wherever the run stands."""
        settings = self._settings
        while self.step < settings.steps:
            epoch, position = divmod(self.step, self._steps_an_epoch())
            order = epoch_order(self._lengths, settings.batch_size, settings.seed, epoch)
            yield from order[position : position + settings.steps - self.step]

    def take_step(self, rows: npt.NDArray[np.int64]) -> None:
        """Lower the loss on one batch; evaluate where it is time."""
        settings = self._settings
        for group in self._optimizer.param_groups:
            group["lr"] = _learning_rate(self.step, settings)
        self._student.train()
        ids, soft, levels = self._examples.batch(rows)
        loss = distillation_loss(
            self._student(_with_unknowns(ids, settings.word_dropout)),
            soft,
            levels,
            temperature=settings.temperature,
            soft_weight=settings.soft_weight,
            hard_weight=settings.hard_weight,
        )
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimizer.step()
        lowest = lowest_loss(
            soft, temperature=settings.temperature, soft_weight=settings.soft_weight
        )
        self._losses.append(float(loss.detach() - lowest))
        self.step += 1
        if self.step % settings.evaluate_every == 0 or self.step == settings.steps:
            self._evaluate()
        if self.step % _REPORT_EVERY == 0 or self.step == settings.steps:
            self._reporter.progress(self.step / settings.steps, STAGE)

    def has_settled(self) -> bool:
        """Whether validation has been worse for as long as the settings wait."""
        settings = self._settings
        waited = self.step - (self._kept.step if self._kept else 0)
        return waited > settings.patience * settings.steps

    def finish(self) -> Kept:
        """Put the kept weights into the student."""
        if self._kept is None:
            self._evaluate()
        assert self._kept is not None
        self._student.load_state_dict(self._kept_weights)
        self._student.eval()
        return self._kept

    def state(self) -> State:
        """Return all that the rest of the run depends on."""
        moments = {
            f"{number}.{name}": value
            for number, values in self._optimizer.state_dict()["state"].items()
            for name, value in values.items()
        }
        return State(
            step=self.step,
            kept=self._kept,
            highest=self._highest,
            losses=tuple(self._losses),
            weights=dict(self._student.state_dict()),
            kept_weights=self._kept_weights,
            moments=moments,
            random=torch.get_rng_state(),
        )

    def restore(self, state: State) -> None:
        """Go on from a kept state."""
        self._student.load_state_dict(state.weights)
        whole = self._optimizer.state_dict()
        kept: dict[int, dict[str, Tensor]] = {}
        for name, value in state.moments.items():
            number, _, moment = name.partition(".")
            kept.setdefault(int(number), {})[moment] = value
        self._optimizer.load_state_dict(whole | {"state": kept})
        self._kept, self._kept_weights = state.kept, state.kept_weights
        self._highest = state.highest
        self._losses = list(state.losses)
        self.step = state.step
        torch.set_rng_state(state.random)

    def _evaluate(self) -> None:
        figures = self._validation.measure(self._student)
        if self._losses:
            self._reporter.metric(
                "distance from the teacher", self.step, float(np.mean(self._losses))
            )
            self._losses = []
        if figures is not None:
            self._reporter.metric("validation agreement", self.step, figures.agreement)
            self._highest = max(self._highest, figures.agreement)
        if figures is None or figures.agreement >= self._highest - within_chance(figures.responses):
            self._kept = Kept(self.step, figures)
            self._kept_weights = {
                name: value.clone() for name, value in self._student.state_dict().items()
            }

    def _steps_an_epoch(self) -> int:
        settings = self._settings
        return len(epoch_order(self._lengths, settings.batch_size, settings.seed, 0))


def _with_unknowns(ids: Tensor, share: float) -> Tensor:
    """Make a share of the word pieces unknown, as if the student had never met them."""
    if not share:
        return ids
    return ids.masked_fill((torch.rand(ids.shape) < share) & (ids != PADDING_ID), UNKNOWN_ID)


def _learning_rate(step: int, settings: DistillSettings) -> float:
    """Return the rate of a step: half a cosine from the full rate to zero."""
    return settings.learning_rate * 0.5 * (1 + math.cos(math.pi * step / settings.steps))
