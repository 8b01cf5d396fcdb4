"""What a cell, a heading and a sheet's name may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.gradebook.writing.safe_cells import (
    CUT_MARK,
    MAX_CHARACTERS,
    fitted,
    needs_quote,
    sheet_name,
    told_apart,
)

ANY_TEXT = st.text(st.characters(), max_size=60)  # lone surrogates included


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "naïve résumé",
        "你好",
        "עברית",
        "🧪 beaker",
        "a\tb\nc",
        "=1+1",
        " spaces ",
        "_x_",
    ],
)
def test_ordinary_text_stays_as_it_is(text):
    assert fitted(text) == (text, False)


def test_control_characters_are_shown_as_pictures():
    assert fitted("a\x00b\x1bc\x0b") == ("a␀b␛c␋", False)


def test_what_no_workbook_can_hold_is_replaced_and_the_rest_kept():
    assert fitted("a\ud800b\ufffec\uffff") == ("a�b�c�", False)


def test_line_ends_become_line_feeds():
    assert fitted("one\r\ntwo\rthree\nfour") == ("one\ntwo\nthree\nfour", False)


def test_the_longest_text_fits():
    text = "a" * MAX_CHARACTERS
    assert fitted(text) == (text, False)


@pytest.mark.parametrize("piece", ["a", "é", "🧪", "_x0041_", "\x00"])
def test_longer_text_is_cut_and_says_so(piece):
    text, was_cut = fitted(piece * (MAX_CHARACTERS + 1))
    assert was_cut
    assert text.endswith(CUT_MARK)
    assert MAX_CHARACTERS - 20 <= units(text) <= MAX_CHARACTERS
    text.encode("utf-8")  # no character was cut in two


@given(ANY_TEXT)
def test_what_fits_can_be_written_as_xml_and_fits_again(text):
    held, was_cut = fitted(text)
    assert not was_cut
    held.encode("utf-8")
    assert "\r" not in held
    assert not any(ord(character) < 32 and character not in "\t\n" for character in held)


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-x", "@x", "\tx", "\nx", "\uff1d1", "007", "may4", "1/2"]
)
def test_what_could_turn_into_a_formula_number_or_date_is_quoted(text):
    assert needs_quote(text)


@pytest.mark.parametrize("text", ["an answer", "level two", "x" * 100 + "1", "in 2 parts"])
def test_ordinary_answers_are_not_quoted(text):
    assert not needs_quote(text)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Period 3", "Period 3"),
        ("a/b\\c:d*e?f[g]h", "a_b_c_d_e_f_g_h"),
        ("'quoted'", "quoted"),
        ("", "Sheet"),
        ("   ", "Sheet"),
        ("''", "Sheet"),
        ("History", "History_"),
        ("x" * 40, "x" * 31),
        ("🧪" * 20, "🧪" * 15),
        ("a\x00b", "a_b"),
    ],
)
def test_a_sheets_name_is_made_acceptable(wanted, name):
    assert sheet_name(wanted, []) == name


def test_sheets_of_one_name_are_told_apart_even_when_long_or_in_other_case():
    assert sheet_name("period", ["Period"]) == "period (2)"
    assert sheet_name("Period", ["Period", "Period (2)"]) == "Period (3)"
    assert sheet_name("x" * 40, ["x" * 31]) == "x" * 27 + " (2)"


@given(st.lists(ANY_TEXT, max_size=8))
def test_any_names_become_different_and_acceptable(wanted):
    names = []
    for each in wanted:
        names.append(sheet_name(each, names))
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 1 <= units(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_headings_that_the_educator_has_are_told_apart():
    ours = ["Suggested level", "How sure", "Final level"]
    theirs = ["Name", "how  SURE", "Final level", "Final level (KDScore)"]
    assert told_apart(ours, theirs) == [
        "Suggested level",
        "How sure (KDScore)",
        "Final level (KDScore 2)",
    ]


def test_two_of_our_own_headings_are_told_apart_too():
    assert told_apart(["Q: final level", "Q: final level"], []) == [
        "Q: final level",
        "Q: final level (KDScore)",
    ]
