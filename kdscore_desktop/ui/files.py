"""Where files are looked for and put, and what a file is by its name."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kdscore_desktop.errors import InputError
from kdscore_desktop.ui.settings import Settings

PROJECT_ENDING = ".kdscore"
SCORER_ENDING = ".kdscorer"
TEACHER_ENDING = ".kdteacher"


def is_project(path: Path) -> bool:
    """Whether a file is an assignment by its name."""
    return path.suffix.lower() == PROJECT_ENDING


def is_scorer(path: Path) -> bool:
    """Whether a file is a scorer by its name."""
    return path.suffix.lower() == SCORER_ENDING


def is_teacher(path: Path) -> bool:
    """Whether a file is a prepared expert model by its name."""
    return path.suffix.lower() == TEACHER_ENDING


def documents_folder() -> Path:
    """Return the educator's folder of documents, or their home."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()


def start_folder(settings: Settings) -> str:
    """Return where a file dialog begins: where the last file was, else the documents."""
    last = settings.choices.last_folder
    return last if last and Path(last).is_dir() else str(documents_folder())


def remember_folder(settings: Settings, path: Path) -> None:
    """Keep where a file was chosen."""
    settings.choices.last_folder = str(path.parent)
    settings.save()


def with_ending(path: Path, ending: str) -> Path:
    """Return a path that ends so; one that ends on something else keeps that before it."""
    return path if path.suffix.lower() == ending.lower() else Path(f"{path}{ending}")


def choose_spreadsheet(parent: QWidget, settings: Settings) -> Path | None:
    """Ask for the spreadsheet with the answers and keep where it was; None if none was chosen."""
    translate = QCoreApplication.translate
    name, _ = QFileDialog.getOpenFileName(
        parent,
        translate("files", "Choose the spreadsheet with the answers"),
        start_folder(settings),
        translate(
            "files",
            "Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;All files (*)",
        ),
    )
    if not name:
        return None
    remember_folder(settings, Path(name))
    return Path(name)


def free_name(folder: Path, stem: str, ending: str = PROJECT_ENDING) -> Path:
    """Return a path in a folder that no file has yet: the stem, else with a number.

    Raises
    ------
    InputError
        If nothing can be written there.
    """
    if not os.access(folder, os.W_OK):
        raise InputError(f"Nothing can be saved in '{folder}'. Choose another folder.")
    path, number = folder / f"{stem}{ending}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{ending}"
    return path
