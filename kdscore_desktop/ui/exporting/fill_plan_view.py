"""What filling a file would do, in sentences and lists."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kdscore_desktop.gradebook.filling.plan import PlannedColumn
from kdscore_desktop.gradebook.filling.targets import FillWhat
from kdscore_desktop.jobs.fill_json import ShownFill
from kdscore_desktop.ui import theme
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.forms import body_label, empty, small_label
from kdscore_desktop.ui.widgets.numbers_table import Numbers, NumbersTable
from kdscore_desktop.views.phrases import filled

_MOST_ROWS = 12
_MOST_EXAMPLES = 5


class FillPlanView(QWidget):
    """Shows a plan: each column and how many rows it fills, which stay empty, what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What would be filled in"))
        self._column_of_parts = QVBoxLayout(self)
        self._column_of_parts.setContentsMargins(0, 0, 0, 0)
        self._column_of_parts.setSpacing(theme.SPACE_1)

    def say(self, sentence: str) -> None:
        """Show one sentence instead of a plan."""
        self._show([body_label(sentence)])

    def show_plan(self, plan: ShownFill) -> None:
        """Show a plan."""
        parts: list[QWidget] = []
        if plan.explanation:
            parts.append(small_label(in_words(plan.explanation)))
        for column in plan.columns:
            parts += self._column(column)
        parts += self._empty(plan)
        if plan.conflicts:
            parts += self._conflicts(plan)
        parts += [small_label(in_words(note)) for note in plan.notes]
        self._show(parts)

    def _show(self, parts: list[QWidget]) -> None:
        empty(self._column_of_parts)
        for part in parts:
            self._column_of_parts.addWidget(part)

    def _column(self, column: PlannedColumn) -> list[QWidget]:
        sentences = {
            (FillWhat.SCORE, False): self.tr(
                "The column '%1' (%2) is filled with the final scores: %n row(s).",
                "",
                column.filled,
            ),
            (FillWhat.SCORE, True): self.tr(
                "A new column '%1' (%2) is filled with the final scores: %n row(s).",
                "",
                column.filled,
            ),
            (FillWhat.FEEDBACK, False): self.tr(
                "The column '%1' (%2) is filled with words on the level: %n row(s).",
                "",
                column.filled,
            ),
            (FillWhat.FEEDBACK, True): self.tr(
                "A new column '%1' (%2) is filled with words on the level: %n row(s).",
                "",
                column.filled,
            ),
        }
        suggested = self.tr(
            "A new column '%1' (%2) is filled with the scorer's suggestions, which nobody decided: "
            "%n row(s).",
            "",
            column.filled,
        )
        sentence = sentences.get((column.what, column.is_new), suggested)
        told: list[QWidget] = [_strong(filled(sentence, column.heading, column.letters))]
        told.append(small_label(" ".join(map(in_words, column.rule))))
        if column.same:
            same = self.tr("%n row(s) hold it already.", "", column.same)
            told.append(small_label(same))
        if column.first:
            told.append(self._first_rows(column))
        return told

    def _first_rows(self, column: PlannedColumn) -> QWidget:
        """Return the first rows with their levels and what these become."""
        table = NumbersTable(filled(self.tr("First rows of '%1'"), column.heading))
        table.show_numbers(
            Numbers(
                (self.tr("Row"), self.tr("Learner"), *column.items, column.heading),
                tuple(
                    (count_text(one.row), one.learner, *one.levels, one.value)
                    for one in column.first
                ),
                words=(1,),
            )
        )
        return table

    def _empty(self, plan: ShownFill) -> list[QWidget]:
        if not plan.empty_count:
            return [_strong(self.tr("No row stays without a score."))]
        told: list[QWidget] = [
            _strong(
                self.tr(
                    "%n row(s) stay without a score, as they are (never 0):", "", plan.empty_count
                )
            )
        ]
        for reason, count in plan.reasons:
            rows = [row.place.row for row in plan.empty if row.reason == reason]
            named = ", ".join(count_text(row) for row in rows[:_MOST_EXAMPLES])
            sentence = (
                self.tr("•  %1: rows %2 and others (%3 in all)")
                if count > _MOST_EXAMPLES
                else self.tr("•  %1: rows %2 (%3 in all)")
            )
            told.append(body_label(filled(sentence, in_words(reason), named, count_text(count))))
        return told

    def _conflicts(self, plan: ShownFill) -> list[QWidget]:
        replaced = plan.conflicts[0].is_replaced
        sentence = (
            self.tr("%n other value(s) would be replaced:", "", plan.conflict_count)
            if replaced
            else self.tr(
                "%n row(s) hold another value already, which stays:", "", plan.conflict_count
            )
        )
        table = NumbersTable(self.tr("Cells that hold another value"))
        table.show_numbers(
            Numbers(
                (
                    self.tr("Row"),
                    self.tr("Learner"),
                    self.tr("In the file"),
                    self.tr("From KDScore"),
                ),
                tuple(
                    (count_text(one.place.row), one.learner, one.existing, one.value)
                    for one in plan.conflicts[:_MOST_ROWS]
                ),
                words=(0, 1),
            )
        )
        told: list[QWidget] = [_strong(sentence), table]
        if plan.conflict_count > _MOST_ROWS:
            told.append(
                small_label(filled(self.tr("The first %1 are shown."), count_text(_MOST_ROWS)))
            )
        return told


def _strong(text: str) -> QLabel:
    label = body_label(text)
    label.setFont(theme.scaled_font(label, 1.0, bold=True))
    return label
