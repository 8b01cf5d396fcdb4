"""Choosing from when on answers need no look, by the agreement that the educator wants."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
)

from kdscore_desktop.agreement.cutoff import Care, Cutoff, choose_cutoff
from kdscore_desktop.jobs.reviewing import USUAL_AGREEMENT
from kdscore_desktop.project.records import NewCutoff
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.cutoff_words import CutoffWords
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.agreement import Coverage

_PAUSE = 300  # milliseconds without a change until the choice is worked out


class CutoffCard(QFrame):
    """Asks for the agreement, says what it leads to, and takes that into use.

    Parameters
    ----------
    desk
        What the pages share.
    words
        For what the figures are called.
    failed
        Tells what did not work.

    Attributes
    ----------
    marked : Signal(Coverage)
        A choice was worked out, to be marked in the picture.
    """

    marked = Signal(object)

    def __init__(
        self, desk: Desk, words: AgreementWords, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("What needs no look"))
        self._desk = desk
        self._words = CutoffWords(words, self)
        self._failed = failed
        self._covered: Coverage | None = None
        self._chosen: Cutoff | None = None
        self._asked = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        column.setSpacing(theme.SPACE_2)
        heading = body_label(self.tr("How far shall the answers that nobody looks at agree?"))
        theme.make_bold(heading)
        column.addWidget(heading)
        self.as_colleague = QRadioButton()
        column.addWidget(self.as_colleague)
        column.addLayout(self._share_row())
        self.cautious = QCheckBox(
            self.tr("Be &cautious: let even the lower end of what is likely reach that")
        )
        column.addWidget(self.cautious)
        self.result = body_label()
        column.addWidget(self.result)
        column.addLayout(self._buttons())
        self.now = small_label()
        column.addWidget(self.now)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._work_out)
        group = QButtonGroup(self)
        for choice in (self.as_colleague, self.by_share):
            group.addButton(choice)
        group.buttonClicked.connect(lambda _: self._pause.start())
        self.cautious.clicked.connect(lambda _: self._pause.start())
        self.share.valueChanged.connect(self._share_named)

    def _share_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.by_share = QRadioButton(self.tr("This &often my level:"))
        row.addWidget(self.by_share)
        self.share = QSpinBox()
        self.share.setRange(1, 100)
        self.share.setSuffix(self.tr(" % of them"))
        self.share.setValue(round(100 * USUAL_AGREEMENT))
        self.share.setAccessibleName(self.tr("Percent of the answers that shall have my level"))
        row.addWidget(self.share)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.use_button = QPushButton()
        self.use_button.clicked.connect(self._use)
        self.undo_button = QPushButton()
        self.undo_button.clicked.connect(self._undo)
        for button in (self.use_button, self.undo_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return row

    # Showing

    def show_coverage(self, covered: Coverage, *, same_item: bool) -> None:
        """Show what there is to choose from; the form stays as it is within an item."""
        self._covered = covered
        has_humans = covered.humans is not None and covered.humans.value is not None
        self.as_colleague.setText(self._words.as_colleague(covered.humans))
        self.as_colleague.setEnabled(has_humans)
        if not same_item or (self.as_colleague.isChecked() and not has_humans):
            self._begin(covered, has_humans=has_humans)
        self.now.setText(self._words.in_use(covered))
        self._work_out()

    def _begin(self, covered: Coverage, *, has_humans: bool) -> None:
        """Begin with what was asked for last."""
        last = covered.choices[-1].chosen if covered.choices else NewCutoff(None)
        by_humans = covered.humans.value if covered.humans is not None else None
        named = last.wanted is not None and last.wanted != by_humans
        with QSignalBlocker(self.share):
            wanted = last.wanted if named and last.wanted is not None else USUAL_AGREEMENT
            self.share.setValue(round(100 * wanted))
        (self.as_colleague if has_humans and not named else self.by_share).setChecked(True)
        self.cautious.setChecked(last.cautious)

    def _share_named(self) -> None:
        self.by_share.setChecked(True)
        self._pause.start()

    @property
    def wanted(self) -> float:
        """The agreement that is asked for."""
        humans = None if self._covered is None else self._covered.humans
        if self.as_colleague.isChecked() and humans is not None and humans.value is not None:
            return humans.value
        return self.share.value() / 100

    def _work_out(self) -> None:
        covered = self._covered
        if covered is None:
            return
        self._asked += 1
        number, wanted = self._asked, self.wanted
        care = Care.CAUTIOUS if self.cautious.isChecked() else Care.LIKELY

        def take(chosen: Cutoff) -> None:
            if number == self._asked:
                self._show_choice(covered, chosen)

        self._desk.compute.do(
            lambda: choose_cutoff(covered.held_out, wanted, care=care),
            take,
            self._failed,
            asker=self,
        )

    def _show_choice(self, covered: Coverage, chosen: Cutoff) -> None:
        self._chosen = chosen
        self.result.setText(self._words.leads_to(chosen))
        new = chosen.value is not None and chosen.value != covered.in_use
        self.use_button.setVisible(new)
        if chosen.value is not None:
            self.use_button.setText(self._words.use(chosen.value))
        self.undo_button.setVisible(covered.before is not None)
        if covered.before is not None:
            self.undo_button.setText(self._words.back(covered.before))
        for button in (self.use_button, self.undo_button):
            button.setEnabled(self._desk.can_change)
            button.setToolTip("" if self._desk.can_change else self.tr("Open for reading only."))
        self.marked.emit(covered.with_choice(chosen))

    # Changing

    def _use(self) -> None:
        chosen = self._chosen
        if chosen is not None and chosen.value is not None:
            cautious = chosen.care is Care.CAUTIOUS
            self._choose(NewCutoff(chosen.value, chosen.wanted, cautious))

    def _undo(self) -> None:
        covered = self._covered
        if covered is None or not covered.choices:
            return
        before = covered.choices[-2].chosen if len(covered.choices) > 1 else NewCutoff(None)
        self._choose(before)

    def _choose(self, new: NewCutoff) -> None:
        session, item, who = self._desk.session, self._desk.item, self._desk.settings.educator
        if session is None:
            return
        for button in (self.use_button, self.undo_button):
            button.setEnabled(False)
        session.change(
            lambda project: project.choose_cutoff(item, new, who),
            Touched.SCORES,
            failed=self._failed,
        )
