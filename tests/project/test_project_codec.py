from __future__ import annotations

import datetime as dt
import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.domain import CellValue
from kdscore_desktop.errors import InputError
from kdscore_desktop.project import codec

any_text = st.text(st.characters())  # unpaired surrogates and NUL included
zones = st.none() | st.just(dt.UTC) | st.just(dt.timezone(dt.timedelta(hours=-3, minutes=-30)))
cells = st.one_of(
    any_text,
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(timezones=zones),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.none(),
)


def same(left: CellValue, right: CellValue) -> bool:
    if type(left) is not type(right):
        return False
    if isinstance(left, float) and isinstance(right, float):
        if math.isnan(left) or math.isnan(right):
            return math.isnan(left) and math.isnan(right)
        return struct.pack("d", left) == struct.pack("d", right)
    return left == right


@given(st.lists(cells))
def test_every_cell_keeps_its_type_and_value(row: list[CellValue]) -> None:
    stored = codec.encode_cells(row)
    assert stored.isascii()
    back = codec.decode_cells(stored)
    assert len(back) == len(row)
    assert all(same(before, after) for before, after in zip(row, back, strict=True))


def test_a_cell_as_long_as_a_book_is_kept() -> None:
    book = ("\N{SNOWFLAKE} " * 1_000_000,)
    assert codec.decode_cells(codec.encode_cells(book)) == book


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{}",
        '"text"',
        "[[1]]",
        '[{"date": "31 May"}]',
        '[{"date": 5}]',
        '[{"pickle": "x"}]',
        '[{"date": "2026-05-31", "time": "12:00"}]',
        "[{}]",
        '[{"timedelta": [1e99, 0, 0]}]',
        "[" * 100_000,
        "[" + "9" * 5000 + "]",
    ],
)
def test_cells_that_were_never_written_here_are_told_as_damage(stored: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        codec.decode_cells(stored)


@pytest.mark.parametrize("stored", ["", "[]", "null", "[" * 100_000])
def test_an_object_that_is_none_is_told_as_damage(stored: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        codec.decode_object(stored)


@pytest.mark.parametrize("stored", ["", "{}", "[1]", "[" * 100_000])
def test_headings_that_are_none_are_told_as_damage(stored: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        codec.decode_columns(stored)


@pytest.mark.parametrize("stored", ["", "yesterday", "2026-05-31T12:00:00"])
def test_a_time_without_its_zone_is_told_as_damage(stored: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        codec.decode_time(stored)


@given(st.datetimes(timezones=st.just(dt.timezone(dt.timedelta(hours=5)))))
def test_times_are_kept_in_utc_to_the_microsecond(time: dt.datetime) -> None:
    try:
        stored = codec.encode_time(time)
    except OverflowError:  # in the first hours of the year 1
        return
    assert stored.endswith("+00:00")
    assert codec.decode_time(stored) == time


@given(any_text)
def test_stored_text_is_unicode_and_differs_only_where_it_was_not(text: str) -> None:
    stored = codec.storable(text)
    assert stored.encode().decode() == stored == codec.storable(stored)
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert stored == text


def test_two_halves_of_a_character_become_it_and_a_lone_one_a_mark() -> None:
    assert codec.storable("\ud83d\ude00 \ud83d") == "\N{GRINNING FACE} \N{REPLACEMENT CHARACTER}"


@given(st.lists(any_text, max_size=5))
def test_texts_that_are_made_storable_together_are_as_each_alone(texts: list[str]) -> None:
    assert list(codec.storable_each(texts)) == [codec.storable(text) for text in texts]


def test_halves_of_a_character_in_two_texts_do_not_become_it() -> None:
    mark = "\N{REPLACEMENT CHARACTER}"
    assert codec.storable_each(["\ud83d", "\ude00"]) == [mark, mark]


def test_probabilities_come_back_exactly() -> None:
    values = (0.1, 0.2, 0.7)
    assert codec.decode_probabilities(codec.encode_probabilities(values, 3), 3) == values
    assert codec.decode_probabilities(codec.encode_probabilities((), 3), 3) == ()


@pytest.mark.parametrize(
    "values", [(0.5, 0.5), (0.5, 0.6, 0.2), (-0.1, 0.6, 0.5), (math.nan, 0.5, 0.5), (1.0,) * 3]
)
def test_what_is_no_distribution_is_not_kept(values: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="3 levels"):
        codec.encode_probabilities(values, 3)


def test_probabilities_of_another_rubric_are_told_as_damage() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        codec.decode_probabilities(b"\0" * 16, 3)
