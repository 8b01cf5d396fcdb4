"""Saving the report: asked of the project, drawn in the background, printed a little at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QPushButton

from kdscore_desktop import files
from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.agreement.report.words import ReportWords
from kdscore_desktop.project.store import Project
from kdscore_desktop.ui.agreement.thresholds import remembered
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.handing_over import actions_for
from kdscore_desktop.ui.exporting.report_words import WordsOfReport
from kdscore_desktop.ui.files import remember_folder, start_folder, with_ending
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.stepwise import Stepwise
from kdscore_desktop.ui.widgets.notice import Kind
from kdscore_desktop.views.phrases import filled

_ENDINGS = (".pdf", ".html", ".htm")
MakeHtml = Callable[[], str]


class PageFile(QObject):
    """Saves one page, such as the report, as a PDF or as HTML.

    Parameters
    ----------
    desk
        What the pages share.
    page
        Says what was saved, and what did not work.
    button
        Asks for it; waits while a page is being made.
    """

    def __init__(self, desk: Desk, page: Page, button: QPushButton) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._button = button

    def choose(self, stem: str) -> Path | None:
        """Ask where to save it; `stem` is the proposed name without its ending."""
        pdf = self.tr("PDF, for printing and sending (*.pdf)")
        name, chosen = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Save as"),
            str(Path(start_folder(self._desk.settings)) / f"{stem}.pdf"),
            f"{pdf};;{self.tr('Page for a browser (*.html)')}",
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in _ENDINGS:
            return path
        return with_ending(path, ".pdf" if chosen == pdf else ".html")

    def save(self, ask: Callable[[Project, Path], MakeHtml], path: Path) -> None:
        """Save a page.

        Parameters
        ----------
        ask
            Reads what the page says from the project, and returns what makes HTML of it; that
            runs in the background.
        path
            Its ending says whether HTML or a PDF.
        """
        session = self._desk.session
        if session is None:
            return
        self._button.setEnabled(False)
        self._page.say(Kind.INFORMATION, self.tr("Drawing the pages…"))
        session.read(
            lambda project: ask(project, path),
            lambda make: self._desk.compute.do(
                make, lambda html: self._write(html, path), self._failed, asker=self
            ),
            self._failed,
        )

    def _write(self, html: str, path: Path) -> None:
        if path.suffix.lower() == ".pdf":
            from kdscore_desktop.ui.printing import pdf_steps

            steps = pdf_steps(html, path, self.tr("Page %1 of %2"))
            Stepwise(steps, lambda: self._saved(path), self._failed, self)
            return

        def write() -> None:
            with files.replacing(path) as temporary:
                temporary.write_text(html, encoding="utf-8")

        self._desk.compute.do(write, lambda _: self._saved(path), self._failed, asker=self)

    def _saved(self, path: Path) -> None:
        self._button.setEnabled(True)
        self._page.notices.clear()
        remember_folder(self._desk.settings, path)
        self._page.say(
            Kind.INFORMATION,
            filled(self.tr("Saved as %1."), str(path)),
            actions=actions_for(path),
        )

    def _failed(self, error: BaseException) -> None:
        self._button.setEnabled(True)
        self._page.notices.clear()
        self._page.tell(error)


class ReportFile(PageFile):
    """Saves the report of a project."""

    def ask(self) -> None:
        """Ask where to, and save."""
        session = self._desk.session
        if session is None:
            return
        path = self.choose(filled(self.tr("%1 report"), session.title))
        if path is not None:
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Save the report at a path."""
        words = WordsOfReport(self).words()
        self.save(partial(_report, remembered(self._desk.settings), words), path)


def _report(thresholds: Thresholds, words: ReportWords, project: Project, path: Path) -> MakeHtml:
    from kdscore_desktop.jobs.reporting import medium_of, report_of

    report, medium = report_of(project, thresholds=thresholds, words=words), medium_of(path)

    def make() -> str:
        from kdscore_desktop.agreement.report.page import as_html

        return as_html(report, medium=medium, words=words)

    return make
