"""How fast each part of an encoder learns: the lower a layer, the slower.

Lower layers hold what an encoder knows of language in general, and a few hundred responses should
change that less than the layers near the head (Howard and Ruder, "Universal language model
fine-tuning for text classification", 2018, section 3.2, discriminative fine-tuning).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import torch
from transformers import PreTrainedModel

_LAYER = re.compile(r"\.layers?\.(\d+)\.")
_EMBEDDINGS = re.compile(r"^\w+\.embeddings\.")


def share_of_rate(name: str, layers: int, decay: float) -> float:
    """Return a parameter's share of the highest learning rate.

    Parameters
    ----------
    name
        The parameter's name in the classifier.
    layers
        How many layers the encoder has.
    decay
        The rate of a layer as a share of the rate of the layer above it. The top layer and all
        that is above it have the whole rate; the embeddings are one below the lowest layer.
    """
    if layer := _LAYER.search(name):
        return decay ** max(0, layers - 1 - int(layer.group(1)))
    return decay**layers if _EMBEDDINGS.match(name) else 1.0


def parameter_groups(
    model: PreTrainedModel, *, rate: float, weight_decay: float, layer_decay: float
) -> list[dict[str, Any]]:
    """Return a model's parameters as an optimizer takes them, those of one rate together.

    Parameters
    ----------
    model
        The classifier.
    rate
        The highest learning rate; each group's own is its ``highest``.
    weight_decay
        On matrices only.
    layer_decay
        See :func:`share_of_rate`.
    """
    layers = int(getattr(model.config, "num_hidden_layers", 0))
    grouped: dict[tuple[float, bool], list[torch.nn.Parameter]] = defaultdict(list)
    for name, parameter in model.named_parameters():
        share = share_of_rate(name, layers, layer_decay)
        grouped[share, parameter.ndim > 1].append(parameter)
    return [
        {
            "params": parameters,
            "lr": rate * share,
            "highest": rate * share,
            "weight_decay": weight_decay if matrix else 0.0,
        }
        for (share, matrix), parameters in grouped.items()
    ]
