"""Scores that stand in another file: which one, which of its sheets and columns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from kdscore_desktop.jobs.sheet_plan import RatingsShown
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.sentences import said
from kdscore_desktop.ui.widgets.elided_label import ElidedLabel
from kdscore_desktop.ui.widgets.forms import link_button
from kdscore_desktop.ui.widgets.sheet_choice import SheetChoice
from kdscore_desktop.views.import_words import scores_of, shortened

_WIDTH, _LONGEST = 24, 80  # in average characters


class RatingsRow(QWidget):
    """Offers another file for the scores, and says how it is read once there is one.

    Attributes
    ----------
    file_wanted : Signal()
    sheet_chosen : Signal(str)
    columns_chosen : Signal(tuple)
        The headings of the columns; none for what the headings say.
    left_out : Signal()
        The scores of the other file are not wanted any more.
    """

    file_wanted = Signal()
    sheet_chosen = Signal(str)
    columns_chosen = Signal(object)
    left_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        self.offer = link_button(self.tr("The scores are in another file"))
        self.offer.clicked.connect(self.file_wanted)
        self._file = ElidedLabel()
        self.sheets = SheetChoice(
            self.tr("its sheet"), self.tr("Sheet of the file with the scores")
        )
        self.columns = QPushButton()
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Columns of the scores in the other file"))
        self.columns.setMenu(self.menu)
        self._column_label = QLabel(self.tr("its scores"))
        self.leave_out = link_button(self.tr("Leave them out"))
        self.leave_out.clicked.connect(self.left_out)
        self.sheets.setSizeAdjustPolicy(
            SheetChoice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sheets.setMinimumContentsLength(_WIDTH)
        self._column_label.setBuddy(self.columns)
        self.columns.setAccessibleName(self.tr("Columns of the scores in the other file"))
        self.sheets.chosen.connect(self.sheet_chosen)
        self._shown = (
            self._file,
            self.sheets.label,
            self.sheets,
            self._column_label,
            self.columns,
            self.leave_out,
        )
        row.addWidget(self.offer)
        for widget in self._shown:
            row.addWidget(widget)
        row.addStretch(1)

    def show_ratings(self, ratings: RatingsShown | None, named: tuple[str, ...]) -> None:
        """Show the other file; `named` are the headings that the educator chose."""
        self.offer.setVisible(ratings is None)
        for widget in self._shown:
            widget.setVisible(ratings is not None)
        if ratings is None:
            return
        self._file.show_text(said(scores_of(ratings)))
        self.sheets.show_sheets(ratings.in_file, ratings.source.sheet)
        self._show_columns(ratings, named)

    def _show_columns(self, ratings: RatingsShown, named: tuple[str, ...]) -> None:
        """Offer the columns of the other file; those that are taken are ticked."""
        taken = [ratings.headings[column] for column in ratings.columns]
        self.columns.setText(
            shortened(", ".join(taken), _WIDTH).replace("&", "&&")
            if taken
            else self.tr("choose them")
        )
        self.columns.setToolTip("\n".join(taken))
        self.menu.clear()
        as_told = self.menu.addAction(self.tr("As its headings say"))
        as_told.setCheckable(True)
        as_told.setChecked(not named)
        as_told.triggered.connect(lambda: self.columns_chosen.emit(()))
        self.menu.addSeparator()
        for heading in ratings.headings:
            one = self.menu.addAction(shortened(heading, _LONGEST).replace("&", "&&"))
            one.setCheckable(True)
            one.setChecked(heading in taken)
            others = {*taken} ^ {heading}
            chosen = tuple(each for each in ratings.headings if each in others)
            one.triggered.connect(lambda _, wanted=chosen: self.columns_chosen.emit(wanted))
