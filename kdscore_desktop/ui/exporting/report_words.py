"""The words of the report, in the educator's language; it speaks to others of "the human"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.cutoff import Cutoff
from kdscore_desktop.agreement.flags import Flag, Thresholds
from kdscore_desktop.agreement.report.words import ENGLISH, ReportWords
from kdscore_desktop.agreement.subgroups import Subgroups, apart
from kdscore_desktop.ui.agreement.picture_words import PictureWords
from kdscore_desktop.ui.agreement.wording import AgreementWords
from kdscore_desktop.ui.numbers import count_text, percent_text, told_apart
from kdscore_desktop.ui.sentences import in_words
from kdscore_desktop.views.phrases import filled


class WordsOfReport(QObject):
    """Gives the report its words; made in the window's thread, spoken in any."""

    def words(self) -> ReportWords:
        """Return how the report speaks; in English as the command does."""
        language = QCoreApplication.translate("sentences", "en")
        if language == ENGLISH.language:
            return ENGLISH
        self._agreement = AgreementWords()
        return ReportWords(
            language=language,
            say=_say,
            count=count_text,
            number=_number,
            named=self._named,
            headline=self._agreement.headline,
            cautions=self._cautions,
            flag=self._flag,
            groups=self._groups,
            cutoff=self._cutoff,
            figure_names=self._agreement.figure_names(),
            pictures=PictureWords().words(),
        )

    def _named(self, comparison: Comparison) -> Comparison:
        human = self.tr("the human")
        scorer, expert = self._agreement.models(comparison.evidence)
        sides = {
            Between.HUMANS: (
                filled(self.tr("the human in '%1'"), _rater(comparison.reference)),
                filled(self.tr("The human in '%1'"), _rater(comparison.other)),
            ),
            Between.HUMANS_BLIND: (
                filled(self.tr("the human in '%1'"), _rater(comparison.reference)),
                self._agreement.who_scored_blind(),
            ),
            Between.HUMAN_AND_STUDENT: (human, scorer),
            Between.HUMAN_AND_STUDENT_BLIND: (self.tr("the educator, unseen"), scorer),
            Between.HUMAN_AND_TEACHER: (human, expert),
            Between.TEACHER_AND_STUDENT: (expert, scorer),
        }
        reference, other = sides[comparison.between]
        split = (
            self._agreement.answers(comparison)
            if comparison.evidence is Evidence.CROSS_VALIDATED
            else _say(comparison.split)
        )
        return replace(comparison, reference=reference, other=other, split=split)

    def _cautions(self, comparison: Comparison) -> list[str]:
        return [*self._agreement.how_tried(comparison), *self._agreement.cautions(comparison)]

    def _flag(self, flag: Flag, comparison: Comparison, humans: Comparison | None) -> str:
        told = self._agreement.flag(flag, comparison, humans)
        if flag.figure != "too_few_answers":
            return told  # it names the sides
        return filled(self.tr("%1: %2"), self._agreement.title(comparison), told)

    def _groups(
        self, panels: Sequence[Subgroups], _: Comparison, thresholds: Thresholds
    ) -> list[str]:
        return [
            self._group(panel.heading, group.value, group.n, figure.value or 0.0, thresholds)
            for panel, group, figure in apart(panels, thresholds)
        ]

    def _group(
        self, heading: str, value: str, n: int, difference: float, thresholds: Thresholds
    ) -> str:
        sentence = (
            self.tr(
                "%1 “%2”: beside all learners, the scorer places their %3 answers higher than the "
                "human does, by %4 standard deviations; more than %5 deserves a look."
            )
            if difference > 0
            else self.tr(
                "%1 “%2”: beside all learners, the scorer places their %3 answers lower than the "
                "human does, by %4 standard deviations; more than %5 deserves a look."
            )
        )
        measured, asked = told_apart(abs(difference), thresholds.group_difference, as_percent=False)
        return filled(sentence, heading, value, count_text(n), measured, asked)

    def _cutoff(self, chosen: Cutoff) -> str:
        if chosen.value is None or chosen.share is None or chosen.agreement is None:
            return in_words(chosen.reason)
        believed = chosen.tried or chosen.agreement
        return filled(
            self.tr(
                "From %1 sure on, %2 of %3 answers (%4, likely between %5) need no review. Of "
                "those, the scorer gave the human's level to %6 of %7 (%8; wanted: %9)."
            ),
            percent_text(chosen.value),
            count_text(chosen.agreement.n),
            count_text(chosen.n),
            percent_text(chosen.agreement.n / chosen.n),
            self._agreement.between_text(chosen.share, as_percent=True),
            count_text(round((believed.value or 0.0) * believed.n)),
            count_text(believed.n),
            percent_text(believed.value or 0.0),
            percent_text(chosen.wanted),
        )


def _rater(name: str) -> str:
    """Return the column that "the human in 'Score'" names."""
    return name.partition("'")[2].removesuffix("'")


def _say(text: str) -> str:
    said = QCoreApplication.translate("sentences", text)
    return in_words(text) if said == text else said


def _number(text: str) -> str:
    return text.replace(".", QLocale().decimalPoint())
