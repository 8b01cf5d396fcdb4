"""The step "scores": the table of answers, the chosen one beside it, and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QSplitter,
    QWidget,
)

from kdscore_desktop.domain import Decision, Learner
from kdscore_desktop.jobs.specs import ScoreJob
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.scores.cutoff_bar import CutoffBar
from kdscore_desktop.ui.scores.deciding import Deciding
from kdscore_desktop.ui.scores.detail import DetailPane
from kdscore_desktop.ui.scores.empty import why_empty
from kdscore_desktop.ui.scores.explaining import Explaining
from kdscore_desktop.ui.scores.filter_bar import FilterBar
from kdscore_desktop.ui.scores.listing import Lister
from kdscore_desktop.ui.scores.model import Part, ScoresModel
from kdscore_desktop.ui.scores.table_view import ScoresView
from kdscore_desktop.ui.scores.words import level_of_key, number, progress_in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.forms import small_label
from kdscore_desktop.views.score_rows import By, next_to_review
from kdscore_desktop.views.scores import Places, ScoreCounts, score_counts

if TYPE_CHECKING:
    from kdscore_desktop.jobs.explaining import Explained

_SHARES = (6300, 3700)  # of table and pane, where nothing is remembered
_UNDO = ("Ctrl+Z",)
_REDO = ("Ctrl+Shift+Z", "Ctrl+Y")
_BY = {
    Part.LEARNER: By.LEARNER,
    Part.ANSWER: By.ANSWER,
    Part.LEVEL: By.LEVEL,
    Part.SUGGESTED: By.SUGGESTED,
    Part.SURE: By.SURE,
    Part.FINAL: By.FINAL,
}


class ScoresPage(Page):
    """Where the educator looks at scores and decides."""

    interest = Touched.EVERYTHING & ~Touched.TEACHER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._own_change = False
        self._history_of: int | None = None
        self.counts: ScoreCounts | None = None
        self.model = ScoresModel(self)
        self.model.hide_names = desk.settings.choices.hide_names
        self.deciding = Deciding(desk, self)
        self.explaining = Explaining(desk, self)
        self.lister = Lister(desk, self)
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self.filters = FilterBar(hide_names=self.model.hide_names)
        self.cutoff_bar = CutoffBar()
        self.view = ScoresView(self.model)
        self.detail = DetailPane(self.model)
        self.box = self.detail.box
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.detail)
        remembered = self.desk.settings.choices.split_sizes
        self.splitter.setSizes(remembered if len(remembered) == len(_SHARES) else list(_SHARES))
        for index, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(index, share)
        self.splitter.splitterMoved.connect(self._remember_sizes)
        for part in (self.filters, self.cutoff_bar):
            self.body.addWidget(part)
        self.body.addWidget(self.splitter, 1)
        self.undo_button = self._footer_button(self.tr("&Undo"), self.undo)
        self.redo_button = self._footer_button(self.tr("&Redo"), self.redo)
        self.undo_button.setToolTip(self.tr("Takes back what you decided last. Keys: Ctrl+Z"))
        self.redo_button.setToolTip(self.tr("Decides it again. Keys: Ctrl+Shift+Z or Ctrl+Y"))
        self.shown_label = small_label()
        self.shown_label.setWordWrap(False)
        self.footer.addWidget(self.shown_label)
        for keys, act in ((_UNDO, self.undo), (_REDO, self.redo)):
            for key in keys:
                QShortcut(
                    QKeySequence(key),
                    self,
                    act,
                    context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
                )

    def _footer_button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setEnabled(False)
        button.clicked.connect(act)
        self.footer.addWidget(button)
        return button

    def _connect(self) -> None:
        self.filters.changed.connect(self._list)
        self.filters.hide_names_changed.connect(self._hide_names)
        self.cutoff_bar.cutoff_chosen.connect(self._set_cutoff)
        self.cutoff_bar.accepted.connect(self._accept_all)
        self.view.place_chosen.connect(self._show_place)
        self.view.heading_clicked.connect(self._heading_clicked)
        self.box.level_chosen.connect(self.decide)
        self.box.accept_wanted.connect(self.accept_and_go_on)
        self.box.next_wanted.connect(self.go_on)
        self.box.undo_wanted.connect(self.undo_here)
        self.box.reason_entered.connect(self._reason_entered)
        self.deciding.marked.connect(self._marked)
        self.deciding.written.connect(self._written)
        self.deciding.failed.connect(self.tell)
        self.explaining.explained.connect(self._explained)
        self.explaining.failed.connect(self.detail.reasons.show_failure)
        self.lister.loaded.connect(self._loaded)
        self.lister.listed.connect(self._listed)
        self.desk.jobs.started.connect(lambda _: self._show_state())
        self.desk.jobs.ended.connect(lambda _: self._show_state())
        self.desk.item_changed.connect(self._forget)

    # Filling

    def refresh(self) -> None:
        """Read the item's scores anew; the old ones stay shown until then."""
        self.set_heading(self.tr("Look at the scores and decide"), "")
        one = self.desk.item_overview
        empty = why_empty(self.desk)
        if empty is not None:
            self.set_main_action("", None)
            self.show_empty(empty)
            return
        assert one is not None
        self.show_content()
        self.cutoff_bar.set_cutoff(one.cutoff)
        self.lister.load(one.item.name, one.cutoff, self.filters.listing)
        self._show_state()

    def _forget(self) -> None:
        """Show nothing of the item that was chosen before."""
        self.lister.forget()
        self.view.setEnabled(False)

    def overview_changed(self) -> None:
        """Take what the overview says without reading all answers again."""
        one = self.desk.item_overview
        table = self.model.table
        if one is None or table is None or table.item != one.item or not self.isVisible():
            self._mark_stale()
            return
        if one.cutoff != self.lister.cutoff:
            self.cutoff_bar.set_cutoff(one.cutoff)
            self._use_cutoff(one.cutoff)
        self._show_state()

    def _project_changed(self, touched: Touched) -> None:
        if self._own_change:
            self._own_change = False
        else:
            super()._project_changed(touched)

    def _loaded(self) -> None:
        table = self.lister.table
        assert table is not None
        self.deciding.set_table(table)
        self.explaining.set_table(table)
        self.filters.set_rubric(table.item.rubric)
        self.view.setEnabled(True)

    def _listed(self, places: Places) -> None:
        """Show a listing; the chosen response stays chosen, and in its place, where it can."""
        table = self.lister.table
        assert table is not None
        old, before = self.model.table, self.view.chosen_place()
        chosen = None if old is None or before is None else int(old.ids[before])
        scrolled = self.view.verticalScrollBar().value()
        self.model.show(table, places, self.lister.reasons)
        place = None if chosen is None else table.place(chosen)
        self.view.verticalScrollBar().setValue(scrolled)
        self.detail.place = None
        if place is None or not self.view.choose(place):
            if len(places):
                self.view.choose_row(0)
            else:
                self._show_place(None)
        self._show_sort()
        self._show_counts()
        focus = QApplication.focusWidget()
        if old is None and (focus is None or not self.isAncestorOf(focus)):
            self.view.setFocus()  # the keys of the review work at once

    def _show_place(self, place: int | None) -> None:
        self.detail.show_place(place, can_change=self.desk.can_change)
        self._ask_history()
        if place is not None:
            self.explaining.explain(place)

    def _explained(self, response_id: int, explained: Explained) -> None:
        table, place = self.model.table, self.detail.place
        if table is not None and place is not None and int(table.ids[place]) == response_id:
            self.detail.reasons.show_reasons(table, place, explained)

    # What is said

    def _show_counts(self) -> None:
        table = self.model.table
        if table is None:
            return
        self.counts = score_counts(table, self.lister.reasons)
        self.set_heading(self.tr("Look at the scores and decide"), progress_in_words(self.counts))
        self.cutoff_bar.set_counts(self.counts, can_change=self.desk.can_change)
        self.shown_label.setText(
            self.tr("%1 of %2 answers shown")
            .replace("%1", number(len(self.model.places)))
            .replace("%2", number(len(table)))
        )
        self._show_state()

    def _show_state(self) -> None:
        """Say which way on there is, and what can be undone."""
        can_change = self.desk.can_change
        log = self.deciding.log
        self.undo_button.setEnabled(can_change and log.can_undo)
        self.redo_button.setEnabled(can_change and log.can_redo)
        self.detail.show_state(can_change=can_change)
        one, counts = self.desk.item_overview, self.counts
        if one is None or counts is None or one.scorer is None:
            return
        errand = self.desk.jobs.errand
        if errand is not None and errand.kind is JobKind.SCORE:
            self.set_main_action(self.tr("Scoring ..."), None)
        elif one.unscored:
            self.set_main_action(
                self.tr("Score %n answer(s)", "", one.unscored),
                self.score,
                enabled=can_change and errand is None,
            )
        elif counts.to_review:
            self.set_main_action(self.tr("Go to the next doubtful answer"), self.go_on)
        else:
            self.set_main_action(
                self.tr("Go on to the export"), lambda: self.desk.go_to(Step.EXPORT)
            )

    def _show_sort(self) -> None:
        listing, header = self.filters.listing, self.view.horizontalHeader()
        column = next(
            (
                self.model.column_of(part, listing.by_level)
                for part, by in _BY.items()
                if by is listing.by
            ),
            None,
        )
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            backward = listing.backward
            header.setSortIndicator(
                column,
                Qt.SortOrder.DescendingOrder if backward else Qt.SortOrder.AscendingOrder,
            )

    # Listing

    def _list(self) -> None:
        self.lister.list(self.filters.listing)

    def _heading_clicked(self, column: int) -> None:
        part = self.model.part(column)
        level = self.model.level(column) if part is Part.LEVEL else -1
        self.filters.order_by(_BY[part], level)

    def _hide_names(self, hide: bool) -> None:
        self.desk.settings.choices.hide_names = hide
        self.desk.settings.save()
        self.model.set_hide_names(hide)
        self.detail.show_place(self.detail.place, can_change=self.desk.can_change)
        if self.filters.search.text():
            self._list()

    def _remember_sizes(self) -> None:
        self.desk.settings.choices.split_sizes = self.splitter.sizes()

    def _set_cutoff(self, cutoff: float) -> None:
        session = self.desk.session
        if session is None:
            return
        item, who = self.desk.item, self.desk.settings.educator
        self._use_cutoff(cutoff)
        session.change(
            lambda project: project.set_cutoff(item, cutoff, who),
            Touched.SCORES,
            lambda _: self._note_own_change(),
            self.tell,
        )

    def _use_cutoff(self, cutoff: float) -> None:
        self.lister.use_cutoff(cutoff, self.filters.listing)
        self.model.set_reasons(self.lister.reasons)
        self._show_counts()

    # Deciding

    def decide(self, level: int) -> None:
        """Make a level final for the chosen answer."""
        table, place = self.model.table, self.detail.place
        if table is None or place is None or not self.desk.can_change:
            return
        reason = self.box.reason.text().strip()
        if int(table.final[place]) == level and not reason:
            self.detail.show_state(can_change=True)  # the button that was clicked stays down
            return
        self.box.reason.clear()
        self.deciding.decide(np.array([place], np.int32), level, reason)

    def accept_and_go_on(self) -> None:
        """Accept the suggestion, unless something is decided already, and go on."""
        table, place = self.model.table, self.detail.place
        if table is None or place is None:
            return
        if table.final[place] < 0:
            if table.suggested[place] < 0 or not self.desk.can_change:
                return
            self.decide(int(table.suggested[place]))
        self.go_on()

    def go_on(self) -> None:
        """Choose the next answer that should be looked at."""
        table = self.model.table
        if table is None:
            return
        index = self.view.currentIndex()
        row = next_to_review(
            table, self.model.places, self.lister.reasons, index.row() if index.isValid() else None
        )
        if row is not None:
            self.view.choose_row(row)
        self.view.setFocus()

    def undo(self) -> None:
        """Undo the last step."""
        self._go_back_to(self.deciding.undo() if self.desk.can_change else None)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._go_back_to(self.deciding.redo() if self.desk.can_change else None)

    def undo_here(self) -> None:
        """Undo the last decision on the chosen answer."""
        if self.detail.place is not None and self.desk.can_change:
            self.deciding.undo_one(self.detail.place)

    def _go_back_to(self, places: Places | None) -> None:
        if places is not None and len(places) == 1:
            self.view.choose(int(places[0]))

    def _accept_all(self) -> None:
        table = self.model.table
        if table is None:
            return
        alone = table.scored & ~table.rated & (self.lister.reasons == 0) & ~table.decided
        self.deciding.decide(np.flatnonzero(alone).astype(np.int32), None)
        self.view.setFocus()

    def _reason_entered(self) -> None:
        """Keep a reason with the decision that it is for, which is made anew with it."""
        table, place = self.model.table, self.detail.place
        if table is not None and place is not None and table.final[place] >= 0:
            self.decide(int(table.final[place]))
        self.view.setFocus()

    def _marked(self, places: Places) -> None:
        if len(places) == 1:
            self.model.place_changed(int(places[0]))
        else:
            self.model.all_changed()
        self._show_counts()

    def _written(self, ids: np.ndarray) -> None:
        self._note_own_change()
        table, place = self.model.table, self.detail.place
        if table is not None and place is not None and int(table.ids[place]) in ids:
            self._history_of = None
            self._ask_history()

    def _note_own_change(self) -> None:
        """Know the next word of a change for this page's own: everything is shown already."""
        self._own_change = True

    def _ask_history(self) -> None:
        """Ask for the history of the chosen answer; one question at a time."""
        session, table, place = self.desk.session, self.model.table, self.detail.place
        if session is None or table is None or place is None or self._history_of is not None:
            return
        response_id = self._history_of = int(table.ids[place])

        def question(project: Project) -> tuple[Learner, list[Decision]]:
            return project.response(response_id).learner, project.history(response_id)

        def answer(found: tuple[Learner, list[Decision]]) -> None:
            self._history_of = None
            now = self.model.table, self.detail.place
            if now[0] is None or now[1] is None:
                return
            if int(now[0].ids[now[1]]) == response_id:
                self.detail.show_history(*found)
            else:
                self._ask_history()

        session.read(question, answer, self._history_failed)

    def _history_failed(self, error: BaseException) -> None:
        self._history_of = None
        self.tell(error)

    def score(self) -> None:
        """Let the scorer score what it was not given yet."""
        session = self.desk.session
        if session is None:
            return
        self.desk.jobs.run_errand(
            session,
            kind=JobKind.SCORE,
            item=self.desk.item,
            errand=ScoreJob(session.path, self.desk.item),
            touched=Touched.SCORES,
        )

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide and go on by keys that no control took for itself."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        table, focus = self.model.table, QApplication.focusWidget()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if table is None or not plain or isinstance(focus, QLineEdit):
            return False
        level = level_of_key(table.item.rubric.labels, event.text())
        if level is not None:
            self.decide(level)
            return True
        act = {
            Qt.Key.Key_Return: self.accept_and_go_on,
            Qt.Key.Key_Enter: self.accept_and_go_on,
            Qt.Key.Key_Space: self.go_on,
            Qt.Key.Key_N: self.go_on,
            Qt.Key.Key_U: self.undo_here,
            Qt.Key.Key_Backspace: self.undo_here,
        }.get(Qt.Key(event.key()))
        # On a button Enter would be taken for pressing it.
        if act is None or (act == self.accept_and_go_on and isinstance(focus, QAbstractButton)):
            return False
        act()
        return True
