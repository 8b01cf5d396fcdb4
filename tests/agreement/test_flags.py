"""What testing organizations would look into, with the threshold named."""

import pytest

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.flags import Thresholds, flags, loss_flags
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.domain import Level, Rubric

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric(tuple(Level(label, 0) for label in ("correct", "irrelevant")), ordered=False)


def compared(reference, other, between=Between.HUMAN_AND_STUDENT, rubric=FOUR):
    names = ("Ms Ada", "Mr Bo") if between is Between.HUMANS else ("you", "The scorer")
    return Comparison(between, *names, "Osmosis", "test", measure(reference, other, rubric))


def figures_flagged(comparison):
    return [flag.figure for flag in flags(comparison)]


def test_good_agreement_is_not_flagged():
    levels = [0, 1, 2, 3] * 25
    assert flags(compared(levels, levels)) == ()


def test_low_agreement_is_flagged_with_the_threshold_named():
    comparison = compared([0, 1, 2, 3] * 10, [3, 1, 2, 0] * 4 + [1, 0, 3, 2] * 6)
    found = {flag.figure: flag for flag in flags(comparison)}
    assert found["exact_agreement"].message == (
        "Exact agreement between the scorer and you is 20 %; testing organizations look closer "
        "below 50 % (RSMTool)."
    )
    assert found["exact_agreement"].threshold == 0.5
    assert "below 95 %" in found["adjacent_agreement"].message
    assert "below 0.70" in found["quadratic_weighted_kappa"].message
    assert "below 0.70" in found["correlation"].message


def test_a_threshold_is_met_exactly():
    half = compared([0, 1] * 10, [0, 1] * 5 + [1, 0] * 5)
    assert "exact_agreement" not in figures_flagged(half)


def test_a_value_just_below_is_told_apart_from_its_threshold():
    comparison = compared([0] * 251 + [1] * 251, [0] * 125 + [1] * 126 + [1] * 125 + [0] * 126)
    (message,) = (flag.message for flag in flags(comparison) if flag.figure == "exact_agreement")
    assert "is 49.8 %" in message
    assert "below 50 %" in message


def test_a_shift_of_the_mean_says_which_way():
    reference = [0, 1, 2, 3] * 10
    higher = compared(reference, [1, 2, 3, 3] * 10)
    (flag,) = (each for each in flags(higher) if each.figure == "standardized_mean_difference")
    # mean 1.5 -> 2.25, the reference's sd sqrt(40 * 1.25 / 39) = 1.1323
    assert flag.value == pytest.approx(0.75 / 1.1323, abs=1e-4)
    assert "higher than those from you, by 0.66 standard deviations" in flag.message
    lower = compared(reference, [0, 0, 1, 2] * 10)
    assert any("lower than those from you" in flag.message for flag in flags(lower))


def test_a_level_that_is_never_given_is_named():
    messages = [flag.message for flag in flags(compared([0, 1, 2] * 10, [0, 1, 1] * 10))]
    assert "No answer got 2 from the scorer; 10 of 30 answers got it from you." in messages


def test_a_gap_of_more_than_five_in_a_hundred_is_named():
    reference = [0] * 50 + [1] * 50
    assert "level_share_gap" not in figures_flagged(compared(reference, [0] * 45 + [1] * 55))
    assert "level_share_gap" in figures_flagged(compared(reference, [0] * 44 + [1] * 56))


def test_named_classes_get_no_flag_that_needs_an_order():
    comparison = compared([0, 1] * 10, [1, 0] * 10, rubric=NAMED)
    assert figures_flagged(comparison) == ["too_few_answers", "exact_agreement"]


def test_no_answers_no_flags():
    assert flags(compared([], [])) == ()


def test_the_loss_against_two_humans_is_flagged():
    levels = [0, 1, 2, 3] * 20
    humans = compared(levels, levels, Between.HUMANS)
    close = compared(levels, [0, 1, 2, 2] * 5 + levels[20:])
    far = compared(levels, [0, 0, 3, 3] * 10 + levels[40:])
    assert loss_flags([humans, close]) == ()
    kinds = {flag.figure for flag in loss_flags([humans, far], Thresholds(loss=0.01))}
    assert kinds == {"quadratic_weighted_kappa_loss", "correlation_loss"}
    message = loss_flags([humans, far], Thresholds(loss=0.01))[0].message
    assert "between the scorer and you, and 1.00 between Mr Bo and Ms Ada" in message


def test_without_a_second_human_no_loss_can_be_told():
    levels = [0, 1, 2, 3] * 20
    assert loss_flags([compared(levels, levels[::-1])]) == ()


def test_few_answers_are_flagged_where_a_model_was_compared():
    levels = [0, 1, 2, 3] * 9
    (flag,) = flags(compared(levels, levels))
    assert flag.message == (
        "The scorer was compared with you on 36 answers only; on fewer than 100 every figure can "
        "be far off. Cross-validation tries the way the scorer is made on every scored answer."
    )
    assert flags(compared(levels, levels), Thresholds(fewest_tested=36)) == ()
    assert flags(compared(levels, levels, Between.HUMANS)) == ()


def test_shares_on_few_answers_are_no_reason_to_look():
    reference, other = [0] * 18 + [1] * 18, [0] * 15 + [1] * 21
    assert "level_share_gap" not in figures_flagged(compared(reference, other))
    assert "level_share_gap" in [
        flag.figure for flag in flags(compared(reference, other), Thresholds(fewest_for_shares=36))
    ]


def test_humans_who_agree_too_little_are_flagged():
    humans = compared([0, 1] * 50, [1, 0] * 30 + [0, 2] * 20, Between.HUMANS)
    (message,) = (flag.message for flag in flags(humans) if flag.figure == "exact_agreement")
    assert message.startswith("Exact agreement between Mr Bo and Ms Ada is")
