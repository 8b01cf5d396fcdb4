"""What the window's colors do when the system turns dark."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.forms import small_label


def test_text_of_second_rank_stays_readable(application: QApplication, qtbot: QtBot) -> None:
    label = small_label("how it was measured")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().windowText().color().lightness() < 120
    light, dark = application.palette(), QPalette(QColor("#3a3a3e"), QColor("#2b2b2e"))
    try:
        application.setPalette(dark)
        application.setStyleSheet(theme.style_sheet(dark))
        assert label.palette().windowText().color().lightness() > 150
    finally:
        application.setPalette(light)
        application.setStyleSheet(theme.style_sheet(light))
