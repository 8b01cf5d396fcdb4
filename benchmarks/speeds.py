"""Answers a second of the teacher, a transformer of TinyBERT's size, and the student, in one run.

    python benchmarks/speeds.py FILE --response R --score S --split C [--threads N]

Only the shapes of the models count for speed, so all have random or hardly trained weights; the
answers are the file's training responses. CPU seconds are counted, not those on the clock, so that
other work on the machine changes little.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from transformers import BertConfig, BertForSequenceClassification

from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.run import distill
from kdscore_desktop.distill.settings import Budget, DistillSettings
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.study_data import StudyColumns, StudyData, read_study, texts_of
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.loading import load_tokenizer
from kdscore_desktop.teacher.quick import QuickTeacher
from kdscore_desktop.teacher.starter import starter_encoder


def random_teacher(
    data: StudyData, threads: int, *, layers: int, width: int, inner: int
) -> ClassifierTeacher:
    """Return a BERT classifier of this size with MiniLM's word pieces."""
    tokenizer = load_tokenizer(starter_encoder(), name="MiniLM")
    labels = data.item.rubric.labels
    config = BertConfig(
        vocab_size=len(tokenizer),
        num_hidden_layers=layers,
        hidden_size=width,
        intermediate_size=inner,
        num_attention_heads=12,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    with tempfile.TemporaryDirectory() as name:
        BertForSequenceClassification(config).save_pretrained(name)
        tokenizer.save_pretrained(name)
        return ClassifierTeacher.open(Path(name), data.item.rubric, threads=threads)


def student(data: StudyData, budget: Budget, threads: int) -> Scorer:
    """Return a scorer of the budget's size, hardly trained."""
    texts = [TrainingText(r.text, r.split, r.level) for r in data.responses]
    settings = replace(DistillSettings.for_budget(budget), steps=20, evaluate_every=20)
    with tempfile.TemporaryDirectory() as folder:
        made = distill(texts, None, data.item, settings, Path(folder), SilentReporter())
    return Scorer.open(made.package, threads=threads)


def answers_per_second(work: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Return how many texts are worked through in a second of the processor."""
    work(texts[:50])
    started = time.process_time()
    work(texts)
    return len(texts) / (time.process_time() - started)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="Answers a second, side by side.")
    parser.add_argument("file", type=Path)
    for name in ("response", "score", "split"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    columns = StudyColumns(options.response, options.score, options.split)
    data = read_study(options.file, columns, SilentReporter())
    texts = texts_of(data.of(Split.TRAIN))
    mini = random_teacher(data, options.threads, layers=6, width=384, inner=1536)
    tiny = random_teacher(data, options.threads, layers=4, width=312, inner=1200)
    quick = QuickTeacher(mini, threads=1)
    reporter = SilentReporter()
    found = {
        "MiniLM (6 layers, 384 wide), torch": answers_per_second(
            lambda part: mini.label(part, reporter), texts[:300]
        ),
        "MiniLM, onnxruntime, 8 bits": answers_per_second(
            lambda part: quick.label(part, reporter), texts[:1000]
        ),
        "TinyBERT's size (4 layers, 312 wide), torch": answers_per_second(
            lambda part: tiny.label(part, reporter), texts[:500]
        ),
    }
    for budget in ("standard", "thorough"):
        scorer = student(data, budget, options.threads)
        found[f"student, {budget} ({scorer.card.parameters:,} parameters)"] = answers_per_second(
            scorer.probabilities, texts * 4
        )
    print("| model | answers per CPU second |\n|---|---|")
    for name, speed in found.items():
        print(f"| {name} | {speed:,.0f} |")


if __name__ == "__main__":
    main()
