"""The first page: recent assignments, a new one, and the example to try."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.errors import InputError
from kdscore_desktop.resources import EXAMPLE, resource
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.closing import ask_before_closing
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.files import (
    choose_spreadsheet,
    documents_folder,
    free_name,
    is_project,
    is_scorer,
    is_teacher,
    remember_folder,
    start_folder,
)
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.ui.widgets.forms import (
    body_label,
    empty,
    main_button,
    scrolled_column,
    small_label,
    title_label,
)
from kdscore_desktop.ui.widgets.notice import Kind, Notice, NoticeArea
from kdscore_desktop.views.phrases import filled

_WIDTH = 130  # in average characters


class StartPage(QWidget):
    """What the educator sees first.

    Parameters
    ----------
    desk
        What the pages share.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAccessibleName(self.tr("Assignments"))
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(theme.SPACE_6, theme.SPACE_8, theme.SPACE_6, theme.SPACE_4)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(title_label(self.tr("Score short answers, and stay the one who decides")))
        column.addWidget(
            body_label(
                self.tr(
                    "Open the spreadsheet with your learners' answers and the scores you have "
                    "given so far. KDScore learns from them, suggests scores for the rest, shows "
                    "how sure it is, and you decide. Nothing leaves this computer."
                )
            )
        )
        self.notices = NoticeArea()
        column.addWidget(self.notices)
        column.addLayout(self._buttons())
        column.addWidget(self._recent_area(), 1)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        self.refresh()

    def _buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(theme.SPACE_2)
        self.new_button = main_button(self.tr("&New assignment from a spreadsheet"))
        self.new_button.clicked.connect(self._new)
        self.open_button = QPushButton(self.tr("&Open an assignment"))
        self.open_button.clicked.connect(self._open)
        self.example_button = QPushButton(self.tr("&Try the example"))
        self.example_button.setToolTip(
            self.tr(
                "Opens a copy of a workbook with 324 answers that were made up for this program"
            )
        )
        self.example_button.clicked.connect(self.open_example)
        for buttons in ((self.new_button,), (self.open_button, self.example_button)):
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE_2)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

    def _recent_area(self) -> QScrollArea:
        area, self._recent = scrolled_column(theme.SPACE_2, 0)
        self._recent.setContentsMargins(0, theme.SPACE_2, 0, 0)
        return area

    def refresh(self) -> None:
        """Show the recent assignments anew."""
        empty(self._recent)
        paths = [Path(name) for name in self.desk.settings.choices.recent]
        heading = QLabel(
            self.tr("Recent assignments")
            if paths
            else self.tr("Your assignments will be listed here. You can also drop a file here.")
        )
        if paths:
            theme.make_bold(heading)
        self._recent.addWidget(heading)
        for path in paths:
            self._recent.addWidget(self._recent_row(path))
        self._recent.addStretch(1)

    def _recent_row(self, path: Path) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        row = QHBoxLayout(frame)
        text = QVBoxLayout()
        text.setSpacing(0)
        name = ElidedLabel()
        theme.make_bold(name)
        name.show_text(path.stem)
        folder = ElidedLabel()
        folder.setFont(theme.scaled_font(folder, theme.SMALL))
        folder.show_text(str(path.parent))
        for label in (name, folder):
            text.addWidget(label)
        row.addLayout(text, 1)
        is_there = path.is_file()
        if not is_there:
            gone = small_label(self.tr("not there any more"))
            gone.setWordWrap(False)
            row.addWidget(gone)
        forget = QPushButton(self.tr("Remove from the list"))
        forget.setAccessibleName(self.tr("Remove %1 from the list").replace("%1", path.stem))
        forget.clicked.connect(lambda: self._forget(path))
        open_button = QPushButton(self.tr("Open"))
        open_button.setAccessibleName(self.tr("Open %1").replace("%1", path.stem))
        open_button.setEnabled(is_there)
        open_button.clicked.connect(lambda: self.desk.open(path))
        row.addWidget(forget)
        row.addWidget(open_button)
        return frame

    def _forget(self, path: Path) -> None:
        self.desk.settings.forget_project(path)
        self.refresh()

    # What the buttons and drops do

    def open_dropped(self, path: Path) -> None:
        """Open a project or a scorer, or begin a new assignment with a spreadsheet."""
        if is_project(path):
            # It takes the place of the open one, whose work is asked about first.
            ask_before_closing(self.desk, self.window(), lambda: self.desk.open(path))
        elif is_scorer(path):
            self._open_scorer(path)
        elif is_teacher(path):
            self._tell_what_for(path)
        elif self.desk.session is not None:
            self.desk.look_at(path)
        else:
            self.begin_with(path)

    def _open_scorer(self, path: Path) -> None:
        from kdscore_desktop.ui.scorer_file import ScorerFileWindow

        self.scorer_window = ScorerFileWindow(self.desk, path)
        self.scorer_window.show()

    def _tell_what_for(self, teacher: Path) -> None:
        sentence = filled(
            self.tr(
                "'%1' is an expert model. Open the assignment that it is for, go to 'Expert model' "
                "and choose the file there."
            ),
            teacher.name,
        )
        if self.desk.session is None:
            self.notices.show_notice(Notice(Kind.INFORMATION, sentence))
        else:
            self.desk.fault.emit(sentence, "")

    def begin_with(self, spreadsheet: Path) -> None:
        """Make a new assignment beside a spreadsheet and go to its import.

        Where nothing can be written beside it, the assignment lies in the documents folder.
        """
        folder = spreadsheet.parent
        try:
            target = free_name(folder, spreadsheet.stem)
        except InputError:
            target = free_name(documents_folder(), spreadsheet.stem)
        remember_folder(self.desk.settings, spreadsheet)
        self.desk.first_spreadsheet = spreadsheet
        self.desk.open(target, create=True, title=spreadsheet.stem)

    def open_example(self) -> None:
        """Open a copy of the example workbook as a new assignment."""
        try:
            folder = documents_folder() / "KDScore"
            folder.mkdir(parents=True, exist_ok=True)
            copy = folder / resource(EXAMPLE).name
            if not copy.exists():
                shutil.copyfile(resource(EXAMPLE), copy)
        except OSError as error:
            self.notices.show_notice(
                Notice(
                    Kind.ERROR,
                    self.tr("The example cannot be copied to %1 (%2).")
                    .replace("%1", str(documents_folder()))
                    .replace("%2", error.strerror or ""),
                )
            )
            return
        self.begin_with(copy)

    def _new(self) -> None:
        chosen = choose_spreadsheet(self, self.desk.settings)
        if chosen is not None:
            self.begin_with(chosen)

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose an assignment"),
            start_folder(self.desk.settings),
            self.tr("Assignments and scorers (*.kdscore *.kdscorer)"),
        )
        if name:
            remember_folder(self.desk.settings, Path(name))
            self.open_dropped(Path(name))
