"""Leads through a sample that is scored blind: drawn, one answer after another, ended."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget

from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.blind import (
    BlindResult,
    begin_sample,
    blind_result,
    drawable,
    make_final,
    open_sample,
)
from kdscore_desktop.project.records import Among, BlindSample
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.scores.blind_form import BlindForm
from kdscore_desktop.ui.scores.blind_pane import BlindDone, BlindPane
from kdscore_desktop.ui.scores.words import level_of_key
from kdscore_desktop.ui.session import NOTHING, Touched
from kdscore_desktop.views.scores import NONE

_SEEDS = 2**31
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Round:
    """A sample with what is shown of it; left out is what was decided meanwhile."""

    item: Item
    sample: BlindSample
    texts: dict[int, str]

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(id_ for id_ in self.sample.response_ids if id_ in self.texts)


def _round(project: Project, name: str) -> _Round | None:
    item = project.item(name)
    sample = open_sample(project, item)
    if sample is None:
        return None
    shown = [id_ for id_ in sample.response_ids if id_ not in sample.left_out]
    return _Round(item, sample, {id_: project.response(id_).text for id_ in shown})


class BlindScoring(QObject):
    """Keeps the sample of the chosen item and shows it in its own widgets.

    Attributes
    ----------
    stack : QStackedWidget
        What is asked, the answer, or the result.
    known : Signal()
        :attr:`progress` is another.
    entered, left : Signal()
        The sample is shown instead of the scores, or no longer.
    written : Signal()
        A rating stands in the file; emitted before the session tells of it.
    failed : Signal(Exception)
    """

    known = Signal()
    entered = Signal()
    left = Signal()
    written = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.form, self.pane, self.done = BlindForm(), BlindPane(), BlindDone()
        self.stack = QStackedWidget()
        for widget in (self.form, self.pane, self.done):
            self.stack.addWidget(widget)
        self.stack.hide()
        self.active = False
        self._round: _Round | None = None
        self._levels: dict[int, int] = {}
        self._place = 0
        self.form.wanted.connect(self._begin)
        self.form.given_up.connect(self.leave)
        self.pane.level_chosen.connect(self.rate)
        self.pane.back_wanted.connect(lambda: self._step(-1))
        self.pane.skip_wanted.connect(lambda: self._step(1))
        self.pane.pause_wanted.connect(self.leave)
        self.pane.end_wanted.connect(self._show_result)
        self.done.back_wanted.connect(self._show)
        self.done.finished.connect(self._end)

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many of the sample are rated, and how many it has; None without a sample."""
        return None if self._round is None else (len(self._levels), len(self._round.ids))

    # Ways in and out

    def ask(self) -> None:
        """Ask the project whether a sample is being scored."""
        self._read(_round, self._take)

    def enter(self) -> None:
        """Go on with the sample, or offer to draw one."""
        who = self._desk.settings.educator

        def question(project: Project, name: str) -> tuple[_Round | None, dict[Among, int]]:
            found, item = _round(project, name), project.item(name)
            if found is not None:
                return found, {}
            return None, {among: len(drawable(project, item, among, who)) for among in Among}

        def take(answer: tuple[_Round | None, dict[Among, int]]) -> None:
            found, most = answer
            self._take(found)
            self._enter()
            if found is None:
                self.stack.setCurrentWidget(self.form)
                self.form.offer(most)
            elif found.sample.open_ids:
                self._show()
            else:
                self._show_result()

        self._read(question, take)

    def leave(self) -> None:
        """Show the scores again; the sample can be gone on with."""
        if self.active:
            self.active = False
            self.stack.hide()
            self.left.emit()

    def forget(self) -> None:
        """Know nothing of another item's sample."""
        self._round, self._levels = None, {}
        self.leave()

    def _enter(self) -> None:
        if not self.active:
            self.active = True
            self.stack.show()
            self.entered.emit()

    # The sample

    def _begin(self, count: int, among: Among) -> None:
        who = self._desk.settings.educator
        rater = self.tr("%1 (blind)").replace("%1", who)
        seed = secrets.randbelow(_SEEDS)

        def work(project: Project, name: str) -> _Round | None:
            begin_sample(
                project,
                project.item(name),
                count=count,
                seed=seed,
                among=among,
                who=who,
                rater=rater,
            )
            return _round(project, name)

        def take(found: _Round | None) -> None:
            self._take(found)
            self._show()

        self._change(work, take, NOTHING)

    def _take(self, found: _Round | None) -> None:
        self._round = found
        self._levels = {} if found is None else dict(found.sample.levels)
        self._place = self._next_open(0) or 0
        if self.active and self.stack.currentWidget() is self.pane:
            self._show()
        self.known.emit()

    def _next_open(self, start: int) -> int | None:
        """Return where the next answer stands that has no level, from `start` on and around."""
        ids = () if self._round is None else self._round.ids
        places = [*range(start, len(ids)), *range(start)]
        return next((place for place in places if ids[place] not in self._levels), None)

    def _show(self) -> None:
        found = self._round
        if found is None or not found.ids:
            return
        self.stack.setCurrentWidget(self.pane)
        id_ = found.ids[self._place]
        self.pane.show_answer(
            found.item,
            found.texts[id_],
            self._levels.get(id_, NONE),
            done=len(self._levels),
            of=len(found.ids),
        )
        self.pane.setFocus()

    def _step(self, by: int) -> None:
        if self._round is not None:
            self._place = (self._place + by) % len(self._round.ids)
            self._show()

    def rate(self, level: int) -> None:
        """Give the shown answer a level and go on to the next one."""
        found = self._round
        if found is None:
            return
        id_ = found.ids[self._place]
        if self._levels.get(id_) != level:
            self._levels[id_] = level
            self._change(
                lambda project, name: project.rate_blind(name, id_, level),
                lambda _: self.known.emit(),
                Touched.ANSWERS,
            )
        place = self._next_open(self._place)
        if place is None:
            self._show_result()
        else:
            self._place = place
            self._show()

    def _show_result(self) -> None:
        if self._round is None or not self._levels:
            self._end(False)
            return

        def question(project: Project, name: str) -> tuple[BlindResult, str] | None:
            item = project.item(name)
            sample = open_sample(project, item)
            return None if sample is None else (blind_result(project, item, sample), sample.rater)

        def take(told: tuple[BlindResult, str] | None) -> None:
            if told is not None:
                self.stack.setCurrentWidget(self.done)
                self.done.show_result(*told)

        self._read(question, take)

    def _end(self, final: bool) -> None:
        who = self._desk.settings.educator

        def work(project: Project, name: str) -> None:
            project.end_blind_sample(name)
            if final:
                item = project.item(name)
                make_final(project, item, project.blind_samples(name)[-1], who)

        def take(_: None) -> None:
            self._take(None)
            self.leave()

        self._change(work, take, Touched.DECISIONS if final else NOTHING)

    # Asking and changing

    def _read(self, question: Callable[[Project, str], T], then: Callable[[T], None]) -> None:
        session, name = self._desk.session, self._desk.item
        if session is None:
            return

        def take(answer: T) -> None:
            if (session, name) == (self._desk.session, self._desk.item):
                then(answer)

        session.read(lambda project: question(project, name), take, self.failed.emit)

    def _change(
        self, work: Callable[[Project, str], T], then: Callable[[T], None], touched: Touched
    ) -> None:
        session, name = self._desk.session, self._desk.item
        if session is None:
            return

        def take(result: T) -> None:
            self.written.emit()
            if (session, name) == (self._desk.session, self._desk.item):
                then(result)

        def fail(error: BaseException) -> None:
            self.failed.emit(error)
            self.ask()  # what is shown has to be what stands in the file

        session.change(lambda project: work(project, name), touched, take, fail)

    # Keys

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means while an answer is shown, and return whether it means anything."""
        if self.stack.currentWidget() is not self.pane or self._round is None:
            return False
        level = level_of_key(self._round.item.rubric.labels, event.text())
        if level is not None:
            self.rate(level)
            return True
        on_button = isinstance(QApplication.focusWidget(), QAbstractButton)
        if event.key() == Qt.Key.Key_N or (event.key() == Qt.Key.Key_Space and not on_button):
            self._step(1)
        elif event.key() in (Qt.Key.Key_U, Qt.Key.Key_Backspace):
            self._step(-1)
        else:
            return False
        return True
