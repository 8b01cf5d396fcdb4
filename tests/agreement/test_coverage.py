"""How much can be scored without review, against numbers worked by hand."""

import numpy as np
import pytest

from kdscore_desktop.agreement.coverage import HeldOut, coverage_curve


def test_the_curve_counts_what_is_at_least_as_sure():
    held_out = HeldOut(
        np.array([0.6, 0.9, 0.7, 0.7, 0.5]), np.array([True, True, False, True, False]), to_human=5
    )
    curve = coverage_curve(held_out)
    assert curve.n == 10
    assert [(p.cutoff, p.share.value, p.agreement.n) for p in curve.points] == [
        (0.9, 0.1, 1),
        (0.7, 0.3, 3),  # two are alike: no cut-off can tell them apart
        (0.6, 0.4, 4),
        (0.5, 0.5, 5),
    ]
    assert [p.agreement.value for p in curve.points] == pytest.approx([1, 2 / 3, 3 / 4, 3 / 5])


def test_a_cutoff_leads_to_the_answers_at_least_as_sure():
    curve = coverage_curve(HeldOut(np.array([0.9, 0.6]), np.array([True, False])))
    assert curve.at(0.95) is None
    assert curve.at(0.7).agreement.n == 1
    assert curve.at(0.6).agreement.n == 2


def test_a_suggestion_without_a_confidence_is_refused():
    with pytest.raises(ValueError, match="needs a confidence"):
        HeldOut(np.array([0.9]), np.array([True, False]))
