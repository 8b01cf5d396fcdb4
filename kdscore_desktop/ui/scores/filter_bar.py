"""What is listed, in which order: the two choices, the search, and whether names are shown."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from kdscore_desktop.domain import Rubric
from kdscore_desktop.ui import theme
from kdscore_desktop.views.score_rows import By, Listing, Which

_PAUSE = 250  # milliseconds without a key until the search begins
_NARROWEST_SEARCH = 14  # in average characters


class FilterBar(QWidget):
    """The row above the table.

    Attributes
    ----------
    changed : Signal()
        :attr:`listing` is another.
    hide_names_changed : Signal(bool)
    """

    changed = Signal()
    hide_names_changed = Signal(bool)

    def __init__(self, *, hide_names: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        self.which = self._combo(row, self.tr("S&how"), self.tr("Which answers are shown"))
        self.order = self._combo(row, self.tr("O&rder"), self.tr("Order of the answers"))
        self.backward = QCheckBox(self.tr("Re&versed"))
        self.backward.setAccessibleDescription(self.tr("Turns the order around"))
        self.backward.toggled.connect(self.changed)
        row.addWidget(self.backward)
        row.addSpacing(theme.SPACE_2)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in answers and names"))
        self.search.setMinimumWidth(_NARROWEST_SEARCH * self.fontMetrics().averageCharWidth())
        row.addWidget(self.search, 1)
        self.hide_names = QCheckBox(self.tr("Hide na&mes"))
        self.hide_names.setChecked(hide_names)
        self.hide_names.setToolTip(self.tr("Score without knowing who wrote; this is remembered"))
        self.hide_names.toggled.connect(self.hide_names_changed)
        row.addWidget(self.hide_names)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._pause.start)

    def _combo(self, row: QHBoxLayout, label: str, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self.changed)
        heading = QLabel(label)
        heading.setBuddy(box)
        row.addWidget(heading)
        row.addWidget(box)
        return box

    def set_rubric(self, rubric: Rubric) -> None:
        """Offer a rubric's levels; what was chosen stays chosen where it can."""
        chosen = self.listing
        with QSignalBlocker(self.which), QSignalBlocker(self.order):
            self.which.clear()
            self.order.clear()
            for which, text in self._filters():
                self.which.addItem(text, (which, -1))
            for which_by, text in self._orders():
                self.order.addItem(text, (which_by, -1))
            for level, label in enumerate(rubric.labels):
                on_level = self.tr("On level %1").replace("%1", label)
                self.which.addItem(on_level, (Which.LEVEL, level))
                by_level = self.tr("Probability of %1").replace("%1", label)
                self.order.addItem(by_level, (By.LEVEL, level))
            self._select(self.which, (chosen.which, chosen.which_level))
            self._select(self.order, (chosen.by, chosen.by_level))

    def _filters(self) -> tuple[tuple[Which, str], ...]:
        return (
            (Which.ALL, self.tr("All")),
            (Which.TO_REVIEW, self.tr("To review")),
            (Which.WITHOUT_REVIEW, self.tr("Need no review")),
            (Which.UNDECIDED, self.tr("Undecided")),
            (Which.DECIDED, self.tr("Decided")),
            (Which.RATED, self.tr("Scored by a human")),
            (Which.UNSCORED, self.tr("Not scored")),
            (Which.ALIKE, self.tr("Alike, one of each")),
        )

    def _orders(self) -> tuple[tuple[By, str], ...]:
        return (
            (By.DOUBT, self.tr("Most doubtful first")),
            (By.SHEET, self.tr("As in the sheet")),
            (By.LEARNER, self.tr("Learner")),
            (By.ANSWER, self.tr("Answer")),
            (By.SUGGESTED, self.tr("Suggested level")),
            (By.SURE, self.tr("How sure")),
            (By.FINAL, self.tr("Final level")),
            (By.ALIKE, self.tr("Alike together")),
        )

    def _select(self, box: QComboBox, wanted: tuple[Which | By, int]) -> None:
        for index in range(box.count()):
            if box.itemData(index) == wanted:
                box.setCurrentIndex(index)
                return
        box.setCurrentIndex(0)

    @property
    def listing(self) -> Listing:
        """What is chosen."""
        which, which_level = self.which.currentData() or (Which.ALL, -1)
        by, by_level = self.order.currentData() or (By.DOUBT, -1)
        return Listing(
            which=which,
            which_level=which_level,
            words=self.search.text(),
            search_names=not self.hide_names.isChecked(),
            by=by,
            by_level=by_level,
            backward=self.backward.isChecked(),
        )

    def show_only(self, which: Which) -> None:
        """Choose a filter and take the search away."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._select(self.which, (which, -1))

    def order_by(self, by: By, level: int = -1) -> None:
        """Choose an order; the one that is chosen already is turned around."""
        listing = self.listing
        if (listing.by, listing.by_level) == (by, level):
            self.backward.toggle()
            return
        with QSignalBlocker(self.backward):
            # What is sorted by a probability is looked at from the highest on.
            self.backward.setChecked(by is By.LEVEL)
        self._select(self.order, (by, level))
