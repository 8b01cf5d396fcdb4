"""The guide: every page is there, every link leads to one, none leads out of the program."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_helpers import WAIT

from kdscore_desktop.colors import contrast
from kdscore_desktop.resources import resource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.help_window import TOPICS, HelpWindow, guide_page, title_of
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.translation import LANGUAGES

_WITH_A_PICTURE = TOPICS[:8]


class Page(HTMLParser):
    """What a page links to, which pictures it shows, and its tags and words."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.pictures: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.words = 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(given["href"])
        if tag == "img":
            self.pictures.append((given["src"], given["alt"]))
        if tag not in {"img", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += len(data.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_whole_and_its_links_stay_in_the_guide(topic: str, language: str) -> None:
    path = resource(f"guide/{language}/{topic}.html")
    page = Page(path)
    assert page.open == []
    assert 100 < page.words < 900
    assert title_of(path)
    assert page.links
    for link in page.links:
        assert ":" not in link
        assert "//" not in link
        assert (path.parent / link.partition("#")[0]).is_file(), link
    sources = [source for source, _ in page.pictures]
    expected = f"../pictures/{language}/{topic}.png"
    assert sources == ([expected] if topic in _WITH_A_PICTURE else [])
    assert all((path.parent / source).is_file() for source in sources)
    assert all(alternative for _, alternative in page.pictures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_linked_from_the_first_one(language: str) -> None:
    folder = resource(f"guide/{language}")
    assert {path.stem for path in folder.glob("*.html")} == set(TOPICS)
    linked = {Path(link).stem for link in Page(folder / "start.html").links}
    assert linked == set(TOPICS) - {"start"}


def test_every_step_has_a_topic() -> None:
    assert {step.name.lower() for step in Step} <= set(TOPICS)


def test_the_contents_and_the_page_go_together(application: QApplication, qtbot: QtBot) -> None:
    window = HelpWindow.at("scores", None)
    qtbot.addWidget(window)

    def wait_for(topic: str) -> None:
        qtbot.waitUntil(lambda: window.contents.currentRow() == TOPICS.index(topic), timeout=WAIT)

    wait_for("scores")
    window.contents.setFocus()
    qtbot.keyClick(window.contents, Qt.Key.Key_Down)
    wait_for("agreement")
    assert window.browser.source().fileName() == "agreement.html"
    assert title_of(guide_page("agreement")) in window.browser.toPlainText()
    window.browser.backward()
    wait_for("scores")
    assert HelpWindow.at("export", window) is window
    wait_for("export")


def test_words_are_found_on_the_page(application: QApplication, qtbot: QtBot) -> None:
    window = HelpWindow.at("words", None)
    qtbot.addWidget(window)
    window.search.setFocus()
    qtbot.keyClicks(window.search, "kappa")
    first = window.browser.textCursor().position()
    assert window.browser.textCursor().selectedText().lower() == "kappa"
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.browser.textCursor().selectedText().lower() == "kappa"
    qtbot.keyClicks(window.search, "zzz")
    assert not window.browser.textCursor().hasSelection()
    assert first > 0


def test_pages_are_readable_in_the_dark(application: QApplication, qtbot: QtBot) -> None:
    window = HelpWindow.at("start", None)
    qtbot.addWidget(window)
    light, dark = application.palette(), QPalette(QColor("#3a3a3e"), QColor("#1e1e20"))
    try:
        application.setPalette(dark)
        application.setStyleSheet(theme.style_sheet(dark))
        sheet = window.browser.document().defaultStyleSheet()
        link = QColor(sheet.partition("a { color: ")[2].partition(";")[0])
        ground = window.browser.palette().color(QPalette.ColorRole.Base)
        assert ground.lightness() < 80
        assert contrast(theme.as_color(link), theme.as_color(ground)) >= 4.5
    finally:
        application.setPalette(light)
        application.setStyleSheet(theme.style_sheet(light))
