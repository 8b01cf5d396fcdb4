"""The offline guide in a window of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShortcut,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.resources import resource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.wrapping_delegate import WrappingDelegate

TOPICS = (
    "start",
    "answers",
    "rubric",
    "expert",
    "scorer",
    "scores",
    "agreement",
    "export",
    "words",
    "privacy",
    "school_it",
)
"""The pages of the guide in their order."""

_SIZE = (980, 720)
_CONTENTS = 26  # in average characters
_LINE = 84  # in average characters: a line that reads well
_SETTLED = 120  # milliseconds without another change of size


class HelpWindow(QWidget):
    """Shows the pages of the guide, which lie beside the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("KDScore guide"))
        self.resize(*_SIZE)
        outer = QHBoxLayout(self)
        self.contents = self._contents()
        outer.addWidget(self.contents)
        self.browser = _Browser()
        self.browser.sourceChanged.connect(self._mark_topic)
        column = QVBoxLayout()
        column.addLayout(self._bar())
        column.addWidget(self.browser, 1)
        outer.addLayout(column, 1)
        self._shortcuts()

    def _contents(self) -> QListWidget:
        contents = QListWidget()
        contents.setAccessibleName(self.tr("Contents"))
        contents.setFixedWidth(_CONTENTS * contents.fontMetrics().averageCharWidth())
        contents.setItemDelegate(WrappingDelegate(contents))
        contents.setSpacing(theme.SPACE_1)
        for topic in TOPICS:
            entry = QListWidgetItem(title_of(guide_page(topic)))
            entry.setData(Qt.ItemDataRole.UserRole, topic)
            contents.addItem(entry)
        contents.currentItemChanged.connect(self._open_entry)
        return contents

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = QPushButton(self.tr("&Back"))
        back.clicked.connect(self.browser.backward)
        row.addWidget(back)
        row.addStretch(1)
        self._found = QLabel()
        row.addWidget(self._found)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search this page"))
        self.search.setAccessibleName(self.tr("Search this page"))
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(self.find_next)
        self.search.textEdited.connect(self._find_first)
        row.addWidget(self.search)
        again = QPushButton(self.tr("Find &next"))
        again.clicked.connect(self.find_next)
        row.addWidget(again)
        self.about_button = QPushButton(self.tr("About KDScore"))
        self.about_button.clicked.connect(self.show_about)
        row.addWidget(self.about_button)
        return row

    def _shortcuts(self) -> None:
        for key, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence(QKeySequence.StandardKey.FindNext), self.find_next),
            (QKeySequence(QKeySequence.StandardKey.Back), self.browser.backward),
            (QKeySequence(Qt.Key.Key_Escape), self.close),
        ):
            QShortcut(key, self, act)

    @classmethod
    def at(cls, topic: str, earlier: HelpWindow | None) -> HelpWindow:
        """Show a topic, in the window that is open already where there is one."""
        window = earlier or cls()
        window.show_topic(topic)
        window.show()
        window.raise_()
        window.activateWindow()
        window.browser.setFocus()
        return window

    def show_about(self) -> None:
        """Show version, folders and licenses."""
        from kdscore_desktop.ui.about_window import AboutWindow

        self.about = AboutWindow()
        self.about.show()

    def show_topic(self, topic: str) -> None:
        """Show the page of a topic, such as "scores"."""
        self.browser.setSource(QUrl.fromLocalFile(str(guide_page(topic))))

    def _open_entry(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.show_topic(entry.data(Qt.ItemDataRole.UserRole))

    def _mark_topic(self, source: QUrl) -> None:
        """Mark in the contents what is shown, however it was come to."""
        topic = Path(source.toLocalFile()).stem
        if topic in TOPICS:
            self.contents.blockSignals(True)  # it is shown already
            self.contents.setCurrentRow(TOPICS.index(topic))
            self.contents.blockSignals(False)

    # Searching

    def _find_first(self) -> None:
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.find_next()

    def find_next(self) -> None:
        """Go to the next place where the searched words stand, from the top after the last."""
        wanted = self.search.text()
        found = not wanted or self.browser.find(wanted)
        if not found:
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.browser.find(wanted)
        self._found.setText("" if found else self.tr("Not on this page"))


class _Browser(QTextBrowser):
    """Shows a page in the window's colors, with pictures no wider than the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(True)
        self.setOpenExternalLinks(False)  # nothing here leads out of the program
        self.setAccessibleName(self.tr("Guide"))
        self.document().setDocumentMargin(theme.SPACE_4)
        self.document().setDefaultStyleSheet(page_style(self.palette()))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._show_again)
        self._shown_width = 0

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's own name
        """Return a picture at the page's width; a page makes sense without one, too."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(type, name)
        self._shown_width = self.viewport().width()
        image = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        if image.isNull():
            return _nothing()
        ratio = self.devicePixelRatioF()
        character = self.fontMetrics().averageCharWidth()
        room = min(self._shown_width - 3 * theme.SPACE_4, _LINE * character)
        if image.width() > room * ratio:
            image = image.scaledToWidth(
                round(room * ratio), Qt.TransformationMode.SmoothTransformation
            )
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to another width once it has settled."""
        super().resizeEvent(event)
        if self._shown_width and self._shown_width != self.viewport().width():
            self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Take other colors when the system turns light or dark."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.document().setDefaultStyleSheet(page_style(self.palette()))
            self._timer.start()

    def _show_again(self) -> None:
        place = self.verticalScrollBar().value()
        self.reload()
        self.verticalScrollBar().setValue(place)


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def page_style(palette: QPalette) -> str:
    """Return how pages look, in the colors of a palette."""
    text = palette.color(QPalette.ColorRole.Text).name()
    link = theme.accent(palette).name()
    muted = theme.mixed(
        palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base), 0.7
    ).name()
    return f"""
    body {{ color: {text}; }}
    h1 {{ font-size: x-large; margin-bottom: 8px; }}
    h2 {{ font-size: large; margin-top: 16px; margin-bottom: 4px; }}
    p {{ margin-top: 0px; margin-bottom: 8px; }}
    li {{ margin-bottom: 6px; }}
    dt {{ margin-top: 8px; }}
    a {{ color: {link}; }}
    th {{ color: {muted}; }}
    """


def guide_page(topic: str) -> Path:
    """Return the page of a topic in the language of the window, else in English."""
    # A translator says its own language here.
    language = QCoreApplication.translate("guide", "en")
    page = resource(f"guide/{language}/{topic}.html")
    return page if page.is_file() else resource(f"guide/en/{topic}.html")


def title_of(page: Path) -> str:
    """Return what a page is called."""
    text = page.read_text(encoding="utf-8")
    return text.partition("<title>")[2].partition("</title>")[0]
