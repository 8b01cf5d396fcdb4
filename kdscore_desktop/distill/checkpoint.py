"""The state of a training on disk: safetensors with a JSON header, replaced as a whole."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import safetensors
from safetensors.torch import save_file
from torch import Tensor

from kdscore_desktop.distill.validation import ValidationFigures
from kdscore_desktop.files import replacing

_WEIGHTS, _BEST, _MOMENTS, _RANDOM = "weights/", "best/", "moments/", "random"


@dataclass(frozen=True)
class Best:
    """The step whose weights are kept, with its figures on validation (None without any)."""

    step: int
    figures: ValidationFigures | None

    def better_than(self, other: Best) -> bool:
        """Whether this is to be kept; of two without figures, or alike, the later one is."""
        if self.figures is None or other.figures is None:
            return self.step > other.step
        mine, theirs = self.figures, other.figures
        return (mine.agreement, -mine.cross_entropy, self.step) > (
            theirs.agreement,
            -theirs.cross_entropy,
            other.step,
        )


@dataclass(frozen=True)
class State:
    """All that the rest of a training depends on."""

    step: int
    best: Best | None
    losses: tuple[float, ...]
    weights: dict[str, Tensor]
    best_weights: dict[str, Tensor]
    moments: dict[str, Tensor]
    random: Tensor


def write_checkpoint(path: Path, identity: str, state: State) -> None:
    """Replace the checkpoint; after a crash it is the old one or the new one, whole.

    Raises
    ------
    InputError
        If the folder cannot be written to.
    """
    tensors = {_RANDOM: state.random}
    for prefix, part in (
        (_WEIGHTS, state.weights),
        (_BEST, state.best_weights),
        (_MOMENTS, state.moments),
    ):
        tensors |= {prefix + name: value.detach().contiguous() for name, value in part.items()}
    header = {
        "identity": identity,
        "step": state.step,
        "best": asdict(state.best) if state.best else None,
        "losses": state.losses,
    }
    with replacing(path) as temporary:
        save_file(tensors, temporary, metadata={"training": json.dumps(header)})


def read_checkpoint(path: Path, identity: str) -> State | None:
    """Return the kept state, or None if there is none of this identity."""
    if not path.is_file():
        return None
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            header = json.loads((file.metadata() or {})["training"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (safetensors.SafetensorError, KeyError, ValueError):
        return None
    if header["identity"] != identity:
        return None
    return State(
        step=header["step"],
        best=_best(header["best"]),
        losses=tuple(header["losses"]),
        weights=_part(tensors, _WEIGHTS),
        best_weights=_part(tensors, _BEST),
        moments=_part(tensors, _MOMENTS),
        random=tensors[_RANDOM],
    )


def _best(values: dict[str, object] | None) -> Best | None:
    if values is None:
        return None
    figures = values["figures"]
    step = values["step"]
    assert isinstance(step, int)
    return Best(step, ValidationFigures(**figures) if isinstance(figures, dict) else None)


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): value
        for name, value in tensors.items()
        if name.startswith(prefix)
    }
