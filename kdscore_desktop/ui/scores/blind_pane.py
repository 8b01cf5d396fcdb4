"""One answer after another without anything that could sway, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.blind import BlindResult, Same
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.answer_text import AnswerText
from kdscore_desktop.ui.scores.level_buttons import LevelButtons
from kdscore_desktop.ui.scores.words import filled, number, percent
from kdscore_desktop.ui.widgets.forms import (
    body_label,
    main_button,
    scrolled_column,
    small_label,
)

_WIDEST = 110  # in average characters: lines of the answer, which is larger, read well


def _button(row: QHBoxLayout, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    row.addWidget(button)
    return button


class BlindPane(QWidget):
    """Shows an answer of the sample, and no more.

    Attributes
    ----------
    level_chosen : Signal(int)
    back_wanted, skip_wanted, pause_wanted, end_wanted : Signal()
    """

    level_chosen = Signal(int)
    back_wanted = Signal()
    skip_wanted = Signal()
    pause_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("An answer to score without a suggestion"))
        self.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(self._banner())
        area, inner = scrolled_column(theme.SPACE_2)
        self.prompt = small_label()
        self.answer = AnswerText()
        inner.addWidget(self.prompt)
        inner.addWidget(self.answer)
        inner.addStretch(1)
        self._area = area
        column.addWidget(area, 1)
        self.levels = LevelButtons()
        self.levels.level_chosen.connect(self.level_chosen)
        column.addWidget(self.levels)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.back_button = _button(row, self.tr("Back (U)"))
        self.skip_button = _button(row, self.tr("Skip for now (N)"))
        row.addStretch(1)
        self.pause_button = _button(row, self.tr("Go on later"))
        self.end_button = _button(row, self.tr("End here"))
        for button, signal in (
            (self.back_button, self.back_wanted),
            (self.skip_button, self.skip_wanted),
            (self.pause_button, self.pause_wanted),
            (self.end_button, self.end_wanted),
        ):
            button.clicked.connect(signal)
        self.back_button.setToolTip(self.tr("Goes to the answer before. Keys: U or Backspace"))
        self.skip_button.setToolTip(self.tr("Goes to the next answer. Keys: N or the space bar"))
        column.addLayout(row)

    def _banner(self) -> QFrame:
        banner = QFrame()
        banner.setProperty("card", True)
        inner = QVBoxLayout(banner)
        inner.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        inner.setSpacing(theme.SPACE_1)
        self.progress = QLabel()
        theme.make_bold(self.progress)
        inner.addWidget(self.progress)
        inner.addWidget(
            small_label(
                self.tr(
                    "Suggestions and what other people gave are hidden until you end. Your levels "
                    "are kept as a human's scores; nothing becomes final by them."
                )
            )
        )
        return banner

    def show_answer(self, item: Item, text: str, level: int, *, done: int, of: int) -> None:
        """Show an answer, with the level that was given to it or -1, and how far the sample is."""
        self.progress.setText(
            filled(self.tr("Scoring blind: %1 of %2 done"), number(done), number(of))
        )
        self.prompt.setText(item.prompt)
        self.prompt.setVisible(bool(item.prompt))
        self.answer.show_answer(text)
        self.levels.set_rubric(item.rubric)
        self.levels.show_state(level, enabled=True)
        self._area.verticalScrollBar().setValue(0)


class BlindDone(QWidget):
    """Says what came of a sample, and ends it.

    Attributes
    ----------
    back_wanted : Signal()
    finished : Signal(bool)
        The sample is to be ended; whether its levels are to become final, too.
    """

    back_wanted = Signal()
    finished = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_3)
        self.heading = QLabel()
        theme.make_bold(self.heading)
        self.result = body_label()
        self.make_final = QCheckBox()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.finish_button = main_button(self.tr("Finish"))
        self.finish_button.clicked.connect(lambda: self.finished.emit(self.make_final.isChecked()))
        row.addWidget(self.finish_button)
        self.back_button = _button(row, self.tr("Back to the answers"))
        self.back_button.clicked.connect(self.back_wanted)
        row.addStretch(1)
        for widget in (self.heading, self.result, self.make_final):
            column.addWidget(widget)
        column.addLayout(row)
        column.addStretch(1)

    def show_result(self, result: BlindResult, rater: str) -> None:
        """Say how often scorer and humans gave the educator's level."""
        self.heading.setText(self.tr("You scored %n answer(s) blind", "", result.rated))
        self.result.setText(
            "\n\n".join(
                (
                    filled(
                        self.tr(
                            "They are kept as human scores of “%1” and count on the page Agreement."
                        ),
                        rater,
                    ),
                    self._scorer(result.scorer),
                    self._human(result.human),
                )
            )
        )
        undecided = len(result.undecided)
        self.make_final.setVisible(undecided > 0)
        self.make_final.setChecked(False)
        self.make_final.setText(
            self.tr(
                "Make my level final for %n answer(s) that nobody had scored or decided",
                "",
                undecided,
            )
        )
        self.finish_button.setFocus()

    def _scorer(self, same: Same) -> str:
        if not same.of:
            return self.tr(
                "The scorer learned from all of them or suggests nothing, so they cannot say how "
                "far it agrees with you."
            )
        text = self.tr(
            "Of %2 that it did not learn from, the scorer suggests your level for %1 (%3, likely "
            "between %4 and %5)."
        )
        return self._told(text, same)

    def _human(self, same: Same) -> str:
        if not same.of:
            return self.tr("No other human has scored any of them.")
        text = self.tr(
            "Of %2 that another human scored, %1 got your level (%3, likely between %4 and %5)."
        )
        return self._told(text, same)

    def _told(self, sentence: str, same: Same) -> str:
        shares = (percent(share) for share in (same.count / same.of, *same.likely))
        return filled(sentence, number(same.count), number(same.of), *shares)
