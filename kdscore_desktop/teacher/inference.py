"""Class probabilities for texts, in batches of similar length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import torch
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from kdscore_desktop.teacher.labeler import Probabilities

TokenIds = list[list[int]]

# What MiniLM reads in a sixth of a second on two cores, and BERT-base in half of one: small enough
# that Stop and Cancel are heard soon, and larger batches were no faster.
_TOKENS_AT_ONCE = 1024
# Wider encoders get fewer at once: with as many, fine-tuning BERT-base went beyond 4 GB.
_WIDTH_FOR_ALL = 384
# Widths of batches are rounded up to this. Every shape costs memory that is kept (the program for
# its products, and gaps between blocks of other sizes): fine-tuning MiniLM on 700 responses stood
# at 1.3 GB instead of 2.0.
_WIDTHS = 16


def token_ids(
    tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], max_length: int
) -> TokenIds:
    """Return the ids of each text with the special tokens, at most `max_length` of them."""
    if not texts:
        return []
    encoded = tokenizer(list(texts), truncation=True, max_length=max_length)
    ids: TokenIds = encoded["input_ids"]
    return ids


def padded(ids: TokenIds, pad: int, longest: int) -> dict[str, torch.Tensor]:
    """Return the model's input for one batch: ids filled up with `pad`, and what is not filling.

    Parameters
    ----------
    ids
        The batch.
    pad
        The id that fills up short texts.
    longest
        The tokens of the longest of all texts, beyond which the model may not be able to read.
    """
    width = max(len(row) for row in ids)
    width = min(-(-width // _WIDTHS) * _WIDTHS, longest)
    tokens = torch.full((len(ids), width), pad)
    mask = torch.zeros((len(ids), width), dtype=torch.long)
    for row, values in enumerate(ids):
        tokens[row, : len(values)] = torch.tensor(values)
        mask[row, : len(values)] = 1
    return {"input_ids": tokens, "attention_mask": mask}


def batches_of(rows: Sequence[int], ids: TokenIds, model: PreTrainedModel) -> Iterator[list[int]]:
    """Cut `rows`, sorted by falling length, into batches of few enough tokens, filling included."""
    wide = getattr(model.config, "hidden_size", _WIDTH_FOR_ALL) / _WIDTH_FOR_ALL
    at_once = int(_TOKENS_AT_ONCE / max(1, wide))
    start = 0
    while start < len(rows):
        fitting = max(1, at_once // max(1, len(ids[rows[start]])))
        yield list(rows[start : start + fitting])
        start += fitting


def by_length(rows: Iterable[int], ids: TokenIds) -> list[int]:
    """Return `rows` with the longest first, so that memory runs out at once or never."""
    return sorted(rows, key=lambda row: (-len(ids[row]), row))


@torch.inference_mode()
def logits_of(
    model: PreTrainedModel,
    ids: TokenIds,
    *,
    pad: int,
    after_batch: Callable[[float], None],
) -> Probabilities:
    """Return the classes' logits, shape (texts, classes), in the order of `ids`.

    Parameters
    ----------
    model
        In evaluation mode.
    ids
        From :func:`token_ids`.
    pad
        The id that fills up short texts.
    after_batch
        Called with the share of the tokens done; what it raises ends the work.
    """
    classes = model.config.num_labels
    assert classes is not None
    result = np.zeros((len(ids), classes), dtype=np.float32)
    done, whole = 0, sum(map(len, ids))
    longest = max(map(len, ids), default=0)
    for rows in batches_of(by_length(range(len(ids)), ids), ids, model):
        batch = padded([ids[row] for row in rows], pad, longest)
        result[rows] = model(**batch).logits.float().numpy()
        done += sum(len(ids[row]) for row in rows)
        after_batch(done / whole)
    return result


def softmax(logits: Probabilities) -> Probabilities:
    """Return the probabilities, shape (texts, classes), of logits of the same shape."""
    shifted = np.exp(logits.astype(np.float64) - logits.max(axis=1, keepdims=True))
    probabilities: Probabilities = (shifted / shifted.sum(axis=1, keepdims=True)).astype(np.float32)
    return probabilities
