import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_scorer import ITEM, parts

from kdscore_desktop.domain import ReviewReason
from kdscore_desktop.student import is_blank, review_reason
from kdscore_desktop.student.package import Calibration, write_scorer
from kdscore_desktop.student.scorer import Scorer

SCORERS = {kind: Scorer(parts(kind)) for kind in ("lstm", "dense")}
SCORER = SCORERS["lstm"]
ODD = [
    "מה עוד צריך לדעת על הניסוי",
    "ما كمية الخل المستخدمة؟",
    "🧪🧪🧪 acid 🌧️",
    "acid\x00rain\x00",
    "a" * 50_000,
    "acid rain " * 5_000,
    "\ud83d half of a pair",
    "water\u0301\u200d\u202e",
    "[PAD] [UNK] [CLS]",
]


@pytest.mark.parametrize("kind", SCORERS)
@given(st.lists(st.text(), max_size=6))
def test_probabilities_are_finite_and_add_up_to_one(kind: str, texts: list[str]) -> None:
    probabilities = SCORERS[kind].probabilities(texts)
    assert probabilities.shape == (len(texts), 3)
    assert np.isfinite(probabilities).all()
    assert (probabilities >= 0).all()
    np.testing.assert_allclose(probabilities.sum(1), 1, atol=1e-9)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_are_scored(text: str) -> None:
    (scored,) = SCORER.score([text])
    assert scored.level in {0, 1, 2}
    assert sum(scored.probabilities) == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b\u00a0", "\x00\x00", "\ufeff"])
def test_a_blank_response_is_not_scored(text: str) -> None:
    (scored,) = SCORER.score([text])
    assert (scored.probabilities, scored.level) == ((), None)
    assert scored.review is ReviewReason.BLANK
    assert is_blank(text)


@pytest.mark.parametrize("text", ["?", "idk", "a b c", "1.5", "...!!!", "🌧️"])
def test_an_almost_empty_response_is_scored_and_marked(text: str) -> None:
    (scored,) = SCORER.score([text])
    assert scored.level is not None
    assert scored.review is ReviewReason.TOO_SHORT


@pytest.mark.parametrize("text", ["mass", "1 234", "酸雨实验", "the mass of vinegar"])
def test_a_response_of_four_letters_is_not_almost_empty(text: str) -> None:
    assert review_reason(text) is None


def test_a_suggestion_below_the_cut_off_is_marked_unsure() -> None:
    texts = ["the mass of the vinegar", "how much acid rain"]
    confidence = SCORER.probabilities(texts).max(1)
    between = float(confidence.mean())
    scorer = Scorer(parts(calibration=Calibration(unsure_below=between)))
    found = [scored.review for scored in scorer.score(texts)]
    assert found == [ReviewReason.UNSURE if each < between else None for each in confidence]
    assert set(found) == {ReviewReason.UNSURE, None}


def test_the_level_is_the_most_probable() -> None:
    (scored,) = SCORER.score(["how much vinegar"])
    assert scored.level == np.argmax(scored.probabilities)


def test_the_temperature_evens_out_and_keeps_the_order() -> None:
    texts = ["how much vinegar", "the mass"]
    plain = SCORER.probabilities(texts)
    warm = Scorer(parts(calibration=Calibration(temperature=3.0))).probabilities(texts)
    expected = plain ** (1 / 3)
    np.testing.assert_allclose(warm, expected / expected.sum(1, keepdims=True), atol=1e-6)


@pytest.mark.parametrize("kind", SCORERS)
def test_a_score_does_not_depend_on_the_texts_beside_it(kind: str) -> None:
    texts = ["acid rain", "the mass of the container " * 9, "v", "how much vinegar", *ODD]
    together = SCORERS[kind].probabilities(texts)
    alone = np.concatenate([SCORERS[kind].probabilities([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-6)
    np.testing.assert_allclose(SCORERS[kind].probabilities(texts[::-1])[::-1], together, atol=1e-6)


def test_scores_come_in_the_order_of_the_texts() -> None:
    texts = [("acid " * (number % 13 + 1)).strip() for number in range(300)]
    expected = SCORER.probabilities(texts)
    for scored, row in zip(SCORER.score(texts), expected, strict=True):
        np.testing.assert_allclose(scored.probabilities, row, atol=1e-6)


def test_memory_does_not_grow_with_the_number_of_texts() -> None:
    def endless(number: int) -> Iterator[str]:
        for position in range(number):
            yield f"the mass of container {position % 7}"

    def peak(number: int) -> int:
        tracemalloc.start()
        assert sum(1 for _ in SCORER.score(endless(number))) == number
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(5_000)
    assert peak(20_000) < 1.5 * peak(5_000)


def test_no_texts_give_no_scores() -> None:
    assert list(SCORER.score([])) == []
    assert SCORER.probabilities([]).shape == (0, 3)


def test_a_written_scorer_scores_as_before(tmp_path: Path) -> None:
    path = tmp_path / "acid.kdscorer"
    write_scorer(path, parts())
    texts = ["how much vinegar", "the mass"]
    for source in (path, path.read_bytes()):
        opened = Scorer.open(source)
        assert opened.item == ITEM
        np.testing.assert_array_equal(opened.probabilities(texts), SCORER.probabilities(texts))
