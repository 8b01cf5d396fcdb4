"""Makes the pictures of the window that the README and the guide show.

Run as `make screenshots` from the project's root. The example is taken through the main job once
(`kdscore demo`, a minute or two) and kept in the temporary folder's `Documents/KDScore`, a place
that tells nothing of whose computer it is where the pictures show it; then each page is opened in
a real window, drawn offscreen, and its picture written to `resources/guide/pictures`, in
each language of the guide.

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
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import LANGUAGES

if TYPE_CHECKING:
    from kdscore_desktop.ui.window import MainWindow

HOME = Path(tempfile.gettempdir())
PICTURES = Path("resources/guide/pictures")
DEMO = HOME / "Documents" / "KDScore" / "metal_and_wood.kdscore"
EXAMPLE = Path("resources/example/metal_and_wood.xlsx")
WIDTH, HEIGHT = 1280, 800
_SETTLE = 400  # milliseconds without news after which a page is taken to be there
_MEASURED = 12  # figures of a training after which its curves can be seen
_DECIDED = 12  # answers that are accepted before the agreement and the export are shown
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
        DEMO.parent.mkdir(parents=True, exist_ok=True)
        command = Path(sys.executable).with_name("kdscore")
        subprocess.run([command, "demo", "--out", DEMO.parent], check=True)
    if options.look is None:
        for language in LANGUAGES:
            _child(PICTURES / language, language, "light", f"{WIDTH}x{HEIGHT}")
        return
    for language, scheme, size in itertools.product(
        LANGUAGES, ("light", "dark"), (f"{WIDTH}x{HEIGHT}", "960x540@2")
    ):
        _child(options.look / f"{language}-{scheme}-{size}", language, scheme, size)


def _child(folder: Path, language: str, scheme: str, size: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    factor = size.partition("@")[2] or "1"
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "KDSCORE_HOME": home,
            "HOME": str(HOME),
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
    """Take a picture of every step into `folder`."""
    from PySide6.QtWidgets import QApplication

    from kdscore_desktop import app
    from kdscore_desktop.folders import config_folder
    from kdscore_desktop.ui.settings import Settings

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
    work = DEMO.with_name("Year 8")
    work.mkdir()
    try:
        Evening(window, folder).walk(work)
    finally:
        shutil.rmtree(work)


class Evening:
    """The window on its way from a spreadsheet to the scores, and the pictures it is seen in."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder

    def walk(self, work: Path) -> None:
        """Take the pictures; what belongs to no picture lies in `work` until the end."""
        self._picture("start")
        self._begin(work / "Homework 4.xlsx")
        self._go_on_with(work / "Homework 4.kdscore")
        self._window.close()

    def _begin(self, spreadsheet: Path) -> None:
        """Show a spreadsheet before it comes in, and an assignment without an expert model."""
        shutil.copy(EXAMPLE, spreadsheet)
        self._window.start_page.begin_with(spreadsheet)
        self._wait(4 * _SETTLE)
        self._picture("answers")
        answers = self._window.page(Step.ANSWERS)
        answers.main_button.click()
        self._until_nothing_runs()
        self._show(Step.EXPERT)
        self._picture("expert")
        self._window.close_project()
        self._settle()

    def _go_on_with(self, project: Path) -> None:
        """Show the finished example, and a scorer that is being made."""
        from kdscore_desktop.ui.pages.scorer_page import ScorerPage
        from kdscore_desktop.ui.pages.scores_page import ScoresPage

        project.unlink(missing_ok=True)  # what `_begin` made beside the spreadsheet
        shutil.copy(DEMO, project)
        self._window.desk.open(project)
        self._settle()
        self._show(Step.RUBRIC)
        self._picture("rubric")
        self._show(Step.SCORER)
        scorer = self._window.page(Step.SCORER)
        assert isinstance(scorer, ScorerPage)
        scorer.make.click()
        self._wait(_SETTLE)
        (job,) = self._window.desk.jobs.running
        while len(job.metrics) < _MEASURED:
            self._wait(_SETTLE)
        self._window.grab().save(str(self._folder / "scorer.png"))
        job.cancel()
        self._until_nothing_runs()
        self._show(Step.SCORES)
        self._picture("scores")
        scores = self._window.page(Step.SCORES)
        assert isinstance(scores, ScoresPage)
        scores.view.setFocus()
        for _ in range(_DECIDED):
            QTest.keyClick(scores.view, Qt.Key.Key_Return)
            self._wait(100)
        for step in (Step.AGREEMENT, Step.EXPORT):
            self._show(step)
            self._picture(step.name.lower())

    def _show(self, step: Step) -> None:
        self._window.show_step(step)
        self._settle()

    def _picture(self, name: str) -> None:
        self._settle()
        self._window.grab().save(str(self._folder / f"{name}.png"))

    def _until_nothing_runs(self) -> None:
        self._wait(_SETTLE)
        while self._window.desk.jobs.running:
            self._wait(_SETTLE)
        self._settle()

    def _settle(self) -> None:
        """Wait until the threads have nothing to say any more."""
        desk = self._window.desk
        for _ in range(_MOST // _SETTLE):
            told: list[object] = []
            if desk.session is not None:
                desk.session.read(lambda project: None, told.append)
            desk.compute.do(lambda: None, told.append, asker=None)
            self._wait(_SETTLE)
            if told:
                self._wait(4 * _SETTLE)  # a figure is drawn once its page has its size
                return

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


if __name__ == "__main__":
    main()
