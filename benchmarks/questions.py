"""Many questions with few scored answers each: what `kdscore study` measures, question by question.

    python benchmarks/questions.py FILE --question Q --response R --score S --split C
        [--at-least N] [--every K] [--seed X] [--budget B]

For files such as Beetle's (SemEval-2013 task 7), whose rows belong to many questions with named
classes without an order. A question's rows of the split "train" are cut in five: four parts to
learn from, one to choose by. Its test rows are those of --test. The figures are those of all
questions' test answers together: accuracy and macro F1, with 95 % intervals.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.domain import Item, Level, Rubric, Split
from kdscore_desktop.files import sha256_of
from kdscore_desktop.jobs.study import run_study
from kdscore_desktop.jobs.study_data import StudyData, StudyResponse
from kdscore_desktop.progress import SilentReporter

Row = dict[str, str]


def split_of_training_rows(levels: Sequence[int], seed: int) -> list[Split]:
    """Return the split of each training row: every fifth of a level is for validation."""
    order = list(range(len(levels)))
    random.Random(seed).shuffle(order)
    order.sort(key=lambda row: levels[row])
    validation = set(order[2::5])
    return [Split.VALIDATION if row in validation else Split.TRAIN for row in range(len(levels))]


def studies(path: Path, arguments: argparse.Namespace) -> Iterator[tuple[str, StudyData]]:
    """Yield each question with enough scored answers, and its study's data."""
    rows: dict[str, list[Row]] = defaultdict(list)
    labels: list[str] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row[arguments.response].strip() and row[arguments.score].strip():
                rows[row[arguments.question]].append(row)
                labels.append(row[arguments.score])
    rubric = Rubric(tuple(Level(label, 0.0) for label in sorted(set(labels))), ordered=False)
    position = {label: number for number, label in enumerate(rubric.labels)}
    for question, scored in sorted(rows.items()):
        train = [row for row in scored if row[arguments.split] == "train"]
        test = [row for row in scored if row[arguments.split] == arguments.test]
        if len(train) < arguments.at_least or not test:
            continue
        levels = [position[row[arguments.score]] for row in train]
        splits = split_of_training_rows(levels, arguments.seed)
        responses = [
            StudyResponse(row[arguments.response], split, level, None)
            for row, split, level in zip(train, splits, levels, strict=True)
        ]
        responses += [
            StudyResponse(row[arguments.response], Split.TEST, position[row[arguments.score]], None)
            for row in test
        ]
        yield (
            question,
            StudyData(Item(question, rubric), tuple(responses), path.name, sha256_of(path), 0),
        )


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    together: dict[str, np.ndarray] = {}
    rubric: Rubric | None = None
    chosen = list(studies(arguments.file, arguments))[:: arguments.every]
    for question, data in chosen:
        rubric = data.item.rubric
        study = run_study(
            data,
            budget=arguments.budget,
            student="lstm",
            base=None,
            seeds=[arguments.seed],
            reporter=SilentReporter(),
        )
        for result in study.seeds[0][1]:
            counts = np.array(result.agreement.confusion)
            together[result.model] = together.get(result.model, 0) + counts
        train = len(data.of(Split.TRAIN)) + len(data.of(Split.VALIDATION))
        told = ", ".join(
            f"{result.model} {result.agreement.agreed}" for result in study.seeds[0][1]
        )
        print(f"{question}: {train} scored; of {len(data.of(Split.TEST))}: {told}", flush=True)
    if rubric is None:
        raise SystemExit("No question has so many scored answers.")
    print(f"\nQuestions: {len(chosen)}, seed {arguments.seed}")
    for model, counts in together.items():
        given, suggested = np.nonzero(counts)
        times = counts[given, suggested]
        all_answers = measure(np.repeat(given, times), np.repeat(suggested, times), rubric)
        print(f"  {model}: accuracy {_told(all_answers.exact)}")
        print(f"  {model}: macro F1 {_told(all_answers.macro_f1)}")


def _told(figure: Figure) -> str:
    if figure.value is None:
        return f"not defined, N {figure.n}"
    between = "" if figure.low is None else f" ({figure.low:.3f} to {figure.high:.3f})"
    return f"{figure.value:.3f}{between}, N {figure.n}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("file", type=Path)
    for name in ("question", "response", "score", "split"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--test", default="test", help="the split's word for test answers")
    parser.add_argument("--at-least", type=int, default=60, help="scored training answers")
    parser.add_argument("--every", type=int, default=1, help="only every K-th of the questions")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--budget", choices=("quick", "standard", "thorough"), default="standard")
    return parser.parse_args()


if __name__ == "__main__":
    main()
