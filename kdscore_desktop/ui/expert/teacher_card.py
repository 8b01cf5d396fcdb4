"""The expert model that there is: what it is, when it was made, how it agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import held_out_in_words, measure_in_words, moment, number
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.expert import TeacherFacts


class TeacherCard(QFrame):
    """The card.

    Attributes
    ----------
    copy_wanted, find_wanted, other_wanted : Signal()
        To save a copy, to say where the file is now, to use another expert model.
    """

    copy_wanted = Signal()
    find_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        column.setSpacing(theme.SPACE_2)
        title = QLabel(self.tr("Your expert model"))
        theme.make_bold(title)
        column.addWidget(title)
        self.about = body_label()
        self.trainings = body_label()
        self.agreement = body_label()
        self.measure = small_label()
        self.place = ElidedLabel()
        self.place.setFont(theme.scaled_font(self.place, theme.SMALL))
        self.missing = body_label()
        for label in (
            self.about,
            self.trainings,
            self.agreement,
            self.measure,
            self.place,
            self.missing,
        ):
            column.addWidget(label)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.find_button = QPushButton(self.tr("Find the file..."))
        self.find_button.clicked.connect(self.find_wanted)
        self.copy_button = QPushButton(self.tr("Save a copy..."))
        self.copy_button.clicked.connect(self.copy_wanted)
        self.other = QPushButton(self.tr("Prepare anew or use another"))
        self.other.setCheckable(True)
        self.other.clicked.connect(self.other_wanted)
        for button in (self.find_button, self.copy_button, self.other):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_teacher(self, facts: TeacherFacts, *, can_change: bool) -> None:
        """Show what is known of it."""
        self.about.setText(self._about(facts))
        self.trainings.setText(self._trainings(facts))
        self.trainings.setVisible(bool(facts.members))
        held_out = facts.held_out
        self.agreement.setText(
            held_out_in_words(held_out)
            if held_out
            else self.tr(
                "How it agrees with you is not known yet; the step Agreement shows it once there "
                "is a scorer."
            )
        )
        self.measure.setText(measure_in_words(held_out) if held_out else "")
        self.measure.setVisible(held_out is not None)
        is_file = facts.kind is not TeacherKind.PROBABILITIES
        self.place.show_text(self.tr("It lies in %1").replace("%1", str(facts.path)))
        self.place.setVisible(is_file and facts.is_there)
        self.missing.setText(
            self.tr(
                "Its file is no longer at %1. A new scorer can be made once it is found; scorers "
                "that are made already need it no more."
            ).replace("%1", str(facts.path))
        )
        self.missing.setVisible(not facts.is_there)
        self.find_button.setVisible(not facts.is_there)
        self.find_button.setEnabled(can_change)
        self.copy_button.setVisible(is_file and facts.path.is_file())
        self.other.setEnabled(can_change)

    def _trainings(self, facts: TeacherFacts) -> str:
        count = len(facts.members)
        known = [member for member in facts.members if member]
        if len(known) < count or not known:
            return self.tr("It is the average of %n training(s).", "", count)
        return (
            self.tr(
                "It is the average of %n training(s); by themselves, they gave your level to %1 of "
                "the %2 answers held out.",
                "",
                count,
            )
            .replace("%1", ", ".join(number(member.agreed) for member in known))
            .replace("%2", number(known[0].answers))
        )

    def _about(self, facts: TeacherFacts) -> str:
        made = moment(facts.added_at)
        if facts.kind is TeacherKind.PREPARED:
            return (
                self.tr(
                    "Prepared on %1 from %n answer(s) that you had scored.",
                    "",
                    facts.learned_from or 0,
                )
            ).replace("%1", made)
        if facts.kind is TeacherKind.ATTACHED:
            return (
                self.tr("Opened from '%2' on %1.")
                .replace("%1", made)
                .replace("%2", facts.path.name)
            )
        return (
            self.tr("Probabilities for %3 answers, read from '%2' on %1.")
            .replace("%1", made)
            .replace("%2", facts.path.name)
            .replace("%3", number(facts.labeled or 0))
        )
