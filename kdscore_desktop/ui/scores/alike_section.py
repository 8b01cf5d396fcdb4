"""What else says the same as the chosen answer, so that the educator sees what they decide."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.scores.words import filled, number
from kdscore_desktop.ui.widgets.forms import body_label, small_label
from kdscore_desktop.views.alike_groups import AlikeAnswers, OtherWording

_MOST_WORDINGS = 40  # so that no answer is slow to show; the rest is counted


class AlikeSection(QWidget):
    """A heading that counts, and each other wording with what was decided on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_1)
        self._heading = small_label()
        self.wordings = body_label()
        column.addWidget(self._heading)
        column.addWidget(self.wordings)
        self.setVisible(False)

    def show_alike(self, alike: AlikeAnswers | None, labels: tuple[str, ...]) -> None:
        """Show the other answers, or nothing where there is none."""
        self.setVisible(alike is not None)
        if alike is None:
            return
        if alike.identical:
            heading = self.tr("%n more answer(s) with the same words", "", alike.others)
        else:
            heading = self.tr("%n more answer(s) in nearly the same words", "", alike.others)
        self._heading.setText(heading)
        lines = [
            line
            for wording in alike.wordings[:_MOST_WORDINGS]
            if (line := self._line(wording, labels, identical=alike.identical))
        ]
        left = len(alike.wordings) - _MOST_WORDINGS
        if left > 0:
            lines.append(self.tr("%n more wording(s)", "", left))
        self.wordings.setText("\n".join(lines))
        self.wordings.setVisible(bool(lines))

    def _line(self, wording: OtherWording, labels: tuple[str, ...], *, identical: bool) -> str:
        """Return one wording; of identical ones only what was decided deserves a line."""
        state = self._state(wording, labels)
        if identical:
            return (
                filled(self.tr("%1 of them: %2"), number(wording.answers), state) if state else ""
            )
        said = filled(self.tr("“%1”"), wording.text)
        if wording.answers > 1:
            said = filled(self.tr("%1 times %2"), number(wording.answers), said)
        return filled(self.tr("%1 (%2)"), said, state) if state else said

    def _state(self, wording: OtherWording, labels: tuple[str, ...]) -> str:
        if wording.final is not None:
            return filled(self.tr("final level %1"), labels[wording.final])
        if wording.rated is not None:
            return filled(self.tr("a human gave %1"), labels[wording.rated])
        return ""
