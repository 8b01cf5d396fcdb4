"""Filling the educator's own file: which one, how, what would be filled, and where to."""

from __future__ import annotations

from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.jobs.errand_specs import FillJob, PlanFillJob
from kdscore_desktop.jobs.fill_json import ShownFill, fill_options_to_json
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.exporting.fill_plan_view import FillPlanView
from kdscore_desktop.ui.exporting.fill_planner import FillPlanner
from kdscore_desktop.ui.exporting.scale_form import ScaleForm
from kdscore_desktop.ui.exporting.target import Target
from kdscore_desktop.ui.files import remember_folder, start_folder
from kdscore_desktop.ui.running_job import JobFailure
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.forms import add_fold
from kdscore_desktop.views.filling import FillSource, FillView, proposed_fill
from kdscore_desktop.views.phrases import filled
from kdscore_desktop.views.scale_choice import scale_choice_from_json, scale_choice_to_json


class FillPanel(QWidget):
    """Asks how a file is to be filled, and shows before what that does.

    Attributes
    ----------
    changed : Signal()
        Whether the file can be written may have changed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sources: tuple[FillSource, ...] = ()
        self._chosen_files: dict[int, Path] = {}
        self._planned: ShownFill | None = None
        self._planner = FillPlanner(desk, self)
        self._planner.planned.connect(self._take_plan)
        self._planner.refused.connect(self._not_planned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addLayout(self._choice_row())
        column.addLayout(self._boxes())
        self.scale = ScaleForm()
        self.scale_fold = add_fold(column, self.tr("How levels become a score"), self.scale)
        self.scale.changed.connect(self._scale_chosen)
        self.plan_view = FillPlanView()
        column.addWidget(self.plan_view)
        self.target = Target(".xlsx")
        self.target.changed.connect(self.changed)
        column.addWidget(self.target)

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.choice, self.column = QComboBox(), QComboBox()
        for text, box in (
            (self.tr("Your &file"), self.choice),
            (self.tr("&Column for the scores"), self.column),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            box.setAccessibleName(text.replace("&", ""))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
            row.addWidget(label)
            row.addWidget(box, 1)
        self.choice.activated.connect(self._choose_source)
        self.column.activated.connect(self.plan)
        self.file_button = QPushButton(self.tr("Choose the file…"))
        self.file_button.clicked.connect(self._choose_file)
        row.addWidget(self.file_button)
        return row

    def _boxes(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE_1)
        self.use_ratings = QCheckBox()
        self.feedback = QCheckBox(
            self.tr("Fill in your feedback on each final level, too, as you wrote it in the rubric")
        )
        self.suggested = QCheckBox(
            self.tr("Add the scorer's suggestions in a column of their own, marked as not final")
        )
        self.replace = QCheckBox(self.tr("Replace other scores that stand there already"))
        for box in (self.use_ratings, self.feedback, self.suggested, self.replace):
            box.toggled.connect(self.plan)
            column.addWidget(box)
        return column

    # Which file, and how

    def show_sources(self, view: FillView, *, plan_now: bool) -> None:
        """Offer the imported files; what was chosen stays chosen.

        Where nobody sees it, the plan is made when it is looked at.
        """
        earlier = self.source
        self._sources = view.sources
        self.choice.clear()
        for source in view.sources:
            named = self.tr("%1, sheet %2") if source.sheet else self.tr("%1")
            self.choice.addItem(filled(named, source.file_name, source.sheet))
        if earlier in view.sources:
            self.choice.setCurrentIndex(view.sources.index(earlier))
        self.choice.setEnabled(len(view.sources) > 1)
        self.use_ratings.setVisible(view.rater is not None)
        self.use_ratings.setText(
            filled(
                self.tr("Where you have not decided here, use the score from the column '%1'"),
                view.rater or "",
            )
        )
        self.feedback.setVisible(view.has_feedback)
        if self.source != earlier:
            self._propose()
        self._planned = None
        if plan_now:
            self.plan()

    @property
    def source(self) -> FillSource | None:
        """The chosen sheet."""
        index = self.choice.currentIndex()
        return self._sources[index] if 0 <= index < len(self._sources) else None

    def _choose_source(self) -> None:
        self._propose()
        self.plan()

    def _propose(self) -> None:
        source, session = self.source, self._desk.session
        if source is None or session is None:
            return
        self.column.clear()
        self.column.addItem(self.tr("The one made for scores, else a new one"), None)
        for heading in source.headings:
            self.column.addItem(" ".join(heading.split()), heading)
        self.target.ending = PurePath(source.file_name).suffix.lower()
        self.target.set_path(proposed_fill(session.path, source))
        remembered = self._desk.settings.choices.scales.get(str(session.path))
        self.scale.show_choice(source.items, scale_choice_from_json(remembered))

    def _scale_chosen(self) -> None:
        """Remember for this assignment how levels become a score, and look at it anew."""
        session = self._desk.session
        if session is None:
            return
        chosen = scale_choice_to_json(self.scale.choice())
        self._desk.settings.choices.scales[str(session.path)] = chosen
        self._desk.settings.save()
        self.plan()

    def _choose_file(self) -> None:
        source = self.source
        if source is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self,
            filled(self.tr("Choose '%1' as it was imported"), source.file_name),
            start_folder(self._desk.settings),
        )
        if name:
            self.use_file(Path(name))

    def use_file(self, path: Path) -> None:
        """Take a file from the disk for a sheet whose file the project does not have."""
        source = self.source
        if source is not None:
            remember_folder(self._desk.settings, path)
            self._chosen_files[source.id] = path
            self.plan()

    # Planning

    def plan_if_needed(self) -> None:
        """Make the plan where there is none."""
        if self._planned is None:
            self.plan()

    def plan(self) -> None:
        """Work out what would be filled in; what was being worked out before is broken off."""
        source, session = self.source, self._desk.session
        self._planned = None
        self._planner.forget()
        self.changed.emit()
        if source is None or session is None:
            return
        file = self._chosen_files.get(source.id)
        self.file_button.setVisible(not source.is_kept)
        if not source.is_kept and file is None:
            self.plan_view.say(
                filled(
                    self.tr(
                        "This assignment was made before KDScore kept imported files. Choose '%1' "
                        "once more, as it was imported."
                    ),
                    source.file_name,
                )
            )
            return
        self._planner.plan(
            PlanFillJob(session.path, source.id, fill_options_to_json(self._options()), file)
        )
        self.plan_view.say(
            self.tr("Looking at your file once the work that is under way has ended…")
            if self._planner.waits
            else self.tr("Looking at your file…")
        )

    def put_away(self) -> None:
        """Nobody looks at the plan any more."""
        self._planner.forget()

    def _options(self) -> FillOptions:
        source, chosen = self.source, self.scale.choice()
        return FillOptions(
            score=self.column.currentData(),
            scale=chosen.scale(() if source is None else source.items),
            apart=chosen.apart,
            ratings=self.use_ratings.isChecked() and not self.use_ratings.isHidden(),
            feedback=self.feedback.isChecked() and not self.feedback.isHidden(),
            suggested=self.suggested.isChecked(),
            replace=self.replace.isChecked(),
        )

    def _take_plan(self, plan: ShownFill) -> None:
        self._planned = plan
        self.plan_view.show_plan(plan)
        self.changed.emit()

    def _not_planned(self, failure: JobFailure) -> None:
        if failure.cancelled:
            self.plan_view.say(
                self.tr(
                    "You cancelled the look at your file. Choose the column or a box above to "
                    "begin again."
                )
            )
            return
        self.plan_view.say(in_words(failure.message))
        if failure.fault:
            self._desk.fault.emit(in_words(failure.message), failure.details)

    # Writing

    @property
    def can_fill(self) -> bool:
        """Whether there is something to fill in, and a place."""
        return (
            self._planned is not None
            and not self._planned.changes_nothing
            and self.target.path is not None
        )

    def job(self, out: Path) -> FillJob:
        """Return the job that fills the file as it was planned."""
        source, session = self.source, self._desk.session
        assert source is not None
        assert session is not None
        file = self._chosen_files.get(source.id)
        return FillJob(session.path, out, source.id, fill_options_to_json(self._options()), file)
