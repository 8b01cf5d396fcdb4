"""How many scored answers each level has, and whether that is enough to learn it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import number
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.ui.widgets.share_bar import ShareBar
from kdscore_desktop.views.expert import ENOUGH, FEW, Enough, LevelNeed, Needs

_BAR, _LEAST_BAR, _NAME = 30, 10, 34  # in average characters
_SHORT = 3  # letters of a label that says nothing by itself, such as "2"


class NeedsTable(QWidget):
    """A small table with bars and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self._holder = QWidget()
        column.addWidget(self._holder)
        self.advice = small_label()
        column.addWidget(self.advice)

    def show_needs(self, needs: Needs) -> None:
        """Show what there is, level by level."""
        self._holder.deleteLater()
        self._holder.hide()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_3)
        grid.setVerticalSpacing(theme.SPACE_1)
        most = max((level.answers for level in needs.levels), default=0) or 1
        for row, level in enumerate(needs.levels):
            self._add(grid, row, level, most)
        grid.setColumnStretch(4, 1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._holder)
        self.advice.setText(self._advice_for(needs))
        self.advice.setVisible(bool(self.advice.text()))

    def _add(self, grid: QGridLayout, row: int, level: LevelNeed, most: int) -> None:
        is_short = len(level.label) <= _SHORT
        name = QLabel(self.tr("Level %1").replace("%1", level.label) if is_short else level.label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        character = self.fontMetrics().averageCharWidth()
        if name.sizeHint().width() > _NAME * character:  # a long label must not crowd the bars out
            name.setWordWrap(True)
            name.setFixedWidth(_NAME * character)
        bar = ShareBar()
        bar.setMinimumWidth(_LEAST_BAR * character)
        bar.setMaximumWidth(_BAR * character)
        bar.show_share(level.answers / most)
        count = QLabel(number(level.answers))
        count.setFont(theme.number_font(count))
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        word = QLabel(self._word(level.enough))
        if level.enough in {Enough.NONE, Enough.TOO_FEW}:
            theme.make_bold(word)
        grid.addWidget(name, row, 0)
        grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(count, row, 2)
        grid.addWidget(word, row, 3)

    def _word(self, enough: Enough) -> str:
        return {
            Enough.NONE: self.tr("none: it cannot be learned"),
            Enough.TOO_FEW: self.tr("too few to tell how well it is learned"),
            Enough.FEW: self.tr("few: expect mistakes"),
            Enough.ENOUGH: self.tr("enough"),
        }[enough]

    def _advice_for(self, needs: Needs) -> str:
        if not needs.are_met:
            return (
                self.tr(
                    "%1 scored answers on at least two levels are needed, and there are %2. Score "
                    "more answers in your spreadsheet and import it again."
                )
                .replace("%1", number(needs.fewest))
                .replace("%2", number(needs.scored))
            )
        if all(level.enough is Enough.ENOUGH for level in needs.levels):
            return ""
        return (
            self.tr(
                "Scoring more answers on these levels helps most: %1 on a level are enough to "
                "begin with; of fewer than %2, none can be kept back to check on."
            )
            .replace("%1", number(ENOUGH))
            .replace("%2", number(FEW))
        )
