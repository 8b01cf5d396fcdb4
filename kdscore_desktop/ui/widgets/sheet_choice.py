"""Which sheet of a workbook is read: there where a file has several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel

from kdscore_desktop.ui.widgets.choice_box import ChoiceBox


class SheetChoice(ChoiceBox):
    """A file's sheets; with its label, it is out of sight where there is nothing to choose.

    Parameters
    ----------
    label
        What stands before it; "Sheet" where there is none.
    name
        The accessible name; the label's text where there is none.

    Attributes
    ----------
    chosen : Signal(str)
        The educator chose the sheet of that name.
    """

    chosen = Signal(str)

    def __init__(self, label: str = "", name: str = "") -> None:
        super().__init__()
        self.label = QLabel(label or QCoreApplication.translate("SheetChoice", "Sheet"))
        self.label.setBuddy(self)
        self.setAccessibleName(name or self.label.text())
        self.activated.connect(lambda _: self.chosen.emit(self.currentText()))

    def show_sheets(self, names: Sequence[str], current: str) -> None:
        """Offer the sheets of a file; `current` is the one that is read."""
        several = len(names) > 1
        self.label.setVisible(several)
        self.setVisible(several)
        if [self.itemText(place) for place in range(self.count())] != list(names):
            self.clear()
            self.addItems(list(names))
        self.setCurrentText(current)
