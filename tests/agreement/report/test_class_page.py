"""A class at a glance: what the page says, and what it keeps to itself."""

import datetime as dt

import pytest

from kdscore_desktop.agreement.report.class_data import ClassLevel, ClassPage, SharedWords
from kdscore_desktop.agreement.report.class_page import class_as_html
from kdscore_desktop.domain import Item, Level, Rubric

RUBRIC = Rubric((Level("0", 0), Level("half <right>", 1, "names one cause"), Level("2", 2)))


def page(*levels, without=3):
    made_at = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
    item = Item("Osmosis", RUBRIC, "Why does it swell?")
    return ClassPage("Homework 4", made_at, "KDScore", item, levels, without)


@pytest.mark.parametrize("medium", ["browser", "print"])
def test_each_level_says_how_many_what_they_share_and_like_which(medium):
    told = class_as_html(
        page(
            ClassLevel(0, 1, 2, 0),
            ClassLevel(
                1,
                0,
                4,
                5,
                (("water", 7), ("salt", 2)),
                (SharedWords(("salt", "water"), 2, 1),),
                ("Water <b>flows</b>\n in.", "x" * 400),
            ),
            ClassLevel(2, 0, 0, 0),
        ),
        medium=medium,
    )
    assert "Homework 4: the class at a glance" in told
    assert "12 answers are on a level; 3 have none yet." in told
    assert "half &lt;right&gt;" in told
    assert "names one cause" in told
    assert "water (7), salt (2)" in told
    assert "“salt” and “water” (2 of 9; 1 on other levels)" in told
    assert "“Water &lt;b&gt;flows&lt;/b&gt; in.”" in told
    assert "x" * 200 not in told  # a long answer is cut
    assert "75 %" in told
    assert "25 %" in told
    assert told.count("More often here") == 1  # nothing is said of levels without answers


def test_a_class_without_any_level_is_told_as_such():
    told = class_as_html(page(*(ClassLevel(place, 0, 0, 0) for place in range(3)), without=8))
    assert "0 answers are on a level; 8 have none yet." in told
    assert "Like many others" not in told
