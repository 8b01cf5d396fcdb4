"""Which figures there are of an agreement, and what each of them shows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.pictures.words import Words
from kdscore_desktop.agreement.subgroups import FEWEST_OF_A_GROUP, Subgroups
from kdscore_desktop.agreement.wording import within_sentence
from kdscore_desktop.ui.agreement.drawing import (
    Shown,
    of_comparison,
    of_comparisons,
    of_coverage,
    of_groups,
    of_learning,
)
from kdscore_desktop.ui.agreement.figure_panel import FigureContent
from kdscore_desktop.ui.agreement.picture_words import PictureWords
from kdscore_desktop.ui.agreement.tables import AgreementTables
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.numbers import count_text
from kdscore_desktop.ui.widgets.numbers_table import Numbers
from kdscore_desktop.views.agreement import Coverage, Learned
from kdscore_desktop.views.phrases import filled

OF_ONE = frozenset({Shown.CONFUSION, Shown.LEVELS, Shown.DISTRIBUTIONS, Shown.RELIABILITY})
"""The figures of one comparison; the others are of all, or of the scorer alone."""


class FigureContents(QObject):
    """Composes the figures from comparisons that carry the educator's words."""

    def __init__(self, words: AgreementWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._tables = AgreementTables(self)
        self._picture_words = PictureWords(self)

    def tab(self, shown: Shown) -> str:
        """Return the short name of a figure."""
        return {
            Shown.CONFUSION: self.tr("Who gave what"),
            Shown.SIDE_BY_SIDE: self.tr("Side by side"),
            Shown.LEVELS: self.tr("Level by level"),
            Shown.DISTRIBUTIONS: self.tr("How often"),
            Shown.RELIABILITY: self.tr("How sure"),
            Shown.COVERAGE: self.tr("Without review"),
            Shown.GROUPS: self.tr("Groups"),
            Shown.LEARNING: self.tr("More answers"),
            Shown.CLASS: self.tr("The class"),
        }[shown]

    def of_one(self, shown: Shown, comparison: Comparison) -> FigureContent:
        """Return a figure of one comparison."""
        make = {
            Shown.CONFUSION: self._tables.confusion,
            Shown.LEVELS: self._tables.levels,
            Shown.DISTRIBUTIONS: self._tables.distributions,
            Shown.RELIABILITY: self._tables.reliability,
        }[shown]
        return FigureContent(
            title=filled(
                self.tr("%1: %2, %3"),
                comparison.item,
                self.tab(shown),
                self._words.title(comparison),
            ),
            explanation=self._explanation(shown, comparison),
            numbers=make(comparison),
            draw=of_comparison(shown, comparison, self._pictures()),
        )

    def side_by_side(self, comparisons: tuple[Comparison, ...]) -> FigureContent:
        """Return the comparisons beside each other."""
        return FigureContent(
            title=filled(self.tr("%1: %2"), comparisons[0].item, self.tab(Shown.SIDE_BY_SIDE)),
            explanation=self.tr(
                "The first line is what two humans reach; the others are held against it. Where "
                "the lines overlap widely, the answers are too few to tell them apart."
            )
            if len(comparisons) > 1
            else self.tr(
                "Only one comparison can be made. Have a second person score some of the answers "
                "to see how far two humans agree."
            ),
            numbers=self._tables.side_by_side(comparisons, self._words),
            draw=of_comparisons(comparisons, self._pictures()),
        )

    def coverage(self, item: str, covered: Coverage | None) -> FigureContent:
        """Return how much can go without review."""
        return FigureContent(
            title=filled(self.tr("%1: %2"), item, self.tab(Shown.COVERAGE)),
            explanation=self.tr(
                "The more answers you let pass without review, the less sure the last of them are. "
                "The point marks the choice above."
            ),
            numbers=Numbers(()) if covered is None else self._tables.coverage(covered),
            draw=None if covered is None else of_coverage(covered, self._pictures()),
        )

    def groups(self, item: str, panels: tuple[Subgroups, ...]) -> FigureContent:
        """Return the scorer beside the educator, group of learners by group."""
        return FigureContent(
            title=filled(self.tr("%1: %2"), item, self.tab(Shown.GROUPS)),
            explanation=filled(
                self.tr(
                    "Whether the scorer treats groups of learners alike. Each side's levels are "
                    "held against its own average, so that what is left is the group's; 0 is "
                    "alike. Of fewer than %1 test answers of a group nothing can be said."
                ),
                count_text(FEWEST_OF_A_GROUP),
            )
            if panels
            else self.tr(
                "No column of the spreadsheet says which group a learner is in. Where one does, "
                "such as the class, mark it as “Group or class” when you bring the sheet in, and "
                "this figure tells whether the scorer treats the groups alike."
            ),
            numbers=self._tables.groups(panels) if panels else Numbers(()),
            draw=of_groups(panels, self._pictures()),
        )

    def learning(self, item: str, learned: Learned | None) -> FigureContent:
        """Return how agreement grew with the answers that were scored by hand."""
        return FigureContent(
            title=filled(self.tr("%1: %2"), item, self.tab(Shown.LEARNING)),
            explanation=self.tr(
                "Every scorer you made, by how many scored answers it learned from, all tried on "
                "the same test answers. Where the line still rises, scoring more answers and "
                "making the scorer again may help."
            )
            if learned is None or len(learned.points) != 1
            else self.tr(
                "So far there is one point. Score more answers, make the scorer again, and the "
                "line between the points tells whether that helped. Each is tried on the same "
                "test answers."
            ),
            numbers=Numbers(()) if learned is None else self._tables.learning(learned),
            draw=None
            if learned is None
            else of_learning(
                learned,
                self.tr("The scorer"),
                self.tr("Same level (exact agreement)"),
                self._pictures(),
            ),
        )

    def more(self, comparison: Comparison) -> Numbers:
        """Return every figure of the whole."""
        return self._tables.more(comparison.agreement, self._words)

    def _explanation(self, shown: Shown, comparison: Comparison) -> str:
        sentence = {
            Shown.CONFUSION: self.tr(
                "Read along a row: of the answers with this level from %1, how many got each level "
                "from %2. On the framed cells both agree; next to them they are one level apart."
            ),
            Shown.LEVELS: self.tr(
                "Found: of the answers with a level from %1, how many have it from %2 too. Right: "
                "of those with a level from %2, how many have it from %1 too."
            ),
            Shown.DISTRIBUTIONS: self.tr(
                "Whether %2 gives some level more or less often than %1, however they fall on "
                "single answers."
            ),
            Shown.RELIABILITY: self.tr(
                "Whether %2 is as often right as it is sure: of the answers it is 80 % sure of, 80 "
                "in 100 should have the level from %1."
            ),
        }[shown]
        return filled(
            sentence, within_sentence(comparison.reference), within_sentence(comparison.other)
        )

    def _pictures(self) -> Words:
        return self._picture_words.words()
