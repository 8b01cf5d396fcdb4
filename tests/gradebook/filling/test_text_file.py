"""Of a text file only the fields concerned change; every other byte stays as it was."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.edits import Edits
from kdscore_desktop.gradebook.filling.text_file import fill_text, number_text
from kdscore_desktop.gradebook.unpacking.delimited import decoded_table, rows_of

PLAIN = 'ID,Answer,Score\r\n007,"It is cold, I think",\r\n008,,2\r\n'


def filled(
    content: bytes, cells: dict[tuple[int, int], int | float | str], width: int = 3, mark: str = "."
) -> bytes:
    return fill_text(content, "a.csv", Edits(cells, 1, width), mark)


def cells_of(content: bytes) -> list[list[str]]:
    return list(rows_of(decoded_table(content, "a.csv"), "a.csv"))


def test_a_field_is_filled_and_all_else_stays() -> None:
    assert filled(PLAIN.encode(), {(2, 2): 1.5}) == PLAIN.replace('think",', 'think",1.5').encode()


def test_a_field_stays_quoted_and_an_unquoted_one_unquoted() -> None:
    content = b'"ID","Score","Note"\n"1","","x"\n2,,x\n'
    assert filled(content, {(2, 1): 3, (3, 1): 3}) == b'"ID","Score","Note"\n"1","3","x"\n2,3,x\n'


def test_what_needs_quotes_gets_them() -> None:
    content = b"ID;Score;Note\n1;;\n2;;\n3;;\n"
    cells = {(2, 2): 'say "why"', (3, 2): "a;b", (4, 2): "two\nlines"}
    written = filled(content, cells)
    assert written == b'ID;Score;Note\n1;;"say ""why"""\n2;;"a;b"\n3;;"two\nlines"\n'


def test_a_new_column_stands_right_of_all_others() -> None:
    content = b"ID,A,B\r\n1,x,y\r\n2,x\r\n\r\n3,x,y"
    written = filled(content, {(1, 3): "Score", (2, 3): 2, (3, 3): 0})
    assert written == b"ID,A,B,Score\r\n1,x,y,2\r\n2,x,,0\r\n\r\n3,x,y,"


def test_a_new_column_is_quoted_where_all_fields_of_the_row_are() -> None:
    content = b'"ID","A","B"\n"1","x","y"\n'
    assert filled(content, {(1, 3): "Score", (2, 3): 2}) == (
        b'"ID","A","B","Score"\n"1","x","y","2"\n'
    )


def test_decimals_are_written_as_the_file_writes_them() -> None:
    assert filled(b"ID;A;B\n1;;\n", {(2, 2): 7.5}, mark=",") == b"ID;A;B\n1;;7,5\n"
    assert filled(b"ID,A,B\n1,,\n", {(2, 2): 7.5}, mark=",") == b'ID,A,B\n1,,"7,5"\n'


@pytest.mark.parametrize("sign", "=+-@\t")
def test_text_never_becomes_a_formula(sign: str) -> None:
    written = filled(PLAIN.encode(), {(2, 2): f"{sign}1+1"})
    assert cells_of(written)[1][2] == f"'{sign}1+1"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("cp1252", b""),
        ("mac_roman", b""),
    ],
)
def test_the_encoding_and_its_mark_stay(encoding: str, mark: bytes) -> None:
    text = "ID\tAnswer\tScore\r\n7\tCet élan est plus léger à l'été\t\r\n8\tÇa\t1\r\n"
    content = mark + text.encode(encoding)
    expected = mark + text.replace("été\t", "été\t2").encode(encoding)
    assert filled(content, {(2, 2): 2}) == expected


def test_the_line_that_names_the_delimiter_stays() -> None:
    content = b"\xef\xbb\xbfsep=;\r\nID;A;B\r\n1;;\r\n"
    assert filled(content, {(2, 2): 2}) == b"\xef\xbb\xbfsep=;\r\nID;A;B\r\n1;;2\r\n"


def test_a_letter_that_the_encoding_lacks_is_told() -> None:
    content = "ID,Réponse,Score\n1,été,\n".encode("cp1252")
    with pytest.raises(InputError, match="no letter '→'"):
        filled(content, {(2, 2): "a → b"})


def test_bytes_stay_where_an_encoding_writes_a_letter_in_several_ways() -> None:
    # In cp932 the bytes 0x81 0x54 and 0x87 0x94 ... both end up as one letter when read.
    line = "番号,解答,点\n1,水は氷より密度が高い".encode("cp932") + b"\x87\x90" + b",\n"
    content = line + "2,わからないと思います,\n".encode("cp932") * 5
    assert content.decode("cp932").encode("cp932") != content
    written = filled(content, {(2, 2): 3, (4, 2): 1})
    pieces = content.split(b"\n")
    pieces[1] += b"3"
    pieces[3] += b"1"
    assert written == b"\n".join(pieces)


@pytest.mark.parametrize(
    ("number", "text"),
    [(3, "3"), (0, "0"), (2.5, "2.5"), (1e-05, "0.00001"), (66.67, "66.67"), (10.0, "10")],
)
def test_numbers_are_written_in_plain_digits(number: float, text: str) -> None:
    assert number_text(number) == text


FIELD = st.text(st.sampled_from("ab1é \"'\n\r,;\t=-"), max_size=6)


@given(
    rows=st.lists(st.lists(FIELD, min_size=3, max_size=3), min_size=2, max_size=6),
    delimiter=st.sampled_from(",;\t"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    seed=st.integers(0, 999),
)
def test_whatever_the_file_only_the_wanted_cells_change(
    rows: list[list[str]], delimiter: str, line_end: str, quoting: int, seed: int
) -> None:
    encoding = ("utf-8", "utf-8-sig", "utf-16")[seed % 3]
    stream = io.StringIO(newline="")
    declared = f"sep={delimiter}\n"
    csv.writer(stream, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(
        [["ID", "A", "B"], *rows]
    )
    content = (declared + stream.getvalue()).encode(encoding)
    before = cells_of(content)
    draw = random.Random(seed)
    cells: dict[tuple[int, int], int | float | str] = {
        (number, draw.randrange(4)): draw.choice([7, 2.5, "x y", 'a"b', "l\nm"])
        for number, record in enumerate(before, start=1)
        if number > 1 and record and draw.random() < 0.5
    }
    cells[1, 3] = "Score"
    after = cells_of(filled(content, cells))
    assert len(after) == len(before)
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
        for column in range(max(len(old), len(new))):
            told = cells.get((number, column))
            kept = old[column] if column < len(old) else ""
            assert (new[column] if column < len(new) else "") == (
                kept if told is None else str(told)
            )


@given(
    text=st.text(st.sampled_from('ab",\n\r\t;é '), max_size=60),
    encoding=st.sampled_from(["utf-8", "utf-16"]),
)
def test_filling_nothing_gives_back_the_very_bytes(text: str, encoding: str) -> None:
    content = (f"ID,A,B\n{text}").encode(encoding)
    assert filled(content, {}) == content
