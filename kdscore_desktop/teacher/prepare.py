"""Preparing a teacher: fine-tuning a local encoder on scored responses."""

from __future__ import annotations

import dataclasses
import json
import math
import platform
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import transformers

from kdscore_desktop.domain import Rubric, counts_by_level
from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.progress import Reporter
from kdscore_desktop.teacher.card import CARD, ResponseCounts, TeacherCard, ValidationAgreement
from kdscore_desktop.teacher.checkpoint import Best, load_checkpoint, save_checkpoint
from kdscore_desktop.teacher.finetuning import FineTuning
from kdscore_desktop.teacher.inference import TokenIds, logits_of, softmax, token_ids
from kdscore_desktop.teacher.loading import (
    load_encoder_with_new_head,
    load_tokenizer,
    most_tokens,
    set_threads,
)
from kdscore_desktop.teacher.model_folder import WEIGHTS
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.starter import STARTER_NAME, STARTER_SHA256
from kdscore_desktop.teacher.validation import agreement_of, chosen_by, within_chance

_CHECKPOINT = "checkpoint.safetensors"
_MODEL = "model"
_STAGE = "Preparing the expert model"
# A checkpoint of MiniLM is 360 MB; about 20 seconds of work are worth one.
_STEPS_BETWEEN_CHECKPOINTS = 60
# Training on a token costs about three times what asking about it does.
_TRAINING_COST = 3


@dataclass(frozen=True)
class PreparedTeacher:
    """A prepared teacher.

    Parameters
    ----------
    folder
        The model in the Hugging Face layout, with the card beside it.
    card
        What it says about itself.
    stopped
        Whether the educator ended the preparation early.
    """

    folder: Path
    card: TeacherCard
    stopped: bool


@dataclass(frozen=True)
class RatedResponses:
    """The texts of responses and the level a human gave each."""

    texts: Sequence[str]
    levels: Sequence[int]

    def counts(self, rubric: Rubric) -> ResponseCounts:
        """Return how many there are, and how many on each level."""
        return ResponseCounts(len(self.texts), counts_by_level(self.levels, rubric))


def preparation_key(
    train: RatedResponses,
    validation: RatedResponses,
    rubric: Rubric,
    settings: PrepareSettings,
    base_sha256: str,
) -> str:
    """Return a fingerprint of everything that the weights of a preparation depend on."""
    told = dataclasses.asdict(settings)
    del told["threads"]
    told["kept"] = "the last that did well"  # which of the epochs
    parts = (
        told,
        base_sha256,
        rubric.labels,
        rubric.ordered,
        [list(train.texts), list(train.levels)],
        [list(validation.texts), list(validation.levels)],
    )
    return sha256_of(json.dumps(parts).encode())


class _StoppedError(Exception):
    """The educator asked to stop and there is something to keep."""


def prepare_teacher(
    train: RatedResponses,
    validation: RatedResponses,
    *,
    rubric: Rubric,
    settings: PrepareSettings,
    base: Path,
    out_folder: Path,
    reporter: Reporter,
    resume: bool = False,
) -> PreparedTeacher:
    """Fine-tune the encoder in `base` to tell the levels of `rubric` apart.

    After every epoch it is compared with the validation ratings (by quadratic weighted kappa, or
    macro F1 where levels have no order). The weights of the last epoch that did well are kept:
    within half a standard error, `0.5 / sqrt(N)`, of the highest, which itself is mostly luck
    where validation responses are few (docs/study.md, "Which pass is kept"). The same responses,
    settings and machine give the same weights, also through an interruption.

    Parameters
    ----------
    train, validation
        What it learns from, and what the best epoch is chosen by; without validation responses
        the last epoch is kept.
    rubric
        The item's levels.
    settings
        The settings.
    base
        The encoder's folder.
    out_folder
        Where the prepared teacher and, until then, the checkpoint are written.
    reporter
        *Stop* keeps the best epoch so far; *Cancel* leaves nothing behind.
    resume
        Go on from the checkpoint in `out_folder` if it is of the same job.

    Raises
    ------
    InputError
        If fewer than two levels have a training response or `base` cannot be used.
    JobCancelledError
        When the educator cancelled.
    """
    _check(train, rubric, reporter)
    set_threads(settings.threads)
    out_folder.mkdir(parents=True, exist_ok=True)
    checkpoint = out_folder / _CHECKPOINT
    if not resume:
        checkpoint.unlink(missing_ok=True)
    reporter.progress(0.0, _STAGE)
    with torch.random.fork_rng(devices=[]):
        run = _Run(
            train=train,
            validation=validation,
            rubric=rubric,
            settings=settings,
            base=base,
            checkpoint=checkpoint,
            reporter=reporter,
        )
        try:
            best = run.best_epoch()
        except JobCancelledError:
            checkpoint.unlink(missing_ok=True)
            raise
    prepared = run.write(out_folder / _MODEL, best)
    checkpoint.unlink(missing_ok=True)
    return prepared


def _check(train: RatedResponses, rubric: Rubric, reporter: Reporter) -> None:
    counts = counts_by_level(train.levels, rubric)
    empty = [label for label, count in zip(rubric.labels, counts, strict=True) if not count]
    if len(rubric) - len(empty) < 2:
        raise InputError(
            "The scored answers to learn from are all on one level. Score answers on at least two "
            "levels, and import them again."
        )
    for label in empty:
        reporter.log(
            f"No answer to learn from is on level '{label}': the expert model cannot know it."
        )


class _Run:
    """One preparation from the untouched encoder to the best weights."""

    def __init__(
        self,
        *,
        train: RatedResponses,
        validation: RatedResponses,
        rubric: Rubric,
        settings: PrepareSettings,
        base: Path,
        checkpoint: Path,
        reporter: Reporter,
    ) -> None:
        self._train, self._validation = train, validation
        self._rubric, self._settings = rubric, settings
        self._checkpoint, self._reporter = checkpoint, reporter
        self._stopped = False
        self._base_sha256 = sha256_of(base / WEIGHTS)
        self._base_name = STARTER_NAME if self._base_sha256 == STARTER_SHA256 else base.name
        torch.manual_seed(settings.seed)
        self._model = load_encoder_with_new_head(base, name=base.name, labels=rubric.labels)
        self._tokenizer = load_tokenizer(base, name=base.name)
        self._tokenizer.model_max_length = min(
            settings.max_length, most_tokens(self._model, self._tokenizer)
        )
        train_ids = self._read(train.texts)
        self._validation_ids = self._read(validation.texts)
        self._work = FineTuning(self._model, train_ids, train.levels, settings, self._pad)
        tokens_train = _TRAINING_COST * sum(map(len, train_ids))
        tokens = tokens_train + sum(map(len, self._validation_ids))
        self._training_share = tokens_train / tokens

    @property
    def _pad(self) -> int:
        return int(self._tokenizer.pad_token_id)

    def _read(self, texts: Sequence[str]) -> TokenIds:
        limit = self._tokenizer.model_max_length
        ids = token_ids(self._tokenizer, texts, limit)
        if full := sum(len(row) == limit for row in ids):
            self._reporter.log(
                f"{full} answers are as long as the expert model can read ({limit} pieces of "
                "words); what they say beyond that is not read."
            )
        return ids

    def best_epoch(self) -> Best:
        """Train to the end, or to *Stop*, and return the best epoch."""
        best: Best | None = None
        first = 0
        job = preparation_key(
            self._train, self._validation, self._rubric, self._settings, self._base_sha256
        )
        if stored := load_checkpoint(self._checkpoint, self._work, job=job):
            first, best = stored
            self._reporter.log(f"Going on after pass {first} of {self._work.epochs}.")
        saved = first
        epoch = first
        try:
            for epoch in range(first, self._work.epochs):
                self._learn(epoch)
                best = self._better(epoch, best, stoppable=best is not None)
                if (epoch + 1 - saved) * self._work.steps_per_epoch >= _STEPS_BETWEEN_CHECKPOINTS:
                    save_checkpoint(
                        self._checkpoint, self._work, epochs_done=epoch + 1, best=best, job=job
                    )
                    saved = epoch + 1
        except _StoppedError:
            self._stopped = True
            self._reporter.log(f"Stopped in pass {epoch + 1} of {self._work.epochs}.")
        return best or self._better(epoch, None, stoppable=False)

    def _learn(self, epoch: int) -> None:
        loss = self._work.run_epoch(
            epoch,
            lambda done: self._listen(epoch, self._training_share * done, stoppable=True),
        )
        self._reporter.metric("training loss", epoch + 1, loss)

    def _listen(self, epoch: int, done: float, *, stoppable: bool) -> None:
        epochs = self._work.epochs
        self._reporter.progress(
            (epoch + done) / epochs, f"Preparing the expert model: pass {epoch + 1} of {epochs}"
        )
        if stoppable and self._reporter.stop_requested():
            raise _StoppedError

    def _better(self, epoch: int, best: Best | None, *, stoppable: bool) -> Best:
        """Return the present weights if they are as good as any so far, or nearly; else `best`."""
        agreement = self._agreement(epoch, stoppable=stoppable)
        highest = -math.inf if best is None else best.highest
        if agreement is not None:
            reached = chosen_by(agreement, ordered=self._rubric.ordered)
            highest = max(highest, reached)
            if best is not None and reached < highest - within_chance(agreement.responses):
                return best
        weights = {name: value.clone() for name, value in self._model.state_dict().items()}
        return Best(epoch, agreement, weights, highest)

    def _agreement(self, epoch: int, *, stoppable: bool) -> ValidationAgreement | None:
        if not self._validation_ids:
            return None
        share = self._training_share
        self._model.train(mode=False)
        logits = logits_of(
            self._model,
            self._validation_ids,
            pad=self._pad,
            after_batch=lambda done: self._listen(
                epoch, share + (1 - share) * done, stoppable=stoppable
            ),
        )
        agreement = agreement_of(softmax(logits), self._validation.levels, self._rubric)
        for name, value in dataclasses.asdict(agreement).items():
            if value is not None and name != "responses":
                self._reporter.metric(f"validation {name}", epoch + 1, value)
        return agreement

    def write(self, folder: Path, best: Best) -> PreparedTeacher:
        """Write the best weights, the tokenizer and the card into `folder`."""
        self._model.load_state_dict(best.weights)
        shutil.rmtree(folder, ignore_errors=True)
        self._model.save_pretrained(folder)
        self._tokenizer.save_pretrained(folder)
        card = TeacherCard(
            rubric=self._rubric,
            base_name=self._base_name,
            base_sha256=self._base_sha256,
            train=self._train.counts(self._rubric),
            validation=self._validation.counts(self._rubric),
            agreement=best.agreement,
            chosen_epoch=best.epoch + 1,
            epochs=self._work.epochs,
            settings=dataclasses.asdict(self._settings),
            versions={
                "python": platform.python_version(),
                "torch": torch.__version__,
                "transformers": transformers.__version__,
            },
        )
        (folder / CARD).write_bytes(card.to_json())
        return PreparedTeacher(folder, card, self._stopped)
