"""Whether decisions are learned from, too: never by itself, and said what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.model_words import number
from kdscore_desktop.ui.widgets.forms import small_label


class DecisionsBox(QWidget):
    """A box to tick with what it means below; hidden where nothing was decided.

    Parameters
    ----------
    afterwards
        What is to be done with what has learned from them, in a sentence.
    """

    def __init__(self, afterwards: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._afterwards = afterwards
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self.box = QCheckBox()
        column.addWidget(self.box)
        self.meaning = small_label()
        self.meaning.setContentsMargins(theme.SPACE_6, 0, 0, 0)
        column.addWidget(self.meaning)
        self.hide()

    @property
    def is_wanted(self) -> bool:
        """Whether decisions are to be learned from."""
        return self.box.isChecked() and not self.isHidden()

    def show_decisions(self, decisions: int, seeing: int) -> None:
        """Show how many there are, and how many were made after a suggestion was seen."""
        self.setVisible(decisions > 0)
        if not decisions:
            self.box.setChecked(False)
            return
        self.box.setText(self.tr("Also learn from my %n decision(s)", "", decisions))
        self.meaning.setText(" ".join((self._what(), self._warning(seeing), self._afterwards)))
        self.box.setAccessibleName(self.box.text())
        self.box.setAccessibleDescription(self.meaning.text())

    def _what(self) -> str:
        return self.tr(
            "Your decisions are then learned from like scores that you brought in. None of them "
            "is used to check how well it agrees with you."
        )

    def _warning(self, seeing: int) -> str:
        if not seeing:
            return self.tr("All of them were made without seeing a suggestion.")
        return self.tr(
            "Careful: %1 of them were made after you had seen a suggestion. Such decisions lean "
            "toward what was suggested, and what learns from them can repeat its mistakes."
        ).replace("%1", number(seeing))
