"""The start: what is imported before the window is shown, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

_START = """
import json, sys
from PySide6.QtWidgets import QApplication
from kdscore_desktop import app
application = QApplication(["kdscore-desktop"])
window = app.build(application)
window.show()
application.processEvents()
print(json.dumps(sorted(sys.modules)))
window.close()
"""


def test_nothing_heavy_is_imported_before_the_window_is_shown(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "KDSCORE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _START],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    imported = set(json.loads(done.stdout))
    heavy = {"torch", "transformers", "pandas", "matplotlib", "sklearn", "scipy", "onnxruntime"}
    assert not heavy & imported
    assert "kdscore_desktop.ui.pages.scores_page" not in imported
