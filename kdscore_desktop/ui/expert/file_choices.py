"""Asks for the files of expert models: to open, to save, to copy."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kdscore_desktop.errors import InputError
from kdscore_desktop.files import replacing
from kdscore_desktop.teacher.package import SUFFIX
from kdscore_desktop.ui.files import remember_folder, start_folder, with_ending
from kdscore_desktop.ui.settings import Settings

_SPREADSHEETS = "(*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)"


def place_for_new(parent: QWidget, settings: Settings, proposed: Path | None) -> Path | None:
    """Ask where a new expert model is saved; None leaves it where it was."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("file choices", "Save the expert model"),
        str(proposed or start_folder(settings)),
        QCoreApplication.translate("file choices", "Expert models (*%1)").replace("%1", SUFFIX),
    )
    return _with_ending(chosen, SUFFIX, settings)


def place_for_copy(parent: QWidget, settings: Settings, source: Path) -> Path | None:
    """Ask where a copy of an expert model is saved."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("file choices", "Save a copy of the expert model"),
        str(Path(start_folder(settings)) / source.name),
        QCoreApplication.translate("file choices", "Expert models (*%1)").replace(
            "%1", source.suffix
        ),
    )
    return _with_ending(chosen, source.suffix, settings)


def classifier_file(parent: QWidget, settings: Settings) -> Path | None:
    """Ask for an expert model's file or a zipped classifier."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("file choices", "Open an expert model"),
        start_folder(settings),
        QCoreApplication.translate(
            "file choices", "Expert models and zipped classifiers (*%1 *.zip)"
        ).replace("%1", SUFFIX),
    )
    return _remembered(chosen, settings)


def classifier_folder(parent: QWidget, settings: Settings) -> Path | None:
    """Ask for a classifier's folder."""
    chosen = QFileDialog.getExistingDirectory(
        parent,
        QCoreApplication.translate("file choices", "Open a classifier's folder"),
        start_folder(settings),
    )
    return _remembered(chosen, settings)


def probabilities(parent: QWidget, settings: Settings) -> Path | None:
    """Ask for a spreadsheet of probabilities."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("file choices", "Open a spreadsheet of probabilities"),
        start_folder(settings),
        QCoreApplication.translate("file choices", "Spreadsheets %1").replace("%1", _SPREADSHEETS),
    )
    return _remembered(chosen, settings)


def _with_ending(chosen: str, ending: str, settings: Settings) -> Path | None:
    path = _remembered(chosen, settings)
    return None if path is None else with_ending(path, ending)


def _remembered(chosen: str, settings: Settings) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    remember_folder(settings, path)
    return path


def copy(source: Path, target: Path) -> None:
    """Copy an expert model's file.

    Raises
    ------
    InputError
        If it is gone, or cannot be copied there.
    """
    try:
        with replacing(target) as temporary:
            shutil.copyfile(source, temporary)
    except FileNotFoundError as error:
        raise InputError(
            f"'{source.name}' cannot be copied to '{target}'. Check that it is still there, and "
            "choose another place."
        ) from error
