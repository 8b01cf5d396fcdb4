"""The three ways to an expert model, each explained in two sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.expert.columns_form import ColumnsForm
from kdscore_desktop.ui.expert.mapping_form import MappingForm
from kdscore_desktop.ui.expert.needs_table import NeedsTable
from kdscore_desktop.ui.expert.speed_line import SpeedLine
from kdscore_desktop.ui.expert.to_score_panel import ToScorePanel
from kdscore_desktop.ui.expert.trainings_form import TrainingsForm
from kdscore_desktop.ui.expert.way import Way
from kdscore_desktop.ui.job_words import duration_in_words
from kdscore_desktop.ui.making.decisions_box import DecisionsBox
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.views.expert import ExpertView


class Ways(QWidget):
    """Their cards, one below the other.

    Attributes
    ----------
    prepare_wanted, place_wanted, file_wanted, folder_wanted, sheet_wanted : Signal()
        To prepare one, to say where it is saved, to open a file or a folder, to read a
        spreadsheet of probabilities.
    measured : Signal()
        This computer was measured.
    mapping : MappingForm or None
        What asks for the meaning of a classifier's labels.
    columns : ColumnsForm or None
        What asks for the columns of probabilities.
    """

    prepare_wanted = Signal()
    place_wanted = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()
    sheet_wanted = Signal()
    measured = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mapping: MappingForm | None = None
        self.columns: ColumnsForm | None = None
        self._view: ExpertView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_3)
        self._build_preparing(desk)
        self._build_opening()
        self._build_reading()
        for way in (self.prepare_way, self.attach_way, self.sheet_way):
            column.addWidget(way)

    def _build_preparing(self, desk: Desk) -> None:
        self.prepare_way = Way(self.tr("Prepare one from my scored answers"), "")
        self.needs = NeedsTable()
        self.speed = SpeedLine(desk, self.measured.emit)
        self.place = ElidedLabel()  # a path has no place to be broken at
        self.place.setFont(theme.scaled_font(self.place, theme.SMALL))
        self.elsewhere = QPushButton(self.tr("Save it elsewhere..."))
        self.elsewhere.clicked.connect(self.place_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_3)
        row.addWidget(self.place, 1)
        row.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignTop)
        self.to_score = ToScorePanel()
        self.prepare_way.body.addWidget(self.needs)
        self.prepare_way.body.addWidget(self.to_score)
        self.prepare_way.body.addWidget(self.speed)
        self.decisions = DecisionsBox(
            self.tr("The expert model that there is stays where it lies; make a scorer afterwards.")
        )
        self.prepare_way.body.addWidget(self.decisions)
        self.trainings = TrainingsForm()
        self.trainings.chosen.connect(self._show_time)
        self.prepare_way.body.addWidget(self.trainings)
        self.prepare_way.body.addLayout(row)
        self.prepare = self.prepare_way.add_button(self.tr("Prepare the expert model"))
        self.prepare.clicked.connect(self.prepare_wanted)

    def _build_opening(self) -> None:
        self.attach_way = Way(
            self.tr("Open a prepared one"),
            self.tr(
                "Take an expert model that was prepared for this question before, by you or by a "
                "colleague (a .kdteacher file), or a text classifier that someone made for you "
                "(of the BERT family, as a folder or a zip file). What it calls its levels is "
                "matched with yours; nothing is sent anywhere."
            ),
        )
        self.attach_file = self.attach_way.add_button(self.tr("Choose a file..."))
        self.attach_file.clicked.connect(self.file_wanted)
        self.attach_folder = self.attach_way.add_button(self.tr("Choose a folder..."))
        self.attach_folder.clicked.connect(self.folder_wanted)

    def _build_reading(self) -> None:
        self.sheet_way = Way(
            self.tr("Use probabilities from a spreadsheet"),
            self.tr(
                "If another program has already said how probable each level is for each answer, "
                "the scorer can learn from that. The spreadsheet needs one column for each level, "
                "headed with its label, and a column with the learners or their answers."
            ),
        )
        self.sheet = self.sheet_way.add_button(self.tr("Choose a spreadsheet..."))
        self.sheet.clicked.connect(self.sheet_wanted)

    def show_view(self, view: ExpertView) -> None:
        """Show what preparing finds and how long it takes."""
        self._view = view
        self.needs.show_needs(view.needs)
        self.to_score.setVisible(view.unscored > 0)
        self.decisions.show_decisions(view.decisions, view.decided_seeing)
        self.trainings.show_times(view.seconds)
        self._show_time()

    def _show_time(self) -> None:
        view = self._view
        if view is None:
            return
        self.prepare_way.sentences.setText(
            self.tr(
                "A language model that comes with the program reads the %n answer(s) you have "
                "scored and learns to score like you. It takes %1; you can go on working "
                "meanwhile.",
                "",
                view.needs.scored,
            ).replace("%1", duration_in_words(view.seconds[self.trainings.count]))
        )

    def forget(self) -> None:
        """Forget what was chosen for another question, or for the one that is done."""
        self.decisions.box.setChecked(False)
        self.trainings.choose(1)
        self.to_score.forget()
        self.drop_mapping()

    def show_place(self, text: str) -> None:
        """Say where the next one is saved, or why it cannot be."""
        self.place.show_text(text)

    def allow(self, view: ExpertView, *, can_begin: bool, can_learn: bool) -> None:
        """Let the ways be taken that can be.

        Parameters
        ----------
        view
            What there is.
        can_begin
            Whether anything can be begun now.
        can_learn
            Whether something can be learned; reading probabilities is no learning.
        """
        for button in (self.attach_file, self.attach_folder, self.elsewhere):
            button.setEnabled(can_learn)
        self.sheet.setEnabled(can_begin)
        self.prepare.setEnabled(can_learn and view.needs.are_met)
        self.speed.show_speed(is_measured=view.speed_measured, can_measure=can_learn)

    def ask_for_levels(self, form: MappingForm) -> None:
        """Show what asks for the meaning of labels."""
        self.drop_mapping()
        self.mapping = form
        form.cancelled.connect(self.drop_mapping)
        self.attach_way.body.addWidget(form)

    def ask_for_columns(self, form: ColumnsForm) -> None:
        """Show what asks for the columns of probabilities."""
        self.drop_mapping()
        self.columns = form
        form.cancelled.connect(self.drop_mapping)
        self.sheet_way.body.addWidget(form)

    def drop_mapping(self) -> None:
        """Ask no longer."""
        for way, form in ((self.attach_way, self.mapping), (self.sheet_way, self.columns)):
            if form is not None:
                way.body.removeWidget(form)
                form.hide()
                form.deleteLater()
        self.mapping = self.columns = None
