"""The levels' colors: told apart, ordered, and readable text upon them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.colors import BLACK, WHITE, contrast, hexadecimal, level_colors, text_on
from kdscore_desktop.domain import Level, Rubric

CHANNEL = st.integers(0, 255)


def rubric(levels, *, ordered=True):
    return Rubric(tuple(Level(str(index), index) for index in range(levels)), ordered=ordered)


@pytest.mark.parametrize("levels", [2, 3, 4, 5, 7, 12])
def test_ordered_levels_go_from_light_to_dark(levels):
    lightness = [contrast(color, BLACK) for color in level_colors(rubric(levels))]
    assert lightness == sorted(lightness, reverse=True)
    assert len(set(lightness)) == levels


def test_named_classes_differ():
    assert len(set(level_colors(rubric(7, ordered=False)))) == 7


def test_contrast_by_the_definition():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)
    assert contrast((119, 119, 119), WHITE) == pytest.approx(4.48, abs=0.01)


@given(st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_text_on_any_color_meets_wcag_aa(color):
    assert contrast(color, text_on(color)) >= 4.5


def test_hexadecimal():
    assert hexadecimal((0, 34, 78)) == "00224E"
