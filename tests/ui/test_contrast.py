"""Text reads well on every page in light, dark and high contrast, and follows at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_helpers import OpenWindow, settle, shown

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.notice import Kind
from kdscore_desktop.ui.window import MainWindow

_LEAST = 4.5  # to 1: WCAG AA
_ROLES = QPalette.ColorRole


def _light() -> QPalette:
    return QPalette(QColor("#efefef"), QColor("#efefef"))


def _dark() -> QPalette:
    return QPalette(QColor("#3a3a3e"), QColor("#2b2b2e"))


def _contrast(text: str, ground: str, chosen: str, on_chosen: str, off: str) -> QPalette:
    """Return a palette as Windows has it in high contrast."""
    palette = QPalette()
    for group in (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    ):
        for role in (_ROLES.Window, _ROLES.Base, _ROLES.AlternateBase, _ROLES.Button):
            palette.setColor(group, role, QColor(ground))
        ink = QColor(off if group is QPalette.ColorGroup.Disabled else text)
        for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText, _ROLES.PlaceholderText):
            palette.setColor(group, role, ink)
        palette.setColor(group, _ROLES.Highlight, QColor(chosen))
        palette.setColor(group, _ROLES.HighlightedText, QColor(on_chosen))
    return palette


PALETTES = {
    "light": _light(),
    "dark": _dark(),
    "black and yellow": _contrast("#ffff00", "#000000", "#008000", "#ffffff", "#00ff00"),
    "black on white": _contrast("#000000", "#ffffff", "#37006e", "#ffffff", "#600000"),
}


@pytest.fixture(params=PALETTES)
def before(request: pytest.FixtureRequest, application: QApplication) -> Iterator[str]:
    """Have the system's colors set before the window opens."""
    usual = application.palette()
    _take(application, PALETTES[request.param])
    yield request.param
    _take(application, usual)


def _take(application: QApplication, palette: QPalette) -> None:
    application.setPalette(palette)
    for _ in range(3):  # the change, then the style sheet that follows it
        application.processEvents()


def _pixels(window: QWidget) -> npt.NDArray[np.uint8]:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.array(image.constBits(), np.uint8).reshape(image.height(), -1)  # a copy of its own
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def _luminance(colors: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    parts = colors / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _strongest(part: npt.NDArray[np.uint8]) -> float:
    """Return the contrast of what stands out most with what most of it is."""
    numbers = part.reshape(-1, 3).astype(np.int64) @ np.array([1 << 16, 1 << 8, 1])
    found, counts = np.unique(numbers, return_counts=True)
    colors = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1)
    ground = _luminance(colors[counts.argmax()])
    light, dark = np.maximum(_luminance(colors), ground), np.minimum(_luminance(colors), ground)
    return float(((light + 0.05) / (dark + 0.05)).max())


def _said(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def faint(window: MainWindow) -> list[str]:
    """Return the enabled texts that do not read well as they are drawn."""
    pixels = _pixels(window)
    found = []
    for widget in window.findChildren(QWidget):
        text = _said(widget).strip()
        seen = widget.visibleRegion().boundingRect()
        if not text or not widget.isEnabled() or not widget.isVisible() or seen.height() < 8:
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        top, left = corner.y() + seen.top(), corner.x() + seen.left()
        part = pixels[top + 2 : top + seen.height() - 2, left + 2 : left + seen.width() - 2]
        if part.size and _strongest(part) < _LEAST:
            found.append(f"{_strongest(part):.1f}: {text[:40]}")
    return found


def _faults(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    faults: dict[str, list[str]] = {}
    for step in Step:
        shown(window, step, qtbot)
        settle(window, qtbot)
        if found := faint(window):
            faults[step.name] = found
    return faults


def test_every_page_reads_well_before_and_after_the_system_changes(
    before: str,
    application: QApplication,
    scored_project: Path,
    open_project: OpenWindow,
    qtbot: QtBot,
) -> None:
    window = open_project(scored_project)
    for kind in Kind:
        window.page(Step.SCORER).say(kind, "How it stands out.")
    assert _faults(window, qtbot) == {}
    for name, palette in PALETTES.items():
        if name != before:
            _take(application, palette)
            assert (name, faint(window)) == (name, [])  # at once, on the page that is shown
    assert _faults(window, qtbot) == {}


def test_a_text_that_is_too_faint_is_found(window: MainWindow, qtbot: QtBot) -> None:
    label = QLabel("Too faint to read", window)
    label.setStyleSheet("color: #a0a0a0")
    label.setGeometry(300, 700, 300, 40)
    label.show()
    assert [found.partition(": ")[2] for found in faint(window)] == ["Too faint to read"]


@pytest.mark.parametrize("name", ["black and yellow", "black on white"])
def test_fields_that_open_or_count_have_a_frame_and_arrows_in_high_contrast(
    name: str, application: QApplication, qtbot: QtBot
) -> None:
    usual = application.palette()
    _take(application, PALETTES[name])
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    fields = (QComboBox(), QSpinBox(), QDoubleSpinBox())
    for field in fields:
        column.addWidget(field)
    window.resize(300, 160)
    window.show()
    pixels = _pixels(window)
    for field in fields:
        place = field.geometry()
        around = pixels[place.top() - 2 : place.bottom() + 3, place.left() - 2 : place.right() + 3]
        middle = around.shape[0] // 2
        for edge in (around[:6, 60], around[-6:, 60], around[middle, :6], around[middle, -6:]):
            assert _strongest(edge) >= _LEAST
        assert _strongest(around[6:-6, -20:-6]) >= _LEAST  # the arrows
    _take(application, usual)


@pytest.mark.parametrize("name", ["black and yellow", "black on white"])
def test_tabs_and_scroll_bars_stand_out_in_high_contrast(
    name: str, application: QApplication, qtbot: QtBot
) -> None:
    usual = application.palette()
    _take(application, PALETTES[name])
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    tabs, bar = QTabBar(), QScrollBar(Qt.Orientation.Horizontal)
    for title in ("Who gave what", "Level by level"):
        tabs.addTab(title)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    column.addWidget(tabs)
    column.addWidget(bar)
    window.resize(400, 120)
    window.show()
    pixels = _pixels(window)
    shown, other = (tabs.tabRect(n).translated(tabs.pos()) for n in (0, 1))
    middle = other.center().y()
    for edge in (other.left(), other.right() - 4):
        assert _strongest(pixels[middle, edge - 3 : edge + 4]) >= _LEAST
    grounds = [pixels[tab.top() + 3, tab.left() + 5] for tab in (shown, other)]
    assert _strongest(np.array([*grounds, grounds[0]])) >= _LEAST  # filled, and not filled
    along = pixels[bar.geometry().center().y(), bar.x() + 4 : bar.geometry().right() - 4]
    assert _strongest(along) >= _LEAST  # the handle
    _take(application, usual)


def test_high_contrast_takes_its_colors_from_the_system(application: QApplication) -> None:
    palette = PALETTES["black and yellow"]
    yellow = QColor("#ffff00")
    assert [ink(palette) for ink in (theme.muted, theme.warning, theme.error)] == 3 * [yellow]
    assert theme.line(palette) == yellow
    assert theme.accent(palette) == yellow  # its green is too dark to write with on black
    assert theme.on_accent(palette) == QColor("#000000")
    white = PALETTES["black on white"]
    assert (theme.accent(white), theme.on_accent(white)) == (QColor("#37006e"), QColor("#ffffff"))
    assert not theme.wants_contrast(PALETTES["light"])
    assert not theme.wants_contrast(PALETTES["dark"])
