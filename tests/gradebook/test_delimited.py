# ruff: noqa: RUF001 - the point is letters that look alike
"""Text files of every encoding and delimiter come back as the texts that were written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kdscore_desktop.gradebook.reader import read_sheet

GERMAN = "Name;Antwort;Punkte\r\nJörg;Die Blätter sind grün, weil sie Licht aufnehmen.;3\r\n"
TEXTS = {
    "western": ("cp1252", "id,answer\n1,It’s because the “acid” doesn’t react – fast\n"),
    "german": ("cp1252", GERMAN),
    "spanish": ("cp1252", "Nombre;Respuesta\nMaría Peña;La planta absorbe energía. ¿No?\n"),
    "french": ("cp1252", "Nom;Réponse\nÉlodie;L’eau s’évapore à cause de la chaleur… Où ça ?\n"),
    "degrees": ("cp1252", "id,answer\n1,it was 20°C so it melted\n"),
    "polish": ("cp1250", "Imię;Odpowiedź\nŁukasz;Roślina potrzebuje światła, żeby rosnąć\n"),
    "russian": ("cp1251", "Имя;Ответ\nИван;Растение зелёное потому что поглощает свет\n"),
    "greek": ("cp1253", "Όνομα;Απάντηση\nΝίκος;Το φυτό χρειάζεται φως για να μεγαλώσει\n"),
    "turkish": (
        "cp1254",
        "Ad;Yanıt\nŞule;Güneş ışığı bitkinin büyümesini sağlar çünkü yaprak yeşildir\n",
    ),
    "japanese": ("cp932", "名前,回答\n太郎,植物は光が必要だからです。水が蒸発して雲になるため\n"),
    "chinese": ("gb18030", "姓名,回答\n小明,植物需要阳光和水才能生长\n"),
    "dos, french": ("cp850", "id,réponse\n1,L'eau s'évapore à cause du soleil\n"),
    "czech": ("cp1250", "id,odpověď\n1,Žába je zelená a skáče protože je šťastná\n"),
    "dos": ("cp850", "id,answer\n1,Jörg sagt: Die Blätter sind grün\n"),
    "old mac": ("mac_roman", "id,answer\n1,It’s because the “acid” doesn’t react with José\n"),
    "old mac, french": ("mac_roman", "id,réponse\n1,L'eau s'évapore à cause du soleil\n"),
    "old mac, german": ("mac_roman", "id;Antwort\n1;Die Wärme fließt über die Brücke\n"),
    "old mac, spanish": ("mac_roman", "id;respuesta\n1;Ese día el agua está más fría, señor\n"),
}


def cells(path: Path) -> list[list[str | None]]:
    sheet = read_sheet(path)
    return [list(sheet.source.columns), *(list(row) for _, row in sheet.rows)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_unicode_encoding_is_certain(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode(encoding))
    sheet = read_sheet(path)
    assert sheet.source.columns == ("Name", "Antwort", "Punkte")
    assert sheet.rows[0][1][0] == "Jörg"
    assert sheet.notes == ()


@pytest.mark.parametrize(("encoding", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_legacy_encodings_are_guessed_and_the_guess_is_said(
    tmp_path: Path, encoding: str, text: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    delimiter = ";" if ";" in text else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    assert cells(path) == rows
    assert [note.kind for note in read_sheet(path).notes] == ["guessed encoding"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_among_prose(tmp_path: Path, delimiter: str) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter)
    writer.writerow(["id", "Why, do you think; is it so?", "score"])
    for number in range(30):
        text = "First, it is hot; then, after a while, cold." * (number % 3 + 1)
        writer.writerow([number, f'{text}\nHe said "no|yes"\tand left', number % 4])
    path = tmp_path / "a.txt"
    path.write_text(buffer.getvalue(), newline="")
    sheet = read_sheet(path)
    assert len(sheet.rows) == 30
    assert {len(row) for _, row in sheet.rows} == {3}
    assert sheet.rows[29] == (
        31,
        (
            "29",
            "First, it is hot; then, after a while, cold." * 3 + '\nHe said "no|yes"\tand left',
            "1",
        ),
    )


def test_unquoted_commas_in_a_tab_delimited_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("id\tanswer\n1\tone, two, three\n2\tone, two\n3\tnone\n")
    assert cells(path)[1:] == [["1", "one, two, three"], ["2", "one, two"], ["3", "none"]]


def test_a_file_of_one_column_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("answer\nIt is cold\nIt is warm\n")
    assert cells(path) == [["answer"], ["It is cold"], ["It is warm"]]


def test_the_line_with_which_excel_is_told_the_delimiter_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=|\nid|answer\n1|a,b;c\n")
    sheet = read_sheet(path)
    assert sheet.source.header_row == 1
    assert sheet.rows == ((2, ("1", "a,b;c")),)


def test_row_numbers_count_records_and_blank_lines_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,answer\n1,"two\nlines"\n\n2,x\n')
    assert [number for number, _ in read_sheet(path).rows] == [2, 4]


def test_numbers_stay_the_texts_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,score\n007,3.0\n12345678901234567,=1+1\n")
    assert cells(path)[1:] == [["007", "3.0"], ["12345678901234567", "=1+1"]]


def test_quotation_marks_inside_a_cell_are_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,answer\n1,a 5" nail\n2,"He said ""no"""\n')
    assert cells(path)[1:] == [["1", 'a 5" nail'], ["2", 'He said "no"']]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t")),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
        max_size=6,
    ),
    delimiter=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_any_text_comes_back_from_a_text_file(
    tmp_path: Path, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    path = tmp_path / "a.csv"
    table = [["id", "answer", "score"], *([f"{n}", *row] for n, row in enumerate(rows))]
    with path.open("w", newline="", encoding=encoding) as stream:
        csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    assert [[cell or "" for cell in row] for row in cells(path)] == table
