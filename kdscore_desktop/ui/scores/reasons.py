"""Why the scorer suggests a level: the words that counted, and what humans gave to like answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.answer_text import AnswerText
from kdscore_desktop.ui.scores.words import filled
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.scores import ScoreTable

if TYPE_CHECKING:
    from kdscore_desktop.jobs.explaining import Explained
    from kdscore_desktop.student.explain import Effect

_LEAST = 0.02  # of probability that a word has to have changed to be shown
_MOST_WORDS = 6
_LONGEST_ALIKE = 140
_UNDERLINE = QTextCharFormat.UnderlineStyle


class Reasons(QWidget):
    """The words and the like answers, and the marks of the words in the answer.

    Parameters
    ----------
    answer
        The answer's text, in which words are marked.
    """

    def __init__(self, answer: AnswerText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = answer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self._heading = small_label(self.tr("Words that counted (in points of 100)"))
        self.words = body_label()
        self._like_heading = small_label(self.tr("Like answers that a human scored"))
        self.like = body_label()
        for label in (self._heading, self.words, self._like_heading, self.like):
            column.addWidget(label)
        self.forget()

    def forget(self) -> None:
        """Show nothing, as for another answer whose reasons are not known yet."""
        self._answer.setExtraSelections([])
        self.setVisible(False)

    def show_failure(self, sentence: str) -> None:
        """Say why there are no reasons."""
        self.words.setText(sentence)
        self._show(words=True, like=False)

    def show_reasons(self, table: ScoreTable, place: int, explained: Explained) -> None:
        """Show why a level is suggested for a response."""
        text, labels = table.texts[place], table.item.rubric.labels
        explanation = explained.explanation
        effects = [e for e in explanation.strongest(_MOST_WORDS) if abs(e.change) >= _LEAST]
        self._answer.setExtraSelections([self._mark(text, effect) for effect in effects])
        raised = self._list(text, [e for e in effects if e.change > 0])
        lowered = self._list(text, [e for e in effects if e.change < 0])
        label = labels[explanation.level]
        lines = []
        if raised:
            lines.append(filled(self.tr("Raised %1 (underlined): %2"), label, raised))
        if lowered:
            lines.append(filled(self.tr("Lowered %1 (dotted): %2"), label, lowered))
        if not lines:
            lines = [self.tr("No single word changed the suggestion by much.")]
        self.words.setText("\n".join(lines))
        like = [
            filled(self.tr("%1: %2"), labels[level], _shortened(table, answer.response_id))
            for level, answers in enumerate(explained.similar)
            for answer in answers[:1]
        ]
        self.like.setText("\n".join(like))
        self._show(words=True, like=bool(like))

    def _show(self, *, words: bool, like: bool) -> None:
        for label, shown in (
            (self._heading, words),
            (self.words, words),
            (self._like_heading, like),
            (self.like, like),
        ):
            label.setVisible(shown)
        self.setVisible(True)

    def _list(self, text: str, effects: list[Effect]) -> str:
        return ", ".join(
            filled(self.tr("%1 (%2)"), text[e.start : e.end], _points(e.change)) for e in effects
        )

    def _mark(self, text: str, effect: Effect) -> QTextEdit.ExtraSelection:
        palette = self.palette()
        raised = effect.change > 0
        color = theme.accent(palette) if raised else theme.warning(palette)
        selection = QTextEdit.ExtraSelection()
        marked = QTextCharFormat()
        marked.setUnderlineStyle(_UNDERLINE.SingleUnderline if raised else _UNDERLINE.DotLine)
        marked.setUnderlineColor(color)
        marked.setBackground(_tint(color, palette.base().color()))
        cursor = QTextCursor(self._answer.document())
        cursor.setPosition(_shown_place(text, effect.start))
        cursor.setPosition(_shown_place(text, effect.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, marked
        return selection


def _tint(color: QColor, ground: QColor) -> QColor:
    return theme.mixed(color, ground, 0.18)


def _points(change: float) -> str:
    """Return a change of probability in points of a hundred, with its sign."""
    sign = "+" if change > 0 else "\N{MINUS SIGN}"
    return sign + QLocale().toString(round(100 * abs(change)))


def _shown_place(text: str, place: int) -> int:
    """Return where a character stands in the shown text, which counts as UTF-16 does.

    A return and a line feed are shown as one.
    """
    before = text[:place]
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 - before.count("\r\n")


def _shortened(table: ScoreTable, response_id: int) -> str:
    place = table.place(response_id)
    text = "" if place is None else " ".join(table.texts[place].split())
    return text if len(text) <= _LONGEST_ALIKE else f"{text[: _LONGEST_ALIKE - 1]}…"
