"""Where the gradebook is written to: a path that is proposed, chosen, and remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.files import with_ending


class Target(QWidget):
    """A line with the file's path and a button to choose another.

    Parameters
    ----------
    ending
        What a file's name ends on, such as ".xlsx"; given to one that ends on something else.
    kinds
        What the dialog calls such files.

    Attributes
    ----------
    changed : Signal()
    """

    changed = Signal()

    def __init__(
        self, ending: str = ".xlsx", kinds: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ending = ending
        self._kinds = kinds
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        label = QLabel(self.tr("&Write to"))
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("File to write"))
        self.line.textEdited.connect(self.changed)
        label.setBuddy(self.line)
        self.button = QPushButton(self.tr("Choose another place…"))
        self.button.clicked.connect(self._choose)
        row.addWidget(label)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    @property
    def path(self) -> Path | None:
        """The file; None where the line is empty."""
        text = self.line.text().strip()
        if not text:
            return None
        return with_ending(Path(text).expanduser(), self.ending)

    def set_path(self, path: Path) -> None:
        """Propose a file."""
        self.line.setText(str(path))
        self.changed.emit()

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where shall it be written?"),
            self.line.text(),
            self._kinds,
            # What is there already is asked about when it is about to be replaced.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.set_path(Path(name))
