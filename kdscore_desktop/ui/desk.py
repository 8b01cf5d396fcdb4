"""What the pages share: the open project, the chosen item, running jobs, remembered choices."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.errors import KDScoreError
from kdscore_desktop.ui.background import Background
from kdscore_desktop.ui.job_board import JobBoard
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Session, Touched
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.views.overview import ItemOverview, Overview, overview

_LOG = logging.getLogger(__name__)


class Desk(QObject):
    """The one thing that every page is given.

    Parameters
    ----------
    settings
        The remembered choices.

    Attributes
    ----------
    session : Session or None
        The open project.
    jobs : JobBoard
        The workers.
    compute : Background
        A thread for work that needs no project, such as drawing a figure.
    aside : Background
        Another, for what takes seconds and nobody waits for.
    item : str
        The chosen item's name; "" where there is none.
    overview : Overview
        How far the project is, kept up to date.
    session_changed : Signal()
        A project was opened or closed.
    item_changed : Signal()
        Another item was chosen, or the first one came in.
    overview_changed : Signal()
        `overview` is new.
    project_changed : Signal(Touched)
        A change stands in the file.
    step_wanted : Signal(Step)
        A page asks to go to another step.
    spreadsheet_wanted : Signal(pathlib.Path)
        A spreadsheet was dropped on an open project.
    closing : Signal()
        The project is about to be closed: a page hands in what is still being written.
    fault : Signal(str, str)
        Something failed that no page hears of: a sentence and its details.
    """

    session_changed = Signal()
    item_changed = Signal()
    overview_changed = Signal()
    project_changed = Signal(object)
    step_wanted = Signal(object)
    spreadsheet_wanted = Signal(object)
    closing = Signal()
    fault = Signal(str, str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.session: Session | None = None
        self.jobs = JobBoard(self)
        self.compute = Background("compute", self.tell, self)
        self.aside = Background("aside", self.tell, self)
        self.item = ""
        self.overview = Overview()
        self.first_spreadsheet: Path | None = None  # waits for the answers page to look at it
        self.without_review_wanted = False  # waits for the agreement page to turn to it
        self._asking = False
        self._ask_again = False

    @property
    def item_overview(self) -> ItemOverview | None:
        """How far the chosen item is, or None without one."""
        return self.overview.of(self.item)

    @property
    def can_change(self) -> bool:
        """Whether there is a project and it may be changed."""
        return self.session is not None and not self.session.read_only

    def open(self, path: Path, *, create: bool = False, title: str = "") -> None:
        """Open a project, or make one, in place of the one that is open."""
        if not create:
            self.first_spreadsheet = None

        def opened(session: Session) -> None:
            self.close_project()
            self.session = session
            session.changed.connect(self._changed)
            self.settings.remember_project(session.path)
            self.session_changed.emit()
            self.refresh_overview()

        def refused(error: BaseException) -> None:
            self.first_spreadsheet = None
            self.tell(error)

        Session.open(path, opened, refused, self, create=create, title=title)

    def close_project(self) -> None:
        """Close the open project, with every change that was asked for in its file."""
        if self.session is None:
            return
        self.closing.emit()
        session, self.session = self.session, None
        session.close()
        session.deleteLater()
        self.item = ""
        self.overview = Overview()
        self._asking = self._ask_again = False  # what it was asked it answers no more
        self.session_changed.emit()

    def choose_item(self, name: str) -> None:
        """Make another item the one that pages show."""
        if name != self.item and self.overview.of(name) is not None:
            self.item = name
            self.item_changed.emit()

    def look_at(self, spreadsheet: Path) -> None:
        """Ask the answers page to look at a spreadsheet."""
        self.first_spreadsheet = spreadsheet
        self.spreadsheet_wanted.emit(spreadsheet)

    def go_to(self, step: Step) -> None:
        """Show another step."""
        self.step_wanted.emit(step)

    def show_without_review(self) -> None:
        """Show what could go without review, and how often that is right."""
        self.without_review_wanted = True
        self.go_to(Step.AGREEMENT)

    def refresh_overview(self) -> None:
        """Ask the project again how far it is; asked often, it is done once more."""
        if self.session is None:
            return
        if self._asking:
            self._ask_again = True
            return
        self._asking = True
        self.session.read(overview, self._take_overview, self._overview_failed)

    def _take_overview(self, new: Overview) -> None:
        self._asking = False
        if self.session is None:
            return
        self.overview = new
        if new.of(self.item) is None:
            self.item = new.items[0].item.name if new.items else ""
            self.item_changed.emit()
        self.overview_changed.emit()
        if self._ask_again:
            self._ask_again = False
            self.refresh_overview()

    def _overview_failed(self, error: BaseException) -> None:
        self._asking = False
        self.tell(error)

    def _changed(self, touched: Touched) -> None:
        self.project_changed.emit(touched)
        self.refresh_overview()

    def tell(self, error: BaseException) -> None:
        """Tell the educator of an error that no page hears of."""
        if isinstance(error, KDScoreError):
            self.fault.emit(in_words(str(error)), "")
            return
        _LOG.error("in the background", exc_info=error)
        from kdscore_desktop.ui.faults import details_of  # versions are asked only when needed

        self.fault.emit(
            self.tr("Something went wrong in the program. Your project is unharmed."),
            details_of(error),
        )

    def close(self) -> None:
        """Close the project and end the threads."""
        self.close_project()
        self.compute.close()
        self.aside.close()
