"""What an empty page teaches: what belongs here, in one sentence, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.forms import body_label, link_button, main_button, title_label
from kdscore_desktop.ui.widgets.notice import Action

_WIDTH = 64  # in average characters: a line that reads well


class EmptyState(QWidget):
    """A title, a sentence and one button, in the middle of the page.

    Parameters
    ----------
    title, sentence
        What belongs here.
    action
        The one button.
    other
        A second way, as a link below.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        action: Action | None = None,
        other: Action | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.SPACE_3)
        layout.addStretch(2)
        # In a holder of its own, whose width decides how many lines the labels need.
        holder = QWidget()
        holder.setFixedWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        texts = QVBoxLayout(holder)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(theme.SPACE_3)
        for label in (title_label(title), body_label(sentence)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            texts.addWidget(label)
        layout.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        for one, make in ((action, main_button), (other, link_button)):
            if one is not None:
                button = make(one.text)
                button.clicked.connect(lambda _=False, do=one.do: do())
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
