"""The open project as the window has it: one thread asks it, and tells what changed."""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.errors import InputError
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.background import Background, Failed

T = TypeVar("T")


class Touched(Flag):
    """What a change may have touched, so that pages ask again only for what they show."""

    ANSWERS = auto()
    RUBRIC = auto()
    TEACHER = auto()
    SCORER = auto()
    SCORES = auto()
    DECISIONS = auto()
    EVERYTHING = ANSWERS | RUBRIC | TEACHER | SCORER | SCORES | DECISIONS


NOTHING = Touched(0)


class Session(QObject):
    """An open project, asked and changed in one thread of its own.

    Made by :meth:`open`. While an errand of a worker has the project (:meth:`lend`), it can be
    read; changes wait until it is given back.

    Attributes
    ----------
    changed : Signal(Touched)
        Emitted after every change that stands in the file.
    lent : Signal(bool)
        Emitted when the project is lent to a worker and when it is back.
    """

    changed = Signal(object)
    lent = Signal(bool)

    def __init__(
        self, background: Background, project: Project, why_read_only: str, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._project = project
        self._lent = False
        self._waiting: list[Callable[[], None]] = []
        self.path: Path = project.path
        self.title: str = project.title
        self.identifier = project.identifier
        self.why_read_only: str = why_read_only

    @classmethod
    def open(
        cls,
        path: Path,
        opened: Callable[[Session], None],
        failed: Failed,
        parent: QObject | None = None,
        *,
        create: bool = False,
        title: str = "",
    ) -> None:
        """Open a project, or make one, in a new thread and hand the session to `opened`.

        A project that cannot be opened for writing (another window has it, the folder does not
        allow it) is opened for reading, and the session says why.

        Parameters
        ----------
        path
            The project file.
        opened, failed
            Called in the window's thread.
        parent
            The Qt parent of the session.
        create, title
            Make an empty project of this title first.
        """
        background = Background("project", failed)

        def work() -> tuple[Project, str]:
            if create:
                return Project.create(path, title), ""
            return _opened(path)

        def ready(result: tuple[Project, str]) -> None:
            session = cls(background, *result, parent)
            background.setParent(session)
            opened(session)

        def refused(error: BaseException) -> None:
            background.close()
            background.deleteLater()
            failed(error)

        background.do(work, ready, refused, asker=None)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed, for the reason in `why_read_only`."""
        return bool(self.why_read_only)

    def read(
        self,
        question: Callable[[Project], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Ask the project something and hand the answer to `then`."""
        self._background.do(lambda: question(self._project), then, failed, asker=None)

    def change(
        self,
        work: Callable[[Project], T],
        touched: Touched,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Change the project; when it stands in the file, call `then` and emit `changed`."""

        def done(result: T) -> None:
            if then is not None:
                then(result)
            self.changed.emit(touched)

        def begin() -> None:
            self._background.do(lambda: work(self._project), done, failed, asker=None)

        if self._lent:
            self._waiting.append(begin)
        else:
            begin()

    def lend(self, then: Callable[[], None], failed: Failed | None = None) -> None:
        """Let go of the right to write, so that a worker can take it; then call `then`."""
        self._lent = True
        self.lent.emit(True)

        def work() -> None:
            self._project.close()
            self._project = Project.open(self.path, read_only=True)

        self._background.do(work, lambda _: then(), failed, asker=None)

    def take_back(
        self, touched: Touched, then: Callable[[], None], failed: Failed | None = None
    ) -> None:
        """Take the right to write again after a worker touched the project; then call `then`."""

        def done(why: str) -> None:
            self.why_read_only = why
            self._lent = False
            self.lent.emit(False)
            waiting, self._waiting = self._waiting, []
            for begin in waiting:
                begin()
            then()
            self.changed.emit(touched)

        self._background.do(self._reopen, done, failed, asker=None)

    def close(self) -> None:
        """Finish every change that was asked for and close the file."""
        waiting, self._waiting = self._waiting, []
        if waiting:  # the project is lent, and what waits has to be written all the same
            self._background.do(self._reopen, asker=None)
        for begin in waiting:
            begin()
        self._background.close(last=self._close)

    def _reopen(self) -> str:
        self._project.close()
        self._project, why = _opened(self.path)
        return why

    def _close(self) -> None:
        self._project.close()  # the project at that time: work that was waiting may replace it


def _opened(path: Path) -> tuple[Project, str]:
    try:
        return Project.open(path), ""
    except InputError as error:
        try:
            return Project.open(path, read_only=True), str(error)
        except InputError:
            raise error from None  # what keeps it from being written tells more
