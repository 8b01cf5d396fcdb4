"""The figures against hand-worked numbers, scikit-learn and what must hold for any answers."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from sklearn import metrics as oracle

from kdscore_desktop.agreement import metrics

# Ten answers, four levels; the other side never gives level 2.
REFERENCE = np.array([0, 0, 0, 1, 1, 1, 1, 2, 2, 3])
OTHER = np.array([0, 0, 1, 1, 1, 1, 0, 1, 3, 3])
#        other: 0  1  2  3
# reference 0:  2  1  0  0   3
#           1:  1  3  0  0   4
#           2:  0  1  0  1   2
#           3:  0  0  0  1   1
#               3  5  0  2  10
COUNTS = np.array([[2, 1, 0, 0], [1, 3, 0, 0], [0, 1, 0, 1], [0, 0, 0, 1]])


@st.composite
def pairs_of_levels(draw, *, min_size=1):
    levels = draw(st.integers(2, 6))
    pair = st.tuples(st.integers(0, levels - 1), st.integers(0, levels - 1))
    pairs = draw(st.lists(pair, min_size=min_size, max_size=60))
    reference, other = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    return reference, other, levels


def test_the_confusion_matrix_counts_the_reference_in_rows_and_keeps_unused_levels():
    assert metrics.confusion_matrix(REFERENCE, OTHER, 4).tolist() == COUNTS.tolist()
    assert metrics.confusion_matrix(REFERENCE, OTHER, 5)[4].tolist() == [0, 0, 0, 0, 0]


def test_kappa_by_hand():
    # 6 of 10 agree; by chance (3*3 + 4*5 + 2*0 + 1*2) / 100 = 0.31 would
    assert metrics.cohen_kappa(COUNTS) == pytest.approx((0.6 - 0.31) / (1 - 0.31))


def test_quadratic_weighted_kappa_by_hand():
    # four answers are one level apart: observed 4 * 1
    # by chance: sum over (i, j) of row_i * column_j * (i - j)^2 / 10
    #   row 0 (3): 3*0 + 5*1 + 0*4 + 2*9 = 23 -> 69
    #   row 1 (4): 3*1 + 5*0 + 0*1 + 2*4 = 11 -> 44
    #   row 2 (2): 3*4 + 5*1 + 0*0 + 2*1 = 19 -> 38
    #   row 3 (1): 3*9 + 5*4 + 0*1 + 2*0 = 47 -> 47      together 198 / 10
    assert metrics.quadratic_weighted_kappa(COUNTS) == pytest.approx(1 - 4 / 19.8)


def test_correlation_by_hand():
    # sums: x 11, y 11; squares: x 4*1 + 2*4 + 9 = 21, y 5*1 + 2*9 = 23; products
    # (1,1) 3*1 + (2,1) 1*2 + (2,3) 1*6 + (3,3) 1*9 = 20; n = 10
    expected = (10 * 20 - 11 * 11) / np.sqrt((10 * 21 - 121) * (10 * 23 - 121))
    assert metrics.correlation(COUNTS) == pytest.approx(expected)


def test_the_standardized_mean_difference_is_measured_in_the_references_spread():
    counts = np.array([[0, 2], [0, 2]])
    # reference 0 0 1 1: mean 0.5, sd sqrt(4 * 0.25 / 3); other 1 1 1 1: mean 1
    assert metrics.standardized_mean_difference(counts) == pytest.approx(0.5 / np.sqrt(1 / 3))


def test_the_standardized_mean_difference_is_negative_when_the_other_side_is_lower():
    counts = np.array([[2, 0], [2, 0]])
    assert metrics.standardized_mean_difference(counts) == pytest.approx(-0.5 / np.sqrt(1 / 3))


def test_f1_by_hand_and_undefined_without_an_example():
    scores = metrics.f1(np.array([[3, 1, 0], [2, 4, 1], [0, 0, 0]]))
    # level 0: 2*3 / (4 + 5); level 1: 2*4 / (7 + 5); level 2 has no example but was given once
    assert scores[:2] == pytest.approx([6 / 9, 8 / 12])
    assert np.isnan(scores[2])


def test_a_level_without_an_example_is_left_out_of_macro_f1():
    counts = np.array([[3, 1, 0], [2, 4, 1], [0, 0, 0]])
    assert metrics.macro_f1(counts) == pytest.approx((6 / 9 + 8 / 12) / 2)


def test_a_level_that_is_never_given_counts_as_nothing_found():
    assert metrics.f1(COUNTS)[2] == 0.0
    # level 0: 4/6, level 1: 6/9, level 2: 0, level 3: 2/3
    assert metrics.macro_f1(COUNTS) == pytest.approx((4 / 6 + 6 / 9 + 0 + 2 / 3) / 4)


@pytest.mark.parametrize(
    "metric", [metrics.cohen_kappa, metrics.quadratic_weighted_kappa, metrics.correlation]
)
def test_one_level_only_defines_nothing(metric):
    assert np.isnan(metric(np.array([[5, 0], [0, 0]])))


@given(pairs_of_levels())
def test_every_figure_is_scikit_learns(answers):
    reference, other, levels = answers
    labels = list(range(levels))
    counts = metrics.confusion_matrix(reference, other, levels)
    assert counts.tolist() == oracle.confusion_matrix(reference, other, labels=labels).tolist()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # scikit-learn warns where a figure is undefined
        kappa = oracle.cohen_kappa_score(reference, other, labels=labels)
        weighted = oracle.cohen_kappa_score(reference, other, labels=labels, weights="quadratic")
        present = sorted(set(reference.tolist()))
        macro = oracle.f1_score(reference, other, labels=present, average="macro")
        each = oracle.f1_score(reference, other, labels=present, average=None)
    assert metrics.cohen_kappa(counts) == pytest.approx(kappa, nan_ok=True)
    assert metrics.quadratic_weighted_kappa(counts) == pytest.approx(weighted, nan_ok=True)
    assert metrics.macro_f1(counts) == pytest.approx(macro)
    assert metrics.f1(counts)[present] == pytest.approx(each)


@given(pairs_of_levels(min_size=2))
def test_correlation_is_scipys(answers):
    reference, other, levels = answers
    value = metrics.correlation(metrics.confusion_matrix(reference, other, levels))
    if np.ptp(reference) and np.ptp(other):
        assert value == pytest.approx(stats.pearsonr(reference, other).statistic, abs=1e-9)
    else:
        assert np.isnan(value)


@given(pairs_of_levels(min_size=2))
def test_the_mean_difference_is_numpys(answers):
    reference, other, levels = answers
    value = metrics.standardized_mean_difference(metrics.confusion_matrix(reference, other, levels))
    if np.ptp(reference):
        expected = (other.mean() - reference.mean()) / reference.std(ddof=1)
        assert value == pytest.approx(expected)
    else:
        assert np.isnan(value)


@given(pairs_of_levels())
def test_a_side_agrees_perfectly_with_itself(answers):
    reference, _, levels = answers
    counts = metrics.confusion_matrix(reference, reference, levels)
    assert metrics.macro_f1(counts) == 1.0
    if np.ptp(reference):
        assert metrics.cohen_kappa(counts) == 1.0
        assert metrics.quadratic_weighted_kappa(counts) == 1.0
        assert metrics.correlation(counts) == 1.0
        assert metrics.standardized_mean_difference(counts) == 0.0


@given(pairs_of_levels())
def test_kappa_and_correlation_do_not_care_which_side_is_the_reference(answers):
    reference, other, levels = answers
    counts = metrics.confusion_matrix(reference, other, levels)
    for metric in (metrics.cohen_kappa, metrics.quadratic_weighted_kappa, metrics.correlation):
        assert metric(counts) == pytest.approx(float(metric(counts.T)), nan_ok=True)


@given(pairs_of_levels(), st.randoms(use_true_random=False))
def test_kappa_does_not_care_how_the_levels_are_named(answers, random):
    reference, other, levels = answers
    renamed = list(range(levels))
    random.shuffle(renamed)
    names = np.array(renamed)
    assert metrics.cohen_kappa(
        metrics.confusion_matrix(names[reference], names[other], levels)
    ) == pytest.approx(
        float(metrics.cohen_kappa(metrics.confusion_matrix(reference, other, levels))), nan_ok=True
    )


@given(pairs_of_levels())
def test_turning_the_rubric_upside_down_changes_no_weighted_kappa(answers):
    reference, other, levels = answers
    counts = metrics.confusion_matrix(reference, other, levels)
    assert metrics.quadratic_weighted_kappa(counts) == pytest.approx(
        float(metrics.quadratic_weighted_kappa(counts[::-1, ::-1])), nan_ok=True
    )


@given(pairs_of_levels(), st.integers(1, 3))
def test_an_unused_level_changes_no_figure(answers, unused):
    reference, other, levels = answers
    counts = metrics.confusion_matrix(reference, other, levels)
    wider = metrics.confusion_matrix(reference, other, levels + unused)
    for metric in (
        metrics.cohen_kappa,
        metrics.quadratic_weighted_kappa,
        metrics.macro_f1,
        metrics.correlation,
        metrics.standardized_mean_difference,
    ):
        assert metric(wider) == pytest.approx(float(metric(counts)), nan_ok=True)


def test_a_stack_of_matrices_gives_the_figure_of_each():
    stack = np.stack([COUNTS, COUNTS.T, 3 * COUNTS])
    for metric in (
        metrics.cohen_kappa,
        metrics.quadratic_weighted_kappa,
        metrics.macro_f1,
        metrics.correlation,
        metrics.standardized_mean_difference,
        metrics.f1,
    ):
        each = [metric(counts) for counts in stack]
        np.testing.assert_allclose(metric(stack), each)
