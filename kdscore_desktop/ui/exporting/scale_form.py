"""How levels become a score in the educator's file: maximum, rounding, weights."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kdscore_desktop.ui import theme
from kdscore_desktop.ui.widgets.choice_box import ChoiceBox
from kdscore_desktop.ui.widgets.forms import body_label, empty, small_label
from kdscore_desktop.views.phrases import filled
from kdscore_desktop.views.scale_choice import (
    LARGEST,
    MOST_DECIMALS,
    ScaleChoice,
    rounding_example,
)

_WIDTH = 14  # in average characters


class ScaleForm(QFrame):
    """Asks what full points are worth, how a total is rounded, and what each question counts.

    Attributes
    ----------
    changed : Signal()
        The educator chose something else.
    rounding : ChoiceBox
    out_of : QDoubleSpinBox
    apart : QCheckBox
    weights : dict
        The field of each question's weight; none where there is one question.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._items: tuple[str, ...] = ()
        self._weighed: Mapping[str, float] = {}
        self.weights: dict[str, QDoubleSpinBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        column.setSpacing(theme.SPACE_2)
        form = QGridLayout()
        form.setHorizontalSpacing(theme.SPACE_3)
        form.setVerticalSpacing(theme.SPACE_2)
        form.setColumnStretch(1, 1)
        self.rounding = ChoiceBox()
        for decimals in range(MOST_DECIMALS + 1):
            self.rounding.addItem(self._rule(decimals), decimals)
        self.rounding.activated.connect(self.changed)
        _add_field(form, self.tr("&Rounding"), self.rounding)
        self.out_of = _Number()
        self.out_of.setDecimals(2)
        self.out_of.setRange(0.0, LARGEST)
        self.out_of.setSpecialValueText(self.tr("as the file says"))
        self.out_of.valueChanged.connect(self.changed)
        _add_field(form, self.tr("Full points are w&orth"), self.out_of)
        column.addLayout(form)
        help_text = self.tr(
            "At 0 the highest score that your file names counts; where it names none, the points "
            "of the rubric stay as they are."
        )
        self.out_of.setAccessibleDescription(help_text)
        column.addWidget(small_label(help_text))
        self.apart = QCheckBox(self.tr("A column for each &question, instead of one total"))
        self.apart.toggled.connect(self._apart_toggled)
        column.addWidget(self.apart)
        self._weights = self._weights_part()
        column.addWidget(self._weights)

    def _rule(self, decimals: int) -> str:
        number, becomes = rounding_example(decimals)
        rules = (
            self.tr("to a whole number, halves up: %1 becomes %2"),
            self.tr("to one decimal, halves up: %1 becomes %2"),
            self.tr("to two decimals, halves up: %1 becomes %2"),
            self.tr("to three decimals, halves up: %1 becomes %2"),
        )
        return filled(rules[decimals], _text(number), _text(becomes))

    def _weights_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        column.addWidget(
            small_label(
                self.tr(
                    "How often the points of each question count in the total: 2 counts them "
                    "twice, 0 leaves the question out of it."
                )
            )
        )
        self._weight_rows = QGridLayout()
        self._weight_rows.setHorizontalSpacing(theme.SPACE_3)
        self._weight_rows.setVerticalSpacing(theme.SPACE_2)
        self._weight_rows.setColumnStretch(1, 1)
        column.addLayout(self._weight_rows)
        return part

    def show_choice(self, items: tuple[str, ...], choice: ScaleChoice) -> None:
        """Show what was chosen, for the questions of a sheet."""
        self.blockSignals(True)
        if items != self._items:
            self._make_fields(items)
        self._weighed = choice.weights
        for item, field in self.weights.items():
            field.setValue(choice.weights.get(item, 1.0))
        self.rounding.setCurrentIndex(choice.decimals)
        self.out_of.setValue(choice.out_of or 0.0)
        self.apart.setChecked(choice.apart)
        self.apart.setVisible(len(items) > 1)
        self._weights.setVisible(len(items) > 1 and not choice.apart)
        self.blockSignals(False)

    def choice(self) -> ScaleChoice:
        """Return what is chosen; weights of questions that are not shown are kept."""
        shown = {item: field.value() for item, field in self.weights.items()}
        return ScaleChoice(
            out_of=self.out_of.value() or None,
            decimals=self.rounding.currentData(),
            weights={**self._weighed, **shown},
            apart=self.apart.isChecked(),
        )

    def _make_fields(self, items: tuple[str, ...]) -> None:
        empty(self._weight_rows)
        self._items, self.weights = items, {}
        for place, item in enumerate(items if len(items) > 1 else ()):
            field = _Number()
            field.setDecimals(2)
            field.setSingleStep(0.5)
            field.setRange(0.0, LARGEST)
            field.setPrefix(self.tr("times "))
            field.valueChanged.connect(self.changed)
            field.setAccessibleName(filled(self.tr("Weight of '%1'"), item))
            self._weight_rows.addWidget(field, place, 0)
            self._weight_rows.addWidget(body_label(item), place, 1)
            self.weights[item] = field

    def _apart_toggled(self, checked: bool) -> None:
        self._weights.setVisible(not checked and len(self._items) > 1)
        self.changed.emit()


def _add_field(form: QGridLayout, text: str, field: QWidget) -> None:
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    row = form.rowCount()
    form.addWidget(label, row, 0)
    form.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)


class _Number(QDoubleSpinBox):
    """A number that counts once it is typed in full; the wheel scrolls the page around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        self.setMinimumHeight(self.fontMetrics().height() + 2 * theme.SPACE_1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


def _text(number: float) -> str:
    """Return a number with the decimals it has."""
    return QLocale().toString(float(number), "g", 8)
