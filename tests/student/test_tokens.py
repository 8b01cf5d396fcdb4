"""The remembered look-up gives what `tokenizers` gives for the whole text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from kdscore_desktop.errors import InputError
from kdscore_desktop.student.tokens import Tokens, padded, tokenizer_json

PIECES = [
    "[PAD]",
    "[UNK]",
    "acid",
    "rain",
    "the",
    "##s",
    "##a",
    "a",
    "b",
    "##b",
    ".",
    "!",
    "é",
    "你",
]
CONTENT = tokenizer_json(
    {piece: number for number, piece in enumerate(PIECES)},
    max_tokens=12,
    lowercase=True,
    strip_accents=None,
)
TOKENS = Tokens(CONTENT)
WHOLE = Tokenizer.from_str(CONTENT)


@given(
    st.text(
        st.sampled_from("aAbB .!\t\n\r\x00\x0b\x1c\x85\u200b\u3000\u0301éÉ你😀[PAD]##sİß"),
        max_size=60,
    )
)
def test_ids_are_those_of_the_whole_text(text: str) -> None:
    assert TOKENS.encode([text])[0] == (WHOLE.encode(text).ids or [1])


@given(st.text(max_size=80))
def test_any_text_gives_ids_within_the_vocabulary(text: str) -> None:
    ids = TOKENS.encode([text])[0]
    assert 1 <= len(ids) <= 12
    assert all(0 < number < len(PIECES) for number in ids)


def test_a_text_is_cut_at_the_tokenizers_maximum() -> None:
    assert len(TOKENS.encode(["acid rain " * 5000])[0]) == 12


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert TOKENS.encode(["a \ud83d b"])[0][0] == PIECES.index("a")


def test_a_learner_who_writes_a_reserved_piece_does_not_get_its_id() -> None:
    assert 0 not in TOKENS.encode(["[PAD] a"])[0]


def test_padding_fills_up_to_the_longest() -> None:
    assert padded([[3], [4, 5]]).tolist() == [[3, 0], [4, 5]]


def changed(**values: object) -> str:
    return json.dumps(json.loads(CONTENT) | values)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "[" * 100_000,
        changed(pre_tokenizer={"type": "Split", "pattern": {"Regex": "(a+)+$"}}),
        changed(normalizer={"type": "Prepend", "prepend": "x" * 1000}),
        changed(normalizer=None),
        changed(added_tokens=[{"id": 0, "content": "[PAD]"}]),
        changed(truncation=None),
        changed(model={"type": "BPE", "vocab": {}, "merges": []}),
        changed(model=json.loads(CONTENT)["model"] | {"vocab": {"[PAD]": 0, "[UNK]": 7}}),
        changed(model=json.loads(CONTENT)["model"] | {"vocab": {"[PAD]": 0, "[UNK]": True}}),
        changed(model=json.loads(CONTENT)["model"] | {"vocab": {"[UNK]": 0, "[PAD]": 1}}),
        changed(model=json.loads(CONTENT)["model"] | {"vocab": {}}),
        changed(model=json.loads(CONTENT)["model"] | {"continuing_subword_prefix": 7}),
        changed(more="settings"),
    ],
)
def test_another_kind_of_tokenizer_is_refused(content: str) -> None:
    with pytest.raises(InputError, match="not let in"):
        Tokens(content)
