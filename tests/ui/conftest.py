"""A real window, drawn offscreen, on real projects in a home of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_project import ITEM, LEVELS, write_workbook
from tiny_models import save_tiny_bert
from tiny_scorer import parts
from window_helpers import WAIT, OpenWindow

from kdscore_desktop.folders import config_folder
from kdscore_desktop.jobs import importing, scoring
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.scorer_cards import card_as_json
from kdscore_desktop.jobs.training_data import training_responses
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.ui.window import MainWindow


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "kdscore home"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    translate_into(qapp, "en")
    theme.apply(qapp)
    return qapp


@pytest.fixture
def window(application: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program's window without a project."""
    window = MainWindow(Desk(Settings(config_folder() / "window.json"), application))
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    for job in window.desk.jobs.running:
        job.cancel()
    qtbot.waitUntil(lambda: not window.desk.jobs.running, timeout=WAIT)
    window.close()
    window.deleteLater()


@pytest.fixture
def open_project(window: MainWindow, qtbot: QtBot) -> OpenWindow:
    """Open a project in the window and wait until it is shown."""

    def opened(path: Path) -> MainWindow:
        with qtbot.waitSignal(window.desk.overview_changed, timeout=WAIT):
            window.desk.open(path)
        qtbot.waitUntil(lambda: window.step is not None, timeout=WAIT)
        return window

    return opened


@pytest.fixture(scope="session")
def _workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_workbook(tmp_path_factory.mktemp("book") / "period3.xlsx")


@pytest.fixture
def workbook(_workbook: Path, tmp_path: Path) -> Path:
    """The small workbook of `small_project`, in a folder of its own."""
    return Path(shutil.copy(_workbook, tmp_path / "period3.xlsx"))


@pytest.fixture
def classifier(tmp_path: Path) -> Path:
    """A tiny BERT with the workbook's levels."""
    return save_tiny_bert(tmp_path / "classifier" / "tiny", LEVELS)


@pytest.fixture
def imported_project(tmp_path: Path, workbook: Path) -> Path:
    """A project with the small workbook in it and nothing else; closed."""
    path = tmp_path / "homework.kdscore"
    with Project.create(path) as project:
        options = ImportOptions(item=ITEM)
        planned = importing.plan(project, workbook, options, SilentReporter())
        project.add_import(planned.batch, SilentReporter())
    return path


@pytest.fixture
def scored_project(imported_project: Path) -> Path:
    """The project with splits, a teacher's soft labels, a tiny scorer and its scores; closed."""
    with Project.open(imported_project) as project:
        item = project.item(ITEM)
        texts = training_responses(project, item, seed=0)
        teacher = project.add_teacher(
            ITEM,
            kind=TeacherKind.PROBABILITIES,
            path="probabilities.xlsx",
            fingerprint="00" * 32,
            label_map={},
            card={},
        )
        rows = {
            one.response.id: tuple(
                0.8 if level == one.level else 0.1 for level in range(len(item.rubric))
            )
            for one in texts
            if one.level is not None
        }
        project.set_soft_labels(teacher, rows)
        made = parts(item=item)  # three levels, as the workbook has
        file = imported_project.with_suffix(".kdscorer")
        write_scorer(file, made)
        project.add_scorer(ITEM, teacher, file.read_bytes(), card_as_json(made))
        scoring.score_item(project, item, SilentReporter())
    return imported_project
