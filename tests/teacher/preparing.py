"""Made-up responses for preparations, and someone who listens to one and steps in."""

from __future__ import annotations

import random
from collections import Counter, defaultdict

import numpy as np
from tiny_models import WORDS

from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.prepare import RatedResponses
from kdscore_desktop.teacher.settings import PrepareSettings

SETTINGS = PrepareSettings(
    epochs=3, min_steps=0, learning_rate=5e-3, batch_size=2, max_length=32, threads=1
)
_TELLING = ("rain", "sugar", "plant")


def responses(count, seed, levels=(0, 1, 2)):
    """Texts of random words of which the first tells the level."""
    chance = random.Random(seed)
    others = [word for word in WORDS if word not in _TELLING]
    rated = []
    for number in range(count):
        level = levels[number % len(levels)]
        words = chance.choices(others, k=chance.randint(1, 6))
        rated.append((" ".join([_TELLING[level], *words]), level))
    return RatedResponses([text for text, _ in rated], [level for _, level in rated])


TRAIN, VALIDATION = responses(120, seed=1), responses(30, seed=2)


class Listener(SilentReporter):
    """Keeps what it is told and acts once the whole is this far."""

    def __init__(self, act_at=2.0, act=None):
        self.fractions, self.stages, self.lines = [], [], []
        self.metrics, self.steps = Counter(), defaultdict(list)
        self.act_at, self.act = act_at, act
        self.stopping = False

    def progress(self, fraction, stage):
        self.fractions.append(fraction)
        self.stages.append(stage)
        if fraction >= self.act_at and self.act:
            self.act(self)

    def stop_requested(self):
        return self.stopping

    def log(self, text):
        self.lines.append(text)

    def metric(self, name, step, value):
        assert np.isfinite(value)
        self.metrics[name] += 1
        self.steps[name].append(step)


class Recorder(Listener):
    """Keeps the values of what is measured, too."""

    def __init__(self):
        super().__init__()
        self.values = defaultdict(list)

    def metric(self, name, step, value):
        super().metric(name, step, value)
        self.values[name].append(value)


def stop(listener):
    listener.stopping = True


def cancel(listener):
    raise JobCancelledError


def fail(listener):
    raise OSError("the power went")
