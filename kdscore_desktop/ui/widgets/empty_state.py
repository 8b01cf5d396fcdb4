"""What an empty page teaches: what belongs here, in one sentence, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        outer.addLayout(middle)
        outer.addStretch(3)
        # As wide as a line that reads well: a wrapped label that is aligned instead is cut off.
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        middle.addStretch(1)
        middle.addWidget(inner, 20)
        middle.addStretch(1)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_3)
        for label in (title_label(title), body_label(sentence)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        for one, make in ((action, main_button), (other, link_button)):
            if one is not None:
                button = make(one.text)
                button.clicked.connect(lambda _=False, do=one.do: do())
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
