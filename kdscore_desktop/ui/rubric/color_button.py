"""A level's color: the rubric's own, one that the color-blind tell apart, or any."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QPushButton, QWidget

from kdscore_desktop.colors import Color, from_hexadecimal, hexadecimal
from kdscore_desktop.ui import theme
from kdscore_desktop.views.rubric import PALETTE


class ColorButton(QPushButton):
    """Shows a level's color with its name and lets another be chosen.

    Attributes
    ----------
    chosen : Signal(str)
        Six hexadecimal digits, or "" for the rubric's own color.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = self.fontMetrics().ascent()
        self.setIconSize(QSize(side, side))
        self._shown: Color = (0, 0, 0)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)

    def show_color(self, digits: str, shown: Color, level: str) -> None:
        """Show what color a level has: its own digits ("" for none) and what that comes to."""
        self._shown = shown
        name = self._name(digits)
        self.setIcon(_swatch(shown, self.iconSize()))
        self.setText(name)
        self.setAccessibleName(
            self.tr("Color of level %1: %2").replace("%1", level).replace("%2", name)
        )

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("Automatic"), lambda: self.chosen.emit(""))
        self._menu.addSeparator()
        for digits in PALETTE:
            icon = _swatch(from_hexadecimal(digits), self.iconSize())
            self._menu.addAction(
                icon, self._name(digits), lambda digits=digits: self.chosen.emit(digits)
            )
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another color..."), self._ask)

    def _ask(self) -> None:
        dialog = QColorDialog(theme.as_qcolor(self._shown), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.colorSelected.connect(
            lambda color: self.chosen.emit(hexadecimal(theme.as_color(QColor(color))))
        )
        dialog.show()

    def _name(self, digits: str) -> str:
        names = (
            self.tr("Orange"),
            self.tr("Light blue"),
            self.tr("Green"),
            self.tr("Yellow"),
            self.tr("Blue"),
            self.tr("Red"),
            self.tr("Pink"),
            self.tr("Gray"),
        )
        if not digits:
            return self.tr("Automatic")
        return dict(zip(PALETTE, names, strict=True)).get(digits, f"#{digits}")


def _swatch(color: Color, size: QSize) -> QIcon:
    pixmap = QPixmap(size)
    pixmap.fill(theme.as_qcolor(color))
    painter = QPainter(pixmap)
    painter.setPen(QColor("#808080"))  # an edge that is seen in light and dark
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
    painter.end()
    return QIcon(pixmap)
