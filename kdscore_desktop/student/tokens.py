"""From text to word pieces: the tokenizer that travels with a scorer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import chain

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from kdscore_desktop.student.fields import Fields, refused

PADDING = "[PAD]"
UNKNOWN = "[UNK]"
PADDING_ID = 0
UNKNOWN_ID = 1
MOST_PIECES = 100_000
MOST_TOKENS = 1024
# Longer than any answer; what follows is cut before it costs anything.
_MOST_CHARACTERS = 20_000
_MOST_REMEMBERED = 100_000
_LONGEST_REMEMBERED = 40
_BLANKS = str.maketrans("\t\n\r", "   ")

Ids = npt.NDArray[np.int64]


def tokenizer_json(
    vocabulary: Mapping[str, int], *, max_tokens: int, lowercase: bool, strip_accents: bool | None
) -> str:
    """Return a student's tokenizer as `tokenizers` JSON.

    Parameters
    ----------
    vocabulary
        Word pieces and their ids from 0, with `[PAD]` at 0 and `[UNK]` at 1; pieces that continue a
        word begin with `##`.
    max_tokens
        Where a text is cut.
    lowercase, strip_accents
        What is done to a text before it is looked up; `strip_accents` None follows `lowercase`.
    """
    return json.dumps(
        {
            "version": "1.0",
            "truncation": {
                "direction": "Right",
                "max_length": max_tokens,
                "strategy": "LongestFirst",
                "stride": 0,
            },
            "padding": None,
            # None on purpose: a learner who writes "[PAD]" has written six characters.
            "added_tokens": [],
            "normalizer": {
                "type": "BertNormalizer",
                "clean_text": True,
                "handle_chinese_chars": True,
                "strip_accents": strip_accents,
                "lowercase": lowercase,
            },
            "pre_tokenizer": {"type": "BertPreTokenizer"},
            "post_processor": None,
            "decoder": None,
            "model": {
                "type": "WordPiece",
                "unk_token": UNKNOWN,
                "continuing_subword_prefix": "##",
                "max_input_chars_per_word": 100,
                "vocab": dict(vocabulary),
            },
        },
        ensure_ascii=False,
        indent=0,
    )


class Tokens:
    """A student's tokenizer, several times faster than calling it on whole texts.

    BERT's normalizer and pre-tokenizer treat what stands between two blanks on its own, and
    answers to one question repeat their words: what was looked up once is remembered. The ids
    are those that `tokenizers` gives for the whole text.

    Parameters
    ----------
    content
        The tokenizer as written by :func:`tokenizer_json`.
    where
        What to call it in an error.

    Raises
    ------
    InputError
        If it is anything else.
    """

    def __init__(self, content: str, where: str = "the tokenizer") -> None:
        self.max_tokens, self.size = _checked(content, where)
        try:
            self._tokenizer = Tokenizer.from_str(content)
        except Exception as error:  # tokenizers raises bare Exception
            raise refused(where, "it does not load") from error
        self._remembered: dict[str, list[int]] = {"": []}

    def encode(self, texts: Iterable[str]) -> list[list[int]]:
        """Return the ids of each text, at least one and at most `max_tokens` of them."""
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> list[int]:
        parts = storable(text[:_MOST_CHARACTERS]).translate(_BLANKS).split(" ")
        remembered = self._remembered
        try:
            pieces = [remembered[part] for part in parts]
        except KeyError:
            pieces = [self._look_up(part) for part in parts]
        return list(chain.from_iterable(pieces))[: self.max_tokens] or [UNKNOWN_ID]

    def _look_up(self, part: str) -> list[int]:
        known = self._remembered.get(part)
        if known is not None:
            return known
        ids: list[int] = self._tokenizer.encode(part, add_special_tokens=False).ids
        if len(part) <= _LONGEST_REMEMBERED:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered = {"": []}
            self._remembered[part] = ids
        return ids


def storable(text: str) -> str:
    """Return the text with halves of surrogate pairs, which are no characters, replaced."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def padded(rows: list[list[int]]) -> Ids:
    """Return ids as one array, shape (texts, longest), filled up with the padding's id."""
    ids = np.full((len(rows), max(map(len, rows))), PADDING_ID, np.int64)
    for row, values in zip(ids, rows, strict=True):
        row[: len(values)] = values
    return ids


def _checked(content: str, where: str) -> tuple[int, int]:
    """Refuse any tokenizer but our own kind; return where it cuts and its number of pieces.

    Other kinds can hold regular expressions that never end, or grow a text without bound.
    """
    fields = Fields.parsed(content.encode("utf-8", "replace"), where)
    values = json.loads(content)
    if set(values) != set(
        json.loads(tokenizer_json({}, max_tokens=1, lowercase=True, strip_accents=None))
    ):
        raise refused(where, "it has unknown settings")
    kinds = (
        (values["padding"], values["post_processor"], values["decoder"]) == (None, None, None)
        and values["added_tokens"] == []
        and fields.fields("normalizer").text("type") == "BertNormalizer"
        and values["pre_tokenizer"] == {"type": "BertPreTokenizer"}
        and fields.fields("model").text("type") == "WordPiece"
    )
    if not kinds:
        raise refused(where, "it is of an unknown kind")
    vocabulary = values["model"].get("vocab")
    if not isinstance(vocabulary, dict) or not 2 <= len(vocabulary) <= MOST_PIECES:
        raise refused(where, "it has no vocabulary")
    ids = list(vocabulary.values())
    if not all(type(value) is int for value in ids) or sorted(ids) != list(range(len(ids))):
        raise refused(where, "its vocabulary is not numbered from 0")
    if (vocabulary.get(PADDING), vocabulary.get(UNKNOWN)) != (PADDING_ID, UNKNOWN_ID):
        raise refused(where, "its vocabulary lacks a reserved piece")
    return fields.fields("truncation").whole("max_length", 1, MOST_TOKENS), len(vocabulary)
