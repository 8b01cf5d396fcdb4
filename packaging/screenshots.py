"""Makes the pictures of the window that the README and the guide show.

Run as `make screenshots` from the project's root. The example is taken through the main job once
(`kdscore demo`, some minutes) and kept in `build/screenshots`; then each page is opened in a real
window, drawn offscreen, and its picture written to `resources/guide/pictures`.

With `--look FOLDER` the pictures go there instead, in both languages, light and dark, small and at
200 %, for looking at.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

BUILD = Path("build/screenshots")
PICTURES = Path("resources/guide/pictures")
DEMO = BUILD / "demo" / "metal_and_wood.kdscore"
WIDTH, HEIGHT = 1280, 800
_SETTLE = 400  # milliseconds without news after which a page is taken to be there
_MOST = 15_000  # milliseconds to wait for a page at all


def main() -> None:
    """Make the pictures, or one set of them as a child."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", type=Path)
    parser.add_argument("--child", nargs=4, metavar=("FOLDER", "LANGUAGE", "SCHEME", "SIZE"))
    options = parser.parse_args()
    if options.child:
        folder, language, scheme, size = options.child
        take(Path(folder), language, dark=scheme == "dark", size=size)
        return
    if not DEMO.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        command = [Path(sys.executable).with_name("kdscore"), "demo", "--out", DEMO.parent]
        subprocess.run(command, check=True)
    if options.look is None:
        _child(PICTURES, "en", "light", f"{WIDTH}x{HEIGHT}")
        return
    for language, scheme, size in itertools.product(
        ("en", "es"), ("light", "dark"), (f"{WIDTH}x{HEIGHT}", "960x540@2")
    ):
        _child(options.look / f"{language}-{scheme}-{size}", language, scheme, size)


def _child(folder: Path, language: str, scheme: str, size: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    factor = size.partition("@")[2] or "1"
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "KDSCORE_HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": factor,
        }
        subprocess.run(
            [sys.executable, __file__, "--child", str(folder), language, scheme, size],
            env=environment,
            check=True,
        )


def _dark_palette() -> Any:
    """Return what Qt's own style takes where the system is dark."""
    from PySide6.QtGui import QColor, QPalette

    role = QPalette.ColorRole
    colors = {
        role.Window: "#323232",
        role.WindowText: "#f0f0f0",
        role.Base: "#242424",
        role.AlternateBase: "#2d2d2d",
        role.ToolTipBase: "#3a3a3a",
        role.ToolTipText: "#f0f0f0",
        role.Text: "#f0f0f0",
        role.Button: "#323232",
        role.ButtonText: "#f0f0f0",
        role.Highlight: "#2f6fb5",
        role.HighlightedText: "#ffffff",
        role.PlaceholderText: "#9a9a9a",
        role.Light: "#4b4b4b",
        role.Midlight: "#404040",
        role.Dark: "#1d1d1d",
        role.Mid: "#2a2a2a",
        role.Shadow: "#111111",
        role.Link: "#8dbbf2",
    }
    palette = QPalette()
    for one, color in colors.items():
        palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor("#8a8a8a"))
    return palette


def take(folder: Path, language: str, *, dark: bool, size: str) -> None:
    """Take a picture of every page into `folder`."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from kdscore_desktop import app
    from kdscore_desktop.folders import config_folder
    from kdscore_desktop.ui.settings import Settings
    from kdscore_desktop.ui.steps import Step

    settings = Settings(config_folder() / app.SETTINGS)
    settings.choices.language = language
    settings.choices.educator = "Ms Ruiz"
    settings.save()
    application = QApplication(["kdscore-desktop"])
    window = app.build(application)
    if dark:  # no system tells it here
        application.setPalette(_dark_palette())
    width, height = map(int, size.partition("@")[0].split("x"))
    window.resize(width, height)
    window.show()

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle() -> None:
        """Wait until the threads have nothing to say any more."""
        waited = 0
        while waited < _MOST:
            told: list[object] = []
            if window.desk.session is not None:
                window.desk.session.read(lambda project: None, told.append)
            window.desk.compute.do(lambda: None, told.append)
            wait(_SETTLE)
            waited += _SETTLE
            if told:
                wait(4 * _SETTLE)  # a figure is drawn once its page has its size
                return

    def picture(name: str) -> None:
        settle()
        window.grab().save(str(folder / f"{name}.png"))

    with tempfile.TemporaryDirectory() as work:
        project = Path(work) / "Homework 4.kdscore"
        shutil.copy(DEMO, project)
        picture("start")
        window.desk.open(project)
        settle()
        for step in Step:
            window.show_step(step)
            picture(step.name.lower())
        window.close()


if __name__ == "__main__":
    main()
