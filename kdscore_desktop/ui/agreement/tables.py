"""The numbers beside each picture, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kdscore_desktop.agreement.comparison import Agreement, Comparison
from kdscore_desktop.agreement.subgroups import Group, Subgroups
from kdscore_desktop.agreement.summary import AS_PERCENT
from kdscore_desktop.agreement.wording import within_sentence
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.numbers import (
    NONE,
    PERCENT,
    count_text,
    percent_text,
    range_text,
    value_text,
)
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.ui.widgets.numbers_table import Numbers
from kdscore_desktop.views.agreement import Coverage, Learned, shown_points
from kdscore_desktop.views.phrases import filled


class AgreementTables(QObject):
    """Makes the tables from comparisons that carry the educator's words."""

    def confusion(self, comparison: Comparison) -> Numbers:
        """Return who gave what, with the sums, and below it the shares of each row."""
        agreement = comparison.agreement
        labels = agreement.rubric.labels
        corner = filled(
            self.tr("Down: %1. Across: %2."),
            within_sentence(comparison.reference),
            within_sentence(comparison.other),
        )
        rows = [
            (label, *map(count_text, counts), count_text(sum(counts)))
            for label, counts in zip(labels, agreement.confusion, strict=True)
        ]
        sums = [count_text(sum(column)) for column in zip(*agreement.confusion, strict=True)]
        rows.append((self.tr("All"), *sums, count_text(agreement.n)))
        for label, counts in zip(labels, agreement.confusion, strict=True):
            n = sum(counts)
            shares = [_share(count, n) for count in counts]
            rows.append((filled(self.tr("%1: share of the row"), label), *shares, _share(n, n)))
        return Numbers((corner, *labels, self.tr("All")), tuple(rows))

    def side_by_side(self, comparisons: Sequence[Comparison], words: AgreementWords) -> Numbers:
        """Return exact agreement and quadratic weighted kappa of each comparison."""
        headings = [
            self.tr("Compared"),
            self.tr("Answers"),
            self.tr("Same level"),
            self.tr("likely between"),
        ]
        ordered = all(each.agreement.rubric.ordered for each in comparisons)
        if ordered:
            headings += [self.tr("Quadratic weighted kappa"), self.tr("likely between")]
        rows = []
        for each in comparisons:
            agreement = each.agreement
            row = [words.title(each), count_text(agreement.n)]
            row.append(value_text(agreement.exact, as_percent=True))
            row.append(range_text(agreement.exact, as_percent=True))
            if ordered and agreement.quadratic_kappa is not None:
                row.append(value_text(agreement.quadratic_kappa, as_percent=False))
                row.append(range_text(agreement.quadratic_kappa, as_percent=False))
            rows.append(tuple(row))
        return Numbers(tuple(headings), tuple(rows))

    def levels(self, comparison: Comparison) -> Numbers:
        """Return recall, precision and F1 of each level."""
        reference = within_sentence(comparison.reference)
        other = within_sentence(comparison.other)
        likely = self.tr("likely between")
        headings = (
            self.tr("Level"),
            filled(self.tr("From %1"), reference),
            self.tr("Found (recall)"),
            likely,
            filled(self.tr("From %1"), other),
            self.tr("Right (precision)"),
            likely,
            self.tr("Both (F1)"),
        )
        rows = tuple(
            (
                level.label,
                count_text(level.given),
                value_text(level.recall, as_percent=True),
                range_text(level.recall, as_percent=True),
                count_text(level.suggested),
                value_text(level.precision, as_percent=True),
                range_text(level.precision, as_percent=True),
                value_text(level.f1, as_percent=False),
            )
            for level in comparison.agreement.levels
        )
        return Numbers(headings, rows)

    def distributions(self, comparison: Comparison) -> Numbers:
        """Return how often each side gave each level."""
        n = comparison.agreement.n
        headings = [self.tr("Level")]
        for side in (comparison.reference, comparison.other):
            headings += [filled(self.tr("From %1"), within_sentence(side)), self.tr("Share")]
        rows = tuple(
            (
                level.label,
                count_text(level.given),
                _share(level.given, n),
                count_text(level.suggested),
                _share(level.suggested, n),
            )
            for level in comparison.agreement.levels
        )
        return Numbers(tuple(headings), rows)

    def reliability(self, comparison: Comparison) -> Numbers:
        """Return how often suggestions agree, by how sure they are."""
        headings = (
            self.tr("How sure"),
            self.tr("Answers"),
            self.tr("Sure on average"),
            self.tr("Same level"),
            self.tr("likely between"),
        )
        rows = tuple(
            (
                filled(
                    self.tr("%1 to %2"),
                    percent_text(each.low).removesuffix(PERCENT),
                    percent_text(each.high),
                ),
                count_text(each.agreement.n),
                percent_text(each.confidence),
                value_text(each.agreement, as_percent=True),
                range_text(each.agreement, as_percent=True),
            )
            for each in comparison.agreement.reliability
        )
        return Numbers(headings, rows)

    def coverage(self, covered: Coverage) -> Numbers:
        """Return how much goes without review from some cut-offs on."""
        headings = (
            self.tr("Without review from"),
            self.tr("Answers"),
            self.tr("Share of all"),
            self.tr("Same level"),
            self.tr("likely between"),
        )
        rows = []
        for cutoff, point in shown_points(covered):
            words = self.tr("%1 sure (chosen)") if cutoff == covered.cutoff else self.tr("%1 sure")
            told = filled(words, percent_text(cutoff))
            if point is None:
                rows.append((told, count_text(0), percent_text(0.0), NONE, NONE))
                continue
            rows.append(
                (
                    told,
                    count_text(point.agreement.n),
                    value_text(point.share, as_percent=True),
                    value_text(point.agreement, as_percent=True),
                    range_text(point.agreement, as_percent=True),
                )
            )
        return Numbers(headings, tuple(rows))

    def groups(self, panels: Sequence[Subgroups]) -> Numbers:
        """Return each group of learners with its agreement and its place beside all."""
        ordered = any(group.difference is not None for panel in panels for group in panel.groups)
        headings = [
            self.tr("Group"),
            self.tr("Answers"),
            self.tr("Same level"),
            self.tr("likely between"),
        ]
        if ordered:
            headings += [self.tr("Placed higher or lower"), self.tr("likely between")]
        rows = [
            self._group(panel.heading, group, ordered=ordered)
            for panel in panels
            for group in panel.groups
        ]
        for panel in panels:
            if panel.without:
                name = filled(self.tr("%1: none given"), panel.heading)
                rows.append((name, count_text(panel.without), *[""] * (len(headings) - 2)))
        return Numbers(tuple(headings), tuple(rows))

    def _group(self, heading: str, group: Group, *, ordered: bool) -> tuple[str, ...]:
        name = filled(self.tr("%1: %2"), heading, group.value)
        if group.exact.value is None:
            blank = [""] * (3 if ordered else 1)
            return name, count_text(group.n), self.tr("too few to say"), *blank
        told = [value_text(group.exact, as_percent=True), range_text(group.exact, as_percent=True)]
        if ordered:
            difference = group.difference
            told += (
                [NONE, NONE]
                if difference is None
                else [
                    value_text(difference, as_percent=False),
                    range_text(difference, as_percent=False),
                ]
            )
        return name, count_text(group.n), *told

    def learning(self, learned: Learned) -> Numbers:
        """Return how far scorers agree by the scored answers they learned from."""
        ordered = any(point.quadratic_kappa is not None for point in learned.points)
        headings = [
            self.tr("Learned from"),
            self.tr("Scorer"),
            self.tr("Tried on"),
            self.tr("Same level"),
            self.tr("likely between"),
        ]
        if ordered:
            headings += [self.tr("Quadratic weighted kappa"), self.tr("likely between")]
        rows = []
        for point in learned.points:
            row = [
                count_text(point.labels),
                count_text(point.scorer_id),
                count_text(point.exact.n),
                value_text(point.exact, as_percent=True),
                range_text(point.exact, as_percent=True),
            ]
            if point.quadratic_kappa is not None:
                row.append(value_text(point.quadratic_kappa, as_percent=False))
                row.append(range_text(point.quadratic_kappa, as_percent=False))
            rows.append(tuple(row))
        return Numbers(tuple(headings), tuple(rows))

    def more(self, agreement: Agreement, words: AgreementWords) -> Numbers:
        """Return every figure of the whole with what it rests on."""
        figures = {key: each for key, each in agreement.figures().items() if each is not None}
        remarks = any(figure.reason for figure in figures.values())
        headings = [
            self.tr("Figure"),
            self.tr("Value"),
            self.tr("likely between"),
            self.tr("Answers"),
        ]
        if remarks:
            headings.append(self.tr("Remark"))
        names = words.figure_names()
        rows = tuple(
            (
                names[key],
                value_text(figure, as_percent=key in AS_PERCENT),
                range_text(figure, as_percent=key in AS_PERCENT),
                count_text(figure.n),
                *([in_words(figure.reason)] if remarks else []),
            )
            for key, figure in figures.items()
        )
        return Numbers(tuple(headings), rows, words=(0, 4))


def _share(count: int, n: int) -> str:
    return percent_text(count / n) if n else NONE
