"""What else can be taken along: the agreement as text, a report, the scorer itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from kdscore_desktop.project.store import Project
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.agreement.class_panel import ClassFile
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.handing_over import actions_for
from kdscore_desktop.ui.exporting.report_file import ReportFile
from kdscore_desktop.ui.files import remember_folder, start_folder, with_ending
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.widgets.notice import Kind
from kdscore_desktop.views.phrases import filled

Save = Callable[[Path], None]


class OtherFiles(QWidget):
    """Buttons that save something else than the gradebook.

    Parameters
    ----------
    desk
        What the pages share.
    page
        Says what was saved, and what did not work.
    """

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        row.addWidget(QLabel(self.tr("Take along as well:")))
        self.agreement = QPushButton(self.tr("The agreement as text…"))
        self.agreement.clicked.connect(self._choose_agreement)
        self.report = QPushButton(self.tr("A report…"))
        self.report.setToolTip(
            self.tr("One page that says how far the scores can be relied on, for your department")
        )
        self.report_file = ReportFile(desk, page, self.report)
        self.report.clicked.connect(self.report_file.ask)
        self.glance = QPushButton(self.tr("The class at a glance…"))
        self.glance.setToolTip(
            self.tr("One page: how the answers spread, and what is typical of each level")
        )
        self.class_file = ClassFile(desk, page, self.glance)
        self.glance.clicked.connect(self.class_file.ask)
        self.scorer = QPushButton(self.tr("The scorer…"))
        self.scorer.setToolTip(
            self.tr("A small file with which another computer scores answers to this question")
        )
        self.scorer.clicked.connect(self._choose_scorer)
        for button in (self.agreement, self.report, self.glance, self.scorer):
            row.addWidget(button)
        row.addStretch(1)

    def offer(self, *, has_scorer: bool) -> None:
        """Offer what there is."""
        self.scorer.setEnabled(has_scorer)

    # Asking where to

    def _choose_agreement(self) -> None:
        self._choose(self.tr("agreement"), ".txt", self.tr("Text (*.txt)"), self.save_agreement)

    def _choose_scorer(self) -> None:
        item = self._desk.item
        self._choose(
            item, ".kdscorer", self.tr("Scorer (*.kdscorer)"), partial(self.save_scorer, item)
        )

    def _choose(self, stem: str, ending: str, kinds: str, save: Save) -> None:
        session = self._desk.session
        if session is None:
            return
        proposed = f"{session.title} {stem}" if stem != session.title else stem
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as"),
            str(Path(start_folder(self._desk.settings)) / f"{proposed}{ending}"),
            kinds,
        )
        if name:
            save(with_ending(Path(name), ending))

    # Saving

    def save_agreement(self, path: Path) -> None:
        """Save the agreement of every item as text."""

        def work(project: Project) -> None:
            from kdscore_desktop.jobs.comparing import comparisons
            from kdscore_desktop.jobs.exporting import write_agreement

            found = [each for item in project.items() for each in comparisons(project, item)]
            write_agreement(found, path)

        self._read(work, path)

    def save_scorer(self, item: str, path: Path) -> None:
        """Save an item's newest scorer as a file of its own."""

        def work(project: Project) -> None:
            from kdscore_desktop.jobs.exporting import export_scorer

            export_scorer(project, project.item(item), path)

        self._read(work, path)

    def _read(self, work: Callable[[Project], None], path: Path) -> None:
        session = self._desk.session
        if session is not None:
            session.read(work, lambda _: self._saved(path), self._page.tell)

    def _saved(self, path: Path) -> None:
        remember_folder(self._desk.settings, path)
        self._page.say(
            Kind.INFORMATION,
            filled(self.tr("Saved as %1."), str(path)),
            actions=actions_for(path),
        )
