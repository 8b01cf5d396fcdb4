"""The step "export": what will be written, where to, and what else can be taken along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from kdscore_desktop.jobs.specs import ExportJob
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.handing_over import actions_for, ask_before_replacing
from kdscore_desktop.ui.exporting.other_files import OtherFiles
from kdscore_desktop.ui.exporting.preview_table import PreviewTable
from kdscore_desktop.ui.exporting.target import Target
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.placeholders import filled
from kdscore_desktop.ui.running_job import JobFailure, JobKind
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.forms import link_button, small_label
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.views.exporting import (
    FIRST_ROWS,
    ExportView,
    ItemProgress,
    SheetPreview,
    export_view,
    proposed_name,
)


class ExportPage(Page):
    """Writes the gradebook, and shows before what it will hold."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked = 0
        self._sheets: tuple[SheetPreview, ...] = ()
        self.set_heading(
            self.tr("Take the scores back to your gradebook"),
            self.tr(
                "Writes a new workbook: every row of your spreadsheet as it was, and beside it the "
                "scorer's suggestions and your decisions, in columns of their own. Your own file "
                "stays as it is."
            ),
        )
        self._build()
        desk.jobs.started.connect(self._offer)
        desk.jobs.ended.connect(self._offer)

    def _build(self) -> None:
        self.progress = NumbersTable(self.tr("How far the scores are"))
        self.body.addWidget(self.progress)
        self._waiting = link_button(self.tr("Look at the answers that wait for you first"))
        self._waiting.clicked.connect(lambda: self.desk.go_to(Step.SCORES))
        self.body.addWidget(self._waiting)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        heading = QLabel(self.tr("What the &workbook will hold"))
        heading.setFont(theme.scaled_font(heading, 1.0, bold=True))
        row.addWidget(heading)
        self.sheet_choice = QComboBox()
        self.sheet_choice.setAccessibleName(self.tr("Sheet"))
        self.sheet_choice.activated.connect(self._show_sheet)
        row.addWidget(self.sheet_choice)
        row.addStretch(1)
        self.body.addLayout(row)
        self.preview = PreviewTable()
        heading.setBuddy(self.preview)
        self.body.addWidget(self.preview, 1)
        self._legend = small_label()
        self.body.addWidget(self._legend)
        self.target = Target()
        self.target.changed.connect(self._offer)
        self.body.addWidget(self.target)
        self.others = OtherFiles(self.desk, self)
        self.body.addWidget(self.others)

    # Filling

    def overview_changed(self) -> None:
        """Do nothing: everything shown is asked from the project after each change."""

    def refresh(self) -> None:
        """Ask the project what would be written."""
        session = self.desk.session
        self._asked += 1
        if session is None:
            return
        number = self._asked

        def take(view: ExportView) -> None:
            if number == self._asked:
                self._show(view)

        session.read(export_view, take, self.tell)

    def _show(self, view: ExportView) -> None:
        self._sheets = view.sheets
        session = self.desk.session
        if session is None or not view.sheets:
            self.set_main_action("", None)
            self.show_empty(self._empty())
            return
        self.show_content()
        self.progress.show_numbers(self._progress_table(view.progress))
        self._waiting.setVisible(any(one.to_review or one.unscored for one in view.progress))
        self._fill_choice(view.sheets)
        self._show_sheet()
        if not self.target.line.text():
            remembered = self.desk.settings.choices.exports.get(str(session.path))
            self.target.set_path(Path(remembered) if remembered else proposed_name(session.path))
        self.others.offer(has_scorer=any(one.scorer for one in self.desk.overview.items))
        self._offer()

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing to hand back yet"),
            self.tr(
                "Once a spreadsheet of answers is here, this page writes it again with the scores "
                "beside each row."
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

    def _fill_choice(self, sheets: tuple[SheetPreview, ...]) -> None:
        chosen = max(0, self.sheet_choice.currentIndex())
        self.sheet_choice.clear()
        for sheet in sheets:
            named = self.tr("%1, sheet %2") if sheet.sheet else self.tr("%1")
            self.sheet_choice.addItem(filled(named, sheet.file_name, sheet.sheet))
        self.sheet_choice.setCurrentIndex(min(chosen, len(sheets) - 1))
        self.sheet_choice.setVisible(len(sheets) > 1)

    def _show_sheet(self) -> None:
        sheet = self._sheets[max(0, self.sheet_choice.currentIndex())]
        self.preview.show_preview(sheet)
        shown = min(FIRST_ROWS, sheet.row_count)
        self._legend.setText(
            filled(
                self.tr(
                    "The first %1 of %2 rows. Shaded: what is added. “Final level” holds only what "
                    "you decided; an answer that was not scored stays empty and never counts as 0."
                ),
                count_text(shown),
                count_text(sheet.row_count),
            )
        )

    # Writing

    def _offer(self) -> None:
        """Offer to write where there is a place and no other work on the project."""
        if not self._sheets:
            return
        free = self.desk.jobs.errand is None
        self.set_main_action(
            self.tr("Write the gradebook"),
            self._write,
            enabled=free and self.target.path is not None,
        )
        self.main_button.setToolTip(
            "" if free else self.tr("Wait until the work that is under way has ended.")
        )

    def _write(self) -> None:
        path = self.target.path
        if path is not None:
            ask_before_replacing(path, self, partial(self._start, path))

    def _start(self, path: Path) -> None:
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

    def _written(self, path: Path, result: dict[str, Any]) -> None:
        rows = count_text(int(result["rows"]))
        self.say(
            Kind.INFORMATION,
            filled(self.tr("Wrote %1 rows to %2."), rows, str(path)),
            actions=actions_for(path),
        )

    def _not_written(self, failure: JobFailure) -> None:
        if failure.cancelled:
            return
        details = ""
        if failure.fault and failure.log is not None and failure.log.is_file():
            details = failure.log.read_text(encoding="utf-8", errors="replace")[-20_000:]
        self.say(Kind.ERROR, in_words(failure.message), details=details)
