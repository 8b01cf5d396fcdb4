"""Draws the lines of a list as wrapped paragraphs, each as high as its text needs."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kdscore_desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALLEST = 100_000


class WrappingDelegate(QStyledItemDelegate):
    """For a list whose items are sentences.

    Qt's own delegate shortens the last of several wrapped lines where the list became narrower.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the text needs at the list's width."""
        self.initStyleOption(option, index)
        width = self._view.viewport().width() - 2 * (theme.SPACE_1 + self._view.spacing())
        room = QRect(0, 0, max(width, 1), _TALLEST)
        text = QFontMetrics(_font(option)).boundingRect(room, _FLAGS, option.text)
        return QSize(width, text.height() + theme.SPACE_1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line with its ground and, where it has the focus, its frame."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setFont(_font(option))
        painter.setPen(option.palette.color(role))
        edge, half = theme.SPACE_1, theme.SPACE_1 // 2
        painter.drawText(option.rect.adjusted(edge, half, -edge, -half), _FLAGS, text)
        painter.restore()


def _font(option: QStyleOptionViewItem) -> QFont:
    return option.font
