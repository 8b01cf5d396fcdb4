"""What can be done with a file that was written: show it, open it; and what to ask before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from kdscore_desktop.ui.widgets.notice import Action
from kdscore_desktop.views.phrases import filled


def actions_for(path: Path) -> tuple[Action, ...]:
    """Return the buttons of a notice that says where a file was written."""
    translate = QCoreApplication.translate
    return (
        Action(translate("files", "Show in folder"), lambda: open_locally(path.parent)),
        Action(translate("files", "Open"), lambda: open_locally(path)),
    )


def open_locally(path: Path) -> None:
    """Let the system open a file or folder of this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OverwriteBox(QMessageBox):
    """Asks before a file is replaced; it is one of the few things that cannot be undone."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(translate("files", "The file is there already"))
        self.setText(
            # The whole path stands on the page; here it would run out of the box.
            filled(translate("files", "Replace '%1' in '%2'?"), path.name, path.parent.name)
        )
        self.setInformativeText(
            translate("files", "What it holds now is lost, with changes you made in it.")
        )
        self.replace = self.addButton(
            translate("files", "Replace it"), QMessageBox.ButtonRole.DestructiveRole
        )
        self.keep = self.addButton(translate("files", "Keep it"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.keep)
        self.setEscapeButton(self.keep)


def ask_before_replacing(path: Path, parent: QWidget, write: Callable[[], object]) -> None:
    """Write at once where nothing is; else ask first."""
    if not path.exists():
        write()
        return
    box = OverwriteBox(path, parent)
    box.replace.clicked.connect(lambda _=False: write())
    box.finished.connect(box.deleteLater)
    box.open()
