"""`kdscore-desktop`: builds the application and shows its window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

import kdscore_desktop
from kdscore_desktop.folders import config_folder
from kdscore_desktop.resources import resource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.faults import catch_faults, start_logging
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.translation import translate_into
from kdscore_desktop.ui.widgets.notice import Kind, Notice
from kdscore_desktop.ui.window import MainWindow

SETTINGS = "window.json"


def build(application: QApplication) -> MainWindow:
    """Return the program's window, not yet shown.

    Parameters
    ----------
    application
        The one Qt application; it gets the program's name, look and language.
    """
    application.setApplicationName("KDScore")
    application.setApplicationVersion(kdscore_desktop.__version__)
    application.setDesktopFileName("kdscore-desktop")
    application.setWindowIcon(QIcon(str(resource("icons/kdscore.svg"))))
    settings = Settings(config_folder() / SETTINGS)
    translate_into(application, settings.choices.language)
    theme.apply(application)
    desk = Desk(settings, application)
    catch_faults(desk.tell)
    window = MainWindow(desk)
    if settings.set_aside is not None:
        window.start_page.notices.show_notice(
            Notice(
                Kind.INFORMATION,
                window.tr(
                    "The remembered settings could not be read and were set aside as %1. "
                    "Your assignments are not affected."
                ).replace("%1", str(settings.set_aside)),
            )
        )
    return window


class FilesOpened(QObject):
    """Opens what macOS asks the program to open: there a double click sends an event.

    Parameters
    ----------
    window
        The program's window, which owns this.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the one event that names a file."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.start_page.open_dropped(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def main(arguments: list[str] | None = None) -> int:
    """Run the program; a file named on the command line is opened."""
    arguments = sys.argv if arguments is None else arguments
    start_logging()
    application = QApplication(arguments)
    window = build(application)
    application.installEventFilter(FilesOpened(window))
    window.show()
    files = [Path(argument) for argument in application.arguments()[1:]]
    if files:
        window.start_page.open_dropped(files[0].resolve())
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
