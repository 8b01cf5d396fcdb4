"""The training loop's parts: batches, learning rate, updates of the weights."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Sequence

import torch
from transformers import PreTrainedModel

from kdscore_desktop.teacher.inference import TokenIds, batches_of, by_length, padded
from kdscore_desktop.teacher.layer_rates import parameter_groups
from kdscore_desktop.teacher.settings import PrepareSettings

_WIDE = 384
_LARGEST_GRADIENT = 1.0
# Batches are cut from this many of them sorted by length: little padding, still well mixed.
_POOL = 8


@contextlib.contextmanager
def _quick_products() -> Iterator[None]:
    """Let torch multiply with oneDNN, in 16-bit floats where the processor has whole units for it.

    Weights, gradients and sums stay in 32 bits. On an AMD EPYC, whose vector units the library
    that torch otherwise takes leaves half idle, fine-tuning took 0.6 of the time and the products
    were as exact as before (3e-7).
    """
    before = torch.get_float32_matmul_precision()
    torch.set_float32_matmul_precision("medium")
    try:
        yield
    finally:
        torch.set_float32_matmul_precision(before)


class FineTuning:
    """One model being trained, able to go on from the end of any epoch.

    Parameters
    ----------
    model
        The classifier; its weights change.
    ids, levels
        The tokens and the level of each training response.
    settings
        The settings.
    pad
        The id that fills up short texts.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        ids: TokenIds,
        levels: Sequence[int],
        settings: PrepareSettings,
        pad: int,
    ) -> None:
        self.model = model
        self._ids = ids
        self._longest = max(map(len, ids))
        self._levels = torch.tensor(levels)
        self._settings = settings
        self._pad = pad
        self.steps_per_epoch = math.ceil(len(ids) / settings.batch_size)
        self.epochs = max(settings.epochs, math.ceil(settings.min_steps / self.steps_per_epoch))
        narrow = getattr(model.config, "hidden_size", _WIDE) <= _WIDE
        self.learning_rate = settings.learning_rate or (2e-4 if narrow else 3e-5)
        self.layer_decay = settings.layer_decay or (0.85 if narrow else 1.0)
        self.optimizer = self._new_optimizer()

    def _new_optimizer(self) -> torch.optim.AdamW:
        groups = parameter_groups(
            self.model,
            rate=self.learning_rate,
            weight_decay=self._settings.weight_decay,
            layer_decay=self.layer_decay,
        )
        return torch.optim.AdamW(groups, lr=self.learning_rate, fused=True)

    def run_epoch(self, epoch: int, after_batch: Callable[[float], None]) -> float:
        """Pass once over the responses and return the mean loss.

        Parameters
        ----------
        epoch
            Counted from 0; with the seed it settles the order and the dropout, so that an epoch
            is the same whether or not the ones before ran in this process.
        after_batch
            Called several times a second on a fast machine, with the share of the epoch's tokens
            done; what it raises ends the epoch.
        """
        torch.manual_seed(self._settings.seed * 1000 + epoch)
        self.model.train()
        with _quick_products():
            return self._epoch(epoch, after_batch)

    def _epoch(self, epoch: int, after_batch: Callable[[float], None]) -> float:
        total, done, whole = 0.0, 0, sum(map(len, self._ids))
        for number, rows in enumerate(self._batches()):
            self.optimizer.zero_grad(set_to_none=True)
            for part in batches_of(by_length(rows, self._ids), self._ids, self.model):
                total += self._add_gradient(part, len(rows))
                done += sum(len(self._ids[row]) for row in part)
                after_batch(done / whole)
            self._set_rate(epoch * self.steps_per_epoch + number)
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), _LARGEST_GRADIENT)
            self.optimizer.step()
        return total / len(self._ids)

    def _batches(self) -> list[list[int]]:
        size = self._settings.batch_size
        order = torch.randperm(len(self._ids)).tolist()
        batches: list[list[int]] = []
        for start in range(0, len(order), size * _POOL):
            pool = sorted(order[start : start + size * _POOL], key=lambda row: len(self._ids[row]))
            batches += [pool[first : first + size] for first in range(0, len(pool), size)]
        return [batches[index] for index in torch.randperm(len(batches)).tolist()]

    def _set_rate(self, step: int) -> None:
        steps = self.epochs * self.steps_per_epoch
        rising = max(1, round(self._settings.warmup * steps))
        share = min((step + 1) / rising, (steps - step) / max(1, steps - rising))
        for group in self.optimizer.param_groups:
            group["lr"] = group["highest"] * share

    def _add_gradient(self, part: list[int], batch_size: int) -> float:
        """Add a part's share to the gradient of its batch; return the sum of its losses."""
        batch = padded([self._ids[row] for row in part], self._pad, self._longest)
        logits = self.model(**batch).logits
        loss = torch.nn.functional.cross_entropy(logits, self._levels[part], reduction="sum")
        (loss / batch_size).backward()  # type: ignore[no-untyped-call]
        return float(loss.detach())
