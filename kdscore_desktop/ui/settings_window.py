"""The few things that an educator sets once: the language, and the name beside decisions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.translation import LANGUAGES
from kdscore_desktop.ui.widgets.forms import add_row, new_form, small_label, title_label
from kdscore_desktop.views.phrases import filled

_WIDTH = 84  # in average characters


class SettingsWindow(QWidget):
    """A window of its own; what is changed in it is kept at once.

    Parameters
    ----------
    settings
        The remembered choices.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_6, theme.SPACE_6, theme.SPACE_6, theme.SPACE_6)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(title_label(self.tr("Settings")))
        form = new_form()
        self.educator = QLineEdit(settings.choices.educator)
        self.educator.setPlaceholderText(settings.account)
        self.educator.textEdited.connect(self._keep_educator)
        self.educator.editingFinished.connect(settings.save)
        add_row(
            form,
            self.tr("Your &name"),
            self.educator,
            filled(
                self.tr(
                    "Stands beside the decisions you make from now on, in the assignment's file "
                    "alone. Left empty, it is “%1”."
                ),
                settings.account,
            ),
        )
        self.language = QComboBox()
        self.language.addItem(self.tr("As on this computer"), "")
        for tag, name in LANGUAGES.items():
            self.language.addItem(name, tag)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.choices.language)))
        self.language.activated.connect(self._keep_language)
        add_row(form, self.tr("&Language"), self.language)
        column.addLayout(form)
        self.later = small_label(self.tr("The language changes when KDScore is started next."))
        self.later.hide()
        column.addWidget(self.later)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self._fit()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_2)
        self.about_button = QPushButton(self.tr("&About KDScore, and where its files lie"))
        self.about_button.clicked.connect(self._show_about)
        row.addWidget(self.about_button)
        row.addStretch(1)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row

    @classmethod
    def on(cls, settings: Settings, earlier: SettingsWindow | None) -> SettingsWindow:
        """Show the settings, in the window that is open already where there is one."""
        window = earlier or cls(settings)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _fit(self) -> None:
        """Make the window as high as its wrapped text needs."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth()) if self.isVisible() else self.minimumWidth()
        self.resize(width, max(layout.totalHeightForWidth(width), layout.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _keep_educator(self, name: str) -> None:
        self._settings.choices.educator = name.strip()

    def _keep_language(self) -> None:
        wanted = self.language.currentData()
        self.later.setVisible(wanted != self._settings.choices.language or self.later.isVisible())
        self._settings.choices.language = wanted
        self._settings.save()
        self._fit()

    def _show_about(self) -> None:
        from kdscore_desktop.ui.about_window import AboutWindow

        self.about = AboutWindow()
        self.about.show()
