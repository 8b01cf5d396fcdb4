"""What a testing organization would look into, in plain words with the threshold named.

The defaults are those of ETS's RSMTool report and of Williamson, Xi and Breyer (2012), "A
Framework for Evaluation and Use of Automated Scoring"; those that count answers are KDScore's own.
A flag is a reason to look, no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Agreement, Between, Comparison, Evidence
from kdscore_desktop.agreement.wording import coefficient, counted, told_apart, within_sentence


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where looking begins.

    Parameters
    ----------
    exact, adjacent, quadratic_kappa, correlation
        Flagged below.
    mean_difference
        Flagged when the standardized mean difference is farther from 0.
    loss
        Flagged when kappa or correlation with the human is lower than between humans by more.
    share_gap
        Flagged when a level's shares on both sides differ by more.
    group_difference
        Flagged when the standardized means of a group of learners differ by more.
    fewest_tested
        Flagged when a model is compared with a human on fewer answers.
    fewest_for_shares
        A level's share is not flagged on fewer answers: there it is often chance.
    """

    exact: float = 0.50
    adjacent: float = 0.95
    quadratic_kappa: float = 0.70
    correlation: float = 0.70
    mean_difference: float = 0.15
    loss: float = 0.10
    share_gap: float = 0.05
    group_difference: float = 0.10
    fewest_tested: int = 100
    fewest_for_shares: int = 100


RSMTOOL = Thresholds()

_WITH_A_MODEL = frozenset(
    {Between.HUMAN_AND_STUDENT, Between.HUMAN_AND_STUDENT_BLIND, Between.HUMAN_AND_TEACHER}
)


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look into.

    Parameters
    ----------
    figure
        A stable key of what was measured.
    value, threshold
        What was measured and where looking begins.
    message
        The sentence for an educator.
    level
        The label of the level that it is about; empty for what is of the whole.
    """

    figure: str
    value: float
    threshold: float
    message: str
    level: str = ""


def flags(comparison: Comparison, thresholds: Thresholds = RSMTOOL) -> tuple[Flag, ...]:
    """Return what to look into in one comparison."""
    return (
        *_too_few(comparison, thresholds),
        *_too_low(comparison, thresholds),
        *_mean_shift(comparison, thresholds),
        *_share_gaps(comparison, thresholds),
    )


def loss_flags(
    comparisons: Sequence[Comparison], thresholds: Thresholds = RSMTOOL
) -> tuple[Flag, ...]:
    """Return where a model agrees with the human much less than two humans do on the same item."""
    humans = {each.item: each for each in comparisons if each.between is Between.HUMANS}
    return tuple(
        flag
        for each in comparisons
        if each.between in _WITH_A_MODEL and each.item in humans
        for flag in _losses(humans[each.item], each, thresholds)
    )


def _too_few(comparison: Comparison, thresholds: Thresholds) -> Iterator[Flag]:
    n = comparison.agreement.n
    if comparison.between in _WITH_A_MODEL and 0 < n < thresholds.fewest_tested:
        told = (
            f"{comparison.other} was compared with {within_sentence(comparison.reference)} on "
            f"{counted(n, 'answer')} only; on fewer than {thresholds.fewest_tested:,} every "
            "figure can be far off."
        )
        yield Flag("too_few_answers", n, thresholds.fewest_tested, told + _way_out(comparison))


def _way_out(comparison: Comparison) -> str:
    scorer_held_out = comparison.between is Between.HUMAN_AND_STUDENT
    if not scorer_held_out or comparison.evidence is Evidence.CROSS_VALIDATED:
        return ""
    return " Cross-validation tries the way the scorer is made on every scored answer."


def _too_low(comparison: Comparison, thresholds: Thresholds) -> Iterator[Flag]:
    values = _values(comparison.agreement)
    for key, words, least, as_percent in (
        ("exact_agreement", "Exact agreement", thresholds.exact, True),
        ("adjacent_agreement", "Agreement within one level", thresholds.adjacent, True),
        (
            "quadratic_weighted_kappa",
            "Quadratic weighted kappa",
            thresholds.quadratic_kappa,
            False,
        ),
        ("correlation", "Correlation", thresholds.correlation, False),
    ):
        value = values.get(key)
        if value is None or value >= least:
            continue
        measured, asked = told_apart(value, least, as_percent=as_percent)
        yield Flag(
            key,
            value,
            least,
            f"{words} between {_sides(comparison)} is {measured}; testing organizations look "
            f"closer below {asked} (RSMTool).",
        )


def _mean_shift(comparison: Comparison, thresholds: Thresholds) -> Iterator[Flag]:
    value = _values(comparison.agreement).get("standardized_mean_difference")
    if value is None or abs(value) <= thresholds.mean_difference:
        return
    measured, asked = told_apart(abs(value), thresholds.mean_difference, as_percent=False)
    yield Flag(
        "standardized_mean_difference",
        value,
        thresholds.mean_difference,
        f"Levels from {within_sentence(comparison.other)} are on average "
        f"{'higher' if value > 0 else 'lower'} than those from "
        f"{within_sentence(comparison.reference)}, by {measured} standard deviations; more than "
        f"{asked} deserves a look (RSMTool).",
    )


def _share_gaps(comparison: Comparison, thresholds: Thresholds) -> Iterator[Flag]:
    n = comparison.agreement.n
    reference, other = within_sentence(comparison.reference), within_sentence(comparison.other)
    for level in comparison.agreement.levels:
        if level.given and not level.suggested:
            yield Flag(
                "level_never_given",
                0.0,
                0.0,
                f"No answer got {level.label} from {other}; "
                f"{level.given:,} of {counted(n, 'answer')} got it from {reference}.",
                level.label,
            )
            continue
        gap = (level.suggested - level.given) / n if n else 0.0
        if n >= thresholds.fewest_for_shares and abs(gap) > thresholds.share_gap:
            yield Flag(
                "level_share_gap",
                gap,
                thresholds.share_gap,
                f"{counted(level.suggested, 'answer')} of {n:,} got {level.label} from {other}, "
                f"{level.given:,} from {reference}; a gap of more than "
                f"{100 * thresholds.share_gap:.0f} in 100 deserves a look (RSMTool).",
                level.label,
            )


def _losses(humans: Comparison, model: Comparison, thresholds: Thresholds) -> Iterator[Flag]:
    between_humans, with_model = _values(humans.agreement), _values(model.agreement)
    for key, words in (
        ("quadratic_weighted_kappa", "Quadratic weighted kappa"),
        ("correlation", "Correlation"),
    ):
        best, value = between_humans.get(key), with_model.get(key)
        if best is None or value is None or best - value <= thresholds.loss:
            continue
        yield Flag(
            f"{key}_loss",
            best - value,
            thresholds.loss,
            f"{words} is {coefficient(value)} between {_sides(model)}, and {coefficient(best)} "
            f"between {_sides(humans)}; a loss of more than {thresholds.loss:.2f} deserves a "
            "look (RSMTool).",
        )


def _values(agreement: Agreement) -> dict[str, float | None]:
    """Return the values of the overall figures that the rubric allows."""
    return {key: figure.value for key, figure in agreement.figures().items() if figure}


def _sides(comparison: Comparison) -> str:
    return f"{within_sentence(comparison.other)} and {within_sentence(comparison.reference)}"
