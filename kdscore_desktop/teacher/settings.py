"""How a teacher is prepared. Imports no torch, so that a job can be described without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PrepareSettings:
    """The settings of fine-tuning, with measured defaults.

    Parameters
    ----------
    epochs
        Passes over the training responses.
    min_steps
        The fewest updates of the weights; few responses are passed over more often until then.
    learning_rate
        The highest rate, reached after the warm-up; None takes 2e-4 for encoders up to 384 wide,
        such as MiniLM, and 3e-5 for wider ones, which forget at the higher rate.
    layer_decay
        The rate of a layer as a share of that of the layer above it; None takes 0.85 for encoders
        up to 384 wide and 1, one rate for all, for wider ones, where it was not measured.
    batch_size
        Responses for each update.
    warmup
        The share of all updates during which the rate rises; afterwards it falls to zero.
    weight_decay
        Of AdamW, on matrices only.
    max_length
        The most tokens read of a response.
    seed
        Of the new head, of dropout and of the order of the responses.
    threads
        Processor threads; None leaves torch's choice.
    """

    epochs: int = 6
    min_steps: int = 150
    learning_rate: float | None = None
    layer_decay: float | None = None
    batch_size: int = 16
    warmup: float = 0.1
    weight_decay: float = 0.01
    max_length: int = 256
    seed: int = 0
    threads: int | None = None

    def __post_init__(self) -> None:
        if min(self.epochs, self.batch_size) < 1 or self.max_length < 8:
            raise ValueError("epochs and batch_size must be at least 1, max_length at least 8")
        if self.layer_decay is not None and not 0 < self.layer_decay <= 1:
            raise ValueError("layer_decay must be above 0 and at most 1")
