"""How a row looks: two lines of the answer, a bar and a number for each level, words for doubt."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kdscore_desktop.colors import level_colors, text_on
from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.model import Part, ScoresModel
from kdscore_desktop.ui.scores.words import (
    kind_in_words,
    percent,
    reason_in_a_word,
    reason_in_words,
)
from kdscore_desktop.views.scores import NONE

_BAR = 6
_LONGEST = 600  # characters that two lines can show at the most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colors of a palette, mixed once."""

    text: QColor
    muted: QColor
    line: QColor
    chosen: QColor
    accent: QColor
    warning: QColor

    @classmethod
    def of(cls, palette: QPalette) -> _Inks:
        base = palette.base().color()
        strong = theme.accent(palette)
        return cls(
            text=palette.text().color(),
            muted=theme.mixed(palette.text().color(), base, 0.7),
            line=theme.mixed(palette.text().color(), base, 0.15),
            chosen=theme.mixed(strong, base, 0.16),
            accent=strong,
            warning=theme.warning(palette),
        )


class ScoresDelegate(QStyledItemDelegate):
    """Paints the cells of a :class:`ScoresModel`.

    Parameters
    ----------
    view
        The table, whose font is used.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._palette_key = 0
        self._inks = _Inks.of(view.palette())
        self._rubric: Rubric | None = None
        self._colors: tuple[QColor, ...] = ()
        self._on_colors: tuple[QColor, ...] = ()
        self.update_fonts()

    def update_fonts(self) -> None:
        """Take the view's font anew."""
        self._font = QFont(self._view.font())
        self._number = theme.number_font(self._view)
        self._bold = QFont(self._number)
        self._bold.setBold(True)
        self._small = theme.scaled_font(self._view, theme.SMALL)
        self._metrics = QFontMetrics(self._font)
        self._small_metrics = QFontMetrics(self._small)

    @property
    def row_height(self) -> int:
        """The height of two lines with the space around them."""
        return 2 * self._metrics.lineSpacing() + 2 * theme.SPACE_1 + 1

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size that a cell needs at least."""
        return QSize(self._metrics.averageCharWidth() * 6, self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        model = index.model()
        assert isinstance(model, ScoresModel)
        if model.table is None:
            return
        self._prepare(option.palette, model.table.item.rubric)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & _SELECTED:
            painter.fillRect(rect, self._inks.chosen)
        painter.setPen(self._inks.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        place = int(model.places[index.row()])
        inner = rect.adjusted(theme.SPACE_2, theme.SPACE_1, -theme.SPACE_2, -theme.SPACE_1 - 1)
        part = model.part(index.column())
        if part is Part.LEVEL:
            inner = inner.adjusted(-1, 0, 1, 0)
            self._paint_level(painter, inner, model, place, model.level(index.column()))
        else:
            {
                Part.LEARNER: self._paint_learner,
                Part.ANSWER: self._paint_answer,
                Part.SUGGESTED: self._paint_suggested,
                Part.SURE: self._paint_sure,
                Part.FINAL: self._paint_final,
            }[part](painter, inner, model, place)
        if state & _SELECTED and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._inks.accent)
        if state & _FOCUS:
            painter.setPen(QPen(self._inks.accent, 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _prepare(self, palette: QPalette, rubric: Rubric) -> None:
        if palette.cacheKey() != self._palette_key:
            self._palette_key = palette.cacheKey()
            self._inks = _Inks.of(palette)
        if rubric is not self._rubric:
            self._rubric = rubric
            colors = level_colors(rubric)
            self._colors = tuple(theme.as_qcolor(color) for color in colors)
            self._on_colors = tuple(theme.as_qcolor(text_on(color)) for color in colors)

    # The parts of a row

    def _paint_learner(
        self, painter: QPainter, rect: QRect, model: ScoresModel, place: int
    ) -> None:
        table = model.table
        assert table is not None
        name = model.learner(place)
        key = "" if model.hide_names or table.keys[place] == name else table.keys[place]
        self._two_lines(painter, rect, name, key, _LEFT)

    def _paint_answer(self, painter: QPainter, rect: QRect, model: ScoresModel, place: int) -> None:
        assert model.table is not None
        text = " ".join(model.table.texts[place][:_LONGEST].split())
        painter.setFont(self._font)
        if not text:
            painter.setPen(self._inks.muted)
            painter.drawText(rect, _LEFT, reason_in_words(1))
            return
        painter.setPen(self._inks.text)
        first, rest = self._first_line(text, rect.width())
        height = self._metrics.lineSpacing()
        top = QRect(rect.left(), rect.top(), rect.width(), height)
        painter.drawText(top, _LEFT, first)
        bottom = top.translated(0, height)
        alike = model.alike(place)
        if alike:
            bottom = self._paint_alike(painter, bottom, alike)
        if rest:
            rest = self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, bottom.width())
            painter.drawText(bottom, _LEFT, rest)

    def _paint_alike(self, painter: QPainter, line: QRect, alike: str) -> QRect:
        """Write how many say the same at the end of a line and return what is left of it."""
        painter.setFont(self._small)
        painter.setPen(self._inks.accent)
        painter.drawText(line, _RIGHT, alike)
        painter.setFont(self._font)
        painter.setPen(self._inks.text)
        taken = self._small_metrics.horizontalAdvance(alike) + theme.SPACE_2
        return line.adjusted(0, 0, -min(taken, line.width()), 0)

    def _first_line(self, text: str, width: int) -> tuple[str, str]:
        layout = QTextLayout(text, self._font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        length = line.textLength()
        layout.endLayout()
        return text[:length], text[length:].strip()

    def _paint_level(
        self, painter: QPainter, rect: QRect, model: ScoresModel, place: int, level: int
    ) -> None:
        table = model.table
        assert table is not None
        share = float(table.probabilities[place, level])
        if math.isnan(share):
            return
        suggested = level == int(table.suggested[place])
        if suggested:
            painter.setPen(QPen(self._inks.accent, 2))
            painter.drawRoundedRect(rect.adjusted(-4, 0, 4, 0), 4, 4)
        number = QRect(rect.left(), rect.top(), rect.width(), rect.height() - _BAR - 4)
        painter.setFont(self._bold if suggested else self._number)
        painter.setPen(self._inks.text)
        painter.drawText(
            number.adjusted(-theme.SPACE_2, 0, theme.SPACE_2, 0), _CENTER, percent(share)
        )
        bar = QRect(rect.left(), rect.bottom() - _BAR - 3, rect.width(), _BAR)
        painter.setPen(self._inks.line)
        painter.drawRect(bar)
        filled = round(share * bar.width())
        if filled:
            painter.setPen(self._inks.muted)
            painter.setBrush(self._colors[level])
            painter.drawRect(QRect(bar.left(), bar.top(), filled, _BAR))
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_suggested(
        self, painter: QPainter, rect: QRect, model: ScoresModel, place: int
    ) -> None:
        assert model.table is not None
        level = int(model.table.suggested[place])
        painter.setFont(self._small if level == NONE else self._font)
        painter.setPen(self._inks.muted if level == NONE else self._inks.text)
        flags = int(_CENTER) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(rect, flags, model.suggestion(place))

    def _paint_sure(self, painter: QPainter, rect: QRect, model: ScoresModel, place: int) -> None:
        table = model.table
        assert table is not None
        level, reason = int(table.suggested[place]), int(model.reasons[place])
        sure = "" if level == NONE else percent(float(table.probabilities[place, level]))
        if not reason:
            painter.setFont(self._number)
            painter.setPen(self._inks.text)
            painter.drawText(rect, _CENTER, sure)
            return
        done = int(table.final[place]) != NONE
        top, bottom = self._halves(rect)
        painter.setFont(self._number)
        painter.setPen(self._inks.text)
        painter.drawText(top, _CENTER, sure)
        painter.setFont(self._small)
        painter.setPen(self._inks.muted if done else self._inks.warning)
        mark = "" if done else "\N{BLACK CIRCLE} "
        word = mark + reason_in_words(reason)
        if self._small_metrics.horizontalAdvance(word) > bottom.width():
            word = mark + reason_in_a_word(reason)
        self._small_word(painter, bottom, word)

    def _paint_final(self, painter: QPainter, rect: QRect, model: ScoresModel, place: int) -> None:
        table = model.table
        assert table is not None
        level = int(table.final[place])
        top, bottom = self._halves(rect)
        if level == NONE:
            given = next((int(one) for one in table.ratings[place] if one != NONE), NONE)
            painter.setFont(self._font)
            painter.setPen(self._inks.muted)
            if given == NONE:
                painter.drawText(rect, _CENTER, "\N{EN DASH}")
                return
            painter.drawText(top, _CENTER, "\N{EN DASH}")
            label = table.item.rubric.labels[given]
            self._small_word(painter, bottom, self.tr("human: %1").replace("%1", label))
            return
        label = table.item.rubric.labels[level]
        painter.setPen(self._inks.muted)
        painter.setBrush(self._colors[level])
        painter.drawRoundedRect(top.adjusted(0, 0, 0, -1), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._bold)
        painter.setPen(self._on_colors[level])
        text = QFontMetrics(self._bold).elidedText(label, Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, _CENTER, text)
        painter.setPen(self._inks.text)
        self._small_word(painter, bottom, kind_in_words(int(table.kinds[place])))

    # Helpers

    def _small_word(self, painter: QPainter, rect: QRect, word: str) -> None:
        painter.setFont(self._small)
        width = rect.width() + 2 * theme.SPACE_1
        word = self._small_metrics.elidedText(word, Qt.TextElideMode.ElideRight, width)
        painter.drawText(rect.adjusted(-theme.SPACE_1, 0, theme.SPACE_1, 0), _CENTER, word)

    def _halves(self, rect: QRect) -> tuple[QRect, QRect]:
        height = rect.height() // 2
        top = QRect(rect.left(), rect.top(), rect.width(), height)
        return top, top.translated(0, rect.height() - height)

    def _two_lines(
        self,
        painter: QPainter,
        rect: QRect,
        first: str,
        second: str,
        flags: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(self._font)
        painter.setPen(self._inks.text)
        first = self._metrics.elidedText(first, Qt.TextElideMode.ElideRight, rect.width())
        if not second:
            painter.drawText(rect, flags, first)
            return
        top, bottom = self._halves(rect)
        painter.drawText(top, flags, first)
        painter.setFont(self._small)
        painter.setPen(self._inks.muted)
        second = self._small_metrics.elidedText(second, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(bottom, flags, second)
