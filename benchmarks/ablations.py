"""What a student owes to each part of its making, measured on the validation split.

    python benchmarks/ablations.py FILE --response R --score S --split C --work FOLDER

The teacher is prepared once and kept in FOLDER with its soft labels; every student is made by the
program's own `distill` with one thing changed. The test split is never looked at. A line of JSON
for each student goes to FOLDER/ablations.jsonl, and what stands there is not made again.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.distill import training
from kdscore_desktop.distill.materials import TrainingText
from kdscore_desktop.distill.run import distill
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.study_data import (
    StudyColumns,
    StudyData,
    levels_of,
    read_study,
    texts_of,
)
from kdscore_desktop.progress import Reporter, SilentReporter
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.teacher.cache import CachedLabeler
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler, WordPieces
from kdscore_desktop.teacher.prepare import RatedResponses, prepare_teacher
from kdscore_desktop.teacher.quick import quickened
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.starter import starter_encoder

Loss = Callable[..., Tensor]

_SHORTEST_MISSPELLED = 4
_SHARE_MISSPELLED = 1 / 7


class Changed:
    """A teacher whose soft labels are changed on their way.

    Parameters
    ----------
    inner
        The teacher.
    change
        What is done to the labels of the texts that are asked for together.
    name
        What tells these labels from the teacher's own.
    """

    labels_new_texts = True

    def __init__(
        self, inner: SoftLabeler, change: Callable[[Probabilities], Probabilities], name: str
    ) -> None:
        self._inner = inner
        self._change = change
        self.fingerprint = inner.fingerprint + name

    def word_pieces(self) -> WordPieces | None:
        """Return the teacher's."""
        return self._inner.word_pieces()

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the changed labels."""
        return self._change(self._inner.label(texts, reporter))


def one_hot(probabilities: Probabilities) -> Probabilities:
    """Return the most probable level's probability as 1, the others' as 0."""
    levels = np.arange(probabilities.shape[1])
    return np.asarray(probabilities.argmax(axis=1)[:, None] == levels, dtype=np.float32)


def shuffled(probabilities: Probabilities) -> Probabilities:
    """Return each text's labels for another text."""
    return probabilities[np.random.default_rng(len(probabilities)).permutation(len(probabilities))]


def misspelled(texts: Sequence[str]) -> list[str]:
    """Return the texts with two letters swapped in every seventh word of four letters or more."""
    chance = random.Random(0)

    def swapped(word: str) -> str:
        if len(word) < _SHORTEST_MISSPELLED or chance.random() > _SHARE_MISSPELLED:
            return word
        at = chance.randrange(len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return [" ".join(map(swapped, text.split())) for text in texts]


def squared_error_on_logits(logits: Tensor, soft: Tensor, levels: Tensor, **_: Any) -> Tensor:
    """Return the mean squared difference of the logits, each text's shifted to a mean of 0.

    The teacher's are the logarithms of its probabilities, which is all there is of them.
    """
    wanted = soft.clamp(min=1e-4).log()
    wanted = wanted - wanted.mean(dim=1, keepdim=True)
    given = logits - logits.mean(dim=1, keepdim=True)
    return ((given - wanted) ** 2).mean()


@dataclass(frozen=True)
class Variant:
    """One student: its name and what is changed about its making."""

    name: str
    changes: dict[str, Any] = field(default_factory=dict)
    labels: tuple[str, Callable[[Probabilities], Probabilities]] | None = None
    loss: Loss | None = None
    teacher: bool = True


def variants() -> list[Variant]:
    """Return the students to make, the default first."""
    found = [Variant("default")]
    found += [
        Variant(f"hard weight {weight}", {"hard_weight": weight}) for weight in (0.1, 0.3, 1.0)
    ]
    found += [Variant(f"temperature {t}", {"temperature": t}) for t in (1.0, 2.0, 8.0)]
    found += [Variant(f"dropout {share}", {"dropout": share}) for share in (0.0, 0.2)]
    found.append(Variant("squared error on logits", loss=squared_error_on_logits))
    found.append(Variant("hard labels of the teacher", labels=("one-hot", one_hot)))
    found.append(Variant("shuffled soft labels", labels=("shuffled", shuffled)))
    found.append(Variant("human labels only", teacher=False))
    found += [
        Variant(f"{copies} texts a response", {"copies": copies, "most_texts": 10**6})
        for copies in (0, 5, 10, 40)
    ]
    found += [
        Variant(f"embeddings {e}, hidden {h}", {"embedding": e, "hidden": h, "learning_rate": rate})
        for e, h, rate in ((6, 12, 1e-2), (24, 32, 1e-2), (44, 52, 5e-3), (96, 128, 3e-3))
    ]
    found.append(Variant("dense, embeddings 16, hidden 32", {"student": "dense", "hidden": 32}))
    found += [
        Variant(f"{steps} steps", {"steps": steps, "evaluate_every": steps // 20})
        for steps in (1000, 2000, 8000)
    ]
    return found


@contextmanager
def loss_of(variant: Variant) -> Iterator[None]:
    """Train by the variant's loss, then put the program's back."""
    if variant.loss is None:
        yield
        return
    with patch.object(training, "distillation_loss", variant.loss):
        yield


class Bench:
    """One item with its teacher.

    Parameters
    ----------
    data
        The item's responses.
    work
        Where teacher, soft labels and results are kept.
    seed
        Of everything.
    """

    def __init__(self, data: StudyData, work: Path, seed: int) -> None:
        self._data = data
        self._seed = seed
        self._work = work
        self._results = work / "ablations.jsonl"
        self._validation = data.of(Split.VALIDATION)
        self._teacher = self._prepared(work / f"teacher {seed}")
        quick = quickened(self._teacher, texts_of(data.of(Split.TRAIN)), threads=usable_cores())
        print(quick.note)
        self._labeler = CachedLabeler(quick.labeler, work / "soft-labels.sqlite")
        self._misspelled = misspelled(texts_of(self._validation))
        self._said = self._teacher.label(texts_of(self._validation), SilentReporter())
        self._said_misspelled = self._teacher.label(self._misspelled, SilentReporter())

    def _prepared(self, folder: Path) -> ClassifierTeacher:
        rubric = self._data.item.rubric
        if not (folder / "model").exists():
            train, validation = (
                RatedResponses(texts_of(part), levels_of(part))
                for part in (self._data.of(Split.TRAIN), self._validation)
            )
            prepare_teacher(
                train,
                validation,
                rubric=rubric,
                settings=PrepareSettings(seed=self._seed, threads=usable_cores()),
                base=starter_encoder(),
                out_folder=folder,
                reporter=SilentReporter(),
            )
        return ClassifierTeacher.open(folder / "model", rubric, threads=usable_cores())

    def done(self) -> dict[str, dict[str, Any]]:
        """Return the results that are there, by the variants' names."""
        if not self._results.exists():
            return {}
        rows = map(json.loads, self._results.read_text(encoding="utf-8").splitlines())
        return {row["name"]: row for row in rows if row["seed"] == self._seed}

    def make(self, variant: Variant) -> dict[str, Any]:
        """Make a student and return what was measured."""
        texts = [
            TrainingText(each.text, each.split, each.level)
            for each in self._data.responses
            if each.split is not Split.TEST
        ]
        settings = replace(DistillSettings(seed=self._seed), **variant.changes)
        started = time.process_time()
        with tempfile.TemporaryDirectory() as folder, loss_of(variant):
            made = distill(
                texts,
                self._labeler_of(variant),
                self._data.item,
                settings,
                Path(folder),
                SilentReporter(),
            )
        seconds = time.process_time() - started
        row = {
            "name": variant.name,
            "seed": self._seed,
            "parameters": made.card.parameters,
            "bytes": len(made.package),
            "cpu_seconds": round(seconds, 1),
            **self._figures(Scorer.open(made.package)),
        }
        with self._results.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(row) + "\n")
        return row

    def _labeler_of(self, variant: Variant) -> SoftLabeler | None:
        if not variant.teacher:
            return None
        if variant.labels is None:
            return self._labeler
        name, change = variant.labels
        return Changed(self._labeler, change, name)

    def _figures(self, scorer: Scorer) -> dict[str, float | None]:
        given = scorer.probabilities(texts_of(self._validation))
        return {
            "kappa": self._kappa(levels_of(self._validation), given),
            "teacher_kappa": self._kappa(levels_of(self._validation), self._said),
            "kappa_misspelled": self._kappa(
                levels_of(self._validation), scorer.probabilities(self._misspelled)
            ),
            "teacher_kappa_misspelled": self._kappa(
                levels_of(self._validation), self._said_misspelled
            ),
            "kappa_with_teacher": self._kappa(self._said.argmax(axis=1).tolist(), given),
            "divergence": float(
                (self._said * (np.log(self._said + 1e-9) - np.log(given + 1e-9))).sum(1).mean()
            ),
        }

    def _kappa(self, levels: Sequence[int], given: npt.NDArray[Any]) -> float | None:
        agreement = measure(levels, given.argmax(axis=1), self._data.item.rubric)
        figure = agreement.quadratic_kappa or agreement.macro_f1
        return figure.value


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Return the results as a table in Markdown."""
    lines = [
        "| student | parameters | QWK with humans | the same, misspelled | QWK with the teacher "
        "| divergence | CPU s |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row['name']} | {row['parameters']:,} | {row['kappa']:.3f} | "
        f"{row['kappa_misspelled']:.3f} | "
        f"{row['kappa_with_teacher']:.3f} | {row['divergence']:.3f} | {row['cpu_seconds']:.0f} |"
        for row in rows
    ]
    return "\n".join(lines)


def main() -> None:
    """Make what is missing and print the table."""
    parser = argparse.ArgumentParser(description="Ablations of the student, on validation.")
    parser.add_argument("file", type=Path)
    for name in ("response", "score", "split"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", help="names of variants, in the order to make them")
    options = parser.parse_args()
    torch.set_num_threads(usable_cores())
    options.work.mkdir(parents=True, exist_ok=True)
    columns = StudyColumns(options.response, options.score, options.split)
    bench = Bench(read_study(options.file, columns, SilentReporter()), options.work, options.seed)
    known = {variant.name: variant for variant in variants()}
    for name in options.only or known:
        if name not in bench.done():
            print(json.dumps(bench.make(known[name])), flush=True)
    print(table(list(bench.done().values())))


if __name__ == "__main__":
    main()
