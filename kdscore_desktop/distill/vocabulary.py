"""The student's word pieces, fixed from the training texts alone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

from kdscore_desktop.student.tokens import PADDING, UNKNOWN, storable, tokenizer_json
from kdscore_desktop.teacher.labeler import WordPieces

_CONTINUES = "##"
# The spread of torch's own start for embeddings would drown the gates of an LSTM this small.
_SPREAD = 0.5

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True)
class StudentVocabulary:
    """A student's tokenizer and what its embeddings start from.

    Parameters
    ----------
    tokenizer
        As `tokenizers` JSON.
    teacher_embeddings
        The teacher's embedding of each piece, shape (pieces, width); None without a teacher that
        has word pieces. Rows of zeros are pieces the teacher does not have.
    """

    tokenizer: str
    teacher_embeddings: Vectors | None


def build_vocabulary(
    texts: Sequence[str],
    word_pieces: WordPieces | None,
    *,
    most: int,
    fewest_uses: int,
    max_tokens: int,
) -> StudentVocabulary:
    """Choose the student's word pieces.

    They are the teacher's that the texts use often enough, or, without a teacher that has
    WordPiece, pieces learned from the texts. Single characters come with them, so that a
    misspelled word falls apart into known pieces instead of becoming unknown.

    Parameters
    ----------
    texts
        Training responses, scored or not; never validation or test responses.
    word_pieces
        The teacher's vocabulary and embeddings.
    most
        The largest number of pieces; the most used are kept.
    fewest_uses
        How often a piece must occur to be kept.
    max_tokens
        Where the tokenizer cuts a text.
    """
    usable = [storable(text) for text in texts]
    settings = None if word_pieces is None else _bert_settings(word_pieces.tokenizer)
    if word_pieces is None or settings is None:
        pieces = _learned(usable, most, fewest_uses)
        return StudentVocabulary(
            tokenizer_json(
                _numbered(pieces), max_tokens=max_tokens, lowercase=True, strip_accents=None
            ),
            None,
        )
    teacher = Tokenizer.from_str(json.dumps(settings))
    pieces = _most_used(usable, teacher, most, fewest_uses)
    normalizer = settings["normalizer"]
    tokenizer = tokenizer_json(
        _numbered(pieces),
        max_tokens=max_tokens,
        lowercase=bool(normalizer.get("lowercase", True)),
        strip_accents=normalizer.get("strip_accents"),
    )
    return StudentVocabulary(tokenizer, _rows(pieces, teacher, word_pieces.embeddings))


def principal_components(vectors: Vectors, width: int) -> Vectors:
    """Project embeddings onto their first principal components.

    Parameters
    ----------
    vectors
        Shape (pieces, any width); rows of zeros have no embedding and stay zeros.
    width
        The number of components.

    Returns
    -------
    array
        Shape (pieces, width), of standard deviation 0.5 over all entries; columns beyond the
        rank are zeros.
    """
    known = np.abs(vectors).sum(1) > 0
    centered = vectors[known].astype(np.float64)
    centered -= centered.mean(0)
    _, _, directions = np.linalg.svd(centered, full_matrices=False)
    directions = directions[:width]
    # An eigenvector's sign is free: fix it, so that every machine starts the same.
    largest = directions[np.arange(len(directions)), np.abs(directions).argmax(1)]
    projected = centered @ (directions * np.sign(largest)[:, None]).T
    result = np.zeros((len(vectors), width), np.float32)
    result[known, : projected.shape[1]] = projected * (_SPREAD / max(projected.std(), 1e-9))
    return result


def _bert_settings(tokenizer: str) -> dict[str, Any] | None:
    """Return the teacher's tokenizer, bare, if it is one a student can have."""
    settings: dict[str, Any] = json.loads(tokenizer)
    normalizer = settings.get("normalizer") or {}
    model = settings.get("model") or {}
    if (
        model.get("type") != "WordPiece"
        or model.get("continuing_subword_prefix") != _CONTINUES
        or normalizer.get("type") != "BertNormalizer"
        or (settings.get("pre_tokenizer") or {}).get("type") != "BertPreTokenizer"
    ):
        return None
    bare: dict[str, Any] = {
        "truncation": None,
        "padding": None,
        "post_processor": None,
        "added_tokens": [],
    }
    return settings | bare


def _most_used(texts: list[str], teacher: Tokenizer, most: int, fewest_uses: int) -> list[str]:
    uses: Counter[str] = Counter()
    for encoding in teacher.encode_batch(texts, add_special_tokens=False):
        uses.update(encoding.tokens)
    uses.pop(teacher.model.unk_token, None)
    characters: Counter[str] = Counter()
    for piece, count in uses.items():
        for character in piece.removeprefix(_CONTINUES):
            characters[character] += count
            characters[_CONTINUES + character] += count
    alphabet = _kept(characters, fewest_uses, most // 4)
    # Two places are for the padding and the unknown piece.
    return list(dict.fromkeys(alphabet + _kept(uses, fewest_uses, most)))[: most - 2]


def _kept(uses: Counter[str], fewest_uses: int, most: int) -> list[str]:
    often = [piece for piece, count in uses.items() if count >= fewest_uses]
    return sorted(often, key=lambda piece: (-uses[piece], piece))[:most]


def _learned(texts: list[str], most: int, fewest_uses: int) -> list[str]:
    """Learn word pieces from the texts.

    The trainer numbers the pieces that continue a word as it meets them in a hash table, and
    decides between equally frequent pairs by those numbers: to get the same pieces every time,
    all single characters are given to it in order.
    """
    tokenizer = Tokenizer(models.WordPiece(unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    words = Counter(
        word
        for text in texts
        for word, _ in tokenizer.pre_tokenizer.pre_tokenize_str(
            tokenizer.normalizer.normalize_str(text)
        )
    )
    characters: Counter[str] = Counter()
    for word, count in words.items():
        characters.update(dict.fromkeys(word, count))
    alphabet = _kept(characters, fewest_uses, most // 4)
    trainer = trainers.WordPieceTrainer(
        vocab_size=most,
        min_frequency=fewest_uses,
        special_tokens=[PADDING, UNKNOWN, *alphabet, *(_CONTINUES + each for each in alphabet)],
        show_progress=False,
    )
    spelled = sorted(word for word in words.elements() if set(word) <= set(alphabet))
    tokenizer.train_from_iterator(spelled, trainer)
    vocabulary = tokenizer.get_vocab(with_added_tokens=False)
    return sorted(vocabulary, key=lambda piece: vocabulary[piece])


def _numbered(pieces: list[str]) -> dict[str, int]:
    """Give each piece a number from 2, after the padding and the unknown piece."""
    unique = dict.fromkeys([PADDING, UNKNOWN, *pieces])
    return {piece: number for number, piece in enumerate(unique)}


def _rows(pieces: list[str], teacher: Tokenizer, embeddings: Vectors) -> Vectors:
    numbered = _numbered(pieces)
    rows = np.zeros((len(numbered), embeddings.shape[1]), np.float32)
    for piece, number in numbered.items():
        position = teacher.token_to_id(piece)
        if piece != PADDING and position is not None and position < len(embeddings):
            rows[number] = embeddings[position]
    return rows
