"""The settings of distillation for those who know what they are; tested defaults for all others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.distill.settings import DistillSettings, StudentKind
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import add_fold, add_row, new_form, small_label

_STUDENTS: tuple[StudentKind, ...] = ("lstm", "dense")
_WIDTH = 18  # in average characters


class _Number(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Count(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class AdvancedForm(QWidget):
    """The folded form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._defaults = DistillSettings()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self._inner = QWidget()
        self.fold = add_fold(column, self.tr("Advanced settings"), self._inner)
        self._build()
        self.show_defaults(self._defaults)

    def _build(self) -> None:
        form = new_form(self._inner)
        form.addRow(
            small_label(
                self.tr(
                    "Nothing here has to be changed: these settings were tested. They are for "
                    "those who study how scorers learn."
                )
            )
        )
        self.student = ChoiceBox()
        self.student.addItem(self.tr("reads the words in their order (LSTM)"), "lstm")
        self.student.addItem(self.tr("looks at the words as a whole (dense)"), "dense")
        self.soft = self._number(0, 10, 0.1)
        self.hard = self._number(0, 10, 0.1)
        self.temperature = self._number(0.5, 10, 0.5)
        self.copies = _Count()
        self.copies.setRange(0, 200)
        self.seed = _Count()
        self.seed.setRange(0, 999_999)
        width = _WIDTH * self.fontMetrics().averageCharWidth()
        for field in (self.soft, self.hard, self.temperature, self.copies, self.seed):
            field.setMaximumWidth(width)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.student.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for label, wanted, help_text in (
            (self.tr("Kind of scorer"), self.student, ""),
            (
                self.tr("Weight of the expert model (lambda)"),
                self.soft,
                self.tr("How much the scorer heeds what the expert model says."),
            ),
            (
                self.tr("Weight of your own scores"),
                self.hard,
                self.tr("How much it heeds the levels that you gave; 0 leaves them out."),
            ),
            (
                self.tr("Temperature"),
                self.temperature,
                self.tr("Above 1, the less probable levels count more."),
            ),
            (
                self.tr("Texts for each scored answer"),
                self.copies,
                self.tr("Unscored answers and variations that the expert model labels."),
            ),
            (
                self.tr("Seed"),
                self.seed,
                self.tr("The same seed and settings give the same scorer."),
            ),
        ):
            add_row(form, label, wanted, help_text)
        self.reset = QPushButton(self.tr("Back to the tested settings"))
        self.reset.clicked.connect(lambda: self.show_defaults(self._defaults))
        form.addRow("", self.reset)

    @staticmethod
    def _number(low: float, high: float, step: float) -> QDoubleSpinBox:
        field = _Number()
        field.setRange(low, high)
        field.setSingleStep(step)
        field.setDecimals(2)
        return field

    def show_defaults(self, settings: DistillSettings) -> None:
        """Show a budget's settings in place of what was there."""
        self._defaults = settings
        self.student.setCurrentIndex(_STUDENTS.index(settings.student))
        self.soft.setValue(settings.soft_weight)
        self.hard.setValue(settings.hard_weight)
        self.temperature.setValue(settings.temperature)
        self.copies.setValue(settings.copies)
        self.seed.setValue(settings.seed)

    def settings(self) -> DistillSettings:
        """Return the budget's settings with what was changed here."""
        return replace(
            self._defaults,
            student=_STUDENTS[self.student.currentIndex()],
            soft_weight=self.soft.value(),
            hard_weight=self.hard.value(),
            temperature=self.temperature.value(),
            copies=self.copies.value(),
            seed=self.seed.value(),
        )

    def problem(self) -> str:
        """Return why these settings cannot be used, or ""."""
        if self.soft.value() == self.hard.value() == 0:
            return self.tr("One of the two weights has to be above 0, or nothing is learned.")
        return ""
