"""Shows a figure at the size and in the colors of the window, drawn in the background."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFontInfo,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.drawing import Draw, as_bytes
from kdscore_desktop.ui.background import Background

_SETTLED = 150  # milliseconds without another change of size
_MOST_WIDE = 110  # in average characters: a larger picture says no more
_LEAST_WIDE = 44
_POINTS_AN_INCH = 72
_SAME_WIDTH = 3  # pixels that are not worth drawing anew
_REDRAWN_AFTER = {
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,  # comes in place of the palette's where there is a style sheet
    QEvent.Type.FontChange,
    QEvent.Type.DevicePixelRatioChange,
}

PRINT = replace(LIGHT, dpi=200)
"""How a picture looks that is saved or copied: dark on white, whatever the window's colors."""


class PictureView(QWidget):
    """A picture that is drawn again when its size or the window's colors change.

    Parameters
    ----------
    compute
        The thread that draws.
    """

    def __init__(self, compute: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compute = compute
        self._draw: Draw | None = None
        self._image: QImage | None = None
        self._asked = 0
        self._drawn_at: tuple[int, float] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._ask)
        character = self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(_LEAST_WIDE * character)
        self.setMaximumWidth(_MOST_WIDE * character)
        self.setMinimumHeight(12 * self.fontMetrics().lineSpacing())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def is_drawn(self) -> bool:
        """Whether the picture that is wanted is shown."""
        return self._image is not None and self._drawn_at is not None

    def show_picture(self, draw: Draw | None, name: str, description: str) -> None:
        """Show another picture.

        Parameters
        ----------
        draw
            Draws it; None while its numbers are not known yet.
        name, description
            What is read aloud in its place.
        """
        self._draw = draw
        self._image = None
        self._drawn_at = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.update()
        if self.isVisible():
            self._ask()

    def look(self) -> Look:
        """Return the look of the window at the picture's width."""
        dots = self.logicalDpiX()
        info = QFontInfo(self.font())
        palette = self.palette()
        return Look(
            foreground=theme.as_color(palette.color(QPalette.ColorRole.WindowText)),
            background=theme.as_color(palette.color(QPalette.ColorRole.Window)),
            accent=theme.as_color(theme.accent(palette)),
            font_size=info.pixelSize() * _POINTS_AN_INCH / dots,
            font_family=info.family(),
            dpi=round(dots * self.devicePixelRatioF()),
            width=self.width() / dots,
        )

    def _ask(self) -> None:
        if self._draw is None:
            return
        self._asked += 1
        number, draw, look = self._asked, self._draw, self.look()
        at = (self.width(), self.devicePixelRatioF())
        self._drawn_at = None

        def work() -> QImage:
            return QImage.fromData(as_bytes(draw, look, "png", ""))

        def take(image: QImage) -> None:
            if number != self._asked:
                return  # another picture is wanted by now
            image.setDevicePixelRatio(at[1])
            self._image = image
            self._drawn_at = at
            self.setFixedHeight(round(image.height() / at[1]))
            self.updateGeometry()
            self.update()
            self._draw_again_at_another_width()

        self._compute.do(work, take, asker=self)

    # What Qt calls

    def sizeHint(self) -> QSize:
        """Return the size of the picture, or about what it will have."""
        if self._image is None:
            return QSize(self.maximumWidth(), self.minimumHeight())
        return self._image.deviceIndependentSize().toSize()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was wanted while nobody saw it."""
        super().showEvent(event)
        if not self.is_drawn:
            self._timer.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again when the width has settled."""
        super().resizeEvent(event)
        self._draw_again_at_another_width()

    def _draw_again_at_another_width(self) -> None:
        at = self._drawn_at
        if at is not None and abs(at[0] - self.width()) > _SAME_WIDTH:
            self._timer.start(_SETTLED)

    def event(self, event: QEvent) -> bool:
        """Draw again when the window's colors, font or sharpness change."""
        if event.type() in _REDRAWN_AFTER and self._draw is not None and self.isVisible():
            self._timer.start(_SETTLED)
        elif event.type() in _REDRAWN_AFTER:
            self._drawn_at = None
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or that it is being drawn."""
        painter = QPainter(self)
        if self._image is not None:
            size = self._image.deviceIndependentSize().toSize()
            if abs(size.width() - self.width()) <= _SAME_WIDTH:
                painter.drawImage(0, 0, self._image)
            else:  # until it is drawn at this width
                size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(QRect(0, 0, size.width(), size.height()), self._image)
        else:
            painter.setPen(theme.muted(self.palette()))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing…"))
        painter.end()
