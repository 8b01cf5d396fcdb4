"""Random models of a few thousand weights in the Hugging Face layout, made on the spot.

They are real in every respect but size: written by transformers, read by what reads the large
ones.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import (
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    BertModel,
    DistilBertConfig,
    DistilBertForSequenceClassification,
    PreTrainedModel,
    PreTrainedTokenizerFast,
    RobertaConfig,
    RobertaForSequenceClassification,
)

LABELS = ("0", "1", "2")
# fmt: off
WORDS = (
    "acid", "rain", "water", "vinegar", "mass", "sample", "container", "rinse", "control",
    "label", "amount", "time", "plant", "light", "energy", "sugar", "because", "more", "less",
    "than", "the", "a", "of", "is", "was", "not", "and", "it", "same", "different", "yes",
    "no",
)
# fmt: on
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def word_piece_tokenizer() -> PreTrainedTokenizerFast:
    """A lower-casing WordPiece tokenizer that knows WORDS and single letters."""
    letters = string.ascii_lowercase + string.digits
    pieces = [*_SPECIAL, *letters, *(f"##{letter}" for letter in letters), *WORDS]
    vocabulary = {piece: index for index, piece in enumerate(dict.fromkeys(pieces))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[("[CLS]", vocabulary["[CLS]"]), ("[SEP]", vocabulary["[SEP]"])],
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_max_length=64,
    )


def byte_pair_tokenizer() -> PreTrainedTokenizerFast:
    """A byte-level BPE tokenizer as RoBERTa has one."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=320,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator([" ".join(WORDS)], trainer)
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0))
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="<s>",
        eos_token="</s>",
        cls_token="<s>",
        sep_token="</s>",
        pad_token="<pad>",
        unk_token="<unk>",
        mask_token="<mask>",
        model_max_length=64,
    )


def save_tiny_bert(folder: Path, labels: Sequence[str] = LABELS, *, seed: int = 0) -> Path:
    """Write a random BERT classifier with these labels and return its folder."""
    tokenizer = word_piece_tokenizer()
    config = _bert_config(tokenizer, labels=labels)
    return _save(folder, BertForSequenceClassification, config, tokenizer, seed)


def save_tiny_encoder(folder: Path, *, seed: int = 0) -> Path:
    """Write a random BERT encoder without a head, to prepare a teacher from."""
    tokenizer = word_piece_tokenizer()
    return _save(folder, BertModel, _bert_config(tokenizer), tokenizer, seed)


def save_tiny_distilbert(folder: Path, labels: Sequence[str] = LABELS, *, seed: int = 0) -> Path:
    """Write a random DistilBERT classifier: no token types, other names of settings."""
    tokenizer = word_piece_tokenizer()
    config = DistilBertConfig(
        vocab_size=len(tokenizer),
        dim=16,
        hidden_dim=32,
        n_layers=1,
        n_heads=2,
        max_position_embeddings=64,
        **_named(labels),
    )
    return _save(folder, DistilBertForSequenceClassification, config, tokenizer, seed)


def save_tiny_roberta(folder: Path, labels: Sequence[str] = LABELS, *, seed: int = 0) -> Path:
    """Write a random RoBERTa classifier: byte pairs, positions counted after padding's."""
    tokenizer = byte_pair_tokenizer()
    config = RobertaConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=66,
        pad_token_id=1,
        **_named(labels),
    )
    return _save(folder, RobertaForSequenceClassification, config, tokenizer, seed)


def _bert_config(
    tokenizer: PreTrainedTokenizerFast, labels: Sequence[str] | None = None
) -> BertConfig:
    # A classifier's random weights are wide, so that its probabilities differ visibly.
    spread = 0.3 if labels else 0.1
    return BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=64,
        initializer_range=spread,
        **(_named(labels) if labels else {}),
    )


def _named(labels: Sequence[str]) -> dict[str, object]:
    return {
        "num_labels": len(labels),
        "id2label": dict(enumerate(labels)),
        "label2id": {label: index for index, label in enumerate(labels)},
    }


def _save(
    folder: Path,
    kind: type[PreTrainedModel],
    config: object,
    tokenizer: PreTrainedTokenizerFast,
    seed: int,
) -> Path:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        kind(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
