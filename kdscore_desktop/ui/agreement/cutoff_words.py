"""What the window says of a cut-off: what it leads to, and who chose it when."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QObject

from kdscore_desktop.agreement.coverage import CoveragePoint
from kdscore_desktop.agreement.cutoff import Cutoff
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.project.records import CutoffChoice
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.numbers import count_text, percent_text
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.views.agreement import Coverage
from kdscore_desktop.views.phrases import filled


class CutoffWords(QObject):
    """Composes sentences on what goes without review."""

    def __init__(self, words: AgreementWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def as_colleague(self, humans: Figure | None) -> str:
        """Return the choice to ask for what two humans reach."""
        if humans is None or humans.value is None:
            return self.tr(
                "As &sure as I am with a colleague (not known: no two people scored the same "
                "answers)"
            )
        return filled(
            self.tr("As &sure as I am with a colleague: two humans agree on %1 of %2 (%3)"),
            count_text(round(humans.value * humans.n)),
            count_text(humans.n),
            percent_text(humans.value),
        )

    def leads_to(self, chosen: Cutoff) -> str:
        """Return what a choice leads to; why there is none where it leads to nothing."""
        if chosen.value is None or chosen.share is None or chosen.agreement is None:
            return in_words(chosen.reason)
        told = filled(
            self.tr("From %1 sure on, %2 of %3 test answers (%4, likely between %5) need no look."),
            percent_text(chosen.value),
            count_text(chosen.agreement.n),
            count_text(chosen.n),
            percent_text(chosen.agreement.n / chosen.n),
            self._words.between_text(chosen.share, as_percent=True),
        )
        return f"{told} {self._believed(chosen)}".rstrip()

    def _believed(self, chosen: Cutoff) -> str:
        believed = chosen.tried or chosen.agreement
        if believed is None or believed.value is None:
            return ""
        sentence = (
            self.tr(
                "Tried on answers by which it was not chosen, the scorer then gave your level to "
                "%1 of %2 (%3, likely between %4)."
            )
            if chosen.tried
            else self.tr("Of those, %1 of %2 got your level (%3, likely between %4).")
        )
        return filled(
            sentence,
            count_text(round(believed.value * believed.n)),
            count_text(believed.n),
            percent_text(believed.value),
            self._words.between_text(believed, as_percent=True),
        )

    def in_use(self, covered: Coverage) -> str:
        """Return which cut-off is in use, what it leads to, and who chose it when."""
        told = [self._now(covered.in_use, covered.curve.at(covered.in_use), covered.curve.n)]
        if covered.choices:
            told.append(self._chosen_by(covered.choices[-1]))
        return " ".join(told)

    def _now(self, cutoff: float, point: CoveragePoint | None, n: int) -> str:
        if point is None or point.agreement.value is None:
            return filled(
                self.tr("In use now: from %1 sure on, which no test answer reaches."),
                percent_text(cutoff),
            )
        return filled(
            self.tr(
                "In use now: from %1 sure on, without a look at %2 of %3 test answers; %4 of those "
                "got your level (%5)."
            ),
            percent_text(cutoff),
            count_text(point.agreement.n),
            count_text(n),
            count_text(round(point.agreement.value * point.agreement.n)),
            percent_text(point.agreement.value),
        )

    def _chosen_by(self, choice: CutoffChoice) -> str:
        at = QDateTime.fromSecsSinceEpoch(round(choice.at.timestamp()))
        when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        wanted = choice.chosen.wanted
        if wanted is None:
            sentence = self.tr("Chosen by %1, %2.") if choice.who else self.tr("Chosen %2.")
            return filled(sentence, choice.who, when)
        sentence = (
            self.tr("Chosen by %1, %2, for an agreement of %3.")
            if choice.who
            else self.tr("Chosen %2 for an agreement of %3.")
        )
        return filled(sentence, choice.who, when, percent_text(wanted))

    def use(self, cutoff: float) -> str:
        """Return the button that takes a choice into use."""
        return filled(self.tr("&Use it: no look needed from %1 sure on"), percent_text(cutoff))

    def back(self, cutoff: float) -> str:
        """Return the button that undoes the last choice."""
        return filled(self.tr("Undo: &back to %1"), percent_text(cutoff))
