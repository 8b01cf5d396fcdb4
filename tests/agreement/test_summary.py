"""The agreement as an educator reads it, and as programs do."""

import json

import numpy as np
import pytest

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.summary import as_text, cautions, headline
from kdscore_desktop.agreement.tables import ROW_HEADINGS, as_json, as_rows, confusion_rows
from kdscore_desktop.agreement.wording import coefficient, percent, told_apart
from kdscore_desktop.domain import Level, Rubric

FOUR = Rubric(tuple(Level(str(points), points) for points in range(4)))
NAMED = Rubric(tuple(Level(label, 0) for label in ("correct", "irrelevant")), ordered=False)


def compared(reference, other, rubric=FOUR, **settings):
    agreement = measure(reference, other, rubric, **settings)
    return Comparison(Between.HUMAN_AND_STUDENT, "you", "The scorer", "Osmosis", "test", agreement)


@pytest.fixture
def forty_one_of_fifty():
    # 6 answers were scored 3; 9 of the 50 disagree
    reference = [0] * 14 + [1] * 18 + [2] * 12 + [3] * 6
    other = [0] * 12 + [1] * 2 + [1] * 15 + [2] * 3 + [2] * 9 + [3] * 3 + [3] * 5 + [2]
    return compared(reference, other)


def test_exact_agreement_comes_first_in_plain_words(forty_one_of_fifty):
    text = as_text([forty_one_of_fifty]).splitlines()
    assert text[0] == "Osmosis: the scorer and you (answers: test)"
    assert text[2] == "The scorer agrees with you on 41 of 50 (82 %, likely between 69 and 90 %)."


def test_quadratic_weighted_kappa_comes_second(forty_one_of_fifty):
    text = as_text([forty_one_of_fifty])
    names = ["exact agreement", "Quadratic weighted kappa", "adjacent agreement", "Cohen's kappa"]
    places = [text.index(name) for name in names]
    assert places == sorted(places)


def test_a_level_with_few_answers_is_called_not_reliable_yet(forty_one_of_fifty):
    sentence = "Only 6 answers were scored 3; figures for that level are not reliable yet."
    assert cautions(forty_one_of_fifty) == (sentence,)
    assert sentence in as_text([forty_one_of_fifty])


def test_few_answers_in_all_are_said_once():
    assert cautions(compared([0, 1, 2, 3], [0, 1, 2, 3])) == (
        "Only 4 answers were compared; no figure here is reliable yet.",
    )


def test_one_answer_is_not_plural():
    reference = [0] * 30 + [1] * 20 + [2] * 20 + [3]
    assert cautions(compared(reference, reference)) == (
        "Only 1 answer was scored 3; figures for that level are not reliable yet.",
    )


def test_a_level_without_an_example_is_named():
    reference = [0] * 20 + [1] * 20 + [3] * 20
    assert cautions(compared(reference, reference)) == (
        "No answer was scored 2, so nothing can be said about that level; it is left out of "
        "macro F1.",
    )


def test_without_answers_it_says_that_nothing_is_known():
    empty = compared([], [])
    assert headline(empty) == (
        "No answer has a level from both the scorer and you, so their agreement is not known."
    )
    assert "More figures" not in as_text([empty])
    assert as_text([]) == "There is nothing to compare yet.\n"


def test_the_confusion_matrix_stands_aligned_with_every_level(forty_one_of_fifty):
    lines = as_text([forty_one_of_fifty]).splitlines()
    start = lines.index("Who gave what (rows: you; columns: the scorer)")
    assert lines[start + 1 : start + 6] == [
        "      0   1  2  3",
        "  0  12   2  0  0",
        "  1   0  15  3  0",
        "  2   0   0  9  3",
        "  3   0   0  1  5",
    ]


def test_figures_without_an_order_are_not_in_the_text():
    text = as_text([compared([0, 1] * 20, [0, 1] * 20, NAMED)])
    assert "Quadratic" not in text
    assert "adjacent agreement" not in text
    assert "macro F1" in text


def test_the_text_says_why_a_figure_is_missing():
    text = as_text([compared([1] * 40, [1] * 40)])
    assert "one and the same level on both sides" in " ".join(text.split())
    assert "nan" not in text


def test_long_names_of_levels_are_numbered_across():
    labels = ("correct", "partially_correct_incomplete", "contradictory", "irrelevant")
    long = Rubric(tuple(Level(label, 0) for label in labels), ordered=False)
    lines = as_text([compared([0, 1, 1, 3] * 20, [0, 1, 0, 3] * 20, long)]).splitlines()
    start = lines.index("Who gave what (rows: you; columns: the scorer)")
    assert lines[start + 1 : start + 4] == [
        "                                    (1)  (2)  (3)  (4)",
        "  (1) correct                        20    0    0    0",
        "  (2) partially_correct_incomplete   20   20    0    0",
    ]
    assert max(map(len, lines)) <= 120


def test_the_json_has_n_and_interval_everywhere(forty_one_of_fifty):
    data = json.loads(json.dumps(as_json([forty_one_of_fifty]), allow_nan=False))
    (comparison,) = data["comparisons"]
    assert comparison["n"] == 50
    assert comparison["agreed"] == 41
    assert comparison["labels"] == ["0", "1", "2", "3"]
    assert comparison["figures"]["exact_agreement"] == {
        "value": 0.82,
        "low": 0.692,
        "high": 0.9023,
        "n": 50,
        "reason": "",
    }
    assert comparison["figures"]["expected_calibration_error"] is None
    for level in comparison["levels"]:
        for key in ("recall", "precision", "f1"):
            assert set(level[key]) == {"value", "low", "high", "n", "reason"}


def test_the_json_keys_are_the_same_whatever_was_compared():
    probabilities = np.full((40, 4), 0.25)
    ordered = compared([0, 1, 2, 3] * 10, [0, 1, 2, 3] * 10, probabilities=probabilities)
    named = compared([], [], NAMED)
    first, second = as_json([ordered, named])["comparisons"]
    assert first.keys() == second.keys()
    assert first["figures"].keys() == second["figures"].keys()
    assert second["figures"]["quadratic_weighted_kappa"] is None
    assert second["figures"]["exact_agreement"]["value"] is None
    assert second["levels_without_examples"] == ["correct", "irrelevant"]


def test_every_row_has_as_many_cells_as_there_are_headings(forty_one_of_fifty):
    rows = as_rows([forty_one_of_fifty, compared([], [], NAMED)])
    assert {len(row) for row in rows} == {len(ROW_HEADINGS)}
    assert rows[0] == (
        "Osmosis",
        "The scorer and you",
        "test",
        "Same level (exact agreement)",
        "",
        0.82,
        0.692,
        0.9023,
        50,
        "",
    )
    assert len([row for row in rows if row[4] == "3"]) == 3


def test_the_confusion_rows_carry_their_headings(forty_one_of_fifty):
    rows = confusion_rows(forty_one_of_fifty)
    assert rows[0] == ("you down, the scorer across", "0", "1", "2", "3")
    assert rows[1] == ("0", 12, 2, 0, 0)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "0 %"), (0.001, "0.1 %"), (0.824, "82 %"), (0.996, "99.6 %"), (0.9999, "99.9 %")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(share, words):
    assert percent(share) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(1.0, "1.00"), (0.9999, "0.999"), (0.834, "0.83"), (-0.001, "0.00"), (-0.25, "-0.25")],
)
def test_a_coefficient_is_never_rounded_to_perfect(value, words):
    assert coefficient(value) == words


def test_a_number_is_told_apart_from_its_threshold():
    assert told_apart(0.6996, 0.70, as_percent=False) == ("0.6996", "0.70")
    assert told_apart(0.62, 0.70, as_percent=False) == ("0.62", "0.70")
    assert told_apart(0.946, 0.95, as_percent=True) == ("94.6 %", "95 %")
