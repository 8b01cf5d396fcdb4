"""The report's page for rubrics of every kind, from plain data."""

import datetime as dt

import numpy as np
import pytest

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.coverage import HeldOut, coverage_curve
from kdscore_desktop.agreement.cutoff import choose_cutoff
from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.report.data import ItemReport, Report, Table
from kdscore_desktop.agreement.report.page import as_html
from kdscore_desktop.agreement.subgroups import subgroups
from kdscore_desktop.domain import Item, Level, Rubric

NAMED = Rubric(
    tuple(Level(label, 0) for label in ("right", "partly & unclear", "wrong")), ordered=False
)
MANY = Rubric(tuple(Level(str(points), points, f"{points} things") for points in range(21)))


def report(rubric, n, thresholds=None):
    draw = np.random.default_rng(3)
    reference = draw.integers(0, len(rubric), n)
    other = np.where(draw.uniform(size=n) < 0.7, reference, draw.integers(0, len(rubric), n))
    probabilities = np.full((n, len(rubric)), 0.4 / (len(rubric) - 1))
    probabilities[np.arange(n), other] = 0.6
    agreement = measure(reference, other, rubric, probabilities=probabilities, resamples=50)
    held_out = HeldOut(np.full(n, 0.6), reference == other)
    groups = [(("Class", "AB"[place % 2]),) for place in range(n)]
    item = ItemReport(
        item=Item("Osmosis", rubric, "Why <does> it\nswell?"),
        data=((("Answers", f"{n:,}"),), Table("Uses", ("Use", "all"), (("test", n),))),
        comparisons=(
            Comparison(
                Between.HUMAN_AND_STUDENT, "the human", "The scorer", "Osmosis", "test", agreement
            ),
        ),
        panels=subgroups(reference, other, rubric, groups),
        coverage=coverage_curve(held_out),
        cutoff=choose_cutoff(held_out, 0.5),
    )
    made_at = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
    return Report("Homework 4", made_at, (item,), (), "KDScore", thresholds or Thresholds())


@pytest.mark.parametrize("rubric", [NAMED, MANY], ids=["named", "many levels"])
@pytest.mark.parametrize("medium", ["browser", "print"])
def test_every_kind_of_rubric_can_be_reported(rubric, medium):
    page = as_html(report(rubric, 210), medium=medium)
    assert "2026-11-24 09:00" in page
    assert "Why &lt;does&gt; it\nswell?" in page
    assert "likely between" in page
    assert ("named classes without an order" in page) is (rubric is NAMED)
    assert ("needs an order" in page) is (rubric is NAMED)
    assert ("partly &amp; unclear" in page) is (rubric is NAMED)


def test_thresholds_are_told_as_they_were_set():
    page = as_html(report(NAMED, 210, Thresholds(exact=0.9, fewest_tested=500)))
    assert "testing organizations look closer below 90 % (RSMTool)" in page
    assert "on 210 answers only; on fewer than 500" in page
    assert "0.9</td>" in page
    assert "500</td>" in page


def test_nothing_to_look_into_is_said():
    lenient = Thresholds(0, 0, -1, -1, 9, 9, 1, 9, 0, 0)
    assert "Nothing stands out" in as_html(report(NAMED, 210, lenient))
