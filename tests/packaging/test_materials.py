"""Licenses and materials of what is built in, from the distributions that are really installed."""

from __future__ import annotations

import platform
import shutil
from importlib import metadata
from pathlib import Path

import licenses
import materials
import pytest
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


def test_the_bill_names_version_origin_and_license_of_everything() -> None:
    library = materials.SystemPackage("libx11-6", "2:1.8", "License: MIT\n text\nLicense: MIT\n")
    made = materials.bill("scorer", ["numpy", "PySide6_Essentials"], [library])
    assert made["metadata"]["component"]["name"] == "KDScore Scorer"
    found = {one["name"]: one for one in made["components"]}
    assert found["numpy"]["purl"] == f"pkg:pypi/numpy@{metadata.version('numpy')}"
    assert "BSD-3-Clause" in found["numpy"]["licenses"][0]["expression"]
    assert "LGPL-3.0-only" in found["PySide6_Essentials"]["licenses"][0]["license"]["name"]
    assert found["libx11-6"]["licenses"] == [{"license": {"name": "MIT"}}]
    assert found["Python"]["version"] == platform.python_version()
    assert len({one["bom-ref"] for one in made["components"]}) == 4


def test_a_local_build_is_listed_under_its_public_version() -> None:
    assert "+" not in licenses.public_version("torch")


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="no Debian")
def test_a_library_of_the_system_is_told_with_its_license() -> None:
    [found] = materials.system_packages([Path("/bin/sh"), Path(__file__)])
    assert found.version
    assert "copyright" in found.copyright.lower()
    text = licenses.licenses([], [found])
    assert f"{found.name} {found.version}, from Debian" in text
    assert found.copyright.strip() in text


def test_models_that_classify_texts_are_kept_and_others_are_not() -> None:
    kept = classifying_models(Path(transformers.__file__).parent)
    assert {"auto", "bert", "distilbert", "roberta", "deberta_v2", "xlm_roberta"} <= kept
    assert not {"whisper", "vit", "sam"} & kept
