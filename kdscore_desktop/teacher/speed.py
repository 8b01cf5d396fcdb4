"""How fast this computer fine-tunes and asks a MiniLM, seen on one with random weights."""

from __future__ import annotations

import math
import time
from statistics import NormalDist

import torch
from transformers import BertConfig, BertForSequenceClassification

from kdscore_desktop.teacher.finetuning import FineTuning
from kdscore_desktop.teacher.inference import TokenIds
from kdscore_desktop.teacher.quick import QuickModel
from kdscore_desktop.teacher.settings import PrepareSettings

# What answers to science questions have on average, and their standard deviation as a share of it:
# three questions of ASAP-SAS have 36 to 56 and 0.45 to 0.74.
_TOKENS = 54
_SPREAD = 0.65
_TEXTS = 128


def answer_lengths(texts: int, longest: int) -> list[int]:
    """Return how many tokens each of so many answers may have, the shortest first.

    They are spread as those of real answers are, since a batch takes the time of its longest text:
    the quantiles of a log-normal distribution.

    Parameters
    ----------
    texts
        How many.
    longest
        The most tokens that are read.
    """
    sigma = math.sqrt(math.log(1 + _SPREAD**2))
    logarithm = NormalDist(math.log(_TOKENS) - sigma**2 / 2, sigma)
    lengths = [math.exp(logarithm.inv_cdf((place + 0.5) / texts)) for place in range(texts)]
    return [min(longest, max(3, round(length))) for length in lengths]


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
            ids = _answers()
            work = FineTuning(_mini_lm(), ids, [0, 1] * (_TEXTS // 2), PrepareSettings(), pad=0)
            work.run_epoch(0, lambda _: None)
            passes, started = 0, time.perf_counter()
            while time.perf_counter() - started < seconds:
                work.run_epoch(0, lambda _: None)
                passes += 1
            return passes * sum(map(len, ids)) / (time.perf_counter() - started)
    finally:
        torch.set_num_threads(before)


def labeling_speed(cores: int, seconds: float) -> float:
    """Return how many tokens a second the quick form of a MiniLM labels; see above."""
    with torch.random.fork_rng(devices=[]):
        quick = QuickModel(_mini_lm(), threads=cores)
    ids = _answers()
    quick.logits(ids)
    passes, started = 0, time.perf_counter()
    while time.perf_counter() - started < seconds:
        quick.logits(ids)
        passes += 1
    return passes * sum(map(len, ids)) / (time.perf_counter() - started)


def _answers() -> TokenIds:
    lengths = answer_lengths(_TEXTS, PrepareSettings().max_length)
    return [[1 + place for place in range(length)] for length in lengths]


def _mini_lm() -> BertForSequenceClassification:
    """Return a model of MiniLM's shape and size."""
    config = BertConfig(
        hidden_size=384,
        intermediate_size=1536,
        num_hidden_layers=6,
        num_attention_heads=12,
        max_position_embeddings=512,
    )
    model = BertForSequenceClassification(config)
    model.train(mode=False)
    return model
