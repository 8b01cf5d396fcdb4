"""The step "export": into the educator's own file, or a workbook with everything."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from kdscore_desktop.jobs.errand_specs import ExportJob
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.fill_panel import FillPanel
from kdscore_desktop.ui.exporting.gradebook_panel import GradebookPanel
from kdscore_desktop.ui.exporting.handing_over import actions_for, ask_before_replacing
from kdscore_desktop.ui.exporting.other_files import OtherFiles
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobFailure, JobKind
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import link_button, scrolled_column
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.views.exporting import (
    ExportView,
    ItemProgress,
    export_view,
    proposed_name,
)
from kdscore_desktop.views.filling import FillView, fill_view
from kdscore_desktop.views.phrases import filled


class ExportPage(Page):
    """Hands the scores back, and shows before what is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked = 0
        self._ready = False
        self.set_heading(
            self.tr("Take the scores back to your gradebook"),
            self.tr(
                "Your file is never changed: a new one is written. What the scorer suggests and "
                "what you decided stay apart."
            ),
        )
        self._build()
        desk.jobs.started.connect(self._offer)
        desk.jobs.ended.connect(self._offer)

    def _build(self) -> None:
        area, column = scrolled_column(theme.SPACE_3)
        self.body.addWidget(area, 1)
        self.progress = NumbersTable(self.tr("How far the scores are"))
        column.addWidget(self.progress)
        self._waiting = link_button(self.tr("Look at the answers that wait for you first"))
        self._waiting.clicked.connect(lambda: self.desk.go_to(Step.SCORES))
        column.addWidget(self._waiting)
        self.fill_choice = QRadioButton(
            self.tr("&Fill my own file: the scores in it, everything else as it was")
        )
        self.gradebook_choice = QRadioButton(
            self.tr("Write a &workbook with everything: suggestions, how sure, decisions")
        )
        group = QButtonGroup(self)
        for choice in (self.fill_choice, self.gradebook_choice):
            group.addButton(choice)
            column.addWidget(choice)
        self.fill = FillPanel(self.desk)
        self.gradebook = GradebookPanel()
        column.addWidget(self.fill)
        column.addWidget(self.gradebook, 1)
        self.others = OtherFiles(self.desk, self)
        column.addWidget(self.others)
        column.addStretch(0)
        begins_with_fill = self.desk.settings.choices.fill_file
        (self.fill_choice if begins_with_fill else self.gradebook_choice).setChecked(True)
        self._show_panel()
        self.fill.changed.connect(self._offer)
        self.gradebook.target.changed.connect(self._offer)
        group.buttonClicked.connect(self._choose_way)

    # Filling the page

    def refresh(self) -> None:
        """Ask the project what would be written."""
        session = self.desk.session
        self._asked += 1
        if session is None:
            return
        number = self._asked

        def take(views: tuple[ExportView, FillView]) -> None:
            if number == self._asked:
                self._show(*views)

        session.read(lambda project: (export_view(project), fill_view(project)), take, self.tell)

    def _show(self, view: ExportView, to_fill: FillView) -> None:
        session = self.desk.session
        self._ready = session is not None and bool(view.sheets)
        if session is None or not view.sheets:
            self.set_main_action("", None)
            self.show_empty(self._empty())
            return
        self.show_content()
        self.progress.show_numbers(self._progress_table(view.progress))
        self._waiting.setVisible(any(one.to_review or one.unscored for one in view.progress))
        remembered = self.desk.settings.choices.exports.get(str(session.path))
        self.gradebook.show_sheets(
            view.sheets, Path(remembered) if remembered else proposed_name(session.path)
        )
        self.fill.show_sources(to_fill, plan_now=self.fill_choice.isChecked())
        self.others.offer(has_scorer=any(one.scorer for one in self.desk.overview.items))
        self._offer()

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing to hand back yet"),
            self.tr(
                "Once a spreadsheet of answers is here, this page fills it with the scores, or "
                "writes a workbook with everything that is known of them."
            ),
            Action(self.tr("Bring in answers"), lambda: self.desk.go_to(Step.ANSWERS)),
        )

    def _progress_table(self, progress: tuple[ItemProgress, ...]) -> Numbers:
        headings = (
            self.tr("Question"),
            self.tr("Final: you decided"),
            self.tr("Suggested, no review needed"),
            self.tr("Suggested, to review"),
            self.tr("Not scored"),
        )
        return Numbers(
            headings,
            tuple(
                (
                    one.item,
                    count_text(one.final),
                    count_text(one.suggested),
                    count_text(one.to_review),
                    count_text(one.unscored),
                )
                for one in progress
            ),
        )

    # Which way

    def _choose_way(self) -> None:
        self.desk.settings.choices.fill_file = self.fill_choice.isChecked()
        self.desk.settings.save()
        self._show_panel()
        if self.fill_choice.isChecked():
            self.fill.plan_if_needed()
        else:
            self.fill.put_away()
        self._offer()

    def _show_panel(self) -> None:
        self.fill.setVisible(self.fill_choice.isChecked())
        self.gradebook.setVisible(not self.fill_choice.isChecked())

    def _offer(self) -> None:
        """Offer to write where there is something to write and no other work on the project."""
        if not self._ready:
            return
        free = self.desk.jobs.errand is None
        if self.fill_choice.isChecked():
            text, can = self.tr("Fill the file"), self.fill.can_fill
        else:
            text, can = self.tr("Write the gradebook"), self.gradebook.target.path is not None
        self.set_main_action(text, self._write, enabled=free and can)
        self.main_button.setToolTip(
            "" if free else self.tr("Wait until the work that is under way has ended.")
        )

    # Writing

    def _write(self) -> None:
        filling = self.fill_choice.isChecked()
        path = self.fill.target.path if filling else self.gradebook.target.path
        if path is not None:
            start = self._start_filling if filling else self._start_gradebook
            ask_before_replacing(path, self, partial(start, path))

    def _start_gradebook(self, path: Path) -> None:
        session = self.desk.session
        if session is None:
            return
        self.notices.clear()
        self.desk.settings.choices.exports[str(session.path)] = str(path)
        self.desk.settings.save()
        self.desk.jobs.run_errand(
            session,
            kind=JobKind.EXPORT,
            item="",
            errand=ExportJob(session.path, path),
            then=partial(self._written, path),
            failed=self._not_written,
        )

    def _start_filling(self, path: Path) -> None:
        session = self.desk.session
        if session is None:
            return
        self.notices.clear()
        self.desk.jobs.run_errand(
            session,
            kind=JobKind.FILL,
            item="",
            errand=self.fill.job(path),
            then=partial(self._written, path),
            failed=self._not_written,
        )

    def _written(self, path: Path, result: dict[str, Any]) -> None:
        if "cells" in result:
            sentence, number = self.tr("Filled %1 cells and wrote %2."), int(result["cells"])
        else:
            sentence, number = self.tr("Wrote %1 rows to %2."), int(result["rows"])
        self.say(
            Kind.INFORMATION,
            filled(sentence, count_text(number), str(path)),
            actions=actions_for(path),
        )

    def _not_written(self, failure: JobFailure) -> None:
        if failure.cancelled:
            return
        self.say(Kind.ERROR, in_words(failure.message), details=failure.details)
