"""The step "scores": the table of answers, the chosen one beside it, and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kdscore_desktop.jobs.errand_specs import ScoreJob
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobKind
from kdscore_desktop.ui.scores.blind_scoring import BlindScoring
from kdscore_desktop.ui.scores.board import Board
from kdscore_desktop.ui.scores.deciding import Deciding
from kdscore_desktop.ui.scores.empty import why_empty
from kdscore_desktop.ui.scores.explaining import Explaining
from kdscore_desktop.ui.scores.history import History
from kdscore_desktop.ui.scores.listing import Lister
from kdscore_desktop.ui.scores.model import ScoresModel
from kdscore_desktop.ui.scores.review import Review
from kdscore_desktop.ui.scores.words import number, progress_in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.views.scores import Places, ScoreCounts, score_counts

if TYPE_CHECKING:
    from kdscore_desktop.jobs.explaining import Explained

_UNDO = ("Ctrl+Z",)
_REDO = ("Ctrl+Shift+Z", "Ctrl+Y")


class ScoresPage(Page):
    """Where the educator looks at scores and decides.

    The page reads and tells; :class:`Board` shows, :class:`Review` acts.
    """

    interest = Touched.EVERYTHING & ~Touched.TEACHER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._own_change = False
        self.counts: ScoreCounts | None = None
        self.model = ScoresModel(self)
        self.model.hide_names = desk.settings.choices.hide_names
        self.board = Board(desk, self.model)
        self.filters, self.cutoff_bar = self.board.filters, self.board.cutoff_bar
        self.view, self.detail = self.board.view, self.board.detail
        self.box = self.detail.box
        self.deciding = Deciding(desk, self)
        self.review = Review(desk, self.model, self.board, self.deciding, self)
        self.history = History(desk, self.board, self)
        self.explaining = Explaining(desk, self)
        self.lister = Lister(desk, self)
        self.blind = BlindScoring(desk, self)
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self.body.addWidget(self.board, 1)
        self.body.addWidget(self.blind.stack, 1)
        self.undo_button = self._footer_button(self.tr("&Undo"), self.review.undo)
        self.redo_button = self._footer_button(self.tr("&Redo"), self.review.redo)
        self.undo_button.setToolTip(self.tr("Takes back what you decided last. Keys: Ctrl+Z"))
        self.redo_button.setToolTip(self.tr("Decides it again. Keys: Ctrl+Shift+Z or Ctrl+Y"))
        self.blind_button = self._footer_button(self.tr("Score &blind…"), self.blind.enter)
        self.blind_button.setToolTip(
            self.tr(
                "Score a sample without seeing suggestions, to learn how far they agree with you"
            )
        )
        self.shown_label = ElidedLabel()
        self.shown_label.setFont(theme.scaled_font(self.shown_label, theme.SMALL))
        self.footer.addWidget(self.shown_label)
        for keys, act in ((_UNDO, self.review.undo), (_REDO, self.review.redo)):
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
        self.cutoff_bar.cutoff_chosen.connect(self._set_cutoff)
        self.cutoff_bar.reasons_wanted.connect(self.desk.show_without_review)
        self.view.place_chosen.connect(self._ask_of_place)
        self.deciding.marked.connect(self._marked)
        self.deciding.written.connect(self._written)
        self.deciding.failed.connect(self.tell)
        self.history.failed.connect(self.tell)
        self.explaining.explained.connect(self._explained)
        self.explaining.failed.connect(self.detail.reasons.show_failure)
        self.lister.loaded.connect(self._loaded)
        self.lister.listed.connect(self._listed)
        self.lister.grouped.connect(self._grouped)
        self.blind.known.connect(self._name_blind_button)
        self.blind.entered.connect(self._show_blind)
        self.blind.left.connect(self._show_blind)
        self.blind.left.connect(self._mark_stale)
        self.blind.written.connect(self._note_own_change)
        self.blind.failed.connect(self.tell)
        # Methods, unlike lambdas, are not called any more once the page is gone.
        self.desk.jobs.started.connect(self._jobs_changed)
        self.desk.jobs.ended.connect(self._jobs_changed)
        self.desk.item_changed.connect(self._forget)

    # Filling

    def refresh(self) -> None:
        """Read the item's scores anew; the old ones stay shown until then."""
        self._show_heading()
        one = self.desk.item_overview
        empty = why_empty(self.desk)
        if empty is not None:
            self.set_main_action("", None)
            self.show_empty(empty)
            return
        assert one is not None
        self.show_content()
        self.cutoff_bar.set_cutoff(one.cutoff, one.wanted)
        self.lister.load(one.item.name, one.cutoff, self.filters.listing)
        if not self.blind.active:
            self.blind.ask()
        self._show_state()

    def _forget(self) -> None:
        """Show nothing of the item that was chosen before."""
        self.lister.forget()
        self.blind.forget()
        self.view.setEnabled(False)

    def overview_changed(self) -> None:
        """Take what the overview says without reading all answers again."""
        one = self.desk.item_overview
        table = self.model.table
        if one is None or table is None or table.item != one.item or not self.isVisible():
            self._mark_stale()
            return
        self.cutoff_bar.set_cutoff(one.cutoff, one.wanted)
        if one.cutoff != self.lister.cutoff:
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
        table, is_first = self.lister.table, self.model.table is None
        assert table is not None
        self.board.show_listed(table, places, self.lister.reasons, self.lister.groups)
        self._show_counts()
        focus = QApplication.focusWidget()
        if is_first and (focus is None or not self.isAncestorOf(focus)):
            self.view.setFocus()  # the keys of the review work at once

    def _grouped(self) -> None:
        """Mark the answers that say the same; they may be another table's than is listed yet."""
        if self.model.table is self.lister.table:
            self.model.set_groups(self.lister.groups)
            self.detail.show_alike()

    def _ask_of_place(self, place: int) -> None:
        """Ask for what is not in the table of the response that was chosen."""
        self.history.ask()
        self.explaining.explain(place)

    def _explained(self, response_id: int, explained: Explained) -> None:
        table, place = self.model.table, self.detail.place
        if table is not None and place is not None and self.board.is_chosen(response_id):
            self.detail.reasons.show_reasons(table, place, explained)

    # What is said

    def _show_counts(self) -> None:
        table = self.model.table
        if table is None:
            return
        self.counts = score_counts(table, self.lister.reasons)
        self._show_heading()
        self.cutoff_bar.set_counts(self.counts, can_change=self.desk.can_change)
        self.shown_label.show_text(
            self.tr("%1 of %2 shown")
            .replace("%1", number(len(self.model.places)))
            .replace("%2", number(len(table)))
        )
        self._show_state()

    def _jobs_changed(self, _: object) -> None:
        self._show_state()

    def _show_heading(self) -> None:
        if self.blind.active:
            self.set_heading(self.tr("Score a sample without seeing suggestions"), "")
            return
        counts = self.counts
        self.set_heading(
            self.tr("Look at the scores and decide"),
            "" if counts is None else progress_in_words(counts),
        )

    def _show_blind(self) -> None:
        """Show the sample that is scored blind instead of the scores, or the scores again."""
        blind = self.blind.active
        self.board.setVisible(not blind)
        for part in (self.undo_button, self.redo_button, self.blind_button, self.shown_label):
            part.setVisible(not blind)
        self._show_heading()
        self._show_state()
        if not blind:
            self.view.setFocus()

    def _name_blind_button(self) -> None:
        """Say on the button how far the sample is that was begun."""
        progress = self.blind.progress
        text = self.tr("Score &blind…")
        if progress is not None:
            done, of = progress
            text = self.tr("&Blind: %1 of %2").replace("%1", number(done)).replace("%2", number(of))
        self.blind_button.setText(text)

    def _show_state(self) -> None:
        """Say which way on there is, and what can be undone."""
        can_change = self.desk.can_change
        self.blind_button.setEnabled(can_change and self.model.table is not None)
        if self.blind.active:
            self.set_main_action("", None)
            return
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
            self.set_main_action(self.tr("Go to the next doubtful answer"), self.review.go_on)
        else:
            self.set_main_action(
                self.tr("Go on to the export"), lambda: self.desk.go_to(Step.EXPORT)
            )

    # Listing

    def _list(self) -> None:
        self.lister.list(self.filters.listing)

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

    def _marked(self, places: Places) -> None:
        self.box.say("")
        if len(places) == 1:
            self.model.place_changed(int(places[0]))
        else:
            self.model.all_changed()
        self._show_counts()

    def _written(self, ids: np.ndarray) -> None:
        self._note_own_change()
        chosen = self.board.chosen
        if chosen is not None and int(chosen[0].ids[chosen[1]]) in ids:
            self.history.ask_again()

    def _note_own_change(self) -> None:
        """Know the next word of a change for this page's own: everything is shown already."""
        self._own_change = True

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide and go on by keys that no control took for itself."""
        taker = self.blind if self.blind.active else self.review
        if not taker.take_key(event):
            super().keyPressEvent(event)
