"""How fast this computer trains a student, seen on one with random weights."""

from __future__ import annotations

import time

import numpy as np
import torch

from kdscore_desktop.distill.examples import Examples, epoch_order
from kdscore_desktop.distill.loss import distillation_loss
from kdscore_desktop.distill.repeatable import repeatable
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import build_student
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.speed import answer_lengths

_LEVELS = 4
_BATCHES = 50
_WORD_PIECES = 100


def training_speed(seconds: float) -> float:
    """Return how many tokens a second the student of the `standard` budget is trained on.

    Parameters
    ----------
    seconds
        How long to measure at least; the first steps, which are slower, are not counted.
    """
    settings = DistillSettings()
    lengths = answer_lengths(_BATCHES * settings.batch_size, PrepareSettings().max_length)
    examples = Examples(
        [[2 + place % _WORD_PIECES for place in range(length)] for length in lengths],
        np.full((len(lengths), _LEVELS), 1 / _LEVELS, np.float32),
        np.full(len(lengths), -1),
    )
    batches = epoch_order(np.array(lengths), settings.batch_size, settings.seed, 0)
    with repeatable(settings.seed, settings.threads):
        student = build_student(
            settings.student,
            _WORD_PIECES + 2,
            _LEVELS,
            embedding=settings.embedding,
            hidden=settings.hidden,
            dropout=settings.dropout,
        )
        optimizer = torch.optim.Adam(student.parameters(), settings.learning_rate)

        def epoch() -> None:
            for rows in batches:
                ids, soft, levels = examples.batch(rows)
                loss = distillation_loss(
                    student(ids), soft, levels, temperature=1, soft_weight=1, hard_weight=0
                )
                optimizer.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimizer.step()

        epoch()
        epochs, started = 0, time.perf_counter()
        while time.perf_counter() - started < seconds:
            epoch()
            epochs += 1
        return epochs * sum(lengths) / (time.perf_counter() - started)
