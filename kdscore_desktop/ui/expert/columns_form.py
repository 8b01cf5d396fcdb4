"""Which columns of a spreadsheet of probabilities say what, and what reading them would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kdscore_desktop.ui.expert.choices_form import ChoicesForm
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_row, body_label
from kdscore_desktop.ui.widgets.sheet_choice import SheetChoice


@dataclass(frozen=True, slots=True)
class ChosenColumns:
    """The sheet, and headings: of the learners and the answers, "" for none, and of each level.

    Without headings, the columns are told from the sheet; without a sheet, it is the first that
    holds anything.
    """

    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_first_look(self) -> bool:
        """Whether the columns are told from the sheet."""
        return self.learner is None


class ColumnsForm(ChoicesForm):
    """A drop-down for the sheet and for each of its columns, with what comes of the choice.

    Parameters
    ----------
    source
        The spreadsheet.
    seen
        What :class:`~kdscore_desktop.jobs.soft_labels.SoftLabelsSeen` holds, as a worker tells it.

    Attributes
    ----------
    looked_for : Signal(pathlib.Path, ChosenColumns)
        Other columns or another sheet were chosen.
    columns_accepted : Signal(pathlib.Path, ChosenColumns)
    """

    looked_for = Signal(object, object)
    columns_accepted = Signal(object, object)

    def __init__(self, source: Path, seen: dict[str, Any], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        told = translate("ColumnsForm", "Check which columns of '%1' are read.")
        super().__init__(
            source,
            told.replace("%1", source.name),
            translate("ColumnsForm", "Read these columns"),
            parent,
        )
        headings = list(seen["headings"])
        self.sheets = SheetChoice()
        self._form.addRow(self.sheets.label, self.sheets)
        self._sheet: str | None = seen["sheet"] or None
        self.sheets.show_sheets(seen["in_file"], seen["sheet"])
        self.learner = self._column_of_answers(self.tr("The learners stand in"), headings)
        self.answer = self._column_of_answers(self.tr("The answers stand in"), headings)
        stands_in = self.tr("Level '%1' stands in")
        self._preview = body_label()
        self._seen: dict[str, Any] | None = None
        self._last_seen = seen
        self._ask(
            (
                (
                    label,
                    stands_in.replace("%1", label),
                    None if heading is None else headings.index(heading),
                )
                for label, heading in seen["levels"].items()
            ),
            self.tr("Choose a column"),
            headings,
        )
        self._form.addRow(self._preview)
        self.show_seen(seen)
        for box in (self.sheets, self.learner, self.answer, *self.choices.values()):
            box.activated.connect(self._changed)

    def _column_of_answers(self, label: str, headings: Sequence[str]) -> ChoiceBox:
        box = ChoiceBox()
        box.addItem(self.tr("No column"), "")
        for heading in headings:
            box.addItem(heading, heading)
        add_row(self._form, label, box)
        return box

    def chosen(self) -> ChosenColumns:
        """Return what is chosen; levels without a column are left out.

        Of another sheet than the one that is shown, nothing but its name.
        """
        if self._is_other_sheet():
            return ChosenColumns(self.sheets.currentText())
        levels = {
            label: box.currentText() for label, box in self.choices.items() if box.currentIndex()
        }
        return ChosenColumns(
            self._sheet, self.learner.currentData(), self.answer.currentData(), levels
        )

    def _is_other_sheet(self) -> bool:
        return self._sheet is not None and self.sheets.currentText() != self._sheet

    def show_seen(self, seen: dict[str, Any]) -> None:
        """Show what reading the columns would do."""
        self._seen = self._last_seen = seen
        self.learner.setCurrentIndex(max(0, self.learner.findData(seen["learner"])))
        self.answer.setCurrentIndex(max(0, self.answer.findData(seen["response"])))
        if None in seen["levels"].values():
            lines = [self.tr("Choose a column for each level.")]
        elif seen["problem"]:
            lines = [in_words(seen["problem"])]
        else:
            lines = [self.tr("%n answer(s) gets/get probabilities.", "", seen["matched"])]
        self._preview.setText("\n".join([*lines, *map(in_words, seen["notes"])]))
        self._look()

    def show_not_seen(self) -> None:
        """Say that the look was cancelled or failed, and how to look again.

        Of another sheet, what was shown before holds again.
        """
        if self._is_other_sheet():
            self.sheets.setCurrentText(self._sheet or "")
            self.show_seen(self._last_seen)
            return
        self._preview.setText(
            self.tr("The spreadsheet was not looked at. Choose a column to look again.")
        )

    def _changed(self) -> None:
        """Ask what the new choice would do, and let nothing be read before that is known."""
        self._seen = None
        self._preview.setText(self.tr("Looking at the spreadsheet…"))
        self._look()
        self.looked_for.emit(self._source, self.chosen())

    def _is_complete(self, chosen: Sequence[int]) -> bool:
        is_known = self._seen is not None and not self._seen["problem"]
        return super()._is_complete(chosen) and len(set(chosen)) == len(chosen) and is_known

    def _accept(self) -> None:
        self.columns_accepted.emit(self._source, self.chosen())
