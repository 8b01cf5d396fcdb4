"""The example workbook is what its README says, and varied enough to learn from."""

from __future__ import annotations

import difflib
import re
import statistics
from collections import Counter
from itertools import combinations
from pathlib import Path

import openpyxl
import pytest

EXAMPLE = Path(__file__).parents[2] / "resources" / "example" / "metal_and_wood.xlsx"
HEADINGS = [
    "ID",
    "Name",
    "Class",
    "Why does the metal spoon feel colder?",
    "Score",
    "Second score",
]
LEVELS = (0, 1, 2, 3)

Cell = str | int | None
Row = tuple[Cell, ...]


@pytest.fixture(scope="module")
def sheets() -> dict[str, list[Row]]:
    book = openpyxl.load_workbook(EXAMPLE)
    try:
        return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}
    finally:
        book.close()


@pytest.fixture(scope="module")
def rows(sheets: dict[str, list[Row]]) -> list[dict[str, Cell]]:
    headings, *records = sheets["Answers"]
    assert list(headings) == HEADINGS
    return [dict(zip(HEADINGS, record, strict=True)) for record in records]


@pytest.fixture(scope="module")
def texts(rows: list[dict[str, Cell]]) -> list[str]:
    return [text for row in rows if (text := text_of(row))]


def text_of(row: dict[str, Cell]) -> str:
    return str(row[HEADINGS[3]] or "").strip()


def level_of(cell: Cell) -> int:
    """Read a score as an educator would: 2, "2.0" and "2 / 3" are all level 2."""
    return int(float(str(cell).split("/")[0]))


def is_scored(row: dict[str, Cell]) -> bool:
    return row["Score"] is not None


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def test_there_are_enough_scored_and_unscored_answers(rows: list[dict[str, Cell]]) -> None:
    assert sum(map(is_scored, rows)) == 254
    assert sum(not is_scored(row) for row in rows) == 70


def test_every_level_has_its_share_of_the_scored_answers(rows: list[dict[str, Cell]]) -> None:
    counts = Counter(level_of(row["Score"]) for row in rows if is_scored(row))
    assert counts == {0: 69, 1: 76, 2: 69, 3: 40}


def test_scores_are_numbers_but_for_a_few_oddities_to_import(rows: list[dict[str, Cell]]) -> None:
    odd = [row["Score"] for row in rows if isinstance(row["Score"], str)]
    assert sorted(odd) == ["1 ", "2.0", "3 / 3"]
    assert all(row["Second score"] in (None, *LEVELS) for row in rows)


def test_ids_are_different_texts_with_their_leading_zeros(rows: list[dict[str, Cell]]) -> None:
    ids = [row["ID"] for row in rows]
    assert all(isinstance(key, str) and re.fullmatch(r"\d{5}", key) for key in ids)
    assert len(set(ids)) == len(ids)
    assert all(str(key).startswith("0") for key in ids)


def test_names_are_all_different(rows: list[dict[str, Cell]]) -> None:
    names = [row["Name"] for row in rows]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[^,]+, [^,]+", str(name)) for name in names)


def test_classes_are_balanced_and_one_is_entirely_unscored(rows: list[dict[str, Cell]]) -> None:
    sizes = Counter(row["Class"] for row in rows)
    scored = Counter(row["Class"] for row in rows if is_scored(row))
    assert set(sizes) == {"6A", "7B", "8C", "8D"}
    assert min(sizes.values()) >= 0.7 * max(sizes.values())
    assert set(scored) == {"6A", "7B", "8C"}
    assert all(scored[name] < sizes[name] for name in scored)


def test_every_scored_class_holds_every_level(rows: list[dict[str, Cell]]) -> None:
    seen = Counter((row["Class"], level_of(row["Score"])) for row in rows if is_scored(row))
    assert min(seen[name, level] for name in ("6A", "7B", "8C") for level in LEVELS) >= 10


def test_a_second_rater_scored_a_third_and_differs_on_some(rows: list[dict[str, Cell]]) -> None:
    twice = [row for row in rows if row["Second score"] is not None]
    gaps = [abs(level_of(row["Score"]) - level_of(row["Second score"])) for row in twice]
    assert all(map(is_scored, twice))
    assert len(twice) == 90
    assert 0.12 <= sum(gap > 0 for gap in gaps) / len(gaps) <= 0.15
    assert sum(gap == 2 for gap in gaps) == 1
    assert max(gaps) == 2


def test_blank_answers_are_scored_0_or_wait(rows: list[dict[str, Cell]]) -> None:
    blank = [row["Score"] for row in rows if not text_of(row)]
    assert Counter(blank) == {0: 6, None: 3}


def test_no_two_answers_are_alike(texts: list[str]) -> None:
    once = {plain(text) or text for text in texts}
    assert len(once) == len(texts)


def test_no_answer_is_nearly_another(texts: list[str]) -> None:
    limit = 0.85
    matcher = difflib.SequenceMatcher(autojunk=False)
    near = []
    for second, first in combinations(sorted(map(plain, texts), key=len), 2):
        if 2 * len(second) <= limit * (len(second) + len(first)):
            continue  # too different in length to reach the limit
        matcher.set_seqs(first, second)
        if matcher.quick_ratio() > limit and matcher.ratio() > limit:
            near.append((first, second))
    assert near == []


def test_lengths_vary_from_one_word_to_many(texts: list[str]) -> None:
    lengths = sorted(len(text.split()) for text in texts)
    tenth, *_, ninth = statistics.quantiles(lengths, n=10)
    assert lengths[0] == 1
    assert 12 <= statistics.median(lengths) <= 24
    assert 60 <= lengths[-1] <= 90
    assert ninth >= 4 * tenth


def test_no_cell_is_a_formula() -> None:
    book = openpyxl.load_workbook(EXAMPLE)
    try:
        assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    finally:
        book.close()


def test_the_rubric_explains_each_level_and_holds_the_question(
    sheets: dict[str, list[Row]],
) -> None:
    headings, *lines = sheets["Rubric"]
    levels = lines[: len(LEVELS)]
    assert headings == ("Level", "Points", "Description")
    assert [line[:2] for line in levels] == [(level, level) for level in LEVELS]
    assert all(line[2] for line in levels)
    question = next(str(line[2]) for line in lines if line[0] == "Question")
    assert question.endswith("Explain why the metal spoon feels colder.")
