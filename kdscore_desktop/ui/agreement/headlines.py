"""The agreement in a sentence each, beside each other, and what deserves a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.numbers import value_text
from kdscore_desktop.ui.widgets.forms import InkedLabel, body_label, empty, small_label, title_label
from kdscore_desktop.ui.widgets.row_or_column import RowOrColumn

_CARD = 27  # in average characters: narrower ones stand below each other


class Headlines(RowOrColumn):
    """A card for each comparison."""

    def __init__(self) -> None:
        super().__init__(self._room)
        self._cards = 0

    def _room(self) -> int:
        return self._cards * _CARD * self.fontMetrics().averageCharWidth()

    def show_comparisons(self, comparisons: Sequence[Comparison], words: AgreementWords) -> None:
        """Show comparisons in place of those before."""
        self.clear()
        self._cards = len(comparisons)
        for comparison in comparisons:
            self.add(_card(comparison, words), 1)
        self.arrange()


def _card(comparison: Comparison, words: AgreementWords) -> QFrame:
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
    column.setSpacing(theme.SPACE_1)
    name = QLabel(words.title(comparison))
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setWordWrap(True)
    theme.make_bold(name)
    column.addWidget(name)
    column.addWidget(title_label(value_text(comparison.agreement.exact, as_percent=True)))
    sentence = body_label(words.headline(comparison))
    column.addWidget(sentence)
    column.addWidget(small_label(words.on_which(comparison)))
    column.addStretch(1)
    frame.setAccessibleName(f"{words.title(comparison)}: {sentence.text()}")
    return frame


@dataclass(frozen=True, slots=True)
class Remark:
    """What deserves a look in one comparison: its name and the sentences."""

    title: str
    sentences: tuple[str, ...]


class Remarks(QFrame):
    """What deserves a look; what is of the other comparisons is folded away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Worth a look"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        column.setSpacing(theme.SPACE_1)
        heading = InkedLabel(theme.warning, self.tr("Worth a look"))
        theme.make_bold(heading)
        column.addWidget(heading)
        self._first, self._others = QWidget(), QWidget()
        for part in (self._first, self._others):
            inner = QVBoxLayout(part)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(theme.SPACE_1)
        column.addWidget(self._first)
        self._fold = QPushButton()
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._unfold)
        column.addWidget(self._others)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)

    def show_remarks(self, first: Remark, others: Sequence[Remark]) -> None:
        """Show the remarks on the most important comparison, and fold away the others'."""
        _fill(self._first, [f"•  {sentence}" for sentence in first.sentences])
        told = [remark for remark in others if remark.sentences]
        lines = [line for remark in told for line in (remark.title, *_bullets(remark))]
        _fill(self._others, lines)
        self._count = sum(len(remark.sentences) for remark in told)
        self._fold.setVisible(bool(told))
        self._fold.setChecked(False)
        self._unfold(False)
        self.setVisible(bool(first.sentences or told))

    def _unfold(self, shown: bool) -> None:
        self._others.setVisible(shown)
        self._fold.setText(
            self.tr("Show less")
            if shown
            else self.tr("%n more about the other comparisons", "", self._count)
        )


def _bullets(remark: Remark) -> list[str]:
    return [f"•  {sentence}" for sentence in remark.sentences]


def _fill(part: QWidget, lines: Sequence[str]) -> None:
    layout = part.layout()
    assert layout is not None
    empty(layout)
    for line in lines:
        layout.addWidget(body_label(line))
