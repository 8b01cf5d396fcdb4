"""The line above the page: which assignment, which question, and where the data lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.desk import Desk
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.forms import small_label


class Header(QFrame):
    """Names the open assignment and says that what is done is saved and stays here.

    Attributes
    ----------
    close_wanted, settings_wanted, help_wanted : Signal()
    """

    close_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("head", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_4, theme.SPACE_2, theme.SPACE_4, theme.SPACE_2)
        layout.setSpacing(theme.SPACE_4)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(theme.scaled_font(self._title, 1.1, bold=True))
        layout.addWidget(self._title)
        self._items = QComboBox()
        self._items.setAccessibleName(self.tr("Question"))
        self._items.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._items.activated.connect(self._choose)
        layout.addWidget(self._items)
        layout.addStretch(1)
        self._where = small_label()
        self._where.setWordWrap(False)
        layout.addWidget(self._where)
        self._close = QPushButton(self.tr("All &assignments"))
        self._close.clicked.connect(self.close_wanted)
        layout.addWidget(self._close)
        for text, signal in (
            (self.tr("&Settings"), self.settings_wanted),
            (self.tr("&Help"), self.help_wanted),
        ):
            button = QPushButton(text)
            button.clicked.connect(signal)
            layout.addWidget(button)
        desk.session_changed.connect(self.refresh)
        desk.overview_changed.connect(self.refresh)
        desk.item_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say anew what is open."""
        session = self._desk.session
        self._close.setVisible(session is not None)
        self._title.setText("KDScore" if session is None else session.title)
        names = [one.item.name for one in self._desk.overview.items]
        if names != [self._items.itemText(index) for index in range(self._items.count())]:
            self._items.clear()
            self._items.addItems(names)
        self._items.setCurrentText(self._desk.item)
        self._items.setVisible(len(names) > 1)
        if session is None:
            self._where.setText(self.tr("Everything stays on this computer"))
            self._where.setToolTip("")
        elif session.read_only:
            self._where.setText(self.tr("Open for reading only"))
            self._where.setToolTip(in_words(session.why_read_only))
        else:
            self._where.setText(self.tr("Saved · stays on this computer"))
            self._where.setToolTip(
                self.tr(
                    "Every change is saved at once in %1. Nothing leaves this computer."
                ).replace("%1", str(session.path))
            )

    def _choose(self) -> None:
        self._desk.choose_item(self._items.currentText())
