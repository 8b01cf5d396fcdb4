"""What a model's folder in the Hugging Face layout must and must not hold. Imports no torch.

Nothing that is opened may run code: weights are safetensors, everything else is JSON or plain
text. Files outside :data:`MODEL_FILES` are never read.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from kdscore_desktop.errors import InputError

WEIGHTS = "model.safetensors"
CONFIG = "config.json"
TOKENIZER_CONFIG = "tokenizer_config.json"
MODEL_FILES = frozenset(
    {
        WEIGHTS,
        CONFIG,
        TOKENIZER_CONFIG,
        "tokenizer.json",
        "special_tokens_map.json",
        "added_tokens.json",
        "vocab.txt",
        "vocab.json",
        "merges.txt",
    }
)
_TOKENIZERS = ({"tokenizer.json"}, {"vocab.txt"}, {"vocab.json", "merges.txt"})
# A pickle runs whatever code it likes when it is opened.
_PICKLED = (".bin", ".pt", ".pth", ".pkl", ".ckpt")
# An adapter is loaded unasked on top of the model, from weights that may be pickled.
_ADAPTER = "adapter_config.json"
# Settings that name code to be fetched or weights in a packed format.
_FOREIGN_SETTINGS = ("auto_map", "custom_pipelines", "quantization_config")
_ATTENTION = ("attn_implementation", "_attn_implementation")


def check_model_folder(folder: Path, *, name: str) -> dict[str, Any]:
    """Check that `folder` holds a model that can be loaded safely; return its configuration.

    Parameters
    ----------
    folder
        The folder in the Hugging Face layout.
    name
        What to call it in an error.

    Raises
    ------
    InputError
        If weights, configuration or tokenizer are missing or would need foreign code.
    """
    if not folder.is_dir():
        raise InputError(f"'{name}' is not a folder with a model. Choose the model's folder.")
    parts = {path.name for path in folder.iterdir() if path.is_file()}
    check_parts(parts, name=name)
    config = read_json(folder / CONFIG, name=name)
    _refuse_foreign_code(config, name)
    if TOKENIZER_CONFIG in parts:
        _refuse_foreign_code(read_json(folder / TOKENIZER_CONFIG, name=name), name)
    return config


def check_parts(parts: Collection[str], *, name: str) -> None:
    """Check that a model's file names are those of a whole model with safe weights.

    Raises
    ------
    InputError
        If a part is missing, or there are only weights that can run code.
    """
    if _ADAPTER in parts:
        raise InputError(
            f"'{name}' holds an adapter, which is only a part of a model. Merge it into its "
            "model, save that, and choose it instead."
        )
    if WEIGHTS not in parts:
        if any(part.endswith(_PICKLED) for part in parts):
            raise InputError(
                f"The weights of '{name}' are in a format that can run code and are not opened. "
                f"Save the model again with safetensors, so that it holds '{WEIGHTS}'."
            )
        raise InputError(f"'{name}' holds no '{WEIGHTS}'. Choose a whole model's folder.")
    if CONFIG not in parts:
        raise InputError(f"'{name}' holds no '{CONFIG}'. Choose a whole model's folder.")
    if not any(tokenizer <= set(parts) for tokenizer in _TOKENIZERS):
        raise InputError(
            f"'{name}' holds no tokenizer ('tokenizer.json' or 'vocab.txt'). Save the tokenizer "
            "beside the model and try again."
        )


def read_json(path: Path, *, name: str) -> dict[str, Any]:
    """Return the JSON object in `path`, a part of the model `name`.

    Raises
    ------
    InputError
        If the file holds something else.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"The part '{path.name}' of '{name}' cannot be read.") from error
    return json_object(content, path.name, name=name)


def json_object(content: bytes, part: str, *, name: str) -> dict[str, Any]:
    """Return the JSON object that `content`, the `part` of a model, holds.

    Raises
    ------
    InputError
        If it holds something else.
    """
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The part '{part}' of '{name}' cannot be read.") from error
    if not isinstance(value, dict):
        raise InputError(f"The part '{part}' of '{name}' cannot be read.")
    return value


def _refuse_foreign_code(settings: dict[str, Any], name: str) -> None:
    foreign = [key for key in _FOREIGN_SETTINGS if settings.get(key)]
    # An attention's name with a slash is a program to be fetched from a model hub.
    foreign += [key for key in _ATTENTION if "/" in str(settings.get(key, ""))]
    if foreign:
        raise InputError(
            f"'{name}' needs code or formats of its own ('{foreign[0]}' in its configuration) and "
            "is not opened. Choose a model of a standard kind, such as BERT."
        )
