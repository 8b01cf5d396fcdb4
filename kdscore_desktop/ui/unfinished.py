"""Offers what an earlier window left: to go on with it, to take it in, or to discard it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kdscore_desktop.jobs import detached
from kdscore_desktop.jobs.messages import Control
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.making.scoring import score_the_rest
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.widgets.notice import Action, Kind, Notice, NoticeArea
from kdscore_desktop.views.unfinished import FINISHERS, Unfinished, unfinished

_KINDS = {"prepare": JobKind.PREPARE, "distill": JobKind.DISTILL, "check": JobKind.CHECK}
_TOUCHED = {"prepare": Touched.TEACHER, "distill": Touched.SCORER, "check": Touched.SCORER}
_LOOK_EVERY = 1500  # milliseconds


def offer_unfinished(desk: Desk, notices: NoticeArea) -> None:
    """Look for work that an earlier window left in the open project, and offer it."""
    if desk.can_change and desk.session is not None:
        offers = _Offers(desk, notices)
        desk.session.read(unfinished, offers.show)


class _Offers(QObject):
    """The notices about unfinished work; watches what still goes on."""

    def __init__(self, desk: Desk, notices: NoticeArea) -> None:
        super().__init__(notices)
        self._desk = desk
        self._notices = notices
        desk.session_changed.connect(self.deleteLater)

    def show(self, found: list[Unfinished]) -> None:
        """Offer each, or watch what still goes on."""
        for work in found:
            if work.running:
                self._watch(work)
            elif work.finished:
                self._go_on(work)
            else:
                self._offer(work)

    def _offer(self, work: Unfinished) -> None:
        message = {
            "prepare": self.tr("Preparing the expert model for '%1' was interrupted."),
            "distill": self.tr("Making the scorer for '%1' was interrupted."),
            "check": self.tr(
                "The cross-validation for '%1' was interrupted. Its finished parts are kept."
            ),
        }[work.kind].replace("%1", work.item)
        self._say(
            message,
            Action(self.tr("Go on"), lambda: self._go_on(work)),
            Action(self.tr("Discard"), lambda: self._discard(work)),
        )

    def _watch(self, work: Unfinished) -> None:
        message = {
            "prepare": self.tr(
                "The expert model for '%1' is still being prepared in the background."
            ),
            "distill": self.tr("The scorer for '%1' is still being made in the background."),
            "check": self.tr("The cross-validation for '%1' still goes on in the background."),
        }[work.kind].replace("%1", work.item)
        self._say(
            message,
            Action(self.tr("Stop"), lambda: detached.say(work.folder, Control.STOP)),
            Action(self.tr("Cancel"), lambda: detached.say(work.folder, Control.CANCEL)),
        )
        timer = QTimer(self)
        timer.timeout.connect(lambda: self._look(work, timer))
        timer.start(_LOOK_EVERY)

    def _look(self, work: Unfinished, timer: QTimer) -> None:
        if detached.is_running(work.folder):
            return
        timer.stop()
        self._notices.clear()
        if self._desk.session is not None:
            self._desk.session.read(unfinished, self.show)

    def _go_on(self, work: Unfinished) -> None:
        self._notices.clear()
        session = self._desk.session
        if session is None or self._desk.jobs.learning is not None:
            return
        self._desk.jobs.learn(
            session,
            kind=_KINDS[work.kind],
            item=work.item,
            begin=lambda _: work.folder,
            finish=FINISHERS[work.kind],
            touched=_TOUCHED[work.kind],
            then=lambda _: self._taken_in(work),
        )

    def _taken_in(self, work: Unfinished) -> None:
        if work.kind == "distill":
            score_the_rest(self._desk, work.item)

    def _discard(self, work: Unfinished) -> None:
        self._notices.clear()
        work.folder.discard()

    def _say(self, message: str, *actions: Action) -> None:
        self._notices.show_notice(Notice(Kind.INFORMATION, message, actions=actions))
