"""The frame: header, rail, one page, and the bar of running work. It holds no logic."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kdscore_desktop.ui.closing import ask_before_closing
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.header import Header
from kdscore_desktop.ui.job_bar import JobBar
from kdscore_desktop.ui.job_words import title_of
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.pages.start_page import StartPage
from kdscore_desktop.ui.rail import Rail
from kdscore_desktop.ui.running_job import JobFailure, RunningJob
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.notice import Kind, Notice, NoticeArea

_SIZE = QSize(1180, 760)
_SMALLEST = QSize(900, 520)  # fits a screen of 1920 x 1080 at 200 %
# Module and class of each page; imported when it is first shown, so that the start is quick.
_PAGES = {
    Step.ANSWERS: ("answers_page", "AnswersPage"),
    Step.RUBRIC: ("rubric_page", "RubricPage"),
    Step.EXPERT: ("expert_page", "ExpertPage"),
    Step.SCORER: ("scorer_page", "ScorerPage"),
    Step.SCORES: ("scores_page", "ScoresPage"),
    Step.AGREEMENT: ("agreement_page", "AgreementPage"),
    Step.EXPORT: ("export_page", "ExportPage"),
}


class MainWindow(QMainWindow):
    """The program's window.

    Parameters
    ----------
    desk
        What the pages share.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages: dict[Step, Page] = {}
        self.step: Step | None = None
        self.setAcceptDrops(True)
        self.setMinimumSize(_SMALLEST)
        self._build()
        self._connect()
        self._restore_place()
        self._session_changed()

    def _build(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(self.desk)
        column.addWidget(self.header)
        self.notices = NoticeArea()
        column.addWidget(self.notices)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.rail = Rail(self.desk)
        middle.addWidget(self.rail)
        self._stack = QStackedWidget()
        self.start_page = StartPage(self.desk)
        self._stack.addWidget(self.start_page)
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)
        self.job_bar = JobBar(self.desk)
        column.addWidget(self.job_bar)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        desk = self.desk
        self.rail.chosen.connect(self.show_step)
        self.header.close_wanted.connect(self.close_project)
        self.header.settings_wanted.connect(self.show_settings)
        self.header.help_wanted.connect(self.show_help)
        self.job_bar.details_wanted.connect(self.show_step)
        desk.step_wanted.connect(self.show_step)
        desk.spreadsheet_wanted.connect(lambda _: self.show_step(Step.ANSWERS))
        desk.session_changed.connect(self._session_changed)
        desk.overview_changed.connect(self._first_overview)
        desk.jobs.failed.connect(self._job_failed)
        desk.fault.connect(self._show_fault)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self.show_help)

    # Pages

    def page(self, step: Step) -> Page:
        """Return a step's page, made when it is first asked for."""
        if step not in self._pages:
            module, name = _PAGES[step]
            page_class = getattr(import_module(f"kdscore_desktop.ui.pages.{module}"), name)
            page = page_class(self.desk)
            self._pages[step] = page
            self._stack.addWidget(page)
        return self._pages[step]

    def show_step(self, step: Step) -> None:
        """Show a step's page."""
        if self.desk.session is None:
            return
        self.step = step
        self.rail.show_step(step)
        self._stack.setCurrentWidget(self.page(step))

    def show_help(self) -> None:
        """Open the guide at the page of the step that is shown."""
        from kdscore_desktop.ui.help_window import HelpWindow

        topic = "start" if self.step is None else self.step.name.lower()
        self._help = HelpWindow.at(topic, getattr(self, "_help", None))

    def show_settings(self) -> None:
        """Open the window of the few things that are set once."""
        from kdscore_desktop.ui.settings_window import SettingsWindow

        self._settings = SettingsWindow.on(self.desk.settings, getattr(self, "_settings", None))

    def _session_changed(self) -> None:
        session = self.desk.session
        is_open = session is not None
        self._fresh = is_open
        self.rail.setVisible(is_open)
        self.setWindowTitle("KDScore" if session is None else f"{session.title} - KDScore")
        self.notices.clear()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.step = None
        if not is_open:
            self._stack.setCurrentWidget(self.start_page)
            self.start_page.refresh()
        elif session is not None and session.read_only:
            self.notices.show_notice(
                Notice(
                    Kind.WARNING,
                    self.tr("This assignment is open for reading only. %1").replace(
                        "%1", in_words(session.why_read_only)
                    ),
                )
            )

    def _first_overview(self) -> None:
        """Show the step that an assignment was left at, once it is known how far it is."""
        if not self._fresh:
            return
        self._fresh = False
        one = self.desk.item_overview
        self.show_step(Step.SCORES if one is not None and one.counts.scored else Step.ANSWERS)
        from kdscore_desktop.ui.unfinished import offer_unfinished

        offer_unfinished(self.desk, self.notices)

    def close_project(self) -> None:
        """Go back to all assignments; running work is asked about first."""
        ask_before_closing(self.desk, self, self.desk.close_project)

    # What went wrong

    def _job_failed(self, failure: JobFailure, job: RunningJob) -> None:
        if failure.cancelled:
            return
        message = f"{title_of(job)}: {in_words(failure.message)}"
        self.notices.show_notice(Notice(Kind.ERROR, message, details=failure.details))

    def _show_fault(self, message: str, details: str) -> None:
        self.notices.show_notice(Notice(Kind.ERROR, message, details=details))

    # Place, drops, closing

    def _restore_place(self) -> None:
        place = QByteArray.fromBase64(self.desk.settings.choices.geometry.encode())
        if place.isEmpty() or not self.restoreGeometry(place):
            self.resize(_SIZE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file; what it is shows when it is dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped project, or import a dropped spreadsheet."""
        from pathlib import Path

        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.start_page.open_dropped(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask what shall become of running work; everything else is saved already."""
        choices = self.desk.settings.choices
        choices.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.desk.settings.save()
        if self.desk.jobs.running:
            event.ignore()
            # Later: a window cannot be closed again while it is being closed.
            QTimer.singleShot(0, lambda: ask_before_closing(self.desk, self, self.close))
            return
        self.desk.close()
        event.accept()
