"""Whether groups of learners are treated alike, against numbers worked by hand and by scipy."""

import numpy as np
import pytest
from scipy.stats import zmap

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.subgroups import (
    FEWEST_OF_A_GROUP,
    subgroup_flags,
    subgroups,
    subgroups_as_text,
)
from kdscore_desktop.domain import Level, Rubric

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric(
    tuple(Level(label, 0) for label in ("right", "wrong", "other", "none")), ordered=False
)


def classes(*sizes):
    return [(("Class", "ABCDE"[place]),) for place, size in enumerate(sizes) for _ in range(size)]


def unfair():
    """40 answers of class A scored a level too low, 40 of class B as the human does."""
    reference = np.array([1, 2, 3, 2] * 20)
    other = reference.copy()
    other[:40] -= 1
    return reference, other


def compared(reference, other):
    return Comparison(
        Between.HUMAN_AND_STUDENT,
        "you",
        "The scorer",
        "Osmosis",
        "test",
        measure(reference, other, FOUR),
    )


def test_the_difference_is_that_of_the_standardized_means():
    reference, other = unfair()
    (panel,) = subgroups(reference, other, FOUR, classes(40, 40))
    for group, here in zip(panel.groups, (slice(0, 40), slice(40, 80)), strict=True):
        expected = (
            zmap(other[here], other, ddof=1).mean()
            - zmap(reference[here], reference, ddof=1).mean()
        )
        assert group.difference.value == pytest.approx(expected)
        assert group.difference.low <= group.difference.value <= group.difference.high
    # human: mean 2 in both classes; scorer: means 1 and 2, mean 1.5, sd sqrt(60 / 79)
    assert panel.groups[0].difference.value == pytest.approx(-0.5 / np.sqrt(60 / 79))


def test_exact_agreement_is_told_group_by_group():
    (panel,) = subgroups(*unfair(), FOUR, classes(40, 40))
    assert [(g.value, g.n, g.exact.value) for g in panel.groups] == [("A", 40, 0.0), ("B", 40, 1.0)]


def test_a_general_shift_is_no_difference_between_groups():
    reference = np.array([0, 1, 2, 1] * 20)
    (panel,) = subgroups(reference, reference + 1, FOUR, classes(40, 40))
    assert [group.difference.value for group in panel.groups] == pytest.approx([0, 0])


def test_of_a_small_group_only_the_number_is_told():
    reference, other = unfair()
    (panel,) = subgroups(reference, other, FOUR, classes(80 - FEWEST_OF_A_GROUP + 1, 29))
    small = panel.groups[1]
    assert (small.n, small.exact.value, small.difference.value) == (29, None, None)
    assert small.exact.reason == "Too few to say."


def test_learners_without_a_value_are_counted():
    reference, other = unfair()
    groups = [*classes(40), *[()] * 40]
    (panel,) = subgroups(reference, other, FOUR, groups)
    assert panel.without == 40


def test_a_group_beyond_the_threshold_is_flagged_with_it_named():
    reference, other = unfair()
    panels = subgroups(reference, other, FOUR, classes(40, 40))
    first, second = subgroup_flags(panels, compared(reference, other))
    assert first.message.startswith(
        "Class 'A': beside all learners, the scorer scores their 40 answers lower than you, by "
        "0.57 standard deviations (difference likely between"
    )
    assert "more than 0.10 deserves a look" in first.message
    assert "higher than you" in second.message
    lenient = Thresholds(group_difference=0.6)
    assert subgroup_flags(panels, compared(reference, other), lenient) == ()


def test_named_classes_have_no_means_to_compare():
    reference, other = unfair()
    (panel,) = subgroups(reference, other, NAMED, classes(40, 40))
    assert panel.groups[0].difference is None
    assert panel.groups[0].exact.value == 0.0


def test_where_a_side_never_varies_there_is_no_spread():
    reference = np.array([1, 2] * 40)
    (panel,) = subgroups(reference, np.ones(80, int), FOUR, classes(40, 40))
    assert panel.groups[0].difference.value is None


def test_the_panel_reads_as_a_table():
    reference, other = unfair()
    panels = subgroups(reference, other, FOUR, classes(40, 30, 10))
    lines = subgroups_as_text(panels, compared(reference, other)).splitlines()
    assert lines[0] == "Osmosis: group by group, the scorer and you"
    assert lines[3].split() == [
        "A",
        "40",
        "0",
        "%",
        "0",
        "and",
        "9",
        "%",
        "-0.57",
        *lines[3].split()[-3:],
    ]
    assert lines[5].split() == ["C", "10", "too", "few", "to", "say"]
    assert subgroups_as_text((), compared(reference, other)) == ""
