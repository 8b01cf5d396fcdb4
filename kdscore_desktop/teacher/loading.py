"""Loading models and tokenizers from a checked folder, with nothing that could run code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from transformers import (
    AutoConfig,
    AutoModelForSequenceClassification,
    AutoTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerFast,
)
from transformers.utils import logging as transformers_logging

from kdscore_desktop.errors import InputError
from kdscore_desktop.teacher.model_folder import check_model_folder

transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]

_SAFE: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}


def load_tokenizer(folder: Path, *, name: str) -> PreTrainedTokenizerFast:
    """Load the tokenizer of a checked folder.

    Raises
    ------
    InputError
        If it cannot be read or has no padding token.
    """
    try:
        tokenizer = AutoTokenizer.from_pretrained(str(folder), use_fast=True, **_SAFE)
    except Exception as error:
        raise InputError(
            f"The tokenizer of '{name}' cannot be read ({_first_line(error)})."
        ) from error
    if not isinstance(tokenizer, PreTrainedTokenizerFast) or tokenizer.pad_token_id is None:
        raise InputError(
            f"The tokenizer of '{name}' is not of a kind that KDScore can use. Choose a model of "
            "the BERT family."
        )
    return tokenizer


def load_classifier(folder: Path, *, name: str) -> PreTrainedModel:
    """Load a whole trained classifier of more than one class, in 32-bit floats.

    Raises
    ------
    InputError
        If it cannot be loaded, lacks trained weights, or predicts a number instead of classes.
    """
    config = _load_config(folder, name)
    if config.num_labels < 2:
        raise InputError(
            f"'{name}' predicts a single number instead of classes, so it gives no probabilities. "
            "Choose a model that was trained with one class per level."
        )
    model, untrained = _load_model(folder, name, config)
    if untrained:
        raise InputError(
            f"'{name}' is not trained to classify: its file has no weights for "
            f"'{untrained[0]}'. Choose a model that was trained to classify."
        )
    model.train(mode=False)
    return model


def load_encoder_with_new_head(
    folder: Path, *, name: str, labels: tuple[str, ...]
) -> PreTrainedModel:
    """Load an encoder as a classifier whose head starts from the generator's random weights.

    Parameters
    ----------
    folder, name
        The encoder's checked folder and what to call it in an error.
    labels
        One per class, in the order of the classes.

    Raises
    ------
    InputError
        If it cannot be loaded or lacks weights outside the head.
    """
    config = _load_config(folder, name)
    config.num_labels = len(labels)
    config.id2label = dict(enumerate(labels))
    config.label2id = {label: index for index, label in enumerate(labels)}
    config.problem_type = "single_label_classification"
    model, untrained = _load_model(folder, name, config)
    body = f"{model.base_model_prefix}."
    # A pooler may be new as well: some encoders are published without one.
    gaps = [key for key in untrained if key.startswith(body) and ".pooler." not in key]
    if gaps:
        raise InputError(
            f"'{name}' is not a whole encoder: its file has no weights for '{gaps[0]}'."
        )
    return model


def _load_config(folder: Path, name: str) -> Any:
    check_model_folder(folder, name=name)
    try:
        return AutoConfig.from_pretrained(str(folder), **_SAFE)
    except Exception as error:
        raise InputError(
            f"'{name}' is not a model of a kind that KDScore knows ({_first_line(error)})."
        ) from error


def _load_model(folder: Path, name: str, config: Any) -> tuple[PreTrainedModel, list[str]]:
    """Return the model and the names of the weights that its file lacks."""
    try:
        model, info = AutoModelForSequenceClassification.from_pretrained(
            str(folder), config=config, use_safetensors=True, output_loading_info=True, **_SAFE
        )
    except Exception as error:
        raise InputError(f"'{name}' cannot be loaded ({_first_line(error)}).") from error
    model = model.float()
    for parameter in model.parameters():
        # Own memory instead of a mapping of the file, which then can be removed on Windows too.
        parameter.data = parameter.data.clone()
    return model, sorted(info["missing_keys"])


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0][:200]


def most_tokens(model: PreTrainedModel, tokenizer: PreTrainedTokenizerFast) -> int:
    """Return how many tokens of a text the model can read."""
    positions = getattr(model.config, "max_position_embeddings", 512)
    if model.config.model_type in {"roberta", "xlm-roberta", "camembert"}:
        positions -= model.config.pad_token_id + 1  # these number their positions after padding's
    return int(min(positions, tokenizer.model_max_length, 512))


def set_threads(threads: int | None) -> None:
    """Let torch use this many threads in this process; None leaves its choice."""
    if threads is not None:
        torch.set_num_threads(threads)
