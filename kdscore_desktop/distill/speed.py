"""How fast this computer trains a student, seen on one with random weights."""

from __future__ import annotations

import time

import numpy as np
import torch

from kdscore_desktop.distill.examples import Examples
from kdscore_desktop.distill.loss import distillation_loss
from kdscore_desktop.distill.repeatable import repeatable
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import build_student

# What answers to science questions have on average.
_TOKENS = 54
_LEVELS = 4


def training_speed(seconds: float) -> float:
    """Return how many tokens a second the student of the `standard` budget is trained on.

    Parameters
    ----------
    seconds
        How long to measure at least; the first steps, which are slower, are not counted.
    """
    settings = DistillSettings()
    rows = np.arange(settings.batch_size)
    examples = Examples(
        [[2 + (row + place) % 100 for place in range(_TOKENS)] for row in rows.tolist()],
        np.full((len(rows), _LEVELS), 1 / _LEVELS, np.float32),
        np.full(len(rows), -1),
    )
    with repeatable(settings.seed, settings.threads):
        student = build_student(
            settings.student,
            102,
            _LEVELS,
            embedding=settings.embedding,
            hidden=settings.hidden,
            dropout=settings.dropout,
        )
        optimizer = torch.optim.Adam(student.parameters(), settings.learning_rate)

        def step() -> None:
            ids, soft, levels = examples.batch(rows)
            loss = distillation_loss(
                student(ids), soft, levels, temperature=1, soft_weight=1, hard_weight=0
            )
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()

        for _ in range(5):
            step()
        steps, started = 0, time.perf_counter()
        while time.perf_counter() - started < seconds:
            step()
            steps += 1
        return steps * len(rows) * _TOKENS / (time.perf_counter() - started)
