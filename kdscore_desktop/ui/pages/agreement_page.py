"""The step "agreement": how far humans, scorer and expert model agree, in words and figures."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.subgroups import apart
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.class_panel import ClassPanel
from kdscore_desktop.ui.agreement.contents import OF_ONE, FigureContents
from kdscore_desktop.ui.agreement.cutoff_card import CutoffCard
from kdscore_desktop.ui.agreement.drawing import Shown
from kdscore_desktop.ui.agreement.evidence_panel import EvidencePanel
from kdscore_desktop.ui.agreement.figure_panel import FigureContent, FigurePanel
from kdscore_desktop.ui.agreement.headlines import Headlines, Remark, Remarks
from kdscore_desktop.ui.agreement.thresholds import ThresholdsForm, remembered
from kdscore_desktop.ui.agreement.waiting import gap_notice, waiting_state
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.report_file import ReportFile
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.forms import scrolled_column, small_label
from kdscore_desktop.ui.widgets.notice import NoticeArea
from kdscore_desktop.ui.widgets.numbers_table import NumbersTable
from kdscore_desktop.views.agreement import (
    AgreementView,
    Coverage,
    Learned,
    Missing,
    agreement_view,
    coverage,
    learning,
    noted,
)
from kdscore_desktop.views.cross_check import CheckOffer, check_offer

_OF_SCORER = frozenset({Shown.COVERAGE, Shown.GROUPS, Shown.LEARNING})
_ON_CARDS = frozenset(Between) - {Between.TEACHER_AND_STUDENT}


class AgreementPage(Page):
    """Sentences first, then what deserves a look, then the figures with their numbers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._words = AgreementWords(self)
        self._contents = FigureContents(self._words, self)
        self._view: AgreementView | None = None
        self._coverage: Coverage | None = None
        self._coverage_of = ""
        self._learned: Learned | None = None
        self._asked_learned = 0
        self._asked_offer = 0
        self._wanted: dict[str, Evidence] = {}  # by item, what the educator chose
        self._asked = 0
        self.set_heading(
            self.tr("See how far the scorer agrees with you"),
            self.tr(
                "Measured on answers that you scored and the scorer did not learn from. Two humans "
                "do not always agree either; that is what to hold it against."
            ),
        )
        self._build()
        desk.session_changed.connect(self._wanted.clear)

    def _build(self) -> None:
        self._area, column = scrolled_column(theme.SPACE_3, theme.SPACE_3)
        # Always there: a picture's height follows its width, which must not change with it.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._gap = NoticeArea()
        column.addWidget(self._gap)
        self.evidence = EvidencePanel(self.desk, self._words, self.tell)
        self.evidence.chosen.connect(self._choose_evidence)
        column.addWidget(self.evidence)
        self.headlines = Headlines()
        column.addWidget(self.headlines)
        self._you = small_label()
        column.addWidget(self._you)
        self.remarks = Remarks()
        column.addWidget(self.remarks)
        self.thresholds = ThresholdsForm(self.desk.settings)
        self.thresholds.changed.connect(self._show_remarks)
        column.addWidget(self.thresholds)
        column.addLayout(self._choice_row())
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Figures"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(True)
        self.tabs.currentChanged.connect(self._show_figure)
        column.addWidget(self.tabs)
        self.cutoff_card = CutoffCard(self.desk, self._words, self.tell)
        self.cutoff_card.marked.connect(self._take_marked)
        column.addWidget(self.cutoff_card)
        self.panel = FigurePanel(self.desk, self.say, self.tell)
        self.class_panel = ClassPanel(self.desk, self)
        column.addWidget(self.class_panel)
        self._figure_part = QWidget()
        figure_column = QVBoxLayout(self._figure_part)
        figure_column.setContentsMargins(0, 0, 0, 0)
        figure_column.addWidget(self.panel)
        figure_column.addLayout(self._more_figures())
        column.addWidget(self._figure_part)
        column.addStretch(1)
        self.body.addWidget(self._area)
        self.report_button = QPushButton(self.tr("Save the &report…"))
        self.report_button.setToolTip(
            self.tr("Everything on this page, for your department: as a PDF or for a browser")
        )
        self.report_file = ReportFile(self.desk, self, self.report_button)
        self.report_button.clicked.connect(self.report_file.ask)
        self.report_button.hide()
        self.footer.addWidget(self.report_button)

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        label = QLabel(self.tr("&Figures of"))
        theme.make_bold(label)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Figures of"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._show_figure)
        label.setBuddy(self.choice)
        row.addWidget(label)
        row.addWidget(self.choice)
        row.addStretch(1)
        return row

    def _more_figures(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_2)
        self.more_button = QPushButton(self.tr("More figures (kappa, correlation and others)"))
        self.more_button.setCheckable(True)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = QWidget()
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 0, 0, 0)
        self._more_of = small_label()
        inner.addWidget(self._more_of)
        self.more_table = NumbersTable(self.tr("More figures"))
        inner.addWidget(self.more_table)
        inner.addWidget(
            small_label(
                self.tr(
                    "“Likely between” is a 95 % interval: what other answers of the same kind "
                    "could give, judged by how many there are. Kappa, F1 and correlation are 1 for "
                    "perfect agreement; kappa is 0 for chance."
                )
            )
        )
        self._more.hide()
        self.more_button.toggled.connect(self._more.setVisible)
        column.addWidget(self._more)
        return column

    # Filling

    def refresh(self) -> None:
        """Ask the project for every comparison."""
        session, item = self.desk.session, self.desk.item
        self._asked += 1
        if session is None:
            return
        if not item:
            self._wait_for(Missing.ANSWERS)
            return
        number = self._asked

        def take(view: AgreementView) -> None:
            if number == self._asked:
                self._show(view)
                evidence = view.evidence
                session.read(lambda p: coverage(p, item, evidence), take_coverage, self.tell)

        def take_coverage(covered: Coverage) -> None:
            if number == self._asked:
                same, self._coverage_of = self._coverage_of == item, item
                self.cutoff_card.show_coverage(covered, same_item=same)

        self._coverage = self._learned = None
        self.class_panel.forget()
        wanted, thresholds = self._wanted.get(item), remembered(self.desk.settings)
        session.read(lambda p: agreement_view(p, item, wanted, thresholds), take, self.tell)

    def _choose_evidence(self, evidence: Evidence) -> None:
        self._wanted[self.desk.item] = evidence
        self._mark_stale()

    def _ask_offer(self) -> None:
        """Ask what cross-validation would do, which is worth it where test answers are few."""
        session, item, number = self.desk.session, self.desk.item, self._asked

        def take(offer: CheckOffer | None) -> None:
            if number == self._asked:
                self.evidence.show_offer(offer)

        if session is not None and self._asked_offer != number:
            self._asked_offer = number
            session.read(lambda project: check_offer(project, item), take, self.tell)

    def _ask_learned(self) -> None:
        """Try every scorer, which nobody needs to wait for who does not look at it."""
        session, item, number = self.desk.session, self.desk.item, self._asked

        def take(learned: Learned) -> None:
            if number == self._asked:
                self._learned = learned
                if self._shown() is Shown.LEARNING:
                    self._show_figure()

        if session is not None and self._asked_learned != number:
            self._asked_learned = number
            session.read(lambda project: learning(project, item), take, self.tell)

    def _take_marked(self, covered: Coverage) -> None:
        self._coverage = covered
        self._turn_if_wanted()
        if self._shown() is Shown.COVERAGE:
            self._show_figure()

    def showEvent(self, event: QShowEvent) -> None:
        """Turn to what the educator was sent here for."""
        super().showEvent(event)
        self._turn_if_wanted()

    def _turn_if_wanted(self) -> None:
        """Turn to what goes without review, once it is known, where another page asked for it."""
        if not self.desk.without_review_wanted or self._view is None or self._coverage is None:
            return
        self.desk.without_review_wanted = False
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) is Shown.COVERAGE:
                self.tabs.setCurrentIndex(index)
                # Later: the card has no place yet.
                QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(self.cutoff_card))

    def _wait_for(self, missing: Missing) -> None:
        self.set_main_action("", None)
        self.report_button.hide()
        self.show_empty(waiting_state(missing, self.desk))

    def _show(self, view: AgreementView) -> None:
        self._view = view
        if not view.comparisons:
            self._wait_for(view.missing or Missing.SCORER)
            return
        self.show_content()
        self.report_button.show()
        self.set_main_action(self.tr("Go on to export"), lambda: self.desk.go_to(Step.EXPORT))
        named = [self._words.named(each, view.raters) for each in view.comparisons]
        self._named = {each.between: each for each in named}
        self.headlines.show_comparisons(
            [each for each in named if each.between in _ON_CARDS], self._words
        )
        self._gap.clear()
        self._gap.setVisible(view.missing is not None)
        if view.missing is not None:
            self._gap.show_notice(gap_notice(view.missing, self.desk))
        self._you.setText(self._words.who_is_you(view.raters))
        self._show_remarks()
        self._offer(named)
        self._show_figure()

    def _show_remarks(self) -> None:
        view = self._view
        if view is None or not view.comparisons:
            return
        thresholds = remembered(self.desk.settings)
        self.evidence.show_view(view, thresholds.fewest_tested)
        if view.tried_on.get(Evidence.HELD_OUT, 0) < thresholds.fewest_tested:
            self._ask_offer()
        humans = self._named.get(Between.HUMANS)
        remarks = []
        for comparison in self._named.values():
            if comparison.between not in _ON_CARDS:
                continue
            flags = noted(comparison, humans if comparison is not humans else None, thresholds)
            told = [self._words.flag(flag, comparison, humans) for flag in flags]
            if comparison.between is Between.HUMAN_AND_STUDENT:
                found = apart(view.panels, thresholds)
                told += [self._words.group(*each, thresholds.group_difference) for each in found]
            remarks.append(
                Remark(
                    self._words.title(comparison),
                    (*self._words.cautions(comparison), *told),
                )
            )
        self.remarks.show_remarks(remarks[0], remarks[1:])

    def _offer(self, named: list[Comparison]) -> None:
        """Offer the comparisons and the figures that can be shown of them."""
        chosen = self.choice.currentData()
        self.choice.clear()
        for comparison in named:
            self.choice.addItem(self._words.title(comparison), comparison.between)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        wanted = self._shown()
        offered = [shown for shown in Shown if self._can_show(shown)]
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for shown in offered:
            self.tabs.setTabData(self.tabs.addTab(self._contents.tab(shown)), shown)
        self.tabs.setCurrentIndex(offered.index(wanted) if wanted in offered else 0)
        self.tabs.blockSignals(False)

    def _can_show(self, shown: Shown) -> bool:
        if shown is Shown.RELIABILITY:
            return any(each.agreement.reliability for each in self._named.values())
        if shown is Shown.LEARNING and self._crossed:
            return False  # every scorer is tried on the held-out answers
        return shown not in _OF_SCORER or Between.HUMAN_AND_STUDENT in self._named

    @property
    def _crossed(self) -> bool:
        return self._view is not None and self._view.evidence is Evidence.CROSS_VALIDATED

    def _shown(self) -> Shown | None:
        index = self.tabs.currentIndex()
        return None if index < 0 else Shown(self.tabs.tabData(index))

    def _show_figure(self) -> None:
        shown, view = self._shown(), self._view
        if shown is None or view is None:
            return
        self.choice.setEnabled(shown in OF_ONE and self.choice.count() > 1)
        self._figure_part.setVisible(shown is not Shown.CLASS)
        self.class_panel.setVisible(shown is Shown.CLASS)
        self.cutoff_card.setVisible(shown is Shown.COVERAGE and self._coverage is not None)
        if shown is Shown.CLASS:
            self.class_panel.show_class()
            return
        comparison = self._named[Between(self.choice.currentData())]
        self.panel.show_figure(self._figure(shown, comparison, view))
        self._more_of.setText(
            f"{self._words.title(comparison)} · {self._words.on_which(comparison)}"
        )
        self.more_table.show_numbers(self._contents.more(comparison))

    def _figure(self, shown: Shown, comparison: Comparison, view: AgreementView) -> FigureContent:
        if shown in OF_ONE:
            return self._contents.of_one(shown, comparison)
        if shown is Shown.COVERAGE:
            return self._contents.coverage(view.item.name, self._coverage)
        if shown is Shown.GROUPS:
            return self._contents.groups(view.item.name, view.panels)
        if shown is Shown.LEARNING:
            if self._learned is None:
                self._ask_learned()
            return self._contents.learning(view.item.name, self._learned)
        beside = tuple(self._named[each.between] for each in view.side_by_side)
        return self._contents.side_by_side(beside)
