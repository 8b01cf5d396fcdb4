"""A scorer file that was opened by itself: score a spreadsheet with it, without an assignment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.errors import KDScoreError
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.handing_over import actions_for, ask_before_replacing
from kdscore_desktop.ui.exporting.target import Target
from kdscore_desktop.ui.files import choose_spreadsheet
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.forms import (
    add_row,
    body_label,
    main_button,
    new_form,
    small_label,
    title_label,
)
from kdscore_desktop.ui.widgets.notice import Kind, Notice, NoticeArea
from kdscore_desktop.views.phrases import filled

if TYPE_CHECKING:  # what they import takes a while and is imported in the thread that needs it
    from kdscore_desktop.gradebook.writing.scored import WrittenGradebook
    from kdscore_desktop.views.scorer_file import AnswerSheet, OpenedScorer

_SIZE = (760, 440)


class ScorerFileWindow(QWidget):
    """A window of its own for one scorer file.

    Parameters
    ----------
    desk
        Its thread does the reading and the scoring.
    path
        The scorer file.
    """

    def __init__(self, desk: Desk, path: Path) -> None:
        super().__init__()
        self._desk = desk
        self._scorer: OpenedScorer | None = None
        self._answers: AnswerSheet | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{path.stem} - KDScore")
        self.resize(*_SIZE)
        self._build()
        self._offer()

        def work() -> OpenedScorer:
            from kdscore_desktop.views.scorer_file import open_scorer

            return open_scorer(path)

        desk.compute.do(work, self._take_scorer, self._tell, asker=self)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_6, theme.SPACE_6, theme.SPACE_6, theme.SPACE_4)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(title_label(self.tr("Score a spreadsheet with this scorer")))
        self.about = body_label(self.tr("Opening the scorer…"))
        column.addWidget(self.about)
        self.notices = NoticeArea()
        column.addWidget(self.notices)
        form = new_form()
        add_row(form, self.tr("&Spreadsheet"), self._file_row())
        self.sheet_box, self.column_box = QComboBox(), QComboBox()
        self.sheet_box.activated.connect(self._choose_sheet)
        self._sheet_label = add_row(form, self.tr("S&heet"), self.sheet_box)
        add_row(
            form,
            self.tr("&Answers"),
            self.column_box,
            self.tr("The column with the answers to this question"),
        )
        column.addLayout(form)
        self.target = Target()
        self.target.changed.connect(self._offer)
        column.addWidget(self.target)
        column.addWidget(
            small_label(
                self.tr(
                    "Each answer gets the probability of every level and a suggestion. Nothing is "
                    "final until you decide; nothing leaves this computer."
                )
            )
        )
        column.addStretch(1)
        last = QHBoxLayout()
        last.addStretch(1)
        self.score_button = main_button(self.tr("Score and write the workbook"))
        self.score_button.clicked.connect(self._score)
        last.addWidget(self.score_button)
        column.addLayout(last)

    def _file_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        self.file_label = QLabel(self.tr("none yet"))
        self.file_label.setTextFormat(Qt.TextFormat.PlainText)
        self.choose_button = QPushButton(self.tr("Choose a spreadsheet…"))
        self.choose_button.clicked.connect(self._choose_file)
        holder.setFocusProxy(self.choose_button)
        row.addWidget(self.file_label, 1)
        row.addWidget(self.choose_button)
        return holder

    # The scorer and the spreadsheet

    def _take_scorer(self, scorer: OpenedScorer) -> None:
        self._scorer = scorer
        levels = " · ".join(scorer.item.rubric.labels)
        self.about.setText(
            filled(self.tr("For the question '%1', with the levels %2."), scorer.item.name, levels)
        )
        self._offer()

    def _choose_file(self) -> None:
        chosen = choose_spreadsheet(self, self._desk.settings)
        if chosen is not None:
            self.look_at(chosen)

    def look_at(self, path: Path, sheet: str | None = None) -> None:
        """Read a spreadsheet and propose its column of answers."""
        self.notices.clear()

        def work() -> AnswerSheet:
            from kdscore_desktop.views.scorer_file import look_for_answers

            return look_for_answers(path, sheet)

        self._desk.compute.do(work, self._take_answers, self._tell, asker=self)

    def _choose_sheet(self) -> None:
        if self._answers is not None and self.sheet_box.currentText() != self._answers.sheet:
            self.look_at(self._answers.path, self.sheet_box.currentText())

    def _take_answers(self, answers: AnswerSheet) -> None:
        is_new = self._answers is None or self._answers.path != answers.path
        self._answers = answers
        self.file_label.setText(answers.path.name)
        self.sheet_box.clear()
        self.sheet_box.addItems(answers.sheets)
        self.sheet_box.setCurrentText(answers.sheet)
        self.column_box.clear()
        self.column_box.addItems(answers.columns)
        self.column_box.setCurrentIndex(-1 if answers.proposed is None else answers.proposed)
        if is_new:
            self.target.set_path(answers.proposed_target)
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with what is chosen so far."""
        answers = self._answers
        several = answers is not None and len(answers.sheets) > 1
        self.sheet_box.setVisible(several)
        self._sheet_label.setVisible(several)
        self.column_box.setEnabled(answers is not None)
        self.target.setEnabled(answers is not None)
        self.score_button.setEnabled(
            self._scorer is not None and answers is not None and self.target.path is not None
        )

    # Scoring

    def _score(self) -> None:
        target = self.target.path
        if self._answers is None or self._scorer is None or target is None:
            return
        if self.column_box.currentIndex() < 0:
            self._say(Kind.WARNING, self.tr("Choose the column with the answers first."))
            self.column_box.setFocus()
            return
        ask_before_replacing(target, self, lambda: self._write(target))

    def _write(self, target: Path) -> None:
        answers, scorer = self._answers, self._scorer
        if answers is None or scorer is None:
            return
        column = answers.columns[self.column_box.currentIndex()]
        self.score_button.setEnabled(False)
        self.notices.clear()

        def work() -> WrittenGradebook:
            from kdscore_desktop.jobs.spreadsheet_scoring import score_spreadsheet
            from kdscore_desktop.progress import SilentReporter

            return score_spreadsheet(
                scorer.path,
                answers.path,
                sheet_name=answers.sheet or None,
                response=column,
                out=target,
                reporter=SilentReporter(),
            )

        self._desk.compute.do(work, self._written, self._tell, asker=self)

    def _written(self, written: WrittenGradebook) -> None:
        self._offer()
        self._say(
            Kind.INFORMATION,
            filled(
                self.tr("%1 rows with their scores are in %2."),
                str(written.rows),
                str(written.path),
            ),
            path=written.path,
        )

    def _tell(self, error: BaseException) -> None:
        self.about.setVisible(self._scorer is not None)
        self._offer()
        if isinstance(error, KDScoreError):
            self._say(Kind.ERROR, in_words(str(error)))
        else:
            self._desk.tell(error)

    def _say(self, kind: Kind, message: str, path: Path | None = None) -> None:
        self.notices.clear()
        actions = () if path is None else actions_for(path)
        self.notices.show_notice(Notice(kind, message, actions=actions))
