"""The first step: a spreadsheet is looked at, put right and brought in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from kdscore_desktop.jobs.messages import Progress
from kdscore_desktop.project.records import StoredSource
from kdscore_desktop.project.store import Project
from kdscore_desktop.resources import EXAMPLE, resource
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.files import choose_spreadsheet
from kdscore_desktop.ui.importing.in_project import InProject
from kdscore_desktop.ui.importing.planner import ImportPlanner, State
from kdscore_desktop.ui.importing.review import Review
from kdscore_desktop.ui.importing.waiting import Waiting
from kdscore_desktop.ui.importing.words import main_action_in_words
from kdscore_desktop.ui.pages.page import Page
from kdscore_desktop.ui.running_job import JobFailure
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.session import Touched
from kdscore_desktop.ui.steps import Step
from kdscore_desktop.ui.widgets.empty_state import EmptyState
from kdscore_desktop.ui.widgets.notice import Action, Kind
from kdscore_desktop.views.importing import main_action


class AnswersPage(Page):
    """Brings answers into the assignment, and shows which ones are in it."""

    interest = Touched.ANSWERS | Touched.RUBRIC | Touched.DECISIONS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.planner = ImportPlanner(desk, self)
        self.review = Review(self.planner)
        self.in_project = InProject()
        self.waiting = Waiting()
        self._views = QStackedWidget()
        for view in (self.in_project, self.review, self.waiting):
            self._views.addWidget(view)
        self.body.addWidget(self._views, 1)
        self.add_button = QPushButton(self.tr("Add another spreadsheet"))
        self.add_button.clicked.connect(self.choose_file)
        self.footer.addWidget(self.add_button)
        self.back_button = QPushButton(self.tr("Do not bring it in"))
        self.back_button.clicked.connect(self.planner.put_away)
        self.footer.addWidget(self.back_button)
        self.review.other_file_wanted.connect(self.choose_file)
        self.review.ratings_file_wanted.connect(self.choose_ratings_file)
        self.planner.changed.connect(self._show_state)
        self.planner.progressed.connect(self._show_progress)
        self.planner.refused.connect(self._refused)
        self.planner.brought_in.connect(self._brought_in)
        desk.spreadsheet_wanted.connect(self._take_wanted)

    def overview_changed(self) -> None:
        """Show the new overview, which follows every change."""
        self._mark_stale()

    # Which file

    def choose_file(self) -> None:
        """Ask for a spreadsheet and look at it."""
        chosen = choose_spreadsheet(self, self.desk.settings)
        if chosen is not None:
            self.look_at(chosen)

    def choose_ratings_file(self) -> None:
        """Ask for the spreadsheet that holds the scores of the answers that are looked at."""
        chosen = choose_spreadsheet(self, self.desk.settings)
        if chosen is not None:
            self.notices.clear()
            self.planner.take_ratings(chosen)

    def look_at(self, spreadsheet: Path) -> None:
        """Plan the import of a spreadsheet and show it."""
        if self.planner.state is State.IMPORTING:
            self.say(
                Kind.WARNING,
                self.tr("Answers are just coming in. Choose the file again when that is done."),
            )
            return
        self.notices.clear()
        self.planner.begin(spreadsheet)

    def _take_wanted(self) -> None:
        """Look at the spreadsheet that was dropped, or that the assignment was made for."""
        wanted, self.desk.first_spreadsheet = self.desk.first_spreadsheet, None
        if wanted is not None:
            self.look_at(wanted)

    # What is shown

    def refresh(self) -> None:
        """Show where the import is, and ask for what the assignment holds."""
        if self.desk.session is None:
            return
        self._take_wanted()
        self._show_state()
        self.in_project.show_questions(self.desk.overview)
        self.desk.session.read(_sources, self.in_project.show_sheets)

    def _show_state(self) -> None:
        state = self.planner.state
        self.add_button.setVisible(state is State.IDLE and bool(self.desk.overview.items))
        self.add_button.setEnabled(self.desk.can_change)
        self.back_button.setVisible(state is State.SHOWN)
        {
            State.IDLE: self._show_idle,
            State.READING: self._show_reading,
            State.SHOWN: self._show_sheet,
            State.IMPORTING: self._show_importing,
        }[state]()

    def _show_idle(self) -> None:
        if not self.desk.overview.items:
            self._show_nothing()
            return
        self.show_content()
        self._views.setCurrentWidget(self.in_project)
        self.set_heading(
            self.tr("These answers are in your assignment"),
            self.tr(
                "Bring in another spreadsheet whenever there are new answers; what is here stays."
            )
            if self.desk.can_change
            else self.tr("It is open for reading only, so nothing can be brought in."),
        )
        self.set_main_action(
            self.tr("Check the levels"), lambda: self.desk.go_to(Step.RUBRIC), enabled=True
        )

    def _show_nothing(self) -> None:
        self.set_heading("", "")
        self.set_main_action("", None)
        if not self.desk.can_change:
            self.show_empty(
                EmptyState(
                    self.tr("No answers yet"),
                    self.tr(
                        "This assignment is open for reading only, so none can be brought in here."
                    ),
                )
            )
            return
        self.show_empty(
            EmptyState(
                self.tr("Bring in your learners' answers"),
                self.tr(
                    "Choose the spreadsheet that your learning system or form gave you: a row for "
                    "each learner, with the answer and, where you have scored it, the score. You "
                    "see what comes in before anything does."
                ),
                Action(self.tr("Choose a spreadsheet"), self.choose_file),
                Action(self.tr("or try the example"), lambda: self.look_at(resource(EXAMPLE))),
            )
        )

    def _show_reading(self) -> None:
        spreadsheet = self.planner.spreadsheet
        name = "" if spreadsheet is None else spreadsheet.name
        self.show_content()
        self._views.setCurrentWidget(self.waiting)
        self.set_heading(self.tr("Reading the spreadsheet"), "")
        self.set_main_action("", None)
        self.waiting.begin(
            (
                self.tr("%1 is read when the work that is under way is done.")
                if self.planner.waits
                else self.tr("Reading %1. Nothing is brought in yet.")
            ).replace("%1", name)
        )

    def _show_sheet(self) -> None:
        plan = self.planner.plan
        assert plan is not None
        self.show_content()
        self._views.setCurrentWidget(self.review)
        self.set_heading(
            self.tr("Check what comes in"),
            self.tr("Nothing of it is in your assignment yet. Your spreadsheet is never changed."),
        )
        self.review.show_plan(plan)
        if self.planner.busy:
            self.set_main_action(self.tr("Looking at it again\u2026"), None)
        elif plan.brings is None or self.planner.arrangement.trouble() is not None:
            self.set_main_action(self.tr("Bring in the answers"), None)
        else:
            action = main_action(plan.brings)
            self.set_main_action(
                main_action_in_words(action),
                self._bring_in,
                enabled=self.desk.can_change and not action.nothing,
            )

    def _bring_in(self) -> None:
        """Import; a name that is still being typed is taken first, and the sheet read again."""
        self.main_button.setFocus()
        self.planner.bring_in()

    def _show_importing(self) -> None:
        self.show_content()
        self._views.setCurrentWidget(self.waiting)
        self.set_heading(self.tr("Bringing the answers in"), "")
        self.set_main_action("", None)
        self.waiting.begin(
            self.tr(
                "All of them come in, or none: you can cancel at the bottom of the window, and "
                "the assignment stays as it was."
            )
        )

    def _show_progress(self, progress: Progress) -> None:
        self.waiting.show_progress(progress)

    # What came of it

    def _refused(self, failure: JobFailure) -> None:
        if failure.cancelled:
            self.say(
                Kind.INFORMATION,
                self.tr("Cancelled. Nothing was brought in; the assignment is as it was."),
            )
            return
        self.say(Kind.ERROR, in_words(failure.message), details=failure.details)

    def _brought_in(self, result: dict[str, Any]) -> None:
        self.notices.clear()
        new, changed = result["new_answers"], result["changed_answers"]
        self.say(Kind.INFORMATION, self.tr("%n new answer(s) came in.", "", new))
        if changed:
            self.say(
                Kind.INFORMATION,
                self.tr(
                    "%n of them stands/stand beside an earlier answer of the same learner.",
                    "",
                    changed,
                ),
            )


def _sources(project: Project) -> list[StoredSource]:
    return project.sources()
