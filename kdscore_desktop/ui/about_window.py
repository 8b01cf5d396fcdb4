"""What this program is: its edition and version, where its files lie, and everyone's licenses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import kdscore_desktop
from kdscore_desktop.edition import edition_name
from kdscore_desktop.folders import cache_folder, config_folder, data_folder, log_folder
from kdscore_desktop.resources import LICENSES, resource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.exporting.handing_over import open_locally
from kdscore_desktop.ui.widgets.forms import add_row, body_label, new_form, title_label
from kdscore_desktop.views.phrases import filled

_SIZE = (760, 620)


class AboutWindow(QWidget):
    """A window of its own, opened from the guide's."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("About KDScore"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_6, theme.SPACE_6, theme.SPACE_6, theme.SPACE_6)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(title_label(f"{edition_name()} {kdscore_desktop.__version__}"))
        column.addWidget(
            body_label(
                self.tr(
                    "Free software under the Apache License 2.0. It opens no network connection: "
                    "answers, scores and decisions stay on this computer."
                )
            )
        )
        form = new_form()
        for label, folder in (
            (self.tr("Backups and unfinished work"), data_folder()),
            (self.tr("Settings"), config_folder()),
            (self.tr("Logs"), log_folder()),
            (self.tr("What can be computed again"), cache_folder()),
        ):
            add_row(form, label, _FolderLine(str(folder), label))
        column.addLayout(form)
        heading = QLabel(self.tr("Licenses of the libraries that are built in"))
        self.licenses = QPlainTextEdit(self._license_text())
        self.licenses.setReadOnly(True)
        self.licenses.setTabChangesFocus(True)
        self.licenses.setFont(theme.fixed_font())
        self.licenses.setAccessibleName(heading.text())
        heading.setBuddy(self.licenses)
        column.addWidget(heading)
        column.addWidget(self.licenses, 1)

    def _license_text(self) -> str:
        path = resource(LICENSES)
        if path.is_file():
            return path.read_text(encoding="utf-8")
        return self.tr(
            "This is no installed program: the libraries lie in its Python environment, each with "
            "its license."
        )


class _FolderLine(QWidget):
    """A folder's path, to be copied, and a button that shows it."""

    def __init__(self, folder: str, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        line = QLineEdit(folder)
        line.setReadOnly(True)
        line.setAccessibleName(name)
        translate = QCoreApplication.translate
        button = QPushButton(translate("about", "Show"))
        button.setAccessibleName(filled(translate("about", "Show the folder: %1"), name))
        button.clicked.connect(lambda: open_locally(Path(folder)))
        self.setFocusProxy(line)
        row.addWidget(line, 1)
        row.addWidget(button)
