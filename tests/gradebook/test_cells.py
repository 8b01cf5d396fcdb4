"""What an educator reads in a cell."""

from __future__ import annotations

import datetime as dt

import pytest

from kdscore_desktop.domain import CellValue
from kdscore_desktop.gradebook.cells import column_letters, column_of, is_rounded_number, text_of


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("007", "007"),
        (42.0, "42"),
        (42, "42"),
        (2.5, "2.5"),
        (0.1 + 0.2, "0.3"),
        (-3.0, "-3"),
        (True, "TRUE"),
        (False, "FALSE"),
        (1.2345678901234568e16, "1.23456789012346E+16"),
        (float("nan"), "nan"),
        (dt.date(2026, 3, 4), "2026-03-04"),
        (dt.datetime(2026, 3, 4, 10, 30), "2026-03-04 10:30:00"),
        (dt.time(9, 5), "09:05:00"),
        (dt.timedelta(hours=30, minutes=1), "30:01:00"),
        (dt.timedelta(minutes=-90), "-01:30:00"),
    ],
)
def test_a_cell_is_told_as_an_educator_reads_it(value: CellValue, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize("value", [1.2e16, 12345678901234567, "1.2E+16", "1,23457e+16", -1e15])
def test_a_number_too_long_for_a_spreadsheet_is_recognized(value: CellValue) -> None:
    assert is_rounded_number(value)


@pytest.mark.parametrize("value", [999_999_999_999_999, "12345678901234567", "1E5", True, None])
def test_ordinary_ids_are_not_taken_for_rounded_numbers(value: CellValue) -> None:
    assert not is_rounded_number(value)


def test_column_letters_go_on_after_z() -> None:
    assert [column_letters(c) for c in (0, 25, 26, 701, 702, 16_383)] == [
        *("A", "Z", "AA", "ZZ", "AAA", "XFD"),
    ]


def test_column_letters_are_found_again() -> None:
    assert all(column_of(column_letters(column)) == column for column in range(16_384))
    assert column_of("c") == 2
    assert column_of("Score") is None
    assert column_of("") is None
