"""How fast this computer fine-tunes and asks a MiniLM, seen on one with random weights."""

from __future__ import annotations

import time

import torch
from transformers import BertConfig, BertForSequenceClassification

from kdscore_desktop.teacher.finetuning import FineTuning
from kdscore_desktop.teacher.quick import QuickModel
from kdscore_desktop.teacher.settings import PrepareSettings

# What answers to science questions have on average.
_TOKENS = 54
_TEXTS = 16


def preparing_speed(cores: int, seconds: float) -> float:
    """Return how many tokens a second a MiniLM is fine-tuned on.

    Parameters
    ----------
    cores
        Processor threads.
    seconds
        How long to measure at least; the first pass, which is slower, is not counted.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(cores)
    try:
        with torch.random.fork_rng(devices=[]):
            model = _mini_lm()
            ids = [[1 + place for place in range(_TOKENS)]] * _TEXTS
            work = FineTuning(model, ids, [0, 1] * (_TEXTS // 2), PrepareSettings(), pad=0)
            work.run_epoch(0, lambda _: None)
            passes, started = 0, time.perf_counter()
            while time.perf_counter() - started < seconds:
                work.run_epoch(0, lambda _: None)
                passes += 1
            return passes * _TEXTS * _TOKENS / (time.perf_counter() - started)
    finally:
        torch.set_num_threads(before)


def labeling_speed(cores: int, seconds: float) -> float:
    """Return how many tokens a second the quick form of a MiniLM labels; see above."""
    with torch.random.fork_rng(devices=[]):
        quick = QuickModel(_mini_lm(), threads=cores)
    ids = [[1 + place for place in range(_TOKENS)]] * _TEXTS * cores
    quick.logits(ids)
    passes, started = 0, time.perf_counter()
    while time.perf_counter() - started < seconds:
        quick.logits(ids)
        passes += 1
    return passes * len(ids) * _TOKENS / (time.perf_counter() - started)


def _mini_lm() -> BertForSequenceClassification:
    """Return a model of MiniLM's shape; its vocabulary, which costs no time, is small."""
    config = BertConfig(
        vocab_size=100,
        hidden_size=384,
        intermediate_size=1536,
        num_hidden_layers=6,
        num_attention_heads=12,
        max_position_embeddings=64,
    )
    model = BertForSequenceClassification(config)
    model.train(mode=False)
    return model
