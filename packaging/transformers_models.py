"""Which of transformers' models an expert model can be of: those that classify whole texts."""

from __future__ import annotations

import re
from pathlib import Path


def classifying_models(transformers: Path) -> set[str]:
    """Return the folders of `transformers/models` that `AutoModelForSequenceClassification` needs.

    Parameters
    ----------
    transformers
        The installed package's folder; it is read, not imported.
    """
    models = transformers / "models"
    folders = {path.name for path in models.iterdir() if (path / "__init__.py").is_file()}
    needed = _named(models / "auto" / "modeling_auto.py") & folders | {"auto", "encoder_decoder"}
    waiting = list(needed)
    while waiting:
        for other in _borrowed(models / waiting.pop()) & folders - needed:
            needed.add(other)
            waiting.append(other)
    return needed


def _named(auto: Path) -> set[str]:
    """Return the models in the mapping of classifiers, as their folders are called."""
    text = auto.read_text(encoding="utf-8")
    start = text.index("MODEL_FOR_SEQUENCE_CLASSIFICATION_MAPPING_NAMES")
    mapping = text[start : text.index("\n)", start)]
    kinds = re.findall(r'\(\s*"([^"]+)",\s*\(?"', mapping)
    return {kind.replace("-", "_") for kind in kinds} | {
        kind.replace("-", "_").removesuffix("_text") for kind in kinds
    }


def _borrowed(folder: Path) -> set[str]:
    """Return the models whose code a model's code imports."""
    found: set[str] = set()
    for path in folder.glob("*.py"):
        if not path.name.startswith(("convert_", "modular_")):
            found.update(re.findall(r"from \.\.(\w+)", path.read_text(encoding="utf-8")))
    return found
