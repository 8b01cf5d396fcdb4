"""The state of an unfinished preparation in one safetensors file: no pickle is ever written."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from kdscore_desktop.files import replacing
from kdscore_desktop.teacher.card import ValidationAgreement
from kdscore_desktop.teacher.finetuning import FineTuning

_MOMENTS = ("exp_avg", "exp_avg_sq")
Weights = dict[str, torch.Tensor]


@dataclass
class Best:
    """The weights to keep so far, and the epoch (counted from 0) that made them.

    `highest` is the highest agreement of any epoch so far, which need not be this one's.
    """

    epoch: int
    agreement: ValidationAgreement | None
    weights: Weights
    highest: float


def save_checkpoint(
    path: Path, work: FineTuning, *, epochs_done: int, best: Best, job: str
) -> None:
    """Write everything that the next epoch depends on.

    Parameters
    ----------
    path
        The file; it is replaced in one move.
    work
        The model and the optimizer.
    epochs_done
        How many epochs are behind.
    best
        The best so far.
    job
        A fingerprint of data and settings; only the same job goes on from here.
    """
    tensors = {f"model.{name}": value for name, value in work.model.state_dict().items()}
    tensors |= {f"best.{name}": value for name, value in best.weights.items()}
    for name, parameter in work.model.named_parameters():
        state = work.optimizer.state[parameter]
        tensors |= {f"{moment}.{name}": state[moment] for moment in _MOMENTS}
        tensors["step"] = state["step"]
    said = {
        "job": job,
        "epochs_done": epochs_done,
        "best_epoch": best.epoch,
        "highest": best.highest,
        "agreement": asdict(best.agreement) if best.agreement else None,
    }
    with replacing(path) as temporary:
        save_file(
            {name: tensor.contiguous() for name, tensor in tensors.items()},
            temporary,
            metadata={"state": json.dumps(said)},
        )


def load_checkpoint(path: Path, work: FineTuning, *, job: str) -> tuple[int, Best] | None:
    """Bring model and optimizer to the state in `path`; return the epochs done and the best.

    None, with nothing changed, where there is no checkpoint of the same job.
    """
    try:
        with safe_open(path, framework="pt") as stored:
            said = json.loads((stored.metadata() or {}).get("state", "{}"))
            if said.get("job") != job:
                return None
            tensors = {name: stored.get_tensor(name).clone() for name in stored.offset_keys()}
    except (OSError, SafetensorError):
        return None
    work.model.load_state_dict(_named(tensors, "model."))
    for name, parameter in work.model.named_parameters():
        work.optimizer.state[parameter] = {
            "step": tensors["step"].clone(),
            **{moment: tensors[f"{moment}.{name}"] for moment in _MOMENTS},
        }
    agreement = said["agreement"]
    best = Best(
        said["best_epoch"],
        ValidationAgreement(**agreement) if agreement else None,
        _named(tensors, "best."),
        said["highest"],
    )
    return said["epochs_done"], best


def _named(tensors: Weights, prefix: str) -> Weights:
    return {
        name.removeprefix(prefix): value
        for name, value in tensors.items()
        if name.startswith(prefix)
    }
