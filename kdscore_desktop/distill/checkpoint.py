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

_WEIGHTS, _KEPT, _MOMENTS, _RANDOM = "weights/", "kept/", "moments/", "random"


@dataclass(frozen=True)
class Kept:
    """The step whose weights are kept, with its figures on validation (None without any)."""

    step: int
    figures: ValidationFigures | None


@dataclass(frozen=True)
class State:
    """All that the rest of a training depends on."""

    step: int
    kept: Kept | None
    highest: float
    losses: tuple[float, ...]
    weights: dict[str, Tensor]
    kept_weights: dict[str, Tensor]
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
        (_KEPT, state.kept_weights),
        (_MOMENTS, state.moments),
    ):
        tensors |= {prefix + name: value.detach().contiguous() for name, value in part.items()}
    header = {
        "identity": identity,
        "step": state.step,
        "kept": asdict(state.kept) if state.kept else None,
        "highest": state.highest,
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
        kept=_kept(header["kept"]),
        highest=header["highest"],
        losses=tuple(header["losses"]),
        weights=_part(tensors, _WEIGHTS),
        kept_weights=_part(tensors, _KEPT),
        moments=_part(tensors, _MOMENTS),
        random=tensors[_RANDOM],
    )


def _kept(values: dict[str, object] | None) -> Kept | None:
    if values is None:
        return None
    figures = values["figures"]
    step = values["step"]
    assert isinstance(step, int)
    return Kept(step, ValidationFigures(**figures) if isinstance(figures, dict) else None)


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): value
        for name, value in tensors.items()
        if name.startswith(prefix)
    }
