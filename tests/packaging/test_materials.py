"""Licenses and materials of what is built in, from the distributions that are really installed."""

from __future__ import annotations

from pathlib import Path

import licenses
import transformers
from transformers_models import classifying_models


def test_distributions_are_found_by_their_modules_and_files() -> None:
    found = licenses.distributions_of(
        ["numpy", "kdscore_desktop.cli", "sys"], ["onnxruntime/capi/libx.so", "scipy.libs/a.so"]
    )
    assert found == ["numpy", "onnxruntime", "scipy"]


def test_every_license_is_given_with_its_text() -> None:
    text = licenses.licenses(["numpy", "PySide6_Essentials"])
    assert "PSF" in text.upper() or "PYTHON SOFTWARE FOUNDATION" in text
    assert "Redistributions of source code must retain" in text
    assert "GNU Lesser General Public License" in text


def test_materials_are_pinned_to_public_versions() -> None:
    line = licenses.requirements(["torch"])
    assert line.startswith("torch==2")
    assert "+" not in line


def test_models_that_classify_texts_are_kept_and_others_are_not() -> None:
    kept = classifying_models(Path(transformers.__file__).parent)
    assert {"auto", "bert", "distilbert", "roberta", "deberta_v2", "xlm_roberta"} <= kept
    assert not {"whisper", "vit", "sam"} & kept
