"""One figure: what it shows in a line, the picture, its numbers, and how to take them away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop import files
from kdscore_desktop.agreement.pictures.look import FORMATS
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.drawing import Draw, as_bytes
from kdscore_desktop.ui.agreement.picture_view import PRINT, PictureView
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.files import remember_folder, start_folder
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.ui.widgets.notice import Kind
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.ui.widgets.row_or_column import RowOrColumn
from kdscore_desktop.views.phrases import filled

_PICTURE_BESIDE = 60  # in average characters: with less room the numbers stand below

Say = Callable[[Kind, str], None]


@dataclass(frozen=True, slots=True)
class FigureContent:
    """What a figure shows.

    Parameters
    ----------
    title
        Its name, for files and for reading aloud.
    explanation
        What to look for, in a line.
    numbers
        The same as a table.
    draw
        Draws the picture; None while its numbers are not known yet.
    """

    title: str
    explanation: str
    numbers: Numbers
    draw: Draw | None


class FigurePanel(QWidget):
    """Shows one figure.

    Parameters
    ----------
    desk
        What the pages share.
    say, failed
        Tell the educator what was done, and what did not work.
    """

    def __init__(self, desk: Desk, say: Say, failed: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._desk = desk
        self._say = say
        self._failed = failed
        self._content = FigureContent("", "", Numbers(()), None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_3)
        self._explanation = small_label()
        column.addWidget(self._explanation)
        self._both = RowOrColumn(self._row_from)
        self.picture = PictureView(desk.compute)
        self._both.add(_top(self.picture), 1)
        self.table = NumbersTable(self.tr("Numbers of the figure"))
        self._both.add(_top(self.table))
        column.addWidget(self._both)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.copy_button = QPushButton(self.tr("Copy the picture"))
        self.copy_button.clicked.connect(self._copy_picture)
        self.save_button = QPushButton(self.tr("Save the picture…"))
        self.save_button.clicked.connect(self._choose_file)
        self.numbers_button = QPushButton(self.tr("Copy the numbers"))
        self.numbers_button.setToolTip(self.tr("For pasting into a spreadsheet"))
        self.numbers_button.clicked.connect(self._copy_numbers)
        for button in (self.copy_button, self.save_button, self.numbers_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _row_from(self) -> int:
        beside = _PICTURE_BESIDE * self.fontMetrics().averageCharWidth()
        return beside + self.table.whole_width() + theme.SPACE_3

    def show_figure(self, content: FigureContent) -> None:
        """Show a figure in place of the one before."""
        self._content = content
        self._explanation.setText(content.explanation)
        self.table.show_numbers(content.numbers)
        self.table.setAccessibleName(filled(self.tr("Numbers of the figure “%1”"), content.title))
        self.picture.show_picture(
            content.draw,
            filled(self.tr("Figure “%1”"), content.title),
            self.tr("The table that follows has the same numbers."),
        )
        for button in (self.copy_button, self.save_button):
            button.setEnabled(content.draw is not None)
        self._both.arrange()

    # Taking it away

    def _copy_numbers(self) -> None:
        self.table.copy_all()
        self._say(Kind.INFORMATION, self.tr("The numbers are on the clipboard."))

    def _copy_picture(self) -> None:
        draw = self._content.draw
        if draw is None:
            return

        def copied(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self._say(Kind.INFORMATION, self.tr("The picture is on the clipboard."))

        self._desk.compute.do(
            lambda: QImage.fromData(as_bytes(draw, PRINT, "png", "")),
            copied,
            self._failed,
            asker=self,
        )

    def _choose_file(self) -> None:
        title = self._content.title
        name, chosen = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the picture"),
            str(Path(start_folder(self._desk.settings)) / f"{title}.png"),
            self.tr("Picture (*.png);;Drawing (*.svg);;Page (*.pdf)"),
        )
        if name:
            path = Path(name)
            ending = next((each for each in FORMATS if f"*{each}" in chosen), ".png")
            self.save(path if path.suffix.lower() in FORMATS else Path(f"{path}{ending}"))

    def save(self, path: Path) -> None:
        """Save the picture in the format that the file's ending names."""
        draw, title = self._content.draw, self._content.title
        if draw is None:
            return
        image_format = FORMATS[path.suffix.lower()]

        def work() -> None:
            content = as_bytes(draw, PRINT, image_format, title)
            with files.replacing(path) as temporary:
                temporary.write_bytes(content)

        def saved(_: None) -> None:
            remember_folder(self._desk.settings, path)
            self._say(Kind.INFORMATION, filled(self.tr("Saved as %1."), str(path)))

        self._desk.compute.do(work, saved, self._failed, asker=self)


def _top(widget: QWidget) -> QWidget:
    """Return a widget that keeps another at its top."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return holder
