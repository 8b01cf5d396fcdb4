"""What comparing two sets of levels finds, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kdscore_desktop.agreement.calibration import ReliabilityBin
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.wording import within_sentence
from kdscore_desktop.domain import Rubric


class Between(StrEnum):
    """Whose levels are compared; the first named is the reference.

    Blind are levels that the educator decided without having seen a suggestion; between humans,
    those given to a sample scored blind that are not compared as one of the first two raters'.
    """

    HUMANS = "human-human"
    HUMANS_BLIND = "human-human, blind"
    HUMAN_AND_STUDENT = "human-student"
    HUMAN_AND_STUDENT_BLIND = "human-student, blind"
    HUMAN_AND_TEACHER = "human-teacher"
    TEACHER_AND_STUDENT = "teacher-student"


class Evidence(StrEnum):
    """On which answers a model is compared with a human.

    Held out are those that neither the model nor its choice saw. Cross-validated are all that were
    scored, each tried by a model that was made the same way from others.
    """

    HELD_OUT = "held out"
    CROSS_VALIDATED = "cross-validated"


@dataclass(frozen=True, slots=True)
class LevelAgreement:
    """What was found of one level.

    Parameters
    ----------
    label
        The level's label.
    given, suggested, agreed
        How many answers the reference gave the level, the other side gave it, and both did.
    recall
        The share of `given` that the other side found; its n is `given`.
    precision
        The share of `suggested` that the reference agrees with; its n is `suggested`.
    f1
        Their harmonic mean; its n is `given`. Without a value where `given` is 0.
    """

    label: str
    given: int
    suggested: int
    agreed: int
    recall: Figure
    precision: Figure
    f1: Figure


@dataclass(frozen=True, slots=True)
class Agreement:
    """Every figure for two sets of levels.

    Parameters
    ----------
    rubric
        The item's rubric.
    confusion
        Counts, a row for each level of the reference, a column for each of the other side, all
        levels of the rubric in its order.
    exact
        The share with the same level on both sides.
    kappa
        Cohen's kappa.
    macro_f1
        The mean F1 of the levels with an example in the reference; those without one are left
        out and named in `without_examples`.
    levels
        One entry per level of the rubric.
    adjacent, quadratic_kappa, correlation, mean_difference
        At most one level apart, quadratic weighted kappa, Pearson's correlation, standardized
        mean difference; None where the rubric has no order.
    calibration_error
        The expected calibration error; None where no probabilities were given.
    reliability
        What it was computed from: answers binned by how sure their suggestions are; empty where
        no probabilities were given.
    """

    rubric: Rubric
    confusion: tuple[tuple[int, ...], ...]
    exact: Figure
    kappa: Figure
    macro_f1: Figure
    levels: tuple[LevelAgreement, ...]
    adjacent: Figure | None = None
    quadratic_kappa: Figure | None = None
    correlation: Figure | None = None
    mean_difference: Figure | None = None
    calibration_error: Figure | None = None
    reliability: tuple[ReliabilityBin, ...] = ()

    @property
    def n(self) -> int:
        """How many answers were compared."""
        return sum(map(sum, self.confusion))

    @property
    def agreed(self) -> int:
        """How many answers have the same level on both sides."""
        return sum(level.agreed for level in self.levels)

    @property
    def without_examples(self) -> tuple[str, ...]:
        """The labels of the levels that the reference gave to no answer."""
        return tuple(level.label for level in self.levels if level.given == 0)

    def figures(self) -> dict[str, Figure | None]:
        """Return the figures of the whole by their stable keys, in the order they are shown."""
        return {
            "exact_agreement": self.exact,
            "quadratic_weighted_kappa": self.quadratic_kappa,
            "adjacent_agreement": self.adjacent,
            "cohen_kappa": self.kappa,
            "macro_f1": self.macro_f1,
            "correlation": self.correlation,
            "standardized_mean_difference": self.mean_difference,
            "expected_calibration_error": self.calibration_error,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """An agreement and what it is between, for showing.

    Parameters
    ----------
    between
        Whose levels are compared.
    reference, other
        How a sentence names the two sides: "The scorer" (other) agrees with "you" (reference).
    item
        The item's name.
    split
        Which answers were compared, such as "test".
    agreement
        The figures.
    evidence
        What kind of answers those are.
    expert_known
        Whether the expert model may have known these answers, so that the figures may flatter.
    """

    between: Between
    reference: str
    other: str
    item: str
    split: str
    agreement: Agreement
    evidence: Evidence = Evidence.HELD_OUT
    expert_known: bool = False

    @property
    def name(self) -> str:
        """What is compared, as a heading: "The scorer and you"."""
        return f"{self.other} and {within_sentence(self.reference)}"
