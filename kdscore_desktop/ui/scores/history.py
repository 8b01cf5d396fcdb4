"""Asks the project what was decided on the chosen answer, one question at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kdscore_desktop.domain import Decision, Learner
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.scores.board import Board


class History(QObject):
    """Keeps the pane's history that of the chosen response.

    Attributes
    ----------
    failed : Signal(Exception)
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self._asked: int | None = None

    def ask(self) -> None:
        """Ask for the chosen response's history; of many chosen quickly, only the last's."""
        session, chosen = self._desk.session, self._board.chosen
        if session is None or chosen is None or self._asked is not None:
            return
        table, place = chosen
        response_id = self._asked = int(table.ids[place])

        def question(project: Project) -> tuple[Learner, list[Decision]]:
            return project.response(response_id).learner, project.history(response_id)

        def answer(found: tuple[Learner, list[Decision]]) -> None:
            self._asked = None
            if self._board.is_chosen(response_id):
                self._board.detail.show_history(*found)
            else:
                self.ask()

        session.read(question, answer, self._fail)

    def ask_again(self) -> None:
        """Ask anew, after a decision on the chosen response was written."""
        self._asked = None
        self.ask()

    def _fail(self, error: BaseException) -> None:
        self._asked = None
        self.failed.emit(error)
