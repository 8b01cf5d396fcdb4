import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_item import responses

from kdscore_desktop.distill.vocabulary import build_vocabulary, principal_components
from kdscore_desktop.student.tokens import Tokens, tokenizer_json
from kdscore_desktop.teacher.labeler import WordPieces

TEXTS = [text for text, _ in responses(60)]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = [
    *("[PAD]", "[UNK]", "light", "sun", "plants", "##s", "carbon", "never", ",", "."),
    *LETTERS,
    *(f"##{letter}" for letter in LETTERS if letter != "s"),
]
EMBEDDINGS = np.random.default_rng(0).normal(size=(len(PIECES), 12)).astype(np.float32)
TEACHER = WordPieces(
    tokenizer_json(
        {piece: number for number, piece in enumerate(PIECES)},
        max_tokens=512,
        lowercase=True,
        strip_accents=None,
    ),
    EMBEDDINGS,
)


def pieces_of(tokenizer: str) -> list[str]:
    return list(json.loads(tokenizer)["model"]["vocab"])


def test_pieces_are_the_teachers_that_the_texts_use() -> None:
    found = build_vocabulary(TEXTS, TEACHER, most=500, fewest_uses=3, max_tokens=64)
    pieces = pieces_of(found.tokenizer)
    assert {"light", "sun", "plants", "carbon"} <= set(pieces)
    assert "never" not in pieces
    assert found.teacher_embeddings is not None
    row = found.teacher_embeddings[pieces.index("carbon")]
    np.testing.assert_array_equal(row, EMBEDDINGS[PIECES.index("carbon")])
    assert not found.teacher_embeddings[0].any()


@pytest.mark.parametrize("teacher", [TEACHER, None])
def test_a_misspelled_word_falls_apart_into_known_pieces(teacher: WordPieces | None) -> None:
    found = build_vocabulary(TEXTS, teacher, most=500, fewest_uses=3, max_tokens=64)
    unknown = pieces_of(found.tokenizer).index("[UNK]")
    (ids,) = Tokens(found.tokenizer).encode(["ligth snu carbno"])
    assert unknown not in ids
    assert len(ids) > 3


@pytest.mark.parametrize("teacher", [TEACHER, None])
@pytest.mark.parametrize("most", [30, 70, 300])
def test_the_number_of_pieces_is_bounded(teacher: WordPieces | None, most: int) -> None:
    found = build_vocabulary(TEXTS, teacher, most=most, fewest_uses=1, max_tokens=64)
    assert Tokens(found.tokenizer).size <= most


@pytest.mark.parametrize("teacher", [TEACHER, None])
def test_the_same_texts_give_the_same_pieces(teacher: WordPieces | None) -> None:
    first, again = (
        build_vocabulary(TEXTS, teacher, most=90, fewest_uses=2, max_tokens=64).tokenizer
        for _ in range(2)
    )
    assert first == again


def test_a_teacher_of_another_kind_gives_pieces_of_ones_own() -> None:
    settings = json.loads(TEACHER.tokenizer) | {"pre_tokenizer": {"type": "ByteLevel"}}
    other = WordPieces(json.dumps(settings), EMBEDDINGS)
    found = build_vocabulary(TEXTS, other, most=90, fewest_uses=2, max_tokens=64)
    alone = build_vocabulary(TEXTS, None, most=90, fewest_uses=2, max_tokens=64)
    assert found.tokenizer == alone.tokenizer
    assert found.teacher_embeddings is None


def test_a_cased_teacher_gives_a_cased_student() -> None:
    settings = json.loads(TEACHER.tokenizer)
    settings["normalizer"]["lowercase"] = False
    cased = WordPieces(json.dumps(settings), EMBEDDINGS)
    found = build_vocabulary(TEXTS, cased, most=90, fewest_uses=2, max_tokens=64)
    assert json.loads(found.tokenizer)["normalizer"]["lowercase"] is False


@given(st.lists(st.text(), max_size=8))
def test_any_texts_give_a_tokenizer(texts: list[str]) -> None:
    for teacher in (TEACHER, None):
        found = build_vocabulary(texts, teacher, most=60, fewest_uses=1, max_tokens=16)
        assert all(len(ids) <= 16 for ids in Tokens(found.tokenizer).encode(texts))


def test_components_keep_the_distances_of_low_rank_embeddings() -> None:
    rng = np.random.default_rng(0)
    low = rng.normal(size=(50, 3))
    wide = (low @ rng.normal(size=(3, 20)) + 5).astype(np.float32)
    wide[7] = 0
    found = principal_components(wide, 3)
    assert not found[7].any()
    before = np.linalg.norm(wide[8] - wide[9]) / np.linalg.norm(wide[8] - wide[10])
    after = np.linalg.norm(found[8] - found[9]) / np.linalg.norm(found[8] - found[10])
    assert after == pytest.approx(before, rel=1e-4)


def test_components_beyond_the_rank_are_zeros() -> None:
    found = principal_components(EMBEDDINGS[:4], 8)
    assert found.shape == (4, 8)
    assert not found[:, 4:].any()
