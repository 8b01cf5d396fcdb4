"""The offline guide in a window of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from kdscore_desktop.resources import resource
from kdscore_desktop.ui import theme

_SIZE = (820, 680)


class HelpWindow(QWidget):
    """Shows the pages of the guide, which lie beside the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("KDScore guide"))
        self.resize(*_SIZE)
        layout = QVBoxLayout(self)
        row = QHBoxLayout()
        self.browser = QTextBrowser()
        self.browser.setOpenExternalLinks(False)  # nothing here leads out of the program
        self.browser.setAccessibleName(self.tr("Guide"))
        self.browser.document().setDocumentMargin(theme.SPACE_4)
        for text, act in (
            (self.tr("Contents"), lambda: self.show_topic("start")),
            (self.tr("Back"), self.browser.backward),
        ):
            button = QPushButton(text)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.about_button = QPushButton(self.tr("About KDScore"))
        self.about_button.clicked.connect(self.show_about)
        row.addWidget(self.about_button)
        layout.addLayout(row)
        layout.addWidget(self.browser, 1)

    @classmethod
    def at(cls, topic: str, earlier: HelpWindow | None) -> HelpWindow:
        """Show a topic, in the window that is open already where there is one."""
        window = earlier or cls()
        window.show_topic(topic)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def show_about(self) -> None:
        """Show version, folders and licenses."""
        from kdscore_desktop.ui.about_window import AboutWindow

        self.about = AboutWindow()
        self.about.show()

    def show_topic(self, topic: str) -> None:
        """Show the page of a topic, such as "scores"."""
        self.browser.setSource(QUrl.fromLocalFile(str(guide_page(topic))))


def guide_page(topic: str) -> Path:
    """Return the page of a topic in the language of the window, else in English."""
    # A translator says its own language here.
    language = QCoreApplication.translate("guide", "en")
    page = resource(f"guide/{language}/{topic}.html")
    return page if page.is_file() else resource(f"guide/en/{topic}.html")
