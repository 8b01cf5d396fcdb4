"""The probabilities of one answer as bars, each with its level and its number."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kdscore_desktop.colors import level_colors
from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.words import percent
from kdscore_desktop.views.scores import NONE

_SHARE_OF_LABELS = 0.4
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ProbabilityChart(QWidget):
    """One bar for each level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric: Rubric | None = None
        self._shares: tuple[float, ...] = ()
        self._suggested = NONE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of each level"))

    def show_score(self, rubric: Rubric, shares: tuple[float, ...], suggested: int) -> None:
        """Show a score; without a suggestion the bars are empty."""
        self._rubric, self._shares, self._suggested = rubric, shares, suggested
        self.setAccessibleDescription(
            ", ".join(
                f"{label}: {percent(share)}"
                for label, share in zip(rubric.labels, shares, strict=True)
                if not math.isnan(share)
            )
        )
        self.updateGeometry()
        self.update()

    def _row_height(self) -> int:
        return self.fontMetrics().lineSpacing() + theme.SPACE_2

    def sizeHint(self) -> QSize:
        """Return the size of all bars."""
        levels = 0 if self._rubric is None else len(self._rubric)
        return QSize(30 * self.fontMetrics().averageCharWidth(), levels * self._row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, bar and number of each level."""
        if self._rubric is None:
            return
        painter = QPainter(self)
        numbers = theme.number_font(self)
        metrics = QFontMetrics(numbers)
        labels = self._rubric.labels
        label_width = min(
            max(metrics.horizontalAdvance(label) for label in labels),
            round(_SHARE_OF_LABELS * self.width()),
        )
        number_width = metrics.horizontalAdvance(percent(1.0)) + theme.SPACE_1
        bar_left = label_width + theme.SPACE_2
        bar_width = self.width() - bar_left - number_width - theme.SPACE_2
        text, edge = self.palette().windowText().color(), theme.line(self.palette())
        colors = level_colors(self._rubric)
        height = self._row_height()
        for level, (label, share) in enumerate(zip(labels, self._shares, strict=True)):
            top = level * height
            suggested = level == self._suggested
            numbers.setBold(suggested)
            painter.setFont(numbers)
            painter.setPen(text)
            elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, label_width)
            painter.drawText(QRect(0, top, label_width + 2, height), int(_MIDDLE), elided)
            bar = QRect(bar_left, top + theme.SPACE_1, bar_width, height - theme.SPACE_2)
            painter.setPen(edge)
            painter.drawRect(bar)
            if math.isnan(share):
                continue
            painter.setPen(text)
            painter.drawText(
                QRect(self.width() - number_width, top, number_width, height),
                int(_MIDDLE | Qt.AlignmentFlag.AlignRight),
                percent(share),
            )
            filled = QRect(bar.left(), bar.top(), round(share * bar.width()), bar.height())
            painter.fillRect(filled, theme.as_qcolor(colors[level]))
            if suggested:
                painter.setPen(QPen(theme.accent(self.palette()), 2))
            painter.drawRect(bar if suggested else filled)
