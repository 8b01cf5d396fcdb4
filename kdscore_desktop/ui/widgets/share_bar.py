"""A bar without words: it stands beside a number and never alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kdscore_desktop.ui import theme


class ShareBar(QWidget):
    """A bar of a share of its width; screen readers are told by the number beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that leaves room for the number."""
        metrics = self.fontMetrics()
        return QSize(16 * metrics.averageCharWidth(), metrics.ascent())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the bar."""
        painter = QPainter(self)
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(track, theme.mixed(theme.accent(self.palette()), self._ground(), 0.12))
        track.setWidth(track.width() * self._share)
        painter.fillRect(track, theme.accent(self.palette()))

    def _ground(self) -> QColor:
        return self.palette().window().color()
