"""From where on something is worth a look: folded away, changed at once, remembered."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QPushButton, QVBoxLayout, QWidget

from kdscore_desktop.agreement.flags import RSMTOOL, Thresholds
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.settings import Settings
from kdscore_desktop.ui.widgets.forms import add_fold, add_row, new_form, small_label

_SHARES = frozenset({"exact", "adjacent", "share_gap"})
_COUNTS = frozenset({"fewest_tested", "fewest_for_shares"})
_MOST = 10_000
_WIDTH = 16  # in average characters


def remembered(settings: Settings) -> Thresholds:
    """Return the educator's thresholds: the usual ones where nothing else was chosen."""
    return _with(settings.choices.thresholds)


def _with(chosen: Mapping[str, object]) -> Thresholds:
    known: dict[str, float] = {}
    for field in dataclasses.fields(Thresholds):
        value = chosen.get(field.name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            known[field.name] = round(value) if field.name in _COUNTS else float(value)
    return dataclasses.replace(RSMTOOL, **known)  # type: ignore[arg-type]


class ThresholdsForm(QWidget):
    """A button that unfolds one number for each threshold.

    Parameters
    ----------
    settings
        Where they are remembered.

    Attributes
    ----------
    changed : Signal()
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_2)
        self.fields: dict[str, QDoubleSpinBox] = {}
        self._card = self._form()
        told = self.tr("From where on something is worth a look")
        self.fold = add_fold(column, told, self._card)
        self._fill()

    def _form(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2)
        column.addWidget(
            small_label(
                self.tr(
                    "The usual numbers are those of testing organizations (RSMTool; Williamson, Xi "
                    "and Breyer 2012) and, for numbers of answers, KDScore's own. Yours are "
                    "remembered on this computer and named in the report."
                )
            )
        )
        form = new_form()
        for name, label in self._labels().items():
            field = QDoubleSpinBox()
            field.setDecimals(0 if name in _SHARES | _COUNTS else 2)
            field.setRange(0, 100 if name in _SHARES else _MOST if name in _COUNTS else 2)
            field.setSingleStep(1 if name in _SHARES else 10 if name in _COUNTS else 0.01)
            if name in _SHARES:
                field.setSuffix(self.tr(" %"))
            field.setMaximumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
            field.setKeyboardTracking(False)
            field.valueChanged.connect(self._keep)
            self.fields[name] = field
            add_row(form, label, field)
        column.addLayout(form)
        self.usual = QPushButton(self.tr("Back to the usual numbers"))
        self.usual.clicked.connect(self._take_usual)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _labels(self) -> dict[str, str]:
        return {
            "exact": self.tr("Same level (exact agreement) in less than"),
            "adjacent": self.tr("At most one level apart in less than"),
            "quadratic_kappa": self.tr("Quadratic weighted kappa below"),
            "correlation": self.tr("Correlation below"),
            "mean_difference": self.tr("Mean shift of more standard deviations than"),
            "loss": self.tr("Kappa or correlation lower than between two humans by more than"),
            "share_gap": self.tr("How often a level is given: apart by more than"),
            "group_difference": self.tr(
                "A group of learners placed apart by more standard deviations than"
            ),
            "fewest_tested": self.tr("Fewer test answers than"),
            "fewest_for_shares": self.tr(
                "How often a level is given: not looked at with fewer than"
            ),
        }

    def _fill(self) -> None:
        for name, value in dataclasses.asdict(remembered(self._settings)).items():
            field = self.fields[name]
            with QSignalBlocker(field):
                field.setValue(100 * value if name in _SHARES else value)
        self.usual.setEnabled(remembered(self._settings) != RSMTOOL)

    def _keep(self) -> None:
        """Remember what differs from the usual numbers."""
        usual = dataclasses.asdict(RSMTOOL)
        values = {
            name: round(field.value() / 100 if name in _SHARES else field.value(), 4)
            for name, field in self.fields.items()
        }
        self._settings.choices.thresholds = {
            name: value for name, value in values.items() if value != usual[name]
        }
        self._settings.save()
        self.usual.setEnabled(bool(self._settings.choices.thresholds))
        self.changed.emit()

    def _take_usual(self) -> None:
        self._settings.choices.thresholds = {}
        self._settings.save()
        self._fill()
        self.changed.emit()
