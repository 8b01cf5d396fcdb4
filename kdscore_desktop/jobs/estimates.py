"""How long preparing and distilling will take on this computer. Imports no torch.

The cost of a job is the tokens that go through its models, at the speed this computer was seen to
have (:func:`measure_speed`, some seconds in a worker) or, until then, at a modest laptop's.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kdscore_desktop.distill.settings import Budget, DistillSettings
from kdscore_desktop.distill.splits import SHARES
from kdscore_desktop.files import replacing
from kdscore_desktop.folders import cache_folder, data_folder
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.running import RunJob, usable_cores
from kdscore_desktop.jobs.specs import MeasureJob
from kdscore_desktop.teacher.settings import PrepareSettings

SPEED_FILE = "speed.json"
# To be raised when the measured work changes, so that an older measurement is made anew.
_VERSION = 2
# Answers in English to science questions, with the teacher's word pieces: 3.9 to 4.6 letters each.
_LETTERS_PER_TOKEN = 4.2
_SPECIAL_TOKENS = 2
# Of each further core something is lost to waiting.
_GAIN_OF_CORES = 0.85
# Training on a token costs about three times what asking about it does.
_TRAINING_COST = 3
# A step of the `thorough` student, of up to 0.1 million parameters, against one of the others.
_COST_OF_LARGE_STUDENT = 2.0
# Starting the worker, loading the models, comparing and packing.
_PREPARE_OVERHEAD = 12.0
_DISTILL_OVERHEAD = 12.0
# Packing and opening one more training of a MiniLM.
_MEMBER_OVERHEAD = 3.0


@dataclass(frozen=True, slots=True)
class MachineSpeed:
    """What a computer gets through in a second, in tokens.

    Parameters
    ----------
    preparing
        Tokens that a MiniLM is fine-tuned on, with all `cores`.
    labeling
        Tokens that a prepared MiniLM labels, with all `cores`.
    training
        Tokens that a student of 0.03 million parameters is trained on, with one core.
    cores
        Processor cores that were used.
    measured
        Whether these were measured on this computer; False for the defaults.
    """

    preparing: float
    labeling: float
    training: float
    cores: int
    measured: bool = True


DEFAULT_SPEED = MachineSpeed(
    preparing=1200.0, labeling=12_000.0, training=250_000.0, cores=2, measured=False
)
"""About half of what a server's processor of 2024 was seen to do with two cores."""


def mean_tokens(texts: Sequence[str]) -> float:
    """Return about how many tokens a response has for the expert model; 0 without texts."""
    longest = PrepareSettings().max_length
    tokens = [
        min(longest, len(text) / _LETTERS_PER_TOKEN + _SPECIAL_TOKENS) for text in texts if text
    ]
    return sum(tokens) / len(tokens) if tokens else 0.0


def estimate_prepare(
    responses: int,
    mean_tokens: float,
    cores: int,
    speed: MachineSpeed | None = None,
    *,
    members: int = 1,
) -> float:
    """Return about how many seconds preparing the expert model from MiniLM will take.

    Parameters
    ----------
    responses
        Responses with text that a human scored, all splits together.
    mean_tokens
        Of a response; see :func:`mean_tokens`.
    cores
        Processor cores that may be used; see :func:`~kdscore_desktop.jobs.running.usable_cores`.
    speed
        Of the computer; None takes :func:`known_speed`.
    members
        How many trainings it averages.
    """
    speed = speed or known_speed()
    settings = PrepareSettings()
    train, validation, _ = (share * responses for share in SHARES)
    steps = max(1, math.ceil(train / settings.batch_size))
    epochs = max(settings.epochs, math.ceil(settings.min_steps / steps))
    passes = epochs * members
    if members > 1:
        validation *= 1 + 1 / epochs  # each is asked once more, for what they say together
    tokens = passes * mean_tokens * (train + validation / _TRAINING_COST)
    overhead = _PREPARE_OVERHEAD + (members - 1) * _MEMBER_OVERHEAD
    return overhead + tokens / (speed.preparing * _gain(cores, speed))


def estimate_distill(
    budget: Budget,
    responses: int,
    unscored: int,
    mean_tokens: float,
    cores: int,
    *,
    speed: MachineSpeed | None = None,
    labels_new_texts: bool = True,
    members: int = 1,
) -> float:
    """Return about how many seconds making a scorer from a prepared expert model will take.

    Parameters
    ----------
    budget
        As in :meth:`~kdscore_desktop.distill.settings.DistillSettings.for_budget`.
    responses
        Responses with text that a human scored, all splits together.
    unscored
        Responses with text that no human scored.
    mean_tokens, cores, speed
        As in :func:`estimate_prepare`.
    labels_new_texts
        False where the expert model is a spreadsheet of probabilities, which takes no time to ask.
    members
        How many trainings the expert model averages; each is asked.
    """
    return _distilling(
        DistillSettings.for_budget(budget),
        responses,
        unscored,
        mean_tokens,
        cores,
        speed=speed or known_speed(),
        labels_new_texts=labels_new_texts,
        members=members,
    )


def estimate_check(
    settings: DistillSettings,
    folds: int,
    responses: int,
    unscored: int,
    *,
    mean_tokens: float,
    cores: int,
    expert_anew: bool,
    speed: MachineSpeed | None = None,
    labels_new_texts: bool = True,
    members: int = 1,
) -> float:
    """Return about how many seconds cross-validation of a scorer's making will take.

    Parameters
    ----------
    settings
        With which the scorer was made.
    folds
        In how many parts the responses are split.
    responses, unscored, mean_tokens, cores, speed, labels_new_texts, members
        As in :func:`estimate_distill`.
    expert_anew
        Whether an expert model is prepared for each part, too.
    """
    speed = speed or known_speed()
    # So many, split as usual, would leave as many to learn from as a part does.
    others = round(responses * (1 - 1 / folds) / (SHARES[0] + SHARES[1]))
    part = _distilling(
        settings,
        others,
        unscored,
        mean_tokens,
        cores,
        speed=speed,
        labels_new_texts=labels_new_texts,
        members=members,
    )
    if expert_anew:
        part += estimate_prepare(others, mean_tokens, cores, speed, members=members)
    return folds * part


def _distilling(
    settings: DistillSettings,
    responses: int,
    unscored: int,
    mean_tokens: float,
    cores: int,
    *,
    speed: MachineSpeed,
    labels_new_texts: bool,
    members: int,
) -> float:
    student = settings.steps * settings.batch_size * mean_tokens / speed.training
    if settings.hidden > DistillSettings().hidden:
        student *= _COST_OF_LARGE_STUDENT
    if not labels_new_texts:
        return _DISTILL_OVERHEAD + student
    rated = SHARES[0] * responses
    texts = rated + min(settings.copies * (rated + unscored), settings.most_texts)
    labeling = texts * mean_tokens / speed.labeling
    held_out = (responses - rated) * mean_tokens / (speed.preparing * _TRAINING_COST)
    asking = members * (labeling + held_out)
    return _DISTILL_OVERHEAD + asking / _gain(cores, speed) + student


def _gain(cores: int, speed: MachineSpeed) -> float:
    return float((cores / speed.cores) ** _GAIN_OF_CORES)


def known_speed() -> MachineSpeed:
    """Return what was measured on this computer, or :data:`DEFAULT_SPEED`."""
    path = cache_folder() / SPEED_FILE
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        if stored.pop("version") != _VERSION:
            return DEFAULT_SPEED
        speed = MachineSpeed(**stored)
        usable = min(speed.preparing, speed.labeling, speed.training, speed.cores) > 0
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # A cache: what cannot be read is measured again.
        return DEFAULT_SPEED
    return speed if usable else DEFAULT_SPEED


def measure_speed(run: RunJob) -> MachineSpeed:
    """Measure this computer in a worker, keep the result for :func:`known_speed`, and return it.

    It takes some twenty seconds on an idle computer; beside other work it measures what is left
    over.

    Parameters
    ----------
    run
        Runs the worker.

    Raises
    ------
    JobCancelledError
        When the educator cancels.
    """
    folder = begin_measuring()
    return finish_measuring(folder, run(folder))


def begin_measuring() -> JobFolder:
    """Describe the work of :func:`measure_speed` to a worker and return its folder."""
    folder = JobFolder(data_folder() / "jobs" / "measure")
    folder.discard()
    folder.create(MeasureJob(usable_cores()), [])
    return folder


def finish_measuring(folder: JobFolder, result: Mapping[str, Any]) -> MachineSpeed:
    """Keep what the worker measured and clear the job away."""
    speed = MachineSpeed(**result)
    folder.discard()
    with replacing(cache_folder() / SPEED_FILE) as temporary:
        content = dataclasses.asdict(speed) | {"version": _VERSION}
        temporary.write_text(json.dumps(content), encoding="utf-8")
    return speed
