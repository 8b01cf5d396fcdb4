"""A curve that grows while something is learned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kdscore_desktop.agreement.wording import coefficient
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import number
from kdscore_desktop.views.training import Point

_RADIUS = 3.5


class LiveCurve(QWidget):
    """One curve with its last and its best value written at the points.

    Parameters
    ----------
    title
        What goes up, in plain words; drawn above the axis.
    below
        What goes to the right.
    low, high
        Values that the axis shows at least.
    """

    def __init__(
        self,
        title: str,
        below: str,
        *,
        low: float,
        high: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._below = title, below
        self._low, self._high = low, high
        self._points: tuple[Point, ...] = ()
        self._best: Point | None = None
        self._steps = 0
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(
        self, points: Sequence[Point], *, steps: int, best: Point | None = None, words: str = ""
    ) -> None:
        """Show a curve.

        Parameters
        ----------
        points
            Steps and values.
        steps
            How many steps there will be; 0 where that is not known.
        best
            The point to mark.
        words
            The same for screen readers.
        """
        self._points, self._best, self._steps = tuple(points), best, steps
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the curve can be read."""
        metrics = self.fontMetrics()
        return QSize(40 * metrics.averageCharWidth(), 11 * metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        metrics = self.fontMetrics()
        return QSize(26 * metrics.averageCharWidth(), 8 * metrics.lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw titles, axes, the curve and its values."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.scaled_font(self, theme.SMALL))
        low, high = self._range()
        plot = self._plot(painter, low, high)
        self._draw_axes(painter, plot, low, high)
        places = [self._place(point, plot, low, high) for point in self._points]
        if places:
            painter.setPen(QPen(theme.accent(self.palette()), 2))
            painter.drawPolyline(QPolygonF(places))
            self._draw_values(painter, plot, low, high)

    def _range(self) -> tuple[float, float]:
        values = [value for _, value in self._points]
        return min([self._low, *values]), max([self._high, *values])

    def _plot(self, painter: QPainter, low: float, high: float) -> QRectF:
        metrics = painter.fontMetrics()
        left = max(metrics.horizontalAdvance(coefficient(end)) for end in (low, high))
        line = metrics.lineSpacing()
        return QRectF(self.rect()).adjusted(
            left + theme.SPACE_2,
            line + theme.SPACE_2,
            -metrics.horizontalAdvance("0.000") - theme.SPACE_2,
            -2 * line - theme.SPACE_1,
        )

    def _draw_axes(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        metrics = painter.fontMetrics()
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QPointF(0, metrics.ascent()), self._title)
        painter.setPen(theme.muted(self.palette()))
        bottom = plot.bottom() + metrics.lineSpacing()
        last = number(self._last_step())
        painter.drawText(QPointF(plot.left(), bottom), "0")
        painter.drawText(QPointF(plot.right() - metrics.horizontalAdvance(last), bottom), last)
        box = QRectF(plot.left(), bottom, plot.width(), metrics.lineSpacing())
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._below)
        for value in (low, high):
            y = self._place((0, value), plot, low, high).y()
            text = coefficient(value)
            x = plot.left() - theme.SPACE_1 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), text)
        painter.setPen(QPen(theme.line(self.palette()), 1))
        for value in (low, (low + high) / 2, high):
            y = round(self._place((0, value), plot, low, high).y()) + 0.5
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _draw_values(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        metrics = painter.fontMetrics()
        color = theme.accent(self.palette())
        last = self._points[-1]
        place = self._place(last, plot, low, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(place, _RADIUS, _RADIUS)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(
            QPointF(place.x() + theme.SPACE_2, place.y() + metrics.ascent() / 2 - 1),
            coefficient(last[1]),
        )
        if self._best is not None and self._best[0] != last[0]:
            self._draw_best(painter, self._place(self._best, plot, low, high), plot)

    def _draw_best(self, painter: QPainter, place: QPointF, plot: QRectF) -> None:
        assert self._best is not None
        painter.setBrush(self.palette().window())
        painter.setPen(QPen(theme.accent(self.palette()), 2))
        painter.drawEllipse(place, _RADIUS + 1, _RADIUS + 1)
        painter.setPen(self.palette().windowText().color())
        text = self.tr("best %1").replace("%1", coefficient(self._best[1]))
        width = painter.fontMetrics().horizontalAdvance(text)
        x = min(max(place.x() - width / 2, plot.left()), plot.right() - width)
        above = place.y() - theme.SPACE_2
        below = place.y() + theme.SPACE_2 + painter.fontMetrics().ascent()
        fits = above - painter.fontMetrics().ascent() > plot.top() - theme.SPACE_1
        painter.drawText(QPointF(x, above if fits else below), text)

    def _last_step(self) -> int:
        return max(self._steps, self._points[-1][0] if self._points else 0)

    def _place(self, point: Point, plot: QRectF, low: float, high: float) -> QPointF:
        share = point[0] / (self._last_step() or 1)
        height = (point[1] - low) / ((high - low) or 1)
        return QPointF(plot.left() + share * plot.width(), plot.bottom() - height * plot.height())
