"""The program as it is started, in a real window on a virtual screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kdscore_desktop import app
from kdscore_desktop.ui.steps import Step

project, picture = map(Path, sys.argv[1:])
application = QApplication(["kdscore-desktop"])
window = app.build(application)
window.show()
window.desk.open(project)

def look():
    if window.step is None:
        return
    application.primaryScreen().grabWindow(0).save(str(picture))
    print(application.platformName(), window.step.name, window.windowTitle())
    application.quit()

timer = QTimer()
timer.timeout.connect(look)
timer.start(1000)
application.exec()
window.close()
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no virtual screen")
def test_the_window_opens_a_project_on_a_real_screen(scored_project: Path, tmp_path: Path) -> None:
    picture = tmp_path / "screen.png"
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    program = [sys.executable, "-c", _PROGRAM, str(scored_project), str(picture)]
    done = subprocess.run(
        [*screen, *program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["xcb", "SCORES", "homework", "-", "KDScore"]
    assert picture.stat().st_size > 5000
