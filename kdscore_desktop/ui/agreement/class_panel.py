"""The class at a glance, as the page that can be saved and printed."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from kdscore_desktop.agreement.report.class_data import ClassPage, ClassWords
from kdscore_desktop.agreement.report.class_page import class_as_html
from kdscore_desktop.agreement.report.html import Medium
from kdscore_desktop.jobs.class_view import class_page
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.class_words import ClassPageWords
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.report_file import MakeHtml, PageFile
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.phrases import filled

_PRINTED = 9  # points of the printed page's text
_SIZES = re.compile(r"font-size: (\d+)pt")


class ClassFile(PageFile):
    """Saves a class at a glance."""

    def __init__(self, desk: Desk, page: Page, button: QPushButton) -> None:
        super().__init__(desk, page, button)
        self._words = ClassPageWords(self)

    def ask(self) -> None:
        """Ask where to, and save."""
        path = self.choose(filled(self.tr("%1 at a glance"), self._desk.item))
        if path is not None:
            self.save_class(path)

    def save_class(self, path: Path) -> None:
        """Save the page of the chosen question at a path."""
        item = self._desk.item

        def of_path(project: Project, target: Path) -> MakeHtml:
            from kdscore_desktop.jobs.reporting import medium_of

            return self.maker(class_page(project, project.item(item)), medium_of(target))

        self.save(of_path, path)

    def maker(self, page: ClassPage, medium: Medium) -> MakeHtml:
        """Return what makes HTML of a page, to be done in the background."""
        return partial(_html, page, medium, self._words.words())


def _html(page: ClassPage, medium: Medium, words: ClassWords) -> str:
    return class_as_html(page, medium=medium, words=words)


class ClassPanel(QWidget):
    """Shows the page as it will be printed, and saves it.

    Parameters
    ----------
    desk
        What the pages share.
    page
        Says what was saved, and what did not work.
    """

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._asked = 0
        self._shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_2, 0, 0)
        column.setSpacing(theme.SPACE_3)
        column.addWidget(
            small_label(
                self.tr(
                    "What is typical of the answers on each level: words, ideas that many share, "
                    "which may be half right, and answers like many others."
                )
            )
        )
        self.save_button = QPushButton(self.tr("Save or print this page…"))
        self.file = ClassFile(desk, page, self.save_button)
        self.save_button.clicked.connect(self.file.ask)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("The class at a glance"))
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.StyledPanel)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(theme.SPACE_4)
        palette = QPalette(self.text.palette())  # paper is white, whatever the window's colors
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.white))
        palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        self.text.setPalette(palette)
        column.addWidget(self.text)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def forget(self) -> None:
        """Ask again when it is shown next."""
        self._asked += 1
        self._shown = ""

    def show_class(self) -> None:
        """Show the chosen question's class, unless it is shown."""
        session, item = self._desk.session, self._desk.item
        if session is None or self._shown == item:
            return
        self._shown = item
        self._asked += 1
        number = self._asked

        def take(html: str) -> None:
            if number == self._asked:
                self.text.setHtml(_SIZES.sub(self._at_our_size, html))
                self._fit()

        def draw(page: ClassPage) -> None:
            if number == self._asked:
                self._desk.compute.do(
                    self.file.maker(page, "print"), take, self._page.tell, asker=self
                )

        session.read(lambda project: class_page(project, project.item(item)), draw, self._page.tell)

    def _at_our_size(self, size: re.Match[str]) -> str:
        points = self.font().pointSizeF()
        scale = points / _PRINTED if points > 0 else 1.0
        return f"font-size: {int(size.group(1)) * scale:.1f}pt"

    def _fit(self) -> None:
        """Make the text as high as it is: the page around it scrolls."""
        document = self.text.document()
        document.setTextWidth(self.text.viewport().width())
        frame = 2 * self.text.frameWidth()
        self.text.setFixedHeight(round(document.size().height()) + frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()
