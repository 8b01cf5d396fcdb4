"""On which answers the figures rest: held out, or cross-validated; and how to cross-validate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.agreement.comparison import Between, Evidence
from kdscore_desktop.edition import can_learn
from kdscore_desktop.jobs import cross_checking
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert.running_card import RunningCard
from kdscore_desktop.ui.job_words import duration_in_words
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.running_job import JobKind, RunningJob
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.agreement import AgreementView
from kdscore_desktop.views.cross_check import CheckOffer
from kdscore_desktop.views.phrases import filled


class EvidencePanel(QWidget):
    """The choice of evidence, and the card that starts cross-validation where it is worth it.

    Parameters
    ----------
    desk
        What the pages share.
    words
        Says how was tried.
    failed
        Tells what did not work.

    Attributes
    ----------
    chosen : Signal(Evidence)
        The educator wants the figures of this evidence, or a cross-validation is done.
    """

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        words: AgreementWords,
        failed: Callable[[BaseException], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._failed = failed
        self._view: AgreementView | None = None
        self._offer: CheckOffer | None = None
        self._fewest = 0
        self._waiting = False  # a check was asked for and did not begin yet
        self._learns = can_learn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self.choice = self._choice()
        column.addWidget(self.choice)
        self.how_tried = small_label()
        column.addWidget(self.how_tried)
        self.card = self._card()
        column.addWidget(self.card)
        self.running = RunningCard()
        column.addWidget(self.running)
        for part in (self.choice, self.how_tried, self.card, self.running):
            part.hide()
        desk.jobs.started.connect(self._job_started)
        desk.jobs.ended.connect(self._show_parts)

    def _choice(self) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_3)
        label = QLabel(self.tr("Measured on"))
        theme.make_bold(label)
        row.addWidget(label)
        self.buttons = {evidence: QRadioButton() for evidence in Evidence}
        group = QButtonGroup(self)
        for evidence, button in self.buttons.items():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, one=evidence: self.chosen.emit(one))
        row.addStretch(1)
        return widget

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        self.title = body_label()
        theme.make_bold(self.title)
        column.addWidget(self.title)
        self.what = body_label()
        column.addWidget(self.what)
        self.time = body_label()
        column.addWidget(self.time)
        self.why_not = small_label()
        column.addWidget(self.why_not)
        self.start = QPushButton(self.tr("Check by cross-&validation"))
        self.start.clicked.connect(self._start)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    # Showing

    def show_view(self, view: AgreementView, fewest_tested: int) -> None:
        """Show which evidence the figures rest on; `fewest_tested` says what is too few."""
        self._view, self._fewest = view, fewest_tested
        names = {
            Evidence.HELD_OUT: self.tr(
                "Held-out answers (%n answer(s))", "", view.tried_on.get(Evidence.HELD_OUT, 0)
            ),
            Evidence.CROSS_VALIDATED: self.tr(
                "Cross-validated (%n answer(s))",
                "",
                view.tried_on.get(Evidence.CROSS_VALIDATED, 0),
            ),
        }
        for evidence, button in self.buttons.items():
            button.setText(names[evidence])
            button.setChecked(evidence is view.evidence)
        scorer = view.of(Between.HUMAN_AND_STUDENT)
        told = [] if scorer is None else self._words.how_tried(scorer)
        self.how_tried.setText(" ".join(told))
        self.how_tried.setVisible(bool(told))
        self._show_parts()

    def show_offer(self, offer: CheckOffer | None) -> None:
        """Show what cross-validation would do; None where there is no scorer."""
        self._offer = offer
        self._show_parts()

    def _show_parts(self) -> None:
        view, offer, job = self._view, self._offer, self._running()
        self.choice.setVisible(view is not None and Evidence.CROSS_VALIDATED in view.tried_on)
        self.running.follow(job)
        self.running.setVisible(job is not None)
        worth_it = view is not None and offer is not None and self._is_worth_it(view, offer)
        self.card.setVisible(worth_it and job is None)
        if view is None or offer is None or not worth_it:
            return
        self.title.setText(self._heading(view, offer))
        self.what.setText(self._what(offer))
        self.what.setVisible(not offer.problem)
        self.time.setText(
            filled(
                self.tr("It will take %1 on this computer; you can go on working."),
                duration_in_words(offer.seconds),
            )
        )
        self.time.setVisible(not offer.problem)
        why_not = self._why_not(offer)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        self.start.setEnabled(not why_not)

    def _is_worth_it(self, view: AgreementView, offer: CheckOffer) -> bool:
        """Whether there are too few held-out answers and nothing better, or more to try."""
        if not self._learns or view.tried_on.get(Evidence.HELD_OUT, 0) >= self._fewest:
            return False
        return offer.checked_at is None or offer.answers > offer.checked

    def _heading(self, view: AgreementView, offer: CheckOffer) -> str:
        if offer.checked_at is not None:
            return self.tr(
                "%n more answer(s) were scored since the cross-validation",
                "",
                offer.answers - offer.checked,
            )
        tested = view.tried_on.get(Evidence.HELD_OUT, 0)
        if not tested:
            return self.tr("No scored answer is left to test the scorer on")
        return self.tr(
            "Only %n answer(s) are left to test the scorer on: too few to go by", "", tested
        )

    def _what(self, offer: CheckOffer) -> str:
        words = (
            self.tr(
                "Cross-validation tries the way your scorer was made on all %1 answers that a "
                "human scored. They are split into %2 parts. For each part, an expert model is "
                "prepared and a scorer made anew from the other parts; they never saw it, and that "
                "scorer scores it. Your scorer and its scores stay as they are."
            )
            if offer.expert_anew
            else self.tr(
                "Cross-validation tries the way your scorer was made on all %1 answers that a "
                "human scored. They are split into %2 parts. For each part, a scorer is made anew "
                "from the other parts, and that scorer scores it. The expert model is not made "
                "anew: if it learned from these answers, the figures will be better than the "
                "truth. Your scorer and its scores stay as they are."
            )
        )
        return filled(words, count_text(offer.answers), count_text(offer.folds))

    def _why_not(self, offer: CheckOffer) -> str:
        """Return why it cannot be started now, or ""."""
        if offer.problem:
            return in_words(offer.problem)
        if not self._desk.can_change:
            return self.tr("This assignment is open for reading only; nothing can be changed.")
        if self._waiting:
            return self.tr("Just a moment...")
        if self._desk.jobs.learning is not None:
            return self.tr(
                "Something else is being learned right now (see the bar below). This can be "
                "started when that is done."
            )
        return ""

    def _running(self) -> RunningJob | None:
        job = self._desk.jobs.learning
        is_check = job is not None and job.kind is JobKind.CHECK and job.item == self._desk.item
        return job if is_check else None

    # Doing

    def _start(self) -> None:
        session, item = self._desk.session, self._desk.item
        if session is None or self._offer is None or self._why_not(self._offer):
            return
        self._waiting = True
        self._show_parts()
        self._desk.jobs.learn(
            session,
            kind=JobKind.CHECK,
            item=item,
            begin=lambda project: cross_checking.begin_checking(project, item),
            finish=cross_checking.finish_checking,
            touched=Touched.SCORER,
            then=lambda _: self._done(item),
            failed=self._did_not_begin,
        )

    def _job_started(self) -> None:
        self._waiting = False
        self._show_parts()

    def _did_not_begin(self, error: BaseException) -> None:
        self._job_started()
        self._failed(error)

    def _done(self, item: str) -> None:
        if item == self._desk.item:
            self.chosen.emit(Evidence.CROSS_VALIDATED)
