from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kdscore_desktop.teacher

MODULES = sorted(path.stem for path in Path(kdscore_desktop.teacher.__file__).parent.glob("*.py"))
WITHOUT_TORCH = {
    "cache",
    "card",
    "labeler",
    "mapping",
    "package",
    "recorded",
    "settings",
    "starter",
}


def run(code):
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"OMP_NUM_THREADS": "1", "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_transformers_is_offline_and_silent_whichever_module_comes_first():
    told = run(
        "import kdscore_desktop.teacher.prepare\n"
        "import huggingface_hub.constants as hub\n"
        "import transformers.utils.logging as logs\n"
        "print(hub.HF_HUB_OFFLINE, hub.HF_HUB_DISABLE_TELEMETRY, logs.get_verbosity() >= 40)"
    )
    assert told == "True True True"


@pytest.mark.parametrize("module", sorted(WITHOUT_TORCH & set(MODULES)))
def test_what_needs_no_torch_does_not_import_it(module):
    told = run(
        f"import sys, kdscore_desktop.teacher.{module}\n"
        "print([name for name in ('torch', 'transformers') if name in sys.modules])"
    )
    assert told == "[]"
