"""What the window says of an agreement, in the educator's language and as whole sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from kdscore_desktop.agreement.comparison import Agreement, Between, Comparison, Evidence
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import Flag
from kdscore_desktop.agreement.subgroups import Group, Subgroups
from kdscore_desktop.agreement.summary import FEW_ANSWERS, FEW_OF_A_LEVEL
from kdscore_desktop.agreement.wording import within_sentence
from kdscore_desktop.ui.numbers import (
    PERCENT,
    coefficient_text,
    count_text,
    percent_text,
    told_apart,
)
from kdscore_desktop.views.phrases import filled


def value_of(agreement: Agreement, key: str) -> float:
    """Return the value of an overall figure that is known to have one."""
    figure = agreement.figures()[key]
    assert figure is not None
    assert figure.value is not None
    return figure.value


class AgreementWords(QObject):
    """Composes sentences from what was measured."""

    # Who is compared, and on which answers

    def named(self, comparison: Comparison, raters: Sequence[str]) -> Comparison:
        """Return a comparison whose sides and answers are named in the educator's language."""
        scorer, expert = self.models(comparison.evidence)
        names = {
            Between.HUMAN_AND_STUDENT: (self.tr("you"), scorer),
            Between.HUMAN_AND_STUDENT_BLIND: (self.tr("what you gave unseen"), scorer),
            Between.HUMAN_AND_TEACHER: (self.tr("you"), expert),
            Between.TEACHER_AND_STUDENT: (expert, scorer),
        }
        if comparison.between is Between.HUMANS:
            reference = filled(self.tr("the human in '%1'"), raters[0])
            other = filled(self.tr("The human in '%1'"), raters[1])
        elif comparison.between is Between.HUMANS_BLIND:
            reference = filled(self.tr("the human in '%1'"), raters[0])
            other = self.who_scored_blind()
        else:
            reference, other = names[comparison.between]
        return replace(comparison, reference=reference, other=other, split=self.answers(comparison))

    def who_scored_blind(self) -> str:
        """Return what the human is called who scored a sample blind."""
        return self.tr("The human who scored blind")

    def models(self, evidence: Evidence) -> tuple[str, str]:
        """Return what the scorer and the expert model are called that were compared."""
        if evidence is Evidence.CROSS_VALIDATED:
            return (
                self.tr("A scorer made this way"),
                self.tr("An expert model prepared this way"),
            )
        return self.tr("The scorer"), self.tr("The expert model")

    def answers(self, comparison: Comparison) -> str:
        """Return on which answers was compared."""
        if comparison.between is Between.HUMANS:
            return self.tr("all that two humans scored")
        if comparison.between is Between.HUMANS_BLIND:
            return self.tr("all scored blind that another human scored, too")
        if comparison.evidence is Evidence.CROSS_VALIDATED:
            return self.tr("all that a human scored, cross-validated")
        if comparison.between is Between.HUMAN_AND_STUDENT_BLIND:
            return self.tr("decided without seeing a suggestion")
        return self.tr("test answers, not used in training")

    def title(self, comparison: Comparison) -> str:
        """Return what is compared, as a heading."""
        if comparison.between is Between.HUMANS:
            return self.tr("Two humans")
        if comparison.between is Between.HUMANS_BLIND:
            return self.tr("Two humans, one of them blind")
        if comparison.between is Between.HUMAN_AND_STUDENT_BLIND:
            return self.tr("The scorer and you, unseen")
        reference = within_sentence(comparison.reference)
        return filled(self.tr("%1 and %2"), comparison.other, reference)

    def who_is_you(self, raters: Sequence[str]) -> str:
        """Return which levels of the spreadsheet are meant by "you"."""
        if not raters:
            return ""
        if len(raters) == 1:
            return filled(self.tr("“You” are the scores in the column '%1'."), raters[0])
        return filled(
            self.tr("“You” are the scores in the column '%1'; where it is empty, those in '%2'."),
            raters[0],
            raters[1],
        )

    def headline(self, comparison: Comparison) -> str:
        """Return the exact agreement as one sentence."""
        agreement, exact = comparison.agreement, comparison.agreement.exact
        if exact.value is None:
            return filled(
                self.tr("No answer has a level from both %1 and %2."),
                within_sentence(comparison.other),
                within_sentence(comparison.reference),
            )
        return filled(
            self.tr("%1 agrees with %2 on %3 of %4 answers (%5, likely between %6)."),
            comparison.other,
            within_sentence(comparison.reference),
            count_text(agreement.agreed),
            count_text(agreement.n),
            percent_text(exact.value),
            self.between_text(exact, as_percent=True),
        )

    def between_text(self, figure: Figure, *, as_percent: bool) -> str:
        """Return an interval as it stands after "likely between"."""
        if figure.low is None or figure.high is None:
            return self.tr("not known")
        words = self.tr("%1 and %2")
        if as_percent:
            low = percent_text(figure.low).removesuffix(PERCENT)
            return filled(words, low, percent_text(figure.high))
        return filled(words, coefficient_text(figure.low), coefficient_text(figure.high))

    def on_which(self, comparison: Comparison) -> str:
        """Return how many answers were compared, and which."""
        return filled(self.tr("%n answer(s): %1", "", comparison.agreement.n), comparison.split)

    # Names of figures

    def figure_names(self) -> dict[str, str]:
        """Return what stands for each key of :meth:`Agreement.figures`."""
        return {
            "exact_agreement": self.tr("Same level (exact agreement)"),
            "quadratic_weighted_kappa": self.tr("Quadratic weighted kappa"),
            "adjacent_agreement": self.tr("At most one level apart (adjacent agreement)"),
            "cohen_kappa": self.tr("Beyond chance (Cohen's kappa)"),
            "macro_f1": self.tr("All levels counted alike (macro F1)"),
            "correlation": self.tr("Correlation (Pearson's r)"),
            "standardized_mean_difference": self.tr("Mean shift (standardized mean difference)"),
            "expected_calibration_error": self.tr(
                "How far “how sure” is off (expected calibration error)"
            ),
        }

    # What is too little to go by, and what deserves a look

    def cautions(self, comparison: Comparison) -> list[str]:
        """Return what is too little to go by, as sentences."""
        agreement = comparison.agreement
        if agreement.n == 0:
            return []
        if agreement.n < FEW_ANSWERS:
            told = [
                self.tr(
                    "Only %n answer(s) could be compared; no figure here is reliable yet.",
                    "",
                    agreement.n,
                )
            ]
        else:
            told = self._few_of_levels(agreement)
        none = [level.label for level in agreement.levels if level.given == 0]
        if none:
            told.append(
                filled(
                    self.tr(
                        "Nothing can be said about these levels, because none of the compared "
                        "answers has them: %1."
                    ),
                    ", ".join(none),
                )
            )
        return told

    def how_tried(self, comparison: Comparison) -> list[str]:
        """Return what to know of cross-validation, as sentences; nothing of held-out answers."""
        told = []
        if comparison.evidence is Evidence.CROSS_VALIDATED:
            told.append(
                self.tr(
                    "Cross-validated: each answer was tried by a scorer that was made the same way "
                    "from the others and never saw it. This estimates what scorers made this way "
                    "reach, not the very scorer you have."
                )
            )
        if comparison.expert_known:
            told.append(
                self.tr(
                    "The expert model was not made anew for this: it may have known these answers, "
                    "and then the figures are better than the truth."
                )
            )
        return told

    def _few_of_levels(self, agreement: Agreement) -> list[str]:
        few = [level for level in agreement.levels if 0 < level.given < FEW_OF_A_LEVEL]
        if len(few) == 1:
            return [
                filled(
                    self.tr(
                        "Only %n answer(s) were scored %1; figures for that level are not "
                        "reliable yet.",
                        "",
                        few[0].given,
                    ),
                    few[0].label,
                )
            ]
        if not few:
            return []
        listed = ", ".join(
            filled(self.tr("%1 (%n answer(s))", "", level.given), level.label) for level in few
        )
        return [
            filled(
                self.tr(
                    "Figures for these levels are not reliable yet, because they have so few "
                    "answers: %1."
                ),
                listed,
            )
        ]

    def flag(self, flag: Flag, comparison: Comparison, humans: Comparison | None) -> str:
        """Return a flag as a sentence."""
        if flag.figure == "too_few_answers":
            return self._too_few(flag, comparison)
        if flag.level:
            return self._level_flag(flag, comparison)
        if flag.figure == "standardized_mean_difference":
            return self._shift_flag(flag, comparison)
        if flag.figure.endswith("_loss") and humans is not None:
            return self._loss_flag(flag, comparison, humans)
        return self._low_flag(flag, comparison)

    def _too_few(self, flag: Flag, comparison: Comparison) -> str:
        n = round(flag.value)
        has_way_out = (
            comparison.between is Between.HUMAN_AND_STUDENT
            and comparison.evidence is Evidence.HELD_OUT
        )
        sentence = (
            self.tr(
                "Only %n answer(s) could be compared; with fewer than %1, every figure can be far "
                "off. Cross-validation tries the way the scorer is made on every scored answer.",
                "",
                n,
            )
            if has_way_out
            else self.tr(
                "Only %n answer(s) could be compared; with fewer than %1, every figure can be far "
                "off.",
                "",
                n,
            )
        )
        return filled(sentence, count_text(round(flag.threshold)))

    def group(self, panel: Subgroups, group: Group, difference: Figure, threshold: float) -> str:
        """Return that a group of learners is placed apart, as a sentence."""
        sentence = (
            self.tr(
                "%1 “%2”: beside all learners, the scorer places their %3 answers higher than you "
                "do, by %4 standard deviations (likely between %5); more than %6 deserves a look."
            )
            if (difference.value or 0.0) > 0
            else self.tr(
                "%1 “%2”: beside all learners, the scorer places their %3 answers lower than you "
                "do, by %4 standard deviations (likely between %5); more than %6 deserves a look."
            )
        )
        measured, asked = told_apart(abs(difference.value or 0.0), threshold, as_percent=False)
        return filled(
            sentence,
            panel.heading,
            group.value,
            count_text(group.n),
            measured,
            self.between_text(difference, as_percent=False),
            asked,
        )

    def _low_flag(self, flag: Flag, comparison: Comparison) -> str:
        sentences = {
            "exact_agreement": self.tr(
                "The same level from %1 and %2 in %3 (exact agreement): testing organizations look "
                "closer below %4."
            ),
            "adjacent_agreement": self.tr(
                "At most one level apart in %3 of the answers, from %1 and %2: testing "
                "organizations look closer below %4."
            ),
            "quadratic_weighted_kappa": self.tr(
                "Quadratic weighted kappa between %1 and %2 is %3: testing organizations look "
                "closer below %4."
            ),
            "correlation": self.tr(
                "The correlation between %1 and %2 is %3: testing organizations look closer below "
                "%4."
            ),
        }
        as_percent = flag.figure in {"exact_agreement", "adjacent_agreement"}
        measured, asked = told_apart(flag.value, flag.threshold, as_percent=as_percent)
        return filled(sentences[flag.figure], *_sides(comparison), measured, asked)

    def _shift_flag(self, flag: Flag, comparison: Comparison) -> str:
        sentence = (
            self.tr(
                "Levels from %1 are on average higher than those from %2, by %3 standard "
                "deviations; more than %4 deserves a look."
            )
            if flag.value > 0
            else self.tr(
                "Levels from %1 are on average lower than those from %2, by %3 standard "
                "deviations; more than %4 deserves a look."
            )
        )
        measured, asked = told_apart(abs(flag.value), flag.threshold, as_percent=False)
        return filled(sentence, *_sides(comparison), measured, asked)

    def _level_flag(self, flag: Flag, comparison: Comparison) -> str:
        agreement = comparison.agreement
        level = next(each for each in agreement.levels if each.label == flag.level)
        sentence = (
            self.tr("No answer got the level %3 from %1; %5 of %6 got it from %2.")
            if flag.figure == "level_never_given"
            else self.tr(
                "%4 of %6 answers got the level %3 from %1, and %5 from %2. A gap of more than %7 "
                "in 100 deserves a look."
            )
        )
        return filled(
            sentence,
            *_sides(comparison),
            level.label,
            count_text(level.suggested),
            count_text(level.given),
            count_text(agreement.n),
            count_text(round(100 * flag.threshold)),
        )

    def _loss_flag(self, flag: Flag, comparison: Comparison, humans: Comparison) -> str:
        sentences = {
            "quadratic_weighted_kappa_loss": self.tr(
                "Quadratic weighted kappa is %3 between %1 and %2, but %4 between two humans; a "
                "loss of more than %5 deserves a look."
            ),
            "correlation_loss": self.tr(
                "The correlation is %3 between %1 and %2, but %4 between two humans; a loss of "
                "more than %5 deserves a look."
            ),
        }
        key = flag.figure.removesuffix("_loss")
        return filled(
            sentences[flag.figure],
            *_sides(comparison),
            coefficient_text(value_of(comparison.agreement, key)),
            coefficient_text(value_of(humans.agreement, key)),
            coefficient_text(flag.threshold),
        )


def _sides(comparison: Comparison) -> tuple[str, str]:
    return within_sentence(comparison.other), within_sentence(comparison.reference)
